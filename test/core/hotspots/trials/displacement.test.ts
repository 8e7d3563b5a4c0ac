// "Did it work?": the value of the method note, the dispersion of real months, the reasons for no answer, and the words.
import { describe, expect, it } from "vitest";
import type { Month } from "../../../../src/core/basics/months.ts";
import {
  type ActionAreas,
  type Displacement,
  displacementOf,
} from "../../../../src/core/hotspots/trials/displacement.ts";
import { displacementSentence } from "../../../../src/core/hotspots/trials/displacement-sentence.ts";
import { studentTwoSided } from "../../../../src/core/statistics/distributions.ts";
import { normalTwoSided } from "../../../../src/core/statistics/normal-distribution.ts";
import { JANUARY } from "../../../area.ts";
import { placesInSquare } from "../square-ground.ts";

const SINCE = JANUARY + 12;
const TWO: ActionAreas = { treated: [0], comparison: [1], around: null };
const SHOPLIFTING = { label: "Shoplifting", noun: "offences" } as const;

/** Twelve months as even as whole numbers can be. */
function even(total: number): readonly number[] {
  return Array.from({ length: 12 }, (_, at) => Math.floor(((at + 1) * total) / 12) - Math.floor((at * total) / 12));
}

function asked(
  runs: readonly (readonly number[])[],
  areas: ActionAreas = TWO,
  since = SINCE,
  missing: readonly Month[] = [],
) {
  const spots = runs.map((months, place) => ({ x: 50 * place, y: 50, months }));
  return displacementOf(placesInSquare(1000, spots, missing), [0], areas, since);
}

function found(runs: readonly (readonly number[])[], areas = TWO, since = SINCE): Displacement {
  const result = asked(runs, areas, since);
  if (!result.known) throw new Error(result.reason);
  return result.value;
}

const CHECK = [
  [...even(100), ...even(80)],
  [...even(100), ...even(90)],
];

describe("displacementOf", () => {
  it("of 100 → 80 against 100 → 90 is −10 with a standard error of 19.2", () => {
    const result = found(CHECK);
    expect(result).toMatchObject({ difference: -10, phi: 1, degrees: 44, around: null });
    expect(result.standardError).toBeCloseTo(Math.sqrt(370), 12);
    expect(result.standardError.toFixed(1)).toBe("19.2");
    expect(result.z).toBeCloseTo(-10 / Math.sqrt(370), 12);
    expect(result.p).toBe(studentTwoSided(result.z, 44));
    expect(result.after).toEqual({ from: JANUARY + 12, to: JANUARY + 23 });
    expect(result.before).toEqual({ from: JANUARY, to: JANUARY + 11 });
  });

  it("adds what happened around the action, and what that is compared with", () => {
    const runs = [...CHECK, [...even(50), ...even(65)], [...even(40), ...even(44)]];
    const result = found(runs, { ...TWO, around: { near: [2], comparison: [3] } });
    expect(result.difference).toBe(-10 + 15 - 4);
    expect(result.standardError).toBeCloseTo(Math.sqrt(370 + 115 + 84), 12);
    expect(result.around).toEqual({ near: { before: 50, after: 65 }, comparison: { before: 40, after: 44 } });
  });

  it("widens by the dispersion of the months, each run about its own mean", () => {
    // About 20: (20² + 20²)/20 for each pair of months 0 and 40, so 6 pairs give 240 on 11 degrees; three even runs give 0.
    const rough = Array.from({ length: 12 }, (_, at) => (at % 2) * 40);
    const flat = new Array<number>(12).fill(20);
    const result = found([
      [...rough, ...flat],
      [...flat, ...flat],
    ]);
    expect(result).toMatchObject({ difference: 0, degrees: 44 });
    expect(result.phi).toBeCloseTo(240 / 44, 12);
    expect(result.standardError).toBeCloseTo(Math.sqrt((240 / 44) * 960), 12);
  });

  it("takes the months from the action on up to the end of the package", () => {
    const result = found(CHECK, TWO, JANUARY + 21);
    expect(result.after).toEqual({ from: JANUARY + 21, to: JANUARY + 23 });
    expect(result.before).toEqual({ from: JANUARY + 9, to: JANUARY + 11 });
    expect(result.degrees).toBe(8);
  });

  it("takes the dispersion of one or two months from the two years that end there", () => {
    expect(found(CHECK, TWO, JANUARY + 22).degrees).toBe(46);
    const lonely = asked(CHECK, TWO, JANUARY + 23, [JANUARY + 22]);
    if (!lonely.known) throw new Error(lonely.reason);
    expect(lonely.value).toMatchObject({ phi: 1, degrees: 0, p: normalTwoSided(lonely.value.z) });
  });

  it("turns its sign round when the areas change places", () => {
    const there = found(CHECK);
    const back = found(CHECK, { treated: [1], comparison: [0], around: null });
    expect(back.difference).toBe(-there.difference);
    expect(back.p).toBe(there.p);
    expect(back.low).toBeCloseTo(-there.high, 12);
  });

  it.for([
    ["a missing month after", TWO, SINCE, [JANUARY + 13], "1 of 12 months not submitted"],
    ["a missing month before", TWO, SINCE, [JANUARY + 1], "the year before: 1 of 12 months not submitted"],
    ["no year before", TWO, JANUARY + 6, [], "the year before: 6 of 12 months not in this package"],
    ["an action after the end", TWO, JANUARY + 24, [], "this package ends before January 2026"],
    ["no places", { ...TWO, treated: [] }, SINCE, [], "there are no points in the area of the action"],
    [
      "nothing to compare with",
      { ...TWO, comparison: [] },
      SINCE,
      [],
      "there are no points in the area it is compared with",
    ],
    ["an overlap", { ...TWO, comparison: [0, 1] }, SINCE, [], "the areas overlap: they share 1 point"],
    ["an overlap around", { ...TWO, around: { near: [0], comparison: [1] } }, SINCE, [], "they share 2 points"],
    ["no places around", { ...TWO, around: { near: [], comparison: [2] } }, SINCE, [], "no points in an area around"],
    ["no offences", { treated: [2], comparison: [3], around: null }, SINCE, [], "no such offence was recorded"],
  ] as const)("is unknown for %s, and says why", ([, areas, since, missing, reason]) => {
    expect(asked([...CHECK, [], []], areas, since, missing)).toMatchObject({
      known: false,
      reason: expect.stringContaining(reason),
    });
  });
});

