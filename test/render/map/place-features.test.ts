// Places and significant cells as features.
import { expect, it } from "vitest";
import { cellFeatures, circlePoints } from "../../../src/render/map/place-features.ts";

const circle = (place: number, offences: number) => ({
  place,
  offences,
  name: `Road ${place}`,
  longitude: 0.1,
  latitude: 52,
});

it("draws circles with most offences first, and none for a place without", () => {
  const { features } = circlePoints([circle(0, 3), circle(1, 0), circle(2, 40)]);
  expect(features.map(({ properties }) => properties)).toEqual([
    { place: 2, offences: 40, name: "Road 2" },
    { place: 0, offences: 3, name: "Road 0" },
  ]);
  expect(features[0]?.geometry.coordinates).toEqual([0.1, 52]);
});

it("leaves the list it was given as it was", () => {
  const circles = Object.freeze([circle(0, 3), circle(2, 40)]);
  expect(() => circlePoints(circles)).not.toThrow();
});

it("draws cells as squares with their level", () => {
  const outline = [
    [0, 52],
    [0.1, 52],
    [0.1, 52.1],
    [0, 52.1],
    [0, 52],
  ];
  expect(cellFeatures([{ outline, level: 95 }]).features).toEqual([
    { type: "Feature", properties: { level: 95 }, geometry: { type: "Polygon", coordinates: [outline] } },
  ]);
});
