// What may be said of a trial: closed forms, and that no common change of areas of different levels is called an effect.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BeforeAfter,
  type Displacement,
  displacementOf,
} from "../../../../src/core/hotspots/trials/displacement.ts";
import {
  comparisonWarnings,
  displacementSentence,
  headline,
  ringSentence,
} from "../../../../src/core/hotspots/trials/displacement-sentence.ts";
import {
  isOfLevels,
  levelsApart,
  proportionOf,
  trialVerdict,
} from "../../../../src/core/hotspots/trials/trial-verdict.ts";
import { JANUARY } from "../../../area.ts";
import { placesInSquare } from "../square-ground.ts";

const SHOPLIFTING = { label: "Shoplifting", noun: "offences" } as const;

/** Twelve months as even as whole numbers can be. */
function even(total: number): readonly number[] {
  return Array.from({ length: 12 }, (_, at) => Math.floor(((at + 1) * total) / 12) - Math.floor((at * total) / 12));
}

/** Treated, comparison and, where given, what lies around both: counts of two years. */
function trial(...pairs: readonly (readonly [before: number, after: number])[]): Displacement {
  const spots = pairs.map(([before, after], place) => ({
    x: 50 * place,
    y: 50,
    months: [...even(before), ...even(after)],
  }));
  const around = pairs.length === 4 ? { near: [2], comparison: [3] } : null;
  const areas = { treated: [0], comparison: [1], around };
  const result = displacementOf(placesInSquare(1000, spots), [0], areas, JANUARY + 12);
  if (!result.known) throw new Error(result.reason);
  return result.value;
}

describe("proportionOf", () => {
  it("is the log of the ratio of ratios over its standard error", () => {
    const [one, other]: readonly BeforeAfter[] = [
      { before: 100, after: 50 },
      { before: 80, after: 80 },
    ];
    const { z } = proportionOf(one!, other!, { phi: 2, degrees: 44 });
    expect(z).toBeCloseTo(Math.log(0.5) / Math.sqrt(2 * (1 / 100 + 1 / 50 + 2 / 80)), 12);
    const zero = proportionOf({ before: 30, after: 0 }, { before: 30, after: 30 }, { phi: 1, degrees: 0 });
    expect(zero.z).toBeCloseTo(Math.log(0.5 / 30.5) / Math.sqrt(3 / 30.5 + 1 / 0.5), 12);
  });

  it("turns round with the areas", () => {
    const count = fc.record({ before: fc.nat(500), after: fc.nat(500) });
    fc.assert(
      fc.property(count, count, (one, other) => {
        const noise = { phi: 1.3, degrees: 20 };
        expect(proportionOf(one, other, noise).z).toBeCloseTo(-proportionOf(other, one, noise).z, 9);
      }),
    );
  });
});

describe("the verdict", () => {
  it("is clear where counts and proportions are, and not by the note's own check", () => {
    expect(trialVerdict(trial([400, 200], [400, 400]))).toBe("clearly fewer");
    expect(trialVerdict(trial([200, 400], [300, 300]))).toBe("clearly more");
    expect(trialVerdict(trial([100, 80], [100, 90]))).toBe("no effect is shown");
    expect(trialVerdict(trial([9, 0], [100, 100]))).toBe("too few to say");
    expect(trialVerdict(trial([100, 100], [5, 1]))).toBe("too few to say");
  });

  it("is never clear where both areas go the same way in proportion, whatever their levels", () => {
    const level = fc.integer({ min: 1, max: 40 }).map((tens) => 10 * tens);
    const factor = fc.constantFrom(0.2, 0.5, 0.8, 1, 1.5, 2);
    fc.assert(
      fc.property(level, level, factor, (one, other, by) => {
        expect(trialVerdict(trial([one, one * by], [other, other * by]))).not.toMatch(/^clearly/);
      }),
    );
    const halved = trial([50, 25], [1000, 500]);
    expect(halved.difference).toBe(475);
    expect(halved.p).toBeLessThan(0.05);
    expect(isOfLevels(halved)).toBe(true);
    expect(displacementSentence(halved, SHOPLIFTING, false)).toMatch(/different levels, so no effect is shown\.$/);
    expect(headline(halved, null, 500)).toBe("No effect is shown");
  });

  it("is not clear where the comparison is too small to tell in proportion", () => {
    const lean = trial([1000, 700], [20, 17]);
    expect(lean.difference).toBe(-297);
    expect(lean.p).toBeLessThan(0.001);
    expect([trialVerdict(lean), isOfLevels(lean)]).toEqual(["no effect is shown", true]);
  });

  it("agrees with the sentence and the headline", () => {
    const count = fc.integer({ min: 5, max: 400 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const result = trial([a, b], [c, d]);
        const isClear = /^clearly/.test(trialVerdict(result));
        expect(/a clear difference/.test(displacementSentence(result, SHOPLIFTING, false))).toBe(isClear);
        expect(/^Clearly/.test(headline(result, null, 500))).toBe(isClear);
      }),
    );
  });
});

describe("what is around", () => {
  it("takes back a fall that only moved next door", () => {
    const moved = trial([400, 200], [400, 400], [400, 600], [400, 400]);
    const alone = trial([400, 200], [400, 400]);
    expect(moved.difference).toBe(0);
    expect(headline(alone, moved, 500)).toBe(
      "Clearly fewer than the comparison would lead one to expect; with 500 m around it no effect is shown",
    );
    expect(ringSentence(alone, moved, "offences", 500)).toMatch(
      /^Within 500 m around it: up from 400 to 600; around the comparison area: unchanged at 400\. Area and surroundings together: there is no difference to the comparison \(95.% interval −\d+ to \+\d+\)\.$/,
    );
  });

  it("makes no verdict where the area itself has none", () => {
    const wider = trial([100, 90], [100, 100], [400, 100], [400, 400]);
    const text = ringSentence(trial([100, 90], [100, 100]), wider, "offences", 250);
    expect(text).toBe("Within 250 m around it: down from 400 to 100; around the comparison area: unchanged at 400.");
  });
});

describe("levels", () => {
  it("are far apart from one and a half times on", () => {
    const at = (before: number): BeforeAfter => ({ before, after: 0 });
    expect(levelsApart(at(100), at(150))).toBeNull();
    expect(levelsApart(at(100), at(151))).toBeCloseTo(1.51, 12);
    expect(levelsApart(at(151), at(100))).toBeCloseTo(1.51, 12);
    expect(levelsApart(at(0), at(0))).toBeNull();
    expect(levelsApart(at(0), at(5))).toBe(Number.POSITIVE_INFINITY);
  });

  it("are warned of with the larger area and both counts", () => {
    expect(comparisonWarnings(trial([100, 80], [120, 90]))).toEqual([]);
    expect(comparisonWarnings(trial([50, 40], [200, 180]))[0]).toMatch(
      /^A poor comparison: before the action the comparison area had 4\.0 times the offences of the other, 200 against 50\./,
    );
    expect(comparisonWarnings(trial([50, 40], [0, 20]))[0]).toContain(
      "the area of the action had all of the offences, 50 against 0",
    );
  });
});
