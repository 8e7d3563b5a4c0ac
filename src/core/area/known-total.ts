// A total of the package that may be shown: unknown where a month of it has none.
import { type Known, known } from "../basics/known.ts";
import type { MonthRange } from "../basics/months.ts";
import { coverageOf } from "./coverage.ts";
import { type Cube, total } from "./cube.ts";
import type { Dataset } from "./dataset.ts";
import { complete } from "./period.ts";

/** The count of some categories in some wards (indices) over a run of months, or why it is not known. */
export function knownTotal(
  { cube, coverage }: Dataset,
  categories: readonly number[],
  wards: readonly number[],
  range: MonthRange,
): Known {
  const whole = complete(coverageOf(coverage, categories), range);
  return whole.known ? countIn(cube, categories, wards, range) : whole;
}

/** The same of months that are all there. */
export function countIn(cube: Cube, categories: readonly number[], wards: readonly number[], range: MonthRange): Known {
  const count = total(cube, categories, wards, range);
  return count >= 0 ? known(count) : cube.withheld!.reason(categories, wards, range);
}
