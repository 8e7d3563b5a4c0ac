// The charts of the assessment, drawn from the built-in area: what stands in them, and that nothing sticks out.
import { describe, expect, it } from "vitest";
import { annualOf } from "../../../src/core/assessment/annual.ts";
import { calendarOf } from "../../../src/core/assessment/calendar.ts";
import { funnelOf } from "../../../src/core/assessment/funnel.ts";
import { publishedBesideOpen } from "../../../src/core/assessment/published/published-beside-open.ts";
import { publishedLines } from "../../../src/core/assessment/published/published-lines.ts";
import { slopeOf } from "../../../src/core/assessment/slope.ts";
import { offenceMultiples, wardMultiples } from "../../../src/core/assessment/small-multiples.ts";
import { monthName } from "../../../src/core/basics/months.ts";
import { allWards } from "../../../src/core/figures/offence-figures.ts";
import type { ShareCurve } from "../../../src/core/hotspots/chance/share-curve.ts";
import { drawingOf } from "../../../src/render/charts/drawing.ts";
import type { Subject } from "../../../src/render/charts/subject.ts";
import { palette } from "../../../src/render/palette.ts";
import { area, YEAR_2025 } from "../../area.ts";
import { builtInFigures, grouped } from "../../built-in-area.ts";
import { annualRows } from "../../published-figures.ts";
import { sharesIn } from "../../shares.ts";
import { textWidth } from "./drawings.ts";
import {
  CAMBRIDGE,
  COLOURS,
  canvasOf,
  draw,
  figures,
  funnel,
  LIST,
  linesWithin,
  type Plain,
  shapesOf,
  sure,
  wordsOf,
} from "./subject-drawings.ts";

const WIDTHS = [258, 340, 640];

const ANNUAL = annualOf(CAMBRIDGE, figures("acquisitive-crime").selection.categories, allWards(CAMBRIDGE), "december");
const { beside, alone } = publishedBesideOpen(CAMBRIDGE, grouped(builtInFigures()));
const SEASON = Array.from({ length: 12 }, (_, month) => ({
  name: monthName(month).split(" ")[0]!,
  factor: 0.6 + month / 10,
}));
const CURVE: ShareCurve = {
  points: [0, 0.98, 0.995, 1].map((x) => ({ x, y: x ** 100 })),
  across: "Share of map points, quietest first",
  up: "Share of offences",
  diagonal: true,
  marked: { x: 0.995, y: 0.6, text: "half on 7" },
};
const SUBJECTS: readonly (readonly [string, Subject])[] = [
  ["funnel", { kind: "funnel", model: funnel("burglary"), selected: ["E05013057"] }],
  ["ranks", { kind: "funnel", model: funnel("shoplifting"), selected: [] }],
  ["slopes", { kind: "slope", model: sure(slopeOf(figures("shoplifting"), "rate")), selected: [] }],
  [
    "wards",
    {
      kind: "multiples",
      model: wardMultiples(CAMBRIDGE, figures("drugs"), { kind: "index", scale: "own" }),
      selected: ["E05013057"],
    },
  ],
  [
    "offences",
    {
      kind: "multiples",
      model: offenceMultiples(CAMBRIDGE, LIST, "district", { kind: "count", scale: "common" })!,
      selected: [],
    },
  ],
  ["years", { kind: "annual", model: ANNUAL, part: "bars" }],
  ["months", { kind: "annual", model: ANNUAL, part: "months" }],
  ["calendar", { kind: "calendar", model: calendarOf(CAMBRIDGE, [0], allWards(CAMBRIDGE)) }],
  ["season", { kind: "season", months: SEASON }],
  ["curve", { kind: "curve", curve: CURVE }],
  ["shares", { kind: "shares", years: sharesIn(CAMBRIDGE, LIST, "acquisitive-crime") }],
  ...[beside[0]!, beside.at(-1)!].map((one): readonly [string, Subject] => [
    one.title,
    { kind: "published", line: one.line, open: one.open.points },
  ]),
  ...alone
    .filter((_, index) => index % 20 === 0)
    .map(({ title, line }): readonly [string, Subject] => [title, { kind: "published", line, open: [] }]),
];

