// Calendar months as numbers.
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  daysIn,
  formatMonth,
  lengthOf,
  monthName,
  monthsOf,
  parseMonth,
  shiftRange,
  within,
  yearOf,
} from "../../../src/core/basics/months.ts";
import { shortMonthName } from "../../../src/core/basics/short-month-name.ts";

const anyMonth = fc.integer({ min: 0, max: 9999 * 12 + 11 });

it("counts months since January of the year 0", () => {
  expect(parseMonth("2025-01")).toBe(24_300);
  expect(parseMonth("0000-01")).toBe(0);
  expect(formatMonth(24_311)).toBe("2025-12");
  expect([monthName(24_311), shortMonthName(24_308), yearOf(24_311)]).toEqual(["December 2025", "Sep 2025", 2025]);
});

it("parses what it formats", () => {
  fc.assert(
    fc.property(anyMonth, (month) => {
      expect(parseMonth(formatMonth(month))).toBe(month);
    }),
  );
});

it.each(["2025-13", "2025-00", "Jan-25", "2025-1", " 2025-01", "2025-01-01", "20255-01", ""])(
  "does not take %j for a month",
  (text) => expect(parseMonth(text)).toBeNull(),
);

it("knows the days of a month, leap years included", () => {
  const days = (text: string): number => daysIn(parseMonth(text)!);
  expect([days("2023-02"), days("2024-02"), days("1900-02"), days("2000-02")]).toEqual([28, 29, 28, 29]);
  fc.assert(
    fc.property(fc.integer({ min: 1970 * 12, max: 2100 * 12 }), (month) => {
      const next = Date.UTC(yearOf(month), (month % 12) + 1, 0);
      expect(daysIn(month)).toBe(new Date(next).getUTCDate());
    }),
  );
});

it("moves and measures runs of months", () => {
  const range = { from: 24_300, to: 24_311 };
  expect(lengthOf(range)).toBe(12);
  expect(monthsOf({ from: 3, to: 5 })).toEqual([3, 4, 5]);
  expect(monthsOf({ from: 5, to: 3 })).toEqual([]);
  expect(shiftRange(range, -12)).toEqual({ from: 24_288, to: 24_299 });
  expect(within(range, range)).toBe(true);
  expect(within(shiftRange(range, 1), range)).toBe(false);
  expect(within(shiftRange(range, -1), range)).toBe(false);
});
