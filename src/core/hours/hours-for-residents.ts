// What residents are shown of times of day: sums by weekday and by hour of the day, and none of few offences.
import { THRESHOLDS } from "../statistics/thresholds.ts";
import { byHour, byWeekday, type WeekOfHours } from "./hour-counts.ts";

export interface HourSums {
  /** Monday first, and from 00:00 on; null where one of them is of fewer than 5 offences. */
  readonly weekdays: readonly number[] | null;
  readonly hours: readonly number[] | null;
}

/**
 * The sums of some wards, or of one: each list whole or not at all, so that none of it is the rest of a total. What one ward's may not
 * show, no ward's may, since it would be what is left of the district's: `beside` are all wards, none for the district itself.
 */
export function sumsForResidents(own: WeekOfHours, beside: readonly WeekOfHours[]): HourSums {
  const shown = (by: (hours: readonly number[]) => readonly number[]): readonly number[] | null =>
    [own, ...beside].every(({ weight }) => by(weight).every(mayBeShown)) ? by(own.weight) : null;
  return { weekdays: shown(byWeekday), hours: shown(byHour) };
}

function mayBeShown(offences: number): boolean {
  return offences === 0 || offences >= THRESHOLDS.suppressedUnder;
}
