// The tables of a package: typed rows, and faults named by file, line and column.
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { AppFailure } from "../../../src/core/basics/failure.ts";
import { readPlaceCounts, readPlaces, readPostcodes } from "../../../src/core/package/later-tables.ts";
import {
  readCounts,
  readNotes,
  readPopulation,
  readTaxonomy,
  type Table,
} from "../../../src/core/package/package-tables.ts";

function table(text: string): Table {
  return { file: "some.csv", rows: Papa.parse<string[]>(text).data };
}

function fault(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof AppFailure && error.code === "broken-package" && error.remedy !== "") return error.message;
    throw error;
  }
  return "no fault";
}

describe("each table", () => {
  it("gives typed rows", () => {
    expect(readCounts(table("ward_code,month,category,count\nW1,2025-01,drugs,7\n"))).toEqual([
      { ward: "W1", month: 24_300, category: "drugs", count: 7 },
    ]);
    expect(readPlaces(table("place_id,longitude,latitude,name,ward_code\nx,0.1,-52.2,Mill Road,\n"))).toEqual([
      { id: "x", longitude: 0.1, latitude: -52.2, name: "Mill Road", ward: "" },
    ]);
    expect(readPlaceCounts(table("place_id,month,category,count\nx,2025-12,drugs,0"))).toEqual([
      { place: "x", month: 24_311, category: "drugs", count: 0 },
    ]);
    expect(readPopulation(table("ward_code,year,population\nW1,2021,9000"))).toEqual([
      { ward: "W1", year: 2021, population: 9000 },
    ]);
    expect(readTaxonomy(table("category,label,group,is_crime,order,definition\na,A,G,TRUE,1,\nb,B,G,0,2,D"))).toEqual([
      { category: "a", label: "A", group: "G", isCrime: true, order: 1, definition: "" },
      { category: "b", label: "B", group: "G", isCrime: false, order: 2, definition: "D" },
    ]);
    expect(readNotes(table('date,scope_ward,scope_category,text,source,url\n2025-01-31,,drugs,"A, b",S,'))).toEqual([
      { date: "2025-01-31", ward: "", category: "drugs", text: "A, b", source: "S", url: "" },
    ]);
    expect(readPostcodes(table("postcode,longitude,latitude,ward_code\nCB1 1AA,0,52,W1"))).toEqual([
      { postcode: "CB1 1AA", longitude: 0, latitude: 52, ward: "W1" },
    ]);
  });

  it("takes columns in any order, with a byte-order mark, spaces, more columns and blank lines", () => {
    const text =
      "\uFEFFcount,category,month,ward_code,remark\r\n 7 ,drugs,2025-01,W1,\r\n\r\n8,drugs,2025-02,W1,new\r\n";
    const rows = Papa.parse<string[]>(text.slice(1)).data.map((row, line) =>
      line === 0 ? ["\uFEFFcount", ...row.slice(1)] : row,
    );
    expect(readCounts({ file: "some.csv", rows }).map(({ count }) => count)).toEqual([7, 8]);
  });

  it("holds no row when there is only a header", () => {
    expect(readCounts(table("ward_code,month,category,count\n"))).toEqual([]);
  });
});

describe("a fault", () => {
  it.each([
    ["W1,2025-01,drugs,7\nW1,2025-13,drugs,7", 'some.csv:3: month is "2025-13", not a month such as 2025-01.'],
    ["W1,Jan-25,drugs,7", 'some.csv:2: month is "Jan-25", not a month such as 2025-01.'],
    ["W1,2025-01,drugs,-7", 'some.csv:2: count is "-7", not a whole number from 0 up.'],
    ["W1,2025-01,drugs,1.5", 'some.csv:2: count is "1.5", not a whole number from 0 up.'],
    ["W1,2025-01,drugs,1e3", 'some.csv:2: count is "1e3", not a whole number from 0 up.'],
    ["W1,2025-01,drugs,", "some.csv:2: count is empty."],
    ["W1,2025-01,drugs", "some.csv:2: count is empty."],
    [",2025-01,drugs,3", "some.csv:2: ward_code is empty."],
    ["W1,2025-01,drugs,1,234", "some.csv:2: it has 5 cells under 4 columns."],
  ])("in %j is named", (lines, message) => {
    expect(fault(() => readCounts(table(`ward_code,month,category,count\n${lines}\n`)))).toBe(message);
  });

  it("in the header is named by what is missing", () => {
    expect(fault(() => readCounts(table("ward_code,count\nW1,3")))).toBe(
      "some.csv:1: the column month, category is missing.",
    );
    expect(fault(() => readCounts(table("")))).toMatch(/^some\.csv:1: the column ward_code/);
  });

  it("in coordinates, dates and flags is named too", () => {
    const places = "place_id,longitude,latitude,name,ward_code\n";
    expect(fault(() => readPlaces(table(`${places}x,545000,258000,a,W1`)))).toMatch(
      /^some\.csv:2: longitude is "545000"/,
    );
    expect(fault(() => readPlaces(table(`${places}x,abc,52,a,W1`)))).toMatch(/longitude is "abc", not a number/);
    const notes = "date,scope_ward,scope_category,text,source,url\n";
    expect(fault(() => readNotes(table(`${notes}31/01/2025,,,a,,`)))).toMatch(/date is "31\/01\/2025", not a date/);
    const taxonomy = "category,label,group,is_crime,order,definition\n";
    expect(fault(() => readTaxonomy(table(`${taxonomy}a,A,G,perhaps,1,`)))).toMatch(/is_crime is "perhaps", not true/);
  });
});

it("reads any text or says what is wrong with it", () => {
  const readers = [readCounts, readPlaces, readPlaceCounts, readPopulation, readTaxonomy, readNotes, readPostcodes];
  const anyLine = fc.oneof(
    fc.constantFrom("ward_code,month,category,count", "W1,2025-01,drugs,7", "ward_code,year,population", ",,,"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(anyLine), fc.constantFrom(...readers), (lines, read) => {
      const outcome = fault(() => read(table(lines.join("\n"))));
      expect(outcome).toMatch(/^no fault$|^some\.csv:\d+: /);
    }),
  );
});
