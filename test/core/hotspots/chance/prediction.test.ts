// Prediction: trials that can be scored by hand, the months it takes, and what holds of every curve.
import { describe, expect, it } from "vitest";
import type { Month } from "../../../../src/core/basics/months.ts";
import { type Prediction, predictionOf } from "../../../../src/core/hotspots/chance/prediction.ts";
import { type PlacesInMetres, placesInMetres } from "../../../../src/core/hotspots/ground/places-in-metres.ts";
import { JANUARY, selected, YEAR_2025 } from "../../../area.ts";
import { builtInArea } from "../../../built-in-area.ts";
import { placesInSquare, type Spot } from "../square-ground.ts";

/** January 2024 to March 2025: 12 months to learn from, 3 to score. */
const PERIOD = { from: JANUARY, to: JANUARY + 14 };

/** Offences in each of the 12 months that are learned from, and in each of the 3 that are scored. */
function spot(x: number, y: number, learned: number, scored: number): Spot {
  return { x, y, months: [...new Array<number>(12).fill(learned), ...new Array<number>(3).fill(scored)] };
}

/** A district of 1 km²: 400 cells of 50 m. */
function asked(spots: readonly Spot[], missing: readonly Month[] = [], period = PERIOD) {
  return predictionOf(placesInSquare(1000, spots, missing), [0], period, 250);
}

function predicted(spots: readonly Spot[]): Prediction {
  const prediction = asked(spots);
  if (!prediction.known) throw new Error(prediction.reason);
  return prediction.value;
}

describe("predictionOf", () => {
  it("catches everything at the one place there is: 1 % of the area holds 100 %, 100 times its share", () => {
    const { tops, offences, learned, scored } = predicted([spot(525, 525, 3, 20)]);
    expect(offences).toBe(60);
    expect([learned, scored]).toEqual([
      { from: JANUARY, to: JANUARY + 11 },
      { from: JANUARY + 12, to: JANUARY + 14 },
    ]);
    expect(tops.map(({ top }) => top)).toEqual([0.01, 0.02, 0.05]);
    expect(tops[0]?.density).toEqual({ areaShare: 0.01, hits: 60, hitRate: 1, pai: { known: true, value: 100 } });
    expect(tops[2]?.density).toMatchObject({ areaShare: 0.05, hitRate: 1, pai: { value: 20 } });
    expect(tops[0]?.busiest).toEqual({
      places: 1,
      areaShare: 1 / 400,
      hits: 60,
      hitRate: 1,
      pai: { known: true, value: 400 },
    });
  });

  it("catches nothing where offences move away", () => {
    const { tops, curve } = predicted([spot(225, 225, 3, 0), spot(825, 825, 0, 20)]);
    expect(tops[2]?.density).toMatchObject({ hits: 0, hitRate: 0, pai: { known: true, value: 0 } });
    expect(tops[2]?.busiest).toMatchObject({ places: 1, hits: 0 });
    expect(curve.at(-1)?.hitRate).toBe(0);
  });

  it("gives the rival as many places as the densest cells hold, those with most offences of the year", () => {
    // Two places share the densest cells; the busiest single place stands alone.
    const spots = [spot(210, 225, 6, 4), spot(240, 225, 6, 4), spot(825, 825, 9, 10), spot(525, 825, 1, 2)];
    const [first] = predicted(spots).tops;
    expect(first?.density).toMatchObject({ hits: 24, hitRate: 24 / 60 });
    expect(first?.busiest).toMatchObject({ places: 2, areaShare: 2 / 400, hits: 42, hitRate: 42 / 60 });
  });

  it("counts map points that were quiet in the year when it says how many places the densest cells hold", () => {
    const spots = [spot(210, 225, 6, 4), spot(240, 225, 0, 4), spot(825, 825, 5, 10)];
    expect(predicted(spots).tops[0]?.busiest).toMatchObject({ places: 2, hits: 42 });
  });

  it("does not choose cells without any density", () => {
    const corner = asked([spot(10, 10, 1, 20)]);
    if (!corner.known) throw new Error(corner.reason);
    // A quarter of a circle of 250 m is about 20 of 400 cells.
    const share = corner.value.curve.at(-1)!.areaShare;
    expect(share).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.07);
  });

  it("scores the last three months of the period, however long that is", () => {
    const long = asked([spot(525, 525, 3, 20)], [], { from: JANUARY, to: JANUARY + 14 });
    const short = asked([spot(525, 525, 3, 20)], [], { from: JANUARY + 14, to: JANUARY + 14 });
    expect(short).toEqual(long);
  });

  it("needs fifteen months without a gap, 30 offences to score and something to learn from", () => {
    const enough = [spot(525, 525, 3, 10)];
    expect(asked(enough).known).toBe(true);
    const reason = (text: string) => ({ known: false, reason: expect.stringContaining(text) });
    expect(asked(enough, [JANUARY + 3])).toMatchObject(reason("1 of 15 months not submitted"));
    expect(asked(enough, [], { from: JANUARY, to: JANUARY + 13 })).toMatchObject(
      reason("1 of 15 months not in this package"),
    );
    expect(asked([spot(525, 525, 3, 9)])).toMatchObject(reason("27 offences to score, and that takes at least 30"));
    expect(asked([spot(525, 525, 0, 10)])).toMatchObject(reason("no offences in the 12 months before"));
  });

  it("has a curve for Cambridge that starts at nothing, never falls and meets the scores of the tops", () => {
    const area = builtInArea();
    const inMetres: PlacesInMetres = placesInMetres(area)!;
    const prediction = predictionOf(inMetres, selected(area, "bicycle-theft").categories, YEAR_2025, 250);
    if (!prediction.known) throw new Error(prediction.reason);
    const { curve, tops, offences } = prediction.value;
    expect(curve).toHaveLength(41);
    expect(curve[0]).toEqual({ areaShare: 0, hitRate: 0 });
    expect(curve.at(-1)?.areaShare).toBeCloseTo(0.2, 3);
    curve.slice(1).forEach(({ hitRate }, at) => {
      expect(hitRate).toBeGreaterThanOrEqual(curve[at]!.hitRate);
    });
    expect([curve[2], curve[4], curve[10]].map((point) => point?.hitRate)).toEqual(
      tops.map(({ density }) => density.hitRate),
    );
    for (const { density, top } of tops) {
      expect(density.hits).toBeLessThan(offences);
      expect(density.pai).toMatchObject({ known: true });
      expect(density.areaShare).toBeCloseTo(top, 3);
    }
  });
});
