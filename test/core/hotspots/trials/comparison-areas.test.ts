// Comparison areas that are suggested, what lies around an area, and what the address says of both.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDegrees } from "../../../../src/core/geography/british-grid.ts";
import { type CandidateArea, comparisonSuggestions } from "../../../../src/core/hotspots/trials/comparison-areas.ts";
import { areNeighbours, groundOf, placesAround } from "../../../../src/core/hotspots/trials/trial-ring.ts";
import { RINGS, ringIn, untilIn, withRing, withUntil } from "../../../../src/core/hotspots/trials/trial-shown.ts";
import { area, JANUARY, selected } from "../../../area.ts";
import { placesInSquare, SOUTH, WEST } from "../square-ground.ts";

const SINCE = JANUARY + 12;
const SHOPLIFTING = { ...selected(area(), "shoplifting"), categories: [0] };

/** A square of so many metres whose middle is there, in degrees. */
function square(x: number, y: number, side: number) {
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([east, north]) => toDegrees(WEST + x + (east! * side) / 2, SOUTH + y + (north! * side) / 2));
  return groundOf([corners.map((corner) => [...corner])]);
}

const flat = (count: number): readonly number[] => new Array<number>(12).fill(count);
const late: readonly number[] = [...new Array<number>(6).fill(0), ...new Array<number>(6).fill(20)];

/** Squares of 200 m with one place each; the first is the area of the action. */
function suggested(
  years: readonly (readonly number[])[],
  after: number,
  apart = 100,
  middles = [0, 2000, 4000, 6000, 8000],
) {
  const spots = years.map((months, place) => ({
    x: middles[place]!,
    y: 0,
    months: [...months, ...flat(after + place)],
  }));
  const ground = placesInSquare(10_000, spots);
  const candidates = years.map(
    (_, place): CandidateArea => ({
      part: { kind: "ward", code: `W${place}` },
      name: `Ward ${place}`,
      places: [place],
      ground: square(middles[place]!, 0, 200),
    }),
  );
  return comparisonSuggestions(ground, SHOPLIFTING, candidates[0]!, candidates.slice(1), SINCE, apart);
}

const names = (found: ReturnType<typeof suggested>) =>
  found.known ? found.value.map(({ name }) => name) : found.reason;

describe("comparison areas", () => {
  it("are alike in level and course before, the most alike first, each with its reason", () => {
    const found = suggested([flat(10), flat(13), flat(10), flat(30), late], 5);
    expect(names(found)).toEqual(["Ward 2", "Ward 1"]);
    expect(found.known && found.value[1]!.reason).toBe(
      "Level: 156 in Jan 2024 to Dec 2024, against 120 in the area. Course: no quarter’s part of that year differs by more than 1 points. Not a neighbour.",
    );
  });

  it("are chosen by no month of the action", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (one, other) => {
        const years = [flat(10), flat(13), flat(10), flat(30), late];
        expect(suggested(years, one)).toEqual(suggested(years, other));
      }),
    );
  });

  it("are no neighbours, nor in the ring", () => {
    expect(names(suggested([flat(10), flat(10), flat(10)], 5, 100, [0, 250, 2000]))).toEqual(["Ward 2"]);
    expect(names(suggested([flat(10), flat(10), flat(10)], 5, 500, [0, 600, 2000]))).toEqual(["Ward 2"]);
  });

  it("are none, with the nearest, where none is alike, and none of too few", () => {
    expect(names(suggested([flat(10), flat(30), late], 5))).toMatch(
      /^none is alike in level and course before\. Ward 1 comes nearest: 360 in Jan 2024 to Dec 2024, against 120 in the area$/,
    );
    expect(names(suggested([flat(2), flat(2)], 5))).toMatch(/24 in the 12 months before it: too few/);
    expect(names(suggested([flat(10), flat(2)], 5))).toMatch(/neighbour or has too few/);
  });
});

describe("the ring", () => {
  it("holds the places within its metres of the edge and none of the areas", () => {
    const at = [0, 90, 150, 340, 360, 700];
    const ground = placesInSquare(
      2000,
      at.map((x) => ({ x, y: 500, months: [1] })),
    );
    const around = (metres: number) =>
      placesAround(ground, square(0, 500, 200), metres, [0, 1]).map((place) => at[place]);
    expect([around(0), around(60), around(250), around(1000)]).toEqual([[], [150], [150, 340], [150, 340, 360, 700]]);
    expect(placesAround(ground, square(0, 500, 200), 250, [0, 1, 2])).toEqual([3]);
  });

  it("is round at the corners", () => {
    const spots = [70, 72].map((away) => ({ x: 100 + away, y: 600 + away, months: [1] }));
    expect(placesAround(placesInSquare(2000, spots), square(0, 500, 200), 100, [])).toEqual([0]);
  });

  it("grows with its metres", () => {
    const spot = fc.record({ x: fc.nat(2000), y: fc.nat(2000), months: fc.constant([1]) });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 20 }), fc.nat(900), fc.nat(900), (spots, one, more) => {
        const ground = placesInSquare(2000, spots);
        const wide = new Set(placesAround(ground, square(1000, 1000, 300), one + more, []));
        for (const place of placesAround(ground, square(1000, 1000, 300), one, [])) expect(wide.has(place)).toBe(true);
      }),
    );
  });

  it("knows neighbours: overlapping, touching, or within its metres, either way round", () => {
    const one = square(0, 0, 200);
    for (const [x, metres, is] of [
      [0, 0, true],
      [200, 1, true],
      [400, 150, false],
      [400, 250, true],
    ] as const) {
      expect([x, areNeighbours(one, square(x, 0, 200), metres)]).toEqual([x, is]);
      expect([x, areNeighbours(square(x, 0, 200), one, metres)]).toEqual([x, is]);
    }
    expect(areNeighbours(square(0, 0, 2000), square(0, 0, 20), 0)).toBe(true);
  });
});

describe("what the address says of a trial", () => {
  it("comes back, and leaves the choices of other pages", () => {
    fc.assert(
      fc.property(fc.integer({ min: 24_000, max: 24_400 }), fc.constantFrom(...RINGS), (until, ring) => {
        const shown = withRing(withUntil(["years-september"], until), ring);
        expect([untilIn(shown), ringIn(shown), shown[0]]).toEqual([until, ring, "years-september"]);
        expect(withRing(withUntil(shown, null), 500)).toEqual(["years-september"]);
      }),
    );
    expect([untilIn(["until-x", "until-2025-13"]), ringIn(["ring-77"]), ringIn([])]).toEqual([null, 500, 500]);
  });
});
