// What the chart of the months shows of its model.
import { describe, expect, it } from "vitest";
import type { ExpectedRange } from "../../../src/core/statistics/expected-range.ts";
import type { TrendModel } from "../../../src/core/wards/trend.ts";
import { type TrendDrawing, trendOption } from "../../../src/render/charts/trend-option.ts";
import { palette } from "../../../src/render/palette.ts";
import { line, RANGE, SIZE, trendDrawing, trendModel, YEAR_2025 } from "./drawings.ts";
import { type DrawnChart, type DrawnShape, drawn } from "./drawn.ts";

const COLOURS = palette("light");
const EXPECTED: ExpectedRange = {
  baseline: { from: RANGE.from, to: RANGE.from + 11 },
  centre: 55,
  low: 40,
  high: 70,
  outside: [24_305],
  below: [],
  longRuns: [],
  outerThirds: [24_303, 24_305],
};
const TWO = [line("W1", "Arbury"), line("W2", "Market", [], 20)];

const chartOf = (model: TrendModel, parts: Partial<TrendDrawing> = {}): DrawnChart =>
  drawn(trendOption(trendDrawing(model, parts)), SIZE);
const wordsOf = (model: TrendModel): readonly string[] => chartOf(model).texts.map(({ text }) => text);
/** Strokes of that colour through more than two months. */
const strokesOf = ({ shapes }: DrawnChart, colour: string): readonly DrawnShape[] =>
  shapes.filter(({ fill, stroke, points }) => fill === "none" && stroke === colour && points.length > 2);
/** Symbols and dots of that fill. */
const dotsOf = ({ shapes }: DrawnChart, colour: string): readonly DrawnShape[] =>
  shapes.filter(({ fill, right, left }) => fill === colour && right - left > 1 && right - left < 20);
const middleOf = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;

/** The plot: from the line of the time axis, and the highest tick. */
function plotOf({ shapes, texts }: DrawnChart) {
  const axis = shapes.find(
    ({ stroke, left, right, top, bottom }) => stroke === COLOURS.hatching && top === bottom && right - left > 100,
  )!;
  const ticks = texts.filter(({ text, right }) => /^[\d,]+$/.test(text) && right < axis.left);
  const highest = ticks.at(-1)!;
  const value = Number(highest.text);
  const top = (highest.top + highest.bottom) / 2;
  const zero = (ticks[0]!.top + ticks[0]!.bottom) / 2;
  return {
    xOf: (month: number) => axis.left + ((month - RANGE.from + 0.5) / 24) * (axis.right - axis.left),
    yOf: (count: number) => zero - (count / value) * (zero - top),
    highest: value,
  };
}
const near = (one: number, other: number): void => expect(Math.abs(one - other)).toBeLessThan(1);

describe("the line of the months", () => {
  it("goes through the count of each month", () => {
    const chart = chartOf(trendModel());
    const { xOf, yOf } = plotOf(chart);
    const [months] = strokesOf(chart, COLOURS.monthly);
    expect(months!.points).toHaveLength(24);
    for (const [index, [x, y]] of months!.points.entries()) {
      near(x, xOf(RANGE.from + index));
      near(y, yOf(50 + (index % 11)));
    }
  });

  it("leaves out a month that is missing", () => {
    const chart = chartOf(
      trendModel({ lines: [line("W1", "Arbury", [5])], missing: new Map([[24_293, "not submitted"]]) }),
    );
    expect(strokesOf(chart, COLOURS.monthly)[0]!.points).toHaveLength(23);
  });

  it("shows a month that stands alone between two gaps as a dot, also among several lines", () => {
    const lines = [line("W1", "Arbury", [4, 6]), line("W2", "Market")];
    const chart = chartOf(
      trendModel({ lines, missing: new Map([24_292, 24_294].map((month) => [month, "not submitted"])) }),
    );
    const dots = dotsOf(chart, COLOURS.lines[0]!);
    expect(dots).toHaveLength(1);
    near(middleOf(dots[0]!), plotOf(chart).xOf(24_293));
    expect(dotsOf(chart, COLOURS.lines[1]!)).toEqual([]);
  });

  it("is thin beside the bold mean", () => {
    const chart = chartOf(trendModel());
    const [months, mean] = [COLOURS.monthly, COLOURS.accent].map((colour) => strokesOf(chart, colour)[0]!);
    expect(mean!.points).toHaveLength(13);
    expect(mean!.lineWidth).toBeGreaterThan(2 * months!.lineWidth);
  });

  it("has the colour of its ward when wards are compared, as its mean has", () => {
    const chart = chartOf(trendModel({ lines: TWO }));
    for (const colour of COLOURS.lines.slice(0, 2)) expect(strokesOf(chart, colour)).toHaveLength(2);
  });

  it("steps back while another of the compared wards is hovered", () => {
    const boldest = (hovered: string | null) => {
      const chart = chartOf(trendModel({ lines: TWO }), { hovered });
      return COLOURS.lines.slice(0, 2).map((colour) => strokesOf(chart, colour).at(-1)!);
    };
    expect(boldest("W2").map(({ opacity }) => opacity)).toEqual([0.5, 1]);
    expect(boldest("elsewhere").map(({ opacity }) => opacity)).toEqual([1, 1]);
    expect(boldest("W2")[1]!.lineWidth).toBeGreaterThan(boldest(null)[1]!.lineWidth);
  });
});

