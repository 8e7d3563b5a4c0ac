// Workbooks of several sheets: a hidden one is never looked at first, and sheets with the same columns that are left are said.
import { describe, expect, it } from "vitest";
import { possibleMonths } from "../../src/core/area/possible-months.ts";
import { mappingOf } from "../../src/core/extract/mapping.ts";
import type { ExtractProfile } from "../../src/core/extract/profile.ts";
import { FORCE_AREAS } from "../../src/data/force-area-table.ts";
import { buildOwn } from "../../src/data/own-build.ts";
import { lookAt } from "../../src/data/own-look.ts";
import { wardsOf } from "../cli/workplace.ts";
import { type SheetPlan, xlsx } from "../xlsx.ts";

const HEADER = ["Date", "Offence", "Ward"];
const [FIRST, SECOND] = [1, 7].map((month) => [HEADER, [`2025-0${month}-03`, "Burglary", "W1"]]) as [
  string[][],
  string[][],
];
const ABOUT: SheetPlan = { name: "About", rows: [["Made in May"], ["Ask us"]] };

const bookOf = (...sheets: readonly SheetPlan[]): File => new File([new Uint8Array(xlsx(sheets))], "book.xlsx");

async function looked(file: File, sheet: string | null = null) {
  const seen = await lookAt({ file, index: 0, sheet }, possibleMonths(24_301));
  if (seen.kind !== "extract") throw new Error(`it is ${seen.kind}`);
  return { sheet: seen.sheet, notes: mappingOf(seen.rows, seen, "").guess.notes };
}

async function warningsOf(file: File, ...sheets: readonly (string | null)[]): Promise<string> {
  const profile: ExtractProfile = {
    columns: { date: "Date", offence: "Offence", ward: "Ward" },
    ...{ dateForm: "iso", midnight: "no-time", force: "Testshire Police", source: "", sheet: null },
    ...{ offences: {}, categories: [], leftMonths: [] },
  };
  const wards = new File([wardsOf([{ code: "W1" }])], "wards.geojson");
  const { report } = await buildOwn(
    {
      ...{ name: "Testford", slug: "own-testford", open: null, now: "2025-12-01T12:00:00.000Z" },
      files: [
        { file: wards, kind: "wards" as const, profile: null },
        ...sheets.map((sheet) => ({ file, kind: "extract" as const, profile: { ...profile, sheet } })),
      ],
    },
    FORCE_AREAS,
    () => undefined,
  );
  return report.slice(report.indexOf("  Warnings")).join("\n");
}

describe("a workbook of several sheets", () => {
  const halves = bookOf(ABOUT, { name: "2025 H1", rows: FIRST }, { name: "2025 H2", rows: [["Title"], ...SECOND] });

  it("says which others have the same columns, where one is looked at and where one is read", async () => {
    expect((await looked(halves, "2025 H1")).notes[0]).toBe(
      'Another sheet of the workbook, "2025 H2", has the same columns and is not read with this one: choose the sheet that is meant, or save it as a file of its own and give all files.',
    );
    expect(await warningsOf(halves, "2025 H1")).toContain(
      'the sheet "2025 H2" of book.xlsx has the same columns, and was not read: save it as a file of its own and give that too, or choose another sheet\n',
    );
    expect(await warningsOf(halves, "2025 H1", "2025 H2")).not.toContain("was not read");
    const many = bookOf(
      { name: "One", rows: FIRST },
      { name: "Two", rows: SECOND },
      { name: "Three", rows: SECOND, state: "veryHidden" },
      { name: "Empty", rows: [HEADER] },
      {
        name: "Sums",
        rows: [
          ["Ward", "Number"],
          ["W1", 3],
        ],
      },
    );
    expect(await warningsOf(many, "One")).toContain(
      'the sheets "Two" and "Three" (hidden) of book.xlsx have the same columns',
    );
    const alone = bookOf(ABOUT, { name: "Data", rows: FIRST });
    expect([(await looked(alone, "Data")).notes, await warningsOf(alone, "Data")]).toEqual([
      [],
      expect.not.stringContaining("sheet"),
    ]);
  });

  it("is looked at where it is not hidden, and read there where one alone is not", async () => {
    const book = bookOf({ name: "Old", rows: SECOND, state: "hidden" }, { name: "Data", rows: FIRST });
    expect(await looked(book)).toEqual({
      sheet: "Data",
      notes: [expect.stringContaining('Another sheet of the workbook, "Old" (hidden), has the same columns')],
    });
    expect(await warningsOf(book, null)).toContain('the sheet "Old" (hidden) of book.xlsx has the same columns');
    const hidden = bookOf({ name: "Old", rows: SECOND, state: "hidden" });
    expect((await looked(hidden)).sheet).toBe("Old");
  });
});
