// The layers that draw hotspots: what the pointer finds, the outline, and the numbered marker at the peak.
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from "maplibre-gl";
import type { Palette } from "../palette.ts";
import { emptySource } from "./map-sources.ts";
import { NAME_FONTS } from "./ward-layers.ts";

export const HOTSPOTS = "hotspots";
export const PEAKS = "hotspot-peaks";
export const HOTSPOT_AREA = "hotspot-area";
export const HOTSPOT_MARKER = "hotspot-marker";

/** Keys of the feature-state of both sources. */
export type HotspotMark = "selected" | "hovered";

/** Radius of a marker in pixels by zoom: where all of a district is in view, it must not hide what it marks. */
const FAR = { zoom: 12, radius: 8 };
const NEAR = { zoom: 14, radius: 11 };

export function hotspotSources(): StyleSpecification["sources"] {
  return { [HOTSPOTS]: emptySource("id"), [PEAKS]: emptySource("id") };
}

/** Over surface, streets and circles. A hotspot that is not stable has a dashed outline. */
export function hotspotOutlines(colours: Palette): readonly LayerSpecification[] {
  const width = byMark(1.8, 2.6, 3.6);
  const stable: FilterSpecification = ["get", "stable"];
  const solid = line("hotspot-outline", colours.hotspot, width);
  return [
    { id: HOTSPOT_AREA, type: "fill", source: HOTSPOTS, paint: { "fill-color": colours.hotspot, "fill-opacity": 0 } },
    line("hotspot-casing", colours.casing, byMark(4, 6.4, 8.2)),
    { ...solid, filter: stable },
    {
      ...solid,
      id: "hotspot-outline-dashed",
      filter: ["!", stable],
      layout: { ...solid.layout, "line-cap": "butt" },
      paint: { ...solid.paint, "line-dasharray": [2.4, 1.5] },
    },
  ];
}

/** The discs, the one with most offences on top; the selected one is turned inside out. */
export function hotspotMarkers(colours: Palette): LayerSpecification {
  return {
    id: HOTSPOT_MARKER,
    type: "circle",
    source: PEAKS,
    layout: { "circle-sort-key": ["-", 0, ["get", "rank"]] },
    paint: {
      "circle-radius": byZoom(markerRadius(FAR.radius), markerRadius(NEAR.radius)),
      "circle-color": whenMarked("selected", colours.hotspot, colours.casing),
      "circle-stroke-color": whenMarked("selected", colours.casing, colours.hotspot),
      "circle-stroke-width": byMark(1.6, 3, 2.4),
    },
  };
}

/** Never hidden by other text: names make room for them. */
export function hotspotNumbers(colours: Palette): LayerSpecification {
  return {
    id: "hotspot-number",
    type: "symbol",
    source: PEAKS,
    layout: {
      "symbol-sort-key": ["-", 0, ["get", "rank"]],
      "text-field": ["to-string", ["get", "rank"]],
      "text-font": NAME_FONTS,
      "text-size": byZoom(11, 13),
      "text-allow-overlap": true,
      "text-padding": FAR.radius / 2,
    },
    paint: { "text-color": whenMarked("selected", colours.casing, colours.hotspot) },
  };
}

function line(id: string, colour: string, width: ExpressionSpecification): LineLayerSpecification {
  return {
    id,
    type: "line",
    source: HOTSPOTS,
    layout: { "line-join": "round", "line-cap": "round" },
    paint: { "line-color": colour, "line-width": width },
  };
}

function byZoom(
  far: number | ExpressionSpecification,
  near: number | ExpressionSpecification,
): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], FAR.zoom, far, NEAR.zoom, near];
}

function markerRadius(usual: number): ExpressionSpecification {
  return byMark(usual, usual + 1.5, usual + 2.5);
}

function whenMarked(mark: HotspotMark, then: string, otherwise: string): ExpressionSpecification {
  return ["case", ["boolean", ["feature-state", mark], false], then, otherwise];
}

function byMark(usual: number, hovered: number, selected: number): ExpressionSpecification {
  return [
    "case",
    ["boolean", ["feature-state", "selected"], false],
    selected,
    ["boolean", ["feature-state", "hovered"], false],
    hovered,
    usual,
  ];
}
