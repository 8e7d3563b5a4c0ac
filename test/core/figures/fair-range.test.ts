// Months beyond the expected range by their counts, which fewer rows with a place may have made so.
import { expect, it } from "vitest";
import type { Coverage } from "../../../src/core/area/coverage.ts";
import { monthlyTable } from "../../../src/core/assessment/chart-tables.ts";
import { fairExpectedRange } from "../../../src/core/figures/fair-range.ts";
import { signalSentences } from "../../../src/core/wards/trend-words.ts";
import { JANUARY } from "../../area.ts";
import { trendWith } from "../../trends.ts";

const RANGE = { from: JANUARY, to: JANUARY + 13 };
const PERIOD = { from: JANUARY + 12, to: JANUARY + 13 };

/** Counts of 100 but for two low months, in the last of which a share of the rows had a place. */
function rangeWith(share: number) {
  const counts = Array.from({ length: 14 }, (_, index) => (index < 12 ? 100 + (index % 2) * 4 : 60));
  const rows = Float64Array.from(counts, () => 1000);
  const withCoordinates = rows.map((all, index) => (index === 13 ? share * all : all));
  const located = [{ force: "testshire", category: 0, label: "Drugs", rows, withCoordinates }];
  const coverage: Coverage = { range: RANGE, missing: new Map(), categories: [0], located };
  return fairExpectedRange(coverage, counts, PERIOD);
}

it("marks a month that is low whatever share of its rows had a place", () => {
  expect(rangeWith(1)).toMatchObject({ outside: [JANUARY + 12, JANUARY + 13] });
  expect(rangeWith(1)).not.toHaveProperty("unsure");
});

it("marks no month that fewer rows with a place made low, and names it", () => {
  const expected = rangeWith(0.6);
  expect(expected).toMatchObject({ outside: [JANUARY + 12], unsure: [JANUARY + 13] });
  const trend = trendWith([], []);
  const [monthly, rolling] = [Array.from({ length: 14 }, () => 100), Array.from({ length: 14 }, () => null)];
  const model = { ...trend, lines: [{ ...trend.lines[0]!, monthly, rolling }], expected, range: RANGE };
  expect(signalSentences(model).at(-1)).toBe(
    "Outside it by count alone, not once equal shares of the rows of each month have a place: Feb 2025.",
  );
  expect(signalSentences({ ...model, expected: { ...expected!, outside: [] } })).toContain(
    "No month of the period signals a change.",
  );
  expect(monthlyTable(model, false).rows[13]?.at(-1)).toBe("outside by count alone");
});
