// The hotspots that the reader has selected or points at.
import { HOTSPOTS, type HotspotMark, PEAKS } from "./hotspot-layers.ts";
import type { Paint } from "./painter.ts";

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
