// `npm run geo -- compare`: places with their official counts and residents, from the table that ONS publishes.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readForceAreas } from "../src/cli/package/home-force.ts";
import { OFFICIAL_GROUP_IDS, OFFICIAL_GROUPS, type OfficialGroupId } from "../src/core/area/official-groups.ts";
import type { ForceArea } from "../src/core/build/force-areas.ts";
import { compareText } from "../tools/compare-file.ts";
import { compareRowsOf, officialRows } from "./official-rows.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TABLE = join(ROOT, "../shared/data/official/ons-table-c2-year-ending-june-2025.csv");
const RESIDENTS = readFileSync(join(ROOT, "geo/district-residents.csv"), "utf8");

const TITLE = '"Table C2: Number of police recorded crimes, year ending June 2025 [note 1]"\n\nLink to Notes page\n';
const HEADER = Papa.unparse([
  [
    ...["Police Force\nArea code", "Police Force\nArea name", "Community Safety\nPartnership code"],
    ...["Community Safety\nPartnership name", "Local Authority code", "Local Authority name"],
    ...OFFICIAL_GROUP_IDS.map((group) => OFFICIAL_GROUPS[group].column.replace(" (", "\n (")),
  ],
]);
const row = (force: string, code: string, name: string, count: string): string =>
  Papa.unparse([["E23", force, code, name, "", "", ...OFFICIAL_GROUP_IDS.map(() => count)]]);
const SMALL = [
  row("Testshire [note 4]", "", "", "1,250 "),
  row("Testshire ", "E22000001", "Abbey", "1,000 "),
  row("Testshire", "E22000002", "Two Together", "200 "),
  row("Testshire", "", "Unassigned Testshire", "50 "),
];
const area = (code: string, partnershipCode: string): ForceArea => ({
  ...{ code, name: `District ${code}`, partnershipCode, partnership: "P", forceArea: "Testshire", force: "testshire" },
});
const AREAS = [area("E1", "E22000001"), area("E2", "E22000002"), area("E3", "E22000002")];
const PEOPLE = "district_code,district_name,year,residents\nE1,a,2021,10000\nE2,b,2021,3000\nE3,c,2021,4000\n";
const table = (lines: readonly string[]): string => `${TITLE}${HEADER}\n${lines.join("\n")}\n`;
const made = (lines: readonly string[] = SMALL, areas: readonly ForceArea[] = AREAS, people = PEOPLE) =>
  compareRowsOf(compareText(table(lines), areas, people));

describe("a small table", () => {
  it("becomes places of whole districts, and what the force gave to none", () => {
    expect(
      made().map(({ kind, name, districts, residents, total }) => [kind, name, districts, residents, total]),
    ).toEqual([
      ["place", "District E1", "E1", 10_000, 1_000],
      ["place", "Two Together", "E2 E3", 7_000, 200],
      ["unassigned", "Not assigned in Testshire", "", null, 50],
    ]);
    expect(made()[0]).toMatchObject({ forceArea: "Testshire", periodEnd: 24_305, residentsYear: 2021 });
  });

  it("has a district with several partnerships as their sum, and districts that share one as one place", () => {
    const areas = [area("E1", "E22000001"), area("E1", "E22000002"), area("E2", "E22000002")];
    expect(made(SMALL, areas)[0]).toMatchObject({
      ...{ name: "District E1 and District E2", partnerships: "E22000001 E22000002", total: 1_200, residents: 13_000 },
    });
  });

  it.each(["[x]", ""])("has no number, not 0, for “%s”, nor for what it is a part of", (text) => {
    const rows = made([SMALL[0]!, row("Testshire", "E22000001", "Abbey", text), SMALL[2]!]);
    expect(rows.map(({ total }) => total)).toEqual([null, 200, null]);
  });

  it("knows no residents of a place with a district that has none", () => {
    const rows = made(SMALL, AREAS, PEOPLE.replace("E3,c,2021,4000\n", ""));
    expect(rows.map(({ residents }) => residents)).toEqual([10_000, null, null]);
  });

  it.each<readonly [why: string, lines: readonly string[], message: string]>([
    ["a count that is none", [...SMALL, row("Testshire", "E22000003", "Odd", "12a")], "“12a” is no count"],
    ["a partnership that nobody knows", [...SMALL, row("Testshire", "E22000009", "New", "1")], "alone: E22000009"],
    ["a partnership that is missing", SMALL.slice(0, 2), "alone: E22000002"],
    [
      "places with more than their force",
      [row("Testshire", "", "", "900"), ...SMALL.slice(1)],
      "is 900, its places have 1200",
    ],
  ])("with %s is refused", (_, lines, message) => {
    expect(() => made([...lines])).toThrow(message);
  });

  it("without a year or a column is refused, as are residents that are no numbers", () => {
    expect(() => compareText(table(SMALL).replace("year ending", "year to"), AREAS, PEOPLE)).toThrow("of which year");
    expect(() => compareText(table(SMALL).replace("Robbery", "Piracy"), AREAS, PEOPLE)).toThrow("no column “Robbery”");
    expect(() => compareText(table(SMALL), AREAS, PEOPLE.replace("3000", "many"))).toThrow("row 3");
    expect(() => compareText(table(SMALL), AREAS, "a,b\n")).toThrow("columns of the residents");
  });
});

