// Which periods are offered, which have a total, and what they are compared with.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backgroundOf, comparisonOf, complete, periodName, presetsOf } from "../../../src/core/area/period.ts";
import { rangeCode } from "../../../src/core/area/range-code.ts";
import { rangeName } from "../../../src/core/area/range-name.ts";
import { lengthOf, monthsOf, within } from "../../../src/core/basics/months.ts";
import { anyArea, anyPeriod, coverageWith, JANUARY, TWO_YEARS, YEAR_2025 } from "../../area.ts";

const WHOLE = coverageWith(TWO_YEARS);
const HOLED = coverageWith(TWO_YEARS, [JANUARY + 3, JANUARY + 14]);

describe("complete", () => {
  it("says how many months are missing, and tells missing from not in the package", () => {
    expect(complete(WHOLE, YEAR_2025)).toEqual({ known: true, value: YEAR_2025 });
    expect(complete(HOLED, YEAR_2025)).toEqual({ known: false, reason: "1 of 12 months not submitted" });
    expect(complete(HOLED, { from: JANUARY + 3, to: JANUARY + 3 })).toMatchObject({
      reason: "1 of 1 month not submitted",
    });
    expect(complete(WHOLE, { from: JANUARY - 2, to: JANUARY + 3 })).toMatchObject({
      reason: "2 of 6 months not in this package",
    });
  });

  it("is known exactly when every month was submitted", () => {
    const anyRange = fc.tuple(fc.integer({ min: -5, max: 30 }), fc.integer({ min: 1, max: 14 }));
    fc.assert(
      fc.property(anyRange, ([start, months]) => {
        const range = { from: JANUARY + start, to: JANUARY + start + months - 1 };
        const all = monthsOf(range).every(
          (month) => within({ from: month, to: month }, HOLED.range) && !HOLED.missing.has(month),
        );
        expect(complete(HOLED, range).known).toBe(all);
      }),
    );
  });
});

describe("comparisonOf", () => {
  it("is the same months a year earlier", () => {
    expect(comparisonOf(WHOLE, YEAR_2025)).toEqual({ known: true, value: { from: JANUARY, to: JANUARY + 11 } });
    const summer = { from: JANUARY + 17, to: JANUARY + 19 };
    expect(comparisonOf(WHOLE, summer)).toEqual({ known: true, value: { from: JANUARY + 5, to: JANUARY + 7 } });
  });

  it("says why there is none", () => {
    expect(comparisonOf(WHOLE, TWO_YEARS)).toMatchObject({ reason: expect.stringContaining("over 12 months") });
    expect(comparisonOf(HOLED, YEAR_2025)).toMatchObject({
      reason: "the year before: 1 of 12 months not submitted",
    });
    expect(comparisonOf(WHOLE, { from: JANUARY + 11, to: JANUARY + 12 })).toMatchObject({
      reason: "the year before: 1 of 2 months not in this package",
    });
  });
});

describe("backgroundOf", () => {
  it("is the last 24 months, or those since the last gap", () => {
    const end = { from: TWO_YEARS.to, to: TWO_YEARS.to };
    expect(backgroundOf(WHOLE, end)).toEqual(TWO_YEARS);
    expect(backgroundOf(HOLED, end)).toEqual({ from: JANUARY + 15, to: TWO_YEARS.to });
    expect(backgroundOf({ ...WHOLE, range: { from: JANUARY - 30, to: TWO_YEARS.to } }, end)).toEqual(TWO_YEARS);
    expect(backgroundOf(WHOLE, { from: JANUARY, to: JANUARY })).toEqual({ from: JANUARY, to: JANUARY });
  });
});

describe("presetsOf", () => {
  it("offers the assessment's year, the calendar year and the last months", () => {
    const presets = new Map(presetsOf(WHOLE).map(({ id, range }) => [id, range]));
    expect(presets.get("last-12")).toEqual(YEAR_2025);
    expect(presets.get("calendar-year")).toEqual(YEAR_2025);
    expect(presets.get("year-to-september")).toEqual({ from: JANUARY + 9, to: JANUARY + 20 });
    expect(presets.get("last-3")).toEqual({ from: JANUARY + 21, to: JANUARY + 23 });
    expect(presets.get("last-6")).toEqual({ from: JANUARY + 18, to: JANUARY + 23 });
  });

  it("takes the last September and December that are there", () => {
    const presets = presetsOf(coverageWith({ from: JANUARY, to: JANUARY + 19 }));
    const ids = presets.map(({ id }) => id);
    expect(presets.find(({ id }) => id === "calendar-year")?.range).toEqual({ from: JANUARY, to: JANUARY + 11 });
    expect(ids).not.toContain("year-to-september");
  });

  it("offers only periods that lie in the package, and always one", () => {
    fc.assert(
      fc.property(anyArea, ({ coverage }) => {
        const presets = presetsOf(coverage);
        expect(presets.length).toBeGreaterThan(0);
        for (const { range } of presets) expect(within(range, coverage.range)).toBe(true);
      }),
    );
  });
});

describe("names", () => {
  it("are those of the sentence, the axis and the file", () => {
    expect(periodName(YEAR_2025)).toBe("12 months to December 2025");
    expect(periodName({ from: JANUARY, to: JANUARY })).toBe("January 2024");
    expect(rangeName(YEAR_2025)).toBe("Jan 2025 to Dec 2025");
    expect(rangeName({ from: JANUARY, to: JANUARY })).toBe("Jan 2024");
    expect(rangeCode(YEAR_2025)).toBe("2025-01 to 2025-12");
  });

  it("hold the length of any period", () => {
    fc.assert(
      fc.property(
        anyArea.chain((dataset) => anyPeriod(dataset)),
        (period) => {
          const months = lengthOf(period);
          expect(periodName(period).startsWith(`${months} months to `)).toBe(months > 1);
        },
      ),
    );
  });
});
