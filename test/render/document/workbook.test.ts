// A table as an Excel workbook: whole as a file, its numbers numbers, its texts texts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Spreadsheet } from "../../../src/core/basics/csv.ts";
import { numberIn } from "../../../src/core/basics/spreadsheet.ts";
import { workbookOf } from "../../../src/render/document/workbook.ts";
import { elementsOf, elementTree } from "../../element-tree.ts";
import { danglingParts, xmlParts } from "../../office/office-parts.ts";

const SHEET: Spreadsheet = {
  head: ["Ward", "Count", "Change"],
  rows: [
    ["Market", "879", "-3.5"],
    ["=SUM(A1)", "", "no total"],
  ],
  notes: [["Shoplifting by ward"], ["Source", "data.police.uk"]],
};

/** The cells of a sheet by their places: numbers as numbers, texts as texts. */
function cellsOf(sheet: Spreadsheet, number: 1 | 2): Readonly<Record<string, string | number>> {
  const tree = elementTree(xmlParts(workbookOf(sheet)).get(`xl/worksheets/sheet${number}.xml`)!);
  return Object.fromEntries(
    elementsOf(tree, "c").map(({ attributes, text }) => [
      attributes["r"],
      attributes["t"] === "inlineStr" ? text : Number(text),
    ]),
  );
}

describe("a workbook", () => {
  it("has numbers as numbers, texts as texts and nothing for what is not known", () => {
    expect(cellsOf(SHEET, 1)).toEqual({
      ...{ A1: "Ward", B1: "Count", C1: "Change", A2: "Market", B2: 879, C2: -3.5 },
      ...{ A3: "=SUM(A1)", C3: "no total" },
    });
    expect(cellsOf(SHEET, 2)).toEqual({ A1: "Shoplifting by ward", A2: "Source", B2: "data.police.uk" });
  });

  it("keeps its header in view, and in bold", () => {
    const tree = elementTree(xmlParts(workbookOf(SHEET)).get("xl/worksheets/sheet1.xml")!);
    expect(elementsOf(tree, "pane")[0]?.attributes).toMatchObject({ ySplit: "1", state: "frozen" });
    const bold = elementsOf(tree, "c").filter(({ attributes }) => attributes["s"] === "1");
    expect(bold.map(({ attributes }) => attributes["r"])).toEqual(["A1", "B1", "C1"]);
  });

  it("names every part that it has and has every part that it names", () => {
    expect(danglingParts(workbookOf(SHEET))).toEqual([]);
  });

  it("is the same file of the same table, whatever the time", () => {
    expect(workbookOf(SHEET)).toEqual(workbookOf(SHEET));
  });

  it("holds any text as it is, and no formula", () => {
    const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("=1+1", "@A1", "<c>", "&lt;", "\u0000=1"));
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 30 }), (row) => {
        const parts = [...xmlParts(workbookOf({ head: row, rows: [row], notes: [row] })).values()];
        for (const part of parts) expect(elementsOf(elementTree(part), "f")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["12", 12],
    ["-0.5", -0.5],
    ["1.5e-7", 1.5e-7],
    ["007", null],
    ["1e5", null],
    ["E05013057", null],
    ["", null],
    ["12 a", null],
  ])("takes %s for %s", (text, number) => {
    expect(numberIn(text)).toBe(number);
  });
});
