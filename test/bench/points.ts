// The ward of a point: the grid of the core against flatbush with an exact test, on 14 real and on 7,000 synthetic wards.
import Flatbush from "flatbush";
import type { Boundaries } from "../../src/core/area/area-package.ts";
import { NO_WARD } from "../../src/core/area/dataset.ts";
import { sidesOf } from "../../src/core/geography/ward-edges.ts";
import { makeWardIndex, wardAt } from "../../src/core/geography/ward-index.ts";
import { builtInArea } from "../built-in-area.ts";
import { collectionOf, featureOf } from "../mosaic.ts";
import type { BenchRow } from "./row.ts";
import { seeded } from "./seeded.ts";
import { type StreetText, streetText } from "./street-text.ts";
import { compareTimes } from "./timing.ts";

const POINTS = 1_000_000;
/** Points of one sample. */
const BATCH = 20_000;
/** Synthetic wards are the cells of a square with so many a side. */
const ACROSS = 84;
/** Corners of each side of a synthetic ward. */
const CORNERS = 12;

type Finder = (longitude: number, latitude: number) => number;
/** x and y of each in turn. */
type Points = Float64Array;

export function run(): readonly BenchRow[] {
  const real = builtInArea().boundaries;
  const text = streetText();
  const synthetic = syntheticWards();
  const uniform = uniformPoints({ west: 0, south: 50, size: 5 });
  return [
    compare(`14 wards, ${text.kind} points`, real, realPoints(text), 4),
    compare(`${synthetic.features.length} synthetic wards, seeded points`, synthetic, uniform, 5),
  ];
}

function compare(what: string, boundaries: Boundaries, points: Points, gate: number): BenchRow {
  const index = makeWardIndex(boundaries);
  const grid: Finder = (x, y) => wardAt(index, x, y);
  const bush = bushFinder(boundaries);
  let [different, inside] = [0, 0];
  for (let at = 0; at < points.length; at += 2) {
    const ward = grid(points[at]!, points[at + 1]!);
    if (ward !== NO_WARD) inside++;
    if (ward !== bush(points[at]!, points[at + 1]!)) different++;
  }
  const { milliseconds, ratios } = compareTimes(overBatches(grid, points), overBatches(bush, points));
  const [, ratio = 0] = ratios;
  const nanoseconds = milliseconds.map((time) => `${((1e6 * time) / BATCH).toFixed(0)} ns`);
  return {
    stage: `point in polygon: ${what}, against flatbush and an exact test`,
    value: `${ratio.toFixed(1)} ×`,
    gate: `≥ ${gate} ×`,
    met: ratio >= gate && different === 0,
    required: false,
    note: `${nanoseconds.join(" against ")} a point; ${different} of ${points.length / 2} points differ, ${inside} are in a ward`,
  };
}

/** Each call takes the next points. */
function overBatches(find: Finder, points: Points): () => void {
  let [at, sum] = [0, 0];
  return () => {
    for (const end = at + 2 * BATCH; at < end; at += 2) sum += find(points[at]!, points[at + 1]!);
    if (at + 2 * BATCH > points.length) at = 0;
    if (Number.isNaN(sum)) throw new Error("no sum");
  };
}

/** The usual way: boxes in an R-tree, then even-odd over all sides of each ward whose box holds the point. */
function bushFinder({ features }: Boundaries): Finder {
  const wards = features.map(sidesOf);
  const bush = new Flatbush(wards.length);
  for (const sides of wards) {
    const xs = sides.filter((_, index) => index % 2 === 0);
    const ys = sides.filter((_, index) => index % 2 === 1);
    bush.add(least(xs), least(ys), -least(xs.map((x) => -x)), -least(ys.map((y) => -y)));
  }
  bush.finish();
  return (x, y) => {
    for (const ward of bush.search(x, y, x, y)) if (isInside(wards[ward]!, x, y)) return ward;
    return NO_WARD;
  };
}

function isInside(sides: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let side = 0; side < sides.length; side += 4) {
    const [y0, y1] = [sides[side + 1]!, sides[side + 3]!];
    if (y < y0 || y >= y1) continue;
    const x0 = sides[side]!;
    if ((sides[side + 2]! - x0) * (y - y0) > (x - x0) * (y1 - y0)) inside = !inside;
  }
  return inside;
}

function least(values: Float64Array): number {
  return values.reduce((min, value) => Math.min(min, value));
}

/** All points of the files, again and again, each time moved by up to a metre or so. */
function realPoints({ files }: StreetText): Points {
  const decoder = new TextDecoder();
  const found = files.flatMap(({ bytes }) =>
    Array.from(
      decoder.decode(bytes).matchAll(/,(-?\d+\.\d+),(\d+\.\d+),/g),
      ([, x, y]) => [Number(x), Number(y)] as const,
    ),
  );
  const random = seeded(7);
  const points = new Float64Array(2 * POINTS);
  for (let point = 0; point < POINTS; point++) {
    const [x, y] = found[point % found.length]!;
    const moved = point < found.length ? 0 : 1e-5;
    points[2 * point] = x + moved * (random() - 0.5);
    points[2 * point + 1] = y + moved * (random() - 0.5);
  }
  return points;
}

function uniformPoints({
  west,
  south,
  size,
}: {
  readonly west: number;
  readonly south: number;
  readonly size: number;
}): Points {
  const random = seeded(8);
  return Float64Array.from({ length: 2 * POINTS }, (_, index) => (index % 2 === 0 ? west : south) + size * random());
}

/** Cells of five degrees in a square whose sides wind between their ends. */
function syntheticWards(): Boundaries {
  const random = seeded(9);
  const cell = 5 / ACROSS;
  const wind = (): number => cell * 0.2 * (random() - 0.5);
  const corner = grid(ACROSS + 1, (x, y) => [cell * x + wind(), 50 + cell * y + wind()]);
  const side = (from: number[], to: number[]): number[][] =>
    Array.from({ length: CORNERS - 1 }, (_, index) => {
      const part = (index + 1) / CORNERS;
      return [0, 1].map((axis) => from[axis]! + part * (to[axis]! - from[axis]!) + wind() / 4);
    });
  const level = grid(ACROSS + 1, (x, y) => (x < ACROSS ? side(corner[y]![x]!, corner[y]![x + 1]!) : []));
  const upright = grid(ACROSS + 1, (x, y) => (y < ACROSS ? side(corner[y]![x]!, corner[y + 1]![x]!) : []));
  const wards = grid(ACROSS, (x, y) => {
    const [southWest, southEast] = [corner[y]![x]!, corner[y]![x + 1]!];
    const [northEast, northWest] = [corner[y + 1]![x + 1]!, corner[y + 1]![x]!];
    const [south, north] = [level[y]![x]!, level[y + 1]![x]!.toReversed()];
    const [east, west] = [upright[y]![x + 1]!, upright[y]![x]!.toReversed()];
    const ring = [southWest, ...south, southEast, ...east, northEast, ...north, northWest, ...west, southWest];
    return featureOf(`S${y * ACROSS + x}`, [[ring]]);
  });
  return collectionOf(wards.flat());
}

/** Rows of values. */
function grid<Value>(size: number, value: (x: number, y: number) => Value): Value[][] {
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (__, x) => value(x, y)));
}
