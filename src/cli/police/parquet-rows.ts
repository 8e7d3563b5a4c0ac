// A Parquet file as blocks of rows of texts, however large its row groups are.

import { type FileHandle, open } from "node:fs/promises";
import * as zlib from "node:zlib";
import { type AsyncBuffer, type Compressors, type FileMetaData, parquetMetadataAsync, parquetRead } from "hyparquet";
import { AppFailure } from "../../core/basics/failure.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { shortText } from "../../core/basics/plain-text.ts";
import { columnAt } from "../../core/build/readers/street-row.ts";
import { systemFailure } from "../system-errors.ts";

export interface ParquetTable {
  /** Names of the columns asked for, as the file has them. */
  readonly header: readonly string[];
  /** Cells as texts, "" for null; `first` is the number of the first row, from 1. */
  blocks(): AsyncIterable<{ readonly first: number; readonly rows: readonly (readonly string[])[] }>;
}

interface ParquetColumns {
  /** By printed name; all must be there. */
  readonly names: readonly string[];
  /** Those that may be numbers; all others are to be text. */
  readonly numeric: readonly string[];
  /** What a file is that has them, as in "a result of sql/places.sql". */
  readonly layout: string;
}

/** Rows in a block. */
const ROWS_AT_ONCE = 8192;
/** Rows of a row group, all of which are in memory at once: 4 bytes for each cell, and each text of a column once. */
const MOST_ROWS = 8e6;
/** Letters of what the library says. */
const MOST_WORDS = 200;

const AS_TEXT = "Save it with Snappy or gzip, or as CSV.";

/** Snappy is the library's own; Node has Zstandard since 22.15. */
const COMPRESSORS: Compressors = {
  GZIP: (bytes) => zlib.gunzipSync(bytes),
  BROTLI: (bytes) => zlib.brotliDecompressSync(bytes),
  ...("zstdDecompressSync" in zlib && { ZSTD: zlib.zstdDecompressSync as (bytes: Uint8Array) => Uint8Array }),
};
const CODECS = ["UNCOMPRESSED", "SNAPPY", ...Object.keys(COMPRESSORS)];

/** The bytes with which every Parquet file begins. */
const MAGIC = "PAR1";

