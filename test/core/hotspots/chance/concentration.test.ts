// Concentration: counts done by hand, and what holds for any counts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_WARD } from "../../../../src/core/area/dataset.ts";
import { type Concentration, concentrationOf } from "../../../../src/core/hotspots/chance/concentration.ts";
import type { PlacesInMetres } from "../../../../src/core/hotspots/ground/places-in-metres.ts";
import { JANUARY } from "../../../area.ts";
import { placesInSquare } from "../square-ground.ts";

const FIRST = { from: JANUARY, to: JANUARY };

function concentrated(inMetres: PlacesInMetres): Concentration {
  const concentration = concentrationOf(inMetres, [0], FIRST);
  if (!concentration.known) throw new Error(concentration.reason);
  return concentration.value;
}

/** Places with these counts in January 2024, and one offence each in February, so that all are in use. */
function placesWith(counts: readonly number[]): PlacesInMetres {
  return placesInSquare(
    1000,
    counts.map((count, place) => ({ x: 10 * place, y: 50, months: [count, 1] })),
  );
}

describe("concentrationOf", () => {
  it("is what it is by hand for 10, 5, 3, 1, 1 and five places without", () => {
    const found = concentrated(placesWith([1, 0, 10, 0, 3, 0, 1, 0, 5, 0]));
    expect(found).toMatchObject({ places: 10, placesWithOffences: 5, offences: 20, fewerOffencesThanPlaces: false });
    expect(found.quarter).toEqual({ places: 1, share: 0.1 });
    expect(found.half).toEqual({ places: 1, share: 0.1 });
    const points = found.lorenz.map(({ shareOfPlaces, shareOfOffences }) => [shareOfPlaces, shareOfOffences]);
    expect(points).toEqual([
      [0, 0],
      [0.5, 0],
      [0.7, 0.1],
      [0.8, 0.25],
      [0.9, 0.5],
      [1, 1],
    ]);
  });

  it("takes a second place when the busiest holds just under half", () => {
    expect(concentrated(placesWith([9, 5, 5])).half).toEqual({ places: 2, share: 2 / 3 });
    expect(concentrated(placesWith([3, 3, 3, 3]))).toMatchObject({ quarter: { places: 1 }, half: { places: 2 } });
  });

  it("counts places of the district with any offence in the package, and no others", () => {
    const spots = [
      { x: 10, y: 10, months: [4] },
      { x: 20, y: 10, months: [0, 7] },
      { x: 30, y: 10, months: [] },
      { x: 40, y: 10, months: [3], ward: NO_WARD },
    ];
    expect(concentrated(placesInSquare(1000, spots))).toMatchObject({ places: 2, placesWithOffences: 1, offences: 4 });
  });

  it("is unknown for a missing month and for no offences, and says so", () => {
    const spots = [{ x: 10, y: 10, months: [4] }];
    const missing = placesInSquare(1000, spots, [JANUARY + 1]);
    expect(concentrationOf(missing, [0], { from: JANUARY, to: JANUARY + 1 })).toMatchObject({
      reason: "1 of 2 months not submitted",
    });
    const none = concentrationOf(placesInSquare(1000, spots), [0], { from: JANUARY + 5, to: JANUARY + 5 });
    expect(none).toMatchObject({ known: false, reason: expect.stringContaining("no such offence") });
  });

  it("has a Lorenz curve that rises, bends upwards and never crosses the diagonal; even places lie on it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }), (counts) => {
        fc.pre(counts.some((count) => count > 0));
        const { lorenz, quarter, half } = concentrated(placesWith(counts));
        expect(lorenz[0]).toEqual({ shareOfPlaces: 0, shareOfOffences: 0 });
        expect(lorenz.at(-1)?.shareOfPlaces).toBeCloseTo(1, 12);
        expect(lorenz.at(-1)?.shareOfOffences).toBeCloseTo(1, 12);
        let steepness = 0;
        lorenz.slice(1).forEach(({ shareOfPlaces, shareOfOffences }, at) => {
          const before = lorenz[at]!;
          const slope = (shareOfOffences - before.shareOfOffences) / (shareOfPlaces - before.shareOfPlaces);
          expect(slope).toBeGreaterThanOrEqual(steepness - 1e-9);
          steepness = slope;
          expect(shareOfOffences).toBeLessThanOrEqual(shareOfPlaces + 1e-12);
        });
        expect(quarter.places).toBeLessThanOrEqual(half.places);
        expect(half.share).toBeLessThanOrEqual(0.5 + 1 / counts.length);
      }),
    );
    expect(concentrated(placesWith([2, 2, 2, 2])).lorenz).toHaveLength(2);
  });
});
