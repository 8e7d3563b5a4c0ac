// What the areas of a trial cover: the places whose offences are counted, and the rings that are drawn.
import type { Position } from "geojson";
import type { Boundaries } from "../../area/area-package.ts";
import { polygonsOf } from "../../geography/polygons.ts";
import type { Hotspot } from "../density/hotspot.ts";
import type { PlacesInMetres } from "../ground/places-in-metres.ts";
import { placesWhere, placesWithin } from "../ground/places-within.ts";
import type { TrialPart } from "./trial.ts";

/** Places (indices, ascending) of all parts together; hotspots that are not among these add none. */
export function placesOfParts(
  inMetres: PlacesInMetres,
  parts: readonly TrialPart[],
  hotspots: readonly Hotspot[],
): readonly number[] {
  const wards = parts.flatMap((part) => (part.kind === "ward" ? [part.code] : []));
  const outlines = parts.flatMap((part) => {
    if (part.kind === "drawn") return [[[...part.ring, part.ring[0]!].map((corner) => [...corner])]];
    return part.kind === "hotspot" ? (hotspots.find(({ id }) => id === part.id)?.outline ?? []) : [];
  });
  const places = new Set([...placesOfWards(inMetres, wards), ...placesWithin(inMetres, outlines)]);
  return [...places].sort((a, b) => a - b);
}

/** The outer rings (degrees) of all parts; of hotspots that are not among these, none. */
export function ringsOfParts(
  parts: readonly TrialPart[],
  hotspots: readonly Hotspot[],
  boundaries: Boundaries,
): readonly (readonly Position[])[] {
  return parts.flatMap((part): readonly (readonly Position[])[] => {
    switch (part.kind) {
      case "drawn":
        return [part.ring.map((corner) => [...corner])];
      case "hotspot":
        return (hotspots.find(({ id }) => id === part.id)?.outline ?? []).flatMap((rings) => rings.slice(0, 1));
      case "ward":
        return boundaries.features
          .filter(({ properties }) => properties.code === part.code)
          .flatMap(({ geometry }) => polygonsOf(geometry))
          .flatMap((rings) => rings.slice(0, 1));
      default:
        return part satisfies never;
    }
  });
}

/** Places (indices, ascending) in the wards of these codes; codes of other districts add none. */
export function placesOfWards(inMetres: PlacesInMetres, codes: readonly string[]): readonly number[] {
  const wanted = new Set(codes);
  return placesWhere(inMetres, (place) => wanted.has(inMetres.wards[inMetres.places.ward[place]!]?.code ?? ""));
}
