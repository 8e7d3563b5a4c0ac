// The title of the map.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueOrNull } from "../../../src/core/basics/known.ts";
import type { Measure } from "../../../src/core/figures/measure-ids.ts";
import { MEASURES } from "../../../src/core/figures/measures.ts";
import { figuresOf } from "../../../src/core/figures/offence-figures.ts";
import { headlineOf } from "../../../src/core/wards/headline.ts";
import { offenceListOf } from "../../../src/core/wards/offence-list-rows.ts";
import { anyQuestion, area, JANUARY, type Plan, selected, YEAR_2025 } from "../../area.ts";

function headline(plan: Partial<Plan>, measure: Measure, ...slugs: readonly string[]): string {
  const dataset = area(plan);
  const selection = selected(dataset, ...(slugs.length > 0 ? slugs : ["shoplifting"]));
  const own = offenceListOf(dataset, selection, YEAR_2025).selected;
  return headlineOf(figuresOf(dataset, selection, YEAR_2025, own), measure);
}

/** Three wards; the first, of 1,000 residents, has `ratio` times the rate of all together, the last has none. */
function ofRatio(ratio: number): string {
  const plan = { wards: ["Market", "Other", "Quiet"], population: [1000, 98_000, 1000] };
  const inFirst = Math.round(ratio * 100);
  return headline({ ...plan, count: (ward) => [inFirst, 10_000 - inFirst, 0][ward]! }, "rate");
}

describe("headlineOf", () => {
  it("names the highest ward", () => {
    expect(headline({}, "count")).toBe("Market has the highest count, 50\u00a0% of Testford’s");
    expect(headline({}, "share")).toBe("Market holds 50\u00a0% of Testford’s shoplifting");
    expect(headline({}, "rate")).toBe("Market has the highest rate, about five times Testford’s");
  });

  it("calls a rate the highest only among those that are known", () => {
    expect(headline({ population: [10_000, null, 2_000] }, "rate")).toMatch(
      /^Market has the highest rate that is known; none for /,
    );
    expect(headline({ population: [null, 2_000, 2_000], count: () => 1 }, "rate")).toMatch(
      / share the highest rate that is known$/,
    );
  });

  it.each([
    [1.4, ""],
    [1.5, ", about one and a half times Testford’s"],
    [1.65, ", over one and a half times Testford’s"],
    [1.8, ", nearly twice Testford’s"],
    [1.95, ", about twice Testford’s"],
    [2.05, ", about twice Testford’s"],
    [2.5, ", over twice Testford’s"],
    [4.8, ", nearly five times Testford’s"],
    [12.3, ", over 12 times Testford’s"],
  ])("puts %f times into words", (ratio, words) => {
    expect(ofRatio(ratio)).toBe(`Market has the highest rate${words}`);
  });

  it("names both of two that are equal, and counts more of them", () => {
    expect(headline({ count: (ward) => Math.max(ward, 1) * 6 - (ward === 2 ? 6 : 0) }, "count")).toBe(
      "3 wards share the highest count",
    );
    expect(headline({ count: (ward) => (ward === 0 ? 1 : 9) }, "count")).toBe(
      "King's Hedges and Market share the highest count",
    );
  });

  it("tells clear changes and nothing else", () => {
    const count = (ward: number, month: number): number => (month < YEAR_2025.from ? 20 : [40, 21, 5][ward]!);
    expect(headline({ count }, "change")).toBe("Clearly up in Arbury, clearly down in Market");
    expect(headline({ count: () => 20 }, "change")).toBe("No ward shows a clear change on the year before");
    expect(headline({ count: (_, month) => (month < YEAR_2025.from ? 40 : 10) }, "change")).toBe(
      "Clearly down in 3 wards",
    );
  });

  it("says why there is nothing to say", () => {
    expect(headline({ missing: [JANUARY + 15] }, "rate")).toBe("No total: 1 of 12 months not submitted");
    expect(headline({ missing: [JANUARY + 5] }, "change")).toMatch(/^No comparison: the year before: 1 of 12 months/);
    expect(headline({ count: () => 0 }, "rate")).toBe("No offences recorded in this period");
    expect(headline({ count: () => 0 }, "rate", "anti-social-behaviour")).toBe("No incidents recorded in this period");
    expect(headline({ count: () => 0 }, "rate", "drugs", "anti-social-behaviour")).toBe(
      "No offences or incidents recorded in this period",
    );
    expect(headline({ population: [null, null, null] }, "rate")).toBe("No rates: the population is not known");
  });

  it("never names a ward that another one beats, and never judges a place", () => {
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom<Measure>("count", "rate", "share"), (question, measure) => {
        const { dataset, selection, period } = question;
        const figures = figuresOf(dataset, selection, period, offenceListOf(dataset, selection, period).selected);
        const text = headlineOf(figures, measure);
        expect(text).not.toMatch(/danger|worst|bad\b|safe/i);
        if (figures.wards.some((ward) => !MEASURES[measure].value(ward).known))
          expect(text).not.toMatch(/highest rate(?! that is known)/);
        const named = figures.wards.find(({ name }) => text.startsWith(`${name} h`));
        if (named === undefined) return;
        const values = figures.wards.map((ward) => valueOrNull(MEASURES[measure].value(ward)) ?? 0);
        expect(valueOrNull(MEASURES[measure].value(named))).toBe(Math.max(...values));
      }),
    );
  });
});
