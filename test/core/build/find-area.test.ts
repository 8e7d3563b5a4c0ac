// Finding an area by whatever it is called, in the table of the project.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { areaFinder } from "../../../src/core/build/find-area.ts";
import { forceAreasOf } from "../../../src/core/build/force-areas.ts";
import { MERGED, OTHER_CODES, OTHER_NAMES } from "../../../src/core/build/former-districts.ts";

const TABLE = new URL("../../../geo/force-areas.csv", import.meta.url);
const ROWS = forceAreasOf(Papa.parse<string[]>(readFileSync(TABLE, "utf8"), { skipEmptyLines: true }).data);
const find = areaFinder(ROWS);

/** The code that is found, else those that may be meant. */
function codeOf(asked: string): string | readonly string[] {
  const search = find(asked);
  return search.kind === "found" ? search.area.code : search.areas.map(({ code }) => code);
}

it.each([
  ["County Durham", "E06000047"],
  ["  county durham ", "E06000047"],
  ["Durham", "E06000047"],
  ["E06000047", "E06000047"],
  ["e06000047", "E06000047"],
  ["Bristol", "E06000023"],
  ["City of Bristol", "E06000023"],
  ["Bristol, City of", "E06000023"],
  ["Hull", "E06000010"],
  ["kings lynn & west norfolk", "E07000146"],
  ["St Helens", "E08000013"],
  ["Saint Albans", "E07000240"],
  ["the Vale of Glamorgan", "W06000014"],
  ["Rhondda Cynon Taff", "W06000016"],
  ["Shepway", "E07000112"],
  ["E22000145", "E07000112"],
  ["E07000097", "E07000242"],
  ["E08000038", "E08000016"],
  ["City of York", "E06000014"],
  ["Cambridge", "E07000008"],
  ["Dorset", "E06000059"],
  ["North Hampshire", "E22000374"],
  ["W14000023", "W14000023"],
  ["Ynys Môn", "W06000001"],
  ["ynys mon", "W06000001"],
  ["Sir Fynwy", "W06000021"],
  ["Pen-y-bont ar Ogwr", "W06000013"],
])("%s is %s", (asked, code) => {
  expect(codeOf(asked)).toBe(code);
});

it.each([
  ["Newcastle", ["E07000195", "E08000021"]],
  ["North Devon", ["E07000043", "E22000363"]],
  ["Carlisle", ["E06000063"]],
  ["E22000033", ["E06000063"]],
  ["Cambrigde", ["E07000008"]],
  ["county durhm", ["E06000047"]],
  ["Xyzzy", []],
  ["E99999999", []],
  ["", []],
])("%s may be %j, and nothing is taken", (asked, codes) => {
  expect(codeOf(asked)).toEqual(codes);
});

it.each([
  [
    "Greater Manchester",
    10,
    '"Greater Manchester" is a police force area, of the districts Bolton, Bury, Manchester, Oldham and 6 others: ask for one of them',
  ],
  ["cumbria constabulary", 2, /is a police force area, of the districts Cumberland and Westmorland and Furness: ask/],
  ["Devon & Cornwall Police", 12, /police force area, of the districts .* and 8 others: ask/],
  ["Dyfed Powys", 4, /police force area/],
  ["Metropolitan Police", 12, /police force area, of the districts .* and 28 others: ask/],
])("%s is a police force area, whose districts are named", (asked, listed, why) => {
  const search = find(asked);
  if (search.kind === "found") throw new Error("one was taken");
  expect(search.areas).toHaveLength(listed);
  expect(search.why).toMatch(why instanceof RegExp ? why : new RegExp(`^${why}$`));
});

it.each([
  ["CB1", /^"CB1" looks like a postcode: ask for its district by name$/],
  ["cb1 3aa", /looks like a postcode/],
  ["E05013050", /^E05013050 is the code of a ward: ask for its district by name$/],
])("%s is no district, and what it is is said", (asked, why) => {
  expect(find(asked)).toMatchObject({ kind: "unclear", areas: [], why: expect.stringMatching(why) });
});

it("a former county that is no police force area is none", () => {
  for (const name of ["Berkshire", "Middlesex", "Westmorland", "Huntingdonshire and Peterborough"]) {
    const search = find(name);
    expect(search.kind === "unclear" ? search.why : "").not.toContain("police force area");
  }
});

it("finds every district by its name and its code, or asks where its name is also a partnership's", () => {
  for (const { code, name } of ROWS) {
    expect(codeOf(code)).toBe(code);
    expect([codeOf(name)].flat()).toContain(code);
  }
});

it("names of before lead to districts of today, each to one", () => {
  const codes = new Set(ROWS.map(({ code }) => code));
  for (const code of [...Object.keys(OTHER_NAMES), ...Object.keys(MERGED), ...Object.values(OTHER_CODES)])
    expect(codes).toContain(code);
  for (const code of Object.keys(OTHER_CODES)) expect(codes).not.toContain(code);
  for (const [code, names] of Object.entries(OTHER_NAMES)) for (const name of names) expect(codeOf(name)).toBe(code);
  for (const [code, names] of Object.entries(MERGED))
    for (const name of names) expect([codeOf(name)].flat()).toContain(code);
});

it("gives every area a place of its own", () => {
  const areas = [...new Set(ROWS.flatMap(({ code, partnershipCode }) => [code, partnershipCode]))].flatMap((code) => {
    const search = find(code);
    return search.kind === "found" ? [search.area] : [];
  });
  const slugs = new Map(areas.map(({ code, slug }) => [code, slug]));
  expect(new Set(slugs.values()).size).toBe(slugs.size);
});

it("never throws, and never takes what is not called so", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const search = find(text);
      if (search.kind === "unclear") expect(search.why).not.toMatch(/\.$/);
      else expect(text.trim()).not.toBe("");
    }),
  );
});
