// The tables of a package: typed rows, and faults named by file, line and column.
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Field, TableFormat } from "../../../src/core/area/field-types.ts";
import { tableLines } from "../../../src/core/area/table-lines.ts";
import { columnsOf, TABLES, type TableName } from "../../../src/core/area/tables.ts";
import { delimiterOf } from "../../../src/core/basics/csv-delimiter.ts";
import { AppFailure } from "../../../src/core/basics/failure.ts";
import { shortText } from "../../../src/core/basics/plain-text.ts";
import { readTable, type Table } from "../../../src/core/package/table-reader.ts";

function table(text: string): Table {
  return { file: "some.csv", rows: Papa.parse<string[]>(text, { delimiter: delimiterOf(text) }).data };
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
    expect(readTable(TABLES.counts, table("ward_code,month,category,count\nW1,2025-01,drugs,7\n"))).toEqual([
      { ward: "W1", month: 24_300, category: "drugs", count: 7 },
    ]);
    expect(
      readTable(TABLES.places, table("place_id,longitude,latitude,name,ward_code\nx,0.1,-52.2,Mill Road,\n")),
    ).toEqual([{ id: "x", longitude: 0.1, latitude: -52.2, name: "Mill Road", ward: "" }]);
    expect(readTable(TABLES.placeCounts, table("place_id,month,category,count\nx,2025-12,drugs,0"))).toEqual([
      { place: "x", month: 24_311, category: "drugs", count: 0 },
    ]);
    expect(readTable(TABLES.population, table("ward_code,year,population\nW1,2021,9000"))).toEqual([
      { ward: "W1", year: 2021, population: 9000 },
    ]);
    expect(
      readTable(TABLES.taxonomy, table("category,label,group,is_crime,order,definition\na,A,G,TRUE,1,\nb,B,G,0,2,D")),
    ).toEqual([
      { category: "a", label: "A", group: "G", isCrime: true, order: 1, definition: "" },
      { category: "b", label: "B", group: "G", isCrime: false, order: 2, definition: "D" },
    ]);
    expect(
      readTable(TABLES.notes, table('date,scope_ward,scope_category,text,source,url\n2025-01-31,,drugs,"A, b",S,')),
    ).toEqual([{ date: "2025-01-31", ward: "", category: "drugs", text: "A, b", source: "S", url: "" }]);
    expect(readTable(TABLES.postcodes, table("postcode,longitude,latitude,ward_code\nCB1 1AA,0,52,W1"))).toEqual([
      { postcode: "CB1 1AA", longitude: 0, latitude: 52, ward: "W1" },
    ]);
  });

  it("takes columns in any order, with a byte-order mark, spaces, more columns and blank lines", () => {
    const text =
      "\uFEFFcount,category,month,ward_code,remark\r\n 7 ,drugs,2025-01,W1,\r\n\r\n8,drugs,2025-02,W1,new\r\n";
    const rows = Papa.parse<string[]>(text.slice(1)).data.map((row, line) =>
      line === 0 ? ["\uFEFFcount", ...row.slice(1)] : row,
    );
    expect(readTable(TABLES.counts, { file: "some.csv", rows }).map(({ count }) => count)).toEqual([7, 8]);
  });

  it("holds no row when there is only a header", () => {
    expect(readTable(TABLES.counts, table("ward_code,month,category,count\n"))).toEqual([]);
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
    ["W1,2025-01,drugs", "some.csv:2: there are 3 fields where the header has 4."],
    ["W1", "some.csv:2: there is 1 field where the header has 4."],
    ["W1,2025-01,drugs,7,", "some.csv:2: there are 5 fields where the header has 4."],
    ["W1,2025-01,drugs,7\nW1,2025-02,drugs,12abc", 'some.csv:3: count is "12abc", not a whole number from 0 up.'],
    ["W1,2025-01,drugs,0x1F", 'some.csv:2: count is "0x1F", not a whole number from 0 up.'],
    [",2025-01,drugs,3", "some.csv:2: ward_code is empty."],
    ["W1,2025-01,drugs,1,234", "some.csv:2: there are 5 fields where the header has 4."],
  ])("in %j is named", (lines, message) => {
    expect(fault(() => readTable(TABLES.counts, table(`ward_code,month,category,count\n${lines}\n`)))).toBe(message);
  });

  it("in the header is named by what is missing", () => {
    expect(fault(() => readTable(TABLES.counts, table("ward_code,count\nW1,3")))).toBe(
      "some.csv:1: the columns month, category are missing.",
    );
    expect(fault(() => readTable(TABLES.counts, table("")))).toBe("some.csv:1: the file is empty.");
  });

  it("in coordinates, dates and flags is named too", () => {
    const places = "place_id,longitude,latitude,name,ward_code\n";
    expect(fault(() => readTable(TABLES.places, table(`${places}x,545000,258000,a,W1`)))).toMatch(
      /^some\.csv:2: longitude is "545000"/,
    );
    for (const odd of ["abc", "0x1", "0b1", "1_0", "1,5".replace(",", "٫"), "1e", "0.5°", "Infinity", "NaN", "--1"])
      expect(fault(() => readTable(TABLES.places, table(`${places}x,${odd},52,a,W1`)))).toBe(
        `some.csv:2: longitude is "${odd}", not a number it can hold.`,
      );
    const notes = "date,scope_ward,scope_category,text,source,url\n";
    expect(fault(() => readTable(TABLES.notes, table(`${notes}31/01/2025,,,a,,`)))).toMatch(
      /date is "31\/01\/2025", not a date/,
    );
    const taxonomy = "category,label,group,is_crime,order,definition\n";
    expect(fault(() => readTable(TABLES.taxonomy, table(`${taxonomy}a,A,G,perhaps,1,`)))).toMatch(
      /is_crime is "perhaps", not true/,
    );
  });
});

