// Rates and their intervals, against hand figures and the rates of an independent program.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Rate } from "../../../src/core/statistics/rates.ts";
import { rate } from "../../../src/core/statistics/rates.ts";
import { oracleText } from "../../oracles.ts";

function rateOf(count: number, population: number, months: number): Rate {
  const found = rate(count, population, months);
  if (!found.known) throw new Error(found.reason);
  return found.value;
}

it("is offences per 1,000 residents over 12 months", () => {
  expect(rateOf(50, 10_000, 12)).toMatchObject({ value: 5, few: false, annualised: false });
});

it("scales other periods to a year and says so", () => {
  expect(rateOf(50, 10_000, 3)).toMatchObject({ value: 20, annualised: true });
  expect(rateOf(50, 10_000, 24)).toMatchObject({ value: 2.5, annualised: true });
});

it("marks rates from fewer than 10 offences", () => {
  expect(rateOf(9, 1000, 12).few).toBe(true);
  expect(rateOf(10, 1000, 12).few).toBe(false);
});

it("is unknown, with the reason, without residents", () => {
  expect(rate(5, null, 12)).toEqual({ known: false, reason: "the number of residents is not known" });
  expect(rate(5, 0, 12)).toEqual({ known: false, reason: "nobody lives here" });
});

it("refuses a period without months", () => {
  expect(() => rate(5, 1000, 0)).toThrow("0 months");
});

it("lies within its interval, and the interval scales with it", () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.integer({ min: 1, max: 500_000 }),
      fc.integer({ min: 1, max: 60 }),
      (count, n, months) => {
        const one = rateOf(count, n, months);
        const half = rateOf(count, 2 * n, months);
        expect(one.low).toBeLessThanOrEqual(one.value);
        expect(one.high).toBeGreaterThan(one.value);
        expect(half.high).toBeCloseTo(one.high / 2, 8);
      },
    ),
  );
});

it("gives the 2024 rates and intervals of an independent program", () => {
  const rows = oracleText("2024/rates-funnel.csv").trim().split("\n").slice(1);
  expect(rows.length).toBeGreaterThan(14);
  for (const row of rows) {
    const [, , count, population, value, low, high] = row.split(",").map(Number);
    const found = rateOf(count!, population!, 12);
    expect(found.value / value!).toBeCloseTo(1, 5);
    expect(found.low / low!).toBeCloseTo(1, 5);
    expect(found.high / high!).toBeCloseTo(1, 5);
  }
});

it("gives equal rates the same number, whatever they are of, and the greater one the greater", () => {
  const anyRate = fc.record({ count: fc.nat(5000), population: fc.integer({ min: 1, max: 300_000 }) });
  fc.assert(
    fc.property(
      anyRate,
      anyRate,
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 1, max: 12 }),
      (one, other, times, months) => {
        const numberOf = ({ count, population }: typeof one): number => {
          const found = rate(count, population, months);
          return found.known ? found.value.value : Number.NaN;
        };
        expect(numberOf({ count: times * one.count, population: times * one.population })).toBe(numberOf(one));
        const order = Math.sign(one.count * other.population - other.count * one.population);
        expect(Math.sign(numberOf(one) - numberOf(other))).toBe(order);
      },
    ),
    { numRuns: 2000 },
  );
});
