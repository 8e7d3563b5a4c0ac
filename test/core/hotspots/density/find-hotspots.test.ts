// Hotspots of small districts: the rule, what is said of each, cases without an answer, and what must hold for any places.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MonthRange } from "../../../../src/core/basics/months.ts";
import { toGrid } from "../../../../src/core/geography/british-grid.ts";
import { isInside } from "../../../../src/core/geography/polygons.ts";
import { densityAt } from "../../../../src/core/hotspots/density/density.ts";
import { densityMapOf, frameOf } from "../../../../src/core/hotspots/density/density-map.ts";
import { analyseHotspots } from "../../../../src/core/hotspots/density/find-hotspots.ts";
import { hotAreas } from "../../../../src/core/hotspots/density/hot-areas.ts";
import type { Hotspot, HotspotAnalysis } from "../../../../src/core/hotspots/density/hotspot.ts";
import { factsOf } from "../../../../src/core/hotspots/density/hotspot-facts.ts";
import {
  monthlyAt,
  type PlacesInMetres,
  weightedPlaces,
} from "../../../../src/core/hotspots/ground/places-in-metres.ts";
import { faultsOf } from "../polygons.ts";
import { anyBandwidth, anySpots, FIRST_YEAR, placesWith, SECOND_YEAR, SHOPLIFTING, type Spot } from "../spots.ts";

const YEARS = Array.from({ length: 24 }, (_, month) => month);
/** Few offences all over the district, so that the mean is low. */
const SCATTERED = [200, 800, 1400, 2000, 2600, 3200, 3800].flatMap((east) =>
  [300, 1700].map((north): Spot => ({ east, north, count: 1, months: [0, 6, 12, 18] })),
);
const MARKET: Spot = { east: 1000, north: 1000, count: 5, name: "Market Hill", months: YEARS };
const SHOP: Spot = { east: 3000, north: 1000, count: 3, name: "On or near Supermarket", months: YEARS };

function analysis(inMetres: PlacesInMetres, period: MonthRange = SECOND_YEAR, bandwidth = 250): HotspotAnalysis {
  const found = analyseHotspots(inMetres, SHOPLIFTING, period, { bandwidth });
  if (!found.known) throw new Error(found.reason);
  return found.value;
}

function reasonOf(inMetres: PlacesInMetres, period: MonthRange): string {
  const found = analyseHotspots(inMetres, SHOPLIFTING, period, { bandwidth: 250 });
  return found.known ? "" : found.reason;
}

