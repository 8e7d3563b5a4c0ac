// Published figures for tests: one row with what a test cares for, and any rows, for properties.
import fc from "fast-check";
import type { FigureRow } from "../src/core/area/area-package.ts";
import { JANUARY } from "./area.ts";

/** September 2024. */
export const SEPTEMBER = JANUARY + 8;

const ROW: FigureRow = {
  source: "A report, Table 1",
  level: "district",
  areaCode: "E07000000",
  areaName: "Testford",
  group: "Theft",
  subgroup: "Shoplifting",
  measure: "count",
  periodEnd: SEPTEMBER,
  periodMonths: 12,
  value: 100,
  status: "published",
  note: "",
};

export function figureRow(row: Partial<FigureRow> = {}): FigureRow {
  return { ...ROW, ...row };
}

/** One row a year, the latest in September 2024; null for a year that is not printed. */
export function annualRows(counts: readonly (number | null)[], row: Partial<FigureRow> = {}): readonly FigureRow[] {
  return counts.flatMap((value, index) =>
    value === null ? [] : [figureRow({ ...row, value, periodEnd: SEPTEMBER - 12 * (counts.length - 1 - index) })],
  );
}

const anyRow: fc.Arbitrary<FigureRow> = fc
  .record({
    source: fc.constantFrom("A report, Table 1", "A report, section 2", "Another report"),
    level: fc.constantFrom("ward", "district", "county", "nation"),
    areaCode: fc.constantFrom("E07000000", "W1", "W2", ""),
    areaName: fc.constantFrom("Testford", "Arbury", ""),
    group: fc.oneof(
      fc.constantFrom("Theft", "Violence against the person", "Sexual offences", "Hate crime", "All recorded crime"),
      fc.string({ minLength: 1, maxLength: 3 }),
    ),
    subgroup: fc.constantFrom("", "Shoplifting", "Total", "Nobody's"),
    measure: fc.constantFrom("count", "rate_per_1000", "monthly_mean", "percent"),
    periodEnd: fc.integer({ min: 0, max: 5 }).map((years) => SEPTEMBER - 12 * years),
    periodMonths: fc.constantFrom(1, 3, 12, 36),
    value: fc.oneof(
      fc.nat(120),
      fc.integer({ min: 0, max: 9999 }).map((tenths) => tenths / 10),
    ),
    status: fc.constantFrom("published", "derived", "suppressed"),
    note: fc.constantFrom("", "10 + 2"),
  })
  .map((row): FigureRow => (row.status === "suppressed" ? { ...row, value: null } : row));

/** Any rows, some of them printed twice, with the same value or another. */
export const anyFigures: fc.Arbitrary<readonly FigureRow[]> = fc
  .tuple(fc.array(anyRow, { maxLength: 40 }), fc.array(fc.nat(39), { maxLength: 5 }))
  .map(([rows, again]) => [...rows, ...again.flatMap((index) => (rows[index] ? [{ ...rows[index] }] : []))]);