describe("a published figure", () => {
  const line = (months: string, value: string, status: string): string =>
    `${columnsOf(TABLES.figures).join(",")}\nA,district,,,All,,count,2024-09,${months},${value},${status},\n`;

  it("has a value unless it was suppressed", () => {
    expect(readTable(TABLES.figures, table(line("12", "7.5", "derived")))).toMatchObject([
      { value: 7.5, periodMonths: 12 },
    ]);
    expect(readTable(TABLES.figures, table(line("12", "", "suppressed")))).toMatchObject([{ value: null }]);
    expect(fault(() => readTable(TABLES.figures, table(line("12", "", "published"))))).toBe(
      "some.csv:2: value is empty.",
    );
    expect(fault(() => readTable(TABLES.figures, table(line("12", "7", "suppressed"))))).toBe(
      'some.csv:2: value is "7", but suppressed.',
    );
  });

  it("is of known words, and of at least a month", () => {
    expect(fault(() => readTable(TABLES.figures, table(line("12", "7", "guessed"))))).toBe(
      'some.csv:2: status is "guessed", not one of published, derived, suppressed.',
    );
    expect(fault(() => readTable(TABLES.figures, table(line("0", "7", "published"))))).toBe(
      'some.csv:2: period_months is "0", not a whole number from 1 up.',
    );
  });
});

/** Any text that a cell can hold: spaces around it are not part of it. */
const anyText = fc.string().map((text) => text.trim());

/** Any value of a column. */
function anyValue(field: Field): fc.Arbitrary<unknown> {
  const empty = ["text", "slug", "ward code", "web address"].includes(field.type) ? "" : null;
  const value = anyFilled(field).filter((filled) => filled !== "");
  return field.optional === false ? value : fc.oneof(fc.constant(empty), value);
}

function anyFilled(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case "boolean":
      return fc.boolean();
    case "date":
      return fc.constantFrom("2025-01", "2025-01-31", "0000-12", "9999-12-01");
    case "month":
      return fc.nat(9999 * 12 + 11);
    case "year":
      return fc.integer({ min: 1000, max: 9999 });
    case "number":
      return fc.double({ min: field.least, max: field.most, noNaN: true }).map((number) => number + 0);
    case "whole number":
      return fc.integer({ min: field.least, max: field.most ?? 10 ** 15 - 1 });
    case "one of":
      return fc.constantFrom(...field.words);
    default:
      return anyText;
  }
}

const ANY_NAME = fc.constantFrom(...(Object.keys(TABLES) as TableName[]));

/** Any rows of any table, as the rule of the table allows them. */
const anyTable = ANY_NAME.chain((name) => {
  const { fields, fault: rule }: TableFormat = TABLES[name];
  const anyRow = fc.record(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, anyValue(field)])));
  const sound = anyRow.filter((row) => rule === undefined || rule(row as never) === null);
  return fc.record({ name: fc.constant(name), rows: fc.array(sound, { maxLength: 5 }) });
});

it("what is written of any rows of any table is read as the same rows", () => {
  fc.assert(
    fc.property(anyTable, ({ name, rows }) => {
      const text = [...tableLines<TableFormat>(TABLES[name], rows as never)].join("");
      expect(
        readTable<TableFormat>(TABLES[name], {
          file: TABLES[name].file,
          rows: Papa.parse<string[]>(text, { delimiter: delimiterOf(text) }).data,
        }),
      ).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

it("any text under any header is read, or said to be wrong", () => {
  const anyCell = fc.oneof(
    fc.constantFrom("W1", "2025-01", "drugs", "7", "-1.5", "true", "ward", "count", ""),
    fc.string(),
  );
  const anyCells = fc.array(anyCell, { minLength: 1, maxLength: 13 });
  fc.assert(
    fc.property(ANY_NAME, fc.boolean(), fc.array(anyCells), (name, isKnown, lines) => {
      const rows = isKnown ? [columnsOf(TABLES[name]), ...lines] : lines;
      const outcome = fault(() => readTable<TableFormat>(TABLES[name], { file: "some.csv", rows }));
      expect(outcome).toMatch(/^no fault$|^some\.csv:\d+: /);
    }),
  );
});

it("reads as many letters of a text as are shown: of a name 200, of a remark 2,000, of a list all", () => {
  const lengths = (name: TableName, row: string): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(readTable(TABLES[name], table(`${columnsOf(TABLES[name]).join()}\n${row}\n`))[0]!).map(
        ([key, value]) => [key, typeof value === "string" ? value.length : value],
      ),
    );
  const [long, longer, list] = ["x".repeat(10_000), "x y ".repeat(2_500), "W1 ".repeat(3_000)];
  expect(lengths("taxonomy", `a,${long},${long},true,1,${longer}`)).toMatchObject({
    ...{ label: 200, group: 200, definition: 2_000 },
  });
  expect(lengths("places", `a,0.1,52,${long},`)).toMatchObject({ name: 200 });
  expect(lengths("notes", `2025-01,,${long},${long},${long},`)).toMatchObject({
    category: 200,
    text: 2_000,
    source: 2_000,
  });
  expect(lengths("plan", `1,${long},drugs,${list},count,,,,,,,,`)).toMatchObject({ title: 2_000, wards: 8_999 });
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 500 }), (name) => {
      const shown = shortText(name);
      expect(shown.length <= 200 && (name.length > 200 || shown === name)).toBe(true);
    }),
  );
});
