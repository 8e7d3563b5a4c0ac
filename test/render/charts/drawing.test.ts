// ECharts, of the parts that the page loads, draws what the options say.
import { expect, it } from "vitest";
import { rankingOption } from "../../../src/render/charts/ranking-option.ts";
import { trendOption } from "../../../src/render/charts/trend-option.ts";
import { bar, line, rankingDrawing, rankingModel, trendDrawing, trendModel } from "./drawings.ts";
import { textsOf } from "./texts.ts";

it("draws the axes, the labels and the numbers of the notes of a trend", () => {
  const notes = [{ month: 24_300, text: "A note", source: "" }];
  const baseline = { from: 24_288, to: 24_299 };
  const expected = { baseline, centre: 55, low: 40, high: 62, outside: [24_305], longRuns: [], outerThirds: [] };
  const texts = textsOf(trendOption(trendDrawing(trendModel({ notes, expected, missing: [24_290] }))));
  for (const text of ["offences a month", "0", "80", "Jan 2024", "Dec", "expected range", "mean 55", "1"]) {
    expect(texts).toContain(text);
  }
});

it("draws several lines, none of them with a mean", () => {
  const lines = [line("W1", "Arbury", [5]), line("W2", "Market", [5], 20)];
  expect(textsOf(trendOption(trendDrawing(trendModel({ lines }))))).toEqual(
    expect.arrayContaining(["Arbury 51", "Market 71"]),
  );
});

it("draws names, values and the label of the district in a ranking", () => {
  const bars = [bar("A", 30, { interval: [20, 44] }), bar("B", null)];
  const model = rankingModel({ bars, district: { value: 12, label: "Testford 12" } });
  expect(textsOf(rankingOption(rankingDrawing(model)))).toEqual(
    expect.arrayContaining(["Ward A", "Ward B", "30", "no data", "Testford 12"]),
  );
});
