// Which months an indicator of a plan compares: as many, of the same months of the year, and never overlapping.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planMonths } from "../../../src/core/assessment/plan-months.ts";
import { known } from "../../../src/core/basics/known.ts";
import { lengthOf, monthsOf } from "../../../src/core/basics/months.ts";
import { JANUARY } from "../../area.ts";

const LAST = JANUARY + 23;

describe("the months of an indicator", () => {
  it("are as many as they are held against, later, of the same months of the year, and end with the chosen ones at the latest", () => {
    const months = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 30 }), months, (from, length, to) => {
        const found = planMonths(
          { baselineFrom: JANUARY + from, baselineTo: JANUARY + from + length - 1 },
          JANUARY + to,
        );
        if (!found.now.known) return;
        const { now, held } = { now: found.now.value, held: found.held };
        expect(lengthOf(now)).toBe(lengthOf(held));
        expect(now.from).toBeGreaterThan(held.to);
        expect(now.from).toBeGreaterThan(found.baseline!.to);
        expect(now.to).toBeLessThanOrEqual(JANUARY + to);
        const years = (run: typeof now) =>
          monthsOf(run)
            .map((month) => month % 12)
            .toSorted((a, b) => a - b);
        if (length <= 12) expect(years(now)).toEqual(years(held));
      }),
    );
  });

  it("are the latest 12 and the year before where there is no baseline", () => {
    const found = planMonths({ baselineFrom: null, baselineTo: null }, LAST);
    expect(found).toMatchObject({ baseline: null, kind: "year before", targetMonths: 12 });
    expect([found.now, found.held]).toEqual([
      known({ from: JANUARY + 12, to: LAST }),
      { from: JANUARY, to: JANUARY + 11 },
    ]);
  });

  it("of the first year after a baseline are those that have passed, against the same months of it", () => {
    const found = planMonths({ baselineFrom: JANUARY, baselineTo: JANUARY + 11 }, JANUARY + 20);
    expect(found).toMatchObject({
      kind: "part of the baseline",
      targetMonths: 12,
      held: { from: JANUARY, to: JANUARY + 8 },
    });
    expect(found.now).toEqual(known({ from: JANUARY + 12, to: JANUARY + 20 }));
  });

  it("of a short baseline are the same months of the latest year", () => {
    const found = planMonths({ baselineFrom: JANUARY + 2, baselineTo: JANUARY + 4 }, LAST);
    expect(found.now).toEqual(known({ from: JANUARY + 14, to: JANUARY + 16 }));
  });

  it.each([
    [
      "a baseline that has not ended",
      JANUARY + 12,
      JANUARY + 23,
      LAST,
      "the months shown end in December 2025, not after the baseline",
    ],
    [
      "a short one that has not come round",
      JANUARY + 18,
      JANUARY + 20,
      LAST,
      "the months of the baseline have not come round again",
    ],
    ["a long one", JANUARY, JANUARY + 17, LAST, "6 of 18 months have passed since the baseline"],
  ])("are none for %s", (_, baselineFrom, baselineTo, to, reason) => {
    expect(planMonths({ baselineFrom, baselineTo }, to).now).toEqual({ known: false, reason });
  });
});