describe("the axes", () => {
  it("count from 0 in whole steps, with the unit", () => {
    const words = wordsOf(trendModel({ noun: "incidents" }));
    expect(words).toEqual(expect.arrayContaining(["0", "20", "40", "60", "incidents a month"]));
  });

  it("reach the top of the expected range", () => {
    expect(plotOf(chartOf(trendModel({ expected: { ...EXPECTED, high: 95 } }))).highest).toBe(100);
  });

  it("name months under their places", () => {
    const chart = chartOf(trendModel());
    const { xOf } = plotOf(chart);
    const of = (text: string) => middleOf(chart.texts.find((one) => one.text === text)!);
    near(of("Jan 2024"), xOf(24_288));
    near(of("Jan 2025"), xOf(24_300));
    near(of("Dec"), xOf(24_311));
  });

  it("say which lines are means when there are several", () => {
    expect(wordsOf(trendModel({ lines: TWO }))).toContain("offences a month · bold: 12-month mean");
    const noMean = TWO.map((one) => ({ ...one, rolling: one.rolling.map(() => null) }));
    expect(wordsOf(trendModel({ lines: noMean }))).toContain("offences a month");
  });
});

describe("the areas", () => {
  const areaOf = ({ shapes }: DrawnChart, fill: string) =>
    shapes.find((shape) => shape.fill === fill && shape.points.length === 4 && shape.right - shape.left > 10);

  it("shade the chosen period from the start of its first month to the end of its last", () => {
    const chart = chartOf(trendModel());
    const { xOf } = plotOf(chart);
    const area = areaOf(chart, COLOURS.period)!;
    near(area.left, xOf(YEAR_2025.from - 0.5));
    near(area.right, xOf(YEAR_2025.to + 0.5));
  });

  it("shade and name what is being drawn instead", () => {
    const chart = chartOf(trendModel(), { drawn: { from: 24_290, to: 24_292 } });
    const { xOf } = plotOf(chart);
    near(areaOf(chart, COLOURS.period)!.left, xOf(24_289.5));
    near(areaOf(chart, COLOURS.period)!.right, xOf(24_292.5));
    expect(chart.texts.map(({ text }) => text)).toContain("Mar 2024 to May 2024");
  });

  it("hatch each missing month", () => {
    const chart = chartOf(
      trendModel({ lines: [line("W1", "Arbury", [5])], missing: new Map([[24_293, "not submitted"]]) }),
    );
    const { xOf } = plotOf(chart);
    const hatched = chart.shapes.filter(({ fill }) => fill.startsWith("url("));
    expect(hatched).toHaveLength(1);
    near(hatched[0]!.left, xOf(24_292.5));
    near(hatched[0]!.right, xOf(24_293.5));
  });

  it("hold the expected range from its first month to the end of the period", () => {
    const chart = chartOf(trendModel({ expected: EXPECTED }));
    const { xOf, yOf } = plotOf(chart);
    const area = areaOf(chart, COLOURS.expected)!;
    near(area.left, xOf(EXPECTED.baseline.from - 0.5));
    near(area.right, xOf(YEAR_2025.to + 0.5));
    near(area.bottom, yOf(40));
    near(area.top, yOf(70));
  });

  it("leave the expected range out where there is none", () => {
    expect(areaOf(chartOf(trendModel()), COLOURS.expected)).toBeUndefined();
    expect(wordsOf(trendModel())).not.toContain("expected range");
  });

  it("name the expected range above it, below it, or at last in it", () => {
    const placeAt = (low: number, high: number) => {
      const chart = chartOf(trendModel({ expected: { ...EXPECTED, low, high } }));
      const area = areaOf(chart, COLOURS.expected)!;
      const name = chart.texts.find(({ text }) => text === "expected range")!;
      expect(name.left).toBeGreaterThan(area.left);
      if (name.bottom <= area.top) return "above";
      return name.top >= area.bottom ? "below" : "in it";
    };
    expect(placeAt(40, 62)).toBe("above");
    expect(placeAt(40, 79)).toBe("below");
    expect(placeAt(0, 79)).toBe("in it");
  });
});

describe("the signals", () => {
  it("ring the months outside the expected range, and are diamonds where a shift shows inside it", () => {
    const chart = chartOf(trendModel({ expected: EXPECTED }));
    const { xOf, yOf } = plotOf(chart);
    const signs = chart.shapes.filter(({ stroke, lineWidth }) => stroke === COLOURS.ink && Math.round(lineWidth) === 2);
    expect(signs.map(({ fill }) => fill)).toEqual([COLOURS.background, COLOURS.monthly]);
    for (const [index, month] of [24_303, 24_305].entries()) {
      near(middleOf(signs[index]!), xOf(month));
      near((signs[index]!.top + signs[index]!.bottom) / 2, yOf(50 + ((month - RANGE.from) % 11)));
    }
  });
});
