// What is written into the files of a chart.
import { expect, it } from "vitest";
import { type ChartNotes, chartRows, footLines } from "../../../src/core/figures/chart-file.ts";
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

it("has title, unit, parameters, caveats, sources, date and address over the table", () => {
  const rows = chartRows(NOTES, { head: ["Ward", "Count"], rows: [["Market", "12"]] });
  expect(rows).toEqual([
    ["Market is different"],
    ["Unit", "Shoplifting per 1,000 residents"],
    ["Parameter", "Rates"],
    ["Caveat", "Residents are a poor denominator."],
    ["Source", "data.police.uk"],
    ["Source", "Contains OS data."],
    ["Months of the data", "2024-01 to 2025-12"],
    ["Put together", "2026-11-24T03:30:50.454Z"],
    ["View", "https://example.org/?area=testford"],
    [],
    ["Ward", "Count"],
    ["Market", "12"],
  ]);
});

it.each([
  ["1,234", "1234"],
  ["−39", "-39"],
  ["+1,030", "1030"],
  ["11.2", "11.2"],
  ["fewer than 5", "fewer than 5"],
  ["33\u00a0%", "33\u00a0%"],
  ["Dec 2025", "Dec 2025"],
  ["1,23", "1,23"],
])("writes %s as %s, for a spreadsheet", (text, written) => {
  const rows = chartRows(NOTES, { head: ["Value"], rows: [[text]] });
  expect(rows.at(-1)).toEqual([written]);
});

it("says unit and caveats under the chart, in sentences, and leaves the source to the foot of the page", () => {
  expect(footLines(NOTES)).toEqual(["Shoplifting per 1,000 residents. Rates.", "Residents are a poor denominator."]);
  expect(footLines({ ...NOTES, caveats: [] })).toHaveLength(1);
});

it("has no row for a unit where the title says it all", () => {
  const rows = chartRows({ ...NOTES, unit: "" }, { head: ["Ward"], rows: [] });
  expect(rows.filter(([name]) => name === "Unit")).toEqual([]);
});
