// What the published counts and sums of a public copy tell of any sum over its counts: the numbers between which it lies.
import { type Cube, total } from "../area/cube.ts";
import type { Dataset } from "../area/dataset.ts";
import { groupedBy } from "../basics/grouped-by.ts";
import { formatMonth, type MonthRange } from "../basics/months.ts";
import { calendarYear, districtsOf, groupKey, type TotalRow, type WithheldRow } from "./cell-groups.ts";

/** The least and the most that a sum can be; of what was not recorded neither is known. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What is known of a dataset's counts: the intervals of sums, by categories and wards (indices). */
export interface KnownCounts {
  readonly threshold: number;
  readonly sum: (categories: readonly number[], wards: readonly number[], range: MonthRange) => Interval;
  /** By how much the counts of a category could differ from levelled ones, as a part of them; 0 where few rows could make them differ. */
  readonly spread: (category: number) => number;
  /** The sum of a category over all wards, whether it was recorded or not. */
  readonly inAll: (category: number, range: MonthRange) => Interval;
  /** The months in which one of the categories was not recorded: "2025-03"; null for none. */
  readonly unrecorded: (categories: readonly number[], range: MonthRange) => string | null;
}

/** Of a dataset that was put together of the published counts alone. */
export function knownCounts(
  dataset: Dataset,
  withheld: readonly WithheldRow[],
  totals: readonly TotalRow[],
): KnownCounts {
  const { threshold, spread, unrecorded } = dataset.descriptor.wardscope.disclosure!;
  const slugs = dataset.taxonomy.categories.map(({ category }) => category);
  const table = new WithheldTable(dataset, withheld, totals);
  const gaps = slugs.map((slug) => new Set(unrecorded[slug]));
  const unrecordedIn: KnownCounts["unrecorded"] = (categories, { from, to }) => {
    for (const category of categories)
      for (let month = from; gaps[category]!.size > 0 && month <= to; month++)
        if (gaps[category]!.has(formatMonth(month))) return formatMonth(month);
    return null;
  };
  const all = dataset.wards.map((_, index) => index);
  return {
    threshold,
    spread: (category) => spread[slugs[category]!] ?? 0,
    unrecorded: unrecordedIn,
    inAll: (category, range) => table.sum(category, all, range),
    sum: (categories, wards, range) => {
      if (unrecordedIn(categories, range) !== null) return { low: Number.NaN, high: Number.NaN };
      let [low, high] = [0, 0];
      for (const category of categories) {
        const own = table.sum(category, wards, range);
        low += own.low;
        high += own.high;
      }
      return { low, high };
    },
  };
}

/** The withheld cells of a published sum: how many, and what they sum to. */
interface HiddenGroup {
  readonly cells: number;
  readonly sum: number;
}

/** Sums of one category over wards and months, by what is published of each. */
class WithheldTable {
  readonly #plain: Cube;
  readonly #most: number;
  readonly #slugs: readonly string[];
  readonly #codes: readonly string[];
  readonly #districts: readonly string[];
  /** The wards of each district. */
  readonly #inDistrict: ReadonlyMap<string, readonly number[]>;
  /** 1 for a withheld cell, by category, ward and month from the first. */
  readonly #hidden: readonly (readonly Uint8Array[])[];
  readonly #published: ReadonlyMap<string, number>;
  readonly #groups = new Map<string, HiddenGroup | null>();

  constructor(
    { cube, wards, wardIndices, taxonomy, descriptor }: Dataset,
    withheld: readonly WithheldRow[],
    totals: readonly TotalRow[],
  ) {
    this.#plain = { ...cube, withheld: undefined };
    this.#most = descriptor.wardscope.disclosure!.threshold - 1;
    this.#slugs = taxonomy.categories.map(({ category }) => category);
    this.#codes = wards.map(({ code }) => code);
    this.#districts = this.#codes.map(districtsOf(descriptor.wardscope));
    this.#inDistrict = groupedBy(wards.keys(), (ward) => this.#districts[ward]!);
    const hidden = this.#slugs.map(() => wards.map(() => new Uint8Array(cube.months)));
    for (const { ward, month, category } of withheld) {
      const cells = hidden[this.#slugs.indexOf(category)]?.[wardIndices.get(ward) ?? -1];
      if (cells !== undefined && month >= cube.first) cells[month - cube.first] = 1;
    }
    this.#hidden = hidden;
    this.#published = new Map(
      totals.map(({ area, from, to, category, count }) => [groupKey({ area, months: { from, to }, category }), count]),
    );
  }

  /** Both by the months of the districts and by the years of the wards: whichever tells more. */
  sum(category: number, wards: readonly number[], asked: MonthRange): Interval {
    const { first, months } = this.#plain;
    const range = { from: Math.max(asked.from, first), to: Math.min(asked.to, first + months - 1) };
    const visible = total(this.#plain, [category], wards, range);
    if (this.#count(category, wards, range) === 0) return { low: visible, high: visible };
    const [byMonth, byYear] = [this.#byMonths(category, wards, range), this.#byYears(category, wards, range)];
    return { low: visible + Math.max(byMonth.low, byYear.low), high: visible + Math.min(byMonth.high, byYear.high) };
  }

  #count(category: number, wards: readonly number[], { from, to }: MonthRange): number {
    const { first, months } = this.#plain;
    const [start, end] = [Math.max(from, first) - first, Math.min(to, first + months - 1) - first];
    let count = 0;
    for (const ward of wards) {
      const cells = this.#hidden[category]![ward]!;
      for (let month = start; month <= end; month++) count += cells[month]!;
    }
    return count;
  }

  #byMonths(category: number, wards: readonly number[], { from, to }: MonthRange): Interval {
    let [low, high] = [0, 0];
    for (const [district, all] of this.#inDistrict) {
      const own = this.#inDistrict.size === 1 ? wards : wards.filter((ward) => this.#districts[ward] === district);
      for (let month = from; month <= to; month++) {
        const one = { from: month, to: month };
        const cells = this.#count(category, own, one);
        if (cells === 0) continue;
        const part = this.#part(cells, this.#group(category, district, all, one));
        low += part.low;
        high += part.high;
      }
    }
    return { low, high };
  }

  #byYears(category: number, wards: readonly number[], { from, to }: MonthRange): Interval {
    let [low, high] = [0, 0];
    for (const ward of wards)
      for (let year = calendarYear(from); year.from <= to; year = calendarYear(year.to + 1)) {
        const cells = this.#count(category, [ward], { from: Math.max(from, year.from), to: Math.min(to, year.to) });
        if (cells === 0) continue;
        const part = this.#part(cells, this.#group(category, this.#codes[ward]!, [ward], year));
        low += part.low;
        high += part.high;
      }
    return { low, high };
  }

  /** Null where the sum is not published. */
  #group(category: number, area: string, wards: readonly number[], months: MonthRange): HiddenGroup | null {
    const key = groupKey({ area, months, category: this.#slugs[category]! });
    const met = this.#groups.get(key);
    if (met !== undefined) return met;
    const count = this.#published.get(key);
    const sum = (count ?? 0) - total(this.#plain, [category], wards, months);
    const found = count === undefined ? null : { cells: this.#count(category, wards, months), sum };
    this.#groups.set(key, found);
    return found;
  }

  /** What some of a group's cells can sum to. */
  #part(cells: number, group: HiddenGroup | null): Interval {
    const most = this.#most;
    if (group === null) return { low: cells, high: cells * most };
    const others = group.cells - cells;
    return { low: Math.max(cells, group.sum - others * most), high: Math.min(cells * most, group.sum - others) };
  }
}
