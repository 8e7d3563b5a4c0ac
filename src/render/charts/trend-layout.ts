// Where the months are along a plot.
import { lengthOf, type MonthRange } from "../../core/basics/months.ts";
import type { Plot } from "./geometry.ts";

/** The x of the middle of a month, which may be a fraction of one. */
export function xOfMonth(month: number, range: MonthRange, plot: Plot): number {
  return plot.left + ((month - range.from + 0.5) / lengthOf(range)) * (plot.right - plot.left);
}
