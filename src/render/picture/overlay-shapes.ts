// What lies on the wards: densities, significant squares, changes, map points, outlines and numbers of hotspots.
import { numbersApart } from "../../core/geography/numbers-apart.ts";
import type { Hotspot } from "../../core/hotspots/density/hotspot.ts";
import { type OutlineMap, outlinePath, outlinePoint } from "../../core/wards/outline-map.ts";
import type { PlaceCircle } from "../map/map-input.ts";
import { inkOn, type Palette, significanceColours } from "../palette.ts";
import type { PicturedOverlay } from "./map-picture-model.ts";
import type { MapWindow } from "./map-window.ts";
import { type Shape, shape } from "./shape.ts";

/** A hotspot's disc has its middle at (x, y), its densest point at `peak`; in the units of the window. */
export interface MarkerSpot {
  readonly rank: number;
  readonly stable: boolean;
  readonly x: number;
  readonly y: number;
  readonly peak: readonly [x: number, y: number];
  readonly radius: number;
}

/** Of the type's size. */
const RADIUS = 0.76;
/** Radius of the circle of a map point with one offence, in units of the drawing: its area grows with the offences. */
const PLACE = 1.8;

/** From the ground up. */
export function overlayShapes(overlay: PicturedOverlay, drawing: OutlineMap, colours: Palette): readonly Shape[] {
  const { bands, cells, differences, circles, hotspots, selectedHotspot } = overlay;
  const levels = significanceColours(colours);
  const changed = { "clearly up": colours.up, "clearly down": colours.down } as const;
  return [
    ...(bands ?? []).map(({ outline }, index) =>
      area(outlinePath(drawing, outline), colours.densityRamp[index] ?? colours.hotspot),
    ),
    ...(cells ?? []).map(({ outline, level }) =>
      area(outlinePath(drawing, [[[...outline]]]), levels[level], colours.casing, 0.5),
    ),
    ...(differences ?? []).map(({ outline, verdict }) => {
      const fill = verdict === "clearly up" || verdict === "clearly down" ? changed[verdict] : "none";
      return area(outlinePath(drawing, outline), fill, colours.muted, 1.2);
    }),
    ...drawing.wards.map(({ path }) => area(path, "none", colours.hatching, 0.8)),
    ...(circles ?? []).flatMap((circle) => placeCircle(circle, drawing, colours)),
    ...(hotspots ?? []).flatMap((hotspot) => hotspotOutline(hotspot, hotspot.id === selectedHotspot, drawing, colours)),
  ];
}

/** Of the hotspots whose densest point is in the window, in their order, none over another. */
export function markerSpots(hotspots: readonly Hotspot[], window: MapWindow, type: number): readonly MarkerSpot[] {
  const { drawing, left, top, width, height } = window;
  const radius = RADIUS * type;
  const shown = hotspots.flatMap(({ rank, stable, peak: { longitude, latitude } }) => {
    const point = outlinePoint(drawing, longitude, latitude);
    if (point === null) return [];
    const peak = [point[0] - left, point[1] - top] as const;
    const inside = peak[0] >= 0 && peak[1] >= 0 && peak[0] <= width && peak[1] <= height;
    return inside ? [{ rank, stable, peak, radius }] : [];
  });
  const spots = numbersApart(
    shown.map(({ peak: [x, y] }) => ({
      x: Math.min(Math.max(x, radius), width - radius),
      y: Math.min(Math.max(y, radius), height - radius),
    })),
    2.2 * radius,
  );
  return shown.map((marker, index) => ({ ...marker, ...spots[index]! }));
}

/** Discs with their numbers; one that had to give way has a line to its place. */
export function hotspotMarkers(spots: readonly MarkerSpot[], type: number, colours: Palette): readonly Shape[] {
  const lines = spots.map(({ x, y, peak }) =>
    shape("path", { d: `M${peak[0]} ${peak[1]}L${x} ${y}`, stroke: colours.ink, "stroke-width": 0.1 * type }),
  );
  return [...lines, ...spots.map((spot) => numberedDisc(spot, type, colours))];
}

/** As in the list of hotspots: full, or with a dashed rim where it is not a hotspot at every bandwidth. */
export function numberedDisc(
  { x, y, rank, stable, radius }: Omit<MarkerSpot, "peak">,
  type: number,
  colours: Palette,
): Shape {
  const full = colours.densityRamp.at(-1)!;
  const rim = stable
    ? { fill: full, stroke: colours.background }
    : { fill: colours.background, stroke: full, "stroke-dasharray": `${0.3 * type} ${0.17 * type}` };
  const number = { x, y: y + 0.32 * type, "font-size": 0.9 * type, "font-weight": 600, "text-anchor": "middle" };
  return shape("g", {}, [
    shape("circle", { cx: x, cy: y, r: radius, "stroke-width": 0.1 * type, ...rim }),
    shape("text", { ...number, class: "map-drawing-number", fill: stable ? inkOn(full) : colours.ink }, [String(rank)]),
  ]);
}

function hotspotOutline(
  { outline, stable }: Hotspot,
  selected: boolean,
  drawing: OutlineMap,
  colours: Palette,
): readonly Shape[] {
  const path = outlinePath(drawing, outline);
  const width = selected ? 3.6 : 1.8;
  const dashes = stable ? undefined : `${2.4 * width} ${1.5 * width}`;
  const outer = { d: path, fill: "none", stroke: colours.hotspot, "stroke-width": width, "stroke-dasharray": dashes };
  return [area(path, "none", colours.casing, width + 2.2), shape("path", outer)];
}

function placeCircle(
  { longitude, latitude, offences }: PlaceCircle,
  drawing: OutlineMap,
  colours: Palette,
): readonly Shape[] {
  const [x, y] = outlinePoint(drawing, longitude, latitude) ?? [null, null];
  if (x === null || y === null) return [];
  const look = { fill: colours.casing, "fill-opacity": 0.5, stroke: colours.ink, "stroke-width": 1.1 };
  return [shape("circle", { cx: x, cy: y, r: Math.round(100 * PLACE * Math.sqrt(offences)) / 100, ...look })];
}

function area(path: string, fill: string, stroke?: string, width?: number): Shape {
  return shape("path", {
    d: path,
    fill,
    "fill-rule": "evenodd",
    stroke,
    "stroke-width": width,
    "stroke-linejoin": "round",
  });
}
