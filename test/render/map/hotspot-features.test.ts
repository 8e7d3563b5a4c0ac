// Bands, hotspots and differences as features.
import { expect, it } from "vitest";
import { unknown } from "../../../src/core/basics/known.ts";
import type { Outline } from "../../../src/core/geography/polygons.ts";
import type { Band, Hotspot } from "../../../src/core/hotspots/density/hotspot.ts";
import {
  bandFeatures,
  differenceFeatures,
  hotspotAreas,
  hotspotPeaks,
} from "../../../src/render/map/hotspot-features.ts";

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
  wardCode: "W1",
  wardName: "Coleridge",
  outline: OUTLINE,
  offences: 40,
  hectares: 9,
  shareOfOffences: 0.1,
  shareOfArea: 0.01,
  peak: { longitude: 0.15, latitude: 52.19, perKm2: 900 },
  places: [],
  oneLocation: false,
  change: unknown("residents not known"),
  stable: false,
  persistence: unknown("residents not known"),
  monthly: [],
};

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
