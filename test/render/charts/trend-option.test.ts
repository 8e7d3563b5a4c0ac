// What the chart of the months shows of its model.
import { describe, expect, it } from "vitest";
import type { ExpectedRange } from "../../../src/core/statistics/expected-range.ts";
import type { TrendModel } from "../../../src/core/wards/trend.ts";
import { trendOption } from "../../../src/render/charts/trend-option.ts";
import { palette } from "../../../src/render/palette.ts";
import { isObject, line, RANGE, seriesOf, trendDrawing, trendModel, YEAR_2025 } from "./drawings.ts";

const EXPECTED: ExpectedRange = {
  baseline: { from: RANGE.from, to: RANGE.from + 11 },
  centre: 55,
  low: 40,
  high: 70,
  outside: [24_305],
  longRuns: [],
  outerThirds: [24_303, 24_305],
};

const drawn = (model: TrendModel) => trendOption(trendDrawing(model));
const valuesOf = (model: TrendModel, id: string): readonly unknown[] => {
  const { data } = seriesOf(drawn(model), id);
  if (!Array.isArray(data)) throw new Error("no data");
  return data.map((point: unknown) => (isObject(point) ? point["value"] : point));
};
const styleOf = (model: TrendModel, id: string): unknown => seriesOf(drawn(model), id)["lineStyle"];
const areasOf = (model: TrendModel, id: string): unknown => {
  const { markArea } = seriesOf(drawn(model), id);
  return isObject(markArea) ? markArea["data"] : null;
};

describe("the line of the months", () => {
  it("has a point for each month", () => {
    expect(valuesOf(trendModel(), "W1 monthly").slice(0, 2)).toEqual([
      [24_288, 50],
      [24_289, 51],
    ]);
  });

  it("breaks where a month is missing, and never connects", () => {
    const model = trendModel({ lines: [line("W1", "Arbury", [5])], missing: [24_293] });
    expect(valuesOf(model, "W1 monthly")[5]).toEqual([24_293, "-"]);
    expect(seriesOf(drawn(model), "W1 monthly")["connectNulls"]).toBe(false);
  });

  it("shows a month that stands alone between two gaps as a dot, also among several lines", () => {
    const lines = [line("W1", "Arbury", [4, 6]), line("W2", "Market")];
    const { data } = seriesOf(drawn(trendModel({ lines, missing: [24_292, 24_294] })), "W1 monthly");
    const sizes = Array.isArray(data) ? data.map((point: unknown) => isObject(point) && point["symbolSize"]) : [];
    expect(sizes[5]).toBeGreaterThan(0);
    expect(sizes[8]).toBe(0);
  });

  it("is quiet beside the bold mean when it is the only one", () => {
    const { accent, monthly } = palette("light");
    expect(styleOf(trendModel(), "W1 monthly")).toMatchObject({ color: monthly });
    expect(styleOf(trendModel(), "W1 mean")).toMatchObject({ color: accent, width: 3 });
  });

  it("has the colour of its ward when wards are compared", () => {
    const lines = [line("W1", "Arbury"), line("W2", "Market")];
    for (const [index, { id }] of lines.entries()) {
      const color = palette("light").lines[index];
      expect(styleOf(trendModel({ lines }), `${id} monthly`)).toMatchObject({ color });
      expect(styleOf(trendModel({ lines }), `${id} mean`)).toMatchObject({ color });
    }
  });

  it("steps back while another of the compared wards is hovered", () => {
    const model = trendModel({ lines: [line("W1", "Arbury"), line("W2", "Market")] });
    const opacity = (id: string, hovered: string | null) =>
      seriesOf(trendOption(trendDrawing(model, { hovered })), id)["lineStyle"];
    expect(opacity("W1 mean", "W2")).toMatchObject({ opacity: 0.5 });
    expect(opacity("W2 mean", "W2")).toMatchObject({ opacity: 1 });
    expect(opacity("W1 mean", "elsewhere")).toMatchObject({ opacity: 1 });
  });
});

describe("the axes", () => {
  it("count from 0 in whole steps, with the unit", () => {
    expect(drawn(trendModel({ noun: "incidents" })).yAxis).toMatchObject({
      min: 0,
      max: 60,
      interval: 20,
      name: "incidents a month",
    });
  });

  it("reach the top of the expected range", () => {
    expect(drawn(trendModel({ expected: { ...EXPECTED, high: 95 } })).yAxis).toMatchObject({ max: 100 });
  });

  it("give every month the same room", () => {
    expect(drawn(trendModel()).xAxis).toMatchObject({ min: RANGE.from - 0.5, max: RANGE.to + 0.5 });
  });

  it("say which lines are means when there are several", () => {
    const lines = [line("W1", "Arbury"), line("W2", "Market")];
    expect(drawn(trendModel({ lines })).yAxis).toMatchObject({ name: "offences a month · bold: 12-month mean" });
  });
});

describe("the areas", () => {
  it("shade the chosen period from the start of its first month to the end of its last", () => {
    expect(areasOf(trendModel(), "period")).toEqual([[{ xAxis: 24_299.5 }, { xAxis: 24_311.5 }]]);
  });

  it("shade and name what is being drawn instead", () => {
    const option = trendOption(trendDrawing(trendModel(), { drawn: { from: 24_290, to: 24_292 } }));
    expect(seriesOf(option, "period")["markArea"]).toMatchObject({
      data: [[{ xAxis: 24_289.5 }, { xAxis: 24_292.5 }]],
      label: { show: true, formatter: "Mar 2024 to May 2024" },
    });
  });

  it("hatch each missing month", () => {
    const model = trendModel({ lines: [line("W1", "Arbury", [5])], missing: [24_293] });
    expect(areasOf(model, "missing")).toEqual([[{ xAxis: 24_292.5 }, { xAxis: 24_293.5 }]]);
    expect(JSON.stringify(seriesOf(drawn(model), "missing"))).toContain("image/svg+xml");
  });

  it("hold the expected range from its first month to the end of the period", () => {
    expect(areasOf(trendModel({ expected: EXPECTED }), "expected")).toEqual([
      [
        { xAxis: 24_287.5, yAxis: 40 },
        { xAxis: YEAR_2025.to + 0.5, yAxis: 70 },
      ],
    ]);
  });

  it("leave the expected range out where there is none", () => {
    expect(() => seriesOf(drawn(trendModel()), "expected")).toThrow("no series expected");
  });

  it("mark the months outside the expected range, and by another sign those that signal a shift inside it", () => {
    expect(valuesOf(trendModel({ expected: EXPECTED }), "signals")).toEqual([
      [24_303, 54],
      [24_305, 56],
    ]);
    const { data } = seriesOf(drawn(trendModel({ expected: EXPECTED })), "signals");
    const signs = Array.isArray(data) ? data.map((point: unknown) => isObject(point) && point["symbol"]) : [];
    expect(signs).toEqual(["diamond", "circle"]);
  });
});
