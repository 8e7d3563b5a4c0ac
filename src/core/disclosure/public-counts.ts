// The counts of a package as a public copy may tell them: none from 1 to under the threshold, which of them are withheld, and the sums
// over these that tell no more of any of them.
import type { CountRow } from "../area/area-package.ts";
import { type Month, monthsOf } from "../basics/months.ts";
import { compareTexts } from "../basics/text-order.ts";
import { type Beside, knownBeside } from "./beside-packages.ts";
import { type CellGroup, groupKey, groupSums, lineOf, type TotalRow, type WithheldRow } from "./cell-groups.ts";
import { type HiddenSums, safeTotals } from "./safe-totals.ts";

/** Counts of the months that have totals, in any order; `submitted` are these months. */
export interface CountsToPublish {
  readonly counts: readonly CountRow[];
  readonly submitted: ReadonlySet<Month>;
  readonly wards: ReadonlySet<string>;
  readonly districtOf: (ward: string) => string;
}

export interface PublicCounts {
  readonly counts: readonly CountRow[];
  /** As the counts by ward, month and category. */
  readonly withheld: readonly WithheldRow[];
  /** By area, month and category; none of sums over which nothing is withheld: the counts add up to them. */
  readonly totals: readonly TotalRow[];
}

/**
 * `beside` are public copies that are out already, of the same threshold. Sums are of a ward's calendar year alone: each cell is in one of
 * them, so that which others are published tells nothing of it.
 */
export function publicCounts(
  { counts: all, submitted, wards, districtOf }: CountsToPublish,
  threshold: number,
  beside: readonly Beside[] = [],
): PublicCounts {
  // In an order of their own, which tells nothing of their numbers.
  const sent = all.filter(({ month }) => submitted.has(month)).sort(byCell);
  const hidden = sent.filter((row) => isWithheld(row, threshold));
  const cells = hidden.map(({ ward, month, category }): WithheldRow => ({ ward, month, category }));
  const [hiddenSums, sums] = [groupSums(hidden, districtOf), groupSums(sent, districtOf)];
  const groups = new Map<string, CellGroup>();
  for (const group of cells.map(lineOf))
    if (monthsOf(group.months).every((month) => submitted.has(month))) groups.set(groupKey(group), group);
  const asked: HiddenSums = new Map([...groups.keys()].map((key) => [key, hiddenSums.get(key)!] as const));
  const known = knownBeside(beside, { cells, sums: asked, wards, submitted, districtOf });
  const safe = safeTotals(
    { cells: [...cells, ...known.others], districtOf: known.districtOf, most: threshold - 1 },
    new Map([...asked].filter(([key]) => !known.barred.has(key) && !known.untold.has(key))),
    known.sums,
  );
  const totals = [...groups].flatMap(([key, { area, months, category }]) =>
    safe.has(key) ? [{ area, ...months, category, count: sums.get(key)! }] : [],
  );
  return {
    counts: sent.filter((row) => row.count >= threshold),
    withheld: cells,
    totals: totals.toSorted(
      (a, b) => compareTexts(a.area, b.area) || a.from - b.from || a.to - b.to || compareTexts(a.category, b.category),
    ),
  };
}

/** Whether a public copy leaves a count out. */
export function isWithheld({ count }: Pick<CountRow, "count">, threshold: number): boolean {
  return count > 0 && count < threshold;
}

function byCell(a: CountRow, b: CountRow): number {
  return compareTexts(a.ward, b.ward) || a.month - b.month || compareTexts(a.category, b.category);
}
