// Months and years of charts and their tables, of a public copy: which are withheld and which were not submitted is never mixed up.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dataset, monthlyCounts } from "../../../src/core/area/dataset.ts";
import { annualOf } from "../../../src/core/assessment/annual.ts";
import { calendarOf, seasonOf } from "../../../src/core/assessment/calendar.ts";
import { multiplesTable, stepsTable } from "../../../src/core/assessment/chart-tables.ts";
import { noYears, seasonTitle } from "../../../src/core/assessment/chart-titles.ts";
import { progressOf } from "../../../src/core/assessment/plan-progress.ts";
import { progressLine } from "../../../src/core/assessment/progress-line.ts";
import { type SeriesKind, wardMultiples } from "../../../src/core/assessment/small-multiples.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { bareMonths } from "../../../src/core/wards/trend-words.ts";
import { area, JANUARY, selected } from "../../area.ts";
import { indicatorOf } from "../assessment/plan.ts";
import { anyBoth, bothOf } from "./whole-and-copy.ts";

/** Of which a force sent no row of one month, though it did of all others. */
const BASE = area();
const ROWS = BASE.taxonomy.categories.map(() => new Float64Array(24).fill(60).fill(0, 3, 4));
const FORCE = { slug: "testshire", force: "Testshire", rows: ROWS, withCoordinates: ROWS };
const NOT_RECORDED: Dataset = { ...BASE, coverage: { ...BASE.coverage, forces: [FORCE] } };

describe("a month without a count", () => {
  it("is withheld where the whole package has it, and not submitted where that has none either", () => {
    let [withheld, missing] = [0, 0];
    fc.assert(
      fc.property(anyBoth, ({ whole, open }) => {
        const all = whole.wards.map((_, index) => index);
        const categories = selected(whole, "drugs").categories;
        for (const wards of [all, ...all.map((index) => [index])]) {
          const truth = monthlyCounts(whole, categories, wards);
          const why = (index: number): string => (truth[index] === null ? "not submitted" : "withheld");
          const told = (text: string, index: number): void => {
            if (/^[\d,]+$/.test(text)) return;
            expect(text).toBe(why(index));
            if (text === "withheld") withheld++;
            else missing++;
          };
          const { rows } = stepsTable(annualOf(open, categories, wards, "december"));
          for (const [index, row] of rows.entries()) told(row[1]!, index);
          for (const { cells } of calendarOf(open, categories, wards).years)
            for (const { month, count } of cells)
              if (!count.known && count.reason !== "not in this package")
                told(count.reason, month - open.coverage.range.from);
        }
      }),
      { numRuns: 60 },
    );
    expect(Math.min(withheld, missing)).toBeGreaterThan(5);
  });

  it("is told in the table of many wards by its ward", () => {
    const { whole, open } = bothOf(17, 4, 24, 3);
    const table = multiplesTable(multiplesOf(open, "count"), true);
    const truth = multiplesTable(multiplesOf(whole, "count"), true);
    const pairs = table.rows.flatMap((row, at) => row.map((text, column) => [text, truth.rows[at]![column]!] as const));
    expect(new Set(pairs.filter(([text, real]) => text !== real).map(([text]) => text))).toEqual(new Set(["withheld"]));
  });

  it("is incomplete where a force did not record the category, and is not withheld", () => {
    const years = calendarOf(NOT_RECORDED, selected(NOT_RECORDED, "drugs").categories, [0]).years;
    const { count } = years[0]!.cells[3]!;
    expect(count).toEqual({ known: false, reason: "incomplete" });
  });
});

describe("an index", () => {
  it("says of withheld months that they are", () => {
    const { open } = bothOf(3, 2, 24, 0.4);
    const reasons = multiplesOf(open, "index").panels.map(({ monthly }) => (monthly.known ? "" : monthly.reason));
    expect(reasons).toContain("no index: counts are withheld");
    expect(reasons.join()).not.toContain("not there");
  });
});

describe("a season", () => {
  it("is that of the whole package, or says what keeps it back", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.constantFrom(0.5, 3, 12, 40), fc.constantFrom(24, 36, 48), (seed, level, months) => {
        const { whole, open } = bothOf(seed, 3, months, level);
        const [categories, wards] = [selected(whole, "drugs").categories, [0, 1, 2]];
        const [own, truth] = [open, whole].map((data) => calendarOf(data, categories, wards).season);
        if (own!.known || !own!.reason.includes("withheld")) expect(own).toEqual(truth);
        else expect(seasonTitle(own!)).toMatch(/^No seasonal profile: counts of \d+ of \d+ months are withheld$/);
      }),
      { numRuns: 100 },
    );
  });

  it("counts withheld months among those that were submitted", () => {
    const gone = Array.from({ length: 36 }, () => null);
    expect(seasonOf(gone, JANUARY, 36)).toMatchObject({ reason: "counts of 36 of 36 months are withheld" });
    expect(seasonOf(gone.slice(12), JANUARY, 24)).toMatchObject({ reason: "24 of 36 months" });
  });
});

describe("what is said in place of a chart", () => {
  it("is why no month is drawn", () => {
    const nothing = [[null, null]];
    expect(bareMonths(nothing, new Map())).toBe("No month is drawn: counts are withheld");
    expect(bareMonths(nothing, new Map([[JANUARY, ""]]))).toBe("No month is drawn: counts are withheld");
    expect(bareMonths(nothing, new Set([JANUARY, JANUARY + 1]))).toBe("No month is drawn: none has a total");
    expect(bareMonths([[null, 0]], new Map())).toBeNull();
  });

  it("is why a plan has none", () => {
    let none = 0;
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.constantFrom(1, 2, 3, 8),
        fc.constantFrom("count", "rate"),
        (seed, level, measure) => {
          const { open } = bothOf(seed, 3, 24, level);
          const progress = progressOf(open, indicatorOf(open, { offence: "drugs", wards: "", measure }), JANUARY + 23);
          const { bare, monthly, before, now } = progressLine(open, progress);
          const isDrawn = before !== null || now !== null || monthly.some((value) => value !== null);
          none += Number(!isDrawn);
          expect(bare).toBe(isDrawn ? null : "No month is drawn: counts are withheld");
          if (measure === "rate" && !progress.now.known) expect(progress.now.reason).not.toMatch(/\d/);
        },
      ),
      { seed: 7 },
    );
    expect(none).toBeGreaterThan(2);
  });

  it("names each year with what is known of it", () => {
    const { open } = bothOf(3, 2, 24, 0.4);
    const years = annualOf(open, selected(open, "drugs").categories, [0, 1], "december");
    expect(noYears(years)).toMatch(/^\d+ to \d+ in 2024; \d+ to \d+ in 2025, since small numbers are withheld$/);
    const { range } = open.coverage;
    expect(noYears(annualOf(area({ range: { from: range.from, to: range.from + 2 } }), [0], [0], "december"))).toBe(
      "9 of 12 months not in this package",
    );
  });
});

function multiplesOf(dataset: Dataset, kind: SeriesKind) {
  const { figures } = listFigures(dataset, dataset.coverage.range).find(({ offence }) => offence.slug === "drugs")!;
  return wardMultiples(dataset, figures, { kind, scale: "own" });
}
