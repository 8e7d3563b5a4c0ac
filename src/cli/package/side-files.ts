// The small files beside the police files: ward boundaries, population, published figures and their groups, notes, plan and meetings.

import { basename } from "node:path";
import type { FigureRow } from "../../core/area/area-package.ts";
import type { TableFormat } from "../../core/area/field-types.ts";
import type { PossibleMonths } from "../../core/area/possible-months.ts";
import { columnsOf, TABLES } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { HIDDEN_SIGNS, hasHiddenSigns } from "../../core/basics/hidden-signs.ts";
import { tooLong } from "../../core/basics/long-text.ts";
import { areNumberOf } from "../../core/basics/number-of.ts";
import type { PopulationFile } from "../../core/build/build-inputs.ts";
import type { RowBlock } from "../../core/build/csv-blocks.ts";
import type { Form } from "../../core/build/other-format.ts";
import type { AskedResidents } from "../../core/build/readers/residents-file.ts";
import { residentsOfText } from "../../core/build/residents-text.ts";
import type { FigureReview } from "../../core/package/figure-review.ts";
import { figureFault } from "../../core/package/published-figure-fault.ts";
import { lettersOf, openTable } from "../../core/package/table-reader.ts";
import { rowBlocks } from "../text/csv-rows.ts";
import { bytesOf, MOST_TEXT } from "../text/regular-file.ts";
import { TOOLS, textOf, wholeText } from "../text/text-files.ts";

/** The whole text of a file. Throws an AppFailure when it is not there, is no text, or has more than `most` bytes. */
export async function readText(path: string, form: Form = "CSV", most = MOST_TEXT): Promise<string> {
  return wholeText(bytesOf(path, { most }), path, form);
}

/** Residents by ward, from whatever table the file holds. Throws an AppFailure that says what cannot be told, and which option tells it. */
export async function readPopulation(path: string, asked: AskedResidents): Promise<PopulationFile> {
  return residentsOfText(TOOLS, await readText(path), { path, name: basename(path) }, asked);
}

/** Tables of the package that a build is given as they stand. */
export type GivenTable = "figures" | "figureGroups" | "notes" | "plan" | "meetings";

/**
 * A table of the package as it stands: rows in the order of the package's columns, empty where an optional column is
 * missing. Figures are put to the `review`. Throws an AppFailure when another column is missing or a row is not what it should be.
 */
export async function readOptional(
  path: string | null,
  kind: GivenTable,
  { last }: PossibleMonths,
  review: FigureReview | null = null,
) {
  if (path === null) return null;
  const { header, rows, lines } = await readTable(path);
  const { fields: formats }: TableFormat = TABLES[kind];
  const columns = Object.values(formats).map(({ column, optional }) => {
    const pattern = new RegExp(`^${column}$`, "i");
    return optional === "column" ? columnAt(header, pattern) : columnLike(header, pattern, column, path);
  });
  const read = openTable(TABLES[kind], path, columnsOf(TABLES[kind]));
  const oddFigure = (figure: FigureRow, line: number) =>
    figureFault(figure, last, null) ?? review?.add(figure, line) ?? null;
  return rows.map((row, index) => {
    const line = lines[index]!;
    if (row.length !== header.length)
      throw bad(`${path}:${line}: there ${areNumberOf(row.length, "fields")} where the header has ${header.length}.`);
    const fields = columns.map((column) => row[column]?.trim() ?? "");
    try {
      const hidden = fields.findIndex(hasHiddenSigns);
      if (hidden >= 0) throw bad(`${path}:${line}: ${Object.values(formats)[hidden]!.column} ${HIDDEN_SIGNS}.`);
      const long = Object.values(formats).flatMap((field, index) => {
        const said = field.type === "text" ? tooLong(fields[index]!, lettersOf(field)) : null;
        return said === null ? [] : [`${field.column} ${said}`];
      });
      if (long.length > 0) throw bad(`${path}:${line}: ${long[0]}.`);
      const figure = read(fields, line);
      const fault = kind === "figures" && figure !== null ? oddFigure(figure as unknown as FigureRow, line) : null;
      if (fault !== null) throw bad(`${path}:${line}: ${fault}.`);
    } catch (error) {
      throw error instanceof AppFailure ? bad(error.message) : error;
    }
    return fields;
  });
}

async function readTable(path: string) {
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const add = (block: RowBlock): void =>
    block.rows.forEach((row, index) => {
      rows.push(row);
      lines.push(block.lineOf(index));
    });
  for await (const block of rowBlocks(textOf(bytesOf(path), path), path)) add(block);
  return { header: rows[0] ?? [], rows: rows.slice(1), lines: lines.slice(1) };
}

/** Where the first column of such a name stands, -1 where there is none. */
function columnAt(header: readonly string[], pattern: RegExp): number {
  return header.findIndex((text) => pattern.test(text.trim()));
}

function columnLike(header: readonly string[], pattern: RegExp, name: string, path: string): number {
  const column = columnAt(header, pattern);
  if (column < 0) throw bad(`${path} lacks the column "${name}".`);
  return column;
}

function bad(message: string): AppFailure {
  return new AppFailure("bad-input", message, "Correct the file and build again.");
}
