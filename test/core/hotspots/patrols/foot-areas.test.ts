// Hotspots that are too large to be walked become parts that are not, and a bandwidth is offered where too few are small.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toGrid } from "../../../../src/core/geography/british-grid.ts";
import { gridReference } from "../../../../src/core/geography/grid-reference.ts";
import { mapRings } from "../../../../src/core/geography/map-rings.ts";
import { intersectionOf } from "../../../../src/core/geography/polygon-overlay.ts";
import { areaOf } from "../../../../src/core/geography/polygons.ts";
import { analyseHotspots } from "../../../../src/core/hotspots/density/find-hotspots.ts";
import type { Hotspot, HotspotAnalysis } from "../../../../src/core/hotspots/density/hotspot.ts";
import type { PlacesInMetres } from "../../../../src/core/hotspots/ground/places-in-metres.ts";
import { type FootArea, isForFoot, isTooLarge } from "../../../../src/core/hotspots/patrols/foot-area.ts";
import { footAreas } from "../../../../src/core/hotspots/patrols/foot-areas.ts";
import { otherBandwidth } from "../../../../src/core/hotspots/patrols/foot-bandwidth.ts";
import { otherText, sizeLines } from "../../../../src/core/hotspots/patrols/foot-words.ts";
import { TWO_YEARS } from "../../../area.ts";
import { placesInSquare, type Spot } from "../square-ground.ts";

const SIDE = 6000;
const PERIOD = { from: TWO_YEARS.from, to: TWO_YEARS.from + 11 };

