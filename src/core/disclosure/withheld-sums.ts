// Sums over the counts of a public copy: the published counts and sums give each the numbers between which it lies.
import { type Cube, total } from "../area/cube.ts";
import type { Dataset } from "../area/dataset.ts";
import type { WithheldCounts } from "../area/withheld-counts.ts";
import { type Unknown, unknown } from "../basics/known.ts";
import { formatMonth, type MonthRange, monthName, parseMonth } from "../basics/months.ts";
import { formatCount } from "../basics/numbers.ts";
import { calendarYear, districtsOf, groupKey, type TotalRow, type WithheldRow } from "./cell-groups.ts";
import { judgeWithheld } from "./withheld-change.ts";

/** The least and the most that a sum can be; of what was not recorded neither is known. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What is known of a dataset's counts: the intervals of sums, by categories and wards (indices). */
export interface KnownCounts {
  readonly threshold: number;
  readonly sum: (categories: readonly number[], wards: readonly number[], range: MonthRange) => Interval;
  /** By how much the counts of a category could differ from levelled ones, as a part of them. */
  readonly spread: (category: number) => number;
  /** Whether nothing at all was recorded of a category. */
  readonly isEmpty: (category: number, range: MonthRange) => boolean;
  /** The months in which one of the categories was not recorded: "2025-03"; null for none. */
  readonly unrecorded: (categories: readonly number[], range: MonthRange) => string | null;
}

/** The dataset of a public copy, which was put together of its published counts alone, with what is withheld of them. */
export function withWithheld(dataset: Dataset, withheld: readonly WithheldRow[], totals: readonly TotalRow[]): Dataset {
  const counts = withheldCounts(knownCounts(dataset, withheld, totals));
  return { ...dataset, cube: { ...dataset.cube, withheld: counts } };
}

/** `at` gives the indices by which the counts know the wards. */
function withheldCounts(known: KnownCounts, at?: readonly number[]): WithheldCounts {
  const indices = (wards: readonly number[]): readonly number[] => (at ? wards.map((ward) => at[ward]!) : wards);
  const sum: KnownCounts["sum"] = (categories, wards, range) => known.sum(categories, indices(wards), range);
  const exact = ({ low, high }: Interval): number => (low === high ? low : Number.NaN);
  const own = { ...known, sum };
  return {
    threshold: known.threshold,
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

export function knownCounts(
  { cube, wards, wardIndices, taxonomy, descriptor }: Dataset,
  withheld: readonly WithheldRow[],
  totals: readonly TotalRow[],
): KnownCounts {
  const { threshold, spread = {}, unrecorded = [] } = descriptor.wardscope.disclosure!;
  const most = threshold - 1;
  const { first, months } = cube;
  const plain: Cube = { ...cube, withheld: undefined };
  const slugs = taxonomy.categories.map(({ category }) => category);
  const categoryOf = new Map(slugs.map((slug, index) => [slug, index]));
  const districtOf = districtsOf(descriptor.wardscope);
  const districts = wards.map(({ code }) => districtOf(code));
  const hidden = slugs.map(() => wards.map(() => new Uint8Array(months)));
  for (const { ward, month, category } of withheld) {
    const [at, index] = [wardIndices.get(ward), categoryOf.get(category)];
    if (at !== undefined && index !== undefined && month >= first && month < first + months)
      hidden[index]![at]![month - first] = 1;
  }
  const published = new Map(
    totals.map(({ area, from, to, category, count }) => [groupKey({ area, months: { from, to }, category }), count]),
  );
  const gaps = new Map(unrecorded.map((entry) => [categoryOf.get(entry.category), new Set(entry.months)]));
  const all = wards.map((_, index) => index);
  const inMonths = (range: MonthRange): MonthRange => ({
    from: Math.max(range.from, first),
    to: Math.min(range.to, first + months - 1),
  });
  const countHidden = (category: number, some: readonly number[], { from, to }: MonthRange): number => {
    let count = 0;
    for (const ward of some)
      for (let month = from; month <= to; month++) count += hidden[category]![ward]![month - first]!;
    return count;
  };
  /** The sum over the withheld cells of a group that is published, and their number. */
  const groups = new Map<string, { readonly cells: number; readonly sum: number } | null>();
  const groupIn = (category: number, area: string, group: readonly number[], range: MonthRange) => {
    const key = groupKey({ area, months: range, category: slugs[category]! });
    const met = groups.get(key);
    if (met !== undefined) return met;
    const count = published.get(key);
    const within = inMonths(range);
    const found =
      count === undefined
        ? null
        : { cells: countHidden(category, group, within), sum: count - total(plain, [category], group, within) };
    groups.set(key, found);
    return found;
  };
  /** What some of a group's cells can sum to. */
  const partOf = (cells: number, group: ReturnType<typeof groupIn>): Interval => {
    if (group === null) return { low: cells, high: cells * most };
    const others = group.cells - cells;
    return { low: Math.max(cells, group.sum - others * most), high: Math.min(cells * most, group.sum - others) };
  };
  const byDistrict = new Map<string, number[]>();
  for (const ward of all) byDistrict.set(districts[ward]!, [...(byDistrict.get(districts[ward]!) ?? []), ward]);
  const byMonths = (category: number, some: readonly number[], { from, to }: MonthRange): Interval => {
    let [low, high] = [0, 0];
    for (let month = from; month <= to; month++) {
      const one = { from: month, to: month };
      for (const [district, group] of byDistrict) {
        const own = byDistrict.size === 1 ? some : some.filter((ward) => districts[ward] === district);
        const cells = countHidden(category, own, one);
        if (cells === 0) continue;
        const part = partOf(cells, groupIn(category, district, group, one));
        low += part.low;
        high += part.high;
      }
    }
    return { low, high };
  };
  const byYears = (category: number, some: readonly number[], { from, to }: MonthRange): Interval => {
    let [low, high] = [0, 0];
    for (const ward of some)
      for (let year = calendarYear(from); year.from <= to; year = calendarYear(year.to + 1)) {
        const own = { from: Math.max(from, year.from), to: Math.min(to, year.to) };
        const cells = countHidden(category, [ward], own);
        if (cells === 0) continue;
        const part = partOf(cells, groupIn(category, wards[ward]!.code, [ward], year));
        low += part.low;
        high += part.high;
      }
    return { low, high };
  };
  const unrecordedIn: KnownCounts["unrecorded"] = (categories, { from, to }) => {
    for (const category of categories)
      for (let month = from; month <= to; month++)
        if (gaps.get(category)?.has(formatMonth(month))) return formatMonth(month);
    return null;
  };
  return {
    threshold,
    isEmpty: (category, asked) => {
      const range = inMonths(asked);
      return countHidden(category, all, range) === 0 && total(plain, [category], all, range) === 0;
    },
    spread: (category) => spread[slugs[category]!] ?? 0,
    unrecorded: gaps.size === 0 ? () => null : unrecordedIn,
    sum: (categories, some, asked) => {
      const range = inMonths(asked);
      const visible = total(plain, categories, some, range);
      if (gaps.size > 0 && unrecordedIn(categories, range) !== null) return { low: Number.NaN, high: Number.NaN };
      let [low, high] = [visible, visible];
      for (const category of categories) {
        if (countHidden(category, some, range) === 0) continue;
        const [months_, years] = [byMonths(category, some, range), byYears(category, some, range)];
        low += Math.max(months_.low, years.low);
        high += Math.min(months_.high, years.high);
      }
      return { low, high };
    },
  };
}
