// Labels at the ends of the lines and numbers of notes find room.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LINE_HEIGHT } from "../../../src/render/charts/geometry.ts";
import { NOTE_SIZE, trendLayout, xOfMonth } from "../../../src/render/charts/trend-layout.ts";
import { palette } from "../../../src/render/palette.ts";
import { line, RANGE, SIZE, textWidth, trendModel } from "./drawings.ts";

const COLOURS = palette("light");
const layoutOf = (model: Parameters<typeof trendLayout>[0]) => trendLayout(model, COLOURS, SIZE, textWidth);
const note = (month: number) => ({ month, text: "A note", source: "a source" });

it("puts the middle of each month in the middle of its part of the plot", () => {
  const plot = { left: 40, top: 20, right: 280, bottom: 200 };
  expect(xOfMonth(RANGE.from, RANGE, plot)).toBe(45);
  expect(xOfMonth(RANGE.to, RANGE, plot)).toBe(275);
});

describe("the labels at the ends of the lines", () => {
  it("name the mean and the months of a single line, with their last values", () => {
    const { labels } = layoutOf(trendModel());
    expect(labels.map(({ lines }) => lines.join(" "))).toEqual(["12-month mean 55", "monthly 51"]);
    expect(labels.map(({ colour }) => colour)).toEqual([COLOURS.accent, COLOURS.monthly]);
  });

  it("name the month that a line ends with before its last month is there", () => {
    const { labels } = layoutOf(trendModel({ lines: [line("W1", "Arbury", [23])] }));
    expect(labels.map(({ lines }) => lines.join(" "))).toEqual(["Nov 2025 50"]);
  });

  it("name the month of a mean that ends before the last month", () => {
    const early = { ...line("W1", "Arbury"), rolling: line("W1", "Arbury").rolling.with(-1, null) };
    const single = layoutOf(trendModel({ lines: [early] })).labels.map(({ lines }) => lines.join(" "));
    expect(single[0]).toMatch(/^12-month mean [\d.]+ in Nov 2025$/);
    const two = layoutOf(trendModel({ lines: [early, line("W2", "Market")] })).labels.map(({ lines }) =>
      lines.join(" "),
    );
    expect(two[0]).toMatch(/^Arbury Nov 2025 [\d.]+$/);
    expect(two[1]).toMatch(/^Market [\d.]+$/);
  });

  it("name each of the compared wards in its colour, with the last value of its mean", () => {
    const { labels } = layoutOf(trendModel({ lines: [line("W1", "King's Hedges"), line("W2", "Market", [], 30)] }));
    expect(labels.map(({ lines }) => lines)).toEqual([["King's", "Hedges 55"], ["Market 85"]]);
    expect(labels.map(({ colour }) => colour)).toEqual(COLOURS.lines.slice(0, 2));
    expect(labels.map(({ end }) => end)).toEqual([
      { month: RANGE.to, value: 55 },
      { month: RANGE.to, value: 85 },
    ]);
  });

  it("are left out for a line without any month", () => {
    const empty = { id: "W1", label: "Arbury", monthly: [null], rolling: [null] };
    expect(layoutOf(trendModel({ lines: [empty] })).labels).toEqual([]);
    expect(layoutOf(trendModel({ lines: [empty, line("W2", "Market")] })).labels.map(({ id }) => id)).toEqual(["W2"]);
  });

  it("never overlap and stay in the chart, wherever the lines end", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 2, maxLength: 4 }), (offsets) => {
        const lines = offsets.map((offset, index) => line(`W${index}`, "West Chesterton", [], offset));
        const { labels } = layoutOf(trendModel({ lines }));
        const boxes = labels
          .map((label) => ({ middle: label.y, half: (label.lines.length * LINE_HEIGHT) / 2 }))
          .sort((a, b) => a.middle - b.middle);
        for (const [index, { middle, half }] of boxes.entries()) {
          const before = boxes[index - 1];
          if (before) expect(middle - half).toBeGreaterThanOrEqual(before.middle + before.half - 1e-9);
          expect(middle - half).toBeGreaterThanOrEqual(0);
          expect(middle + half).toBeLessThanOrEqual(SIZE.height);
        }
      }),
    );
  });

  it("fit between the plot and the edge of the chart", () => {
    const { plot, labels } = layoutOf(trendModel({ lines: [line("W1", "A"), line("W2", "Very long name of a ward")] }));
    for (const { width } of labels) expect(plot.right + width).toBeLessThan(SIZE.width);
    expect(plot.right).toBeGreaterThan(SIZE.width / 2);
  });
});

describe("the numbers of the notes", () => {
  it("count in the order of the notes, under their months", () => {
    const { notes } = layoutOf(trendModel({ notes: [note(24_290), note(24_300)] }));
    expect(notes.map(({ number }) => number)).toEqual([1, 2]);
    for (const { x, from } of notes) expect(x).toBe(from);
  });

  it("stand beside each other when their months are the same", () => {
    const { notes } = layoutOf(trendModel({ notes: [note(24_300), note(24_300)] }));
    expect(notes[1]!.x - notes[0]!.x).toBeGreaterThanOrEqual(NOTE_SIZE);
    expect(notes[1]!.from).toBe(notes[0]!.from);
  });

  it("take their room under the plot only where there are any", () => {
    expect(layoutOf(trendModel({ notes: [note(24_290)] })).plot.bottom).toBeLessThan(
      layoutOf(trendModel()).plot.bottom,
    );
  });
});

describe("the name of the expected range", () => {
  const expected = {
    baseline: { from: 24_288, to: 24_299 },
    centre: 55,
    low: 40,
    high: 62,
    outside: [],
    longRuns: [],
    outerThirds: [],
  };
  const nameAt = (low: number, high: number) =>
    layoutOf(trendModel({ expected: { ...expected, low, high } })).expectedLabel;

  it("stands above the range, below it, or at last in it", () => {
    expect(nameAt(40, 62)).toBe(-LINE_HEIGHT);
    expect(nameAt(40, 79)).toBeGreaterThan(LINE_HEIGHT);
    expect(nameAt(0, 79)).toBe(3);
  });
});
