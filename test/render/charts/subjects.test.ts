// What the charts of the assessment show of their models, read from the built-in area's drawings.
import { describe, expect, it } from "vitest";
import { annualOf } from "../../../src/core/assessment/annual.ts";
import { calendarOf } from "../../../src/core/assessment/calendar.ts";
import { sharesTable } from "../../../src/core/assessment/chart-tables.ts";
import { funnelOf } from "../../../src/core/assessment/funnel.ts";
import { formatRatio } from "../../../src/core/basics/finer-numbers.ts";
import { WITHHELD } from "../../../src/core/basics/known.ts";
import { formatCount } from "../../../src/core/basics/numbers.ts";
import { allWards } from "../../../src/core/figures/offence-figures.ts";
import type { ShareCurve } from "../../../src/core/hotspots/chance/share-curve.ts";
import type { Subject } from "../../../src/render/charts/subjects.ts";
import { area, YEAR_2025 } from "../../area.ts";
import { sharesIn } from "../../shares.ts";
import type { DrawnShape, DrawnText } from "./drawn.ts";
import {
  CAMBRIDGE,
  COLOURS,
  codesOf,
  draw,
  figures,
  filled,
  funnel,
  LIST,
  linesOf,
  sure,
  wordsOf,
} from "./subject-drawings.ts";

const WIDTHS = [258, 340, 640];
const MARCH = YEAR_2025.from + 2;
const WITH_GAP = area({ missing: [MARCH] });
const ALL = LIST.find(({ offence }) => offence.slug === "acquisitive-crime")!.figures.selection.categories;

const heightOfBar = ({ top, bottom }: DrawnShape): number => bottom - top;
const middleOf = ({ top, bottom }: DrawnShape | DrawnText): number => (top + bottom) / 2;

describe("the funnel plot", () => {
  it("names the wards outside the limits and the selected ones, and no others", () => {
    const model = funnel("burglary");
    const outside = model.wards.filter(({ place }) => place.known && place.value.position !== "inside");
    const inside = model.wards.filter((ward) => !outside.includes(ward));
    const words = wordsOf({ kind: "funnel", model, selected: [inside[0]!.code] });
    for (const { name } of [...outside, inside[0]!]) expect(words).toContain(name);
    expect(words).not.toContain(inside[1]!.name);
  });

  it("has the four limits as curves through all points of the model, the outer ones dashed", () => {
    const curves = linesOf(draw({ kind: "funnel", model: funnel("burglary"), selected: [] }), COLOURS.monthly);
    expect(curves.map(({ dashed }) => dashed).sort()).toEqual([false, false, true, true]);
    expect(curves.map(({ points }) => points.length)).toEqual(Array<number>(4).fill(60));
  });

  it("has every ward at its expected count and ratio, whatever its limits, and chooses it by a click", () => {
    const model = funnel("burglary");
    const subject: Subject = { kind: "funnel", model, selected: [] };
    const chart = draw(subject);
    const dots = chart.shapes.filter(({ left, right, fill }) => Math.abs(right - left - 10) < 0.5 && fill !== "none");
    expect(dots).toHaveLength(model.wards.length);
    const tick = (words: string): number =>
      middleOf(chart.texts.find(({ text, right }) => text === words && right < 60)!);
    const [zero, one] = [tick("0"), tick("1")];
    for (const [index, { place }] of model.wards.entries())
      expect(Math.abs(middleOf(dots[index]!) - (zero + (one - zero) * sure(place).ratio))).toBeLessThan(1);
    const expected = model.wards.map(({ place }) => sure(place).expected);
    const byExpected = [...dots.keys()].sort((a, b) => expected[a]! - expected[b]!);
    expect([...dots.keys()].sort((a, b) => dots[a]!.left - dots[b]!.left)).toEqual(byExpected);
    expect(codesOf(subject)).toEqual(model.wards.map(({ code }) => code));
  });

  it("shows ranks by ratio, each with its number, and no limits, where the model has none", () => {
    const model = funnel("shoplifting");
    expect(model.curves).toBeNull();
    const subject: Subject = { kind: "funnel", model, selected: [] };
    expect(linesOf(draw(subject), COLOURS.monthly)).toEqual([]);
    const words = wordsOf(subject);
    const ranked = model.wards.toSorted((a, b) => sure(b.place).ratio - sure(a.place).ratio);
    for (const [index, { name, place }] of ranked.entries()) {
      expect(words).toContain(`${index + 1}  ${name}`);
      expect(words).toContain(formatRatio(sure(place).ratio));
    }
    expect(codesOf(subject).filter((code) => code !== "")).toEqual(ranked.map(({ code }) => code));
  });

  it("draws the line of what is expected through no value", () => {
    for (const width of WIDTHS) {
      const chart = draw({ kind: "funnel", model: funnel("shoplifting"), selected: [] }, width);
      const line = linesOf(chart, COLOURS.ink)[0]!;
      const crossed = chart.texts.filter(
        ({ text, left, right }) => /^\d\.\d\d$/.test(text) && left <= line.left && line.left <= right,
      );
      const backgrounds = filled(chart, COLOURS.background);
      for (const text of crossed)
        expect(
          backgrounds.some(({ left, right, top, bottom }) => {
            return left <= line.left && line.left <= right && top <= text.top && text.bottom <= bottom;
          }),
        ).toBe(true);
    }
  });

  it("calls no ward bad", () => {
    for (const { offence } of LIST) {
      const found = funnelOf(figures(offence.slug));
      if (!found.known) continue;
      expect(wordsOf({ kind: "funnel", model: found.value, selected: [] }).join(" ")).not.toMatch(
        /bad|worst|dangerous/i,
      );
    }
  });
});

