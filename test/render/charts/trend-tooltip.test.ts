// What is said about the month under the pointer.
import { expect, it } from "vitest";
import { monthTooltip, noteTooltip } from "../../../src/render/charts/trend-tooltip.ts";
import { palette } from "../../../src/render/palette.ts";
import { line, trendModel } from "./drawings.ts";

const COLOURS = palette("light");

it("says the month, its count and the mean", () => {
  expect(monthTooltip(trendModel(), 24_300, COLOURS)).toEqual({
    title: "January 2025",
    rows: [
      { label: "offences", value: "51", colour: COLOURS.monthly },
      { label: "12-month mean", value: "55.0", colour: COLOURS.accent },
    ],
    remarks: [],
  });
});

it("says of each compared ward its count and its mean", () => {
  const lines = [line("W1", "Arbury"), line("W2", "Market", [], 10)];
  const { rows } = monthTooltip(trendModel({ lines }), 24_300, COLOURS);
  expect(rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    "Arbury: 51 (mean 55.0)",
    "Market: 61 (mean 65.0)",
  ]);
});

it("says that a month was not submitted, and no number", () => {
  const model = trendModel({ lines: [line("W1", "Arbury", [5])], missing: new Map([[24_293, "not submitted"]]) });
  expect(monthTooltip(model, 24_293, COLOURS)).toEqual({
    title: "June 2024",
    rows: [],
    remarks: ["No data: not submitted."],
  });
});

it("says that a month is outside the expected range only where it is", () => {
  const baseline = { from: 24_288, to: 24_299 };
  const expected = {
    baseline,
    centre: 55,
    low: 40.2,
    high: 70.8,
    outside: [24_305],
    below: [],
    longRuns: [24_303],
    outerThirds: [],
  };
  const remarks = (month: number) => monthTooltip(trendModel({ expected }), month, COLOURS).remarks;
  expect(remarks(24_305)).toEqual(["Outside the expected range (41 to 70)."]);
  expect(remarks(24_303)).toEqual(["One of 7 or more in a row on one side of the mean."]);
  expect(remarks(24_302)).toEqual([]);
});

it("says the notes of the month with their numbers and sources", () => {
  const notes = [
    { month: 24_290, text: "First.", source: "" },
    { month: 24_300, text: "Second.", source: "the police" },
  ];
  expect(monthTooltip(trendModel({ notes }), 24_300, COLOURS).remarks).toEqual(["2. Second. (the police)"]);
  expect(noteTooltip(notes[0]!, 0)).toEqual({ title: "March 2024", rows: [], remarks: ["1. First."] });
});
