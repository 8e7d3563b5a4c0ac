// What the map shows in its hotspot modes, gathered from the models and handed up to the map, which loads before them.
import { useEffect, useMemo } from "react";
import { besideOverlay, mapOverlay } from "../../state/hotspot-map.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import type { MapOverlay } from "../kit/map-overlay.ts";
import { useAnalysis } from "./use-analysis.ts";

export interface HotspotOverlayProps {
  /** A stable function. `beside` is the other period's map, null while none is asked for. */
  readonly onOverlay: (overlay: MapOverlay | null, beside: MapOverlay | null) => void;
}

export function HotspotOverlay({ onOverlay }: HotspotOverlayProps) {
  useAnalysis();
  const own = useModel(mapOverlay);
  const other = useModel(besideOverlay);
  const hoveredHotspot = useAppState((state) => state.hoveredHotspot);
  const overlay = useMemo(() => ({ ...own, hoveredHotspot }), [own, hoveredHotspot]);
  useEffect(() => onOverlay(overlay, other), [overlay, other, onOverlay]);
  useEffect(() => () => onOverlay(null, null), [onOverlay]);
  return null;
}
