// The numbers of an offence and a period: by hand, and what must hold of them whatever the data.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import type { Selection } from "../../../src/core/area/offences.ts";
import type { MonthRange } from "../../../src/core/basics/months.ts";
import { lengthOf, monthsOf } from "../../../src/core/basics/months.ts";
import {
  DISTRICT,
  districtPopulation,
  figuresFor,
  figuresOf,
  type OffenceFigures,
} from "../../../src/core/figures/offence-figures.ts";
import { offenceListOf } from "../../../src/core/wards/offence-list-rows.ts";
import { anyQuestion, area, JANUARY, selected, TWO_YEARS, YEAR_2025 } from "../../area.ts";

function figures(dataset: Dataset, selection: Selection, period: MonthRange): OffenceFigures {
  return figuresOf(dataset, selection, period, offenceListOf(dataset, selection, period).selected);
}

describe("figuresOf", () => {
  it("counts, rates and compares by hand", () => {
    const dataset = area({ count: (ward, month) => (ward === 2 ? (month < YEAR_2025.from ? 20 : 25) : 1) });
    const { wards, district, comparison } = figures(dataset, selected(dataset, "shoplifting"), YEAR_2025);
    expect(wards.map(({ name }) => name)).toEqual(["Arbury", "King's Hedges", "Market"]);
    expect(wards[2]).toMatchObject({
      count: { known: true, value: 300 },
      rate: { known: true, value: { value: expect.closeTo(150, 12), few: false, annualised: false } },
      change: { known: true, value: { before: 240, after: 300, difference: 60, percent: { known: true, value: 25 } } },
    });
    expect(wards[0]?.rate).toMatchObject({ value: { value: expect.closeTo(1.2, 12), few: false } });
    expect(district.count).toEqual({ known: true, value: 324 });
    expect(district.rate).toMatchObject({ value: { value: expect.closeTo(16.2, 12) } });
    expect(wards[2]?.share).toMatchObject({ value: { value: 300 / 324 } });
    expect(comparison).toEqual({ known: true, value: { from: JANUARY, to: JANUARY + 11 } });
  });

  it("has wards that sum to the district, and shares that sum to 1", () => {
    fc.assert(
      fc.property(anyQuestion, ({ dataset, selection, period }) => {
        const { wards, district } = figures(dataset, selection, period);
        const sum = wards.reduce((all, { count }) => all + (count.known ? count.value : Number.NaN), 0);
        if (!district.count.known) expect(sum).toBeNaN();
        else expect(sum).toBe(district.count.value);
        const shares = wards.flatMap(({ share }) => (share.known ? [share.value] : []));
        expect(shares.length).toBe(district.count.known && district.count.value > 0 ? wards.length : 0);
        if (shares.length > 0) expect(shares.reduce((all, { value }) => all + value, 0)).toBeCloseTo(1, 9);
        for (const { value, low, high } of shares) expect(low <= value && value <= high).toBe(true);
      }),
    );
  });

  it("gives a reason and no number where a month of the period is missing", () => {
    fc.assert(
      fc.property(anyQuestion, ({ dataset, selection, period }) => {
        const { wards, district, comparison } = figures(dataset, selection, period);
        const isMissing = monthsOf(period).some((month) => dataset.coverage.missing.has(month));
        for (const { count, rate, share, change } of [...wards, district]) {
          expect(count.known).toBe(!isMissing);
          expect(change.known).toBe(comparison.known);
          if (!isMissing) continue;
          for (const quantity of [count, rate, share, change])
            expect(quantity).toMatchObject({ known: false, reason: expect.stringMatching(/not submitted/) });
        }
      }),
    );
  });

  it("holds each rate in its interval and never shows one without residents", () => {
    fc.assert(
      fc.property(anyQuestion, ({ dataset, selection, period }) => {
        const { wards, district } = figures(dataset, selection, period);
        for (const ward of [...wards, district]) {
          if (!ward.population) expect(ward.rate.known).toBe(false);
          if (!ward.rate.known || !ward.count.known || !ward.population) continue;
          const { value, low, high, annualised } = ward.rate.value;
          expect(low <= value && value < high).toBe(true);
          expect(value).toBeCloseTo((12_000 * ward.count.value) / lengthOf(period) / ward.population, 6);
          expect(annualised).toBe(lengthOf(period) !== 12);
        }
      }),
    );
  });

  it("agrees with the list of offences on the district", () => {
    fc.assert(
      fc.property(anyQuestion, ({ dataset, selection, period }) => {
        const list = offenceListOf(dataset, selection, period);
        const { district } = figures(dataset, selection, period);
        const row = list.rows.find(({ offence }) => `${offence.categories}` === `${selection.categories}`);
        if (row === undefined) return;
        expect(district.count).toEqual(row.count);
        expect(district.change).toEqual(row.change);
      }),
    );
  });

  it("does not know the district's rate when a ward's residents are not known", () => {
    const dataset = area({ population: [10_000, null, 2_000] });
    const { wards, district } = figures(dataset, selected(dataset, "drugs"), YEAR_2025);
    expect(districtPopulation(dataset)).toBeNull();
    expect(wards.map(({ rate }) => rate.known)).toEqual([true, false, true]);
    expect(district.rate).toMatchObject({ known: false, reason: expect.stringContaining("residents") });
  });

  it("has no comparison over 12 months", () => {
    const dataset = area();
    const { wards, comparison } = figures(dataset, selected(dataset, "drugs"), TWO_YEARS);
    expect(wards[0]?.count).toEqual({ known: true, value: 240 });
    expect(comparison).toMatchObject({ known: false });
    expect(wards[0]?.change).toEqual(comparison);
  });
});

describe("figuresFor", () => {
  it("finds a ward and the district, and nothing else", () => {
    const dataset = area();
    const numbers = figures(dataset, selected(dataset, "drugs"), YEAR_2025);
    expect(figuresFor(numbers, "W2")?.name).toBe("King's Hedges");
    expect(figuresFor(numbers, DISTRICT)).toBe(numbers.district);
    expect(figuresFor(numbers, "W9")).toBeNull();
  });
});
