// Wards whose rings do not say what lies in them: refused by name, or named where it hardly matters.
import { expect, it } from "vitest";
import { readBoundaries } from "../../../src/core/build/ward-boundaries.ts";
import { square } from "../../cli/workplace.ts";

function read(geometry: unknown) {
  const properties = { WD23CD: "E05013050", WD23NM: "Abbey" };
  const text = JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties, geometry }] });
  const districts = [{ code: "E07000008", name: "Cambridge" }];
  return readBoundaries([{ file: "wards.geojson", text }], { districts, populated: new Set() });
}

const corners = square(10, 5220, 1);
const hole = square(13, 5220, 1);
const [a, b, c, d] = corners;

it.each<[string, object, string]>([
  ["a ring across itself", { coordinates: [[a, c, b, d, a]] }, ": a ring crosses itself, in 100.0 % of the ward"],
  ["a hole outside", { coordinates: [corners, hole] }, ": a hole lies outside its ring, in"],
  ["parts over each other", { type: "MultiPolygon", coordinates: [[corners], [corners]] }, ": its parts lie over each"],
  [
    "a corner at nowhere",
    { coordinates: [[a, b, [0, 0], d, a]] },
    " has a corner at 0, 0, outside of the United Kingdom",
  ],
  ["the date line", { coordinates: [[a, b, [180, 52.2], d, a]] }, " has a corner at 180, 52.2, outside of the United"],
])("a ward is refused with %s", (_, geometry, words) => {
  expect(() => read({ type: "Polygon", ...geometry })).toThrow(`wards.geojson: Abbey (E05013050)${words}`);
});

it("a ward is named whose ring hardly crosses itself", () => {
  const loop = [
    [0.01, 52.91],
    [0, 52.9],
  ];
  const outer = [
    [0, 52],
    [1, 52],
    [1, 52.9],
    [0.01, 52.9],
    [0, 52.91],
  ];
  expect(read({ type: "Polygon", coordinates: [[...outer, [0, 52]]] }).notes).toEqual([]);
  expect(read({ type: "Polygon", coordinates: [[...outer, ...loop, [0, 52]]] }).notes).toEqual([
    "Abbey (E05013050): a ring crosses itself, in 0.01 % of the ward, 0.01 % of the area",
  ]);
});
