// Parquet files as rows of texts: each row once, in order, in blocks that do not grow with the file.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { withParquet } from "../../src/cli/police/parquet-rows.ts";
import { quoted, withDuckDb } from "../engines/duckdb.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "wardscope-parquet-"));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const COLUMNS = { names: ["text", "few", "number"], numeric: ["number"], layout: "a test" };

it.each<readonly [rows: number, group: number]>([
  [300_000, 300_000],
  [140_000, 131_072],
  [5000, 2048],
  [1, 2048],
  [0, 2048],
])("%i rows in groups of %i", async (rows, group) => {
  const path = join(FOLDER, `${rows}.parquet`);
  const sql = `SELECT i % 7 AS other, i::BIGINT AS number, 'row ' || i AS text, CASE WHEN i % 3 = 0 THEN NULL ELSE 'é' || i % 3 END AS few FROM range(${rows}) t(i)`;
  await withDuckDb((query) => query(`COPY (${sql}) TO ${quoted(path)} (FORMAT parquet, ROW_GROUP_SIZE ${group})`));
  const read = await withParquet(path, COLUMNS, async ({ header, blocks }) => {
    expect(header).toEqual(COLUMNS.names);
    let count = 0;
    for await (const block of blocks()) {
      expect([block.first, block.rows.length <= 8192]).toEqual([count + 1, true]);
      for (const cells of block.rows) {
        if (cells.join() !== `row ${count},${count % 3 === 0 ? "" : `é${count % 3}`},${count}`)
          throw new Error(cells.join());
        count++;
      }
    }
    return count;
  });
  expect(read).toBe(rows);
});

it("a file of another kind is none", async () => {
  const path = join(FOLDER, "a.csv");
  writeFileSync(path, "text,few,number\n");
  expect(await withParquet(path, COLUMNS, async () => "read")).toBe(null);
});
