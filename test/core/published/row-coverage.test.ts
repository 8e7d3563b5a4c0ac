// Every row of the published figures is shown somewhere.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowCoverage } from "../../../src/core/published/row-coverage.ts";
import { anyArea } from "../../area.ts";
import { builtInArea, builtInFigures, grouped } from "../../built-in-area.ts";
import { anyFigures } from "../../published-figures.ts";

describe("the rows of the assessment", () => {
  const figures = builtInFigures();
  const shown = rowCoverage(builtInArea(), grouped(figures));

  it("are 458, each in one table, none shown nowhere", () => {
    expect(shown.map(({ row }) => row)).toEqual(figures);
    expect(shown).toHaveLength(458);
    expect(shown.filter(({ tables }) => tables.length !== 1)).toEqual([]);
    expect(shown.filter(({ notShown }) => notShown !== null)).toEqual([]);
  });

  it("stand beside the open data, in rates, in the reproduction and in the triage", () => {
    const count = (place: string) => shown.filter(({ shownIn }) => shownIn.some((one) => one === place)).length;
    expect(
      Object.fromEntries(["table", "beside", "rates", "reproduce", "triage"].map((place) => [place, count(place)])),
    ).toEqual({
      table: 458,
      beside: 136,
      rates: 23,
      reproduce: 90,
      triage: 63,
    });
  });

  it("are all in the reproduction when they are of wards, and in the rates when they are rates of larger areas", () => {
    for (const { row, shownIn } of shown) {
      expect(shownIn.includes("reproduce")).toBe(row.level === "ward");
      expect(shownIn.includes("rates")).toBe(row.measure === "rate_per_1000" && row.level !== "ward");
    }
  });
});

it("of any file are shown, each in exactly one table", () => {
  fc.assert(
    fc.property(anyArea, anyFigures, (dataset, rows) => {
      const shown = rowCoverage(dataset, grouped(rows));
      expect(shown).toHaveLength(rows.length);
      expect(shown.every(({ tables, notShown }) => tables.length === 1 && notShown === null)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
