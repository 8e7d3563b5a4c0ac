// Published figures beside the open data's: two lines that share no point, every value in words where there is room.
import { describe, expect, it } from "vitest";
import { besideRows } from "../../../src/core/published/findings.ts";
import { publishedBesideOpen } from "../../../src/core/published/published-beside-open.ts";
import { publishedLines } from "../../../src/core/published/published-lines.ts";
import type { Subject } from "../../../src/render/charts/subjects.ts";
import { builtInFigures, grouped } from "../../built-in-area.ts";
import { annualRows } from "../../published-figures.ts";
import { CAMBRIDGE, COLOURS, draw, linesOf, wordsOf } from "./subject-drawings.ts";

const { beside } = publishedBesideOpen(CAMBRIDGE, grouped(builtInFigures()));

describe("published figures", () => {
  const one = beside.find(({ open, published }) => open.points.length > 1 && published.points.length > 1)!;
  const subject: Subject = { kind: "published", line: one.line, open: one.open.points };

  it("are dashes, the open data's a line: two lines that share no point", () => {
    const chart = draw(subject);
    const [published] = linesOf(chart, COLOURS.lines[1]!);
    const [open] = linesOf(chart, COLOURS.accent);
    expect([published!.dashed, open!.dashed]).toEqual([true, false]);
    expect(published!.points).toHaveLength(one.published.points.length);
    expect(open!.points).toHaveLength(one.open.points.length);
    const shared = published!.points.filter(([x, y]) => open!.points.some((point) => point[0] === x && point[1] === y));
    expect(shared).toEqual([]);
    expect(wordsOf(subject)).toEqual(expect.arrayContaining(["published", "open data"]));
  });

  it("have each of their values in words, in the drawing or in its table", () => {
    for (const pair of beside.slice(0, 12)) {
      const words = new Set([
        ...wordsOf({ kind: "published", line: pair.line, open: pair.open.points }),
        ...besideRows(pair).flat(),
      ]);
      for (const { text } of [...pair.line.points, ...pair.open.points]) expect(words).toContain(text);
    }
  });

  it("have their key beside the name of the axis, or below it where that leaves no room", () => {
    const rates = beside.find(({ line }) => line.measure === "rate_per_1000")!;
    const rowsAt = (width: number): readonly number[] => {
      const { texts } = draw({ kind: "published", line: rates.line, open: rates.open.points }, width);
      const topOf = (start: string) => texts.find(({ text }) => text.startsWith(start))!.top;
      return [topOf("per 1,000 residents, "), topOf("published")].map((top) => Math.round(top / 17));
    };
    expect(rowsAt(640)).toEqual([0, 0]);
    expect(rowsAt(258)).toEqual([0, 1]);
  });

  it("break where one is suppressed, which is written on the axis and has no value", () => {
    const rows = annualRows([100, 90, 80, 70]).map((row, index) =>
      index === 1 ? { ...row, status: "suppressed" as const, value: null } : row,
    );
    const [line] = publishedLines(rows);
    const chart = draw({ kind: "published", line: line!, open: [] });
    const [course] = linesOf(chart, COLOURS.lines[1]!);
    expect([course!.points.length, course!.breaks]).toEqual([3, 1]);
    const words = chart.texts.find(({ text }) => text === "fewer than 5")!;
    expect(words.bottom).toBeGreaterThan(200);
    expect(chart.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(["100", "80", "70"]));
  });

  it("of many years name the first, the last, the highest and the lowest, and end their axis with the last", () => {
    const counts = Array.from({ length: 24 }, (_, year) => 1013 + 97 * Math.abs(year - 9) - (year === 20 ? 1500 : 0));
    const [line] = publishedLines(annualRows(counts));
    const texts = draw({ kind: "published", line: line!, open: [] }).texts.map(({ text }) => text);
    const named = texts.filter((text) => counts.some((count) => text === count.toLocaleString("en-GB")));
    expect(named.sort()).toEqual(["1,886", "2,371", "580"]);
    expect(texts).toContain("Sep 2024");
    expect(texts.filter((text) => /^Sep \d{4}$/.test(text)).length).toBeLessThan(12);
  });

  it("of many years and large have no words over the values of the axis", () => {
    const counts = Array.from({ length: 24 }, (_, year) => 119_000 + 97 * year);
    const [line] = publishedLines(annualRows(counts));
    const { texts } = draw({ kind: "published", line: line!, open: [] });
    const first = texts.find(({ text }) => text === "119,000")!;
    const ticks = texts.filter(({ text }) => /^\d+,000$/.test(text) && text !== "119,000");
    expect(ticks.length).toBeGreaterThan(2);
    expect(first.left).toBeGreaterThanOrEqual(Math.max(...ticks.map(({ right }) => right)));
  });
});
