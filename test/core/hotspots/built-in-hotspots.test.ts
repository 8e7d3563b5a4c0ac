// The hotspots of the built-in area: the surfaces and peaks of an independent program, and the places that people know.
import { booleanIntersects } from "@turf/boolean-intersects";
import { multiPolygon } from "@turf/helpers";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import type { MonthRange } from "../../../src/core/basics/months.ts";
import { toGrid } from "../../../src/core/geography/british-grid.ts";
import { nameOfPlace } from "../../../src/core/geography/place-naming.ts";
import { isInside } from "../../../src/core/geography/polygons.ts";
import {
  densityAt,
  densityOf,
  surfaceLevel,
  surfaceSum,
  wholeSurface,
} from "../../../src/core/hotspots/density/density.ts";
import { densityMapOf, frameOf } from "../../../src/core/hotspots/density/density-map.ts";
import { compareSurfaces } from "../../../src/core/hotspots/density/difference.ts";
import { analyseHotspots } from "../../../src/core/hotspots/density/find-hotspots.ts";
import type { HotspotAnalysis } from "../../../src/core/hotspots/density/hotspot.ts";
import { placesInMetres, weightedPlaces } from "../../../src/core/hotspots/ground/places-in-metres.ts";
import { JANUARY, selected, YEAR_2025 } from "../../area.ts";
import { builtInArea } from "../../built-in-area.ts";
import { oracleText } from "../../oracles.ts";
import { faultsOf } from "./polygons.ts";
import { expectSameNumbers } from "./same-numbers.ts";

const YEAR_2024 = { from: JANUARY, to: JANUARY + 11 };
const OFFENCES = [
  ["Shoplifting", "shoplifting"],
  ["Bicycle theft", "bicycle-theft"],
  ["Violence and sexual offences", "violence-and-sexual-offences"],
] as const;
const BANDWIDTHS = [150, 250, 400] as const;

interface Point {
  readonly lon: number;
  readonly lat: number;
  readonly per_km2: number;
}

interface Theirs {
  readonly n: number;
  readonly surface_sum: number;
  readonly mean_nonzero_per_km2: number;
  readonly max_per_km2: number;
  readonly peaks: readonly Point[];
  readonly samples: readonly Point[];
}

const area = builtInArea();
const inMetres = placesInMetres(area)!;

function analysis(slug: string, period: MonthRange, bandwidth = 250): HotspotAnalysis {
  const found = analyseHotspots(inMetres, selected(area, slug).categories, period, { bandwidth });
  if (!found.known) throw new Error(found.reason);
  return found.value;
}

