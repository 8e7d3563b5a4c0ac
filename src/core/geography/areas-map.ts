// A small map of many areas, in the units of a drawing: where each lies, with the little that a list says of its shape.
import type { Position } from "geojson";
import { type EntryBox, readOutline } from "./area-outline.ts";

export interface AreaShape {
  readonly slug: string;
  /** Closed rings; "" where only the place is known. */
  readonly path: string;
  /** The middle of its box, and half of the box's longer side. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** The southern edge of its box. */
  readonly low: number;
}

export interface AreasMap {
  readonly width: number;
  readonly height: number;
  /** The larger first, so that a small one lies over what is around it. */
  readonly shapes: readonly AreaShape[];
}

interface Placed {
  readonly slug: string;
  readonly bbox: EntryBox | null;
  readonly outline: string;
}

/** Units of the drawing: what it is wide and high at most, and free at its edges. */
const [WIDEST, HIGHEST, EDGE] = [400, 540, 8];
/** A single small area does not fill the drawing: so many degrees of latitude at least. */
const LEAST_DEGREES = 0.5;

/** Plate carrée, true to scale in the middle of all; areas without a box are left out. Null where there is none with one. */
export function areasMap(areas: readonly Placed[]): AreasMap | null {
  const placed = areas.flatMap(({ slug, outline, bbox }) => (bbox === null ? [] : [{ slug, outline, bbox }]));
  if (placed.length === 0) return null;
  const least = (side: 0 | 1) => Math.min(...placed.map(({ bbox }) => bbox[side]));
  const most = (side: 2 | 3) => Math.max(...placed.map(({ bbox }) => bbox[side]));
  const [west, south, east, north] = [least(0), least(1), most(2), most(3)];
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (WIDEST - 2 * EDGE) / Math.max((east - west) * narrowing, LEAST_DEGREES),
    (HIGHEST - 2 * EDGE) / Math.max(north - south, LEAST_DEGREES),
  );
  const project = ([longitude, latitude]: Position): readonly [number, number] => [
    tenth(EDGE + (longitude! - west) * narrowing * scale),
    tenth(EDGE + (north - latitude!) * scale),
  ];
  const shapes = placed.map(({ slug, outline, bbox }): AreaShape => {
    const [left, low] = project([bbox[0], bbox[1]]);
    const [right, high] = project([bbox[2], bbox[3]]);
    const rings = readOutline(outline, bbox) ?? [];
    const path = rings.map((ring) => `M${ring.map((at) => project(at).join(" ")).join("L")}Z`).join("");
    const middle = { x: tenth((left + right) / 2), y: tenth((low + high) / 2) };
    return { slug, path, ...middle, low, reach: Math.max(right - left, low - high) / 2 };
  });
  return {
    width: tenth((east - west) * narrowing * scale + 2 * EDGE),
    height: tenth((north - south) * scale + 2 * EDGE),
    shapes: shapes.sort((a, b) => b.reach - a.reach),
  };
}

/** Rough size of the letters of a name on the drawing, in its units, where it is shown at its smallest. */
const [LETTER, LINE] = [10, 24];

/** The areas (slugs) whose names have room under their shapes, over no other name and no other shape, the larger first. */
export function namesOnMap({ width, shapes }: AreasMap, nameOf: (slug: string) => string): readonly string[] {
  const taken: { readonly x: number; readonly half: number; readonly top: number }[] = [];
  return shapes.flatMap(({ slug, x, low: top }) => {
    const half = (nameOf(slug).length * LETTER) / 2;
    const isOverName = taken.some((name) => Math.abs(name.x - x) < name.half + half && Math.abs(name.top - top) < LINE);
    const isOverShape = shapes.some(
      ({ x: other, y, low, reach }) =>
        low > top + LETTER / 4 && 2 * y - low < top + LINE && Math.abs(other - x) < half + reach,
    );
    if (isOverName || isOverShape || half * 2 > width) return [];
    taken.push({ x, half, top });
    return [slug];
  });
}

/** Slugs of the areas whose boxes reach within `within` units of a point, the nearest middle first, at most `most`. */
export function areasNear({ shapes }: AreasMap, x: number, y: number, within: number, most: number): readonly string[] {
  return shapes
    .map(({ slug, reach, ...middle }) => ({ slug, reach, far: Math.hypot(middle.x - x, middle.y - y) }))
    .filter(({ reach, far }) => far - reach <= within)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ slug }) => slug);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
