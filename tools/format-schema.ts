// The JSON Schema (draft 2020-12) of the `datapackage.json` of an area package, from the forms that the check uses.
import { FORMAT_VERSION, WARDS_FILE } from "../src/core/area/area-package.ts";
import { DESCRIPTOR_MEANINGS } from "../src/core/area/descriptor-meanings.ts";
import type { TableFormat } from "../src/core/area/field-types.ts";
import { TABLES } from "../src/core/area/tables.ts";
import { DESCRIPTOR } from "../src/core/area/written-descriptor.ts";
import { explained } from "./explained-schema.ts";

type Schema = Readonly<Record<string, unknown>>;

const FORMATS: readonly TableFormat[] = Object.values(TABLES);

/** Text of `public/schema/area-package.json`. */
export function formatSchema(): string {
  const { properties, ...whole } = explained(DESCRIPTOR.schema, DESCRIPTOR_MEANINGS);
  const { items, ...resources } = properties!["resources"]!;
  const needed = [WARDS_FILE, ...FORMATS.flatMap(({ file, optional }) => (optional ? [] : [file]))];
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `datapackage.json of a Wardscope area package, format version ${FORMAT_VERSION}`,
    ...whole,
    properties: {
      ...properties,
      resources: {
        ...resources,
        allOf: needed.map((file) => holds("path", file)),
        items: { ...items, allOf: FORMATS.map(columnsIfDescribed) },
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The columns of a file, where its resource describes them. */
function columnsIfDescribed({ file, fields }: TableFormat): Schema {
  const columns = Object.values(fields).filter(({ optional }) => optional !== "column");
  const allOf = columns.map(({ column }) => holds("name", column));
  const described = objectWith("schema", objectWith("fields", { allOf }));
  return { anyOf: [objectWith("path", { not: { const: file } }), described] };
}

/** A list with an object whose property has this value. */
function holds(property: string, value: string): Schema {
  return { type: "array", contains: { ...objectWith(property, { const: value }), required: [property] } };
}

/** An object whose property is of the schema, where it has it. */
function objectWith(property: string, schema: Schema): Schema {
  return { type: "object", properties: { [property]: schema } };
}
