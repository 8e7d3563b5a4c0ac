// The ward of a point: against an even-odd rule of a few lines, on edges and corners that wards share, with holes and parts.
import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import type { Boundaries, WardFeature } from "../../../src/core/area/area-package.ts";
import { NO_WARD } from "../../../src/core/area/dataset.ts";
import { makeWardIndex, wardAt } from "../../../src/core/geography/ward-index.ts";
import { seeded } from "../../bench/seeded.ts";
import { builtInArea } from "../../built-in-area.ts";
import { anyMosaic, collectionOf, type Edge, edgesOf, featureOf, isInside, mosaicOf } from "../../mosaic.ts";

/** For each point the wards whose index of their own holds it, and the ward in the index of all. */
function asker(boundaries: Boundaries) {
  const whole = makeWardIndex(boundaries);
  const single = boundaries.features.map((feature) => makeWardIndex(collectionOf([feature])));
  return (x: number, y: number) => ({
    holders: single.flatMap((index, ward) => (wardAt(index, x, y) === NO_WARD ? [] : [ward])),
    ward: wardAt(whole, x, y),
  });
}

function bruteForce({ features }: Boundaries, x: number, y: number): readonly number[] {
  return features.flatMap((feature, ward) => (isInside(feature, x, y) ? [ward] : []));
}

/** On an edge, at parts of its length; the ends as they are. */
function pointsOn({ from, to }: Edge, parts: readonly number[]): readonly Position[] {
  return parts.map((part) =>
    part === 0
      ? from
      : part === 1
        ? to
        : [from[0]! + part * (to[0]! - from[0]!), from[1]! + part * (to[1]! - from[1]!)],
  );
}

describe("on the boundaries of Cambridge", () => {
  const { boundaries } = builtInArea();
  const ask = asker(boundaries);
  const edges = edgesOf(boundaries);
  const inner = edges.filter(({ wards }) => wards.length === 2);
  const outer = edges.filter(({ wards }) => wards.length === 1);

  it("there are 245 edges between two wards and 154 around them", () => {
    expect([inner.length, outer.length]).toEqual([245, 154]);
  });

  it("a point of an edge between two wards is in exactly one of the two", () => {
    for (const edge of inner)
      for (const [x, y] of pointsOn(edge, [0.5, 0.1, 0.25, 1 / 3, 0.999, 1e-9])) {
        const { holders, ward } = ask(x!, y!);
        expect(holders, `${x} ${y}`).toEqual([ward]);
        expect(edge.wards).toContain(ward);
      }
  });

  it("a corner where only wards meet is in exactly one of them", () => {
    const around = new Set(outer.flatMap(({ from, to }) => [String(from), String(to)]));
    const corners = inner.flatMap(({ from, to }) => [from, to]).filter((corner) => !around.has(String(corner)));
    expect(new Set(corners.map(String)).size).toBeGreaterThan(100);
    for (const corner of corners) {
      const { holders, ward } = ask(corner[0]!, corner[1]!);
      expect(holders, String(corner)).toEqual([ward]);
      const touching = edges.filter(({ from, to }) => [from, to].some((end) => String(end) === String(corner)));
      expect(touching.flatMap(({ wards }) => wards)).toContain(ward);
    }
  });

  it("a point of the outline is in its ward or in none", () => {
    for (const edge of outer)
      for (const [x, y] of pointsOn(edge, [0, 0.5, 0.3, 1])) {
        const { holders, ward } = ask(x!, y!);
        expect(holders, `${x} ${y}`).toEqual(ward === NO_WARD ? [] : [ward]);
      }
  });

  it("20,000 points anywhere are where the even-odd rule has them, in one ward at most", () => {
    const random = seeded(5);
    let found = 0;
    for (let count = 0; count < 20_000; count++) {
      const [x, y] = [0.05 + 0.16 * random(), 52.14 + 0.11 * random()];
      const { holders, ward } = ask(x, y);
      expect(holders).toEqual(ward === NO_WARD ? [] : [ward]);
      expect(bruteForce(boundaries, x, y)).toEqual(holders);
      found += holders.length;
    }
    expect(found).toBeGreaterThan(5000);
  });

  it("what is no point is in no ward", () => {
    for (const value of [Number.NaN, Infinity, -Infinity, 1e300]) {
      expect(ask(value, 52.2)).toEqual({ holders: [], ward: NO_WARD });
      expect(ask(0.12, value)).toEqual({ holders: [], ward: NO_WARD });
    }
  });
});

/** Numbers are whole, so that the rule of a few lines is exact for every point, those on edges included. */
describe("on mosaics of wards with parts and holes", () => {
  it("each point inside is in exactly one ward, the one that the even-odd rule gives, edges and corners included", () => {
    fc.assert(
      fc.property(anyMosaic, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 50 }), (mosaic, points) => {
        const boundaries = mosaicOf(mosaic);
        const ask = asker(boundaries);
        const edges = edgesOf(boundaries);
        const onEdges = edges.flatMap((edge) =>
          pointsOn(edge, [0, 0.5, 1]).filter((point) => point.every(Number.isInteger)),
        );
        const anywhere = points.map(([x, y]) => [x % mosaic.width, y % mosaic.height]);
        for (const [x, y] of [...onEdges, ...anywhere]) {
          const { holders, ward } = ask(x!, y!);
          expect(bruteForce(boundaries, x!, y!), `${x} ${y}`).toEqual(holders);
          expect(holders).toEqual(ward === NO_WARD ? [] : [ward]);
        }
        const innerEdges = edges.filter(({ wards }) => wards.length === 2);
        for (const edge of innerEdges)
          for (const [x, y] of pointsOn(edge, [0.5, 0.3])) {
            const { holders } = ask(x!, y!);
            expect(holders, `${x} ${y}`).toHaveLength(1);
            expect(edge.wards).toContain(holders[0]);
          }
      }),
      { numRuns: 150 },
    );
  });
});

it("where wards overlap, the first of them has the point", () => {
  const square = (code: string, size: number): WardFeature => {
    const corners = [0, size, size, 0, 0].map((x, index) => [x, [0, 0, size, size, 0][index]!]);
    return featureOf(code, [[corners]]);
  };
  const index = makeWardIndex(collectionOf([square("W1", 2), square("W2", 4)]));
  expect([wardAt(index, 1, 1), wardAt(index, 3, 3), wardAt(index, 5, 5)]).toEqual([0, 1, NO_WARD]);
});