describe("years", () => {
  const model = annualOf(CAMBRIDGE, ALL, allWards(CAMBRIDGE), "december");

  it("are bars whose heights are to each other as the counts: the axis begins at 0", () => {
    const subject: Subject = { kind: "years", model };
    const chart = draw(subject);
    const bars = filled(chart, COLOURS.accent);
    const [first, second] = bars.map(heightOfBar);
    const [axis] = linesOf(chart, COLOURS.hatching);
    for (const { bottom } of bars) expect(Math.abs(bottom - axis!.bottom)).toBeLessThan(1);
    const [one, other] = model.bars.map(({ count }) => sure(count));
    expect(second! / first!).toBeCloseTo(other! / one!, 2);
    expect(wordsOf(subject)).toEqual(expect.arrayContaining(["2024", "2025", formatCount(one!), formatCount(other!)]));
  });

  it("without a total are no bar, but the reason", () => {
    const subject: Subject = { kind: "years", model: annualOf(WITH_GAP, [0], allWards(WITH_GAP), "december") };
    expect(filled(draw(subject), COLOURS.accent).filter((bar) => heightOfBar(bar) > 1)).toHaveLength(1);
    expect(wordsOf(subject).join(" ")).toContain("1 of 12 months not submitted");
  });

  it("have one step each, at the monthly mean, and months break where one was not submitted", () => {
    const subject: Subject = { kind: "months", model: annualOf(WITH_GAP, [0], allWards(WITH_GAP), "december") };
    const steps = linesOf(draw(subject), COLOURS.lines[1]!);
    expect(steps.map(({ top, bottom }) => top === bottom)).toEqual([true]);
    const [months] = linesOf(draw(subject), COLOURS.monthly);
    expect([months!.points.length, months!.breaks]).toEqual([23, 1]);
    const words = wordsOf(subject);
    expect(words).toEqual(expect.arrayContaining(["months", "mean of", "the year", "to Dec 2024", "60.0"]));
  });
});

describe("the calendar", () => {
  const model = calendarOf(WITH_GAP, [0], allWards(WITH_GAP));
  const subject: Subject = { kind: "calendar", model };

  it("has a row a year and a column a month, each count in its own cell", () => {
    const { texts } = draw(subject);
    const counts = texts.filter(({ text }) => text === "60");
    expect(counts).toHaveLength(23);
    expect(new Set(counts.map(middleOf)).size).toBe(2);
    expect(new Set(counts.map(({ left }) => Math.round(left))).size).toBe(12);
    expect(wordsOf(subject)).toEqual(expect.arrayContaining(["2024", "2025", "Jan", "Dec"]));
  });

  it("is the darkest at the largest count, and hatched, without a number, where a month was not submitted", () => {
    const shadesAt = (largest: number): readonly number[] => {
      const { shapes } = draw({ kind: "calendar", model: { ...model, largest } });
      return shapes.filter(({ opacity }) => opacity < 1).map(({ opacity }) => opacity);
    };
    expect(shadesAt(60)).toHaveLength(23);
    expect(Math.min(...shadesAt(60))).toBeGreaterThan(Math.max(...shadesAt(240)));
    expect(draw(subject).shapes.filter(({ fill }) => fill.startsWith("url"))).toHaveLength(1);
  });
});

