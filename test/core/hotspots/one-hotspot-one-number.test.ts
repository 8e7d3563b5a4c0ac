// A hotspot of the built-in area has one outline, id, count and change, on the map of its density and on that of the difference, at
// every bandwidth; and another program counts as many offences in its outline.
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { multiPolygon } from "@turf/helpers";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { NO_WARD, type Places } from "../../../src/core/area/dataset.ts";
import type { MonthRange } from "../../../src/core/basics/months.ts";
import { compareSurfaces } from "../../../src/core/hotspots/density/difference.ts";
import { placesInMetres } from "../../../src/core/hotspots/ground/places-in-metres.ts";
import { THRESHOLDS } from "../../../src/core/statistics/thresholds.ts";
import { JANUARY, selected, YEAR_2025 } from "../../area.ts";
import { builtInArea } from "../../built-in-area.ts";
import { expectSameNumbers } from "./same-numbers.ts";

const OFFENCES = ["shoplifting", "burglary", "bicycle-theft", "anti-social-behaviour"] as const;
const PERIODS: readonly MonthRange[] = [YEAR_2025, { from: JANUARY + 15, to: JANUARY + 20 }];
const CASES = THRESHOLDS.bandwidths.flatMap((bandwidth) => OFFENCES.map((slug) => ({ bandwidth, slug })));

const area = builtInArea();
const inMetres = placesInMetres(area)!;
const FIRST = area.coverage.range.from;

/** Offences at the places of the wards that Turf finds in an outline. */
function countedByTurf(
  { ward, longitude, latitude, start, month, category, count }: Places,
  outline: Position[][][],
  categories: readonly number[],
  { from, to }: MonthRange,
): number {
  const shape = multiPolygon(outline);
  let sum = 0;
  for (const place of ward.keys()) {
    if (ward[place] === NO_WARD || !booleanPointInPolygon([longitude[place]!, latitude[place]!], shape)) continue;
    for (let at = start[place]!; at < start[place + 1]!; at++) {
      const when = FIRST + month[at]!;
      if (when >= from && when <= to && categories.includes(category[at]!)) sum += count[at]!;
    }
  }
  return sum;
}

describe.each(CASES)("$slug at $bandwidth m", ({ bandwidth, slug }) => {
  const { categories } = selected(area, slug);

  it("has the same hotspots on both maps, with as many offences as lie in their outlines", () => {
    let seen = 0;
    for (const later of PERIODS) {
      const earlier = { from: later.from - 12, to: later.to - 12 };
      const found = compareSurfaces(inMetres, categories, { earlier, later }, bandwidth);
      if (!found.known) continue;
      expectSameNumbers(inMetres, categories, found.value, bandwidth);
      for (const { outline, change } of found.value.areas) {
        const counted = [earlier, later].map((months) => countedByTurf(area.places!, outline, categories, months));
        expect(counted).toEqual([change.before, change.after]);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(3);
  });
});
