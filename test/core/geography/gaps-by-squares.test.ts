// Gaps that are found by squares are those that a union has.
import { expect, it } from "vitest";
import type { WardFeature } from "../../../src/core/area/area-package.ts";
import { gapsBySquares } from "../../../src/core/geography/gaps-by-squares.ts";
import { gapsOf } from "../../../src/core/geography/ward-fit.ts";
import { square } from "../../cli/workplace.ts";

/** Squares of a hundredth of a degree, by column and row. */
function wards(...places: readonly (readonly [number, number])[]): WardFeature[] {
  return places.map(([column, row], index) => ({
    type: "Feature",
    id: `W${index}`,
    properties: { code: `W${index}`, name: `Ward ${index}` },
    geometry: { type: "Polygon", coordinates: [square(10 + column, 5220 + row).map((corner) => [...corner])] },
  }));
}

const AROUND_TWO = [0, 1, 2, 3, 4].flatMap((column) => [[column, 0] as const, [column, 2] as const]);

it.each([
  ["none", wards([0, 0], [1, 0])],
  ["one that is open", wards([0, 0], [1, 0], [2, 0], [0, 1], [0, 2], [1, 2], [2, 2])],
  ["two of different sizes", wards(...AROUND_TWO, [0, 1], [2, 1], [2.5, 1], [4, 1])],
])("are %s", (_, features) => {
  const [found, expected] = [gapsBySquares({ type: "FeatureCollection", features }), gapsOf(features)];
  expect(found).toHaveLength(expected.length);
  for (const [index, { ofAll, wards: around }] of expected.entries()) {
    expect(found[index]!.ofAll).toBeCloseTo(ofAll, 2);
    // Squares meet along sides only; a union knows corners, too.
    expect(around).toEqual(expect.arrayContaining([...found[index]!.wards]));
  }
});
