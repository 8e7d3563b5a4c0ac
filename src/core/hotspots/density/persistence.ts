// Whether a hotspot comes back: in how many of the last 8 quarters there was one.

import { coverageOf } from "../../area/coverage.ts";
import { complete } from "../../area/period.ts";
import { rangeName } from "../../area/range-name.ts";
import type { Known } from "../../basics/known.ts";
import { known, unknown } from "../../basics/known.ts";
import type { Month, MonthRange } from "../../basics/months.ts";
import { numberOf } from "../../basics/number-of.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { PlacesInMetres } from "../ground/places-in-metres.ts";
import { densityMapOf, type Frame } from "./density-map.ts";
import { type HotArea, hotAreas, overlapsOne } from "./hot-areas.ts";
import type { Persistence } from "./hotspot.ts";

const QUARTER = 3;
/** The last 2 quarters tell what is new from what is over. */
const RECENT = 2;

/** Runs of 3 months, the earliest first; the last ends with `to`. */
export function quartersUpTo(to: Month): readonly MonthRange[] {
  return Array.from({ length: THRESHOLDS.persistenceQuarters }, (_, index) => {
    const end = to - QUARTER * (THRESHOLDS.persistenceQuarters - 1 - index);
    return { from: end - QUARTER + 1, to: end };
  });
}

/**
 * The hotspots of each of the last 8 quarters up to a month, each by its own mean. Unknown, with the reason, when a quarter is
 * not complete or has too few offences.
 */
export function quarterlyAreas(
  inMetres: PlacesInMetres,
  frame: Frame,
  categories: readonly number[],
  to: Month,
): Known<readonly (readonly HotArea[])[]> {
  const quarters = quartersUpTo(to);
  const whole = complete(coverageOf(inMetres.coverage, categories), { from: quarters[0]!.from, to });
  if (!whole.known) return unknown(`persistence needs the last ${quarters.length} quarters: ${whole.reason}`);
  const maps = quarters.map((quarter) => densityMapOf(inMetres, frame, categories, quarter));
  const least = maps.findIndex(({ places }) => places.total < THRESHOLDS.quarterOffences);
  if (least >= 0) {
    const [range, count] = [rangeName(quarters[least]!), maps[least]!.places.total];
    return unknown(
      `${range} has ${numberOf(count, "offences")}, fewer than the ${THRESHOLDS.quarterOffences} that persistence needs`,
    );
  }
  return known(maps.map((map) => hotAreas(inMetres, map, map.mean)));
}

/** The word for an area whose place was hot in these of 8 quarters, the earliest first. */
export function persistenceOf(hot: readonly boolean[]): Persistence {
  const recent = hot.slice(-RECENT).filter(Boolean).length;
  const before = hot.slice(0, -RECENT).filter(Boolean).length;
  if (recent + before >= THRESHOLDS.persistentQuarters) return "persistent";
  if (recent === RECENT && before === 0) return "emerging";
  if (recent === 0 && before >= THRESHOLDS.formerQuarters) return "former";
  return recent + before >= THRESHOLDS.intermittentQuarters ? "intermittent" : "none";
}

/** In which quarters a hotspot overlapped this area. */
export function hotQuarters(area: HotArea, quarters: readonly (readonly HotArea[])[]): readonly boolean[] {
  return quarters.map((areas) => overlapsOne(area, areas));
}

/** Last month of the last of these quarters that was hot; null when it was the last of all, which ends with `to`, or none was. */
export function leftAfter(hot: readonly boolean[], to: Month): Month | null {
  const since = hot.length - 1 - hot.lastIndexOf(true);
  return since === 0 || since === hot.length ? null : to - QUARTER * since;
}
