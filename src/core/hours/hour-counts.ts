// The rows of a table of hours as columns, and what of them is of some wards or places and some categories.
import { WEEK_HOURS } from "../statistics/aoristic.ts";

/** A row of `hours.csv` (of a ward) or of `place_hours.csv`. */
export interface HourRow {
  readonly of: string;
  readonly category: string;
  /** 1 for Monday to 7. */
  readonly weekday: number;
  readonly hour: number;
  readonly weight: number;
  readonly certain: number;
}

/** Row r is of `names[of[r]]` and `slugs[category[r]]`, at the hour of the week `hour[r]`. */
export interface HourCounts {
  readonly names: readonly string[];
  readonly slugs: readonly string[];
  readonly of: Uint32Array;
  readonly category: Uint16Array;
  readonly hour: Uint8Array;
  readonly weight: Float64Array;
  readonly certain: Float64Array;
}

/** By hour of the week, Monday 00:00 first: offences, of which each that happened between two times is spread over its hours, and those known to the hour. */
export interface WeekOfHours {
  readonly weight: readonly number[];
  readonly certain: readonly number[];
}

export function hourCounts(rows: readonly HourRow[]): HourCounts {
  const [names, slugs] = [new Map<string, number>(), new Map<string, number>()];
  const numberIn = (known: Map<string, number>, text: string): number => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  };
  const of = Uint32Array.from(rows, (row) => numberIn(names, row.of));
  const category = Uint16Array.from(rows, (row) => numberIn(slugs, row.category));
  return {
    ...{ names: [...names.keys()], slugs: [...slugs.keys()], of, category },
    hour: Uint8Array.from(rows, ({ weekday, hour }) => (weekday - 1) * 24 + hour),
    weight: Float64Array.from(rows, (row) => row.weight),
    certain: Float64Array.from(rows, (row) => row.certain),
  };
}

/** Those of some wards or places (codes or ids) and categories (slugs). Weights are added as ten-thousandths, so that no order of them matters. */
export function weekOf(counts: HourCounts, of: ReadonlySet<string>, categories: ReadonlySet<string>): WeekOfHours {
  const [isOf, isChosen] = [counts.names.map((name) => of.has(name)), counts.slugs.map((slug) => categories.has(slug))];
  const [weight, certain] = [new Array<number>(WEEK_HOURS).fill(0), new Array<number>(WEEK_HOURS).fill(0)];
  for (let row = 0; row < counts.of.length; row++) {
    if (!isOf[counts.of[row]!] || !isChosen[counts.category[row]!]) continue;
    const hour = counts.hour[row]!;
    weight[hour]! += Math.round(counts.weight[row]! * TEN_THOUSANDTHS);
    certain[hour]! += counts.certain[row]!;
  }
  return { weight: weight.map((sum) => sum / TEN_THOUSANDTHS), certain };
}

const TEN_THOUSANDTHS = 1e4;

/** The sum of each weekday, Monday first. */
export function byWeekday(hours: readonly number[]): readonly number[] {
  return Array.from({ length: 7 }, (_, day) => sumOf(hours.slice(24 * day, 24 * day + 24)));
}

/** The sum of each hour of the day over the weekdays, that from 00:00 first. */
export function byHour(hours: readonly number[]): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) => sumOf(hours.filter((_, at) => at % 24 === hour)));
}

/** Of weights: rounded to a ten-thousandth, as each of them is. */
export function sumOf(hours: readonly number[]): number {
  return Math.round(hours.reduce((sum, value) => sum + value, 0) * TEN_THOUSANDTHS) / TEN_THOUSANDTHS;
}