describe("displacementSentence", () => {
  it("says counts, difference and that chance could have made it", () => {
    expect(displacementSentence(found(CHECK), SHOPLIFTING, false)).toBe(
      "Shoplifting in the 12 months to December 2025, against the same months a year before: down from 100 to 80 in the " +
        "area of the action, down from 100 to 90 in the comparison area. That is 10 offences fewer than the comparison would lead " +
        "one to expect (95\u00a0% interval −49 to +29): chance alone could make such a difference, so no effect is shown.",
    );
  });

  it("says what is clear, and warns of regression to the mean when the area was chosen because it was hot", () => {
    const clear = found([
      [...even(400), ...even(200)],
      [...even(100), ...even(100)],
    ]);
    const text = displacementSentence(clear, SHOPLIFTING, true);
    expect(text).toContain("down from 400 to 200 in the area of the action, unchanged at 100 in the comparison area");
    expect(text).toContain("That is 200 offences fewer");
    expect(text).toContain("a clear difference, more than chance would make");
    expect(text).toContain("regression to the mean");
    expect(displacementSentence(clear, SHOPLIFTING, false)).not.toContain("regression");
  });

  it("says so when there is no difference, and what happened around", () => {
    const same = found([
      [...even(100), ...even(101)],
      [...even(100), ...even(101)],
      [...even(10), ...even(12)],
      [...even(10), ...even(11)],
    ]);
    expect(displacementSentence(same, SHOPLIFTING, false)).toContain("There is no difference to the comparison");
    const runs = [...CHECK, [...even(10), ...even(21)], [...even(10), ...even(10)]];
    const around = found(runs, { ...TWO, around: { near: [2], comparison: [3] } });
    const text = displacementSentence(around, SHOPLIFTING, false);
    expect(text).toContain("up from 10 to 21 around the action, unchanged at 10 in the comparison for that.");
    expect(text).toContain("That is 1 offence more than");
  });
});
