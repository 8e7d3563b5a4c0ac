// Cells that a spreadsheet does not run, and that come back as they were.
import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { toCsv, toTabs } from "../../../src/core/basics/csv.ts";

const anyCell = fc.oneof(
  fc.string(),
  fc
    .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", '"', ","), fc.string())
    .map((parts) => parts.join("")),
);
const anyRows = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

it.each([
  ["=1+1", "'=1+1"],
  ["+44 1223", "'+44 1223"],
  ["-", "'-"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", '"\'\r=1"'],
  ["＝1+1", "'＝1+1"],
  ["-2+3", "'-2+3"],
  ["-39", "-39"],
  ["+1.5", "+1.5"],
  ["1e-9", "1e-9"],
  ["-1e-9", "-1e-9"],
  ["2025-01", "2025-01"],
  ["King's Hedges", "King's Hedges"],
  ['say "no"', '"say ""no"""'],
])("writes %j as %j", (cell, written) => {
  expect(toCsv([[cell]])).toBe(`${written}\n`);
});

it("begins no cell with what a spreadsheet would run, but for plain numbers", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      for (const parsed of [
        ...Papa.parse<string[]>(toCsv(rows), { delimiter: ",", newline: "\n" }).data,
        ...Papa.parse<string[]>(toTabs(rows), { delimiter: "\t", newline: "\n" }).data,
      ])
        for (const cell of parsed)
          expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && Number.isNaN(Number(cell))).toBe(false);
    }),
  );
});

it("comes back from a reader as it was, but for the apostrophes", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const text = toCsv(rows);
      const parsed = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" }).data.slice(0, -1);
      expect(parsed.map((row) => row.map((cell) => cell.replace(/^'/, "")))).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/^'/, ""))),
      );
    }),
  );
});

it("keeps each row on one line of the clipboard, with as many cells", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const lines = toTabs(rows).split("\n").slice(0, -1);
      expect(lines.map((line) => line.split("\t").length)).toEqual(rows.map((row) => row.length));
    }),
  );
});
