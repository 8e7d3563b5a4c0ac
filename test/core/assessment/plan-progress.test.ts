// Progress of a plan: the same numbers and verdicts as in every other view, and a target that is a comparison of numbers.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { progressRows } from "../../../src/core/assessment/plan-file.ts";
import { partnershipPlan } from "../../../src/core/assessment/plan-indicators.ts";
import { type Progress, progressOf } from "../../../src/core/assessment/plan-progress.ts";
import { changeWords, planFinding, targetWords } from "../../../src/core/assessment/plan-words.ts";
import { unknown } from "../../../src/core/basics/known.ts";
import { comparable, figuresOf } from "../../../src/core/figures/offence-figures.ts";
import { compare, judge } from "../../../src/core/statistics/change.ts";
import { offenceListOf } from "../../../src/core/wards/offence-list-rows.ts";
import { anyArea, area, JANUARY, selected, YEAR_2025 } from "../../area.ts";
import { indicatorOf, planRow } from "./plan.ts";

const LAST = YEAR_2025.to;
const BASELINE = { baselineFrom: JANUARY, baselineTo: JANUARY + 11 } as const;

/** 100 a month in all wards together before, `now` from 2025 on. */
function moved(now: number) {
  return area({ count: (ward, month) => (ward === 0 ? (month >= YEAR_2025.from ? now : 100) : 10) });
}

