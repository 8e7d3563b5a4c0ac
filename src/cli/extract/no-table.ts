// Whether a text that lies beside the tables of an extract is one itself, or a readme.
import { delimiterUnderTitles } from "../../core/basics/delimiter-under-titles.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { TITLE_LINES } from "../../core/build/extract-rows.ts";
import type { GivenFile } from "../../core/build/street-files.ts";
import { guessedHeader, guessProfile } from "../../core/extract/guess-profile.ts";
import { rowBlocks } from "../text/csv-rows.ts";
import { textOf } from "../text/text-files.ts";

/** Whether a row is the header that is wanted; null: nobody knows which. */
export type IsHeader = ((cells: readonly string[]) => boolean) | null;

/** By its first rows: none is the header that is wanted, and of when, what and where two cannot be guessed. */
export async function isNoTable(file: GivenFile, isHeader: IsHeader): Promise<boolean> {
  try {
    const rows = await firstRows(file);
    if (isHeader !== null && rows.some(isHeader)) return false;
    const at = guessedHeader(rows);
    return guessProfile(rows[at] ?? [], rows.slice(at + 1)).missing.length > 1;
  } catch (error) {
    if (error instanceof AppFailure && error.code === "bad-input") return true;
    throw error;
  }
}

async function firstRows(file: GivenFile): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  for await (const { rows } of rowBlocks(textOf(file.open(), file.where), file.where, delimiterUnderTitles)) {
    found.push(...rows.slice(0, TITLE_LINES - found.length));
    if (found.length >= TITLE_LINES) break;
  }
  return found;
}
