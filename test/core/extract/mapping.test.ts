// What is what in an extract while a person settles it.
import { expect, it } from "vitest";
import {
  countAsked,
  datesOf,
  lookedAt,
  mappedOffences,
  mappingOf,
  openChoices,
  settledProfile,
  withColumn,
  withOffence,
  withSaved,
} from "../../../src/core/extract/mapping.ts";
import { parseProfile } from "../../../src/core/extract/profile-json.ts";
import { profileText } from "../../../src/core/extract/profile-text.ts";
import { shownCell, understoodRows } from "../../../src/core/extract/understood-rows.ts";
import { plainMapping } from "./made-mapping.ts";

const offence = (mapping: ReturnType<typeof plainMapping>, name: string) =>
  mappedOffences(mapping).find((one) => one.name === name)!;

it("asks how dates are written where no value tells, and for the force where no column does", () => {
  const mapping = plainMapping("");
  expect(datesOf(mapping).question?.about).toBe("date-order");
  expect(openChoices(mapping).map(({ about }) => about)).toEqual(["dates", "force"]);
  const settled = { ...mapping, form: "month-first" as const, profile: { ...mapping.profile, force: "Testshire" } };
  expect(openChoices(settled)).toEqual([]);
  expect(understoodRows(settled, 1)[0]).toMatchObject({ when: "4 March 2025, 14:30", offence: "Burglary" });
  expect(understoodRows({ ...settled, form: "day-first" }, 1)[0]?.when).toBe("3 April 2025, 14:30");
});

it("shows of a first row what stands in place of its time, where that is none", () => {
  const rows = [
    ["Date", "Time", "Offence", "Ward"],
    ["2025-04-13", "about noon", "Burglary", "W1"],
    ["2025-04-13", "21:00-03:00", "Burglary", "W1"],
  ];
  const mapping = mappingOf(rows, { sheet: null, from1904: false }, "");
  const columns = { ...mapping.profile.columns, time: "Time" };
  expect(understoodRows({ ...mapping, profile: { ...mapping.profile, columns } }, 2)).toMatchObject([
    { when: "13 April 2025", more: 'the time "about noon" cannot be read', fault: null },
    { when: "13 April 2025, 21:00 to 14 April 2025, 03:00", more: "", fault: null },
  ]);
});

it("gives a column one meaning and a meaning one column, and looks through the file again where it has to", () => {
  const mapping = plainMapping("Testshire");
  const moved = withColumn(mapping, "Notes", "offence");
  expect(moved.profile.columns.offence).toBe("Notes");
  expect(Object.values(moved.profile.columns).filter((name) => name === "Offence")).toEqual([]);
  expect(lookedAt(moved)).not.toBe(lookedAt(mapping));
  const none = withColumn(mapping, "Offence", null);
  expect(openChoices(none).find(({ about }) => about === "columns")?.text).toBe("Say which column has the offence.");
  expect(lookedAt(withColumn(mapping, "Longitude", null))).toBe(lookedAt(mapping));
});

it("lists what nobody knows first, with its rows, and counts it as it is assigned", () => {
  const mapping = plainMapping("Testshire");
  expect(mappedOffences(mapping).map(({ name, rows, basis }) => [name, rows, basis])).toEqual([
    ["Barge theft", 1, "own"],
    ["Burglary - residential", 2, "name"],
    ["All crime", 1, "total"],
  ]);
  const assigned = withOffence(mapping, offence(mapping, "Barge theft"), { category: "other-theft" });
  expect(offence(assigned, "Barge theft")).toMatchObject({ category: "other-theft", label: "Other theft" });
  const own = withOffence(assigned, offence(assigned, "Barge theft"), { own: "incident" });
  expect(own.profile.categories).toMatchObject([{ category: "barge-theft", label: "Barge theft", isCrime: false }]);
  const back = withOffence(own, offence(own, "Barge theft"), { category: "other-theft" });
  expect(back.profile.categories).toEqual([]);
});

it("comes back from a saved profile to the same, and refuses one of other columns", () => {
  const chosen = { ...plainMapping("Testshire"), form: "day-first" as const };
  const mapping = withOffence(chosen, offence(chosen, "Barge theft"), { own: "incident" });
  const saved = parseProfile(profileText(settledProfile(mapping)), "saved.json");
  expect(settledProfile(withSaved(plainMapping(""), saved)!)).toEqual(settledProfile(mapping));
  expect(withSaved(plainMapping(""), { ...saved, columns: { ...saved.columns, ward: "Beat" } })).toBeNull();
});

it("asks of a table which column has the counts, until one is chosen or each row is said to be one offence", () => {
  const rows = [
    ["Ward", "Month", "Offence", "Tally"],
    ["Abbey", "2025-01", "Burglary", "4"],
  ];
  const mapping = mappingOf(rows, { sheet: null, from1904: false }, "Testshire");
  expect(countAsked(mapping)?.columns).toEqual(["Tally"]);
  expect(openChoices(mapping)).toEqual([
    { about: "columns", text: "Say which column has how many offences, or that each row is one." },
  ]);
  expect(openChoices({ ...mapping, oneEach: true })).toEqual([]);
  const chosen = withColumn(mapping, "Tally", "count");
  expect(openChoices(chosen)).toEqual([]);
  expect(understoodRows(chosen, 1)[0]?.more).toBe("stands for 4 · Testshire");
});

it("shows what a workbook keeps as numbers as the days and times that they are, and no other number", () => {
  const rows = [
    ["Date", "Time", "Offence", "Ward", "Cost"],
    ["45346.72361111111", "0.5", "Burglary", "W1", "45346"],
  ];
  const mapping = mappingOf(rows, { sheet: "Data", from1904: false }, "Testshire");
  const shown = (name: string) => shownCell(mapping, name, mapping.rows[0]![mapping.header.indexOf(name)]!);
  expect(mapping.header.map(shown)).toEqual(["24 February 2024, 17:22", "12:00", "Burglary", "W1", "45346"]);
  expect(shownCell({ ...mapping, form: "excel-1904" }, "Date", "45346")).toBe("25 February 2028");
  expect(shownCell(plainMapping("Testshire"), "Time", "0.5")).toBe("0.5");
});
