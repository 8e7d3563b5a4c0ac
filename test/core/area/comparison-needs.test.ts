// What the menu of periods says of a comparison before one is chosen.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparisonNotes, monthNeeded } from "../../../src/core/area/comparison-needs.ts";
import { comparisonOf, presetsOf } from "../../../src/core/area/period.ts";
import { lengthOf, parseMonth } from "../../../src/core/basics/months.ts";

const [JANUARY_2024, DECEMBER_2025] = [parseMonth("2024-01")!, parseMonth("2025-12")!];

describe("comparisonNotes", () => {
  it("name the month that a period lacks, in its own row alone", () => {
    const coverage = { range: { from: JANUARY_2024, to: DECEMBER_2025 } };
    const presets = presetsOf(coverage);
    const { each, all } = comparisonNotes(coverage, presets);
    expect(presets.flatMap(({ label }, index) => (each[index] === "" ? [] : [`${label}: ${each[index]}`]))).toEqual([
      "Year ending September: no comparison yet: needs October 2023",
    ]);
    expect(all).toBe("Compared with the same months a year earlier, up to 12 months.");
  });

  it("are one sentence where no period can be compared", () => {
    const coverage = { range: { from: DECEMBER_2025 - 11, to: DECEMBER_2025 } };
    const { each, all } = comparisonNotes(coverage, presetsOf(coverage));
    expect(new Set(each)).toEqual(new Set([""]));
    expect(all).toMatch(/^No comparison yet: the months begin in January 2025/);
  });

  it("need a month exactly where there is no comparison although no month is missing", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (months, start) => {
        const range = { from: JANUARY_2024, to: JANUARY_2024 + months };
        const period = { from: JANUARY_2024 + Math.min(start, months), to: range.to };
        const compared = comparisonOf({ range, missing: new Map() } as never, period).known;
        if (lengthOf(period) > 12) expect(monthNeeded({ range }, period)).toBeNull();
        else expect(monthNeeded({ range }, period) === null).toBe(compared);
      }),
    );
  });
});
