// What DuckDB makes of street files: the bare grouping, as an oracle of the counts and as the time to compare with.
import { DuckDBInstance } from "@duckdb/node-api";

const COLUMNS = ["Longitude", "Latitude", "Month", "Falls within", "Crime type"].map((name) => `"${name}"`).join(", ");

/** Calls `use` with a database that has so many threads; it is closed afterwards. */
export async function withDuck<Result>(threads: number, use: (duck: Duck) => Promise<Result>): Promise<Result> {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  const connection = await instance.connect();
  const read = "read_csv($files, header = true, all_varchar = true, filename = true)";
  try {
    return await use({
      async group(files) {
        const sql = `SELECT count(*), sum(n)::BIGINT FROM (SELECT ${COLUMNS}, count(*) AS n FROM ${read} GROUP BY ALL)`;
        const [row] = (await connection.runAndReadAll(sql, { files })).getRows();
        return { cells: Number(row![0]), rows: Number(row![1]) };
      },
      async cells(files) {
        const force = `regexp_extract(filename, '\\d{4}-\\d{2}-(.+)-street\\.csv$', 1)`;
        const sql = `SELECT ${force} AS force, "Longitude", "Latitude", "Month", "Crime type", count(*)::INTEGER FROM ${read} GROUP BY ALL`;
        const rows = (await connection.runAndReadAll(sql, { files })).getRows();
        return new Map(
          rows.map((row) => {
            const [force, longitude, latitude, month, category, count] = row;
            return [[force, longitude ?? "", latitude ?? "", month, category].join("|"), Number(count)];
          }),
        );
      },
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

export interface Duck {
  /** The bare grouping of the files of a pattern: how many cells there are, and rows in all. */
  group(files: string): Promise<{ readonly cells: number; readonly rows: number }>;
  /** Rows under "force|longitude|latitude|month|crime type", the force by the name of its file. */
  cells(files: string): Promise<ReadonlyMap<string, number>>;
}
