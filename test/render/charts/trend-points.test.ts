// Labels at the ends of the lines and numbers of notes find room.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrendModel } from "../../../src/core/wards/trend.ts";
import { lineEnds } from "../../../src/render/charts/trend-ends.ts";
import { trendOption } from "../../../src/render/charts/trend-option.ts";
import { palette } from "../../../src/render/palette.ts";
import { line, RANGE, SIZE, textWidth, trendDrawing, trendModel } from "./drawings.ts";
import { drawn, isWithin, overlap, overlapping } from "./drawn.ts";

const COLOURS = palette("light");
const endsOf = (model: TrendModel) => lineEnds(model, COLOURS, textWidth);
const wordsOf = (model: TrendModel) => endsOf(model).map(({ lines }) => lines.join(" "));
const chartOf = (model: TrendModel, size = SIZE) => drawn(trendOption(trendDrawing(model, { size })), size);
const note = (month: number) => ({ month, text: "A note", source: "a source" });

describe("what is written at the ends of the lines", () => {
  it("names the mean and the months of a single line, with their last values", () => {
    expect(wordsOf(trendModel())).toEqual(["12-month mean 55", "monthly 51"]);
    expect(endsOf(trendModel()).map(({ colour }) => colour)).toEqual([COLOURS.accent, COLOURS.monthly]);
  });

  it("names the month that a line ends with before its last month is there", () => {
    expect(wordsOf(trendModel({ lines: [line("W1", "Arbury", [23])] }))).toEqual(["Nov 2025 50"]);
  });

  it("names the month of a mean that ends before the last month", () => {
    const early = { ...line("W1", "Arbury"), rolling: line("W1", "Arbury").rolling.with(-1, null) };
    expect(wordsOf(trendModel({ lines: [early] }))[0]).toMatch(/^12-month mean [\d.]+ in Nov 2025$/);
    const two = wordsOf(trendModel({ lines: [early, line("W2", "Market")] }));
    expect(two[0]).toMatch(/^Arbury Nov 2025 [\d.]+$/);
    expect(two[1]).toMatch(/^Market [\d.]+$/);
  });

  it("names each of the compared wards in its colour, with the last value of its mean", () => {
    const ends = endsOf(trendModel({ lines: [line("W1", "King's Hedges"), line("W2", "Market", [], 30)] }));
    expect(ends.map(({ lines }) => lines)).toEqual([["King's", "Hedges 55"], ["Market 85"]]);
    expect(ends.map(({ colour }) => colour)).toEqual(COLOURS.lines.slice(0, 2));
    expect(ends.map(({ month, value }) => [month, value])).toEqual([
      [RANGE.to, 55],
      [RANGE.to, 85],
    ]);
  });

  it("is nothing for a line without any month", () => {
    const empty = { ...line("W1", "Arbury"), monthly: [null], rolling: [null] };
    expect(wordsOf(trendModel({ lines: [empty] }))).toEqual([]);
    expect(wordsOf(trendModel({ lines: [empty, line("W2", "Market")] }))).toEqual(["Market 55"]);
  });
});

