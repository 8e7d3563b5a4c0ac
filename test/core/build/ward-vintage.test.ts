// Residents of wards that were drawn anew since, or not yet: the report says that the codes are not those of the boundaries.
import { expect, it } from "vitest";
import { strangeCodes } from "../../../src/core/build/ward-vintage.ts";

const OLD = ["E05000819", "E05000820"];
const NEW = ["E05015239", "E05015240"];

it("codes of other wards are named with the year of the boundaries", () => {
  expect(strangeCodes(OLD, NEW, "2023")).toBe(
    "these are codes of wards of before 2023, or of another district (E05000819 to E05000820); none of them is among the 2 wards of the ward file: give residents of those wards",
  );
  expect(strangeCodes(NEW, OLD, "2013")).toMatch(/^these are codes of wards of after 2013, /);
  expect(strangeCodes(OLD, NEW, "unknown")).toMatch(/^these are codes of wards of before those of the ward file, /);
  const three = [...NEW, "E05015241"];
  expect(strangeCodes([...OLD, NEW[0]!], three, "2023")).toMatch(/only 1 is among the 3 wards/);
  expect(strangeCodes(["E05000819", "E05019999"], NEW, "2023")).toMatch(/^these are codes of wards of another year, /);
});

it("codes of half of the wards, or of no statistics office, are not strange", () => {
  expect(strangeCodes([...OLD, NEW[0]!], NEW, "2023")).toBe(null);
  expect(strangeCodes(["W3"], ["W1"], "2023")).toBe(null);
  expect(strangeCodes(["W3"], NEW, "2023")).toBe(null);
});
