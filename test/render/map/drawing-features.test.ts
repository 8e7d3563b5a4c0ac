// What the reader draws, and the circle around a point.
import { describe, expect, it } from "vitest";
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

it("draws the point that was asked about, and what counts as around it", () => {
  const circle = [...OPEN, OPEN[0]!];
  const [around, point] = probeFeatures({ longitude: 0.12, latitude: 52.2, circle }).features;
  expect(around?.geometry).toEqual({ type: "Polygon", coordinates: [circle] });
  expect(point?.geometry).toEqual({ type: "Point", coordinates: [0.12, 52.2] });
});

it("draws a point alone where nothing counts as around it", () => {
  const { features } = probeFeatures({ longitude: 0.12, latitude: 52.2, circle: [] });
  expect(features.map(({ geometry }) => geometry.type)).toEqual(["Point"]);
});
