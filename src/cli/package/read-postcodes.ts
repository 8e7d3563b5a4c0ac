// The postcodes of an area, from Code-Point Open, the ONS Postcode Directory or a table of one's own: a file, a ZIP or a folder.
import { basename } from "node:path";
import type { Boundaries } from "../../core/area/area-package.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { postcodesOfArea } from "../../core/build/postcodes-of-area.ts";
import { type PostcodeColumns, postcodeColumns } from "../../core/build/readers/postcode-columns.ts";
import { postcodePoint } from "../../core/build/readers/postcode-row.ts";
import type { GivenFile } from "../../core/build/street-files.ts";
import { givenFiles } from "../police/given-files.ts";
import { stopIfInterrupted } from "../terminal.ts";
import { rowBlocks } from "../text/csv-rows.ts";
import { textOf } from "../text/text-files.ts";

const REMEDY =
  "Give the CSV, the ZIP or the folder of Code-Point Open (Ordnance Survey) or of the ONS Postcode Directory; a table of your own has the columns postcode, longitude and latitude.";

/** Null where no path is given. Throws an AppFailure for a path that holds no postcodes, and for none within the wards. */
export async function readPostcodes(path: string | null, boundaries: Boundaries, signal: AbortSignal) {
  if (path === null) return null;
  const closers: (() => void)[] = [];
  try {
    const given = await givenFiles(path, {
      option: "--postcodes",
      opened: (close) => closers.push(close),
      wanted: (where) => /\.csv$/i.test(where) || where === path,
    });
    return await readFiles(path, given, boundaries, signal);
  } finally {
    for (const close of closers) close();
  }
}

async function readFiles(path: string, given: readonly GivenFile[], boundaries: Boundaries, signal: AbortSignal) {
  const found = postcodesOfArea(boundaries);
  const read: string[] = [];
  for (const file of given) {
    let columns: PostcodeColumns | null | undefined;
    try {
      for await (const { rows } of rowBlocks(textOf(file.open(), file.where), file.where)) {
        stopIfInterrupted(signal);
        columns ??= postcodeColumns(rows[0] ?? []);
        if (columns === null) break;
        for (const cells of rows) found.add(postcodePoint(cells, columns));
      }
    } catch (thrown) {
      // Beside the postcodes lie documents of any kind.
      if (!(thrown instanceof AppFailure) || columns || given.length === 1 || signal.aborted) throw thrown;
    }
    if (columns) read.push(file.where);
  }
  const rows = found.rows();
  if (read.length === 0) throw new AppFailure("bad-input", `${path} holds no postcodes with their positions.`, REMEDY);
  if (rows.length === 0)
    throw new AppFailure(
      "bad-input",
      `Of ${numberOf(found.counts.read, "postcodes")} in ${path} none lies in the wards of the area.`,
      "Give the postcodes of this area, or leave out --postcodes.",
    );
  return { rows, counts: found.counts, files: read.length, year: yearIn([...read, path]) };
}

/** The latest year from 2000 on that stands in the name of a file. */
function yearIn(paths: readonly string[]): number | null {
  const years = paths.flatMap((path) => basename(path).match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number);
  return years.length === 0 ? null : Math.max(...years);
}
