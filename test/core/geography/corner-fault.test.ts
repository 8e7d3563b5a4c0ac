// The one rule for the corners of wards: numbers, in degrees, in the United Kingdom.
import { expect, it } from "vitest";
import { cornerFault } from "../../../src/core/geography/corner-fault.ts";

const RING = [
  [0.1, 52.1],
  [0.2, 52.1],
  [0.2, 52.2],
  [0.1, 52.1],
];
const withCorner = (corner: unknown): unknown[] => [...RING.slice(0, 2), corner, ...RING.slice(2)];

it.each([
  ["a corner at 0, 0", [0, 0], "has a corner at 0, 0, outside of the United Kingdom"],
  ["a corner past the date line", [180, 52.2], "has a corner at 180, 52.2, outside of the United Kingdom"],
  ["the National Grid", [545000, 258000], "has a corner at 545000, 258000, in metres, not in degrees"],
  ["no number any more", [Number.NaN, 52], "has a corner at NaN, 52, outside of the United Kingdom"],
  ["texts", ["a", "b"], "has a corner without numbers"],
  ["numbers as texts", ["0.1", "52.1"], "has a corner without numbers"],
  ["half a corner", [0.1], "has a corner without numbers"],
  ["a number", 7, "has a corner without numbers"],
  ["a ring too deep", RING, "has a corner without numbers"],
])("%s is named, in a polygon and in a part of many", (_, corner, fault) => {
  expect(cornerFault("Polygon", [RING, withCorner(corner)])).toBe(fault);
  expect(cornerFault("MultiPolygon", [[RING], [withCorner(corner)]])).toBe(fault);
});

it("nothing is wrong with corners in the United Kingdom", () => {
  expect(cornerFault("Polygon", [RING])).toBeNull();
  expect(cornerFault("MultiPolygon", [[RING], [RING, RING]])).toBeNull();
});

it.each([null, "text", {}, [], [[]]])("%j has no corners", (coordinates) => {
  expect(cornerFault("Polygon", coordinates)).toBe("has no corners");
});
