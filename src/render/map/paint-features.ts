// What lies on the wards: parts of the input that are the data of one source each, and the hotspots that the reader marks.
import type { FeatureCollection } from "geojson";
import { DRAWING, PROBE } from "./drawing-layers.ts";
import { HOTSPOTS, type HotspotMark, PEAKS } from "./hotspot-layers.ts";
import {
  cellFeatures,
  circlePoints,
  differenceFeatures,
  drawingFeatures,
  hotspotAreas,
  hotspotPeaks,
  probeFeatures,
} from "./map-features.ts";
import type { WardMapInput } from "./map-input.ts";
import { NOTHING, type Paint, setData } from "./map-sources.ts";
import { PLACES } from "./place-layers.ts";
import { CELLS, DIFFERENCES } from "./surface-layers.ts";

export const placeFeatures: readonly Paint[] = [
  placing(HOTSPOTS, "hotspots", hotspotAreas),
  placing(PEAKS, "hotspots", hotspotPeaks),
  placing(PLACES, "circles", circlePoints),
  placing(CELLS, "cells", cellFeatures),
  placing(DIFFERENCES, "differences", differenceFeatures),
  placing(DRAWING, "drawing", drawingFeatures),
  placing(PROBE, "probe", probeFeatures),
];

/** Selected, or under the pointer. */
export const markHotspots: Paint = (map, input, before) => {
  const mark = (name: HotspotMark, id: string | null, old: string | null): void => {
    if (id === old) return;
    for (const source of [HOTSPOTS, PEAKS]) {
      if (old !== null) map.setFeatureState({ source, id: old }, { [name]: false });
      if (id !== null) map.setFeatureState({ source, id }, { [name]: true });
    }
  };
  mark("selected", input.selectedHotspot ?? null, before?.selectedHotspot ?? null);
  mark("hovered", input.hoveredHotspot ?? null, before?.hoveredHotspot ?? null);
};

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
