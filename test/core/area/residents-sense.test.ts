// Residents that each are possible, and together hardly are.
import { expect, it } from "vitest";
import { alikeResidents, oddResidents } from "../../../src/core/area/residents-sense.ts";

const rowsOf = (...residents: readonly number[]) =>
  residents.map((population, index) => ({ ward: `W${index}`, year: 2021, population }));

it("are doubted where all wards have the same, and there are three at least", () => {
  expect(alikeResidents(rowsOf(2021, 2021, 2021))).toEqual([
    "all 3 wards have the same residents (2,021): see whether the column is that of residents",
  ]);
  for (const rows of [rowsOf(2021, 2021, 2022), rowsOf(1, 1), rowsOf()]) expect(alikeResidents(rows)).toEqual([]);
});

it("are doubted where the median ward has fewer than 200, or crimes are more than one a year for each", () => {
  const few = /^half of the wards have 199 residents or fewer/;
  expect(oddResidents(rowsOf(199, 100, 5_000), 0, 12)).toEqual([expect.stringMatching(few)]);
  expect(oddResidents(rowsOf(200, 100, 5_000), 0, 12)).toEqual([]);
  expect(oddResidents(rowsOf(4_000, 4_000), 16_001, 24)).toEqual([
    expect.stringMatching(/^all crime is 1,000 per 1,000/),
  ]);
  expect(oddResidents(rowsOf(4_000, 4_000), 16_000, 24)).toEqual([]);
  expect(oddResidents([], 10, 12)).toEqual([]);
});
