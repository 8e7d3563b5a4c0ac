// The check that the files of a public copy are written as the builder writes them, to the letter: another order of rows, or another form
// of the same number, could tell anything.
import { DESCRIPTOR_FILE, WARDS_FILE } from "../area/area-package.ts";
import { descriptorText } from "../area/descriptor-text.ts";
import { cellsOf, givenLines } from "../area/table-lines.ts";
import { columnsOf, TABLES, type TableName } from "../area/tables.ts";
import type { WrittenDescriptor } from "../area/written-descriptor.ts";
import { parseJson } from "../basics/json-text.ts";
import { compareTexts } from "../basics/text-order.ts";
import { inWrittenOrder } from "../disclosure/written-order.ts";
import { boundaryLines } from "../geography/boundary-lines.ts";
import type { CheckContext } from "./check-counts.ts";
import { isPublicCopy } from "./check-disclosure.ts";
import { addFault } from "./faults.ts";

/** A row as it stands in a table, under its header, and as it was read. */
export interface ReadCells {
  readonly header: readonly string[];
  readonly cells: readonly string[];
  readonly row: unknown;
}

/** What is kept of a public copy until all has come in: the texts of its files, and the rows of its tables. */
export interface WrittenParts {
  readonly texts: Map<string, string>;
  readonly rows: Map<TableName, ReadCells[]>;
}

interface Checked extends Pick<CheckContext, "faults" | "descriptor" | "wards"> {
  readonly written: WrittenParts;
  readonly found: ReadonlyMap<string, { readonly bytes: number }>;
}

/** Passes on the pieces of the text of a table; those of a public copy are kept. */
export async function* keptText(check: Checked, file: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const kept: string[] = [];
  for await (const piece of pieces) {
    if (isPublicCopy(check)) kept.push(piece);
    yield piece;
  }
  if (isPublicCopy(check)) check.written.texts.set(file, kept.join(""));
}

/** To be called of a public copy without a fault when all files have come in. */
export function checkWritten({ faults, written, wards, found }: Checked): void {
  for (const [file, text] of written.texts) {
    const table = (Object.keys(TABLES) as TableName[]).find((name) => TABLES[name].file === file);
    const expected =
      table !== undefined
        ? writtenTable(table, written.rows.get(table) ?? [])
        : file === WARDS_FILE && wards !== null
          ? writtenWards(wards.boundaries)
          : file === DESCRIPTOR_FILE
            ? descriptorText(inWrittenOrder(parseJson(text) as WrittenDescriptor))
            : text;
    const isSame = expected === text && bytesIn(expected) === found.get(file)?.bytes;
    if (!isSame)
      addFault(
        faults,
        file,
        firstOther(expected, text),
        "this is not as the builder writes it in a public copy, and could tell what is withheld: build it again",
      );
  }
  const years = new Set((written.rows.get("population") ?? []).map(({ row }) => (row as { year: number }).year));
  if (years.size > 1)
    addFault(faults, TABLES.population.file, 0, "it has residents of several years: a public copy has those of one");
}

/** Of a text in UTF-8. */
function bytesIn(text: string): number {
  let bytes = 0;
  for (const sign of text) bytes += sign < "\u0080" ? 1 : sign < "\u0800" ? 2 : sign.length === 1 ? 3 : 4;
  return bytes;
}

/** The line of the first difference, from 1. */
function firstOther(expected: string, text: string): number {
  const [lines, others] = [expected.split("\n"), text.split("\n")];
  const at = others.findIndex((line, index) => line !== lines[index]);
  return at < 0 ? Math.min(others.length, lines.length) : at + 1;
}

/** In the order of the codes. */
export function writtenWards({ type, features }: Parameters<typeof boundaryLines>[0]): string {
  const sorted = features.toSorted((a, b) => compareTexts(a.properties.code, b.properties.code));
  return [...boundaryLines({ type, features: sorted })].join("");
}

/** The columns by which rows are in order; those of the other tables are by the whole line, or as the publisher has put them. */
const ORDER: Partial<Readonly<Record<TableName, number>>> = {
  ...{ counts: 3, withheld: 3, withheldTotals: 4, population: 2, taxonomy: 1, postcodes: 1 },
};
const AS_GIVEN: readonly TableName[] = ["plan", "similar"];
/** Their texts are the publisher's, with all spaces. */
const OWN_WORDS: readonly TableName[] = ["notes", "plan", "meetings"];

/** The text of a table of a public copy. */
export function writtenTable(name: TableName, rows: readonly ReadCells[]): string {
  const columns = columnsOf(TABLES[name]);
  const lines = rows
    .filter(({ row }) => name !== "counts" || (row as { count: number }).count > 0)
    .map((one) => writtenCells(name, one, columns));
  const by = ORDER[name];
  if (by === undefined)
    return [...givenLines(TABLES[name], lines, AS_GIVEN.includes(name) ? "as given" : "sorted")].join("");
  const sorted = lines.toSorted((a, b) => {
    for (let at = 0; at < by; at++) if (a[at] !== b[at]) return compareTexts(a[at]!, b[at]!);
    return 0;
  });
  return [...givenLines(TABLES[name], sorted, "as given")].join("");
}

/** A number that need not be whole is written as it was published. */
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

function writtenCells(
  name: TableName,
  { header, cells, row }: ReadCells,
  columns: readonly string[],
): readonly string[] {
  const typed = cellsOf(TABLES[name], row as Parameters<typeof cellsOf>[1]);
  const types = Object.values(TABLES[name].fields).map(({ type }) => type);
  return columns.map((column, at) => {
    const given = cells[header.indexOf(column)] ?? "";
    const type = types[at]!;
    const isText = type === "text" || type === "web address" || type === "date";
    if (OWN_WORDS.includes(name)) return given;
    if (isText) return given.trim();
    return type === "number" && PLAIN_NUMBER.test(given) ? given : typed[at]!;
  });
}
