// "Did it work?" where what the forces sent of the two periods is not the same: a clear difference that rests on too little, or on a
// category that one of the periods lacks, is not called one.
import { describe, expect, it } from "vitest";
import type { ForceRows, PackageCoverage } from "../../../../src/core/area/coverage.ts";
import { displacementOf } from "../../../../src/core/hotspots/trials/displacement.ts";
import { CATEGORIES, JANUARY } from "../../../area.ts";
import { placesInSquare } from "../square-ground.ts";

const SINCE = JANUARY + 12;

/** Rows of shoplifting in each month of both years, and of those with coordinates so many of 100 in each. */
function force(
  name: string,
  rows: readonly [number, number],
  located: readonly [number, number] = [100, 100],
): ForceRows {
  const monthly = (year: number): number => rows[year]!;
  const none = CATEGORIES.map(() => new Float64Array(24));
  const all = Float64Array.from({ length: 24 }, (_, month) => monthly(Math.floor(month / 12)));
  const found = all.map((count, month) => (count * located[Math.floor(month / 12)]!) / 100);
  return { slug: name, force: name, rows: none.with(0, all), withCoordinates: none.with(0, found) };
}

/** Twelve months as even as whole numbers can be. */
function even(total: number): readonly number[] {
  return Array.from({ length: 12 }, (_, at) => Math.floor(((at + 1) * total) / 12) - Math.floor((at * total) / 12));
}

/** An action after which the area has so many offences instead of so many, where the comparison stays as it was. */
function trial(
  before: number,
  after: number,
  forces: readonly ForceRows[],
  compared: readonly [number, number] = [600, 600],
  categories = [0],
) {
  const runs = [[before, after], compared].map(([earlier, later]) => [...even(earlier!), ...even(later!)]);
  const inMetres = placesInSquare(
    1000,
    runs.map((months, place) => ({ x: 50 * place, y: 50, months })),
  );
  const coverage: PackageCoverage = { ...inMetres.coverage, forces };
  const areas = { treated: [0], comparison: [1], around: null };
  return displacementOf({ ...inMetres, coverage }, categories, areas, SINCE);
}

const refused = (reason: string) => ({ known: false, reason: `the periods are not comparable: ${reason}` });

describe("too little that is left with coordinates", () => {
  it("is under 20 offences of an area in the thinner period", () => {
    const thin = [force("Testshire Police", [500, 500], [100, 90])];
    expect(trial(600, 19, thin)).toEqual(refused("0\u00a0% had no coordinates before, 10\u00a0% now"));
    expect(trial(600, 20, thin)).toMatchObject({ known: true, value: { treated: { before: 600, after: 20 } } });
  });

  it("is so in the comparison area, too, and in the earlier period", () => {
    const thin = [force("Testshire Police", [500, 500], [90, 100])];
    expect(trial(600, 20, thin, [19, 600])).toEqual(refused("10\u00a0% had no coordinates before, 0\u00a0% now"));
    expect(trial(600, 20, thin, [20, 600]).known).toBe(true);
  });

  it("is under half of the coordinates of the other period", () => {
    const part = (located: number) => [force("Testshire Police", [500, 500], [100, located])];
    expect(trial(4000, 40, part(49))).toEqual(refused("0\u00a0% had no coordinates before, 51\u00a0% now"));
    expect(trial(4000, 40, part(50)).known).toBe(true);
  });

  it("is nothing where the shares are ordinary", () => {
    expect(trial(600, 19, [force("Testshire Police", [500, 500], [100, 98])]).known).toBe(true);
  });
});

describe("a category recorded in one period only", () => {
  const home = force("Testshire Police", [500, 500]);

  it.each([
    [1, 0],
    [0, 1],
  ])("by one of the forces (%i and %i rows a month) makes no clear difference that hangs on it", (before, after) => {
    const other = force("British Transport Police", [before, after]);
    expect(trial(600, 490, [home, other])).toEqual(
      refused("British Transport Police sent no row of Shoplifting in one of the periods"),
    );
    expect(trial(490, 600, [home, other]).known).toBe(false);
    expect([trial(600, 200, [home, other]).known, trial(200, 600, [home, other]).known]).toEqual([true, true]);
  });

  it("leaves a difference that chance could make as it is", () => {
    expect(trial(600, 590, [home, force("British Transport Police", [1, 0])])).toMatchObject({
      known: true,
      value: { difference: -10 },
    });
  });

  it("takes nothing from a difference that holds without it", () => {
    const rare = force("Testshire Police", [1, 0]).rows[0]!;
    const both = { ...home, rows: home.rows.with(2, rare), withCoordinates: home.withCoordinates.with(2, rare) };
    expect(trial(600, 200, [both], [600, 600], [0, 2])).toMatchObject({ known: true, value: { difference: -400 } });
  });

  it("is none where the force sent some in both, or in neither", () => {
    for (const rows of [1, 0])
      expect(trial(600, 200, [home, force("British Transport Police", [rows, rows])]).known).toBe(true);
  });

  it("leaves no total where its other months would let many be expected", () => {
    expect(trial(600, 200, [home, force("British Transport Police", [2, 0])])).toMatchObject({
      known: false,
      reason: "12 of 12 months incomplete: British Transport Police sent no row of Shoplifting",
    });
  });
});
