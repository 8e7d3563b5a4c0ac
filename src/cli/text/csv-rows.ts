// A CSV text in pieces as blocks of rows, split by PapaParse.
import Papa from "papaparse";
import { type CsvParser, csvBlocks, type RowBlock } from "../../core/build/csv-blocks.ts";

export function parserFor(delimiter: string): CsvParser {
  return new Papa.Parser({ delimiter, newline: "\n" });
}

/** As `csvBlocks` gives them. */
export function rowBlocks(
  pieces: AsyncIterable<string>,
  where: string,
  delimiterIn?: (text: string) => string,
): AsyncGenerator<RowBlock> {
  return csvBlocks(parserFor, pieces, where, delimiterIn);
}
