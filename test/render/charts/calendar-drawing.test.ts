// The calendar of an offence as a drawing.
import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../src/core/assessment/calendar.ts";
import { allWards } from "../../../src/core/figures/offence-figures.ts";
import type { Subject } from "../../../src/render/charts/subject.ts";
import { area, YEAR_2025 } from "../../area.ts";
import { COLOURS, draw, linesWithin, pointsOf, shapesOf, wordsOf } from "./subject-drawings.ts";

describe("the calendar", () => {
  const march = YEAR_2025.from + 2;
  const data = area({ missing: [march] });
  const subject: Subject = { kind: "calendar", model: calendarOf(data, [0], allWards(data)) };

  it("has a row a year and a column a month, the largest count the darkest", () => {
    expect(wordsOf(subject)).toEqual(expect.arrayContaining(["2024", "2025", "Jan", "Dec"]));
    const boxes = shapesOf(draw(subject)).filter(({ type }) => type === "rect");
    const opacities = boxes.map(({ style }) => Number(style["opacity"]));
    expect(boxes).toHaveLength(23);
    expect(Math.max(...opacities)).toBe(0.5);
  });

  it("hatches a month that was not submitted, within its cell, and has no number there", () => {
    const lines = linesWithin(draw(subject), COLOURS.hatching);
    expect(lines.length).toBeGreaterThan(5);
    const column = (640 - 40) / 12;
    for (const { shape } of lines)
      for (const [x, y] of pointsOf(shape)) {
        expect(x).toBeGreaterThanOrEqual(40 + 2 * column);
        expect(x).toBeLessThanOrEqual(40 + 3 * column);
        expect(y).toBeGreaterThanOrEqual(52);
        expect(y).toBeLessThanOrEqual(82);
      }
    expect(wordsOf(subject)).toHaveLength(12 + 2 + 23);
  });
});
