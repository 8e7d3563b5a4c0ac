// What the map draws as features: bands, hotspots, differences, places, cells, and what the reader draws or asks about.
import { describe, expect, it } from "vitest";
import { unknown } from "../../../src/core/basics/known.ts";
import type { Outline } from "../../../src/core/geography/polygons.ts";
import type { Band, Hotspot } from "../../../src/core/hotspots/density/hotspot.ts";
import {
  bandFeatures,
  cellFeatures,
  circlePoints,
  differenceFeatures,
  drawingFeatures,
  hotspotAreas,
  hotspotPeaks,
  probeFeatures,
} from "../../../src/render/map/map-features.ts";

const OUTLINE: Outline = [
  [
    [
      [0, 52],
      [0.1, 52],
      [0.1, 52.1],
      [0, 52],
    ],
  ],
];

const hotspot: Hotspot = {
  id: "545125_258225",
  rank: 2,
  name: "Perne Road",
  busiest: "Perne Road",
  wardCode: "W1",
  wardName: "Coleridge",
  outline: OUTLINE,
  offences: 40,
  hectares: 9,
  shareOfOffences: 0.1,
  shareOfArea: 0.01,
  middle: { longitude: 0.15, latitude: 52.19 },
  peak: { longitude: 0.15, latitude: 52.19, perKm2: 900 },
  places: [],
  inside: [],
  oneLocation: false,
  change: unknown("residents not known"),
  stable: false,
  persistence: unknown("residents not known"),
  leftAfter: null,
  monthly: [],
};

const circle = (place: number, offences: number) => ({
  place,
  offences,
  name: `Road ${place}`,
  longitude: 0.1,
  latitude: 52,
});

const OPEN = [
  [0, 52],
  [0.1, 52],
  [0.1, 52.1],
];
const CLOSED = [...OPEN, OPEN[0]!];

it("numbers bands by their place in the list and leaves out empty ones", () => {
  const bands: Band[] = [OUTLINE, [], OUTLINE].map((outline, index) => ({ multiple: index + 1, from: index, outline }));
  expect(bandFeatures(bands).features.map(({ properties }) => properties.step)).toEqual([0, 2]);
  expect(bandFeatures(bands).features[1]?.geometry.coordinates).toBe(OUTLINE);
});

it("gives a hotspot's area and its peak the same id, rank and stability", () => {
  const [area] = hotspotAreas([hotspot]).features;
  const [peak] = hotspotPeaks([hotspot]).features;
  expect(area?.properties).toEqual({ id: "545125_258225", rank: 2, stable: false });
  expect(peak?.properties).toEqual(area?.properties);
  expect(area?.geometry).toEqual({ type: "MultiPolygon", coordinates: OUTLINE });
  expect(peak?.geometry).toEqual({ type: "Point", coordinates: [0.15, 52.19] });
});

it("carries the verdict of a difference", () => {
  const [feature] = differenceFeatures([{ id: "d1", outline: OUTLINE, verdict: "clearly up" }]).features;
  expect(feature?.properties).toEqual({ id: "d1", verdict: "clearly up" });
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
