// Months of which a force sent far too little to be whole.
import { formatCount } from "../basics/numbers.ts";
import { median } from "../basics/sums.ts";
import type { Descriptor } from "./descriptor-form.ts";

/** What a force sent, month by month. */
export type CoveredForce = NonNullable<Descriptor["wardscope"]["coverage"]>[number];
type CoveredMonth = CoveredForce["months"][number];

/** Rows of a force in a month: all of them, and those in a ward of the area. */
export type SentRows = Pick<CoveredMonth, "rows" | "placed">;

/** A month of fewer rows than this part of the median of a force's other months is no whole month. */
const SMALL_PART = 0.5;
/** Rows in the area that a force's other months must have (median) before too few of them say that its file was cut. */
const ENOUGH_PLACED = 50;

/**
 * Positions of the months that are far too small, of all months in order: of fewer rows than half the median of the force's other
 * months. Of a force without which a month has no totals, also those with so few rows in the area, where the others have many there:
 * a file may be cut before it comes to the area. A month is not too small when the same month of another year is small, too.
 */
export function smallMonths(months: readonly SentRows[], isRequired: boolean): ReadonlySet<number> {
  const sent = [...months.keys()].filter((index) => months[index]!.rows > 0);
  const small = (read: (row: SentRows) => number, least: number): readonly number[] => {
    const found = sent.filter((index) => {
      const others = median(sent.filter((other) => other !== index).map((other) => read(months[other]!)));
      return others >= least && read(months[index]!) < others * SMALL_PART;
    });
    return found.filter((index) => !found.some((other) => other !== index && (other - index) % 12 === 0));
  };
  const here = isRequired ? small(({ placed }) => placed, ENOUGH_PLACED) : [];
  return new Set([...small(({ rows }) => rows, 0), ...here]);
}

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
