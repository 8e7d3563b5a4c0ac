// The built-in package with hostile text in every field that takes a text: what would be markup, a formula, a link or a control, if it were let.
import Papa from "papaparse";
import type { TableFormat } from "../src/core/area/field-types.ts";
import { TABLES } from "../src/core/area/tables.ts";
import { isRecord } from "../src/core/basics/json-record.ts";
import type { Chance } from "./fuzz/odd-texts.ts";
import { builtInFiles, type Files } from "./fuzz/page-room.ts";

const FOLDER = "areas/cambridge";

/** Each begins a text at times, since a spreadsheet looks at the beginning alone. */
const PIECES: readonly string[] = [
  ...["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", '=HYPERLINK("x")', "'=1"],
  ...["<img src=x onerror=attacked()>", "<script>attacked()</script>", "</script>", "<svg/onload=attacked()>"],
  ...['" onload="attacked()', "' onmouseover='attacked()", "</style>", "]]>", "<![CDATA[", "<!--", "-->", "{{x}}"],
  ...["javascript:attacked()", "data:text/html,<script>", "&lt;script&gt;", "&#60;", "&x;", "&", '<!ENTITY x "y">'],
  ...["\u202eevil", "\u2066", "\u200f", "\u061c", "\u0000", "\u001b[2J", "\u001b]0;x\u0007", "\u009b31m", "\u0008"],
  ...[
    "\ufffe",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\u200b",
    "\u00ad",
    "\u2060",
    "\u200d",
    '"',
    '""',
    ",",
    ";",
    "\t",
    "a\nb",
    "a\r\nb",
    "__proto__",
    "é",
    "🚲",
  ],
];
const LONG = "x".repeat(10_000);

/** Fields of tables that name a thing of the format, of another table, or several of them: other text there is no text but a fault. */
const NAMES = ["place_id", "area_code", "scope_category", "open_data", "sum_of", "offence", "wards"];
/** The same in the descriptor, by the end of its path. */
const TEXTS =
  /^(?:title|description)$|^wardscope\.(?:areaName|boundaryVintage)$|\.(?:title|description|source|partnership|nameCy)$|^(?:licenses|wardscope\.(?:districts|coverage|inputs))\.\d+\.name$/;
const LINKS = /^(?:sources|licenses)\.\d+\.path$/;

/** Makes texts, the same for the same text; no two texts become one. */
export function hostileTexts(chance: Chance): (text: string) => string {
  const made = new Map<string, string>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const pieces = Array.from({ length: 1 + chance.below(3) }, () => chance.of(PIECES));
    if (chance.below(40) === 0) pieces.push(LONG);
    const hostile = `${pieces.join("")} ${made.size}`;
    made.set(text, hostile);
    return hostile;
  };
}

/** What the sums of published figures name, in a list that other text would break. */
const SUMMED = ["Violence against the person", "Sexual offences"];

/** By address. Sizes and hashes are not listed, so that nothing is refused but for what it says. */
export function hostilePackage(make: (text: string) => string): Files {
  const hostile = (text: string): string => (SUMMED.includes(text) ? text : make(text));
  const files = builtInFiles();
  const change = (name: string, to: (text: string) => string): void => {
    const path = `${FOLDER}/${name}`;
    const text = Buffer.from(files.get(path) ?? "").toString("utf8");
    if (text !== "") files.set(path, new Uint8Array(Buffer.from(to(text))));
  };
  change("datapackage.json", (text) => JSON.stringify(hostileValue(JSON.parse(text), "", hostile)));
  change("wards.geojson", (text) => {
    const wards = JSON.parse(text);
    for (const { properties } of wards.features) properties.name = hostile(properties.name);
    return JSON.stringify(wards);
  });
  for (const format of Object.values(TABLES)) change(format.file, (text) => hostileTable(text, format, hostile));
  return files;
}

function hostileValue(value: unknown, path: string, hostile: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item, index) => hostileValue(item, `${path}.${index}`, hostile));
  if (isRecord(value)) {
    const kept = Object.entries(value).filter(
      ([key]) => !(path.startsWith("resources") && /^(?:hash|bytes)$/.test(key)),
    );
    return Object.fromEntries(
      kept.map(([key, item]) => [key, hostileValue(item, path === "" ? key : `${path}.${key}`, hostile)]),
    );
  }
  if (typeof value !== "string" || value === "") return value;
  if (LINKS.test(path)) return `javascript:attacked()//${hostile(value)}`;
  return TEXTS.test(path) ? hostile(value) : value;
}

function hostileTable(text: string, { fields }: TableFormat, hostile: (text: string) => string): string {
  const [header = [], ...rows] = Papa.parse<string[]>(text.trimEnd()).data;
  const texts = Object.values(fields).flatMap(({ column, type }) =>
    type === "text" && !NAMES.includes(column) ? [header.indexOf(column)] : [],
  );
  for (const row of rows) for (const column of texts) if (row[column]) row[column] = hostile(row[column]);
  return `${Papa.unparse([header, ...rows], { newline: "\n" })}\n`;
}
