// What was revised of an area, month by month, and every count of it as a file.

import type { RevisionRow } from "../area/area-package.ts";
import { type Attribution, attributionLines } from "../area/attribution.ts";
import { total } from "../area/cube.ts";
import type { Dataset } from "../area/dataset.ts";
import type { Spreadsheet } from "../basics/csv.ts";
import { formatSigned } from "../basics/finer-numbers.ts";
import { formatMonth, type Month } from "../basics/months.ts";
import { inPercent } from "../basics/numbers.ts";
import { sumBy } from "../basics/sums.ts";
import { compareTexts } from "../basics/text-order.ts";

/** Offences and incidents of a month in the wards, when the package first had it and now. */
export interface RevisedMonth {
  readonly month: Month;
  /** Counts of a ward and a category that are not what they were. */
  readonly counts: number;
  readonly before: number;
  readonly now: number;
  /** "+28 (+3.4 %)"; without per cent where there was nothing before. */
  readonly changeText: string;
  /** By how many there are more rows without coordinates, in the whole areas of the forces: "+3", "–" where none changed. */
  readonly unplacedText: string;
  /** Day of the last change, "2026-01-31". */
  readonly last: string;
}

/** Each month of which a count of these wards, or the number of rows without coordinates, changed; in order. */
export function revisedMonths(dataset: Dataset): readonly RevisedMonth[] {
  const { revisions, wards, wardIndices, taxonomy, cube } = dataset;
  const own = (revisions?.rows ?? []).filter(({ ward }) => ward === "" || wardIndices.has(ward));
  const all = { categories: taxonomy.categories.map((_, index) => index), wards: wards.map((_, index) => index) };
  return [...new Set(own.map(({ month }) => month))]
    .sort((a, b) => a - b)
    .map((month) => {
      const rows = own.filter((row) => row.month === month);
      const placed = rows.filter(({ ward }) => ward !== "");
      const net = new Map<string, number>();
      for (const { ward, category, before, after } of placed)
        net.set(`${ward} ${category}`, (net.get(`${ward} ${category}`) ?? 0) + after - before);
      const now = total(cube, all.categories, all.wards, { from: month, to: month });
      const before = now - netOf(placed);
      return {
        ...{ month, before, now },
        counts: [...net.values()].filter((change) => change !== 0).length,
        changeText: changeText(before, now),
        unplacedText: placed.length === rows.length ? "–" : formatSigned(netOf(rows) - netOf(placed)),
        last: rows
          .map(({ date }) => date)
          .sort(compareTexts)
          .at(-1)!,
      };
    });
}

function netOf(rows: readonly RevisionRow[]): number {
  return sumBy(rows, ({ before, after }) => after - before);
}

function changeText(before: number, now: number): string {
  const percent = before > 0 && now !== before ? ` (${inPercent((100 * (now - before)) / before, 1, "+")})` : "";
  return `${formatSigned(now - before)}${percent}`;
}

/** Every row of `revisions.csv` that is of these wards, or of rows without coordinates, with printed names. */
export function revisionsSpreadsheet(dataset: Dataset, attribution: Attribution, address: string): Spreadsheet {
  const { revisions, wards, wardIndices, taxonomy } = dataset;
  const labels = new Map(taxonomy.categories.map(({ category, label }) => [category, label]));
  return {
    head: ["date", "month", "category", "label", "ward_code", "ward_name", "before", "after"],
    rows: (revisions?.rows ?? []).flatMap(({ date, month, category, ward, before, after }) => {
      const at = wardIndices.get(ward);
      if (ward !== "" && at === undefined) return [];
      const name = at === undefined ? "Without coordinates" : wards[at]!.name;
      const label = labels.get(category) ?? category;
      return [[date, formatMonth(month), category, label, ward, name, String(before), String(after)]];
    }),
    notes: [
      [`Counts of ${dataset.name} that were revised`],
      ["Unit", "offences, or incidents where the category is no crime"],
      [
        "A row without a ward counts the rows without coordinates of all forces that are counted, wherever they lie: they are in no ward.",
      ],
      ...attributionLines(attribution).map((line) => ["Source", line]),
      ["View", address],
    ],
  };
}
