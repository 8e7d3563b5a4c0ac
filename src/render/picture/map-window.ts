// The part of the globe that a drawing shows, as large as its room allows.
import { type OutlineMap, outlineMap, outlinePoint } from "../../core/wards/outline-map.ts";
import type { Size } from "../charts/geometry.ts";
import type { PicturedMap, PicturedPart } from "./map-picture-model.ts";

/** A drawing of the wards, of which the room shows what begins at `left` and `top`. */
export interface MapWindow extends Size {
  readonly drawing: OutlineMap;
  readonly left: number;
  readonly top: number;
  /** Of a unit of the drawing, in the middle of the window. */
  readonly metres: number;
}

interface Rectangle extends Size {
  readonly left: number;
  readonly top: number;
}

/** Of a drawing that is measured before the size of the final one is known. */
const UNIT = 1000;
/** MapLibre's tiles: the world is so many pixels wide at zoom 0. */
const TILE = 512;
/** Around a box that is looked at closely, in parts of its size. */
const AROUND = 0.06;
const EARTH_RADIUS = 6_378_137;

/** `margin` is kept free around the whole area, in the units of the room. */
export function mapWindow({ boundaries, labels, part }: PicturedMap, room: Size, margin: number): MapWindow {
  const measured = outlineMap(boundaries, UNIT, labels);
  const shown = rectangleOf(measured, part);
  const free = { width: Math.max(1, room.width - 2 * margin), height: Math.max(1, room.height - 2 * margin) };
  const scale = Math.min(free.width / shown.width, free.height / shown.height);
  const drawing = outlineMap(boundaries, UNIT * scale, labels);
  const left = scale * (shown.left + shown.width / 2) - room.width / 2;
  const top = scale * (shown.top + shown.height / 2) - room.height / 2;
  return { ...room, drawing, left, top, metres: metresAt(drawing, top + room.height / 2) };
}

/** Width by height of what a map shows. */
export function aspectOf({ boundaries, labels, part }: PicturedMap): number {
  const { width, height } = rectangleOf(outlineMap(boundaries, UNIT, labels), part);
  return width / height;
}

function rectangleOf(drawing: OutlineMap, part: PicturedPart | null): Rectangle {
  const whole = { left: 0, top: 0, width: Math.max(1, drawing.width), height: Math.max(1, drawing.height) };
  if (part === null || drawing.frame === null) return whole;
  if ("box" in part) {
    const [west, south, east, north] = part.box;
    const [left, top] = outlinePoint(drawing, west, north) ?? [0, 0];
    const [right, bottom] = outlinePoint(drawing, east, south) ?? [0, 0];
    const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)];
    const around = AROUND * Math.max(width, height);
    return { left: left - around, top: top - around, width: width + 2 * around, height: height + 2 * around };
  }
  const { camera, screen } = part;
  const unitsPerPixel = (drawing.frame.scale * 2 * Math.PI) / (TILE * 2 ** camera.zoom);
  const [x, y] = outlinePoint(drawing, camera.longitude, camera.latitude) ?? [0, 0];
  const [width, height] = [screen.width * unitsPerPixel, screen.height * unitsPerPixel];
  return { left: x - width / 2, top: y - height / 2, width, height };
}

/** Metres to a unit of the drawing at that height of it: Mercator stretches by 1 / cos of the latitude. */
function metresAt({ frame }: OutlineMap, y: number): number {
  if (frame === null) return 1;
  return (EARTH_RADIUS * Math.cos(latitudeAt(frame, y))) / frame.scale;
}

/** From the units of a drawing to degrees. */
export function degreesAt({ frame }: OutlineMap, x: number, y: number): readonly [longitude: number, latitude: number] {
  if (frame === null) return [0, 0];
  const degrees = 180 / Math.PI;
  return [degrees * (frame.west + x / frame.scale), degrees * latitudeAt(frame, y)];
}

/** In radians. */
function latitudeAt({ north, scale }: NonNullable<OutlineMap["frame"]>, y: number): number {
  return 2 * Math.atan(Math.exp(north - y / scale)) - Math.PI / 2;
}
