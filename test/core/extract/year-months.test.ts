// Months whose year stands in a column of its own are read as the same months in one cell.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMonth } from "../../../src/core/basics/months.ts";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { mappingOf, openChoices, settledProfile } from "../../../src/core/extract/mapping.ts";
import { parseProfile } from "../../../src/core/extract/profile-json.ts";
import { profileText } from "../../../src/core/extract/profile-text.ts";
import { understoodRows } from "../../../src/core/extract/understood-rows.ts";
import { yearMonth } from "../../../src/core/extract/year-months.ts";

const NAMES = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];
const months = fc.array(fc.integer({ min: 2011 * 12, max: 2024 * 12 + 11 }), { minLength: 6, maxLength: 40 });
type Form = (month: number) => readonly [year: string, month: string];
const plain = (month: number): string => String(Math.floor(month / 12));
const financial = (month: number): number => Math.floor((month - 3) / 12);
const FORMS: readonly Form[] = [
  (month) => [plain(month), String((month % 12) + 1)],
  (month) => [plain(month), String((month % 12) + 1).padStart(2, "0")],
  (month) => [`${plain(month)}.0`, `${(month % 12) + 1}.0`],
  (month) => [plain(month), NAMES[month % 12]!],
  (month) => [plain(month), NAMES[month % 12]!.slice(0, 3).toUpperCase()],
  (month) => [plain(month), `${String((month % 12) + 1).padStart(2, "0")} - ${NAMES[month % 12]}`],
  (month) => [`${financial(month)}/${String((financial(month) + 1) % 100).padStart(2, "0")}`, NAMES[month % 12]!],
  (month) => [`${financial(month)}-${financial(month) + 1}`, NAMES[month % 12]!.slice(0, 3)],
];

describe("a year and a month in two columns", () => {
  it("are found by the guess, in any form and order, and read as the same month", () => {
    const header = fc.constantFrom(
      ["Year", "Month"],
      ["Month", "Year"],
      ["Calendar year", "Month name"],
      ["FY", "month"],
    );
    fc.assert(
      fc.property(months, fc.constantFrom(...FORMS), header, (all, form, [first, second]) => {
        const names = ["Ward", first!, second!, "Offence", "Count"];
        const isYearFirst = /y(?:ear)?$/i.test(first!);
        const rows = all.map((month, at) => {
          const [year, name] = form(month);
          return ["Abbey", ...(isYearFirst ? [year, name] : [name, year]), ["Burglary", "Drugs"][at % 2]!, "3"];
        });
        const survey = makeSurvey(names);
        for (const row of rows) survey.add(row);
        const { guess } = survey.result();
        expect([guess.missing, guess.questions, guess.dates]).toEqual([[], [], "its years have a column of their own"]);
        const profile = parseProfile(profileText({ ...guess.profile, force: "Testshire" }), "p.json");
        const read = extractReader(profile).rows(names, { month: null });
        expect(rows.map((row) => read(row)).map((row) => (row.kind === "ward" ? row.month : row))).toEqual(all);
        const mapping = mappingOf([names, ...rows], { sheet: null, from1904: false }, "Testshire");
        expect([openChoices(mapping), settledProfile(mapping).columns]).toEqual([[], profile.columns]);
        expect(understoodRows(mapping, 1)[0]!.when).toContain(formatMonth(all[0]!).slice(0, 4));
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ["2024/25", "1"],
    ["2024/26", "March"],
    ["FY2024", "March"],
    ["2024", "13"],
    ["2024", "0"],
    ["24", "March"],
    ["2024", "Mars"],
    ["", "March"],
    ["2024", ""],
  ])("%j and %j are none, and the row says so", (year, month) => {
    expect(yearMonth(year, month)).toBeNull();
    const columns = { year: "Year", month: "Month", ward: "Ward", offence: "Offence" };
    const json = { profile: "wardscope-extract-1", columns, dateForm: "iso", force: "Testshire" };
    const read = extractReader(parseProfile(JSON.stringify(json), "p.json")).rows(Object.values(columns), {
      month: null,
    });
    expect(read([year, month, "Abbey", "Drugs"])).toEqual({ kind: "rejected", reason: "bad-date" });
  });

  it("are not taken where a column has both, or where nobody knows which month is the first of the year", () => {
    const guessed = (header: readonly string[], ...rows: (readonly string[])[]) => {
      const survey = makeSurvey(header);
      for (const row of rows) survey.add(row);
      return survey.result().guess.profile.columns;
    };
    expect(guessed(["Year", "Month", "Ward", "Offence"], ["2024", "2024-03", "Abbey", "Drugs"]).year).toBeUndefined();
    expect(guessed(["Year", "Month", "Ward", "Offence"], ["2024/25", "1", "Abbey", "Drugs"]).month).toBeUndefined();
    const dated = guessed(["Date", "Year", "Month", "Ward", "Offence"], ["2024-03-01", "2024", "3", "Abbey", "Drugs"]);
    expect([dated.date, dated.month, dated.year]).toEqual(["Date", undefined, undefined]);
  });
});
