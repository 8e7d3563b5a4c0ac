// Rows that are left out as sums over others are what these come to; where they are not, the file is refused or the report says so.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeLeftSums, refuseUnsoundSums, unsoundWarnings } from "../../../src/core/build/left-sums.ts";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import type { BlankRole } from "../../../src/core/extract/profile.ts";

const HEADER = ["Ward", "Month", "Offence", "Count"];
const WARDS = ["Abbey", "Castle", "Market"];
const MONTHS = ["2025-01", "2025-02", "2025-03"];
const OFFENCES = ["Burglary", "Drugs", "Robbery", "Shoplifting"];
const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 36, maxLength: 36 });
const of = (all: readonly number[], ward: number, month: number, offence: number): number =>
  all[ward * 12 + month * 4 + offence]!;
const total = (all: readonly number[], ward: number, month: number | null): number =>
  MONTHS.flatMap((_, at) =>
    month === null || at === month ? OFFENCES.map((__, offence) => of(all, ward, at, offence)) : [],
  ).reduce((sum, count) => sum + count, 0);

/** Each ward and each month of it stands once: with its sum above its rows, or below them under a name. */
function pivot(all: readonly number[], at: "top" | "bottom", label: string, isHeaded = false) {
  return WARDS.flatMap((ward, w) => {
    const rows = MONTHS.flatMap((month, m) => {
      const own = OFFENCES.map((offence, o) => ["", "", offence, String(of(all, w, m, o))]);
      const sum = String(total(all, w, m));
      if (at === "top") return [["", month, "", sum], ...own];
      return [...own.map((row, o) => (o === 0 ? row.with(1, month) : row)), [label, "", "", sum]];
    });
    const sum = String(total(all, w, null));
    if (at === "top") return [[ward, "", "", sum], ...rows];
    const named = isHeaded ? [[ward, "", "", ""], ...rows] : [rows[0]!.with(0, ward), ...rows.slice(1)];
    return [...named, [`${ward} Total`, "", "", sum]];
  });
}
const whole = (all: readonly number[]) =>
  WARDS.flatMap((ward, w) =>
    MONTHS.flatMap((month, m) => OFFENCES.map((offence, o) => [ward, month, offence, of(all, w, m, o)])),
  );
function read(rows: readonly (readonly string[])[], blankCells: readonly BlankRole[]) {
  const survey = makeSurvey(HEADER);
  for (const row of rows) survey.add(row);
  const { profile, questions } = survey.result().guess;
  const readRow = extractReader({ ...profile, blankCells, force: "Testshire" }).rows(HEADER, { month: null });
  const sums = makeLeftSums();
  const counted = rows.flatMap((cells, at) => {
    const row = readRow(cells);
    sums.note(row, () => `t.csv:${at + 2}`);
    if (row.kind !== "ward") return [];
    return [[row.ward, MONTHS[row.month % 12]!, row.written![2]!, row.count ?? 1]];
  });
  return { questions, counted, found: sums.found() };
}
const LABELS = ["Sub-total", "Sub total", "Subtotal", "Total", "Total for January", "Month total"];

describe("sums that are left out of a table of counts", () => {
  it("are those of the rows below them, and nothing is said", () => {
    fc.assert(
      fc.property(counts, (all) => {
        const { counted, found } = read(pivot(all, "top", ""), ["ward", "month"]);
        expect(counted).toEqual(whole(all));
        expect(found).toEqual({ named: null, blank: null });
      }),
    );
  });

  it("under a name are those of the rows above them, and what is below them is of the ward above", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...LABELS), fc.boolean(), (all, label, isHeaded) => {
        const { questions, counted, found } = read(pivot(all, "bottom", label, isHeaded), ["ward", "month"]);
        expect(questions).toMatchObject([{ about: "blank-cells", roles: ["ward", "month"] }]);
        expect(counted).toEqual(whole(all));
        expect(found).toEqual({ named: null, blank: null });
      }),
    );
  });

  it("that are none refuse the file where their cells are only blank, and are said where they have a name", () => {
    const all = Array.from({ length: 36 }, (_, at) => 3 + ((at * 11) % 29));
    const tops = pivot(all, "top", "").map((row) => (row[2] === "" ? row.with(3, "1000") : row));
    const { found } = read(tops, ["ward", "month"]);
    expect(found.blank).toEqual({ rows: 12, of: 12, offences: 12_000, first: "t.csv:2" });
    expect(() => refuseUnsoundSums("t.csv", found)).toThrow(
      "t.csv: of 12 rows that are left out as sums beside a blank cell, 12 (12,000 offences) are the sum of no rows that count, the first in t.csv:2.",
    );
    const bottoms = pivot(all, "bottom", "Sub-total").map((row, at) => (at === 4 ? row.with(3, "1000") : row));
    const named = read(bottoms, ["ward", "month"]).found;
    expect(() => refuseUnsoundSums("t.csv", named)).not.toThrow();
    expect(unsoundWarnings(named)).toEqual([
      "of 12 rows that are left out as sums by their names, 1 (1,000 offences) is the sum of no rows that count, in t.csv:6: see whether the table has all of their parts, and no more",
    ]);
  });

  it("refuse a table whose offence stands once for several wards, which nobody said", () => {
    const all = Array.from({ length: 36 }, (_, at) => 3 + ((at * 11) % 29));
    const rows = OFFENCES.flatMap((offence, o) =>
      WARDS.flatMap((ward, w) =>
        MONTHS.map((month, m) => [m === 0 ? ward : "", month, w + m === 0 ? offence : "", String(of(all, w, m, o))]),
      ),
    );
    expect(() => refuseUnsoundSums("t.csv", read(rows, ["ward"]).found)).toThrow("are the sum of no rows that count");
  });
});
