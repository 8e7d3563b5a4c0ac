// Months of which a force sent far too little to be whole: what is said of them.
import { formatCount } from "../basics/numbers.ts";
import { median } from "../basics/sums.ts";
import type { Descriptor } from "./descriptor-form.ts";

/** What a force sent, month by month. */
export type CoveredForce = NonNullable<Descriptor["wardscope"]["coverage"]>[number];
type CoveredMonth = CoveredForce["months"][number];

/** Rows of a force in a month: all of them, and those in a ward of the area. */
export type SentRows = Pick<CoveredMonth, "rows" | "placed">;

/** A month of fewer rows than this part of the median of a force's other months is no whole month. */
export const SMALL_PART = 0.5;
/** "1 row, other months about 103", or of a whole file that was cut before it came to the area: "3 rows here, other months about 410". */
export function smallMonthReason({ months }: CoveredForce, { month, rows, placed }: CoveredMonth): string {
  const others = months.filter((other) => other.status !== "missing" && other.month !== month);
  const usual = median(others.map((other) => other.rows));
  return rows < usual * SMALL_PART
    ? rowsText(rows, "", usual)
    : rowsText(placed, " here", median(others.map((other) => other.placed)));
}

/** The usual to three digits. */
function rowsText(rows: number, where: string, usual: number): string {
  const about = formatCount(Number(usual.toPrecision(3)));
  return `${formatCount(rows)} ${rows === 1 ? "row" : "rows"}${where}, other months about ${about}`;
}
