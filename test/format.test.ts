// The published format of area packages: what is generated of it is current, and its JSON Schema says what the check says.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { tableSchema } from "../src/core/area/table-schema.ts";
import { TABLES, type TableName } from "../src/core/area/tables.ts";
import { DESCRIPTOR } from "../src/core/area/written-descriptor.ts";
import { holds } from "../src/core/basics/json-form.ts";
import { readTable } from "../src/core/package/table-reader.ts";
import { formatPage } from "../tools/format-page.ts";
import { formatSchema } from "../tools/format-schema.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BUILT_IN = JSON.parse(textOf("public/areas/cambridge/datapackage.json"));

const ajv = new Ajv2020({ strict: true });
const isPackage = ajv.compile(JSON.parse(formatSchema()));
const isDescriptor = ajv.compile(DESCRIPTOR.schema);

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

function isSound(value: unknown): boolean {
  return holds(DESCRIPTOR, value, "", () => undefined);
}

it.each([
  ["docs/area-package.md", formatPage()],
  ["public/schema/area-package.json", formatSchema()],
])("%s is what `npm run docs` writes", (path, text) => {
  expect(textOf(path)).toBe(text);
});

describe("the JSON Schema", () => {
  it("is kept by the built-in package", () => {
    isPackage(BUILT_IN);
    expect(isPackage.errors).toBe(null);
  });

  it.each<readonly [string, (text: string) => string]>([
    [
      "without one of the files that a package needs",
      (text) => text.replace('"path":"counts.csv"', '"path":"rows.csv"'),
    ],
    [
      "that describes a table without one of its columns",
      (text) => text.replace('"name":"is_crime"', '"name":"crime"'),
    ],
    ["of another format version", (text) => text.replace(/"formatVersion":[12]/, '"formatVersion":4')],
    ["with a column of a type that is none", (text) => text.replace('"type":"yearmonth"', '"type":"months"')],
    ["with a month that is none", (text) => text.replace('"month":"2024-01"', '"month":"2024-13"')],
  ])("refuses a descriptor %s", (_, change) => {
    const text = JSON.stringify(BUILT_IN);
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(isPackage(JSON.parse(changed))).toBe(false);
  });

  it("agrees with the check on whatever becomes of any part of a descriptor", () => {
    const paths = pathsIn({ ...BUILT_IN, resources: BUILT_IN.resources.slice(0, 2) }, []);
    const anyPart = fc.oneof(
      fc.constantFrom<unknown>(undefined, null, "", " ", "2025-01", "2025-13", "missing", 0, 1, 1.5, -1, 2 ** 60, true),
      fc.constantFrom<unknown>([], {}, [null], [{}], { a: 1 }, { month: "2025-01" }),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), anyPart, (path, part) => {
        // A part that is left out; the whole is always some value of JSON.
        fc.pre(path.length > 0 || part !== undefined);
        const changed = withPart(BUILT_IN, path, part);
        expect(isDescriptor(changed)).toBe(isSound(changed));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the Table Schema of each table", () => {
  it("in the built-in package is that of its format", () => {
    const described = BUILT_IN.resources.filter(({ schema }: { schema?: unknown }) => schema !== undefined);
    const names = Object.keys(TABLES) as TableName[];
    for (const { path, schema } of described)
      expect(schema).toEqual(tableSchema(names.find((name) => TABLES[name].file === path)!));
    expect(described).toHaveLength(13);
  });

  it("has the type that each column really is of", () => {
    const types = Object.fromEntries(
      (Object.keys(TABLES) as TableName[]).flatMap((table) =>
        tableSchema(table).fields.map(({ name, type }) => [`${TABLES[table].file} ${name}`, type]),
      ),
    );
    expect(types).toMatchObject({
      "counts.csv month": "yearmonth",
      "population.csv year": "year",
      "places.csv longitude": "number",
      "figures.csv value": "number",
      "figures.csv period_months": "integer",
      "figures.csv measure": "string",
      "taxonomy.csv is_crime": "boolean",
      "notes.csv date": "string",
    });
  });
});

describe("the key of a table", () => {
  const names = Object.keys(TABLES) as TableName[];

  it.each(names)("of %s is its primary key only where none of its columns may be empty", (table) => {
    const { fields, primaryKey = [], uniqueKeys = [] } = tableSchema(table);
    const required = new Set(fields.filter(({ constraints }) => constraints?.["required"]).map(({ name }) => name));
    expect(primaryKey.filter((name) => !required.has(name))).toEqual([]);
    for (const key of uniqueKeys) expect(key.some((name) => !required.has(name))).toBe(true);
    expect(primaryKey.length > 0 && uniqueKeys.length > 0).toBe(false);
  });

  it("of groups of figures, which may be of no sub-group, is unique", () => {
    expect(tableSchema("figureGroups")).toMatchObject({ uniqueKeys: [["group", "subgroup"]] });
    expect(tableSchema("counts")).toMatchObject({ primaryKey: ["ward_code", "month", "category"] });
  });
});

it("the pattern of dates takes every date that the reader takes, and no day or month that there is in none", () => {
  const pattern = tableSchema("notes").fields.find(({ name }) => name === "date")?.constraints?.["pattern"];
  const described = new RegExp(`^(?:${pattern})$`);
  const part = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, "0"));
  const isRead = (text: string): boolean => {
    const cells = ["date,text,scope_ward,scope_category,source,url".split(","), [text, "A remark", "", "", "", ""]];
    try {
      return readTable(TABLES.notes, { file: "notes.csv", rows: cells }).length === 1;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), part, fc.option(part), (year, month, day) => {
      const text = `${year}-${month}${day === null ? "" : `-${day}`}`;
      const isDay = !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
      expect(isRead(text)).toBe(isDay);
      if (isDay) expect(text).toMatch(described);
      if (Number(month) > 12 || Number(day ?? 1) > 31 || Number(day ?? 1) === 0) expect(text).not.toMatch(described);
    }),
    { numRuns: 1000 },
  );
});

it.each([
  "`sha256:<64 hexadecimal digits>`",
  "SHA-256 of the file, in hexadecimal digits",
  "ISO 8601",
  "slug such as cambridge",
])("the reference page tells that the descriptor has a text %s", (form) => {
  expect(formatPage()).toContain(form);
});

it("the triage reason of the built-in groups is empty where its meaning says so", () => {
  const { data } = Papa.parse<Record<string, string>>(textOf("geo/cambridge-figure-groups.csv"), {
    header: true,
    skipEmptyLines: true,
  });
  const withReason = data.filter(({ triage_reason: reason }) => reason !== "").map(({ triage }) => triage);
  expect(data.filter(({ triage }) => triage === "tested").length).toBeGreaterThan(0);
  expect(withReason).not.toContain("tested");
  expect(withReason).toContain("total");
  expect(formatPage()).toMatch(/`triage_reason` .*always empty where triage is tested\. +\|$/m);
});

/** Every path to a part of a JSON value, of lists their first two entries. */
function pathsIn(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Object.entries(value).slice(0, Array.isArray(value) ? 2 : undefined);
  return [path, ...entries.flatMap(([key, item]) => pathsIn(item, [...path, key]))];
}

/** A copy in which a part is another; undefined takes it away. */
function withPart(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  const inner = withPart(copy[key], rest, part);
  if (inner === undefined && !Array.isArray(copy)) delete copy[key];
  else copy[key] = inner ?? null;
  return copy;
}