describe("every chart", () => {
  it.each(SUBJECTS)("keeps its texts within its frame: %s", (_, subject) => {
    for (const width of WIDTHS) {
      const { size } = canvasOf(subject, width);
      for (const { type, style } of shapesOf(draw(subject, width))) {
        if (type !== "text") continue;
        const [x, y] = [Number(style["x"]), Number(style["y"])];
        const wide = Math.max(
          ...String(style["text"])
            .split("\n")
            .map((line) => textWidth(line)),
        );
        const left = style["align"] === "right" ? x - wide : style["align"] === "center" ? x - wide / 2 : x;
        const where = `${String(style["text"])} at ${width}`;
        expect.soft(left, where).toBeGreaterThanOrEqual(-1);
        expect.soft(left + wide, where).toBeLessThanOrEqual(size.width + 1);
        expect.soft(y, where).toBeGreaterThanOrEqual(0);
        expect.soft(y, where).toBeLessThanOrEqual(size.height);
      }
    }
  });

  it.each(SUBJECTS)("is drawn by ECharts without a complaint: %s", (_, subject) => {
    expect(wordsOf(subject).length).toBeGreaterThan(2);
  });

  it.each(SUBJECTS)("holds numbers only, in either theme: %s", (_, subject) => {
    for (const theme of ["light", "dark"] as const) {
      const drawing = drawingOf(subject, { ...canvasOf(subject), colours: palette(theme) });
      const wrong = shapesOf(drawing).filter((shape) => /null|NaN|undefined/.test(JSON.stringify(shape)));
      expect(wrong).toEqual([]);
    }
  });
});

describe("the funnel plot", () => {
  it("names the wards outside the limits and the selected ones, and no others", () => {
    const model = funnel("burglary");
    const outside = model.wards.filter(({ place }) => place.known && place.value.position !== "inside");
    const inside = model.wards.filter((ward) => !outside.includes(ward));
    const words = wordsOf({ kind: "funnel", model, selected: [inside[0]!.code] });
    for (const { name } of [...outside, inside[0]!]) expect(words).toContain(name);
    expect(words).not.toContain(inside[1]!.name);
  });

  it("has the four limits as curves through all points of the model", () => {
    const curves = linesWithin(draw({ kind: "funnel", model: funnel("burglary"), selected: [] }), COLOURS.monthly);
    expect(curves.map(({ shape }) => (Array.isArray(shape["points"]) ? shape["points"].length : 0))).toEqual(
      Array<number>(4).fill(60),
    );
  });

  it("shows ranks by ratio, and no limits, where the model has none", () => {
    const model = funnel("shoplifting");
    expect(model.curves).toBeNull();
    const drawing = draw({ kind: "funnel", model, selected: [] });
    expect(linesWithin(drawing, COLOURS.monthly)).toEqual([]);
    expect(wordsOf({ kind: "funnel", model, selected: [] })).toContain("1  Market");
    const ratio = (code: string | null): number => {
      const ward = model.wards.find((one) => one.code === code)!;
      return sure(ward.place).ratio;
    };
    const ratios = drawing.marks.map(({ code }) => ratio(code));
    expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
  });

  it("draws the line of what is expected through no value", () => {
    for (const width of WIDTHS) {
      const shapes = shapesOf(draw({ kind: "funnel", model: funnel("shoplifting"), selected: [] }, width));
      const line = shapes.find(({ type, style }) => type === "polyline" && style["stroke"] === COLOURS.ink)!;
      const x = Number(JSON.stringify(line.shape["points"]).match(/[\d.]+/)?.[0]);
      const backgrounds = shapes.filter(({ type, style }) => type === "rect" && style["fill"] === COLOURS.background);
      const crossed = shapes.filter(({ type, style }) => {
        const [words, left] = [String(style["text"]), Number(style["x"])];
        return type === "text" && /^\d\.\d\d$/.test(words) && left <= x && x <= left + textWidth(words);
      });
      expect(crossed.length).toBeGreaterThan(0);
      for (const { style } of crossed)
        expect(
          backgrounds.some(({ shape }) => {
            const [top, height] = [Number(shape["y"]), Number(shape["height"])];
            return Number(shape["x"]) <= x && top < Number(style["y"]) && Number(style["y"]) < top + height;
          }),
        ).toBe(true);
    }
  });

  it("calls no ward bad", () => {
    for (const { offence } of LIST) {
      const found = funnelOf(figures(offence.slug));
      if (!found.known) continue;
      const text = JSON.stringify(draw({ kind: "funnel", model: found.value, selected: [] }));
      expect(text).not.toMatch(/bad|worst|dangerous/i);
    }
  });
});

