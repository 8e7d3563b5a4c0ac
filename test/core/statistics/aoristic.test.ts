// Aoristic weights against closed forms, against a minute-by-minute count, and by what must hold of any interval.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certainHour, eachAoristicWeight, WEEK_HOURS, WHOLE_WEIGHT } from "../../../src/core/statistics/aoristic.ts";

const WEEK = 7 * 24 * 60;
/** Monday, 6 January 2025, 00:00, in minutes since 1970. */
const MONDAY = Date.UTC(2025, 0, 6) / 60_000;
const anyInterval = fc.record({
  from: fc.integer({ min: -10 * WEEK, max: 4000 * WEEK }),
  length: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3 * WEEK })),
});

function weightsOf(from: number, to: number): readonly number[] {
  const weights = new Array<number>(WEEK_HOURS).fill(0);
  eachAoristicWeight(from, to, (hour, weight) => {
    weights[hour]! += weight;
  });
  return weights;
}

function named(from: number, to: number): Readonly<Record<string, number>> {
  const weights = weightsOf(from, to);
  return Object.fromEntries(weights.flatMap((weight, hour) => (weight > 0 ? [[hour, weight]] : [])));
}

function hour(day: number, hours: number, minutes = 0): number {
  return MONDAY + (day * 24 + hours) * 60 + minutes;
}

describe("aoristic weights", () => {
  it("lie in one hour where the moment is known, and where an hour holds the whole interval", () => {
    expect(named(hour(0, 0), hour(0, 0))).toEqual({ 0: 10_000 });
    expect(named(hour(6, 23, 59), hour(6, 23, 59))).toEqual({ 167: 10_000 });
    expect(named(hour(4, 22), hour(4, 23))).toEqual({ [4 * 24 + 22]: 10_000 });
    expect(named(hour(4, 22, 59), hour(4, 23))).toEqual({ [4 * 24 + 22]: 10_000 });
  });

  it("give an hour touched in part its part", () => {
    expect(named(hour(0, 10, 30), hour(0, 12))).toEqual({ 10: 3333, 11: 6667 });
    expect(named(hour(0, 10, 45), hour(0, 12, 45))).toEqual({ 10: 1250, 11: 5000, 12: 3750 });
  });

  it("go on from Sunday night to Monday morning", () => {
    expect(named(hour(6, 22), hour(7, 2))).toEqual({ 166: 2500, 167: 2500, 0: 2500, 1: 2500 });
  });

  it("are the same for every hour after a week and longer", () => {
    for (const weeks of [1, 1.5, 4]) {
      const weights = weightsOf(hour(2, 3, 7), hour(2, 3, 7) + weeks * WEEK);
      for (const weight of weights) expect(Math.abs(weight - WHOLE_WEIGHT / WEEK_HOURS)).toBeLessThan(1);
    }
  });

  it("count an hour twice that an interval under a week begins and ends in", () => {
    const weights = weightsOf(hour(0, 0, 30), hour(7, 0, 20));
    expect(weights[0]).toBeCloseTo((WHOLE_WEIGHT * 50) / (WEEK - 10), -1);
  });

  it("sum to one offence, whatever the interval", () => {
    fc.assert(
      fc.property(anyInterval, ({ from, length }) => {
        expect(weightsOf(from, from + length).reduce((sum, weight) => sum + weight, 0)).toBe(WHOLE_WEIGHT);
      }),
    );
  });

  it("are within a ten-thousandth of the share of the minutes in each hour", () => {
    fc.assert(
      fc.property(anyInterval, ({ from, length }) => {
        fc.pre(length > 1 && length < WEEK);
        const minutes = new Array<number>(WEEK_HOURS).fill(0);
        for (let at = from; at < from + length; at++) {
          const date = new Date(at * 60_000);
          minutes[((date.getUTCDay() + 6) % 7) * 24 + date.getUTCHours()]!++;
        }
        const weights = weightsOf(from, from + length);
        const twice = 2;
        for (let at = 0; at < WEEK_HOURS; at++)
          expect(Math.abs(weights[at]! - (WHOLE_WEIGHT * minutes[at]!) / length)).toBeLessThan(twice);
      }),
    );
  });

  it("are the same a week later", () => {
    fc.assert(
      fc.property(anyInterval, fc.integer({ min: -9, max: 99 }), ({ from, length }, weeks) => {
        expect(weightsOf(from + weeks * WEEK, from + length + weeks * WEEK)).toEqual(weightsOf(from, from + length));
      }),
    );
  });

  it("are whole in the hour that is certain, and nowhere else", () => {
    fc.assert(
      fc.property(anyInterval, ({ from, length }) => {
        const certain = certainHour(from, from + length);
        const weights = weightsOf(from, from + length);
        expect(weights.indexOf(WHOLE_WEIGHT)).toBe(certain ?? -1);
      }),
    );
  });

  it("refuse what is no interval", () => {
    expect(() => weightsOf(2, 1)).toThrow("no interval");
    expect(() => weightsOf(0.5, 1)).toThrow("no interval");
  });
});
