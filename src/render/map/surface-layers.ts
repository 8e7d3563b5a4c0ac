// The layers that lie on the map in place of the wards' fill: the density surface, significant cells, differences.
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { type Palette, significanceColours } from "../palette.ts";
import { emptySource } from "./map-sources.ts";
import { OPACITY, whenState } from "./map-state.ts";

export const SURFACE = "surface";
export const BANDS = "bands";
export const CELLS = "significant-cells";
export const DIFFERENCES = "differences";

/** The image has no address: it is empty until it is given one. */
export function surfaceSources(): StyleSpecification["sources"] {
  const corner = 1e-3;
  const coordinates: [[number, number], [number, number], [number, number], [number, number]] = [
    [0, corner],
    [corner, corner],
    [corner, 0],
    [0, 0],
  ];
  return {
    [SURFACE]: { type: "image", coordinates },
    [BANDS]: emptySource(),
    [CELLS]: emptySource(),
    [DIFFERENCES]: emptySource("id"),
  };
}

/** Under the names of streets and the lines of wards. */
export function surfaceLayers(colours: Palette): readonly LayerSpecification[] {
  return [...densityLayers(colours), ...significanceLayers(colours), ...differenceLayers(colours)];
}

/** Bands lie one on the other; their opacity is that of the layer, so that it does not add up. */
function densityLayers({ densityRamp }: Palette): readonly LayerSpecification[] {
  const [first, ...others] = densityRamp;
  const cases = others.flatMap((colour, index) => [index + 1, colour]);
  return [
    {
      id: "surface-image",
      type: "raster",
      source: SURFACE,
      layout: { visibility: ["case", ["==", ["global-state", "surface"], "image"], "visible", "none"] },
      paint: { "raster-opacity": OPACITY, "raster-fade-duration": 0, "raster-resampling": "linear" },
    },
    {
      id: "surface-bands",
      type: "fill",
      source: BANDS,
      layout: { "fill-sort-key": ["get", "step"] },
      paint: {
        "fill-color": ["match", ["get", "step"], 0, first!, ...cases, first!],
        "fill-layer-opacity": whenState("surface", "bands", OPACITY, 0),
      },
    },
  ];
}

function significanceLayers(colours: Palette): readonly LayerSpecification[] {
  const classes = significanceColours(colours);
  return [
    {
      id: "significant-cell",
      type: "fill",
      source: CELLS,
      paint: {
        "fill-color": ["match", ["get", "level"], 99, classes[99], 95, classes[95], classes[90]],
        "fill-outline-color": colours.casing,
        "fill-opacity": OPACITY,
      },
    },
  ];
}

/** A colour only for what the verdict supports: everything else is an outline. */
function differenceLayers(colours: Palette): readonly LayerSpecification[] {
  return [
    {
      id: "difference-fill",
      type: "fill",
      source: DIFFERENCES,
      filter: ["in", ["get", "verdict"], ["literal", ["clearly up", "clearly down"]]],
      paint: {
        "fill-color": ["match", ["get", "verdict"], "clearly up", colours.up, colours.down],
        "fill-opacity": OPACITY,
      },
    },
    {
      id: "difference-line",
      type: "line",
      source: DIFFERENCES,
      layout: { "line-join": "round" },
      paint: { "line-color": colours.muted, "line-width": 1 },
    },
  ];
}
