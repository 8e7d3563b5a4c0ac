// The areas of a trial as rings to be drawn.
import type { Position } from "geojson";
import type { Boundaries } from "../../area/area-package.ts";
import { polygonsOf } from "../../geography/polygons.ts";
import type { Hotspot } from "../density/hotspot.ts";
import type { TrialPart } from "./trial.ts";

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
