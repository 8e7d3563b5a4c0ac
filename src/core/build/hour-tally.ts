// What is counted of the times of day while files are read: aoristic weights by place, category and hour of the week.
import { cellKey, cellOf } from "../basics/cell-key.ts";
import { addCount, type CountTable, entriesOf, makeCountTable } from "../basics/count-table.ts";
import type { Month } from "../basics/months.ts";
import { certainHour, eachAoristicWeight } from "../statistics/aoristic.ts";
import { HOUR_THRESHOLDS } from "../statistics/hour-thresholds.ts";
import type { Moment } from "./readers/street-row.ts";

export interface HourTally {
  /** By ward and, as long as that is little enough to be a file of a package, by place; null from then on. */
  readonly wards: HourCells;
  places: HourCells | null;
  /** Offences in the wards with a time of day under `cellKey(0, month, category)`; those of a long interval; those recorded at 00:00 sharp. */
  readonly timed: CountTable;
  readonly long: CountTable;
  readonly midnight: CountTable;
}

/** Under `cellKey(ward or place, hour of the week, category)`. */
export interface HourCells {
  /** In ten-thousandths of an offence. */
  readonly weights: CountTable;
  /** Offences whose whole interval lies in the hour. */
  readonly certain: CountTable;
}

const DAY_MINUTES = 24 * 60;
/** About 40 MB of a file. */
const MOST_PLACE_HOURS = 1_000_000;

export function makeHourTally(): HourTally {
  const table = () => makeCountTable(16);
  const cells = () => ({ weights: table(), certain: table() });
  return { wards: cells(), places: cells(), timed: table(), long: table(), midnight: table() };
}

/** Counts so many offences of a category at a place of a ward that happened between two moments. */
export function addMoment(
  hours: HourTally,
  at: { readonly ward: number; readonly place: number; readonly month: Month; readonly category: number },
  { from, to }: Moment,
  times: number,
): void {
  const { category } = at;
  const key = cellKey(0, at.month, category);
  addCount(hours.timed, key, times);
  if (to - from > HOUR_THRESHOLDS.longSpanHours * 60) addCount(hours.long, key, times);
  if (from === to && from % DAY_MINUTES === 0) addCount(hours.midnight, key, times);
  addInterval(hours.wards, at.ward, category, { from, to }, times);
  if (hours.places === null) return;
  addInterval(hours.places, at.place, category, { from, to }, times);
  dropMany(hours);
}

function addInterval(
  { weights, certain }: HourCells,
  of: number,
  category: number,
  { from, to }: Moment,
  times: number,
) {
  eachAoristicWeight(from, to, (hour, weight) => {
    if (weight > 0) addCount(weights, cellKey(of, hour, category), weight * times);
  });
  const hour = certainHour(from, to);
  if (hour !== null) addCount(certain, cellKey(of, hour, category), times);
}

/** More than a package holds stays more whatever is added: parts give the same in any order. */
function dropMany(hours: HourTally): void {
  if (hours.places !== null && hours.places.weights.size > MOST_PLACE_HOURS) hours.places = null;
}

/** Adds everything in `from` to `into`; places and categories are the numbers that those of `from` have in `into`. */
export function addHourTally(
  into: HourTally,
  from: HourTally,
  places: readonly number[],
  categories: readonly number[],
): void {
  addCells(into.wards, from.wards, (ward) => ward, categories);
  if (from.places === null) into.places = null;
  if (into.places !== null && from.places !== null)
    addCells(into.places, from.places, (place) => places[place]!, categories);
  dropMany(into);
  for (const table of ["timed", "long", "midnight"] as const)
    for (const [key, count] of entriesOf(from[table])) {
      const { month, category } = cellOf(key);
      addCount(into[table], cellKey(0, month, categories[category]!), count);
    }
}

function addCells(
  into: HourCells,
  from: HourCells,
  numberOf: (of: number) => number,
  categories: readonly number[],
): void {
  for (const table of ["weights", "certain"] as const)
    for (const [key, count] of entriesOf(from[table])) {
      const { place, month: hour, category } = cellOf(key);
      addCount(into[table], cellKey(numberOf(place), hour, categories[category]!), count);
    }
}
