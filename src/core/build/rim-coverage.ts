// Which part of the rim the files given cover: a district beyond the outline is covered when its force's own rows are there.
import type { Boundaries } from "../area/area-package.ts";
import { directionOf } from "../basics/direction-of.ts";
import { DIRECTIONS, type Direction } from "../basics/directions.ts";
import { sumBy } from "../basics/sums.ts";
import { boxAroundRings } from "../geography/box-around-rings.ts";
import { type GridPosition, toGrid } from "../geography/british-grid.ts";
import { type PackedPolygons, type PackedRing, packedPolygonsOf } from "../geography/packed-rings.ts";
import { IN_METRES, packedUnionOf } from "../geography/polygon-overlay.ts";
import { RIM_METRES } from "../geography/rim-metres.ts";
import type { DistrictRows, Surroundings } from "./surroundings.ts";

/** As in the descriptor; without the rest where the rows do not tell. */
export interface RimCoverage {
  readonly metres: number;
  /** Share of the length of the outline, 0 to 1. */
  readonly covered?: number;
  /** Where it is not, seen from the middle of the area, clockwise from the north. */
  readonly uncovered?: readonly Direction[];
}

/** How far from the outline a point may tell what lies there, metres. */
export const TELLING_METRES = 2000;
/**
 * A force's files hold a few rows of its neighbours' districts (up to 15 a month were seen) and hundreds a month of each of its
 * own (the least seen: 430).
 */
const OWN_ROWS_A_MONTH = 50;
/** Metres between the points of the outline that are asked. */
const STEP = 100;
/** Less of the outline than this in one direction is not named, metres; of a small area, a quarter of its usual share. */
const LEAST_NAMED = 1000;
/** The transport police work in every district and are no sign of whose it is. */
const NO_TERRITORY = /transport police/i;

interface Stop {
  readonly at: GridPosition;
  /** Points of districts that are covered, less those of districts that are not. */
  votes: number;
}

/**
 * Every point outside within 2 km speaks for the nearest stretch of the outline: as covered when its district has rows enough
 * of some force that has a territory, else as another force's. A stretch for which none speaks goes with the nearest along the
 * outline; where none speaks at all, or most rows of the wards name no district, nobody can tell. `months`: how many the rows are of.
 */
export function rimCoverageOf(surroundings: Surroundings, boundaries: Boundaries, months: number): RimCoverage {
  if (!namesDistricts(surroundings)) return { metres: RIM_METRES };
  const rings = packedUnionOf(
    boundaries.features.map((ward) => onGrid(packedPolygonsOf(ward))),
    IN_METRES,
  ).flat();
  const stops = rings.map(stopsAlong);
  vote(surroundings, stops.flat(), months);
  if (stops.flat().every(({ votes }) => votes === 0)) return { metres: RIM_METRES };
  const { west, south, east, north } = boxAroundRings(rings);
  const open = new Map<Direction, number>();
  let [all, covered] = [0, 0];
  for (const ring of stops)
    for (const [index, isCovered] of settle(ring).entries()) {
      const [x, y] = ring[index]!.at;
      const towards = directionOf(x - (west + east) / 2, y - (south + north) / 2);
      all++;
      if (isCovered) covered++;
      else open.set(towards, (open.get(towards) ?? 0) + STEP);
    }
  const least = Math.min(LEAST_NAMED, (all * STEP) / DIRECTIONS.length / 4);
  const uncovered = DIRECTIONS.filter((direction) => (open.get(direction) ?? 0) >= least);
  const share = uncovered.length === 0 ? 1 : Math.min(0.999, covered / all);
  return { metres: RIM_METRES, covered: Number(share.toFixed(3)), uncovered };
}

/** Whether most rows of the wards say whose district they lie in: extracts seldom do, and tables of counts have no points. */
function namesDistricts({ districts }: Surroundings): boolean {
  const all = [...districts.values()];
  const named = all.filter(({ district }) => district !== "");
  return 2 * sumBy(named, ({ placed }) => placed) > sumBy(all, ({ placed }) => placed);
}

/** Whether each stop of a ring is covered: as itself says, else as the nearest one that says something. */
function settle(ring: readonly Stop[]): readonly boolean[] {
  const speaking = ring.flatMap(({ votes }, index) => (votes === 0 ? [] : [index]));
  const apart = (one: number, other: number): number => {
    const between = Math.abs(one - other);
    return Math.min(between, ring.length - between);
  };
  return ring.map((_, index) => {
    const nearest = speaking.reduce((best, at) => (best < 0 || apart(at, index) < apart(best, index) ? at : best), -1);
    return nearest >= 0 && ring[nearest]!.votes > 0;
  });
}

function vote({ districts, points }: Surroundings, stops: readonly Stop[], months: number): void {
  const isOwn = (key: string): boolean => {
    const { placed, rows } = districts.get(key)!;
    return 2 * placed >= rows;
  };
  const covered = new Set([...districts].flatMap(([key, rows]) => (isCoveredBy(rows, months) ? [key] : [])));
  const names = new Set([...covered].map((key) => districts.get(key)!.district));
  for (const { longitude, latitude, district } of points.values()) {
    if (isOwn(district)) continue;
    const [x, y] = toGrid(longitude, latitude);
    const nearest = nearestStop(stops, x, y);
    if (nearest !== null) nearest.votes += names.has(districts.get(district)!.district) ? 1 : -1;
  }
}

function isCoveredBy({ force, rows }: DistrictRows, months: number): boolean {
  return !NO_TERRITORY.test(force) && rows >= OWN_ROWS_A_MONTH * months;
}

/**
 * Whether a force works in or beside the wards: it has no territory and sent a row of there, or it has as many rows as of a district of
 * its own in one of those in which a row in the wards, or near them, is said to lie. Any force has a few rows far from its own area.
 */
export function worksNearby({ districts, points }: Surroundings, months: number): boolean {
  const near = new Set(Array.from(points.values(), ({ district }) => district));
  return [...districts].some(
    ([key, rows]) => (rows.placed > 0 || near.has(key)) && (NO_TERRITORY.test(rows.force) || isCoveredBy(rows, months)),
  );
}

function nearestStop(stops: readonly Stop[], x: number, y: number): Stop | null {
  let [nearest, least]: [Stop | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const stop of stops) {
    const square = (stop.at[0] - x) ** 2 + (stop.at[1] - y) ** 2;
    if (square < least) [nearest, least] = [stop, square];
  }
  return nearest;
}

/** Points of a closed ring about a step apart. */
function stopsAlong(ring: PackedRing): readonly Stop[] {
  const stops: Stop[] = [];
  let left = 0;
  for (let at = 2; at < ring.length; at += 2) {
    const [x0, y0, x1, y1] = [ring[at - 2]!, ring[at - 1]!, ring[at]!, ring[at + 1]!];
    const length = Math.hypot(x1 - x0, y1 - y0);
    for (; left < length; left += STEP) {
      const part = left / length;
      stops.push({ at: [x0 + part * (x1 - x0), y0 + part * (y1 - y0)], votes: 0 });
    }
    left -= length;
  }
  return stops;
}

/** Of degrees, in metres. */
function onGrid(polygons: PackedPolygons): PackedPolygons {
  return polygons.map((rings) =>
    rings.map((ring) => {
      const inMetres = new Float64Array(ring.length);
      for (let at = 0; at < ring.length; at += 2) inMetres.set(toGrid(ring[at]!, ring[at + 1]!), at);
      return inMetres;
    }),
  );
}
