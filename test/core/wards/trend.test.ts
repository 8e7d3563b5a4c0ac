// Monthly lines: lines break where a month is missing, and sum to the totals elsewhere.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "../../../src/core/area/coverage.ts";
import { total } from "../../../src/core/area/cube.ts";
import { monthlyCounts } from "../../../src/core/area/dataset.ts";
import { complete } from "../../../src/core/area/period.ts";
import { lengthOf } from "../../../src/core/basics/months.ts";
import { allWards } from "../../../src/core/figures/offence-figures.ts";
import { trendOf } from "../../../src/core/wards/trend.ts";
import { anyQuestion, area, JANUARY, selected, TWO_YEARS, YEAR_2025 } from "../../area.ts";

describe("trendOf", () => {
  const notes = [
    { date: "2025-03-09", ward: "", category: "drugs", text: "A campaign.", source: "Council", url: "" },
    { date: "2024-05", ward: "W2", category: "", text: "A new estate.", source: "", url: "" },
    { date: "2026-05", ward: "", category: "", text: "Later.", source: "", url: "" },
  ];
  const count = (ward: number, month: number): number => (month === TWO_YEARS.to ? 100 : 10 + ward + (month % 2));
  const dataset = area({ missing: [JANUARY + 13], notes, count });
  const drugs = selected(dataset, "drugs");

  it("draws the district when no ward is selected, with gaps", () => {
    const { lines, missing, range, noun } = trendOf(dataset, drugs, YEAR_2025, []);
    expect(lines.map(({ id, label }) => [id, label])).toEqual([["district", "Testford"]]);
    expect(lines[0]?.monthly.slice(11, 15)).toEqual([36, 33, null, 33]);
    expect(lines[0]?.rolling.slice(10, 15)).toEqual([null, 34.5, 34.5, null, null]);
    expect([[...missing.keys()], range, noun]).toEqual([[JANUARY + 13], TWO_YEARS, "offences"]);
  });

  it("draws a line a ward, in the order asked for, with the notes that bear on them", () => {
    const both = trendOf(dataset, drugs, YEAR_2025, [1, 0]);
    expect(both.lines.map(({ label }) => label)).toEqual(["King's Hedges", "Arbury"]);
    expect(both.notes).toEqual([
      { month: JANUARY + 4, text: "A new estate.", source: "" },
      { month: JANUARY + 14, text: "A campaign.", source: "Council" },
    ]);
    expect(trendOf(dataset, drugs, YEAR_2025, [0]).notes.map(({ month }) => month)).toEqual([JANUARY + 14]);
  });

  it("shows the expected range of a single line only", () => {
    const { expected } = trendOf(dataset, drugs, { from: JANUARY + 14, to: TWO_YEARS.to }, [0]);
    expect(expected?.centre).toBeCloseTo((6 * 10 + 6 * 11 + 10) / 13, 12);
    expect(expected?.outside).toEqual([TWO_YEARS.to]);
    expect(trendOf(dataset, drugs, YEAR_2025, [0, 1]).expected).toBeNull();
    expect(trendOf(dataset, drugs, { from: JANUARY, to: JANUARY + 11 }, [0]).expected).toBeNull();
  });

  it("sums to the total of any complete period, and wards sum to the district", () => {
    fc.assert(
      fc.property(anyQuestion, ({ dataset: some, selection, period }) => {
        const lines = some.wards.map((_, index) => trendOf(some, selection, period, [index]).lines[0]!.monthly);
        const district = monthlyCounts(some, selection.categories, allWards(some));
        expect(district).toHaveLength(lengthOf(some.coverage.range));
        district.forEach((all, index) => {
          const missing = some.coverage.missing.has(some.coverage.range.from + index);
          const ofWards = lines.map((line) => line[index] ?? null);
          if (missing) expect([all, ...ofWards].every((value) => value === null)).toBe(true);
          else expect(ofWards.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(all);
        });
        if (!complete(coverageOf(some.coverage, []), period).known) return;
        const from = period.from - some.coverage.range.from;
        const inPeriod = district
          .slice(from, from + lengthOf(period))
          .reduce<number>((sum, value) => sum + (value ?? 0), 0);
        expect(inPeriod).toBe(total(some.cube, selection.categories, allWards(some), period));
      }),
    );
  });
});