describe("a hotspot", () => {
  const all = analysis(placesWith([SHOP, ...SCATTERED, MARKET, { east: 3000, north: 1100, count: 1, name: "Lane" }]));
  const [market, shop] = all.hotspots as [Hotspot, Hotspot];

  it("is an area of three times the mean, those with most offences first", () => {
    expect(all.hotspots.map(({ rank, name, offences }) => [rank, name, offences])).toEqual([
      [1, "Market Hill", 60],
      [2, "Supermarket near Lane", 36],
    ]);
    expect(all.offences).toBe(60 + 36 + 28);
    expect(all.surfaceSum / all.offences).toBeCloseTo(1, 2);
    expect(all.bands.map(({ multiple }) => multiple)).toEqual([1, 2, 3, 4, 5]);
    expect(all.bands[2]?.from).toBeCloseTo(3 * all.meanPerKm2, 9);
  });

  it("says where it is, how large, and what part of the whole it is", () => {
    expect(market).toMatchObject({ wardCode: "W1", wardName: "West", oneLocation: true });
    expect([shop.wardCode, shop.wardName]).toEqual(["W2", "East"]);
    expect(market.shareOfOffences).toBeCloseTo(60 / 124, 9);
    expect(market.shareOfArea).toBeCloseTo(market.hectares / 800, 4);
    expect(market.hectares).toBeGreaterThan(1);
    expect(market.id).toMatch(/^54(?:59|60)[27]5_25(?:79|80)[27]5$/);
  });

  it("has its peak where it is densest, on no grid", () => {
    const [x, y] = toGrid(market.peak.longitude, market.peak.latitude);
    expect(Math.hypot(x - 546_000, y - 258_000)).toBeLessThan(1);
    expect(market.peak.perKm2).toBeCloseTo((60 * 3e6) / (Math.PI * 250 ** 2), 0);
  });

  it("has its places, its months and its change on the year before", () => {
    expect(shop.places.map(({ offences }) => offences)).toEqual([36]);
    expect(shop.monthly).toHaveLength(24);
    expect(shop.monthly.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => 4));
    expect(shop.change).toMatchObject({ known: true, value: { before: 48, after: 36, verdict: "no clear change" } });
  });

  it("is stable when there is one at 150, 250 and 400 m", () => {
    expect([market.stable, shop.stable]).toEqual([true, true]);
  });

  it("is named in its persistence only where each of 8 quarters has offences enough", () => {
    expect(market.persistence).toEqual({
      known: false,
      reason: "Jan 2024 to Mar 2024 has 41 offences, fewer than the 60 that persistence needs",
    });
    const scattered = SCATTERED.map((spot) => ({ ...spot, months: YEARS.filter((month) => month % 3 === 0) }));
    const busy = placesWith([{ ...MARKET, count: 25 }, ...scattered]);
    expect(analysis(busy).hotspots[0]?.persistence).toEqual({ known: true, value: "persistent" });
    const late = placesWith([{ ...MARKET, count: 25 }, { ...SHOP, count: 25, months: YEARS.slice(18) }, ...scattered]);
    expect(analysis(late).hotspots.map(({ persistence }) => persistence)).toEqual([
      { known: true, value: "persistent" },
      { known: true, value: "emerging" },
    ]);
  });

  it("needs 10 offences, and 1 % of the district's", () => {
    const small = (count: number): Spot => ({ east: 3725, north: 1025, count, months: [12] });
    const found = (spots: readonly Spot[], bandwidth: number) =>
      analysis(placesWith(spots), SECOND_YEAR, bandwidth).hotspots.map(({ offences }) => offences);
    expect(found([small(9), ...SCATTERED], 250)).toEqual([]);
    expect(found([small(10), ...SCATTERED], 250)).toEqual([10]);
    const even = (count: number) =>
      Array.from(
        { length: 14 * 8 },
        (_, index): Spot => ({
          east: 50 + 250 * (index % 14),
          north: 50 + 250 * Math.floor(index / 14),
          count,
          months: [12],
        }),
      );
    expect(found([small(10), ...even(7)], 100)).toEqual([10]);
    expect(found([small(10), ...even(9)], 100)).toEqual([]);
    expect(found([small(12), ...even(9)], 100)).toEqual([12]);
  });

  it("is one location when one place holds half of it", () => {
    const twins = [MARKET, { ...MARKET, east: 1040, count: 4 }, { ...MARKET, north: 1040, count: 4 }];
    expect(analysis(placesWith([...twins, ...SCATTERED])).hotspots[0]).toMatchObject({
      offences: 156,
      oneLocation: false,
    });
    expect(analysis(placesWith([...twins.slice(0, 2), ...SCATTERED])).hotspots[0]?.oneLocation).toBe(true);
  });

  it("names its places by their offences, those with most first", () => {
    const lane: Spot = { ...MARKET, east: 1040, count: 1, name: "Lane" };
    const [hotspot] = analysis(placesWith([lane, MARKET, { ...lane, east: 960, count: 2 }, ...SCATTERED])).hotspots;
    expect(hotspot?.name).toBe("Market Hill");
    expect(hotspot?.places).toEqual([
      { place: 1, offences: 60 },
      { place: 2, offences: 24 },
      { place: 0, offences: 12 },
    ]);
  });

  it("with a hole has neither the places nor the peak of what lies in the hole", () => {
    const ring = Array.from({ length: 12 }, (_, hour): Spot => {
      const angle = (Math.PI * hour) / 6;
      return { east: 1000 + 500 * Math.cos(angle), north: 1000 + 500 * Math.sin(angle), count: 10, months: [12] };
    });
    const inMetres = placesWith([...ring, { east: 1000, north: 1000, count: 50, months: [12] }]);
    const map = densityMapOf(inMetres, frameOf(inMetres.district, 250), SHOPLIFTING, SECOND_YEAR);
    const found = hotAreas(inMetres, map, 20).map((area) => factsOf(inMetres, map, area));
    found.sort((a, b) => b.offences - a.offences);
    expect(found.map(({ offences, outline }) => [offences, outline[0]?.length])).toEqual([
      [120, 2],
      [50, 1],
    ]);
    const [around, middle] = found.map(({ peak }) => toGrid(peak.longitude, peak.latitude));
    expect(Math.hypot(middle![0] - 546_000, middle![1] - 258_000)).toBeLessThan(1);
    expect(Math.hypot(around![0] - 546_000, around![1] - 258_000)).toBeGreaterThan(400);
  });

  it("is the same where the bands are measured against another mean", () => {
    const inMetres = placesWith([MARKET, SHOP, ...SCATTERED]);
    const own = analysis(inMetres);
    const level = 2 * own.meanPerKm2;
    const found = analyseHotspots(inMetres, SHOPLIFTING, SECOND_YEAR, { bandwidth: 250, level });
    if (!found.known) throw new Error(found.reason);
    expect(found.value.meanPerKm2).toBe(level);
    expect(found.value.bands[0]?.outline).toEqual(own.bands[1]?.outline);
    expect(found.value.hotspots).toEqual(own.hotspots);
  });
});

