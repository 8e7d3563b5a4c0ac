// What of a profile makes counts that cannot be compared: whatever decides where rows count, and nothing else.
import { expect, it } from "vitest";
import { countingText } from "../../../src/core/extract/counting-text.ts";
import type { ExtractProfile } from "../../../src/core/extract/profile.ts";

const PROFILE: ExtractProfile = {
  columns: { date: "Day", offence: "Offence", ward: "Ward", id: "Ref" },
  ...{ dateForm: "iso", midnight: "no-time", force: "Testshire Police", source: "", sheet: null },
  offences: { Scam: "courier-fraud", Bilking: "other-theft" },
  categories: [
    { category: "courier-fraud", label: "Courier fraud", group: "Other crime", isCrime: true, definition: "" },
  ],
  leftMonths: [],
};

it.each<readonly [string, Partial<ExtractProfile>]>([
  ["the order and the letters of its offences", { offences: { bilking: "other-theft", SCAM: "courier-fraud" } }],
  ["said of blank cells, where they say nothing,", { blankCells: [] }],
  ["its source and sheet", { source: "Records", sheet: "2025" }],
  ["the months that are left out", { leftMonths: ["2025-06"] }],
  [
    "the letters of its columns, and those of names and numbers",
    { columns: { ...PROFILE.columns, date: "DAY", id: "No" } },
  ],
])("is the same whatever %s are", (_, change) => {
  expect(countingText({ ...PROFILE, ...change })).toBe(countingText(PROFILE));
});

it.each<readonly [string, Partial<ExtractProfile>]>([
  ["an offence in another category", { offences: { ...PROFILE.offences, Scam: "other-theft" } }],
  ["one offence more", { offences: { ...PROFILE.offences, Fraud: "courier-fraud" } }],
  ["another column of dates", { columns: { ...PROFILE.columns, date: "Reported" } }],
  ["another form of dates", { dateForm: "day-first" }],
  ["another force", { force: "Othershire Police" }],
  ["a category that is no crime", { categories: [{ ...PROFILE.categories[0]!, isCrime: false }] }],
  ["wards that repeat", { blankCells: ["ward"] }],
  ["months that repeat", { blankCells: ["month"] }],
  ["a total", { totals: ["All thefts"] }],
])("is another with %s", (_, change) => {
  expect(countingText({ ...PROFILE, ...change })).not.toBe(countingText(PROFILE));
});
