// The layers that draw wards, from the fill up to the names.
import type {
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import type { Palette } from "../palette.ts";
import { OPACITY, visibleIn, whenState } from "./map-state.ts";
import { fillColour, haloColour, hatchingName, labelColour, NO_DATA } from "./shade.ts";

export const WARDS = "wards";
export const WARD_NAMES = "ward-names";
export const WARD_FILL = "ward-fill";

/** The first name decides the weight; all are fonts of the reader's own machine or of the page. */
export const NAME_FONTS = ["Inter SemiBold", "Inter", "system-ui"];

/** Where a name may go from its point, the best first. */
const NEARBY: Anchors = ["center", "top", "bottom"];
const ASIDE: Anchors = [...NEARBY, "right", "left", "top-right", "top-left", "bottom-right", "bottom-left"];
type Anchors = NonNullable<NonNullable<SymbolLayerSpecification["layout"]>["text-variable-anchor"]>;

/** What the reader has marked, by its key in the feature-state; later ones are drawn over earlier ones. */
const MARKS = ["hovered", "selected", "focused"] as const;
export type Mark = (typeof MARKS)[number];

/** Under the names of streets. Under a surface the fill is clear, but still there for the pointer. */
export function wardFills(colours: Palette): readonly LayerSpecification[] {
  return [
    {
      id: WARD_FILL,
      type: "fill",
      source: WARDS,
      paint: { "fill-color": fillColour(colours), "fill-opacity": whenState("mode", "wards", OPACITY, 0) },
    },
    {
      id: "ward-no-data",
      type: "fill",
      source: WARDS,
      paint: {
        "fill-pattern": hatchingName(colours.theme),
        "fill-opacity": whenState("mode", "wards", ["match", ["feature-state", "shade"], NO_DATA, 1, 0], 0),
      },
    },
    line("ward-edge", colours.hatching, 2.2, whenState("mode", "wards", 0.45, 0)),
    line("ward-border", colours.casing, 1.3, whenState("mode", "wards", 1, 0)),
  ];
}

/** Over a surface: thin, with a casing that keeps them visible on its darkest class. */
export function wardLines(colours: Palette): readonly LayerSpecification[] {
  return [
    line("ward-line-casing", colours.casing, 2.4, whenState("mode", "wards", 0, 0.55)),
    line("ward-line", colours.muted, 0.9, whenState("mode", "wards", 0, 0.7)),
  ];
}

/** Over the names of streets. */
export function wardMarks(colours: Palette): readonly LayerSpecification[] {
  return MARKS.flatMap((mark) => marking(mark, colours));
}

export function wardNames(colours: Palette): LayerSpecification {
  return names("ward-name", "wards", {
    "text-color": labelColour(colours),
    "text-halo-color": haloColour(colours),
    "text-halo-width": 1.3,
    "text-halo-blur": 0.3,
  });
}

/** Names over a surface: they read on its every class, and give way to the numbers of hotspots. */
export function wardNamesOnSurface(colours: Palette): LayerSpecification {
  const layer = names("ward-name-on-surface", "surfaces", {
    "text-color": colours.ink,
    "text-halo-color": colours.background,
    "text-halo-width": 1.8,
    "text-halo-blur": 0.2,
  });
  return { ...layer, layout: { ...layer.layout, "text-variable-anchor": ASIDE, "text-radial-offset": 1 } };
}

function names(
  id: string,
  modes: "wards" | "surfaces",
  paint: NonNullable<SymbolLayerSpecification["paint"]>,
): SymbolLayerSpecification {
  return {
    id,
    type: "symbol",
    source: WARD_NAMES,
    layout: {
      visibility: visibleIn(modes),
      "symbol-sort-key": ["get", "rank"],
      "text-field": ["get", "name"],
      "text-font": NAME_FONTS,
      "text-size": ["interpolate", ["linear"], ["zoom"], 10.5, 10.5, 12, 12.5, 15, 16],
      "text-max-width": 7,
      "text-line-height": 1.1,
      "text-padding": 0,
      "text-variable-anchor": NEARBY,
      "text-radial-offset": 0.25,
    },
    paint,
  };
}

/** A line and the casing under it, seen only on the wards that carry the mark. */
function marking(mark: Mark, colours: Palette): readonly LineLayerSpecification[] {
  const seen: ExpressionSpecification = ["case", ["boolean", ["feature-state", mark], false], 1, 0];
  const casing = mark === "focused" ? colours.focus : colours.casing;
  const [under, over] = { hovered: [4.5, 1.8], selected: [6.5, 3], focused: [8, 2.2] }[mark] as [number, number];
  const upper = line(`ward-${mark}`, colours.ink, over, seen);
  const dashed = { ...upper, paint: { ...upper.paint, "line-dasharray": [2.2, 1.2] } };
  return [line(`ward-${mark}-casing`, casing, under, seen), mark === "hovered" ? dashed : upper];
}

function line(
  id: string,
  colour: string,
  width: number,
  opacity: number | ExpressionSpecification,
): LineLayerSpecification {
  return {
    id,
    type: "line",
    source: WARDS,
    layout: { "line-join": "round", "line-cap": "butt" },
    paint: { "line-color": colour, "line-width": width, "line-opacity": opacity },
  };
}
