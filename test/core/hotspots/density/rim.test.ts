// The rim: offences a little outside the district shape the density up to its edge, and no count has them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIRECTIONS } from "../../../../src/core/basics/directions.ts";
import { concentrationOf } from "../../../../src/core/hotspots/chance/concentration.ts";
import { predictionOf } from "../../../../src/core/hotspots/chance/prediction.ts";
import { analyseSignificance } from "../../../../src/core/hotspots/chance/significance.ts";
import { densityAt, surfaceSum, wholeSurface } from "../../../../src/core/hotspots/density/density.ts";
import { densityMapOf, frameOf } from "../../../../src/core/hotspots/density/density-map.ts";
import { analyseHotspots } from "../../../../src/core/hotspots/density/find-hotspots.ts";
import { type DensityGround, densityNotes, rimText } from "../../../../src/core/hotspots/density/rim-words.ts";
import {
  monthlyAt,
  placesAndRim,
  positionsInWards,
  weightedPlaces,
  withoutRim,
} from "../../../../src/core/hotspots/ground/places-in-metres.ts";
import {
  anyBandwidth,
  anySpots,
  HEIGHT,
  placesWith,
  SECOND_YEAR,
  SHOPLIFTING,
  type Spot,
  WEST,
  WIDTH,
} from "../spots.ts";

const MONTHS = Array.from({ length: 24 }, (_, month) => month);
const always = (spots: readonly Spot[]): readonly Spot[] => spots.map((spot) => ({ ...spot, months: MONTHS }));

/** Places within 500 m outside the district, on any side of it. */
const anyRim: fc.Arbitrary<readonly Spot[]> = fc.array(
  fc
    .record({
      along: fc.double({ min: 0, max: 1, noNaN: true }),
      out: fc.double({ min: 1, max: 499, noNaN: true }),
      side: fc.constantFrom("west", "east", "south", "north"),
      count: fc.integer({ min: 1, max: 40 }),
    })
    .map(({ along, out, side, count }): Spot => {
      if (side === "west" || side === "east")
        return { east: side === "west" ? -out : WIDTH + out, north: along * HEIGHT, count };
      return { east: along * WIDTH, north: side === "south" ? -out : HEIGHT + out, count };
    }),
  { minLength: 1, maxLength: 10 },
);

