// Quarters, years and running totals among the months of a table of counts: never a month, and never the end of its column.
import fc from "fast-check";
import { expect, it } from "vitest";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { guessProfile } from "../../../src/core/extract/guess-profile.ts";
import { isLongPeriod } from "../../../src/core/extract/long-periods.ts";

const PERIODS = [
  ...["Q1 2025", "2025 Q1", "2025Q1", "Qtr 1 2025", "Quarter 1 2025/26", "2025", "2024/25", "FY 2024/25", "FY25"],
  ...["YTD Mar 2025", "Mar-25 YTD", "Year to date", "Jan 2025 to Mar 2025", "Jan-Mar 2025", "2025-01 to 2025-03"],
  ...[
    "January – March 2025",
    "Mar 2025 rolling 12",
    "2025-03 R12",
    "12 months to March 2025",
    "Year ending March 2025",
  ],
];
const MONTHS = [
  "2025-01",
  "Jan 2025",
  "Jan-25",
  "01/2025",
  "2025-01-01",
  "1 January 2025",
  "202501",
  "45658",
  "2011-12",
];

it.each(PERIODS)("%s is longer than a month", (text) => {
  expect(isLongPeriod(text)).toBe(true);
});

it.each([...MONTHS, "", "Total", "Mar 2025*", "3", "March", "Jan 2025 to Jan 2025", "unknown"])("%s is not", (text) => {
  expect(isLongPeriod(text)).toBe(false);
});

const HEADER = ["Ward", "Month", "Offence", "Count"];

it("leaves the month to the guess, and its rows are left out as what they are", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PERIODS), fc.constantFrom("2025-01", "Jan 2025", "45658"), (period, month) => {
      const rows = [month, month, month, period].map((text, at) => ["Abbey", text, "Burglary", String(at + 3)]);
      const { profile } = guessProfile(HEADER, rows);
      expect(profile.columns).toEqual({ ward: "Ward", month: "Month", offence: "Offence", count: "Count" });
      const reader = extractReader(profile);
      const read = rows.map(reader.rows(HEADER, { month: null }));
      expect(read.map((row) => (row.kind === "rejected" ? row.reason : row.kind))).toEqual([
        ...["ward", "ward", "ward", "long-period"],
      ]);
      expect(read[3]!.count).toBe(6);
      expect(reader.warnings?.()).toEqual([
        `1 row stands for a period longer than a month ("${period}"), and is left out: only rows of one month are counted`,
      ]);
    }),
  );
});

it("leaves an offence of a row of its own without a date", () => {
  const columns = { ward: "Ward", month: "Month", offence: "Offence" };
  const { profile } = guessProfile(HEADER, [["Abbey", "2025-01", "Burglary", "7"]]);
  const read = extractReader({ ...profile, columns }).rows(HEADER, { month: null });
  expect(read(["Abbey", "2025", "Burglary", ""])).toMatchObject({ reason: "bad-date" });
});

it("takes a column named as the month for it where most cells are months", () => {
  const rows = ["2025-01", "2025-02", "2025-03", "Mar 2025*"].map((text) => ["Abbey", text, "Burglary", "4"]);
  expect(guessProfile(HEADER, rows).profile.columns.month).toBe("Month");
  const few = ["2025-01", "a", "b", "c"].map((text) => ["Abbey", text, "Burglary", "4"]);
  expect(guessProfile(HEADER, few).profile.columns.month).toBeUndefined();
});
