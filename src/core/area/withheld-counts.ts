// What a public copy knows of its counts, some of which are withheld. It is made by a part of the core that is loaded for such a
// package only (`core/disclosure`): here is what the rest asks of it.
import type { Known, Unknown } from "../basics/known.ts";
import type { MonthRange } from "../basics/months.ts";
import type { Judged } from "../statistics/change.ts";
import type { Coverage } from "./coverage.ts";

/** Categories and wards are indices of the dataset. */
export interface WithheldCounts {
  /** What a reader must know of all numbers of the copy: a sentence. */
  readonly notice: string;
  /** NaN where it is not known to the unit. */
  readonly total: (categories: readonly number[], wards: readonly number[], range: MonthRange) => number;
  /** The same of each month. */
  readonly monthly: (categories: readonly number[], wards: readonly number[], range: MonthRange) => Float64Array;
  /** Within which numbers a total lies, and why it is not told. */
  readonly reason: (categories: readonly number[], wards: readonly number[], range: MonthRange) => Unknown;
  /** As `judgeCells`: known where both totals are, with a verdict only where every value that withheld counts can have gives the same. */
  readonly judge: (
    cells: readonly JudgedCell[],
    earlier: MonthRange,
    later: MonthRange,
    comparisons: number,
  ) => readonly Known<Judged>[];
  /** The same for some wards alone (indices), in that order. */
  readonly inWards: (wards: readonly number[]) => WithheldCounts;
}

/** A cell of a comparison: its wards (indices), and what can be counted of an offence in them. */
export interface JudgedCell {
  readonly coverage: Coverage;
  readonly wards?: readonly number[];
}
