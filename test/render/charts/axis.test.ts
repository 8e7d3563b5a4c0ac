// Ticks of the axes fall on round numbers and on months that people look for.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMonth } from "../../../src/core/basics/months.ts";
import {
  countScale,
  labelledMonths,
  monthLabel,
  ticksOf,
  tickText,
  valueScale,
} from "../../../src/render/charts/axis.ts";

describe("the scale of counts", () => {
  it.each([
    [0, 1, 1],
    [1, 1, 1],
    [3, 1, 3],
    [9, 4, 12],
    [114, 40, 120],
    [1449, 400, 1600],
    [2500, 1000, 3000],
  ])("for a highest count of %i has steps of %i up to %i", (highest, step, top) => {
    expect(countScale(highest, 4)).toEqual({ step, top });
  });

  it("has few whole steps that reach the highest value, and no step to spare", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (highest) => {
        const { top, step } = countScale(highest, 4);
        expect(Number.isInteger(step)).toBe(true);
        expect(top).toBeGreaterThanOrEqual(highest);
        expect(top - step).toBeLessThan(Math.max(highest, 1));
        expect(top / step).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe("the labels of the time axis", () => {
  const names = (from: string, to: string, count: number): readonly string[] => {
    const months = labelledMonths({ from: parseMonth(from)!, to: parseMonth(to)! }, count);
    return months.map((month) => monthLabel(month, months));
  };

  it("name January with its year, and the last month", () => {
    expect(names("2024-01", "2025-12", 5)).toEqual(["Jan 2024", "Jul", "Jan 2025", "Jul", "Dec"]);
  });

  it("give the year with the first label in any month", () => {
    expect(names("2024-03", "2024-06", 6)).toEqual(["Mar 2024", "Apr", "May", "Jun"]);
  });

  it("leave the last month out where it would stand on the label before", () => {
    expect(names("2024-01", "2025-10", 4)).toEqual(["Jan 2024", "Jul", "Jan 2025", "Jul"]);
  });

  it("give the first month where no round one is in the range", () => {
    expect(names("2000-02", "2004-08", 2)).toEqual(["Feb 2000"]);
  });

  it("are in order, in the range, at least one and not many more than asked for", () => {
    fc.assert(
      fc.property(fc.nat(30_000), fc.nat(400), fc.integer({ min: 2, max: 12 }), (from, length, count) => {
        const range = { from, to: from + length };
        const months = labelledMonths(range, count);
        expect(months.length).toBeGreaterThanOrEqual(1);
        expect(months.length).toBeLessThanOrEqual(count + 2);
        expect([...months].sort((a, b) => a - b)).toEqual(months);
        expect(months.every((month) => month >= range.from && month <= range.to)).toBe(true);
      }),
    );
  });
});

describe("the scale of any values", () => {
  it.each([
    [4.66, 4, { top: 6, step: 2 }],
    [0.7, 4, { top: 0.8, step: 0.2 }],
    [100, 4, { top: 100, step: 25 }],
  ])("reaches %d in at most %d steps", (highest, intervals, scale) => {
    const { top, step } = valueScale(highest, intervals);
    expect([top, step]).toEqual([expect.closeTo(scale.top, 9), expect.closeTo(scale.step, 9)]);
  });

  it("is not a step too high because of a rounding error", () => {
    expect(valueScale(0.3, 3).top).toBeCloseTo(0.3, 9);
  });

  it("has at each tick the number where it stands", () => {
    const anyHighest = fc.double({ min: 1e-4, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(anyHighest, fc.integer({ min: 2, max: 8 }), (highest, intervals) => {
        const scale = valueScale(highest, intervals);
        for (const tick of ticksOf(scale))
          expect(Math.abs(Number(tickText(tick).replaceAll(",", "")) - tick)).toBeLessThan(1e-6 * scale.step);
      }),
    );
    expect([0, 2.5, 3 * 0.1, 1250, 100, 0.025].map(tickText)).toEqual(["0", "2.5", "0.3", "1,250", "100", "0.025"]);
  });
});
