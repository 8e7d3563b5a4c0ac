// Areas as places: by polygons and by wards.
import { describe, expect, it } from "vitest";
import { NO_WARD } from "../../../../src/core/area/dataset.ts";
import { toDegrees } from "../../../../src/core/geography/british-grid.ts";
import { placesWithin } from "../../../../src/core/hotspots/ground/places-within.ts";
import { placesOfWards } from "../../../../src/core/hotspots/trials/trial-areas.ts";
import { placesInSquare, SOUTH, WEST } from "../square-ground.ts";

const GROUND = placesInSquare(1000, [
  { x: 100, y: 100, months: [1] },
  { x: 500, y: 500, months: [1], ward: 1 },
  { x: 900, y: 900, months: [1], ward: 1 },
  { x: 110, y: 100, months: [1], ward: NO_WARD },
]);

function square(from: number, to: number) {
  const corners = [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ] as const;
  return corners.map(([x, y]) => [...toDegrees(WEST + x, SOUTH + y)]);
}

describe("placesWithin", () => {
  it("finds the places of the district in any of the polygons, once, where they overlap too", () => {
    expect(placesWithin(GROUND, [[square(0, 600)], [square(400, 700)]])).toEqual([0, 1]);
  });

  it("leaves out what lies in a hole", () => {
    expect(placesWithin(GROUND, [[square(0, 1000), square(400, 600)]])).toEqual([0, 2]);
  });
});

describe("placesOfWards", () => {
  it("finds the places of the wards, and none for codes that are not there", () => {
    expect(placesOfWards(GROUND, ["W2"])).toEqual([1, 2]);
    expect(placesOfWards(GROUND, ["W1", "W2"])).toEqual([0, 1, 2]);
    expect(placesOfWards(GROUND, ["E99", ""])).toEqual([]);
  });
});
