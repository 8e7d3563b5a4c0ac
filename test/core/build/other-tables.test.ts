// Another table below the first: its header refuses the file, and rows of the same ward, month and offence with another count are said.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRowCounts } from "../../../src/core/build/ingest.ts";
import { headerWarnings, refuseOtherTable } from "../../../src/core/build/other-tables.ts";
import { makeRepeats } from "../../../src/core/build/repeated-rows.ts";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";

const HEADER = ["Ward", "Month", "Offence", "Count"];
const TABLE = ["Abbey", "Market"].flatMap((ward, w) =>
  ["Burglary", "Drugs", "Robbery"].map((offence, o) => [ward, "2025-01", offence, String(2 + w * 5 + o)]),
);
/** What becomes of the rows, in their order. */
function read(rows: readonly (readonly string[])[]) {
  const survey = makeSurvey(HEADER);
  for (const row of rows) survey.add(row);
  const { guess, offences } = survey.result();
  const readRow = extractReader({ ...guess.profile, force: "Testshire" }).rows(HEADER, { month: null });
  const [counts, repeats] = [makeRowCounts(), makeRepeats()];
  const examples = rows.flatMap((cells, at) => {
    const row = readRow(cells);
    const where = `t.csv:${at + 2}`;
    if (row.kind !== "rejected") repeats.note(row, () => where);
    else counts.rejected[row.reason] += row.count ?? 1;
    return row.kind === "rejected" ? [{ reason: row.reason, where }] : [];
  });
  return { rejected: counts.rejected, examples, repeats: repeats.found(), offences };
}

describe("a header below the first", () => {
  it.each([
    ["its count is called otherwise", ["Ward", "Month", "Offence", "Rolling 12 months"]],
    ["its columns stand in another order", ["Month", "Offence", "Ward", "Count"]],
    ["one of its columns alone is the same", ["Area", "Period", "Offence", "Crimes"]],
  ])("is that of another table where %s, and refuses the file", (_, header) => {
    const { rejected, examples, offences } = read([...TABLE, ["", "", "", ""], header, ...TABLE]);
    expect(() => refuseOtherTable("t.csv", rejected, examples)).toThrow(
      "t.csv has the header of another table below the first, in t.csv:9: the numbers of both would be added.",
    );
    expect(offences.map(({ name }) => name)).toEqual(["Burglary", "Drugs", "Robbery"]);
  });

  it("is said where it is the same, and is no offence", () => {
    const { rejected, examples, offences } = read([...TABLE, HEADER, ...TABLE]);
    expect(() => refuseOtherTable("t.csv", rejected, examples)).not.toThrow();
    expect(headerWarnings(rejected, examples)).toEqual([
      "the header stands again in t.csv:8: what is below it is added to what is above; if it is another table, save each as a file of its own and give the one that counts",
    ]);
    expect(offences.map(({ name }) => name)).toEqual(["Burglary", "Drugs", "Robbery"]);
  });

  it("is none where an offence or a ward is called so", () => {
    const { rejected } = read([...TABLE, ["Ward", "2025-01", "Robbery", "3"], ["Abbey", "2025-01", "Offence", "4"]]);
    expect([rejected["header-again"], rejected["other-header"]]).toEqual([0, 0]);
  });
});

describe("rows that are the same but for their count", () => {
  it("are told from those that are the same in every cell, and from all others", () => {
    fc.assert(
      fc.property(fc.subarray(TABLE), fc.integer({ min: 0, max: 9 }), (again, more) => {
        const { repeats } = read([...TABLE, ...again.map((row) => row.with(3, String(Number(row[3]) + more)))]);
        const offences = again.reduce((sum, row) => sum + Number(row[3]) + more, 0);
        const found = { rows: again.length, offences, first: "t.csv:8" };
        const none = { same: null, unlike: null };
        expect(repeats).toEqual(again.length === 0 ? none : { ...none, [more === 0 ? "same" : "unlike"]: found });
      }),
    );
  });
});
