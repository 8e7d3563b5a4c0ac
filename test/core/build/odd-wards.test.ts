// Codes and names of wards that may be slips of the pen.
import { expect, it } from "vitest";
import { oddWardNotes } from "../../../src/core/build/odd-wards.ts";

const ward = (code: string, name: string, district: string | null = null) => ({ code, name, nameCy: null, district });
const ABBEY = ward("E05013050", "Abbey");

it.each([
  ["E05013O51", "with a letter for a digit"],
  ["e05013051", "in small letters"],
  ["E0501305", "with a digit too few"],
])("names the code %s, %s", (code) => {
  const notes = oddWardNotes([ABBEY, ward(code, "Arbury"), ward("E05013052", "Castle")]);
  expect(notes).toEqual([
    `the ward code ${code} is not a letter and eight digits like the others: see whether it is mistyped`,
  ]);
});

it("says nothing of codes where most have a form of their own", () => {
  expect(oddWardNotes([ABBEY, ward("arbury", "Arbury"), ward("castle", "Castle")])).toEqual([]);
});

it("names wards of one district that are called the same, and not those of two", () => {
  const others = [ward("E05013051", "Castle", "a"), ward("E05013052", "Castle", "b")];
  expect(oddWardNotes([ABBEY, ...others])).toEqual([]);
  expect(oddWardNotes([ABBEY, ...others, ward("E05013053", "Castle", "b")])).toEqual([
    "2 wards are called Castle, and their codes stand behind the name: E05013052 and E05013053",
  ]);
});
