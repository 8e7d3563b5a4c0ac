// Which months are those of which a force sent far too little to be whole.
import { type SentRows, SMALL_PART } from "../area/small-months.ts";
import { median } from "../basics/sums.ts";
import { gammaParts } from "../statistics/gamma.ts";

/** A month of which chance alone would make so few rows, or fewer, in more than this part of all months may be whole. */
const CHANCE = 0.001;
/** Rows in the area that a force's other months must have (median) before too few of them say that its file was cut. */
export const ENOUGH_PLACED = 50;

/** Whether so few rows are far too few where the other months have so many (median): under half, and not what chance makes of that many. */
export function isFarBelow(rows: number, usual: number): boolean {
  // The part of a gamma variable over the mean is the probability that a Poisson count of that mean is so small.
  return rows < usual * SMALL_PART && gammaParts(rows + 1, usual).upper < CHANCE;
}

/**
 * Positions of the months that are far too small, of all months in order: of far fewer rows than the median of the force's other
 * months. Of a force without which a month has no totals, also those with so few rows in the area, where the others have many there:
 * a file may be cut before it comes to the area. A month is not too small when the same month of another year is small, too.
 */
export function smallMonths(months: readonly SentRows[], isRequired: boolean): ReadonlySet<number> {
  const sent = [...months.keys()].filter((index) => months[index]!.rows > 0);
  const small = (read: (row: SentRows) => number, least: number): readonly number[] => {
    const found = sent.filter((index) => {
      const others = median(sent.filter((other) => other !== index).map((other) => read(months[other]!)));
      return others >= least && isFarBelow(read(months[index]!), others);
    });
    return found.filter((index) => !found.some((other) => other !== index && (other - index) % 12 === 0));
  };
  const here = isRequired ? small(({ placed }) => placed, ENOUGH_PLACED) : [];
  return new Set([...small(({ rows }) => rows, 0), ...here]);
}
