// What a hotspot is, apart from time: its name, ward, size, share, peak and places.

import { toDegrees } from "../../geography/british-grid.ts";
import { givenName, nameOfPlace, nameOfPoint } from "../../geography/place-naming.ts";
import { areaOf } from "../../geography/polygons.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { cellAt, centreOf } from "../ground/cell-grid.ts";
import type { PlacesInMetres } from "../ground/places-in-metres.ts";
import { densityAt } from "./density.ts";
import type { DensityMap } from "./density-map.ts";
import { countsByPlace, type HotArea } from "./hot-areas.ts";
import type { Hotspot } from "./hotspot.ts";
import { outlineOf } from "./isolines.ts";
import { climbToPeak, densestCell, middleOf, type Peak } from "./peak.ts";
import { wardOfMost } from "./ward-of-most.ts";

const SQUARE_METRES_PER_HECTARE = 10_000;

export type HotspotFacts = Omit<Hotspot, "rank" | "change" | "stable" | "persistence" | "leftAfter" | "monthly">;

/** Of equal places and cells the first. Throws for an area without offences. */
export function factsOf(inMetres: PlacesInMetres, map: DensityMap, area: HotArea): HotspotFacts {
  const counts = countsByPlace(inMetres, map.places);
  const places = area.places
    .map((place) => ({ place, offences: counts[place]! }))
    .filter(({ offences }) => offences > 0)
    .sort((a, b) => b.offences - a.offences || a.place - b.place);
  const [main] = places;
  if (main === undefined) throw new Error("a hotspot without offences");
  const squareMetres = areaOf([area.polygon]);
  const cell = densestCell(map, area) ?? cellOf(inMetres, map, main.place);
  const peak = climbToPeak(map, area, cell);
  const [longitude, latitude] = toDegrees(peak.easting, peak.northing);
  const middle = toDegrees(...middleOf(map, area));
  const wardIndex = wardOfMost(inMetres, places, peak);
  const ward = inMetres.wards[wardIndex]!;
  return {
    id: `${cell.easting}_${cell.northing}`,
    name: nameIn(inMetres, places, wardIndex) ?? givenName(inMetres, main.place) ?? nameOfPoint(longitude, latitude),
    busiest: nameOfPlace(inMetres, main.place),
    wardCode: ward.code,
    wardName: ward.name,
    outline: outlineOf([area.polygon]),
    offences: area.offences,
    hectares: squareMetres / SQUARE_METRES_PER_HECTARE,
    shareOfOffences: area.offences / map.places.total,
    shareOfArea: squareMetres / inMetres.district.squareMetres,
    peak: { longitude, latitude, perKm2: peak.perKm2 },
    middle: { longitude: middle[0], latitude: middle[1] },
    places,
    inside: area.places,
    oneLocation: main.offences >= THRESHOLDS.oneLocationShare * area.offences,
  };
}

/** What the first of these places in a ward (index) is called that has a name or a street nearby; null where none has. */
function nameIn(inMetres: PlacesInMetres, places: Hotspot["places"], ward: number): string | null {
  for (const { place } of places) {
    const name = inMetres.places.ward[place] === ward ? givenName(inMetres, place) : null;
    if (name !== null) return name;
  }
  return null;
}

/** Centre of the cell in which a place lies: for an area at the rim of the district so narrow that it holds no centre. */
function cellOf(inMetres: PlacesInMetres, { sources, surface }: DensityMap, place: number): Peak {
  const cell = cellAt(surface.grid, inMetres.easting[place]!, inMetres.northing[place]!);
  const [easting, northing] = centreOf(surface.grid, cell);
  return { easting, northing, perKm2: densityAt(sources, surface.bandwidth, easting, northing) };
}
