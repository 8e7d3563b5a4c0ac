// Rows of a table of counts whose blank ward or month stands for all of an area or of the file: told by their counts, asked about by nobody.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";

const MONTHS = ["2025-01", "2025-02", "2025-03"];
const OFFENCES = ["Burglary", "Drugs", "Robbery"];
const AREAS = [
  ["East", ["Abbey", "Market"]],
  ["North", ["Arbury", "Castle", "Romsey"]],
] as const;
const HEADER = ["Month", "Offence", "Area", "Ward", "Count"];
const counts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 45, maxLength: 45 });

/** Of each month and offence, the wards of each area, and then the sum over them. */
function table(all: readonly number[], sumName: (area: string) => readonly [area: string, ward: string]) {
  let at = 0;
  return MONTHS.flatMap((month) =>
    OFFENCES.flatMap((offence) =>
      AREAS.flatMap(([area, wards]) => {
        const rows = wards.map((ward) => [month, offence, area, ward, String(all[at++]!)]);
        const sum = rows.reduce((before, row) => before + Number(row[4]), 0);
        return [...rows, [month, offence, ...sumName(area), String(sum)]];
      }),
    ),
  );
}
const isWhole = (row: readonly string[]): boolean => AREAS.some(([, wards]) => wards.some((ward) => ward === row[3]));
/** Without what stands above it in the same column and in all at its left, in the first columns. */
const standOnce = (rows: readonly (readonly string[])[], columns: number) =>
  rows.map((row, at) =>
    row.map((cell, column) => {
      const isSame = at > 0 && row.slice(0, column + 1).every((text, index) => text === rows[at - 1]![index]);
      return column < columns && isSame ? "" : cell;
    }),
  );
function read(header: readonly string[], rows: readonly (readonly string[])[]) {
  const survey = makeSurvey(header);
  for (const row of rows) survey.add(row);
  const { profile, questions, notes } = survey.result().guess;
  const [question] = questions;
  const blankCells = question?.about === "blank-cells" ? question.roles : [];
  const readRow = extractReader({ ...profile, blankCells, force: "Testshire" }).rows(header, { month: null });
  const fates = rows.map((cells) => readRow(cells));
  return { profile, blankCells, notes, fates };
}
const countOf = (fates: ReturnType<typeof read>["fates"]) =>
  fates.flatMap((row) => (row.kind === "ward" ? [[row.ward, row.category, row.count ?? 1]] : []));

describe("a blank cell that stands for all", () => {
  it("of the wards of an area is that of a sum, told by its counts", () => {
    fc.assert(
      fc.property(counts, (all) => {
        const rows = table(all, (area) => [area, ""]);
        const { profile, blankCells, notes, fates } = read(HEADER, rows);
        expect([profile.without, blankCells]).toEqual([{ Ward: [""] }, []]);
        expect(notes).toEqual(['Left out as sums over other rows, as "without" says: a blank cell under "Ward".']);
        expect(countOf(fates)).toEqual(rows.filter(isWhole).map((row) => [row[3], row[1], Number(row[4])]));
        for (const row of fates) if (row.kind !== "ward") expect(row).toMatchObject({ reason: "total" });
      }),
      { numRuns: 25 },
    );
  });

  it("beside the name of a sum is a sum, where months and offences stand once", () => {
    fc.assert(
      fc.property(counts, (all) => {
        const rows = table(all, (area) => [`${area} Total`, ""]);
        const { blankCells, notes, fates } = read(HEADER, standOnce(rows, 3));
        expect([blankCells, notes]).toEqual([["month", "offence"], []]);
        expect(countOf(fates)).toEqual(rows.filter(isWhole).map((row) => [row[3], row[1], Number(row[4])]));
      }),
      { numRuns: 25 },
    );
  });

  it("of all months is that of a sum", () => {
    const header = ["Ward", "Month", "Offence", "Count"];
    const rows = ["Abbey", "Market"].flatMap((ward, w) =>
      OFFENCES.flatMap((offence, o) => {
        const own = MONTHS.map((month, m) => [ward, month, offence, String(3 + w * 9 + o * 4 + m)]);
        return [...own, [ward, "", offence, String(own.reduce((sum, row) => sum + Number(row[3]), 0))]];
      }),
    );
    const { profile, fates } = read(header, rows);
    expect(profile.without).toEqual({ Month: [""] });
    expect(fates.filter(({ kind }) => kind === "ward")).toHaveLength(18);
  });

  it("is none where its counts are others", () => {
    const all = Array.from({ length: 45 }, (_, at) => 3 + ((at * 7) % 31));
    const rows = table(all, (area) => [area, ""]).map((row) => (row[3] === "" ? row.with(4, "11") : row));
    expect(read(HEADER, rows).profile.without).toBeUndefined();
  });
});
