// Aoristic weights: an offence that happened between two moments, spread over the hours of the week in which it may have.

/** Hours of a week, Monday 00:00 to 01:00 first. */
export const WEEK_HOURS = 168;
/** The whole of an offence in the unit of weights: in whole numbers, sums are the same in whatever order they are made. */
export const WHOLE_WEIGHT = 10_000;

const HOUR_MINUTES = 60;
const WEEK_MINUTES = WEEK_HOURS * HOUR_MINUTES;
/** Minute 0 is Thursday, 1 January 1970, 00:00: so many minutes after a Monday. */
const FIRST_MINUTE = 3 * 24 * HOUR_MINUTES;

/**
 * Gives each hour of the week that an offence between two moments (minutes of local time since 1970-01-01 00:00, from <= to) may
 * have happened in, and its part of the offence in ten-thousandths; together they are WHOLE_WEIGHT, and each is within 1 of its
 * share. Every minute of the interval weighs the same, so that an hour touched in part has part of the weight; an interval of up
 * to a minute lies in the hour in which it begins, and one of a week or more is spread evenly over all hours.
 *
 * Ratcliffe, "Aoristic analysis: the spatial interpretation of unspecific temporal events" (2000), and "Aoristic signatures and the
 * spatio-temporal analysis of high volume crime patterns" (2002); parts of hours, short and long intervals as in his R package
 * `aoristic` (2.0). Throws a plain Error for moments that are no whole minutes or in the wrong order.
 */
export function eachAoristicWeight(from: number, to: number, take: (hour: number, weight: number) => void): void {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || to < from)
    throw new Error(`no interval from minute ${from} to ${to}`);
  const minutes = to - from;
  if (minutes >= WEEK_MINUTES) {
    for (let hour = 0; hour < WEEK_HOURS; hour++) take(hour, part(hour + 1, WEEK_HOURS) - part(hour, WEEK_HOURS));
    return;
  }
  const first = minuteOfWeek(from);
  if (minutes <= 1) {
    take(Math.floor(first / HOUR_MINUTES), WHOLE_WEIGHT);
    return;
  }
  for (let at = 0; at < minutes; ) {
    const hour = Math.floor((first + at) / HOUR_MINUTES);
    const end = Math.min(minutes, (hour + 1) * HOUR_MINUTES - first);
    take(hour % WEEK_HOURS, part(end, minutes) - part(at, minutes));
    at = end;
  }
}

/** The one hour of the week in which it happened, where its whole interval lies in it, the end of the hour included; else null. */
export function certainHour(from: number, to: number): number | null {
  const first = minuteOfWeek(from);
  const hour = Math.floor(first / HOUR_MINUTES);
  const isWithin = to - from <= 1 || first + (to - from) <= (hour + 1) * HOUR_MINUTES;
  return isWithin ? hour : null;
}

/** Of a moment, from 0 at Monday 00:00. */
function minuteOfWeek(minute: number): number {
  return (((minute + FIRST_MINUTE) % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES;
}

/** So many of so many in the unit of weights, rounded down: differences of neighbours add up to the whole. */
function part(of: number, all: number): number {
  return Math.floor((WHOLE_WEIGHT * of) / all);
}
