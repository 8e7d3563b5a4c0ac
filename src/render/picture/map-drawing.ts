// The map itself: wards in their shades or as lines, what lies on them, marks, names and numbers.
import { isInside, polygonsOf } from "../../core/geography/polygons.ts";
import { importance } from "../../core/wards/name-places.ts";
import type { OutlineWard } from "../../core/wards/outline-map.ts";
import type { Size, TextWidth } from "../charts/geometry.ts";
import { classColours, inkOn, type Palette, paleColours } from "../palette.ts";
import type { PicturedMap } from "./map-picture-model.ts";
import { degreesAt, type MapWindow, mapWindow } from "./map-window.ts";
import { type NameAsked, nameSpots } from "./name-spots.ts";
import { hotspotMarkers, type MarkerSpot, markerSpots, overlayShapes } from "./overlay-shapes.ts";
import { type Shape, shape } from "./shape.ts";
import { widthAt } from "./text-lines.ts";

export interface DrawingLook {
  readonly colours: Palette;
  /** Of the names, in the units of the drawing. */
  readonly type: number;
  readonly textWidth: TextWidth;
  /** Of the pattern for wards without data: unique among the drawings of a page. */
  readonly id: string;
}

export interface MapDrawing {
  /** An `svg` element as large as the room, without a place of its own. */
  readonly shape: Shape;
  readonly window: MapWindow;
}

/** As large as the room allows. */
export function mapDrawing(map: PicturedMap, room: Size, look: DrawingLook): MapDrawing {
  const { colours, type } = look;
  const window = mapWindow(map, room, 1.2 * type);
  const { drawing, left, top } = window;
  const fills = fillsOf(map, colours);
  const spots = markerSpots(map.overlay?.hotspots ?? [], window, type);
  const marked = drawing.wards.filter(({ code }) => map.selected.includes(code));
  const content = shape("g", { transform: `translate(${tenth(-left)} ${tenth(-top)})` }, [
    ...wardShapes(drawing.wards, map, fills, look),
    ...(map.overlay === null ? [] : overlayShapes(map.overlay, drawing, colours)),
    ...marked.map(({ path }) => line(path, colours.casing, 6)),
    ...marked.map(({ path }) => line(path, colours.ink, 2.8)),
  ]);
  const frame = { width: room.width, height: room.height, viewBox: `0 0 ${room.width} ${room.height}` };
  return {
    window,
    shape: shape("svg", { ...frame, class: "map-drawing", overflow: "hidden", "font-size": type }, [
      shape("defs", {}, [hatching(look)]),
      content,
      ...nameShapes(map, window, fills, spots, look),
      ...hotspotMarkers(spots, type, colours),
    ]),
  };
}

/** The colour of each ward by its code; null for no data. Under an overlay all are alike. */
function fillsOf({ choropleth, overlay }: PicturedMap, colours: Palette): ReadonlyMap<string, string | null> {
  const { scheme, wards } = choropleth;
  const count = scheme.edges.length - 1;
  const [full, pale] = [classColours(colours, scheme.kind, count), paleColours(colours, scheme.kind, count)];
  return new Map(
    wards.map(({ code, colourIndex, clear }) => {
      if (overlay !== null) return [code, colours.mapBackground];
      return [code, colourIndex === null ? null : (clear ? full : pale)[colourIndex]!];
    }),
  );
}

function wardShapes(
  wards: readonly OutlineWard[],
  { overlay }: PicturedMap,
  fills: ReadonlyMap<string, string | null>,
  { colours, id }: DrawingLook,
): readonly Shape[] {
  const edges = wards.map(({ path }) => ({ ...line(path, colours.hatching, 2.4) }));
  const [stroke, width] = overlay === null ? [colours.casing, 1.3] : [colours.hatching, 1];
  return [
    shape("g", { opacity: 0.5 }, edges),
    ...wards.flatMap(({ code, path }) => {
      const fill = fills.get(code) ?? null;
      const drawn = (colour: string): Shape =>
        shape("path", { d: path, fill: colour, "fill-rule": "evenodd", stroke, "stroke-width": width });
      return fill === null ? [drawn(colours.noData), drawn(`url(#${id})`)] : [drawn(fill)];
    }),
  ];
}

function nameShapes(
  map: PicturedMap,
  window: MapWindow,
  fills: ReadonlyMap<string, string | null>,
  markers: readonly MarkerSpot[],
  { colours, type, textWidth }: DrawingLook,
): readonly Shape[] {
  const { drawing, left, top } = window;
  const width = widthAt(textWidth, type, true);
  const byCode = new Map(drawing.wards.map((ward, index) => [ward.code, { ...ward, index }]));
  const asked = importance(map.choropleth, map.selected).flatMap((code) => {
    const ward = byCode.get(code);
    if (ward === undefined) return [];
    const name = map.labels[ward.index]?.name ?? "";
    const polygons = polygonsOf(map.boundaries.features[ward.index]!.geometry);
    const holds = (x: number, y: number): boolean => isInside(polygons, ...degreesAt(drawing, x + left, y + top));
    return [{ code, name, x: ward.x - left, y: ward.y - top, width: width(name), holds }];
  });
  const taken = markers.map(({ x, y, radius }) => ({ x, y, width: 2.2 * radius, height: 2.2 * radius }));
  return nameSpots(asked, type, window, taken).map((spot) => {
    const { code, name, x, y } = spot;
    // Beside its ward it would stand on other colours than those it can be read on.
    const isOnWard = map.overlay === null && isWithin(spot, type);
    const ground = isOnWard ? (fills.get(code) ?? colours.noData) : colours.background;
    const halo = { stroke: ground, "stroke-width": 0.2 * type, "stroke-linejoin": "round", "paint-order": "stroke" };
    const place = { x: tenth(x), y: tenth(y + 0.35 * type), "text-anchor": "middle", "font-weight": 600 };
    return shape("text", { ...place, ...halo, class: "map-drawing-name", fill: inkOn(ground) }, [name]);
  });
}

/** Whether the ward that is named is under all of its name. */
function isWithin({ x, y, width, holds }: NameAsked, type: number): boolean {
  return [-1, 0, 1].every((side) => [-1, 1].every((end) => holds(x + (side * width) / 2, y + (end * type) / 2)));
}

function hatching({ colours, id }: DrawingLook): Shape {
  const size = { width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return shape("pattern", { id, ...size }, [
    shape("path", { d: "M0 0V7", stroke: colours.hatching, "stroke-width": 2.4 }),
  ]);
}

function line(path: string, stroke: string, width: number): Shape {
  return shape("path", { d: path, fill: "none", stroke, "stroke-width": width, "stroke-linejoin": "round" });
}

const tenth = (value: number): number => Math.round(10 * value) / 10;