describe("what cannot be said", () => {
  it("hotspots of fewer than 10 offences, or of none", () => {
    const few = placesWith([{ ...MARKET, count: 9, months: [0] }]);
    expect(reasonOf(few, FIRST_YEAR)).toBe("only 9 at places: no hotspots from fewer than 10");
    expect(reasonOf(few, SECOND_YEAR)).toBe("only 0 at places: no hotspots from fewer than 10");
    expect(reasonOf(placesWith([]), FIRST_YEAR)).toBe("only 0 at places: no hotspots from fewer than 10");
  });

  it("hotspots of a period with a missing month, or outside the package", () => {
    const inMetres = placesWith([MARKET], [FIRST_YEAR.from + 3]);
    expect(reasonOf(inMetres, FIRST_YEAR)).toBe("1 of 12 months not submitted");
    expect(reasonOf(inMetres, { from: SECOND_YEAR.from, to: SECOND_YEAR.to + 1 })).toBe(
      "1 of 13 months not in this package",
    );
  });

  it("the change where the year before has a gap or is not there, and months that were not submitted", () => {
    const gap = analysis(placesWith([MARKET, ...SCATTERED], [FIRST_YEAR.from + 3])).hotspots[0];
    expect(gap?.change).toEqual({ known: false, reason: "the year before: 1 of 12 months not submitted" });
    expect(gap?.monthly.slice(2, 5)).toEqual([5, null, 5]);
    const first = analysis(placesWith([MARKET, ...SCATTERED]), FIRST_YEAR).hotspots[0];
    expect(first?.change).toEqual({ known: false, reason: "the year before: 12 of 12 months not in this package" });
  });
});

describe("odd districts", () => {
  it("with all offences at one place have at most one hotspot", () => {
    const { hotspots, offences } = analysis(placesWith([MARKET]));
    expect(offences).toBe(60);
    expect(hotspots.length).toBeLessThanOrEqual(1);
  });

  it("smaller than the bandwidth have a surface that sums to their offences", () => {
    const { surfaceSum, hotspots } = analysis(placesWith([MARKET, SHOP, ...SCATTERED]), SECOND_YEAR, 6000);
    expect(surfaceSum / 124).toBeCloseTo(1, 4);
    expect(hotspots).toEqual([]);
  });
});

it("any places have hotspots inside the district that share no offence and are all they say", () => {
  fc.assert(
    fc.property(anySpots, anyBandwidth, (spots, bandwidth) => {
      // Some have offences in both years, some in one alone.
      const months = [YEARS.slice(0, 12), YEARS, YEARS.slice(12)];
      const inMetres = placesWith(spots.map((spot, index) => ({ ...spot, months: months[index % 3]! })));
      const found = analyseHotspots(inMetres, SHOPLIFTING, FIRST_YEAR, { bandwidth });
      if (!found.known) return;
      const { hotspots, offences } = found.value;
      const places = weightedPlaces(inMetres, SHOPLIFTING, FIRST_YEAR);
      expect(offences).toBe(places.total);
      expect(hotspots.reduce((sum, hotspot) => sum + hotspot.offences, 0)).toBeLessThanOrEqual(offences);
      expect(hotspots.map(({ rank }) => rank)).toEqual(hotspots.map((_, index) => index + 1));
      expect(new Set(hotspots.map(({ id }) => id)).size).toBe(hotspots.length);
      for (const hotspot of hotspots) {
        expect(faultsOf(hotspot.outline)).toEqual([]);
        expect(hotspot.outline).toHaveLength(1);
        expect(hotspot.offences).toBeGreaterThanOrEqual(Math.max(10, offences / 100));
        expect(Array.from(monthlyAt(inMetres, SHOPLIFTING, hotspot.inside))).toEqual(hotspot.monthly);
        expect(hotspot.places.reduce((sum, place) => sum + place.offences, 0)).toBe(hotspot.offences);
        expect(hotspot.monthly.slice(0, 12).reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(
          hotspot.offences,
        );
        const { longitude, latitude, perKm2 } = hotspot.peak;
        const peak = toGrid(longitude, latitude);
        // The way from the grid to degrees and back is good to a millimetre.
        const nearby = [-0.001, 0, 0.001].flatMap((east) =>
          [-0.001, 0, 0.001].map((north) => densityAt(places, bandwidth, peak[0] + east, peak[1] + north)),
        );
        expect(perKm2 / Math.min(...nearby)).toBeGreaterThan(1 - 1e-7);
        expect(perKm2 / Math.max(...nearby)).toBeLessThan(1 + 1e-7);
        expect(perKm2).toBeGreaterThan(2.9 * found.value.meanPerKm2);
        expect(isInside(inMetres.district.polygons, ...peak)).toBe(true);
        expect(hotspot.shareOfArea).toBeLessThan(1);
      }
    }),
    {
      numRuns: 25,
      // A peak near the edge of a kernel, where a millimetre tells.
      examples: [
        [
          [
            { east: 1, north: 104.41834470846517, count: 3 },
            { east: 374.8521620035754, north: 4.531677868639236, count: 5 },
            { east: 620.5455886291458, north: 4.668898092539167, count: 3 },
            { east: 3.394009131530766, north: 1, count: 3 },
            { east: 1.3211986629175954, north: 1, count: 2 },
            { east: 2.5243461868376476, north: 924.7936100565566, count: 1 },
            { east: 3.9063547457917593, north: 21.824259230212192, count: 2 },
            { east: 3612.361884139653, north: 1157.8392209563901, count: 5 },
            { east: 1157.6371969424072, north: 1.1170799849060131, count: 26 },
          ],
          150,
        ],
      ],
    },
  );
});
