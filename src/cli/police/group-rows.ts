// A file of groups, CSV or Parquet, as rows of cells under one header, each with where it stands.
import { createHash } from "node:crypto";
import { AppFailure } from "../../core/basics/failure.ts";
import { unknownLayout } from "../../core/build/readers/readers.ts";
import { STREET_GROUPS } from "../../core/build/readers/street-groups.ts";
import type { StreetFile } from "../../core/build/street-files.ts";
import { rowBlocks } from "../text/csv-rows.ts";
import { bytesOf } from "../text/regular-file.ts";
import { textOf } from "../text/text-files.ts";
import { withParquet } from "./parquet-rows.ts";

/** Called with the rows under the header; `at` says where one stands, to be put behind the name of the file. */
export type TakeRows = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  at: (index: number) => string,
) => void;

/**
 * Calls `take` with one block of rows after the other, and `progress` with the bytes read since the last call; gives the SHA-256
 * of the file. Throws an AppFailure for a file that cannot be read or has other columns.
 */
export async function readGroupRows(
  file: StreetFile,
  take: TakeRows,
  progress: (bytes: number) => void,
): Promise<string> {
  const { names, numeric, layout } = { names: STREET_GROUPS.columns, numeric: ["count"], layout: STREET_GROUPS.layout };
  const sha256 = await withParquet(file.where, { names, numeric, layout }, async ({ header, blocks }) => {
    const hash = createHash("sha256");
    for await (const bytes of bytesOf(file.where)) {
      hash.update(bytes);
      progress(0);
    }
    for await (const { first, rows } of blocks()) {
      take(header, rows, (index) => `, row ${first + index}`);
      progress(0);
    }
    progress(file.bytes);
    return hash.digest("hex");
  });
  return sha256 ?? readCsv(file, take, progress);
}

async function readCsv(file: StreetFile, take: TakeRows, progress: (bytes: number) => void): Promise<string> {
  const hash = createHash("sha256");
  let header: readonly string[] | null = null;
  for await (const { rows, lineOf } of rowBlocks(textOf(hashed(file, hash, progress), file.where), file.where)) {
    const start = header === null ? 1 : 0;
    header ??= headerOf(rows[0]!, file.where);
    take(header, start === 0 ? rows : rows.slice(start), (index) => `:${lineOf(index + start)}`);
  }
  return hash.digest("hex");
}

async function* hashed(file: StreetFile, hash: ReturnType<typeof createHash>, progress: (bytes: number) => void) {
  for await (const chunk of file.open()) {
    hash.update(chunk);
    progress(chunk.length);
    yield chunk;
  }
}

function headerOf(header: readonly string[], where: string): readonly string[] {
  if (STREET_GROUPS.recognises(header)) return header;
  const why = unknownLayout(header, [STREET_GROUPS]);
  throw new AppFailure("bad-input", `${where}: ${why}.`, "Give what sql/places.sql makes, with its header line.");
}
