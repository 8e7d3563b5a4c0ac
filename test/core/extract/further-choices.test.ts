// What a person chose of further columns stands beside what their counts tell, and small counts tell nothing by a name alone.
import { describe, expect, it } from "vitest";
import { blankQuestion, makeBlankCount } from "../../../src/core/extract/blank-cells.ts";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { withoutOf } from "../../../src/core/extract/mapping-rows.ts";
import type { ExtractProfile } from "../../../src/core/extract/profile.ts";

const PROFILE: ExtractProfile = {
  columns: { ward: "Ward", month: "Month", offence: "Offence", count: "Count" },
  ...{ dateForm: "iso", midnight: "time", force: "Testshire Police", source: "", sheet: null },
  ...{ offences: {}, categories: [], leftMonths: [] },
};
const HEADER = ["Ward", "Month", "Offence", "Domestic", "Count"];

describe("what is left out by further columns", () => {
  const of = (name: string) => ({ name, values: [], sums: ["Total"], doubtful: [] });
  const looked = { blankCells: [], further: { columns: [of("Sex"), of("Age")], apart: null } };
  const without = (chosen: ExtractProfile["without"]) =>
    withoutOf({ profile: { ...PROFILE, ...(chosen && { without: chosen }) }, looked });

  it("is, of a column of which nobody chose, what its counts tell", () => {
    expect(without(undefined)).toEqual({ Sex: ["Total"], Age: ["Total"] });
    expect(without({ Age: ["Total", "Under 18"] })).toEqual({ Sex: ["Total"], Age: ["Total", "Under 18"] });
    expect(without({ " age": [] })).toEqual({ Sex: ["Total"], " age": [] });
  });
});

describe("a value of small counts", () => {
  const leftOf = (value: string) => {
    const survey = makeSurvey(HEADER);
    for (let at = 0; at < 40; at++) {
      const key = [`Ward ${at}`, "2025-01", "Burglary"];
      survey.add([...key, "Knife", at < 4 ? "1" : `${at}`]);
      if (at < 4) survey.add([...key, value, "1"]);
    }
    return survey.result().guess.profile.without;
  };

  it.each(["Any firearm", "People", "Total loss", "Everyone else"])("called %s is no sum by its name", (value) => {
    expect(leftOf(value)).toBeUndefined();
  });

  it.each(["Total", "All", "Both sexes", "All ages", "Total (all methods)"])("called %s is one", (value) => {
    expect(leftOf(value)).toEqual({ Domestic: [value] });
  });
});

describe("a pivot table with sub-totals below its groups", () => {
  const OFFENCES = ["Burglary", "Robbery", "Shoplifting", "Drugs"];
  const MONTHS = ["2025-01", "2025-02"];
  const rows: string[][] = [];
  let whole = 0;
  for (const [ward, name] of ["Abbey", "Castle", "Market"].entries())
    for (const [month, text] of MONTHS.entries()) {
      for (const [offence, label] of OFFENCES.entries()) {
        // Of most offences one of the two values has no row.
        const values = (ward + month + offence) % 3 === 0 ? ["No", "Yes"] : ["No"];
        for (const [at, value] of values.entries()) {
          const above = at > 0 ? ["", "", ""] : [offence + month === 0 ? name : "", offence === 0 ? text : "", label];
          rows.push([...above, value, `${ward + 3 * offence + at + 1}`]);
          whole += ward + 3 * offence + at + 1;
        }
        rows.push(["", "", `${label} Total`, "", "9"]);
      }
      rows.push(["", `${text} Total`, "", "", "40"]);
    }
  rows.push(["Abbey Total", "", "", "", "80"], ["Grand Total", "", "", "", "240"]);

  it("is asked about the offence too, however few of its cells are blank, and read by the answer", () => {
    const blanks = makeBlankCount(HEADER, PROFILE.columns);
    for (const row of rows) blanks.add(row);
    const roles = blankQuestion(blanks.found(), PROFILE)!.roles;
    expect(roles).toEqual(["ward", "month", "offence"]);
    const totals = OFFENCES.map((name) => `${name} Total`);
    const read = extractReader({ ...PROFILE, blankCells: roles, totals }).rows(HEADER, { month: null });
    const all = rows.map((row) => read(row));
    expect(all.reduce((sum, row) => sum + (row.kind === "ward" ? (row.count ?? 1) : 0), 0)).toBe(whole);
    const reasons = new Set(all.flatMap((row) => (row.kind === "rejected" ? [row.reason] : [])));
    expect([...reasons]).toEqual(["total"]);
  });

  it("has the sub-totals of a further column set apart as sums", () => {
    const read = extractReader(PROFILE).rows(HEADER, { month: null });
    expect(read(["Abbey", "2025-01", "", "Yes Total", "7"])).toMatchObject({ reason: "total", count: 7 });
    expect(read(["Abbey", "2025-01", "", "Yes", "7"])).toMatchObject({ reason: "no-category" });
  });
});