function distance(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

describe("the surfaces of 2024 without the rim by an independent program", () => {
  const oracle: Readonly<Record<string, Theirs>> = JSON.parse(oracleText("2024/kde-quartic.json"));
  const cases = OFFENCES.flatMap(([label, slug]) =>
    BANDWIDTHS.map((bandwidth) => ({ slug, bandwidth, theirs: oracle[`${label}|h=${bandwidth}`]! })),
  );
  const mapOf = (slug: string, bandwidth: number) => {
    const { grid, inside } = frameOf(inMetres.district, bandwidth);
    const places = weightedPlaces(inMetres, selected(area, slug).categories, YEAR_2024);
    const surface = densityOf(places, grid, bandwidth);
    return { places, surface, ...surfaceLevel(surface, inside) };
  };

  it.each(cases)("$slug at $bandwidth m: each sample within 1 % or 0.1 per km²", ({ slug, bandwidth, theirs }) => {
    const { places } = mapOf(slug, bandwidth);
    expect(theirs.samples).toHaveLength(25);
    for (const { lon, lat, per_km2: expected } of theirs.samples) {
      const density = densityAt(places, bandwidth, ...toGrid(lon, lat));
      expect(Math.abs(density - expected)).toBeLessThanOrEqual(Math.max(0.1, 0.01 * expected));
    }
  });

  // Their cells lie 5 m and 17 m beside ours, so single cells differ more than points do.
  it.each(cases)("$slug at $bandwidth m: the sum, the mean and the greatest", ({ slug, bandwidth, theirs }) => {
    const { places, surface, mean, max } = mapOf(slug, bandwidth);
    expect(places.total).toBe(theirs.n);
    expect(Math.abs(surfaceSum(surface) / theirs.surface_sum - 1)).toBeLessThan(0.0005);
    expect(Math.abs(surfaceSum(surface) / places.total - 1)).toBeLessThan(bandwidth === 150 ? 0.005 : 0.002);
    expect(Math.abs(mean / theirs.mean_nonzero_per_km2 - 1)).toBeLessThan(0.01);
    expect(Math.abs(max / theirs.max_per_km2 - 1)).toBeLessThan(0.04);
  });

  // A peak of theirs at twice the bandwidth from a higher one is the rim of that one, cut off there, and none of its own.
  it.each(cases)("$slug at $bandwidth m: each peak within 50 m", ({ slug, bandwidth, theirs }) => {
    const peaks = theirs.peaks.map(({ lon, lat }) => toGrid(lon, lat));
    const own = peaks.filter((peak, index) =>
      peaks.slice(0, index).every((higher) => distance(peak, higher) > 2 * bandwidth + 25),
    );
    let compared = 0;
    for (const { peak, outline } of analysis(slug, YEAR_2024, bandwidth).hotspots) {
      const rings = outline.map((list) => list.map((ring) => ring.map(([x, y]) => [...toGrid(x!, y!)])));
      const inside = own.find(([x, y]) => isInside(rings, x, y));
      if (inside === undefined) continue;
      expect(distance(toGrid(peak.longitude, peak.latitude), inside)).toBeLessThan(50);
      compared++;
    }
    expect(compared).toBeGreaterThan(1);
  });
});

describe("the surfaces of 2024 with the rim by an independent program", () => {
  const oracle: Readonly<Record<string, Pick<Theirs, "n" | "samples"> & { readonly n_inside: number }>> = JSON.parse(
    oracleText("2024/kde-quartic-rim.json"),
  );
  const cases = OFFENCES.flatMap(([label, slug]) =>
    BANDWIDTHS.map((bandwidth) => ({ slug, bandwidth, theirs: oracle[`${label}|h=${bandwidth}`]! })),
  );
  const mapOf = (slug: string, bandwidth: number) =>
    densityMapOf(inMetres, frameOf(inMetres.district, bandwidth), selected(area, slug).categories, YEAR_2024);

  it.each(cases)("$slug at $bandwidth m: each sample within 1 % or 0.1 per km²", ({ slug, bandwidth, theirs }) => {
    const { sources } = mapOf(slug, bandwidth);
    expect(theirs.samples).toHaveLength(25);
    for (const { lon, lat, per_km2: expected } of theirs.samples) {
      const density = densityAt(sources, bandwidth, ...toGrid(lon, lat));
      expect(Math.abs(density - expected)).toBeLessThanOrEqual(Math.max(0.1, 0.01 * expected));
    }
  });

  it.each(cases)(
    "$slug at $bandwidth m: as many offences, of which those inside count",
    ({ slug, bandwidth, theirs }) => {
      const { places, sources } = mapOf(slug, bandwidth);
      expect([places.total, sources.total]).toEqual([theirs.n_inside, theirs.n]);
      const found = analysis(slug, YEAR_2024, bandwidth);
      expect([found.offences, found.sources]).toEqual([theirs.n_inside, theirs.n]);
      expect(found.surfaceSum).toBe(surfaceSum(wholeSurface(inMetres.district, sources, bandwidth)));
      expect(Math.abs(found.surfaceSum / theirs.n - 1)).toBeLessThan(bandwidth === 150 ? 0.005 : 0.002);
    },
  );
});

it.each(OFFENCES)("%s: a hotspot has the same numbers on every map of a period", (_, slug) => {
  const { categories } = selected(area, slug);
  for (const later of [YEAR_2025, { from: JANUARY + 12, to: JANUARY + 14 }, { from: JANUARY + 18, to: JANUARY + 23 }]) {
    const earlier = { from: later.from - 12, to: later.to - 12 };
    const found = compareSurfaces(inMetres, categories, { earlier, later }, 250);
    if (!found.known) throw new Error(found.reason);
    expect(found.value.areas.length).toBeGreaterThan(1);
    expectSameNumbers(inMetres, categories, found.value);
  }
});

it("a place with the name of the whole area is called by the nearest street", () => {
  const places = inMetres.places.names.flatMap((name, place) => (name === "Cambridge" ? [place] : []));
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) expect(nameOfPlace(inMetres, place)).toMatch(/^Near (?!Cambridge$)/);
});

