// The Table Schema (Data Package v2) of a table, as other tools read it from `datapackage.json`.
import { SLUG, WARD_CODE } from "./area-package.ts";
import type { Field, FieldType, TableFormat } from "./field-types.ts";
import { type FieldMeaning, TABLE_MEANINGS } from "./table-meanings.ts";
import { TABLES, type TableName } from "./tables.ts";

export interface TableSchema {
  readonly fields: readonly SchemaField[];
  /** A key none of whose columns may be empty; another stands in `uniqueKeys`. */
  readonly primaryKey?: readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

export interface SchemaField {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "yearmonth" | "year";
  readonly format?: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** How a column is described by the type of its cells: patterns hold of whole cells and have no anchors. */
const DESCRIBED: { readonly [Type in FieldType]: Pick<SchemaField, "type" | "format" | "constraints"> } = {
  text: { type: "string" },
  slug: { type: "string", constraints: { pattern: wholeCell(SLUG) } },
  "ward code": { type: "string", constraints: { pattern: wholeCell(WARD_CODE) } },
  "web address": { type: "string", format: "uri" },
  boolean: { type: "boolean" },
  date: { type: "string", constraints: { pattern: "\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?" } },
  month: { type: "yearmonth" },
  year: { type: "year" },
  number: { type: "number" },
  "whole number": { type: "integer" },
  "one of": { type: "string" },
};

export function tableSchema(name: TableName): TableSchema {
  const { fields: formats }: TableFormat = TABLES[name];
  const meanings: Readonly<Record<string, FieldMeaning>> = TABLE_MEANINGS[name].fields;
  const keys: readonly string[] = TABLE_MEANINGS[name].key;
  const columns = (names: readonly string[]) => names.map((key) => formats[key]!.column);
  const fields = Object.entries(formats).map(([key, field]) => schemaField(field, meanings[key]!));
  const foreignKeys = Object.entries(meanings).flatMap(([key, { of }]) => {
    const here = columns([key]);
    return of === undefined ? [] : [{ fields: here, reference: { resource: resourceName(of), fields: here } }];
  });
  const mayBeEmpty = keys.some((key) => formats[key]!.optional !== false);
  return {
    fields,
    ...(keys.length === 0 ? {} : mayBeEmpty ? { uniqueKeys: [columns(keys)] } : { primaryKey: columns(keys) }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

/** Name of a table among the resources: its file without its ending, with hyphens. */
export function resourceName(name: TableName): string {
  return TABLES[name].file.replace(/\.csv$/, "").replaceAll("_", "-");
}

function schemaField(field: Field, { meaning, unit }: FieldMeaning): SchemaField {
  const { constraints, ...described } = DESCRIBED[field.type];
  const all = { ...(field.optional === false ? { required: true } : {}), ...constraints, ...limitsOf(field) };
  return {
    name: field.column,
    ...described,
    description: unit === null ? meaning : `${meaning} Unit: ${unit}.`,
    ...(Object.keys(all).length === 0 ? {} : { constraints: all }),
  };
}

function limitsOf(field: Field): Readonly<Record<string, unknown>> {
  if ("least" in field) return { minimum: field.least, ...(field.most !== undefined && { maximum: field.most }) };
  return field.type === "one of" ? { enum: field.words } : {};
}

function wholeCell(pattern: RegExp): string {
  return pattern.source.replace(/^\^|\$$/g, "").replaceAll("(?:", "(");
}
