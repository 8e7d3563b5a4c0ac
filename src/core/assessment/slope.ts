// The slope chart: each ward's value in the months compared with and in the period, joined by a line.

import { rangeName } from "../area/range-name.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import { mapKnown } from "../basics/map-known.ts";
import { lengthOf } from "../basics/months.ts";
import { MEASURES } from "../figures/measures.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import type { Verdict } from "../statistics/change.ts";
import { rate } from "../statistics/rates.ts";
import { verdictsTitle } from "../wards/panel-titles.ts";
import { type Comparisons, comparisonsOf } from "./comparisons.ts";

export interface SlopeLine {
  /** Ward code, or "district". */
  readonly code: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly beforeText: string;
  readonly afterText: string;
  readonly verdict: Verdict;
}

export interface SlopeModel {
  readonly measure: "count" | "rate";
  /** "Jan 2024 to Dec 2024". */
  readonly beforeLabel: string;
  readonly afterLabel: string;
  /** In the order of the dataset's wards, except those whose rate is unknown. */
  readonly lines: readonly SlopeLine[];
  /** Null for counts: the district's are no yardstick for a ward's. */
  readonly district: SlopeLine | null;
  /** Wards without a line, and why. */
  readonly without: readonly { readonly name: string; readonly reason: string }[];
  readonly comparisons: Comparisons;
}

/** Both rates are of the same residents. Unknown where the periods cannot be compared. */
export function slopeOf(figures: OffenceFigures, measure: SlopeModel["measure"]): Known<SlopeModel> {
  const { comparison, period, district, wards } = figures;
  if (!comparison.known) return comparison;
  const lines = wards.map((ward) => lineOf(ward, measure, lengthOf(period)));
  const whole = measure === "rate" ? lineOf(district, measure, lengthOf(period)) : unknown("");
  return known({
    measure,
    beforeLabel: rangeName(comparison.value),
    afterLabel: rangeName(period),
    lines: lines.flatMap((line) => (line.known ? [line.value] : [])),
    district: whole.known ? whole.value : null,
    without: lines.flatMap((line, index) => (line.known ? [] : [{ name: wards[index]!.name, reason: line.reason }])),
    comparisons: comparisonsOf(
      wards.map(({ change }) => change),
      "the wards",
      figures.judgedWards,
    ),
  });
}

/** How many wards changed clearly; of a public copy, of how many it cannot be told. */
export function slopeTitle({ lines, comparisons: { untold } }: SlopeModel): string {
  if (untold !== "") return `Verdicts ${untold}`;
  return verdictsTitle(
    lines.map(({ verdict }) => verdict),
    "wards",
  );
}

function lineOf(ward: WardFigures, measure: SlopeModel["measure"], months: number): Known<SlopeLine> {
  const { change, code, name, population } = ward;
  if (!change.known) return change;
  const { before, after, verdict } = change.value;
  const { format } = MEASURES[measure];
  const line = (from: number, to: number): SlopeLine => {
    return { code, name, before: from, after: to, beforeText: format(from), afterText: format(to), verdict };
  };
  if (measure === "count") return known(line(before, after));
  const [earlier, later] = [rate(before, population, months), rate(after, population, months)];
  if (!earlier.known) return earlier;
  return mapKnown(later, ({ value }) => line(earlier.value.value, value));
}