describe("the hotspots of the built-in area", () => {
  const shoplifting = analysis("shoplifting", YEAR_2024).hotspots;

  it("of shoplifting in 2024 are first the Grand Arcade, then Perne Road, then the Milton Road roundabout", () => {
    const known = [
      [0.1214, 52.2035],
      [0.1538, 52.1916],
      [0.1453, 52.2269],
    ] as const;
    for (const [index, [longitude, latitude]] of known.entries()) {
      const { peak } = shoplifting[index]!;
      expect(distance(toGrid(peak.longitude, peak.latitude), toGrid(longitude, latitude))).toBeLessThan(50);
    }
    expect(shoplifting.slice(0, 2).map(({ name }) => name)).toEqual(["Downing Street", "Supermarket near Perne Road"]);
    expect(shoplifting.slice(0, 3).map(({ wardName }) => wardName)).toEqual(["Market", "Coleridge", "King's Hedges"]);
  });

  it("have names of places within 300 m of their peaks", () => {
    for (const { name, peak } of shoplifting.slice(0, 3)) {
      const street = name.replace(/^.* near /, "");
      const at = toGrid(peak.longitude, peak.latitude);
      const near = inMetres.places.names.flatMap((published, place) =>
        published.endsWith(street) ? [distance(at, [inMetres.easting[place]!, inMetres.northing[place]!])] : [],
      );
      expect(Math.min(...near)).toBeLessThan(300);
    }
  });

  it("hold no more than all offences, and are valid polygons, at every bandwidth", () => {
    for (const [, slug] of OFFENCES)
      for (const bandwidth of BANDWIDTHS) {
        const { hotspots, offences, bands } = analysis(slug, YEAR_2025, bandwidth);
        expect(hotspots.length).toBeGreaterThan(1);
        expect(hotspots.reduce((sum, hotspot) => sum + hotspot.offences, 0)).toBeLessThan(offences);
        expect(hotspots.flatMap(({ outline }) => faultsOf(outline))).toEqual([]);
        expect(bands.flatMap(({ outline }) => faultsOf(outline))).toEqual([]);
      }
  });

  it("of burglary are stable only where 150, 250 and 400 m agree", () => {
    const at = (bandwidth: number) => analysis("burglary", YEAR_2025, bandwidth).hotspots;
    const shape = (outline: Position[][][]) => multiPolygon(outline);
    const all = BANDWIDTHS.map(at);
    const stable = all[1]!.map(({ outline }) =>
      all.every((others) => others.some((other) => booleanIntersects(shape(outline), shape(other.outline)))),
    );
    expect(new Set(stable)).toEqual(new Set([true, false]));
    expect(all[1]!.map((hotspot) => hotspot.stable)).toEqual(stable);
  });

  it("of 2025 are compared with 2024 and judged over eight quarters", () => {
    const { hotspots } = analysis("shoplifting", YEAR_2025);
    for (const { change, persistence, monthly, offences } of hotspots) {
      if (!change.known || !persistence.known) throw new Error("neither change nor persistence");
      expect(change.value.after).toBe(offences);
      expect(monthly.slice(0, 12).reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(change.value.before);
    }
    expect(hotspots[0]?.persistence).toEqual({ known: true, value: "persistent" });
    expect(analysis("shoplifting", YEAR_2024).hotspots[0]?.change.known).toBe(false);
  });
});
