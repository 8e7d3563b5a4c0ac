// Wards that fill a rectangle without gap or overlap, in parts and with holes, and their edges.
import fc from "fast-check";
import type { Position } from "geojson";
import type { Boundaries, WardFeature } from "../src/core/area/area-package.ts";

/** Cells in rows, each a quadrilateral of the same ward as `ward` says; inner corners are moved, so that no side is straight on. */
export interface Mosaic {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Ward of each cell. */
  readonly ward: readonly number[];
  /** By how much each corner is moved, in parts of 1,000 of a cell. */
  readonly moves: readonly (readonly [x: number, y: number])[];
  /** Which way round, and from which corner, the rings run. */
  readonly turns: readonly number[];
}

/** An edge with the wards at its sides: two, or one at the outline. */
export interface Edge {
  readonly from: Position;
  readonly to: Position;
  readonly wards: readonly number[];
}

/** Width of a cell. Corners stay whole numbers, and products of their differences exact. */
const CELL = 1000;

export const anyMosaic: fc.Arbitrary<Mosaic> = fc
  .record({ columns: fc.integer({ min: 1, max: 6 }), rows: fc.integer({ min: 1, max: 6 }) })
  .chain(({ columns, rows }) => {
    const cells = { minLength: columns * rows, maxLength: columns * rows };
    const corners = { minLength: (columns + 1) * (rows + 1), maxLength: (columns + 1) * (rows + 1) };
    const move = fc.oneof(fc.constant(0), fc.integer({ min: -240, max: 240 }));
    return fc.record({
      columns: fc.constant(columns),
      rows: fc.constant(rows),
      width: fc.constant(columns * CELL),
      height: fc.constant(rows * CELL),
      ward: fc.array(fc.nat(4), cells),
      moves: fc.array(fc.tuple(move, move), corners),
      turns: fc.array(fc.nat(7), cells),
    });
  });

/** One feature for each ward that has a cell; a ward of several cells is a MultiPolygon, whose inner sides cancel out. */
export function mosaicOf(mosaic: Mosaic): Boundaries {
  const wards = [...new Set(mosaic.ward)];
  return collectionOf(
    wards.map((ward, index) => {
      const cells = mosaic.ward.flatMap((of, cell) => (of === ward ? [[ringOf(mosaic, cell)]] : []));
      return featureOf(`W${index + 1}`, cells);
    }),
  );
}

export function collectionOf(features: readonly WardFeature[]): Boundaries {
  return { type: "FeatureCollection", features: [...features] };
}

export function featureOf(code: string, coordinates: Position[][][]): WardFeature {
  return {
    type: "Feature",
    id: code,
    properties: { code, name: code },
    geometry: { type: "MultiPolygon", coordinates },
  };
}

/** Every edge once; an edge that a ward has twice lies inside it and is left out. */
export function edgesOf({ features }: Boundaries): readonly Edge[] {
  const edges = new Map<string, { from: Position; to: Position; wards: number[] }>();
  for (const [ward, feature] of features.entries())
    for (const ring of ringsOf(feature))
      for (const [index, from] of ring.slice(0, -1).entries()) {
        const to = ring[index + 1]!;
        const key = [String(from), String(to)].sort().join(" ");
        const edge = edges.get(key) ?? { from, to, wards: [] };
        edge.wards.push(ward);
        edges.set(key, edge);
      }
  return [...edges.values()].filter(({ wards }) => new Set(wards).size === wards.length);
}

/**
 * The even-odd rule (PNPOLY of W. Randolph Franklin): a ray to the east crosses the outline an odd number of times. Exact for
 * whole numbers.
 */
export function isInside(feature: WardFeature, x: number, y: number): boolean {
  let inside = false;
  for (const ring of ringsOf(feature))
    for (let here = 0, before = ring.length - 1; here < ring.length; before = here++) {
      const [x1, y1] = ring[here] as [number, number];
      const [x0, y0] = ring[before] as [number, number];
      if (y1 > y === y0 > y) continue;
      const [dx, dy] = [x0 - x1, y0 - y1];
      if (dy > 0 ? (x - x1) * dy < dx * (y - y1) : (x - x1) * dy > dx * (y - y1)) inside = !inside;
    }
  return inside;
}

function ringsOf({ geometry }: WardFeature): readonly Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

function ringOf(mosaic: Mosaic, cell: number): Position[] {
  const [column, row] = [cell % mosaic.columns, Math.floor(cell / mosaic.columns)];
  const corners = [
    cornerOf(mosaic, column, row),
    cornerOf(mosaic, column + 1, row),
    cornerOf(mosaic, column + 1, row + 1),
    cornerOf(mosaic, column, row + 1),
  ];
  const turn = mosaic.turns[cell]!;
  const start = turn % 4;
  const turned = [...corners.slice(start), ...corners.slice(0, start)];
  const ring = turn < 4 ? turned : turned.toReversed();
  return [...ring, ring[0]!];
}

/** Corners of the rectangle's outline stay on it. */
function cornerOf({ columns, rows, moves }: Mosaic, column: number, row: number): Position {
  const [x, y] = moves[row * (columns + 1) + column]!;
  const moved = (at: number, end: number, move: number): number => at * CELL + (at === 0 || at === end ? 0 : move);
  return [moved(column, columns, x), moved(row, rows, y)];
}
