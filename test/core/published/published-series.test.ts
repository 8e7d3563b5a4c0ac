// Published rows as series and lines: every row once, and what is withheld stays withheld.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineLabel, publishedLines } from "../../../src/core/published/published-lines.ts";
import { pointOf, seriesOf } from "../../../src/core/published/published-series.ts";
import { annualRows, anyFigures, figureRow, SEPTEMBER } from "../../published-figures.ts";

describe("seriesOf", () => {
  it("puts the rows of one source and indicator in the order of time", () => {
    const [first, second] = [figureRow(), figureRow({ periodEnd: SEPTEMBER - 12, value: 90 })];
    const [series, ...others] = seriesOf([first, second]);
    expect(others).toEqual([]);
    expect(series?.points.map(({ row }) => row)).toEqual([second, first]);
  });

  it.each([
    { source: "Another report" },
    { level: "county" as const },
    { areaCode: "E07000001" },
    { group: "Fires" },
    { subgroup: "" },
    { measure: "percent" as const },
    { periodMonths: 3 },
  ])("keeps apart what differs in %o", (other) => {
    expect(seriesOf([figureRow(), figureRow({ ...other, periodEnd: SEPTEMBER - 12 })])).toHaveLength(2);
  });

  it("shows a period that is printed twice twice", () => {
    const series = seriesOf([figureRow({ value: 100 }), figureRow({ value: 101 })]);
    expect(series.map(({ points }) => points.map(({ text }) => text))).toEqual([["100"], ["101"]]);
  });

  it("holds every row exactly once", () => {
    fc.assert(
      fc.property(anyFigures, (rows) => {
        const held = seriesOf(rows).flatMap(({ points }) => points.map(({ row }) => row));
        expect(held).toHaveLength(rows.length);
        expect(new Set(held)).toEqual(new Set(rows));
      }),
    );
  });
});

describe("a point", () => {
  it("that is suppressed has words and no number", () => {
    const point = pointOf(figureRow({ status: "suppressed", value: null, note: "below 5" }));
    expect(point).toMatchObject({ status: "suppressed", value: null, text: "fewer than 5" });
  });

  it("that is marked as suppressed has no number even if a row brings one", () => {
    expect(pointOf(figureRow({ status: "suppressed", value: 3 })).value).toBeNull();
  });

  it("of a withheld rate does not claim to be a number under 5", () => {
    expect(pointOf(figureRow({ status: "suppressed", value: null, measure: "rate_per_1000" })).text).toBe("withheld");
  });

  it("that is derived says how", () => {
    expect(pointOf(figureRow({ status: "derived", note: "690 - 219" })).note).toBe("690 − 219");
    expect(pointOf(figureRow({ status: "derived" })).note).toBe("worked out from other printed figures");
  });

  it.each([
    ["count", 2772, "2,772"],
    ["rate_per_1000", 36, "36.0"],
    ["monthly_mean", 56, "56"],
    ["monthly_mean", 56.25, "56.3"],
    ["percent", 62, "62\u00a0%"],
  ] as const)("of the measure %s, %d, is written %s", (measure, value, text) => {
    expect(pointOf(figureRow({ measure, value })).text).toBe(text);
  });
});

describe("linesOf", () => {
  it("joins sources that print different years of one indicator", () => {
    const rows = [figureRow(), figureRow({ source: "Another report", periodEnd: SEPTEMBER - 12 })];
    const [line, ...others] = publishedLines(rows);
    expect(others).toEqual([]);
    expect(line?.sources).toEqual(["Another report", "A report, Table 1"]);
  });

  it("keeps sources apart that print the same year, and says so", () => {
    const lines = publishedLines([figureRow({ value: 1 }), figureRow({ source: "Another report", value: 2 })]);
    expect(lines.map(lineLabel)).toEqual(["Shoplifting", "Shoplifting (printed again: 2)"]);
  });

  it("names the group as a whole by its own name", () => {
    expect(publishedLines(annualRows([1, 2], { group: "Needle finds", subgroup: "" })).map(lineLabel)).toEqual([
      "Needle finds",
    ]);
  });
});
