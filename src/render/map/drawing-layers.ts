// The layers of what the reader draws, and of the point that the reader asked about.
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Palette } from "../palette.ts";
import { emptySource } from "./map-sources.ts";
import { NAME_FONTS } from "./ward-layers.ts";

export const DRAWING = "drawing";
export const PROBE = "probe";

export function drawingSources(): StyleSpecification["sources"] {
  return { [DRAWING]: emptySource(), [PROBE]: emptySource() };
}

/** The circle of the bandwidth, and the point in its middle. */
export function probeLayers(colours: Palette): readonly LayerSpecification[] {
  return [
    line("probe-circle-casing", PROBE, colours.casing, 4.5),
    line("probe-circle", PROBE, colours.ink, 1.8, [2.5, 1.8]),
    point("probe-point", PROBE, 5, colours.ink, colours.casing),
  ];
}

/** The treated area is a solid line, the comparison a dashed one. */
export function drawingLayers(colours: Palette): readonly LayerSpecification[] {
  const { accent, casing, muted } = colours;
  return [
    {
      id: "drawing-fill",
      type: "fill",
      source: DRAWING,
      filter: isShape("Polygon"),
      paint: { "fill-color": byRole(accent, muted), "fill-opacity": 0.14 },
    },
    line("drawing-casing", DRAWING, casing, 5),
    { ...line("drawing-treated", DRAWING, accent, 2.6), filter: ["==", ["get", "role"], "treated"] },
    { ...line("drawing-comparison", DRAWING, muted, 2.6, [2.4, 1.4]), filter: ["==", ["get", "role"], "comparison"] },
    { ...line("drawing-unfinished", DRAWING, accent, 2, [1.5, 1]), filter: ["==", ["get", "role"], "unfinished"] },
    { ...point("drawing-corner", DRAWING, 4.5, casing, accent), filter: isShape("Point") },
  ];
}

/** What each drawn area is. Never hidden by other text: names make room for it. */
export function drawingRoles({ accent, muted, background }: Palette): LayerSpecification {
  return {
    id: "drawing-role",
    type: "symbol",
    source: DRAWING,
    filter: isShape("Polygon"),
    layout: {
      "text-field": ["match", ["get", "role"], "treated", "Treated", "Comparison"],
      "text-font": NAME_FONTS,
      "text-size": 13,
      "text-allow-overlap": true,
    },
    paint: {
      "text-color": byRole(accent, muted),
      "text-halo-color": background,
      "text-halo-width": 2,
    },
  };
}

function byRole(usual: string, comparison: string): ExpressionSpecification {
  return ["match", ["get", "role"], "comparison", comparison, usual];
}

function line(
  id: string,
  source: string,
  colour: string,
  width: number,
  dashes: readonly number[] | null = null,
): LayerSpecification & { type: "line" } {
  const dashed = dashes === null ? {} : { "line-dasharray": [...dashes] };
  return {
    id,
    type: "line",
    source,
    layout: { "line-join": "round" },
    paint: { "line-color": colour, "line-width": width, ...dashed },
  };
}

function point(
  id: string,
  source: string,
  radius: number,
  colour: string,
  stroke: string,
): LayerSpecification & { type: "circle" } {
  return {
    id,
    type: "circle",
    source,
    filter: isShape("Point"),
    paint: {
      "circle-radius": radius,
      "circle-color": colour,
      "circle-stroke-color": stroke,
      "circle-stroke-width": 2,
    },
  };
}

function isShape(shape: "Polygon" | "Point"): ["==", ["geometry-type"], string] {
  return ["==", ["geometry-type"], shape];
}
