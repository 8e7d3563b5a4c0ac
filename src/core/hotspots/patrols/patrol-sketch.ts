// A small drawing of the district and the areas on a patrol sheet, as SVG paths.

import type { Position } from "geojson";
import { toTenth } from "../../basics/rounding.ts";
import { toGrid } from "../../geography/british-grid.ts";
import { numbersApart, type Spot } from "../../geography/numbers-apart.ts";
import type { Outline } from "../../geography/polygons.ts";
import type { District } from "../ground/district.ts";

/** In the units of the drawing, y downwards; paths are closed rings to be filled even-odd. */
export interface PatrolSketch {
  readonly width: number;
  readonly height: number;
  readonly district: string;
  /** In visiting order. */
  readonly areas: readonly SketchArea[];
}

interface SketchArea {
  readonly number: string;
  readonly path: string;
  /** The densest point. */
  readonly x: number;
  readonly y: number;
  /** Where its number begins: above it at the right, or where that is taken near by. */
  readonly numberAt: Spot;
}

interface SketchStop {
  readonly number: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly outline: Outline;
}

type Project = (easting: number, northing: number) => readonly [x: number, y: number];

/** The longer side of the drawing, and the room around the district for the numbers of areas at its rim. */
const SIDE = 320;
const MARGIN = 20;
/** From a place to its number, and between two numbers of two digits. */
const [RIGHT, UP, GAP] = [11, 9, 19];

/** North is up, and a metre is as long in every direction. */
export function patrolSketch(district: District, stops: readonly SketchStop[]): PatrolSketch {
  const { west, south, east, north } = district.box;
  const scale = (SIDE - 2 * MARGIN) / Math.max(east - west, north - south);
  const project: Project = (easting, northing) => [
    toTenth((easting - west) * scale + MARGIN),
    toTenth((north - northing) * scale + MARGIN),
  ];
  const [width, height] = [(east - west) * scale + 2 * MARGIN, (north - south) * scale + 2 * MARGIN];
  return {
    width: toTenth(width),
    height: toTenth(height),
    district: district.polygons
      .flat()
      .map((ring) => ringPath(ring, project))
      .join(""),
    areas: areasOf(stops, project),
  };
}

function areasOf(stops: readonly SketchStop[], project: Project): readonly SketchArea[] {
  const inDegrees: Project = (east, north) => project(...toGrid(east, north));
  const peaks = stops.map(({ longitude, latitude }) => inDegrees(longitude, latitude));
  const numbers = numbersApart(
    peaks.map(([x, y]) => ({ x: x + RIGHT, y: y - UP })),
    GAP,
  );
  return stops.map(({ number, outline }, index) => {
    const [x, y] = peaks[index]!;
    const { x: left, y: base } = numbers[index]!;
    const path = outline
      .flat()
      .map((ring) => ringPath(ring, inDegrees))
      .join("");
    return { number, path, x, y, numberAt: { x: toTenth(left), y: toTenth(base) } };
  });
}

/** Points that fall on the one before are left out. */
function ringPath(ring: readonly Position[], project: Project): string {
  const points = ring.map(([x, y]) => project(x!, y!).join(" "));
  return `M${points.filter((point, index) => point !== points[index - 1]).join("L")}Z`;
}
