// The words of a trend.
import { expect, it } from "vitest";
import { trendOf } from "../../../src/core/wards/trend.ts";
import { monthlyTitle, noRangeReason, signalSentences } from "../../../src/core/wards/trend-words.ts";
import { area, JANUARY, selected, TWO_YEARS, YEAR_2025 } from "../../area.ts";
import { trendWith } from "../../trends.ts";

function reason(count: number, from: number, wards: readonly number[] = [0]): string {
  const dataset = area({ count: () => count });
  return noRangeReason(trendOf(dataset, selected(dataset, "drugs"), { from, to: TWO_YEARS.to }, wards));
}

it("says nothing where there is a range, or several lines", () => {
  expect(reason(10, YEAR_2025.from)).toBe("");
  expect(reason(10, JANUARY, [0, 1])).toBe("");
});

it("says that too few months lie before the period", () => {
  expect(reason(10, YEAR_2025.from - 1)).toBe("No expected range: it needs 12 months before the period. ");
});

it("says that the months average too few", () => {
  expect(reason(4, YEAR_2025.from)).toBe("No expected range: the months before average under 5. ");
});

it("counts the months outside the expected range before those that only signal", () => {
  const months = [JANUARY + 12, JANUARY + 13, JANUARY + 14];
  expect(monthlyTitle(trendWith(months, months.slice(2)))).toBe("1 of 12 months outside the expected range");
  expect(monthlyTitle(trendWith(months, []))).toBe("3 of 12 months with a shift inside the range");
  const one = { from: JANUARY + 12, to: JANUARY + 12 };
  expect(monthlyTitle({ ...trendWith([one.from], [one.from]), period: one })).toBe(
    "1 of 1 month outside the expected range",
  );
  expect(monthlyTitle({ ...trendWith([one.from], []), period: one })).toBe(
    "1 of 1 month with a shift inside the range",
  );
  expect(monthlyTitle(trendWith([], []))).toBe("Every month is within its expected range");
  expect(monthlyTitle({ ...trendWith([], []), expected: null })).toContain("without an expected range");
  const bare = trendWith([], []);
  const lines = bare.lines.map((line) => ({ ...line, monthly: line.monthly.map(() => null) }));
  expect(monthlyTitle({ ...bare, lines, expected: null })).toBe("No month is drawn: counts are withheld");
});

it("explains each signal by its rule", () => {
  const months = Array.from({ length: 7 }, (_, index) => JANUARY + 12 + index);
  expect(signalSentences(trendWith(months, months.slice(5), [months[3]!, ...months.slice(5)]))).toEqual([
    "Expected range: 4.0 to 16.0 a month around a mean of 10.0, from Jan 2024 to Dec 2025 and fixed since.",
    "Outside it: Jun 2025 and Jul 2025.",
    "7 or more in a row on one side of the mean: Jan 2025 to Jul 2025.",
    "2 of 3 in the outer third or beyond: Apr 2025, Jun 2025 and Jul 2025.",
    "Rings: outside the range; diamonds: a shift inside the range.",
  ]);
  expect(signalSentences(trendWith([], [])).at(-1)).toBe("No month of the period signals a change.");
});
