// The list of offences, which is a chart of its own: count, small line and verdict for each row.

import type { Dataset } from "../area/dataset.ts";
import { monthlyCounts } from "../area/dataset.ts";
import { knownTotal } from "../area/known-total.ts";
import type { Offence, Selection } from "../area/offences.ts";
import { select } from "../area/offences.ts";
import type { Known } from "../basics/known.ts";
import type { MonthRange } from "../basics/months.ts";
import { allWards, districtChanges } from "../figures/offence-figures.ts";
import type { Judged } from "../statistics/change.ts";

export interface OffenceRow {
  readonly offence: Offence;
  readonly count: Known;
  readonly change: Known<Judged>;
  /** The last 24 months of the package or all of fewer, null where not submitted. */
  readonly line: readonly (number | null)[];
}

export interface OffenceList {
  readonly rows: readonly OffenceRow[];
  /**
   * The district's change for the reader's selection. A combination that the list does not hold is judged among the offences
   * of the list and itself; the words of the rows never depend on it.
   */
  readonly selected: Known<Judged>;
}

const LINE_MONTHS = 24;

export function offenceListOf(dataset: Dataset, selection: Selection, period: MonthRange): OffenceList {
  const { offences } = dataset.taxonomy;
  const listed = offences.map((offence) => select(dataset.taxonomy, [offence.slug])!);
  const changes = districtChanges(dataset, listed, period);
  const own = listed.findIndex(({ categories }) => String(categories) === String(selection.categories));
  const wards = allWards(dataset);
  const rows = offences.map(
    (offence, index): OffenceRow => ({
      offence,
      count: knownTotal(dataset, offence.categories, wards, period),
      change: changes[index]!,
      line: monthlyCounts(dataset, offence.categories, wards).slice(-LINE_MONTHS),
    }),
  );
  if (own >= 0) return { rows, selected: rows[own]!.change };
  const withSelection = districtChanges(dataset, [...listed, selection], period);
  return { rows, selected: withSelection.at(-1)! };
}
