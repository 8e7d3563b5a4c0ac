// A total of the package that may be shown: unknown where a month of it has none.
import { type Known, mapKnown } from "../basics/known.ts";
import type { MonthRange } from "../basics/months.ts";
import { coverageOf } from "./coverage.ts";
import { total } from "./cube.ts";
import type { Dataset } from "./dataset.ts";
import { complete } from "./period.ts";

/** The count of some categories in some wards (indices) over a run of months, or why it is not known. */
export function knownTotal(
  { cube, coverage }: Dataset,
  categories: readonly number[],
  wards: readonly number[],
  range: MonthRange,
): Known {
  return mapKnown(complete(coverageOf(coverage, categories), range), () => total(cube, categories, wards, range));
}
