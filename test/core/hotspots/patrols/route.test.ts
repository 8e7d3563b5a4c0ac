// The visiting order against every other order.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDegrees, toGrid } from "../../../../src/core/geography/british-grid.ts";
import { distanceText, type RoutePoint, routeOf } from "../../../../src/core/hotspots/patrols/route.ts";

function point(rank: number, easting: number, northing: number): RoutePoint {
  const [longitude, latitude] = toDegrees(easting, northing);
  return { rank, longitude, latitude };
}

function anyPoints(most: number, metres: number): fc.Arbitrary<readonly RoutePoint[]> {
  const offset = fc.integer({ min: 0, max: metres });
  return fc
    .array(fc.tuple(offset, offset), { maxLength: most })
    .map((list) => list.map(([x, y], index) => point(index + 1, 545_000 + x, 257_000 + y)));
}

function metresOf(a: RoutePoint, b: RoutePoint): number {
  const [from, to] = [toGrid(a.longitude, a.latitude), toGrid(b.longitude, b.latitude)];
  return Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]));
}

function lengthOf(order: readonly RoutePoint[]): number {
  return order.slice(1).reduce((sum, next, index) => sum + metresOf(order[index]!, next), 0);
}

function* orders<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries())
    for (const rest of orders(items.toSpliced(index, 1))) yield [item, ...rest];
}

describe("routeOf", () => {
  it("is the shortest of all orders, and of the shortest the one whose ranks come first", () => {
    fc.assert(
      fc.property(fc.oneof(anyPoints(6, 5000), anyPoints(6, 3)), (points) => {
        const route = routeOf(points);
        const lengths = [...orders(points)].map((order) => ({ order, metres: lengthOf(order) }));
        const least = Math.min(...lengths.map(({ metres }) => metres));
        expect(route.metres).toBe(least);
        expect(route.order).toEqual(lengths.find(({ metres }) => metres === least)!.order);
      }),
      { numRuns: 60 },
    );
  });

  it("is no longer than any other order of eight, visits each once, and its legs add up", () => {
    const some = anyPoints(8, 8000).chain((points) =>
      fc.tuple(fc.constant(points), fc.shuffledSubarray([...points], { minLength: points.length })),
    );
    fc.assert(
      fc.property(some, ([points, shuffled]) => {
        const route = routeOf(shuffled);
        expect(route.metres).toBeLessThanOrEqual(lengthOf(shuffled));
        expect(route.metres).toBe(lengthOf(route.order));
        expect(route.legs).toHaveLength(Math.max(0, points.length - 1));
        expect(route.legs.reduce((sum, leg) => sum + leg, 0)).toBe(route.metres);
        expect(route.order.map(({ rank }) => rank).toSorted((a, b) => a - b)).toEqual(points.map(({ rank }) => rank));
        expect(route).toEqual(routeOf(points));
      }),
    );
  });

  it("measures in metres of the ground", () => {
    const points = [point(1, 545_000, 257_000), point(2, 545_000, 260_000), point(3, 545_000, 258_000)];
    const { order, legs } = routeOf(points);
    expect(order.map(({ rank }) => rank)).toEqual([1, 3, 2]);
    expect(legs).toEqual([1000, 2000]);
  });

  it("refuses more than eight points", () => {
    const nine = Array.from({ length: 9 }, (_, index) => point(index, 545_000 + index, 257_000));
    expect(() => routeOf(nine)).toThrow("a route of 9 points");
  });
});

it.each([
  [0, "0 m"],
  [350, "350 m"],
  [999, "999 m"],
  [1000, "1.0 km"],
  [12_340, "12.3 km"],
])("writes %d metres as %s", (metres, text) => {
  expect(distanceText(metres)).toBe(text);
});
