// The hotspots of a period beside those of an earlier one: each as its own period has it, all judged as one family.
import { coverageOf } from "../../area/coverage.ts";
import { allKnown } from "../../basics/all-known.ts";
import type { Known } from "../../basics/known.ts";
import { mapKnown } from "../../basics/map-known.ts";
import type { MonthRange } from "../../basics/months.ts";
import { judgeCells } from "../../figures/month-comparison.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { countsAt, type PlacesInMetres } from "../ground/places-in-metres.ts";
import { densityMapOf, type Frame } from "./density-map.ts";
import { type HotArea, hotAreas, overlapsOne } from "./hot-areas.ts";
import type { Compared, DifferenceArea } from "./hotspot.ts";
import { factsOf, type HotspotFacts } from "./hotspot-facts.ts";

interface Study {
  readonly inMetres: PlacesInMetres;
  readonly frame: Frame;
  readonly categories: readonly number[];
  readonly period: MonthRange;
}

/** An area with what is said of it. */
export interface KnownArea {
  readonly area: HotArea;
  readonly facts: HotspotFacts;
}

/**
 * These hotspots in their order, then the earlier ones that none of them touches: those are no hotspots any more. Unknown where
 * there is nothing to compare with.
 */
export function comparedAreas(study: Study, own: readonly KnownArea[], earlier: Known<MonthRange>): Known<Compared> {
  if (!earlier.known) return earlier;
  const { inMetres, categories, period } = study;
  const before = areasBefore(study, earlier.value);
  const areas = own.map(({ area }) => area);
  const gone = before.filter(({ area }) => !overlapsOne(area, areas));
  const coverage = coverageOf(inMetres.coverage, categories);
  const cells = [...own, ...gone].map(({ area }) => ({ counts: countsAt(inMetres, area.places), coverage }));
  const earlierAreas = before.map(({ area }) => area);
  return mapKnown(allKnown(judgeCells(cells, earlier, period)), (changes) => ({
    earlier: earlier.value,
    areas: [...own, ...gone].map(({ area, facts }, index): DifferenceArea => {
      const { id, name, wardName, outline } = facts;
      const isHotspot = index < own.length;
      const wasHotspot = !isHotspot || overlapsOne(area, earlierAreas);
      return { id, name, wardName, outline, change: changes[index]!, wasHotspot, isHotspot };
    }),
  }));
}

/** None where the earlier period has too few offences for any. */
function areasBefore({ inMetres, frame, categories }: Study, earlier: MonthRange): readonly KnownArea[] {
  const map = densityMapOf(inMetres, frame, categories, earlier);
  if (map.places.total < THRESHOLDS.hotspotsFrom) return [];
  return hotAreas(inMetres, map, map.mean).map((area) => ({ area, facts: factsOf(inMetres, map, area) }));
}
