// Whether one place alone accounts for most of a change: then the change is that place's, not the ward's.

import type { Places } from "../area/dataset.ts";
import { marksAt } from "../basics/index-marks.ts";
import type { MonthRange } from "../basics/months.ts";
import { sum } from "../basics/sums.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";

/** A place and its own change, later − earlier. */
export interface OnePlace {
  /** As published: "On or near Long Reach Road". */
  readonly name: string;
  /** Index of the place. */
  readonly place: number;
  /** Index of its ward. */
  readonly ward: number;
  readonly difference: number;
}

/**
 * The place that accounts for between half and all of the net change of these wards (indices) in these categories (indices): the
 * one with the greatest change in that direction. One that moved by more than the whole explains nothing. Of equal ones, the first. Both periods are
 * offsets of months from the first month of the coverage. Null when there is no net change, or no such place.
 */
export function onePlace(
  places: Places,
  categories: readonly number[],
  wards: readonly number[],
  earlier: MonthRange,
  later: MonthRange,
): OnePlace | null {
  const differences = differencesOf(places, marksAt(categories), marksAt(wards), earlier, later);
  const net = sum(differences);
  if (net === 0) return null;
  const along = differences.map((difference) => difference * Math.sign(net));
  const most = along.reduce((best, amount) => Math.max(best, amount), 0);
  if (most < COMMON_THRESHOLDS.onePlaceShare * Math.abs(net) || most > Math.abs(net)) return null;
  const place = along.indexOf(most);
  return { name: places.names[place]!, place, ward: places.ward[place]!, difference: differences[place]! };
}

/** Later − earlier of each place; 0 outside the wards. Wards and categories are marks by index: 1 counts. */
function differencesOf(
  places: Places,
  categories: Uint8Array,
  wards: Uint8Array,
  earlier: MonthRange,
  later: MonthRange,
): Float64Array {
  const { start, month, category, count } = places;
  const differences = new Float64Array(places.names.length);
  for (let place = 0; place < differences.length; place++) {
    if (wards[places.ward[place]!] !== 1) continue;
    let difference = 0;
    for (let entry = start[place]!; entry < start[place + 1]!; entry++) {
      if (categories[category[entry]!] !== 1) continue;
      const at = month[entry]!;
      if (at >= later.from && at <= later.to) difference += count[entry]!;
      if (at >= earlier.from && at <= earlier.to) difference -= count[entry]!;
    }
    differences[place] = difference;
  }
  return differences;
}
