// Parts of the input that are the data of one source each, and nothing else.
import type { FeatureCollection } from "geojson";
import { drawingFeatures, probeFeatures } from "./drawing-features.ts";
import { DRAWING, PROBE } from "./drawing-layers.ts";
import { differenceFeatures, hotspotAreas, hotspotPeaks } from "./hotspot-features.ts";
import { HOTSPOTS, PEAKS } from "./hotspot-layers.ts";
import type { WardMapInput } from "./map-input.ts";
import { type Paint, setData } from "./painter.ts";
import { cellFeatures, circlePoints } from "./place-features.ts";
import { PLACES } from "./place-layers.ts";
import { CELLS, DIFFERENCES } from "./surface-layers.ts";

const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

export const placeFeatures: readonly Paint[] = [
  placing(HOTSPOTS, "hotspots", hotspotAreas),
  placing(PEAKS, "hotspots", hotspotPeaks),
  placing(PLACES, "circles", circlePoints),
  placing(CELLS, "cells", cellFeatures),
  placing(DIFFERENCES, "differences", differenceFeatures),
  placing(DRAWING, "drawing", drawingFeatures),
  placing(PROBE, "probe", probeFeatures),
];

function placing<Part extends keyof WardMapInput>(
  source: string,
  part: Part,
  features: (value: NonNullable<WardMapInput[Part]>) => FeatureCollection,
): Paint {
  return (map, input, before) => {
    const value = input[part] ?? null;
    if (value === (before?.[part] ?? null)) return;
    setData(map, source, value === null ? NOTHING : features(value));
  };
}
