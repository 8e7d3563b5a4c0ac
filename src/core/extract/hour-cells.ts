// The times of a column of hours alone: 14 is 14:00, and a number of another column is no time.
import { plainName } from "../build/readers/column-name.ts";

/** Whether a header speaks of hours. */
function isOfHours(header: string): boolean {
  return /\b(?:hours?|hrs?)\b/.test(plainName(header));
}

/** The time that a cell under this header says, as one of a clock where it is an hour from 0 to 23 alone; else as it is. */
export function timeUnder(header: string | undefined): (cell: string) => string {
  if (header === undefined || !isOfHours(header)) return (cell) => cell;
  return (cell) => {
    const hour = /^(\d{1,2})(?:\.0+)?$/.exec(cell)?.[1];
    return hour !== undefined && Number(hour) <= 23 ? `${hour}:00` : cell;
  };
}
