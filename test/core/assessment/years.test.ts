// Years, month lengths, the index, the calendar and the season: gaps have reasons, and golden hand counts.
import { describe, expect, it } from "vitest";
import { annualOf, yearsIn } from "../../../src/core/assessment/annual.ts";
import { calendarGaps, calendarOf, seasonOf, shadeOf } from "../../../src/core/assessment/calendar.ts";
import { daysIn } from "../../../src/core/basics/months.ts";
import { allWards } from "../../../src/core/figures/offence-figures.ts";
import { indexSeries, lengthAdjusted } from "../../../src/core/statistics/series.ts";
import { area, JANUARY, selected } from "../../area.ts";

const CATEGORY = selected(area(), "drugs").categories;

describe("annualOf", () => {
  const dataset = area({ missing: [JANUARY + 13], count: (_, month) => (month < JANUARY + 12 ? 2 : 5) });

  it("counts calendar years, and says why a year has no count", () => {
    const { bars, steps, monthly } = annualOf(dataset, CATEGORY, allWards(dataset), "december");
    expect(bars.map(({ label, count, monthlyMean }) => [label, count, monthlyMean])).toEqual([
      ["2024", { known: true, value: 72 }, { known: true, value: 6 }],
      ["2025", ...Array(2).fill({ known: false, reason: "1 of 12 months not submitted" })],
    ]);
    expect(steps).toEqual([...Array(12).fill(6), ...Array(12).fill(null)]);
    expect(monthly.slice(11, 15)).toEqual([6, 15, null, 15]);
  });

  it("counts years ending September, of which the outer ones are not whole", () => {
    const { bars } = annualOf(area({ count: () => 1 }), CATEGORY, [0], "september");
    expect(bars.map(({ label, count }) => [label, count.known ? count.value : count.reason])).toEqual([
      ["year ending September 2024", "3 of 12 months not in this package"],
      ["year ending September 2025", 12],
      ["year ending September 2026", "9 of 12 months not in this package"],
    ]);
  });

  it("has every year that holds a month, and no other", () => {
    expect(yearsIn({ from: JANUARY + 8, to: JANUARY + 8 }, "september")).toEqual([
      { from: JANUARY - 3, to: JANUARY + 8 },
    ]);
    expect(yearsIn({ from: JANUARY + 9, to: JANUARY + 9 }, "september")).toEqual([
      { from: JANUARY + 9, to: JANUARY + 20 },
    ]);
    expect(yearsIn({ from: JANUARY + 11, to: JANUARY + 12 }, "december")).toHaveLength(2);
  });
});

describe("lengthAdjusted", () => {
  it("makes equal rates a day equal, and keeps gaps", () => {
    const monthly = [0, 1, null, 3].map((gap, index) => (gap === null ? null : daysIn(JANUARY + index)));
    expect(lengthAdjusted(monthly, JANUARY)).toEqual([30.4375, 30.4375, null, 30.4375]);
    expect(lengthAdjusted([29], JANUARY + 1)).toEqual([30.4375]);
  });
});

describe("indexSeries", () => {
  it("is 100 on average over the first 12 months", () => {
    const index = indexSeries([...Array(12).fill(10), 15, null, 5]);
    expect(index).toEqual({ known: true, value: [...Array(12).fill(100), 150, null, 50] });
  });

  it("is no per cent of a small base, and needs its 12 months", () => {
    expect(indexSeries(Array(24).fill(4))).toEqual({
      known: false,
      reason: "no index: the first 12 months hold under 50",
    });
    expect(indexSeries([5, null, ...Array(11).fill(9)])).toMatchObject({
      reason: "no index: 1 of the first 12 months not there",
    });
    expect(indexSeries([9, 9])).toMatchObject({ reason: "no index: 10 of the first 12 months not there" });
  });
});

describe("calendarOf", () => {
  it("sets months across and years down, with reasons for what is not there", () => {
    const dataset = area({ range: { from: JANUARY + 10, to: JANUARY + 13 }, missing: [JANUARY + 12], count: () => 4 });
    const { years, largest, season } = calendarOf(dataset, CATEGORY, [0]);
    expect(years.map(({ year, cells }) => [year, cells.length])).toEqual([
      [2024, 12],
      [2025, 12],
    ]);
    const reasons = years[1]?.cells
      .slice(0, 3)
      .map(({ name, count }) => [name, count.known ? count.value : count.reason]);
    expect(reasons).toEqual([
      ["January 2025", "not submitted"],
      ["February 2025", 4],
      ["March 2025", "not in this package"],
    ]);
    expect([largest, season]).toEqual([4, { known: false, reason: "3 of 36 months" }]);
  });

  it("says in one sentence why months have no count", () => {
    const range = { from: JANUARY, to: JANUARY + 10 };
    const gaps = (missing: readonly number[], to = range.to): readonly string[] =>
      calendarGaps(calendarOf(area({ range: { ...range, to }, missing, count: () => 4 }), CATEGORY, [0]));
    expect(gaps([], JANUARY + 11)).toEqual([]);
    expect(gaps([JANUARY + 3])).toEqual(["Hatched months: not submitted or not in this package."]);
  });

  it("gives the largest count the darkest shade, and none to a month without any", () => {
    const dataset = area({ range: { from: JANUARY, to: JANUARY + 11 }, count: (_, month) => 10 * (month - JANUARY) });
    const model = calendarOf(dataset, CATEGORY, [0]);
    expect([0, 1, 22, 23, 110].map((count) => shadeOf(count, model))).toEqual([0, 1, 1, 2, 5]);
  });
});

describe("seasonOf", () => {
  const summer = (index: number): number => (index % 12 === 6 ? 2 : 1) * 10 * daysIn(JANUARY + index);

  it("finds the month that is twice the others, whatever its length", () => {
    const season = seasonOf(
      Array.from({ length: 36 }, (_, index) => summer(index)),
      JANUARY,
    );
    if (!season.known) throw new Error(season.reason);
    const [january, july] = [season.value[0], season.value[6]];
    expect([january?.name, july?.name]).toEqual(["January", "July"]);
    expect(july!.factor / january!.factor).toBeCloseTo(2, 10);
    expect(season.value.reduce((sum, { factor }) => sum + factor, 0)).toBeCloseTo(12, 10);
  });

  it("says how many months there are under 36, and refuses few offences and gaps", () => {
    expect(
      seasonOf(
        Array.from({ length: 35 }, (_, index) => summer(index)),
        JANUARY,
      ),
    ).toEqual({ known: false, reason: "35 of 36 months" });
    expect(seasonOf(Array(36).fill(4), JANUARY)).toEqual({ known: false, reason: "under 5 a month" });
    const gappy = Array.from({ length: 60 }, (_, index) => (index % 12 === 3 ? null : 50));
    expect(seasonOf(gappy, JANUARY)).toEqual({
      known: false,
      reason: "gaps leave a month of the year without a comparison",
    });
  });
});
