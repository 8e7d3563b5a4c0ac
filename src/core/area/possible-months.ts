// Which months offences can have been published of: the clock is asked, and not believed where it cannot be right.
import { type Month, parseMonth } from "../basics/months.ts";

/** The first that data.police.uk published. */
export const FIRST_MONTH = parseMonth("2010-12")!;
/** Whatever a clock says. */
export const LAST_MONTH = parseMonth("2099-12")!;
/** A clock that shows an earlier month is wrong: this program is younger. */
const EARLIEST_NOW = parseMonth("2024-01")!;
/** By so many months a clock may be slow before it is believed more than what is given. */
const SLOW = 12;

export interface PossibleMonths {
  /** What the clock shows. */
  readonly now: Month;
  /** Later ones cannot have been published by the clock, which may be a month behind somewhere. */
  readonly soon: Month;
  /** Later ones nobody can mean. */
  readonly last: Month;
}

/** `now` is the month that the clock shows. */
export function possibleMonths(now: Month): PossibleMonths {
  return now < EARLIEST_NOW || now > LAST_MONTH
    ? { now, soon: LAST_MONTH, last: LAST_MONTH }
    : { now, soon: now + 1, last: Math.min(now + SLOW, LAST_MONTH) };
}
