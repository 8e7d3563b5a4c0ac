// sql/places.sql on DuckDB, in this process.
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { columnName, STREET_COLUMNS } from "./made-streets.ts";

export const PLACES_SQL = readFileSync(new URL("../../sql/places.sql", import.meta.url), "utf8");

/** Loads street files and saves their groups under each of the paths: as Parquet or as CSV, by its ending, with options of COPY. */
export async function groupWithDuckDb(
  files: readonly string[],
  results: readonly { readonly path: string; readonly options?: string }[],
): Promise<void> {
  await withDuckDb(async (query) => {
    const columns = STREET_COLUMNS.map((name) => `"${name}" AS ${columnName(name)}`);
    const list = files.map(quoted).join(", ");
    await query(
      `CREATE TABLE street AS SELECT ${columns.join(", ")} FROM read_csv([${list}], header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', union_by_name = true)`,
    );
    for (const { path, options = "" } of results) {
      const form = path.endsWith(".parquet") ? "FORMAT parquet" : "FORMAT csv, HEADER";
      await query(`COPY (${PLACES_SQL}) TO ${quoted(path)} (${form}${options})`);
    }
  });
}

/** Gives rows as objects whose values JSON can hold. */
type Query = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

export async function withDuckDb<Result>(use: (query: Query) => Promise<Result>): Promise<Result> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  try {
    return await use(async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