/** Calls `use` with the table in a Parquet file. Null for a file that is none. Throws an AppFailure for one that cannot be read. */
export async function withParquet<Result>(
  path: string,
  columns: ParquetColumns,
  use: (table: ParquetTable) => Promise<Result>,
): Promise<Result | null> {
  const file = await open(path).catch((error: unknown) => {
    throw systemFailure(error, path, "read");
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    if (buffer.toString("latin1", 0, bytesRead) !== MAGIC) return null;
    const bytes = await bufferOf(file);
    const metadata = await parquetMetadataAsync(bytes).catch((error: unknown) => {
      throw unreadable(path, "it has no end, or a broken one", error);
    });
    const header = columnsOf(path, metadata, columns);
    refuseGroups(path, metadata, header);
    return await use({ header, blocks: () => blocksOf(path, bytes, metadata, header) });
  } finally {
    await file.close();
  }
}

async function bufferOf(file: FileHandle): Promise<AsyncBuffer> {
  const { size } = await file.stat();
  return {
    byteLength: size,
    async slice(start, end = size) {
      const bytes = new Uint8Array(Math.max(0, end - start));
      for (let at = 0; at < bytes.length; ) {
        const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
        if (bytesRead === 0) throw new Error("it ends too early");
        at += bytesRead;
      }
      return bytes.buffer;
    },
  };
}

/** The names of the columns asked for, in their order. */
function columnsOf(path: string, { schema }: FileMetaData, asked: ParquetColumns): readonly string[] {
  const elements = columnElements(schema);
  const names = elements.map(({ name }) => name);
  const missing = asked.names.filter((name) => columnAt(names, name) < 0);
  if (missing.length > 0)
    throw new AppFailure(
      "bad-input",
      `${path} lacks ${missing.join(", ")} of ${asked.layout}; its columns are ${shortText(names.join(", "))}.`,
      "Save the result of the query with its columns as they are.",
    );
  return asked.names.map((name) => {
    const element = elements[columnAt(names, name)]!;
    const { type, converted_type: meaning, num_children: parts } = element;
    const isText = type === "BYTE_ARRAY" && (meaning === undefined || meaning === "UTF8" || meaning === "ENUM");
    const isNumber = asked.numeric.includes(name) && type !== "BOOLEAN" && type !== "INT96";
    const isList = parts !== undefined || element.repetition_type === "REPEATED";
    if ((isText || isNumber) && !isList) return element.name;
    const is = isList ? "a list" : (meaning ?? type ?? "of no type");
    throw new AppFailure(
      "bad-input",
      `${path}: the column ${name} is ${is}, not text.`,
      "Load the street files with all columns as text, as published, and run the query again.",
    );
  });
}

/** The columns of the table, without what lies inside them. */
function columnElements([root, ...elements]: FileMetaData["schema"]): FileMetaData["schema"] {
  const found: FileMetaData["schema"] = [];
  let at = 0;
  const skip = (): void => {
    for (let inside = elements[at++]?.num_children ?? 0; inside > 0; inside--) skip();
  };
  for (let left = root?.num_children ?? 0; left > 0 && at < elements.length; left--) {
    found.push(elements[at]!);
    skip();
  }
  return found;
}

/** Throws an AppFailure for what nobody here can unpack, and for row groups that are too large. */
function refuseGroups(path: string, { row_groups }: FileMetaData, header: readonly string[]): void {
  for (const { columns, num_rows } of row_groups) {
    const read = columns.flatMap(({ meta_data }) =>
      meta_data !== undefined && header.includes(meta_data.path_in_schema[0]!) ? [meta_data] : [],
    );
    const codec = read.find((column) => !CODECS.includes(column.codec))?.codec;
    if (codec !== undefined)
      throw new AppFailure("bad-input", `${path} is packed with ${codec}, which cannot be unpacked here.`, AS_TEXT);
    if (Number(num_rows) > MOST_ROWS)
      throw new AppFailure(
        "bad-input",
        `${path} has a row group of ${numberOf(Number(num_rows), "rows")}, more than ${MOST_ROWS}.`,
        "Save it with smaller row groups, in several files, or as CSV.",
      );
  }
}

/** Column by column, a row group is turned into codes of its values: so a large one is decoded once, and its texts are kept once. */
async function* blocksOf(path: string, file: AsyncBuffer, metadata: FileMetaData, header: readonly string[]) {
  let start = 0;
  for (const { num_rows } of metadata.row_groups) {
    const range = { rowStart: start, rowEnd: start + Number(num_rows) };
    const columns: CodedColumn[] = [];
    for (const name of header)
      columns.push(
        await columnIn({ file, metadata, columns: [name], ...range }).catch((error: unknown) => {
          throw unreadable(path, `rows ${range.rowStart + 1} to ${range.rowEnd}, column ${name}`, error);
        }),
      );
    for (; start < range.rowEnd; start = Math.min(range.rowEnd, start + ROWS_AT_ONCE)) {
      const [first, rows] = [start - range.rowStart, Math.min(ROWS_AT_ONCE, range.rowEnd - start)];
      yield { first: start + 1, rows: Array.from({ length: rows }, (_, row) => columns.map(textAt(first + row))) };
    }
  }
}

/** The values of a column as places in a list of their texts. */
interface CodedColumn {
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

function textAt(row: number): (column: CodedColumn) => string {
  return ({ codes, texts }) => texts[codes[row]!]!;
}

type Range = Omit<Parameters<typeof parquetRead>[0], "onComplete" | "rowFormat"> & {
  readonly rowStart: number;
  readonly rowEnd: number;
};

async function columnIn(range: Range): Promise<CodedColumn> {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const chunks: ArrayLike<unknown>[] = [];
  await parquetRead({
    ...range,
    compressors: COMPRESSORS,
    geoparquet: false,
    parsers: { stringFromBytes: (bytes) => bytes && text.decode(bytes) },
    onChunk: ({ columnData }) => chunks.push(columnData),
  });
  const codes = new Uint32Array(range.rowEnd - range.rowStart);
  const texts: string[] = [];
  const known = new Map<unknown, number>();
  let row = 0;
  for (const chunk of chunks)
    for (let at = 0; at < chunk.length; at++) {
      const value = chunk[at];
      let code = known.get(value);
      if (code === undefined) {
        code = texts.push(value === null || value === undefined ? "" : String(value)) - 1;
        known.set(value, code);
      }
      codes[row++] = code;
    }
  if (row !== codes.length) throw new Error(`${numberOf(row, "values")}`);
  return { codes, texts };
}

function unreadable(path: string, where: string, error: unknown): AppFailure {
  const words = error instanceof Error ? error.message : String(error);
  const message = `${path} cannot be read as Parquet: ${where} (${shortText(words, MOST_WORDS)}).`;
  return new AppFailure("bad-input", message, `The file may not be whole. ${AS_TEXT}`, error);
}
