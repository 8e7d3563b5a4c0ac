// The reference page of the format of area packages, from the tables and forms that reader, writer and check use.

import { DESCRIPTOR_FILE, FORMAT_VERSION, WARDS_FILE } from "../src/core/area/area-package.ts";
import { DESCRIPTOR_MEANINGS } from "../src/core/area/descriptor-meanings.ts";
import type { Field, TableFormat } from "../src/core/area/field-types.ts";
import { type FieldMeaning, TABLE_MEANINGS } from "../src/core/area/table-meanings.ts";
import { TABLES, type TableName } from "../src/core/area/tables.ts";
import { DESCRIPTOR } from "../src/core/area/written-descriptor.ts";
import type { JsonSchema } from "../src/core/basics/json-form.ts";
import { formatCount } from "../src/core/basics/numbers.ts";
import { LONGEST } from "../src/core/basics/plain-text.ts";
import { explained } from "./explained-schema.ts";

const NAMES = Object.keys(TABLES) as TableName[];

/** Text of `docs/area-package.md`. */
export function formatPage(): string {
  return [
    `# The area package, format version ${FORMAT_VERSION}`,
    "This page is written by `npm run docs` from the same tables that the reader, the builder and the check use.",
    "An area package is a folder of plain files: a [Data Package](https://datapackage.org) of CSV and GeoJSON, which any tool can read and write. The page loads it as it is, and `npm run data -- check <folder>` names every fault of one.",
    [
      "- Text is UTF-8. Cells are separated by commas and quoted as in RFC 4180; columns may stand in any order, and among others.",
      "- The builder sorts rows by code point (those of a plan keep their order), ends lines with LF and writes numbers plainly, so that the same inputs give the same bytes but for `builtAt`.",
      "- Counts are additive: packages of other months, forces or machines merge by adding what is equal in every other column.",
      "- A month counts as submitted when every required force submitted it. Such a month without a row is a true zero; a missing month has no totals; a month before the first or after the last is not in the package.",
      "- A slug is of small letters, digits and hyphens, at most 64; a ward code of letters, digits and `_.-`, at most 32.",
      `- Of a name ${LONGEST.name} letters are shown, of a remark ${formatCount(LONGEST.remark)}: the middle of a longer one is left out, and the check names it.`,
    ].join("\n"),
    fileTable(),
    `## \`${DESCRIPTOR_FILE}\``,
    "What the package is, where it comes from and what is missing. Its JSON Schema (draft 2020-12) is published beside the page as `schema/area-package.json`. Whatever else a Data Package may hold may be there too.",
    descriptorTable(),
    `## \`${WARDS_FILE}\``,
    "The ward boundaries: a GeoJSON FeatureCollection in WGS 84 of one Polygon or MultiPolygon for each ward, its rings closed. The id of a feature is the ward code, and its properties are `code` and `name`.",
    ...NAMES.flatMap(tableSection),
  ]
    .join("\n\n")
    .concat("\n");
}

function fileTable(): string {
  return markdownTable(
    ["File", "Needed", "What it holds"],
    [
      [code(DESCRIPTOR_FILE), "yes", "What the package is, where it comes from, and what is missing."],
      [code(WARDS_FILE), "yes", "The ward boundaries."],
      ...NAMES.map((name) => [code(TABLES[name].file), yesNo(!TABLES[name].optional), TABLE_MEANINGS[name].meaning]),
    ],
  );
}

function tableSection(name: TableName): readonly string[] {
  const { file, optional, fields }: TableFormat = TABLES[name];
  const { meaning, key } = TABLE_MEANINGS[name];
  const meanings: Readonly<Record<string, FieldMeaning>> = TABLE_MEANINGS[name].fields;
  const keyColumns = key.map((one: string) => code(fields[one]!.column)).join(", ");
  const rows = Object.entries(fields).map(([one, field]) => {
    const { meaning: text, unit } = meanings[one]!;
    return [code(field.column), typeText(field), unit ?? "", mayBe(field), text];
  });
  return [
    `## \`${file}\``,
    [meaning, optional ? "A package may lack it." : "", key.length === 0 ? "" : `No two rows share ${keyColumns}.`]
      .filter((text) => text !== "")
      .join(" "),
    markdownTable(["Column", "Type", "Unit", "May be empty", "Meaning"], rows),
  ];
}

function typeText(field: Field): string {
  switch (field.type) {
    case "boolean":
      return "true or false";
    case "date":
      return "date (2025-01 or 2025-01-31)";
    case "month":
      return "month (2025-01)";
    case "year":
      return "year (2021)";
    case "number":
      return field.most > 1e6 ? "number" : `number, ${field.least} to ${field.most}`;
    case "whole number":
      return `whole number from ${field.least} ${field.most === undefined ? "up" : `to ${field.most}`}`;
    case "one of":
      return `one of ${field.words.map(code).join(", ")}`;
    default:
      return field.type;
  }
}

function mayBe({ optional }: Field): string {
  return optional === "column" ? "yes, or missing" : yesNo(optional !== false);
}

/** A row for each field, those of objects under their own: `months[]` stands for each entry of a list, `{}` for each value. */
function descriptorTable(): string {
  return markdownTable(
    ["Field", "Type", "Needed", "Meaning"],
    fieldRows(explained(DESCRIPTOR.schema, DESCRIPTOR_MEANINGS), ""),
  );
}

function fieldRows({ properties = {}, required = [] }: JsonSchema, path: string): readonly (readonly string[])[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const here = `${path}${name}`;
    const row = [code(here), jsonType(schema), yesNo(required.includes(name)), schema.description ?? ""];
    return [row, ...innerRows(schema, here)];
  });
}

function innerRows(schema: JsonSchema, path: string): readonly (readonly string[])[] {
  const [inner] = schema.anyOf ?? [];
  if (inner !== undefined) return innerRows(inner, path);
  return schema.items === undefined ? fieldRows(schema, `${path}.`) : fieldRows(schema.items, `${path}[].`);
}

/** As the check says it of a fault. */
function jsonType({
  type,
  $comment,
  anyOf,
  items,
  additionalProperties,
  const: only,
  enum: words,
}: JsonSchema): string {
  if (only !== undefined) return code(JSON.stringify(only));
  if (words !== undefined) return `one of ${words.map((word) => code(JSON.stringify(word))).join(", ")}`;
  if (anyOf !== undefined) return anyOf.map(jsonType).join(" or ");
  if (items !== undefined) return `list, each ${jsonType(items)}`;
  if (additionalProperties !== undefined) return `object, each value ${jsonType(additionalProperties)}`;
  if ($comment !== undefined) return $comment.replace(/\S*<[^>]*>/g, code);
  return type === "integer" ? "a whole number from 0 up" : type === "object" ? "an object" : (type ?? "anything");
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}

function yesNo(is: boolean): string {
  return is ? "yes" : "no";
}