/** Dense clusters, wide and narrow, on thin ground: at a wide bandwidth those near each other run into one. */
const anyGround = fc
  .record({
    clusters: fc.array(
      fc.record({
        x: fc.integer({ min: 600, max: 5400 }),
        y: fc.integer({ min: 600, max: 5400 }),
        reach: fc.integer({ min: 20, max: 700 }),
        count: fc.integer({ min: 3, max: 40 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    bandwidth: fc.constantFrom(150, 250, 400),
  })
  .map(({ clusters, bandwidth }) => ({ inMetres: groundOf(clusters), bandwidth }));

function groundOf(
  clusters: readonly { readonly x: number; readonly y: number; readonly reach: number; readonly count: number }[],
): PlacesInMetres {
  const thin = Array.from({ length: 128 }, (_, index) =>
    spot(375 + 750 * ((index >> 1) % 8) + 40 * (index % 2), 375 + 750 * (index >> 4), 1),
  );
  const dense = clusters.flatMap(({ x, y, reach, count }) =>
    [0, 1, 2, 3, 4].map((turn) => spot(x + reach * Math.cos(2 * turn), y + reach * Math.sin(2 * turn), count)),
  );
  return placesInSquare(SIDE, [...thin, ...dense]);
}

function spot(x: number, y: number, count: number): Spot {
  return {
    x: Math.min(SIDE - 10, Math.max(10, Math.round(x))),
    y: Math.min(SIDE - 10, Math.max(10, Math.round(y))),
    months: [count],
  };
}

function analysisOf(inMetres: PlacesInMetres, bandwidth: number): HotspotAnalysis {
  const found = analyseHotspots(inMetres, [0], PERIOD, { bandwidth });
  if (!found.known) throw new Error(found.reason);
  return found.value;
}

/** Square metres of a part that do not lie in the whole. */
function outside(part: Hotspot, whole: Hotspot): number {
  const [inner, outer] = [part, whole].map(({ outline }) => mapRings(outline, toGrid));
  return areaOf(inner!) - areaOf(intersectionOf(inner!, outer!));
}

function wholeOf({ number }: FootArea, { hotspots }: HotspotAnalysis): Hotspot {
  return hotspots[Number.parseInt(number, 10) - 1]!;
}

describe("areas to patrol on foot", () => {
  it("are the hotspots and, of those over 30 ha, parts under it or what cannot be cut", () => {
    let cut = 0;
    fc.assert(
      fc.property(anyGround, ({ inMetres, bandwidth }) => {
        const analysis = analysisOf(inMetres, bandwidth);
        const areas = footAreas(inMetres, [0], analysis);
        expect(areas.map(({ rank }) => rank)).toEqual(areas.map((_, index) => index + 1));
        expect(new Set(areas.map(({ number }) => number)).size).toBe(areas.length);
        expect(new Set(areas.map(({ id }) => id)).size).toBe(areas.length);
        for (const whole of analysis.hotspots) {
          const parts = areas.filter((area) => wholeOf(area, analysis) === whole);
          expect(parts.length).toBeGreaterThan(0);
          if (!isTooLarge(whole)) {
            expect(parts).toEqual([{ ...whole, rank: parts[0]!.rank, number: String(whole.rank), cut: null }]);
            continue;
          }
          expect(parts.reduce((sum, { offences }) => sum + offences, 0)).toBeLessThanOrEqual(whole.offences);
          const places = parts.flatMap((part) => part.places.map(({ place }) => place));
          expect(new Set(places).size).toBe(places.length);
          for (const part of parts) {
            expect(part.cut === null).toBe(part.number === String(whole.rank));
            expect(outside(part, whole)).toBeLessThan(1);
            expect(part.hectares).toBeLessThanOrEqual(whole.hectares);
            expect(part.offences).toBe(part.places.reduce((sum, { offences }) => sum + offences, 0));
            expect(part.offences).toBe(part.monthly.slice(0, 12).reduce<number>((sum, count) => sum + count!, 0));
            const owned = new Set(whole.places.map(({ place }) => place));
            expect(part.places.every(({ place }) => owned.has(place))).toBe(true);
            const start = part.cut === null ? "Over 30 ha and not to be cut" : "Still over 30 ha as such parts";
            const naming = new RegExp(`^${start}.*\\b${part.number}\\b`);
            const said = sizeLines(areas).filter((line) => naming.test(line));
            if (isTooLarge(part)) expect(said).toHaveLength(1);
            else cut++;
            if (part.cut !== null)
              expect(part.change).toMatchObject({
                known: false,
                reason: expect.stringMatching(/^parts of a hotspot are not judged; (of )?hotspot \d+ as a whole/),
              });
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(cut).toBeGreaterThan(20);
  });

  it("are the parts of one street of shops and its neighbour that run into one at a wide bandwidth", () => {
    const inMetres = groundOf([
      { x: 2000, y: 3000, reach: 60, count: 30 },
      { x: 2700, y: 3000, reach: 60, count: 20 },
    ]);
    const analysis = analysisOf(inMetres, 400);
    expect(analysis.hotspots.map(isTooLarge)).toEqual([true]);
    const areas = footAreas(inMetres, [0], analysis);
    expect(areas.map(({ number, offences }) => [number, offences])).toEqual([
      ["1a", 150],
      ["1b", 100],
    ]);
    expect(areas[0]!.id).toBe(analysis.hotspots[0]!.id);
    expect(sizeLines(areas)).toEqual([
      "Hotspots over 30 ha are too large to patrol on foot and listed by their densest parts: 1a and 1b.",
    ]);
    expect(sizeLines(footAreas(inMetres, [0], analysisOf(inMetres, 150)))).toEqual([]);
  });
});

it("are found by their grid reference where their places have no names", () => {
  const ground = groundOf([
    { x: 2000, y: 3000, reach: 60, count: 30 },
    { x: 2700, y: 3000, reach: 60, count: 20 },
  ]);
  const nameless = { ...ground, places: { ...ground.places, names: ground.places.names.map(() => "") } };
  for (const bandwidth of [150, 400]) {
    const analysis = analysisOf(nameless, bandwidth);
    const areas = footAreas(nameless, [0], analysis);
    // As the list of hotspots calls them.
    for (const { name, peak } of analysis.hotspots)
      expect(name).toBe(`Grid reference ${gridReference(toGrid(peak.longitude, peak.latitude))}`);
    for (const { name, peak } of areas)
      expect(name).toBe(`Grid reference ${gridReference(toGrid(peak.longitude, peak.latitude))}`);
    expect(areas[0]!.name).toMatch(/^Grid reference TL \d{3} \d{3}$/);
    expect(footAreas(ground, [0], analysisOf(ground, bandwidth))[0]!.name).toMatch(/^Place \d+$/);
  }
});

describe("another bandwidth", () => {
  it("is offered only for more areas, which are those that the page then has", () => {
    let offers = 0;
    fc.assert(
      fc.property(anyGround, ({ inMetres, bandwidth }) => {
        const own = footAreas(inMetres, [0], analysisOf(inMetres, bandwidth));
        const other = otherBandwidth(inMetres, [0], PERIOD, { bandwidth, areas: own });
        if (own.filter(isForFoot).length >= 6) expect(other).toBeNull();
        if (other === null) return;
        offers++;
        const there = footAreas(inMetres, [0], analysisOf(inMetres, other.bandwidth)).filter(isForFoot);
        expect(other.bandwidth).not.toBe(bandwidth);
        expect(other.here).toBe(own.filter(isForFoot).length);
        expect(other.areas).toBe(there.length);
        expect(other.areas).toBeGreaterThan(other.here);
        expect(other.ids.length).toBeGreaterThan(0);
        for (const id of other.ids) expect(there.map((area) => area.id)).toContain(id);
      }),
      { numRuns: 80, seed: 3 },
    );
    expect(offers).toBeGreaterThan(3);
  });

  it("is said with how many areas each gives", () => {
    const plan = { bandwidth: 150, ids: ["1_1"], areas: 7 };
    expect(otherText({ ...plan, here: 1 }, 250)).toBe(
      "At 250 m 1 area is small enough to patrol on foot (30 ha); at 150 m 7.",
    );
    expect(otherText({ ...plan, here: 0 }, 250)).toMatch(/^At 250 m no areas are small enough/);
  });
});
