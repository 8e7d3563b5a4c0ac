// What is written into the files of a chart.
import { expect, it } from "vitest";
import { linesOf } from "../../../src/core/basics/csv.ts";
import { type ChartNotes, footLines } from "../../../src/core/figures/chart-file.ts";
import { chartSpreadsheet } from "../../../src/core/figures/chart-spreadsheet.ts";
import { TWO_YEARS } from "../../area.ts";

const NOTES: ChartNotes = {
  title: "Market is different",
  summary: "",
  unit: "Shoplifting per 1,000 residents",
  parameters: ["Rates"],
  caveats: ["Residents are a poor denominator."],
  attribution: { sources: ["data.police.uk"], notices: ["Contains OS data."] },
  months: TWO_YEARS,
  builtAt: "2026-11-24T03:30:50.454Z",
  address: "https://example.org/?area=testford",
};

it("has title, unit, parameters, caveats, sources, date and address after the table", () => {
  const sheet = chartSpreadsheet(NOTES, { head: ["Ward", "Count"], rows: [["Market", "12"]] });
  expect(linesOf(sheet)).toEqual([
    ["Ward", "Count"],
    ["Market", "12"],
    [],
    ["Market is different"],
    ["Unit", "Shoplifting per 1,000 residents"],
    ["Parameter", "Rates"],
    ["Caveat", "Residents are a poor denominator."],
    ["Source", "data.police.uk"],
    ["Source", "Contains OS data."],
    ["Months of the data", "2024-01 to 2025-12"],
    ["Put together", "2026-11-24T03:30:50.454Z"],
    ["View", "https://example.org/?area=testford"],
  ]);
});

it.each([
  ["1,234", "1234"],
  ["−39", "-39"],
  ["+1,030", "1030"],
  ["11.2", "11.2"],
  ["fewer than 5", "fewer than 5"],
  ["33\u00a0%", "33"],
  ["−2.5\u00a0%", "-2.5"],
  ["33 % of 12", "33 % of 12"],
  ["Dec 2025", "Dec 2025"],
  ["1,23", "1,23"],
])("writes %s as %s, for a spreadsheet", (text, written) => {
  const { rows } = chartSpreadsheet(NOTES, { head: ["Value"], rows: [[text]] });
  expect(rows).toEqual([[written]]);
});

it("says in the head that a column is in per cent", () => {
  const table = {
    head: ["Year", "Part"],
    rows: [
      ["2024", "33\u00a0%"],
      ["2025", "not submitted"],
    ],
  };
  const { head, rows } = chartSpreadsheet(NOTES, table);
  expect([head, ...rows]).toEqual([
    ["Year", "Part, per cent"],
    ["2024", "33"],
    ["2025", "not submitted"],
  ]);
});

it("says unit and caveats under the chart, in sentences, and leaves the source to the foot of the page", () => {
  expect(footLines(NOTES)).toEqual(["Shoplifting per 1,000 residents. Rates.", "Residents are a poor denominator."]);
  expect(footLines({ ...NOTES, caveats: [] })).toHaveLength(1);
});

it("has no row for a unit where the title says it all", () => {
  const { notes } = chartSpreadsheet({ ...NOTES, unit: "" }, { head: ["Ward"], rows: [] });
  expect(notes.filter(([name]) => name === "Unit")).toEqual([]);
});
