// Sums over the counts of a public copy: the published counts and sums give each the numbers between which it lies.
import type { Dataset } from "../area/dataset.ts";
import { saidOfGaps } from "../area/left-out.ts";
import type { WithheldCounts } from "../area/withheld-counts.ts";
import { type Unknown, unknown } from "../basics/known.ts";
import { type Month, type MonthRange, monthName, parseMonth } from "../basics/months.ts";
import { formatCount } from "../basics/numbers.ts";
import type { TotalRow, WithheldRow } from "./cell-groups.ts";
import { type Interval, type KnownCounts, knownCounts } from "./known-counts.ts";
import { judgeWithheld } from "./withheld-change.ts";

/** The dataset of a public copy, which was put together of its published counts alone, with what is withheld of them. */
export function withWithheld(dataset: Dataset, withheld: readonly WithheldRow[], totals: readonly TotalRow[]): Dataset {
  const counts = withheldCounts(knownCounts(dataset, withheld, totals));
  const { wardscope } = dataset.descriptor;
  const { unrecorded } = wardscope.disclosure!;
  const gaps = dataset.taxonomy.categories.map(({ category }) => (unrecorded[category] ?? []).map(monthIn));
  return {
    ...dataset,
    coverage: {
      ...dataset.coverage,
      missing: saidOfGaps(wardscope, dataset.coverage.missing),
      unrecorded: gaps,
    },
    cube: { ...dataset.cube, withheld: counts },
    leftOut: [counts.notice, ...dataset.leftOut],
  };
}

const monthIn = (text: string): Month => parseMonth(text)!;

/** `at` gives the indices by which the counts know the wards. */
function withheldCounts(known: KnownCounts, at?: readonly number[]): WithheldCounts {
  const indices = (wards: readonly number[]): readonly number[] => (at ? wards.map((ward) => at[ward]!) : wards);
  const sum: KnownCounts["sum"] = (categories, wards, range) => known.sum(categories, indices(wards), range);
  const exact = ({ low, high }: Interval): number => (low === high ? low : Number.NaN);
  const own = { ...known, sum };
  const { threshold } = known;
  return {
    notice: `Public copy: counts from 1 to ${threshold - 1} are withheld, and so are sums that would tell them.`,
    total: (categories, wards, range) => exact(sum(categories, wards, range)),
    monthly: (categories, wards, { from, to }) =>
      Float64Array.from({ length: Math.max(0, to - from + 1) }, (_, index) =>
        exact(sum(categories, wards, { from: from + index, to: from + index })),
      ),
    reason: (categories, wards, range) => reasonOf(own, categories, range, sum(categories, wards, range)),
    judge: (cells, earlier, later, comparisons) => judgeWithheld(own, cells, { earlier, later, comparisons }),
    inWards: (wards) => withheldCounts(known, indices(wards)),
  };
}

function reasonOf(
  { threshold, unrecorded }: KnownCounts,
  categories: readonly number[],
  range: MonthRange,
  { low, high }: Interval,
): Unknown {
  const month = unrecorded(categories, range);
  if (month !== null) return unknown(`it was not recorded as a category in ${monthName(parseMonth(month)!)}`);
  const isOne = low === 1 && high === threshold - 1;
  const shown = isOne ? `fewer than ${threshold}` : `${formatCount(low)} to ${formatCount(high)}`;
  return { ...unknown(`${shown}, since numbers under ${threshold} are withheld`), shown };
}