describe("the verdict of an indicator", () => {
  it("of a ward is that of the map, and of all wards that of the list, in any area", () => {
    fc.assert(
      fc.property(anyArea, (data) => {
        const { from, to } = data.coverage.range;
        fc.pre(to - from >= 23);
        const period = { from: to - 11, to };
        const offence = data.taxonomy.offences.at(-1)!.slug;
        const chosen = selected(data, offence);
        const figures = figuresOf(data, chosen, period, unknown(""), comparable(data, period));
        const ofWard = progressOf(data, indicatorOf(data, { offence, wards: "W1" }), to);
        const ofAll = progressOf(data, indicatorOf(data, { offence }), to);
        if (data.wards.length > 1) {
          expect(verdictOf(ofWard)).toEqual(figures.wards[0]!.change.known ? figures.wards[0]!.change.value : null);
          expect(ofWard.now.known && ofWard.now.value.count).toEqual(
            figures.wards[0]!.count.known && figures.wards[0]!.count.value,
          );
        }
        const list = offenceListOf(data, chosen, period).selected;
        expect(verdictOf(ofAll)).toEqual(list.known ? list.value : null);
        expect(ofAll.now.known && ofAll.now.value.count).toEqual(
          figures.district.count.known && figures.district.count.value,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("of several wards is that of their sum, judged among the other wards", () => {
    const data = area({
      count: (ward, month) => 10 * (ward + 1) + (month % 3) + (ward < 2 && month >= YEAR_2025.from ? 9 : 0),
    });
    const months = (first: number, wards: readonly number[]) =>
      Array.from({ length: 12 }, (_, index) => {
        const month = first + index;
        return wards.reduce(
          (sum, ward) => sum + 10 * (ward + 1) + (month % 3) + (ward < 2 && month >= YEAR_2025.from ? 9 : 0),
          0,
        );
      });
    const change = (wards: readonly number[]) => compare(months(JANUARY, wards), months(YEAR_2025.from, wards), []);
    const [together] = judge([change([0, 1]), change([2])]);
    const progress = progressOf(data, indicatorOf(data, { wards: "W2 W1" }), LAST);
    expect(progress.indicator.place).toBe("Arbury and King's Hedges");
    expect(verdictOf(progress)).toEqual(together);
    expect(together!.verdict).toBe("clearly up");
  });

  it("is none where months are missing, and too few to say where there are hardly any", () => {
    const gap = progressOf(area({ missing: [JANUARY + 5] }), indicatorOf(area(), BASELINE), LAST);
    expect(gap.change.known).toBe(false);
    expect(changeWords(gap)).toMatch(/^The change cannot be judged: .*not submitted/);
    const rare = area({ count: (ward, month) => (ward === 0 && month % 6 === 0 ? 1 : 0) });
    const few = progressOf(rare, indicatorOf(rare, { ...BASELINE, target: 1, direction: "down" }), LAST);
    expect(verdictOf(few)?.verdict).toBe("too few to say");
    expect(changeWords(few)).toBe("whether it changed on the baseline: 2 then, 2 now.");
    expect(targetWords(few)).toBe(
      "2 against at most 1: the number does not meet the target. Chance alone puts a number like this between 0 and 7 (95 %), on either side of the target.",
    );
  });

  it("is none of a baseline of more than a year", () => {
    const data = area({ range: { from: JANUARY, to: JANUARY + 35 } });
    const long = progressOf(data, indicatorOf(data, { baselineFrom: JANUARY, baselineTo: JANUARY + 15 }), JANUARY + 35);
    expect(long.change).toEqual(unknown("periods over 12 months are not compared"));
    expect(long.now).toMatchObject({ value: { count: 960 } });
  });
});

describe("a target", () => {
  const met = (target: number, direction: "down" | "up", now = 50) => {
    const data = moved(now);
    return progressOf(data, indicatorOf(data, { ...BASELINE, wards: "W1", target, direction }), LAST);
  };

  it("is met by the number as it is, whatever the verdict", () => {
    expect(met(700, "down")).toMatchObject({ target: { kind: "met", unsure: null }, now: { value: { value: 600 } } });
    expect(met(500, "down").target).toMatchObject({ kind: "not met", unsure: null });
    expect(met(600, "down").target).toMatchObject({ kind: "met", unsure: "either side" });
    expect(met(601, "up").target).toMatchObject({ kind: "not met", unsure: "either side" });
    expect(met(30, "down", 2).target).toMatchObject({ kind: "met" });
    expect(met(80, "down", 2).target).toMatchObject({ kind: "met", unsure: "small" });
    expect(targetWords(met(700, "down"))).toBe("600 against at most 700: the number meets the target.");
    expect(targetWords(met(80, "down", 2))).toBe(
      "24 against at most 80: the number meets the target. Chance alone puts a number like this between 15 and 36 (95 %).",
    );
  });

  it("of a year is not told before the year is over", () => {
    const data = moved(50);
    const indicator = indicatorOf(data, { ...BASELINE, wards: "W1", target: 500, direction: "down" });
    const early = progressOf(data, indicator, LAST - 3);
    expect(early.target).toEqual({
      kind: "not known",
      target: 500,
      reason: "it is of 12 months, of which 3 are to come",
    });
    expect(verdictOf(early)).toMatchObject({ before: 900, after: 450 });
  });

  it("that is not printed is not invented", () => {
    const data = moved(50);
    const progress = progressOf(data, indicatorOf(data, { direction: "down" }), LAST);
    expect(progress.target).toEqual({ kind: "none" });
    expect(targetWords(progress)).toBe("No target is printed. Fewer are wanted.");
    expect(planFinding(1, [progress])).toMatch(/^1 priority, 1 indicator: 1 .*\. No target is printed\.$/);
  });

  it("of a rate is held to the rate of the wards together", () => {
    const data = moved(50);
    const progress = progressOf(
      data,
      indicatorOf(data, { wards: "W1", measure: "rate", target: 60, direction: "down" }),
      LAST,
    );
    expect(progress.now).toMatchObject({ value: { value: 60, count: 600 } });
    expect(progress.target).toMatchObject({ kind: "met", unsure: "either side" });
  });
});

describe("a plan", () => {
  it("leaves out what names an unknown offence or ward, by its line, and keeps the order of the file", () => {
    const rows = [
      planRow({ priority: "B", title: "one" }),
      planRow({ offence: "sorcery" }),
      planRow({ wards: "W1 W9" }),
      planRow({ priority: "A", title: "two" }),
      planRow({ priority: "B", title: "three" }),
    ];
    const { priorities, faults } = partnershipPlan(
      area(),
      rows.map((row, index) => ({ row, line: index + 2 })),
    );
    expect(priorities.map(({ title, indicators }) => [title, indicators.map(({ row }) => row.title)])).toEqual([
      ["B", ["one", "three"]],
      ["A", ["two"]],
    ]);
    expect(faults).toEqual([
      'plan.csv:3: "sorcery" is no category or group of taxonomy.csv.',
      'plan.csv:4: the ward "W9" is not in wards.geojson.',
    ]);
  });

  it("is a file of one header, numbers as numbers and the interval in two columns", () => {
    const data = moved(50);
    const progress = progressOf(
      data,
      indicatorOf(data, { ...BASELINE, wards: "W1", target: 1150.5, direction: "down", note: "N" }),
      LAST,
    );
    const [head, row, ...others] = progressRows([["P", progress]], () => false);
    expect(others).toEqual([]);
    const cells = Object.fromEntries(head!.map((name, index) => [name, row![index]]));
    expect(cells).toMatchObject({
      ...{
        priority: "P",
        wards: "Arbury",
        baseline_from: "2024-01",
        baseline_to: "2024-12",
        baseline: "1200",
        now: "600",
      },
      ...{ now_low_95: "552.94", target: "1150.5", target_is: "met", change: "-600", change_percent: "-50", note: "N" },
    });
    expect(progressRows([["P", progress]], () => true)[1]).not.toContain("N");
  });
});

function verdictOf({ change }: Progress) {
  return change.known ? change.value : null;
}
