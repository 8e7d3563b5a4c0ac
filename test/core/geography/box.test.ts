// The box around positions and around wards.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { WardFeature } from "../../../src/core/area/area-package.ts";
import { boundsOf } from "../../../src/core/geography/bounds.ts";
import { boxHolds } from "../../../src/core/geography/box.ts";
import { boxAround } from "../../../src/core/geography/box-around.ts";
import { boxesTouch } from "../../../src/core/geography/touching-boxes.ts";

const square = (west: number, south: number): [number, number][] => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south],
];

function wards(...geometries: readonly WardFeature["geometry"][]): readonly WardFeature[] {
  return geometries.map((geometry, index) => ({
    type: "Feature",
    id: `W${index}`,
    properties: { code: `W${index}`, name: `Ward ${index}` },
    geometry,
  }));
}

it("holds every part of every ward", () => {
  const box = boundsOf(
    wards(
      { type: "Polygon", coordinates: [square(0, 52)] },
      { type: "MultiPolygon", coordinates: [[square(-3, 50)], [square(4, 51)]] },
    ),
  );
  expect(box).toEqual([-3, 50, 5, 53]);
});

it("is none without wards", () => {
  expect(boundsOf([])).toBeNull();
});

it("holds and touches nothing around no positions", () => {
  const nothing = boxAround([]);
  expect(boxHolds(nothing, 0, 0)).toBe(false);
  expect(boxesTouch(nothing, boxAround([[0, 0]]))).toBe(false);
});

it("holds every position and has one on each edge", () => {
  const position = fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }));
  fc.assert(
    fc.property(fc.array(position, { minLength: 1 }), (positions) => {
      const box = boxAround(positions);
      for (const [x, y] of positions) expect(boxHolds(box, x, y)).toBe(true);
      expect(positions.some(([x]) => x === box.west) && positions.some(([x]) => x === box.east)).toBe(true);
      expect(positions.some(([, y]) => y === box.south) && positions.some(([, y]) => y === box.north)).toBe(true);
    }),
  );
});
