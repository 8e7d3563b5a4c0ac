// Counts by category, ward and month as running totals, so that any run of months costs one subtraction.
import type { MonthRange } from "../basics/months.ts";
import type { WithheldCounts } from "./withheld-counts.ts";

/** Of the cubes in use, that of all their wards together: what the whole area is asked for most. */
const wholes = new WeakMap<Cube, Cube>();

/**
 * `running[(category * wards + ward) * (months + 1) + m]` is the count of that category and ward over the first m months
 * from `first` on. Wards and categories are indices into the dataset's own lists. A missing month holds what part of it there
 * is, mostly nothing: whether a total may be shown is the business of the coverage, not of the cube.
 */
export interface Cube {
  readonly categories: number;
  readonly wards: number;
  readonly first: number;
  readonly months: number;
  readonly running: Float64Array;
  /** Of a public copy: the one place from which sums come then, since some counts are not in `running`. */
  readonly withheld?: WithheldCounts | undefined;
}

export interface CubeShape {
  readonly categories: number;
  readonly wards: number;
  readonly range: MonthRange;
}

/** One count to add: indices of category and ward, and the month. */
export interface CubeEntry {
  readonly category: number;
  readonly ward: number;
  readonly month: number;
  readonly count: number;
}

/** Throws a plain Error when an entry lies outside the shape. */
export function makeCube(shape: CubeShape, entries: Iterable<CubeEntry>): Cube {
  const { categories, wards, range } = shape;
  const months = range.to - range.from + 1;
  const running = new Float64Array(categories * wards * (months + 1));
  for (const { category, ward, month, count } of entries) {
    const at = month - range.from;
    if (category < 0 || category >= categories || ward < 0 || ward >= wards || at < 0 || at >= months)
      throw new Error(`outside the cube: ${category}, ${ward}, ${month}`);
    running[(category * wards + ward) * (months + 1) + at + 1]! += count;
  }
  for (let row = 0; row < categories * wards; row++) {
    const start = row * (months + 1);
    for (let m = 1; m <= months; m++) running[start + m]! += running[start + m - 1]!;
  }
  return { categories, wards, first: range.from, months, running };
}

/**
 * The sum over categories and wards (indices) of a run of months; months outside the cube count nothing. NaN where a public copy
 * withholds it: whatever is made of it by mistake is no number either.
 */
export function total(cube: Cube, categories: readonly number[], wards: readonly number[], range: MonthRange): number {
  if (cube.withheld) return cube.withheld.total(categories, wards, range);
  const { first, months, running } = cube;
  const [start, end] = [Math.max(range.from, first), Math.min(range.to + 1, first + months)];
  if (end <= start) return 0;
  let sum = 0;
  for (const category of categories) {
    for (const ward of wards) {
      const row = (category * cube.wards + ward) * (months + 1) - first;
      sum += running[row + end]! - running[row + start]!;
    }
  }
  return sum;
}

/** One count for each month of the range, in order; NaN where a public copy withholds it. */
export function monthly(
  cube: Cube,
  categories: readonly number[],
  wards: readonly number[],
  range: MonthRange,
): Float64Array {
  if (cube.withheld) return cube.withheld.monthly(categories, wards, range);
  if (wards.length > 1 && wards.length === cube.wards && wards.every((ward, index) => ward === index)) {
    if (!wholes.has(cube)) wholes.set(cube, wholeOf(cube));
    return monthly(wholes.get(cube)!, categories, [0], range);
  }
  const { first, months, running } = cube;
  const [start, end] = [Math.max(range.from, first), Math.min(range.to + 1, first + months)];
  const counts = new Float64Array(Math.max(0, range.to - range.from + 1));
  for (const category of categories) {
    for (const ward of wards) {
      const row = (category * cube.wards + ward) * (months + 1) - first;
      for (let m = start; m < end; m++) counts[m - range.from]! += running[row + m + 1]! - running[row + m]!;
    }
  }
  return counts;
}

/** The sum of two cubes with the same categories and wards, over the months of both: counts are additive. */
export function mergeCubes(a: Cube, b: Cube): Cube {
  if (a.categories !== b.categories || a.wards !== b.wards) throw new Error("cubes of different shape");
  const from = Math.min(a.first, b.first);
  const to = Math.max(a.first + a.months, b.first + b.months) - 1;
  const shape = { categories: a.categories, wards: a.wards, range: { from, to } };
  return makeCube(shape, [...entries(a), ...entries(b)]);
}

/** All wards as one: counts are whole numbers, which add up to the same in any order. */
function wholeOf(cube: Cube): Cube {
  const stride = cube.months + 1;
  const running = new Float64Array(cube.categories * stride);
  cube.running.forEach((count, at) => {
    running[Math.floor(at / stride / cube.wards) * stride + (at % stride)]! += count;
  });
  return { ...cube, wards: 1, running };
}

function* entries(cube: Cube): Generator<CubeEntry> {
  for (let category = 0; category < cube.categories; category++) {
    for (let ward = 0; ward < cube.wards; ward++) {
      const start = (category * cube.wards + ward) * (cube.months + 1);
      for (let m = 0; m < cube.months; m++) {
        const count = cube.running[start + m + 1]! - cube.running[start + m]!;
        if (count !== 0) yield { category, ward, month: cube.first + m, count };
      }
    }
  }
}
