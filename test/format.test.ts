// The published format of area packages: what is generated of it is current, and its JSON Schema says what the check says.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DESCRIPTOR } from "../src/core/area/descriptor-form.ts";
import { TABLES, type TableName } from "../src/core/area/tables.ts";
import { tableSchema } from "../src/core/build/table-schema.ts";
import { formatPage } from "../tools/format-page.ts";
import { formatSchema } from "../tools/format-schema.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BUILT_IN = JSON.parse(textOf("public/areas/cambridge/datapackage.json"));

const ajv = new Ajv2020({ strictTypes: false });
const isPackage = ajv.compile(JSON.parse(formatSchema()));
const isDescriptor = ajv.compile(DESCRIPTOR.schema);

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

function isSound(value: unknown): boolean {
  return DESCRIPTOR.holds(value, "", () => undefined);
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
    ["of another format version", (text) => text.replace('"formatVersion":1', '"formatVersion":3')],
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
    expect(described).toHaveLength(8);
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