describe("the labels", () => {
  const anyLines = fc.array(
    fc.record({
      offset: fc.integer({ min: -50, max: 500 }),
      name: fc.constantFrom("West Chesterton", "Market", "Queen Edith's", "Upper Saint Mary-le-Bow"),
      missing: fc.constantFrom([], [23], [20, 21, 22, 23]),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const anyNotes = fc.array(fc.integer({ min: RANGE.from, max: RANGE.to }).map(note), { maxLength: 3 });
  const noPeriod = { from: RANGE.from, to: RANGE.from + 1 };

  it("never lie over each other or another text and stay in the chart, wherever lines end and notes stand", () => {
    fc.assert(
      fc.property(anyLines, anyNotes, fc.constantFrom(320, 430, 700), (own, notes, width) => {
        const lines = own.map(({ name, missing, offset }, index) => line(`W${index}`, name, missing, offset));
        const size = { ...SIZE, width };
        const { texts } = chartOf(trendModel({ lines, notes, period: noPeriod }), size);
        const words = texts.filter(({ text }) => text !== " ");
        expect(overlapping(words)).toEqual([]);
        expect(words.filter((text) => !isWithin(text, size))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("stand in the order of the ends of their lines, each with its first line at its end where there is room", () => {
    const lines = [40, 20, 0, 21].map((offset, index) => line(`W${index}`, `Ward ${index}`, [], offset));
    const { texts } = chartOf(trendModel({ lines }));
    const labels = ["Ward 0 95", "Ward 3 76", "Ward 1 75", "Ward 2 55"].map((words) =>
      texts.find(({ text }) => text === words),
    );
    const tops = labels.map((label) => label!.top);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    const [highest] = labels;
    const tick = texts.find(({ text }) => text === "100")!;
    const zero = texts.find(({ text }) => text === "0")!;
    expect(highest!.top).toBeCloseTo(zero.top + 0.95 * (tick.top - zero.top), 0);
  });

  it("stand neither beside the name of the counts nor beside those of the months", () => {
    for (const offsets of [
      [400, 0, 0, 0],
      [0, 400, 400, 400],
    ]) {
      const lines = offsets.map((offset, index) => line(`W${index}`, "Upper Saint Mary-le-Bow", [], offset - 50));
      const { texts } = chartOf(trendModel({ lines, notes: [note(RANGE.from)] }));
      const name = texts.find(({ text }) => text.startsWith("offences a month"))!;
      const month = texts.find(({ text }) => text === "Jan 2024")!;
      const labels = texts.filter(({ bold, text }) => bold && text.length > 1);
      expect(labels).toHaveLength(12);
      expect(Math.min(...labels.map(({ top }) => top))).toBeGreaterThan(name.bottom - 1);
      expect(Math.max(...labels.map(({ bottom }) => bottom))).toBeLessThan(month.top - 10);
    }
  });

  it("are tied to their lines", () => {
    const chart = chartOf(trendModel());
    const ties = chart.shapes.filter(
      ({ stroke, points, left }) => stroke === COLOURS.hatching && points.length === 3 && left > 300,
    );
    expect(ties).toHaveLength(2);
    for (const tie of ties) expect(chart.texts.some((text) => Math.abs(text.left - 2 - tie.right) < 2)).toBe(true);
  });
});

describe("the numbers of the notes", () => {
  const numbersOf = (months: readonly number[]) => {
    const chart = chartOf(trendModel({ notes: months.map(note) }));
    const { texts, shapes } = chart;
    const axis = texts.find(({ text }) => text === "0")!;
    return {
      numbers: texts.filter(({ text, top, left }) => /^[123]$/.test(text) && top > axis.top && left > axis.right),
      ticks: shapes.filter(({ fill, right, left }) => fill === COLOURS.ink && right - left < 2),
      months: texts.filter(({ text }) => text.startsWith("Jan")),
      circles: shapes.filter(({ lineWidth, stroke }) => stroke === COLOURS.ink && lineWidth === 2.4),
    };
  };
  const middleOf = ({ left, right }: { left: number; right: number }) => (left + right) / 2;

  it("count in the order of the notes, in circles under the ticks of their months", () => {
    const { numbers, ticks, circles, months } = numbersOf([24_288, 24_300]);
    expect(ticks.map(middleOf)).toEqual(months.map((month) => expect.closeTo(middleOf(month), 0)));
    expect(numbers.map(({ text }) => text)).toEqual(["1", "2"]);
    for (const [index, number] of numbers.entries()) {
      expect(middleOf(number)).toBeCloseTo(middleOf(ticks[index]!), 0);
      expect(middleOf(number)).toBeCloseTo(middleOf(circles[index]!), 0);
      expect(circles[index]!.top).toBeGreaterThan(ticks[index]!.bottom);
    }
  });

  it("stand beside each other when their months are the same or near", () => {
    for (const months of [
      [24_300, 24_300],
      [24_300, 24_301],
      [24_311, 24_311, 24_311],
    ]) {
      const { circles } = numbersOf(months);
      const [first, second, third] = circles;
      expect(overlap(first!, second!)).toBeLessThanOrEqual(0.1);
      if (third) expect(overlap(second!, third)).toBeLessThanOrEqual(0.1);
      expect(circles.every((circle) => isWithin(circle, SIZE))).toBe(true);
    }
  });

  it("take their room under the plot only where there are any", () => {
    const bottomOf = (model: TrendModel) => chartOf(model).texts.find(({ text }) => text === "0")!.bottom;
    expect(bottomOf(trendModel({ notes: [note(24_290)] }))).toBeLessThan(bottomOf(trendModel()));
  });
});
