// In which order to visit a few points so that the way is short, measured in straight lines.

import { formatRate } from "../../basics/finer-numbers.ts";
import { formatCount } from "../../basics/numbers.ts";
import { sum } from "../../basics/sums.ts";
import { toGrid } from "../../geography/british-grid.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";

export interface RoutePoint {
  readonly rank: number;
  readonly longitude: number;
  readonly latitude: number;
}

/** Straight lines in whole metres, so that the legs add up to the whole as printed. */
export interface Route<Point extends RoutePoint> {
  readonly order: readonly Point[];
  /** Distance from each point to the next; one fewer than points. */
  readonly legs: readonly number[];
  readonly metres: number;
}

/**
 * The shortest open path through all points, to the metre; of the shortest, the one whose ranks come first. Exact, by the
 * recursion of Held and Karp (1962). Throws a plain Error for more than eight points.
 */
export function routeOf<Point extends RoutePoint>(points: readonly Point[]): Route<Point> {
  if (points.length > THRESHOLDS.patrolStops) throw new Error(`a route of ${points.length} points`);
  const ranked = points.toSorted((a, b) => a.rank - b.rank);
  const distance = distances(ranked);
  const rest = remaining(distance);
  const everything = 2 ** ranked.length - 1;
  const path: number[] = [];
  let visited = 0;
  while (visited !== everything) {
    const next = nearestEnd(distance, rest, visited, path.at(-1));
    path.push(next);
    visited |= 1 << next;
  }
  const legs = path.slice(1).map((point, index) => distance[path[index]!]![point]!);
  return {
    order: path.map((index) => ranked[index]!),
    legs,
    metres: sum(legs),
  };
}

/** "350 m", or "1.2 km" from a kilometre on. */
export function distanceText(metres: number): string {
  return metres < 1000 ? `${formatCount(metres)} m` : `${formatRate(metres / 1000)} km`;
}

function distances(points: readonly RoutePoint[]): readonly (readonly number[])[] {
  const grid = points.map(({ longitude, latitude }) => toGrid(longitude, latitude));
  return grid.map(([x, y]) => grid.map(([east, north]) => Math.round(Math.hypot(east - x, north - y))));
}

/** Length of the shortest way from `last` through all that is not visited: by bits of the visited, then by last. */
function remaining(distance: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const everything = 2 ** distance.length - 1;
  const rest: number[][] = [];
  for (let visited = everything; visited > 0; visited--) {
    rest[visited] = distance.map((row) => {
      const ways = row.flatMap((metres, next) =>
        visited & (1 << next) ? [] : [metres + rest[visited | (1 << next)]![next]!],
      );
      return visited === everything ? 0 : Math.min(...ways);
    });
  }
  return rest;
}

/** The first of the unvisited points from which the whole way is shortest; `last` is undefined at the start. */
function nearestEnd(
  distance: readonly (readonly number[])[],
  rest: readonly (readonly number[])[],
  visited: number,
  last: number | undefined,
): number {
  let best = -1;
  let shortest = Number.POSITIVE_INFINITY;
  for (let next = 0; next < distance.length; next++) {
    if (visited & (1 << next)) continue;
    const metres = (last === undefined ? 0 : distance[last]![next]!) + rest[visited | (1 << next)]![next]!;
    if (metres < shortest) [best, shortest] = [next, metres];
  }
  return best;
}
