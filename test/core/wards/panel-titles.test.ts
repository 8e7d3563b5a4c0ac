// The titles of the charts beside the map.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measure } from "../../../src/core/figures/measure-ids.ts";
import { figuresOf } from "../../../src/core/figures/offence-figures.ts";
import { offenceListOf } from "../../../src/core/wards/offence-list-rows.ts";
import { rankingTitle, trendTitle, verdictsTitle } from "../../../src/core/wards/panel-titles.ts";
import { trendOf } from "../../../src/core/wards/trend.ts";
import { anyQuestion, area, JANUARY, type Plan, selected, YEAR_2025 } from "../../area.ts";

function ranking(plan: Partial<Plan>, measure: Measure): string {
  const dataset = area(plan);
  const selection = selected(dataset, "shoplifting");
  const own = offenceListOf(dataset, selection, YEAR_2025).selected;
  return rankingTitle(figuresOf(dataset, selection, YEAR_2025, own), measure);
}

function trend(plan: Partial<Plan>, ...wards: readonly number[]): string {
  const dataset = area(plan);
  return trendTitle(trendOf(dataset, selected(dataset, "shoplifting"), YEAR_2025, wards));
}

describe("rankingTitle", () => {
  const FOUR = { wards: ["A", "B", "C", "D"], population: [1000, 1000, 1000, 1000] };
  const uneven = (ward: number): number => [10, 7, 2, 1][ward]!;

  it("counts the wards above the district's rate", () => {
    expect(ranking({ ...FOUR, count: uneven }, "rate")).toBe("2 of 4 wards are above Testford’s 60.0");
    expect(ranking({ ...FOUR, count: (ward) => (ward === 0 ? 9 : 1) }, "rate")).toBe(
      "1 of 4 wards is above Testford’s 36.0",
    );
    expect(ranking({ ...FOUR, population: [1000, 1000, 1000, null] }, "rate")).toBe("Some rates are not known");
  });

  it("counts a ward with the district's rate as no higher, whatever its numbers", () => {
    const anyWard = fc.record({ times: fc.integer({ min: 1, max: 60 }), more: fc.nat(1) });
    fc.assert(
      fc.property(
        fc.array(anyWard, { minLength: 3, maxLength: 9 }),
        fc.integer({ min: 3, max: 2999 }),
        (wards, unit) => {
          // Each ward has `times` times the residents of a unit; those that differ have one offence a month more.
          const population = wards.map(({ times }) => times * unit);
          const counts = wards.map(({ times, more }) => 7 * times + more);
          const [all, residents] = [counts, population].map((values) => values.reduce((sum, value) => sum + value, 0));
          const above = counts.filter((count, index) => count * residents! > all! * population[index]!).length;
          const title = ranking(
            { wards: wards.map((_, index) => `Ward ${index}`), population, count: (ward) => counts[ward]! },
            "rate",
          );
          expect(title).toMatch(new RegExp(`^${above} of ${wards.length} wards (is|are) above`));
        },
      ),
    );
  });

  it("finds the same half of shares as of counts", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 5 }), (half) => {
        // The same counts twice: half of the wards hold exactly half.
        const counts = [...half, ...half];
        const wards = counts.map((_, index) => `Ward ${index}`);
        const plan = { wards, population: counts.map(() => 1000), count: (ward: number) => counts[ward]! };
        expect(ranking(plan, "share")).toBe(ranking(plan, "count"));
      }),
      { numRuns: 200 },
    );
  });

  it("says how few wards have half of all", () => {
    expect(ranking({ ...FOUR, count: uneven }, "count")).toBe("1 of 4 wards has half of all 240 offences");
    expect(ranking({ ...FOUR, count: () => 1 }, "share")).toBe("2 of 4 wards have half of all 48 offences");
    expect(ranking({ ...FOUR, count: (ward) => [5, 5, 5, 1][ward]! }, "count")).toBe(
      "2 of 4 wards have half of all 192 offences",
    );
    expect(ranking({ ...FOUR, count: () => 0 }, "count")).toBe("Nothing was recorded in any ward");
  });

  it("counts the clear changes", () => {
    const count = (ward: number, month: number): number => (month < YEAR_2025.from ? 20 : [40, 21, 5, 20][ward]!);
    expect(ranking({ ...FOUR, count }, "change")).toBe("Clearly up in 1, clearly down in 1 of 4 wards");
  });

  it("says why there is no total", () => {
    expect(ranking({ missing: [JANUARY + 14] }, "count")).toMatch(/^No total: /);
  });

  it("names no more holders than wards, and none without a half", () => {
    fc.assert(
      fc.property(anyQuestion, ({ dataset, selection, period }) => {
        const own = offenceListOf(dataset, selection, period).selected;
        const figures = figuresOf(dataset, selection, period, own);
        const holders = /^(\d+) of (\d+) wards ha/.exec(rankingTitle(figures, "count"));
        if (holders === null) return;
        const counts = figures.wards.map(({ count }) => (count.known ? count.value : 0)).sort((a, b) => b - a);
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
        expect(2 * sum(counts.slice(0, Number(holders[1])))).toBeGreaterThanOrEqual(sum(counts));
        expect(2 * sum(counts.slice(0, Number(holders[1]) - 1))).toBeLessThan(sum(counts));
      }),
    );
  });
});

describe("verdictsTitle", () => {
  it("counts only what was judged, and calls nothing that is not clear", () => {
    expect(verdictsTitle(["clearly up", "no clear change", null, "clearly down"], "wards")).toBe(
      "Clearly up in 1, clearly down in 1 of 3 wards",
    );
    expect(verdictsTitle(["no clear change", "too few to say"], "wards")).toBe("No clear change in either of 2 wards");
    expect(verdictsTitle(["no clear change", null, "too few to say"], "wards")).toBe(
      "No clear change in either of 2 wards",
    );
    expect(verdictsTitle([null], "wards")).toBe("No change can be judged in these wards");
  });
});

describe("trendTitle", () => {
  it("tells the months outside the expected range of one line", () => {
    const count = (_: number, month: number): number => (month === YEAR_2025.to ? 90 : 10 + (month % 3));
    expect(trend({ count })).toBe("1 of 12 months outside the expected range");
  });

  it("tells how much several wards had in the period", () => {
    expect(trend({ count: (ward) => ward + 1 }, 1, 0)).toMatch(/^24 in .+, 12 in .+$/);
    expect(trend({ count: (ward) => ward, missing: [JANUARY + 14] }, 0, 1)).toBe("Month by month in 2 wards");
  });
});
