// The models of the hotspots: the surface at once, all else as the worker answers, and never an answer to an older question.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDegrees } from "../../src/core/geography/british-grid.ts";
import { surfaceSum } from "../../src/core/hotspots/density/density.ts";
import * as models from "../../src/state/hotspot-models.ts";
import { anySpots, datasetWith, SOUTH, type Spot, WEST } from "../core/hotspots/spots.ts";
import { answered, asked, EVERY_MONTH, SCATTERED } from "./answered.ts";

const SECOND_YEAR = "from=2025-01&to=2025-12";
const FIRST_YEAR = "?offence=shoplifting&map=hotspots&from=2024-01&to=2024-12";
const HOTSPOTS = `?offence=shoplifting&map=hotspots&${SECOND_YEAR}`;
const LATER_MONTHS = EVERY_MONTH.slice(12);

/** A cluster in each ward: one that was always there, and one that came in the second year. */
const CLUSTERS: readonly Spot[] = [
  { east: 500, north: 500, count: 6, months: EVERY_MONTH, name: "High Street" },
  { east: 560, north: 500, count: 4, months: EVERY_MONTH, name: "Mill Road" },
  { east: 520, north: 560, count: 2, months: EVERY_MONTH, name: "Mill Lane" },
  { east: 3000, north: 1000, count: 3, months: LATER_MONTHS, name: "Station Road" },
  { east: 3060, north: 1020, count: 2, months: LATER_MONTHS, name: "Hills Road" },
  { east: 3030, north: 960, count: 1, months: LATER_MONTHS, name: "Brooklands Avenue" },
];
const SPOTS: readonly Spot[] = [...CLUSTERS, ...SCATTERED.map((spot) => ({ ...spot, name: "Elsewhere" }))];
const PLACES = datasetWith(SPOTS);

describe("the surface", () => {
  it("sums to the offences that are chosen, and steps at multiples of its mean, for any places", () => {
    fc.assert(
      fc.property(anySpots, (spots) => {
        const state = answered(FIRST_YEAR, datasetWith(spots), {}, ["placesInMetres"]);
        const offences = 12 * spots.reduce((sum, { count }) => sum + count, 0);
        const model = models.surface(state);
        expect(models.weights(state)?.total).toBe(offences);
        expect(surfaceSum(model!.surface) / offences).toBeCloseTo(1, 1);
        expect(model?.steps.map((step) => step / model.level.mean)).toEqual(
          [1, 2, 3, 4, 5].map((multiple) => expect.closeTo(multiple, 9)),
        );
      }),
    );
  });

  it("is not drawn for fewer than ten offences, nor before the places are there", () => {
    const few = datasetWith([{ east: 500, north: 500, count: 3, months: [12, 13, 14] }]);
    expect(models.surface(answered(HOTSPOTS, few))).toBeNull();
    expect(models.surface(asked(HOTSPOTS, PLACES))).toBeNull();
  });

  it("of another period is in the classes of the first", () => {
    const state = answered(`${HOTSPOTS}&against=2024-01`, PLACES);
    const [own, beside] = [models.surface(state), models.besideSurface(state)];
    expect(beside?.steps).toEqual(own?.steps);
    expect(surfaceSum(beside!.surface)).toBeLessThan(surfaceSum(own!.surface));
    expect(models.besideHotspotAnswer(state)?.known).toBe(true);
  });
});

describe("an answer", () => {
  it("is the worker's while its question stands, and none once the reader asks otherwise", () => {
    const state = answered(HOTSPOTS, PLACES);
    expect(models.hotspots(state)?.map(({ wardName }) => wardName)).toEqual(["West", "East"]);
    const wider = { ...state, view: { ...state.view, bandwidth: 400 } };
    expect(models.hotspotAnswer(wider)).toBeNull();
    expect(models.hotspots(wider)).toBeNull();
    expect(models.surface(wider)?.surface.bandwidth).toBe(400);
  });

  it("without hotspots is none to choose from, and gives no file", () => {
    const missing = datasetWith(SPOTS, [PLACES.coverage.range.to]);
    const state = answered(HOTSPOTS, missing);
    expect(models.hotspotAnswer(state)).toBeNull();
    expect(models.hotspotSource(state)).toBeNull();
    expect(models.hotspotSource(answered(HOTSPOTS, PLACES))).toMatchObject({ area: "Testford", bandwidth: 250 });
  });

  it("of both tests tells how far they agree", () => {
    const state = answered(HOTSPOTS.replace("hotspots", "significance"), PLACES);
    expect(models.significance(state)?.known).toBe(true);
    expect(models.agreement(state)).not.toBeNull();
    expect(models.agreement(answered(HOTSPOTS, PLACES))).toBeNull();
  });
});

