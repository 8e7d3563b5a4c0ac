// Times of day as systems, spreadsheets and people write them: local wall time, in minutes since the beginning of the day.

export const DAY_MINUTES = 1440;
/** A workbook's 60 is the 29th of February 1900, a day that never was: no earlier number is a date. */
export const LEAST_SERIAL = 61;
/** Part of a minute by which the fraction of a day may be off. */
export const ROUNDING = 1e-3;

/** None too large to be held. */
export const NUMBER = /^\d{1,15}(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/;
/** A zone behind it is one that British clocks have: "-03:00" is the end of a time between. */
const CLOCK =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?(?:\s*(?:Z|UTC|GMT|BST|\+0[01]:?00))?$/i;
const HOUR = /^(\d{1,2})\s*([ap])\.?m\.?$/i;
/** Without a colon: 0930, and 930 as a spreadsheet leaves of it. */
const DIGITS = /^(\d{1,2})(\d{2})$/;
/** "hrs" of "2100hrs". */
const HOURS = /(?<=\d{3}|\d[:.]\d{2})\s*h(?:ou)?rs?\.?$/i;
const BETWEEN = /^(.*\S)\s*(?:[-–—]|\b(?:to|until|till)\b)\s*(\S.*)$/i;

/** From when to when, both the same where one time is written; `to` < `from` is of the day after. */
export interface WrittenTimes {
  readonly from: number;
  readonly to: number;
}

/** The times of a cell that is not empty: "14:30", "2.30 pm", "0930", "2100 hrs", a part of a day, or "21:00-03:00"; null for none. */
export function readTimes(text: string): WrittenTimes | null {
  const one = readTime(text);
  if (one !== null) return { from: one, to: one };
  const between = BETWEEN.exec(text.trim());
  const [from, to] = [clockTime(between?.[1] ?? ""), clockTime(between?.[2] ?? "")];
  return from === null || to === null ? null : { from, to };
}

/** The one time of a cell that is not empty; null for none, and for two. */
export function readTime(text: string): number | null {
  const trimmed = text.trim();
  const clock = clockTime(trimmed);
  if (clock !== null) return clock;
  if (trimmed === "0") return 0;
  return NUMBER.test(trimmed) && /[.e]/i.test(trimmed) ? timeOfNumber(Number(trimmed)) : null;
}

/** What stands after the decimal point, as whole minutes; seconds are left out. */
export function partOfDay(days: number): number {
  return Math.floor((days - Math.floor(days)) * DAY_MINUTES + ROUNDING) % DAY_MINUTES;
}

function clockTime(written: string): number | null {
  const text = written.replace(HOURS, "");
  const clock = CLOCK.exec(text);
  if (clock !== null) return minutesOf(clock[1]!, clock[2]!, clock[3] ?? "0", clock[4]);
  const hour = HOUR.exec(text);
  if (hour !== null) return minutesOf(hour[1]!, "0", "0", hour[2]);
  const digits = DIGITS.exec(text);
  return digits === null ? null : minutesOf(digits[1]!, digits[2]!, "0", undefined);
}

/** Of a part of a day, or of a day with its part; null of numbers between: 14.3 may be 14:30 that lost its zero. */
function timeOfNumber(days: number): number | null {
  return days < 1 || days >= LEAST_SERIAL ? partOfDay(days) : null;
}

function minutesOf(hourText: string, minuteText: string, secondText: string, half: string | undefined): number | null {
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText)];
  if (minute > 59 || second > 59) return null;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    return (hour % 12) * 60 + minute + (half.toLowerCase() === "p" ? 720 : 0);
  }
  if (hour === 24 && minute === 0 && second === 0) return DAY_MINUTES;
  return hour > 23 ? null : hour * 60 + minute;
}
