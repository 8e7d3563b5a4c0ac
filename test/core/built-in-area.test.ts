// The built-in area through the core of the page: sums, the figures of independent programs, published magnitudes.

import { describe, expect, it } from "vitest";
import { total } from "../../src/core/area/cube.ts";
import { NO_WARD } from "../../src/core/area/dataset.ts";
import { allWards, figuresFor, figuresOf, type OffenceFigures } from "../../src/core/figures/offence-figures.ts";
import { classify } from "../../src/core/statistics/breaks.ts";
import { caveatsOf } from "../../src/core/wards/caveats.ts";
import { offenceListOf } from "../../src/core/wards/offence-list-rows.ts";
import { reportOf } from "../../src/core/wards/ward-report.ts";
import { selected, YEAR_2025 } from "../area.ts";
import { builtInArea } from "../built-in-area.ts";
import { OFFENCES, oracleText, rowsOf, squaresWithin, YEAR_2024 } from "../oracles.ts";

const area = builtInArea();

function figures(slug: string, period = YEAR_2025): OffenceFigures {
  const selection = selected(area, slug);
  return figuresOf(area, selection, period, offenceListOf(area, selection, period).selected);
}

describe("the built-in area", () => {
  it("has 14 wards, 14 categories and 24 months without a gap", () => {
    expect([area.wards.length, area.taxonomy.categories.length, area.cube.months]).toEqual([14, 14, 24]);
    expect(area.coverage.missing.size).toBe(0);
    expect(area.wards.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBe(145_679);
  });

  it("has 17,237 rows in 2024, and each is in exactly one category and ward", () => {
    const categories = area.taxonomy.categories.map((_, index) => index);
    expect(total(area.cube, categories, allWards(area), YEAR_2024)).toBe(17_237);
    const lines = offenceListOf(area, selected(area, "all-crime"), YEAR_2024).rows;
    const count = (slug: string): number => {
      const found = lines.find(({ offence }) => offence.slug === slug)?.count;
      return found?.known ? found.value : Number.NaN;
    };
    expect(count("all-crime") + count("anti-social-behaviour")).toBe(17_237);
  });

  it("has places that sum to the counts of the wards", () => {
    const { places } = area;
    const inWards = [...(places?.ward ?? [])].flatMap((ward, place) => (ward === NO_WARD ? [] : [place]));
    const counts = (place: number) => [...places!.count.subarray(places!.start[place]!, places!.start[place + 1]!)];
    const sum = inWards.flatMap(counts).reduce((all, count) => all + count, 0);
    const categories = area.taxonomy.categories.map((_, index) => index);
    expect(sum).toBe(total(area.cube, categories, allWards(area), area.coverage.range));
  });

  it("says of each ward what the numbers say", () => {
    const numbers = figures("shoplifting");
    const market = numbers.wards.find(({ name }) => name === "Market")!;
    const { sentence } = reportOf(area, numbers, market.code);
    expect(sentence.text).toMatch(
      /^Shoplifting in Market: 879 offences in the 12 months to December 2025, down 39 \(4\s%\) on the year before: no clear change\./,
    );
    expect(caveatsOf(area, numbers, market).map(({ kind }) => kind)).toEqual([
      "coverage",
      "denominator",
      "note",
      "note",
    ]);
  });
});

describe("the change of 2025", () => {
  it("has the z, p, adjusted p and words of an independent program for every ward", () => {
    const numbers = figures("shoplifting");
    const rows = rowsOf("change-2024-2025-shoplifting.csv");
    expect(rows).toHaveLength(area.wards.length);
    for (const row of rows) {
      const change = figuresFor(numbers, row["ward_code"] ?? "")?.change;
      if (!change?.known) throw new Error(`no change for ${row["ward_code"]}`);
      expect(change.value).toMatchObject({
        before: Number(row["a"]),
        after: Number(row["b"]),
        verdict: row["verdict"],
      });
      expect(change.value.phi).toBeCloseTo(Number(row["phi"]), 6);
      expect(change.value.z).toBeCloseTo(Number(row["z"]), 6);
      expect(change.value.p).toBeCloseTo(Number(row["p"]), 6);
      expect(change.value.pAdjusted).toBeCloseTo(Number(row["p_adjusted"]), 6);
    }
  });
});

describe("the rates of 2024", () => {
  it("and their intervals are those of an independent program for every ward", () => {
    const rows = rowsOf("2024/rates-funnel.csv");
    expect(rows).toHaveLength(4 * area.wards.length);
    for (const [group, slug] of Object.entries(OFFENCES)) {
      const numbers = figures(slug, YEAR_2024);
      for (const row of rows.filter((candidate) => candidate["group"] === group)) {
        const ward = figuresFor(numbers, row["ward_code"] ?? "");
        if (!ward?.rate.known) throw new Error(`no rate for ${row["ward_code"]}`);
        expect(ward.count).toEqual({ known: true, value: Number(row["count"]) });
        const { value, low, high } = ward.rate.value;
        expect(value / Number(row["rate"])).toBeCloseTo(1, 4);
        expect(low / Number(row["rate_lo"])).toBeCloseTo(1, 4);
        expect(high / Number(row["rate_hi"])).toBeCloseTo(1, 4);
      }
    }
  });
});

describe("the natural breaks of 2024", () => {
  it("have the sum of squares within their classes of an independent program", () => {
    const lines = oracleText("2024/breaks-fisher5.txt").trim().split("\n");
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const [group = "", cuts = ""] = line.split("|");
      const { wards } = figures(OFFENCES[group] ?? "", YEAR_2024);
      const rates = wards.map(({ rate }) => (rate.known ? rate.value.value : Number.NaN));
      const theirs = squaresWithin(rates, cuts.split(",").map(Number));
      expect(squaresWithin(rates, classify(rates, 5, "natural")) / theirs).toBeCloseTo(1, 9);
    }
  });
});