describe("the season", () => {
  const MONTHS = [
    { name: "January", factor: 0.8 },
    { name: "February", factor: 1 },
    { name: "March", factor: 1.4 },
  ];

  it("has bars from the year's level on, up or down, as long as the months are away from it", () => {
    const bars = filled(draw({ kind: "season", months: MONTHS }), COLOURS.accent);
    const [january, march] = [bars[0]!, bars.at(-1)!];
    expect(heightOfBar(march) / heightOfBar(january)).toBeCloseTo(2, 1);
    expect(Math.abs(january.top - march.bottom)).toBeLessThan(1);
  });

  it("names the months and writes their values, as far as there is room", () => {
    expect(wordsOf({ kind: "season", months: MONTHS }).toSorted()).toEqual([
      "0.80",
      "1",
      "1.00",
      "1.40",
      "Feb",
      "Jan",
      "Mar",
    ]);
    expect(wordsOf({ kind: "season", months: MONTHS }, 80).toSorted()).toEqual(["1", "F", "J", "M"]);
  });

  it("stands on its level where every month is at it", () => {
    const flat = MONTHS.map(({ name }) => ({ name, factor: 1 }));
    expect(
      draw({ kind: "season", months: flat }).shapes.every(({ points }) => points.flat().every(Number.isFinite)),
    ).toBe(true);
  });
});

describe("shares", () => {
  it("are lines that are named at their ends with the last of their numbers", () => {
    const years = sharesIn(CAMBRIDGE, LIST, "acquisitive-crime");
    const words = wordsOf({ kind: "shares", years }, 1100);
    const { head, rows } = sharesTable(years);
    for (const [part, share] of head.slice(1).map((name, index) => [name, rows.at(-1)![index + 1]!]))
      expect(words).toContain(`${part} ${share}`);
  });

  it("have the year beside a number that is not of the last one, and no name where none is known", () => {
    const years = sharesIn(CAMBRIDGE, LIST, "acquisitive-crime");
    const [first, second] = years[0]!.parts;
    const known = (slug: string, year: number): boolean =>
      slug !== first!.slug && (slug !== second!.slug || year === 0);
    const some = years.map((year, at) => ({
      ...year,
      parts: year.parts.map((part) => (known(part.slug, at) ? part : { ...part, share: WITHHELD })),
    }));
    const words = wordsOf({ kind: "shares", years: some }, 1100).join(" ");
    expect(words).not.toContain(first!.label);
    expect(words).toContain(`${second!.label} ${sharesTable(some).rows[0]![2]} (2024)`);
  });
});

describe("ticks", () => {
  it("are where their numbers are, also at halves", () => {
    const years = sharesIn(CAMBRIDGE, LIST, "acquisitive-crime").map((year) => ({
      ...year,
      parts: year.parts.map((part) => ({ ...part, share: { known: true as const, value: 0.09 } })),
    }));
    expect(wordsOf({ kind: "shares", years }, 1100)).toEqual(
      expect.arrayContaining(["0\u00a0%", "2.5\u00a0%", "5\u00a0%", "7.5\u00a0%", "10\u00a0%"]),
    );
  });
});

describe("a curve of shares", () => {
  const CURVE: ShareCurve = {
    points: [
      { x: 0, y: 0 },
      { x: 0.1, y: 0.5 },
      { x: 0.2, y: 0.75 },
    ],
    across: "Share of the area",
    up: "Share caught",
    diagonal: true,
    marked: { x: 0.1, y: 0.5, text: "10 %: half" },
  };

  it("fits the last share across into the width, and all of it into the height", () => {
    const chart = draw({ kind: "curve", curve: CURVE });
    const [first, middle, last] = linesOf(chart, COLOURS.accent)[0]!.points;
    const zero = chart.texts.find(({ text }) => text === "0\u00a0%")!;
    const hundred = chart.texts.find(({ text }) => text === "100\u00a0%")!;
    expect(middle![0]).toBeCloseTo((first![0] + last![0]) / 2, 0);
    expect((first![1] - last![1]) / (middleOf(zero) - middleOf(hundred))).toBeCloseTo(0.75, 1);
    expect(last![0]).toBeGreaterThan(600);
    expect(chart.texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["100\u00a0%", "20\u00a0%", "Share caught", "Share of the area", "10 %: half"]),
    );
  });

  it("draws where it would be if all were equal, as a dashed line, if that is wanted", () => {
    const dashed = (curve: ShareCurve) =>
      linesOf(draw({ kind: "curve", curve }), COLOURS.hatching).filter((line) => line.dashed);
    expect(dashed(CURVE)).toHaveLength(1);
    expect(dashed({ ...CURVE, diagonal: false })).toEqual([]);
  });

  it("has nothing to draw without points", () => {
    const subject: Subject = { kind: "curve", curve: { ...CURVE, points: [], marked: null } };
    expect(linesOf(draw(subject), COLOURS.accent)).toEqual([]);
  });
});
