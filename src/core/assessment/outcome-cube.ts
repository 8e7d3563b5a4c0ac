// What became of the reports of an area, by ward, category and month, in flat memory.
import { monthly } from "../area/cube.ts";
import type { Dataset } from "../area/dataset.ts";
import { OUTCOME_MEANINGS, type OutcomeMeaning, outcomeOfSlug } from "../area/known-outcomes.ts";
import type { OutcomeRow } from "../area/outcomes-table.ts";
import { lengthOf, type Month, type MonthRange } from "../basics/months.ts";
import { sum } from "../basics/sums.ts";

/** In the order in which they are shown. */
export const MEANINGS = Object.keys(OUTCOME_MEANINGS) as readonly OutcomeMeaning[];

const POSITIONS = Object.fromEntries(MEANINGS.map((meaning, at) => [meaning, at])) as Readonly<
  Record<OutcomeMeaning, number>
>;

export interface OutcomeCube {
  readonly range: MonthRange;
  readonly wards: number;
  readonly categories: number;
  /** By ward, category, month (from the first of the range) and meaning. */
  readonly counts: Float64Array;
  /** Rows of wards, categories and months that the area does not have: left out. */
  readonly strange: number;
}

/** How many reports there are of each meaning, in the order of `MEANINGS`. */
export type Fates = readonly number[];

export function outcomeCubeOf(area: Dataset, rows: readonly OutcomeRow[]): OutcomeCube {
  const { range } = area.coverage;
  const [wards, categories] = [area.wards.length, area.taxonomy.categories.length];
  const counts = new Float64Array(wards * categories * lengthOf(range) * MEANINGS.length);
  const positions = new Map(area.taxonomy.categories.map(({ category }, index) => [category, index]));
  const cube = { range, wards, categories, counts };
  const meanings = new Map<string, number>();
  let strange = 0;
  for (const { ward, month, category, outcome, count } of rows) {
    const [wardAt, categoryAt] = [area.wardIndices.get(ward), positions.get(category)];
    if (wardAt === undefined || categoryAt === undefined || month < range.from || month > range.to) {
      strange++;
      continue;
    }
    const meaning = meanings.get(outcome) ?? MEANINGS.indexOf(outcomeOfSlug(outcome).meaning);
    meanings.set(outcome, meaning);
    counts[offsetOf(cube, wardAt, categoryAt, month) + meaning]! += count;
  }
  return { ...cube, strange };
}

/** Of these wards and categories (indices) in these months. */
export function fatesOf(
  cube: OutcomeCube,
  wards: readonly number[],
  categories: readonly number[],
  months: readonly Month[],
): Fates {
  const fates = MEANINGS.map(() => 0);
  for (const ward of wards)
    for (const category of categories)
      for (const month of months) {
        const from = offsetOf(cube, ward, category, month);
        for (let at = 0; at < fates.length; at++) fates[at]! += cube.counts[from + at]!;
      }
  return fates;
}

export function fateOf(fates: Fates, meaning: OutcomeMeaning): number {
  return fates[POSITIONS[meaning]]!;
}

function offsetOf(
  { range, categories }: Pick<OutcomeCube, "range" | "categories">,
  ward: number,
  category: number,
  month: Month,
): number {
  return ((ward * categories + category) * lengthOf(range) + month - range.from) * MEANINGS.length;
}

/** How many cells of crimes the outcomes do not add up to, those of wards, months and categories that the area does not have among them; with a stop for every ward. */
export function* cellsApart(area: Dataset, cube: OutcomeCube): Generator<void, number> {
  let apart = cube.strange;
  for (const [category, { isCrime }] of area.taxonomy.categories.entries())
    for (let ward = 0; isCrime && ward < cube.wards; ward++) {
      yield;
      const counts = monthly(area.cube, [category], [ward], cube.range);
      for (const [at, count] of counts.entries())
        if (sum(fatesOf(cube, [ward], [category], [cube.range.from + at])) !== count) apart++;
    }
  return apart;
}
