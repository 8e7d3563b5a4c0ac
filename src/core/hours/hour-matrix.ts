// Offences by hour and weekday: the numbers of a table of 24 hours and 7 weekdays, and what has to be known of them.
import type { Descriptor } from "../area/descriptor-form.ts";
import type { Known } from "../basics/known.ts";
import type { Month } from "../basics/months.ts";
import { sum } from "../basics/sums.ts";
import { byHour, byWeekday, sumOf, type WeekOfHours } from "./hour-counts.ts";
import { fullestRuns, type HourRun } from "./hour-runs.ts";
import { type HourTest, hourTest } from "./hour-test.ts";

export interface HourMatrix {
  /** Offences by hour of the week, Monday 00:00 first, and in all: those with a time of day. */
  readonly weight: readonly number[];
  readonly total: number;
  /** Those that are known to the hour. */
  readonly certain: readonly number[];
  readonly weekdays: readonly number[];
  readonly hours: readonly number[];
  readonly largest: number;
  readonly test: Known<HourTest>;
  readonly runs: readonly HourRun[];
}

export function hourMatrixOf({ weight, certain }: WeekOfHours): HourMatrix {
  const total = sumOf(weight);
  return {
    ...{ weight, certain, total },
    weekdays: byWeekday(weight),
    hours: byHour(weight),
    largest: Math.max(...weight),
    test: hourTest(certain),
    runs: fullestRuns(weight, total),
  };
}

/** What the descriptor says of the offences with a time of day of some categories (slugs). */
export interface TimedOffences {
  /** Their number in each month of the package, from its first on. */
  readonly timed: readonly number[];
  /** Of those of all categories. */
  readonly anyTimed: readonly number[];
  readonly long: number;
  readonly midnight: number;
}

export function timedOffences(
  { hours = [] }: Pick<Descriptor["wardscope"], "hours">,
  categories: ReadonlySet<string>,
): TimedOffences {
  const own = hours.filter(({ category }) => categories.has(category));
  const months = Math.max(0, ...hours.map(({ timed }) => timed.length));
  const monthly = (of: typeof hours) =>
    Array.from({ length: months }, (_, month) => sum(of.map(({ timed }) => timed[month] ?? 0)));
  return {
    timed: monthly(own),
    anyTimed: monthly(hours),
    long: sum(own.map(({ long }) => long)),
    midnight: sum(own.map(({ midnight }) => midnight)),
  };
}

/**
 * How often each month of the year, January first, is among the months that have offences with a time of day; `first` is the first
 * month of the package. A week over whole years has each of them equally often.
 */
export function seasonsOf(anyTimed: readonly number[], first: Month): readonly number[] {
  const times = new Array<number>(12).fill(0);
  for (const [index, count] of anyTimed.entries()) if (count > 0) times[(first + index) % 12]!++;
  return times;
}