describe("the counts that come with the project", () => {
  const rows = officialRows();
  const place = (name: string) => rows.find((one) => one.name === name)!;

  it("have the counts that ONS prints, by hand", () => {
    const { shoplifting, robbery, "bicycle-theft": bicycles, total } = place("Cambridge");
    expect([total, shoplifting, robbery, bicycles]).toEqual([14_100, 2_602, 172, 1_041]);
    expect(place("Wiltshire")).toMatchObject({ total: 24_878, homicide: 2, theft: 6_563 });
    expect(place("Folkestone and Hythe")).toMatchObject({ total: 8_547 });
    // Allerdale, Carlisle and Copeland.
    expect(place("Cumberland").total).toBe(6_405 + 10_078 + 4_666);
    expect(place("South Nottinghamshire")).toMatchObject({ total: 18_703, residents: 110_900 + 117_300 + 119_000 });
  });

  it("add up to what ONS prints of each force, and to England and Wales", () => {
    const sum = (force: string | null) =>
      rows.reduce((all, one) => all + (force === null || one.forceArea === force ? one.total! : 0), 0);
    expect(sum("Cambridgeshire")).toBe(67_942);
    expect(sum("Metropolitan Police")).toBe(940_619);
    expect(sum("Surrey")).toBe(74_528);
    expect(new Set(rows.map(({ forceArea }) => forceArea)).size).toBe(43);
    expect(rows.filter(({ kind }) => kind === "place")).toHaveLength(300);
  });

  it("have main groups that add up to the total, and parts that do not exceed their group", () => {
    const main = OFFICIAL_GROUP_IDS.filter((id) => id !== "total" && OFFICIAL_GROUPS[id].within === null);
    for (const one of rows) {
      expect(
        main.reduce((all, id) => all + one[id]!, 0),
        one.name,
      ).toBe(one.total);
      for (const id of OFFICIAL_GROUP_IDS) {
        const { within } = OFFICIAL_GROUPS[id];
        if (within !== null) expect(one[id]!).toBeLessThanOrEqual(one[within as OfficialGroupId]!);
      }
    }
  });

  it("have every district of England and Wales once, with the residents of the census", async () => {
    const districts = rows.flatMap((one) => (one.districts === "" ? [] : one.districts.split(" ")));
    expect(districts.toSorted()).toEqual([...new Set((await readForceAreas()).map(({ code }) => code))].sort());
    expect(rows.reduce((all, { residents }) => all + (residents ?? 0), 0)).toBe(59_597_500);
    // As printed of the census: England alone.
    const english = RESIDENTS.split("\n").filter((line) => line.startsWith("E"));
    expect(english.reduce((all, line) => all + Number(line.split(",").at(-1)), 0)).toBe(56_489_800);
  });

  it.skipIf(!existsSync(TABLE))("are what the script makes of the table (skipped where it is missing)", async () => {
    const text = compareText(readFileSync(TABLE, "utf8"), await readForceAreas(), RESIDENTS);
    expect(readFileSync(join(ROOT, "public/compare.csv"), "utf8")).toBe(text);
  });
});
