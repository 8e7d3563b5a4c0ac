// What the reader draws, and the circle around a point.
import { describe, expect, it } from "vitest";
import { toGrid } from "../../../src/core/hotspots/british-grid.ts";
import { drawingFeatures, probeFeatures } from "../../../src/render/map/drawing-features.ts";

const OPEN = [
  [0, 52],
  [0.1, 52],
  [0.1, 52.1],
];
const CLOSED = [...OPEN, OPEN[0]!];

describe("a drawing", () => {
  it("closes rings that are open and leaves closed ones", () => {
    const polygons = [
      { role: "treated" as const, ring: OPEN },
      { role: "comparison" as const, ring: CLOSED },
    ];
    const { features } = drawingFeatures({ polygons, unfinished: null });
    expect(features.map(({ properties }) => properties.role)).toEqual(["treated", "comparison"]);
    for (const { geometry } of features) expect(geometry).toEqual({ type: "Polygon", coordinates: [CLOSED] });
  });

  it("leaves out a ring with fewer than three corners", () => {
    const polygons = [[], OPEN.slice(0, 1), OPEN.slice(0, 2)].map((ring) => ({ role: "treated" as const, ring }));
    expect(drawingFeatures({ polygons, unfinished: null }).features).toEqual([]);
  });

  it("shows what is unfinished as a line with its corners, from the second corner on", () => {
    const typesOf = (unfinished: number[][]) =>
      drawingFeatures({ polygons: [], unfinished }).features.map(({ geometry }) => geometry.type);
    expect(typesOf([])).toEqual([]);
    expect(typesOf(OPEN.slice(0, 1))).toEqual(["Point"]);
    expect(typesOf(OPEN)).toEqual(["LineString", "Point", "Point", "Point"]);
  });
});

it("draws a circle that is the same metres away in every direction", () => {
  const [circle, point] = probeFeatures({ longitude: 0.12, latitude: 52.2, radius: 250 }).features;
  if (circle?.geometry.type !== "Polygon") throw new Error("no circle");
  const [x, y] = toGrid(0.12, 52.2);
  const ring = circle.geometry.coordinates[0]!;
  for (const [longitude, latitude] of ring) {
    const [easting, northing] = toGrid(longitude!, latitude!);
    expect(Math.hypot(easting - x, northing - y)).toBeCloseTo(250, 2);
  }
  expect(ring[0]).toEqual(ring.at(-1));
  expect(point?.geometry).toEqual({ type: "Point", coordinates: [0.12, 52.2] });
});