describe("years", () => {
  it("are bars whose heights are to each other as the counts: the axis begins at 0", () => {
    const counts = ANNUAL.bars.map(({ count }) => sure(count));
    const bars = shapesOf(draw({ kind: "annual", model: ANNUAL, part: "bars" })).filter(({ type }) => type === "rect");
    const heights = bars.map(({ shape }) => Number(shape["height"]));
    expect(heights[1]! / heights[0]!).toBeCloseTo(counts[1]! / counts[0]!, 6);
  });

  it("without a total are no bar, but the reason", () => {
    const data = area({ missing: [YEAR_2025.from + 3] });
    const subject: Subject = { kind: "annual", model: annualOf(data, [0], allWards(data), "december"), part: "bars" };
    expect(shapesOf(draw(subject)).filter(({ type }) => type === "rect")).toHaveLength(1);
    expect(wordsOf(subject).join(" ")).toContain("1 of 12 months not submitted");
  });

  it("have one step each, at the monthly mean, and months break where one was not submitted", () => {
    const data = area({ missing: [YEAR_2025.from + 3] });
    const model = annualOf(data, [0], allWards(data), "december");
    const drawing = draw({ kind: "annual", model, part: "months" });
    expect(linesWithin(drawing, COLOURS.lines[1]!)).toHaveLength(1);
    expect(linesWithin(drawing, COLOURS.monthly)).toHaveLength(2);
  });
});

describe("published figures", () => {
  const one = beside.find(({ open, published }) => open.points.length > 1 && published.points.length > 1)!;
  const subject: Subject = { kind: "published", line: one.line, open: one.open.points };

  it("are dashed diamonds, the open data's a line of dots: two lines that share no point", () => {
    const drawing = draw(subject);
    const [published] = linesWithin(drawing, COLOURS.lines[1]!);
    const [open] = linesWithin(drawing, COLOURS.accent);
    expect(published!.style["lineDash"]).toBeDefined();
    expect(open!.style["lineDash"]).toBeUndefined();
    const points = (line: Plain): readonly string[] => JSON.stringify(line.shape["points"]).match(/\[[\d.,]+\]/g) ?? [];
    expect(points(published!)).toHaveLength(one.published.points.length);
    expect(points(open!)).toHaveLength(one.open.points.length);
    expect(points(published!).filter((point) => points(open!).includes(point))).toEqual([]);
    expect(wordsOf(subject)).toEqual(expect.arrayContaining(["published", "open data"]));
  });

  it("have their key beside the name of the axis, or below it where that leaves no room", () => {
    const rates = beside.find(({ line }) => line.measure === "rate_per_1000")!;
    const heightsOf = (width: number): readonly unknown[] => {
      const texts = shapesOf(draw({ kind: "published", line: rates.line, open: rates.open.points }, width));
      const yOf = (start: string) => texts.find(({ style }) => String(style["text"]).startsWith(start))!.style["y"];
      return [yOf("per 1,000 residents, "), yOf("published")].map((y) => Math.round(Number(y) / 17));
    };
    expect(heightsOf(640)).toEqual([1, 1]);
    expect(heightsOf(258)).toEqual([1, 2]);
  });

  it("break where one is suppressed, which is written on the axis and has no value", () => {
    const rows = annualRows([100, 90, 80, 70]).map((row, index) =>
      index === 1 ? { ...row, status: "suppressed" as const, value: null } : row,
    );
    const [line] = publishedLines(rows);
    const drawing = draw({ kind: "published", line: line!, open: [] });
    expect(linesWithin(drawing, COLOURS.lines[1]!)).toHaveLength(1);
    expect(JSON.stringify(drawing)).toContain("fewer than 5");
    expect(drawing.marks[1]!.shapes.map(({ type }) => type)).toEqual(["text"]);
  });
});