describe("places of the rim", () => {
  it("are in no count", () => {
    fc.assert(
      fc.property(anySpots, anyRim, (spots, rim) => {
        const [without, with_] = [placesWith(always(spots)), placesWith(always([...spots, ...rim]))];
        const weights = weightedPlaces(with_, SHOPLIFTING, SECOND_YEAR);
        expect(weights).toEqual(weightedPlaces(without, SHOPLIFTING, SECOND_YEAR));
        expect(withoutRim(with_, placesAndRim(with_, SHOPLIFTING, SECOND_YEAR))).toEqual(weights);
        expect(positionsInWards(with_)).toEqual(positionsInWards(without));
        expect(concentrationOf(with_, SHOPLIFTING, SECOND_YEAR)).toEqual(
          concentrationOf(without, SHOPLIFTING, SECOND_YEAR),
        );
        const all = [...with_.easting.keys()];
        expect(monthlyAt(with_, SHOPLIFTING, all)).toEqual(
          monthlyAt(without, SHOPLIFTING, [...without.easting.keys()]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("are in no hotspot and no score, and Gi* does not know them", () => {
    fc.assert(
      fc.property(anySpots, anyRim, anyBandwidth, (spots, rim, bandwidth) => {
        const [without, with_] = [placesWith(always(spots)), placesWith(always([...spots, ...rim]))];
        const found = analyseHotspots(with_, SHOPLIFTING, SECOND_YEAR, { bandwidth });
        if (found.known) {
          const { hotspots, offences } = found.value;
          expect(offences).toBe(weightedPlaces(without, SHOPLIFTING, SECOND_YEAR).total);
          for (const hotspot of hotspots) expect(hotspot.places.every(({ place }) => place < spots.length)).toBe(true);
        }
        const scored = predictionOf(with_, SHOPLIFTING, SECOND_YEAR, bandwidth);
        const own = predictionOf(without, SHOPLIFTING, SECOND_YEAR, bandwidth);
        expect(scored.known && scored.value.offences).toBe(own.known && own.value.offences);
        const count = (inMetres: typeof with_) => analyseSignificance(inMetres, SHOPLIFTING, SECOND_YEAR, 1);
        expect(count(with_)).toEqual(count(without));
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it("make the surface denser, which sums to all that it is made of", () => {
    fc.assert(
      fc.property(anySpots, anyRim, fc.integer({ min: 250, max: 700 }), (spots, rim, bandwidth) => {
        const [without, with_] = [placesWith(always(spots)), placesWith(always([...spots, ...rim]))];
        const frame = frameOf(with_.district, bandwidth);
        const before = densityMapOf(without, frame, SHOPLIFTING, SECOND_YEAR);
        const after = densityMapOf(with_, frame, SHOPLIFTING, SECOND_YEAR);
        expect(after.surface.density.every((value, cell) => value >= before.surface.density[cell]! - 1e-9)).toBe(true);
        const whole = surfaceSum(wholeSurface(with_.district, after.sources, bandwidth));
        const offences = 12 * [...spots, ...rim].reduce((sum, { count }) => sum + count, 0);
        expect(after.sources.total).toBe(offences);
        expect(Math.abs(whole / offences - 1)).toBeLessThan(0.005);
      }),
      { numRuns: 60 },
    );
  });

  it("make the density at the edge what it is in the middle", () => {
    const row = (from: number): readonly Spot[] =>
      Array.from({ length: 9 * 9 }, (_, at) => ({
        east: from + 50 * (at % 9) - 200,
        north: 800 + 50 * Math.floor(at / 9),
        count: 1,
        months: [12],
      }));
    const at = (easting: number) =>
      densityAt(placesAndRim(placesWith([...row(0), ...row(2000)]), SHOPLIFTING, SECOND_YEAR), 250, easting, 258_000);
    expect(at(WEST)).toBeCloseTo(at(WEST + 2000), 6);
  });

  it("farther away are left out", () => {
    const inMetres = placesWith([
      { east: 100, north: 100, count: 1, months: [12] },
      { east: -501, north: 0, count: 1, months: [12] },
    ]);
    expect(placesAndRim(inMetres, SHOPLIFTING, SECOND_YEAR).total).toBe(1);
  });
});

const ALL_ROUND = { metres: 500, covered: 0, uncovered: [...DIRECTIONS] };
const NOT_TOLD = { metres: 500 };

describe("what is said of the rim", () => {
  it.each([
    [undefined, 7, "At the rim of the district density is under-estimated."],
    [
      { metres: 500, covered: 1, uncovered: [] },
      7,
      "Offences up to 500 m outside the district take part in the density and are in no count.",
    ],
    [
      ALL_ROUND,
      0,
      "At the rim of the district density is under-estimated: the files given do not cover what lies outside it.",
    ],
    [
      ALL_ROUND,
      1234,
      "At the rim of the district density is under-estimated: the files given do not cover what lies outside it, but for 1,234 records within 500 m of it, taken into the density alone.",
    ],
    [
      { metres: 500, covered: 0.753, uncovered: ["north" as const, "west" as const] },
      7,
      "Offences up to 500 m outside the district take part in the density and are in no count. In the north and west, along 25 % of the outline, another force’s area begins: there density is under-estimated.",
    ],
    [
      NOT_TOLD,
      7,
      "Offences up to 500 m outside the district take part in the density and are in no count. The files given do not tell whether these are all: where some are missing, density at the rim is under-estimated.",
    ],
    [
      NOT_TOLD,
      0,
      "The files given hold nothing within 500 m outside the district: if there was something, density at its rim is under-estimated.",
    ],
  ])("%o with %i rows in it", (rim, inRim, text) => {
    expect(rimText(groundOf(rim, inRim))).toBe(text);
    expect(densityNotes(groundOf(rim, inRim))).toBe(text);
  });

  it("goes with what the density lacks: offences whose ward is known and not their point", () => {
    expect(densityNotes(groundOf(undefined, 0, 12))).toBe(
      "At the rim of the district density is under-estimated. Not in it: 12 offences known by ward alone.",
    );
    expect(densityNotes(groundOf(undefined, 0, 1))).toMatch(/Not in it: 1 offence known by ward alone\.$/);
  });
});

function groundOf(rim: DensityGround["rim"], inRim: number, byWard = 0): DensityGround {
  const none = { read: 0, placed: 0, outside: 0, unplaced: 0, outsideMonths: 0, rejected: 0 };
  return { ...(rim && { rim }), rows: { ...none, rim: inRim, byWard } };
}
