// What a reader must know, said where it applies and nowhere else.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NoteRow } from "../../../src/core/area/area-package.ts";
import type { MonthRange } from "../../../src/core/basics/months.ts";
import { figuresFor, figuresOf, type OffenceFigures } from "../../../src/core/figures/offence-figures.ts";
import { type Caveat, caveatsOf, notesIn } from "../../../src/core/wards/caveats.ts";
import { isCityCentre } from "../../../src/core/wards/city-centres.ts";
import { anyQuestion, area, category, JANUARY, type Plan, selected, TWO_YEARS, YEAR_2025 } from "../../area.ts";

function figures(
  plan: Partial<Plan>,
  slugs: readonly string[],
  period: MonthRange = YEAR_2025,
): [ReturnType<typeof area>, OffenceFigures] {
  const dataset = area(plan);
  return [dataset, figuresOf(dataset, selected(dataset, ...slugs), period, { known: false, reason: "" })];
}

function kinds(plan: Partial<Plan>, code: string, ...slugs: readonly string[]): readonly Caveat["kind"][] {
  const [dataset, numbers] = figures(plan, slugs);
  return caveatsOf(dataset, numbers, figuresFor(numbers, code)!).map(({ kind }) => kind);
}

function note(date: string, scopeCategory: string, ward = ""): NoteRow {
  return { date, ward, category: scopeCategory, text: `${date} ${scopeCategory} ${ward}`.trim(), source: "", url: "" };
}