describe("the chosen hotspot", () => {
  it("has a line of its own, month by month", () => {
    const [first, second] = models.hotspots(answered(HOTSPOTS, PLACES)) ?? [];
    const state = answered(`${HOTSPOTS}&hotspot=${second?.id}`, PLACES);
    expect(models.chosenHotspot(state)?.id).toBe(second?.id);
    const [line] = models.hotspotTrend(state)?.lines ?? [];
    expect(line?.monthly).toEqual(EVERY_MONTH.map((month) => (month < 12 ? 0 : 6)));
    expect(models.hotspotTrend(answered(`${HOTSPOTS}&hotspot=1_1`, PLACES))).toBeNull();
    expect(first?.id).not.toBe(second?.id);
  });
});

describe("what residents see", () => {
  it("are areas without places, and of violence nothing", () => {
    const state = answered(`${HOTSPOTS}&audience=public&wards=W1`, PLACES);
    expect(models.hotspots(state)?.map(({ name, places }) => ({ name, places }))).toEqual([
      { name: "Area 1 in West", places: [] },
      { name: "Area 2 in East", places: [] },
    ]);
    expect(models.placeCircles(state)).toBeNull();
  });
});

describe("the places as circles", () => {
  it("are those of the selected wards with their offences", () => {
    const circles = models.placeCircles(answered(`${HOTSPOTS}&wards=W2`, PLACES));
    const named = circles?.filter(({ name }) => name !== "Elsewhere");
    expect(circles).toHaveLength(16 + 3);
    expect(named?.map(({ name, offences }) => [name, offences])).toEqual([
      ["Station Road", 36],
      ["Hills Road", 24],
      ["Brooklands Avenue", 12],
    ]);
    expect(models.placeCircles(answered(HOTSPOTS, PLACES))).toBeNull();
  });
});

describe("the reading at a point", () => {
  it("counts what lies nearer than the bandwidth, wherever it is asked", () => {
    const state = answered(HOTSPOTS, PLACES);
    const offences = SPOTS.map(({ east, north, count, months = [] }) => ({
      east,
      north,
      count: count * months.filter((month) => month >= 12).length,
    }));
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(2000), (east, north) => {
        const [longitude, latitude] = toDegrees(WEST + east, SOUTH + north);
        const near = offences.filter((spot) => Math.hypot(spot.east - east, spot.north - north) < 250);
        fc.pre(offences.every((spot) => Math.abs(Math.hypot(spot.east - east, spot.north - north) - 250) > 0.1));
        const reading = models.probe({ ...state, probe: { longitude, latitude } });
        expect(reading?.offences).toBe(near.reduce((sum, { count }) => sum + count, 0));
        expect((reading?.perKm2PerYear ?? 0) > 0).toBe(near.length > 0);
      }),
    );
  });

  it("is a year's density, whatever the length of the period", () => {
    const [longitude, latitude] = toDegrees(WEST + 500, SOUTH + 500);
    const reading = (query: string) => models.probe(answered(query, PLACES, { probe: { longitude, latitude } }));
    const [year, half] = [reading(HOTSPOTS), reading(HOTSPOTS.replace("from=2025-01", "from=2025-07"))];
    expect(half!.perKm2PerYear / year!.perKm2PerYear).toBeCloseTo(1, 9);
    expect(half!.offences * 2).toBe(year!.offences);
  });
});

it("warns of a bandwidth under twice the usual distance of map points", () => {
  const wide = datasetWith(
    Array.from({ length: 20 }, (_, index) => ({ east: 190 * (index + 1), north: 1000, count: 2 })),
  );
  const at = (bandwidth: number) => models.tooFineFor(answered(`${HOTSPOTS}&bandwidth=${bandwidth}`, wide));
  expect(at(300)).toBe(380);
  expect(at(400)).toBeNull();
});
