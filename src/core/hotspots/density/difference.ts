// Where density grew or shrank between two periods: only what the verdict supports is called either.

import type { Position } from "geojson";
import { coverageOf } from "../../area/coverage.ts";
import { allKnown, type Known, known, unknown } from "../../basics/known.ts";
import type { MonthRange } from "../../basics/months.ts";
import { judgeCells } from "../../figures/month-comparison.ts";
import { unionOf } from "../../geography/polygon-overlay.ts";
import { isInside, type Outline } from "../../geography/polygons.ts";
import type { Judged } from "../../statistics/change.ts";
import { countsAt, type PlacesInMetres } from "../ground/places-in-metres.ts";
import { analyseHotspots } from "./find-hotspots.ts";
import type { Hotspot } from "./hotspot.ts";

/** An area that was a hotspot in one of the periods or in both. */
export interface DifferenceArea {
  /** Of the hotspot in it that holds most offences, of the later period where there is one. */
  readonly id: string;
  readonly name: string;
  readonly wardName: string;
  /** Degrees. */
  readonly outline: Outline;
  /** Judged among all areas of the comparison. */
  readonly change: Judged;
  readonly wasHotspot: boolean;
  readonly isHotspot: boolean;
}

export interface DifferenceAnalysis {
  readonly earlier: MonthRange;
  readonly later: MonthRange;
  /** In classes of this density, the mean of the earlier period, per km² over the period. */
  readonly level: number;
  /** Most offences in the later period first. */
  readonly areas: readonly DifferenceArea[];
}

export interface PeriodPair {
  readonly earlier: MonthRange;
  readonly later: MonthRange;
}

/**
 * The hotspots of both periods, those that touch as one area, and how the offences inside each changed. Both are measured
 * against the mean of the earlier period, so that an area is judged by one standard. Unknown where either period has no surface.
 * Throws when the periods differ in length.
 */
export function compareSurfaces(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  { earlier, later }: PeriodPair,
  bandwidth: number,
): Known<DifferenceAnalysis> {
  const first = analyseHotspots(inMetres, categories, earlier, { bandwidth });
  if (!first.known) return unknown(`the earlier period: ${first.reason}`);
  const level = first.value.meanPerKm2;
  const second = analyseHotspots(inMetres, categories, later, { bandwidth, level });
  if (!second.known) return second;
  const outlines = [...first.value.hotspots, ...second.value.hotspots].map(({ outline }) => outline);
  const parts = unionOf(outlines).map((polygon) => {
    const within = (hotspot: Hotspot): boolean => isInside([polygon], hotspot.peak.longitude, hotspot.peak.latitude);
    const [before, after] = [first.value.hotspots.filter(within), second.value.hotspots.filter(within)];
    const named = (after[0] ?? before[0])!;
    return { polygon, named, wasHotspot: before.length > 0, isHotspot: after.length > 0 };
  });
  const coverage = coverageOf(inMetres.coverage, categories);
  const cells = parts.map(({ polygon }) => ({
    counts: countsAt(inMetres, placesIn(inMetres, polygon)),
    coverage,
  }));
  const judged = allKnown(judgeCells(cells, known(earlier), later));
  if (!judged.known) return judged;
  const areas = parts.map(({ polygon, named, wasHotspot, isHotspot }, index): DifferenceArea => {
    const { id, name, wardName } = named;
    return { id, name, wardName, outline: [polygon], change: judged.value[index]!, wasHotspot, isHotspot };
  });
  const order = (a: DifferenceArea, b: DifferenceArea): number =>
    b.change.after - a.change.after || (a.id < b.id ? -1 : 1);
  return known({ earlier, later, level, areas: areas.sort(order) });
}

function placesIn({ places }: PlacesInMetres, polygon: Position[][]): readonly number[] {
  return places.names.flatMap((_, place) =>
    isInside([polygon], places.longitude[place]!, places.latitude[place]!) ? [place] : [],
  );
}