describe("caveatsOf", () => {
  it("says nothing where nothing applies", () => {
    expect(kinds({}, "W1", "shoplifting")).toEqual([]);
    expect(kinds({}, "district", "shoplifting")).toEqual([]);
  });

  it("warns of residents as a denominator over three times the district's rate", () => {
    const dataset = area({});
    expect(dataset.wards.map(({ code }) => isCityCentre(dataset, code, YEAR_2025))).toEqual([false, false, true]);
    expect(kinds({}, "W3", "shoplifting")).toEqual(["denominator"]);
    expect(kinds({ population: [10_000, 8_000, null] }, "W3", "shoplifting")).toEqual([]);
    const three = { wards: ["A", "B"], population: [1000, 2000], count: (ward: number) => (ward === 0 ? 9 : 0) };
    expect(kinds(three, "W1", "shoplifting")).toEqual([]);
  });

  it("warns of a rate over 1,000 per 1,000 residents and year, of a ward and of the district", () => {
    const text = "More than one a year for each resident: either few live here, or the residents are wrong.";
    const texts = (residents: number, code: string): readonly string[] => {
      const plan = { wards: ["A", "B"], population: [residents, residents], count: () => 5 };
      const [dataset, numbers] = figures(plan, ["shoplifting"]);
      return caveatsOf(dataset, numbers, figuresFor(numbers, code) ?? numbers.district).map((caveat) => caveat.text);
    };
    for (const code of ["W1", "district"]) {
      expect(texts(59, code)).toContain(text);
      expect(texts(60, code)).not.toContain(text);
    }
  });

  it("warns of a centre for every offence in it, and of no other ward for a handful of one kind", () => {
    const population = [3000, 3000, 3000, 3000];
    const wards = ["A", "B", "C", "D"];
    const shops = (ward: number, _: number, slug: string): number => (slug === "shoplifting" && ward === 0 ? 50 : 3);
    for (const slug of ["shoplifting", "burglary", "drugs", "all-crime"])
      expect(kinds({ wards, population, count: shops }, "W1", slug)).toContain("denominator");
    const handful = (ward: number, month: number, slug: string): number =>
      slug === "drugs" ? Number(ward === 1 && month === YEAR_2025.to) : 3;
    const few = (ward: number, month: number, slug: string): number =>
      slug === "shoplifting" && ward === 0 && month === YEAR_2025.to ? 9 : 0;
    expect(kinds({ wards, population, count: few }, "W1", "shoplifting")).not.toContain("denominator");
    for (const slug of ["drugs", "shoplifting"])
      expect(kinds({ wards, population, count: handful }, "W2", slug)).not.toContain("denominator");
  });

  it("is the same for every offence of a ward, for any data", () => {
    fc.assert(
      fc.property(anyQuestion, ({ dataset, period }) => {
        for (const { code } of dataset.wards) {
          const found = dataset.taxonomy.offences.flatMap(({ slug }) => {
            const numbers = figuresOf(dataset, selected(dataset, slug), period, { known: false, reason: "" });
            const ward = figuresFor(numbers, code)!;
            const kindsFound = caveatsOf(dataset, numbers, ward).map(({ kind }) => kind);
            return ward.rate.known ? [kindsFound.includes("denominator")] : [];
          });
          expect(new Set(found).size).toBeLessThan(2);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("warns of rates from fewer than 10", () => {
    const count = (ward: number, month: number): number => (month === YEAR_2025.to ? 9 + ward : 0);
    const population = [1000, 1000, 1000];
    expect(kinds({ count, population }, "W1", "shoplifting")).toEqual(["few"]);
    expect(kinds({ count, population }, "W2", "shoplifting")).toEqual([]);
  });

  it("says that incidents are no crimes, and whether they are added to crimes", () => {
    const texts = (...slugs: readonly string[]): readonly string[] => {
      const [dataset, numbers] = figures({}, slugs);
      return caveatsOf(dataset, numbers, numbers.wards[0]!).map(({ text }) => text);
    };
    expect(texts("anti-social-behaviour")).toEqual([
      "Anti-social behaviour is recorded as incidents, not crimes, and is not part of All crime.",
      "Recorded numbers of anti-social behaviour partly follow where the police already look: a rise can be more checks.",
    ]);
    expect(texts("all-crime", "anti-social-behaviour")).toEqual([
      "Anti-social behaviour is recorded as incidents, not crimes; here it is added to crimes.",
    ]);
    const calls = { ...category("calls", "Calls", "Calls", 1), isCrime: false };
    const [dataset, numbers] = figures({ categories: [calls] }, ["calls"]);
    expect(caveatsOf(dataset, numbers, numbers.wards[0]!)[0]?.text).toMatch(/^Calls is recorded as incidents/);
  });

  it("warns of police activity where all of it follows police activity", () => {
    expect(kinds({}, "W1", "drugs")).toEqual(["police-activity"]);
    expect(kinds({}, "W1", "drugs", "shoplifting")).toEqual([]);
    expect(kinds({}, "W1", "all-crime")).toEqual([]);
  });

  it("repeats the notes of the period and its comparison", () => {
    const notes = [note("2023-12", ""), note("2024-01-15", "shoplifting"), note("2025-12", ""), note("2026-01", "")];
    const [dataset, numbers] = figures({ notes }, ["shoplifting"]);
    const texts = caveatsOf(dataset, numbers, numbers.wards[0]!).map(({ text }) => text);
    expect(texts).toEqual(["2024-01-15 shoplifting", "2025-12"]);
  });

  it("is only ever about the figures it is given, for any data", () => {
    fc.assert(
      fc.property(anyQuestion, ({ dataset, selection, period }) => {
        const numbers = figuresOf(dataset, selection, period, { known: false, reason: "" });
        for (const ward of [...numbers.wards, numbers.district]) {
          const found = caveatsOf(dataset, numbers, ward).map(({ kind }) => kind);
          expect(found.includes("few")).toBe(ward.rate.known && ward.count.known && ward.count.value < 10);
          expect(found.includes("incidents")).toBe(selection.noun !== "offences");
          expect(found.includes("note")).toBe(false);
          expect(found.includes("residents")).toBe(ward.rate.known && ward.rate.value.value > 1000);
          if (found.includes("denominator")) expect(ward.rate.known && ward !== numbers.district).toBe(true);
        }
      }),
    );
  });
});

describe("notesIn", () => {
  const scopes = ["", "shoplifting", "burglary", "acquisitive-crime", "Acquisitive crime", "all-crime", "unheard-of"];
  const dataset = area({ notes: [...scopes.map((scope) => note("2025-03", scope)), note("2024-02", "drugs", "W2")] });
  const found = (slug: string, wards: readonly string[] = []): readonly string[] =>
    notesIn(dataset, selected(dataset, slug), wards, TWO_YEARS).map((entry) => entry.note.category);

  it("finds the notes that share a category with what is chosen", () => {
    const group = ["acquisitive-crime", "Acquisitive crime"];
    expect(found("shoplifting")).toEqual(["", "shoplifting", ...group, "all-crime"]);
    expect(found("acquisitive-crime")).toEqual(["", "shoplifting", "burglary", ...group, "all-crime"]);
    expect(found("drugs")).toEqual(["", "all-crime"]);
    expect(found("anti-social-behaviour")).toEqual([""]);
  });

  it("finds those of a ward only where the ward is meant, in the order of time", () => {
    expect(found("drugs", ["W2"])).toEqual(["drugs", "", "all-crime"]);
    expect(found("drugs", ["W1"])).toEqual(["", "all-crime"]);
  });

  it("knows the month of each", () => {
    const [first] = notesIn(dataset, selected(dataset, "drugs"), ["W2"], TWO_YEARS);
    expect(first?.month).toBe(JANUARY + 1);
  });
});
