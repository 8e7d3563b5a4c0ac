// Packages made of what sql/places.sql makes of street files on DuckDB, against those of the street files themselves.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { build, differences } from "../engines/built-package.ts";
import { groupWithDuckDb } from "../engines/duckdb.ts";
import { writeMadeArea } from "../engines/made-streets.ts";
import { HAS_REAL, REAL_DISTRICTS, realFiles } from "../engines/real-districts.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "wardscope-places-"));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));
const at = (name: string): string => join(FOLDER, name);

it("odd rows of every force come to the same package from CSV, and from Parquet however it is packed and cut", async () => {
  const made = writeMadeArea(at("made"));
  const packed = ["uncompressed", "snappy", "gzip", "brotli"].map((codec) => ({
    path: at(`made-${codec}.parquet`),
    options: `, COMPRESSION ${codec}, ROW_GROUP_SIZE 2048`,
  }));
  const results = [{ path: at("made.csv") }, ...packed];
  await groupWithDuckDb(made.files, results);
  const streets = await build(at("areas/streets"), "--police", made.police, ...made.words);
  expect(streets).toContain("Rejected rows");
  for (const [index, { path }] of results.entries()) {
    const report = await build(at(`areas/groups-${index}`), "--places", path, ...made.words);
    expect(differences(at("areas/streets"), at(`areas/groups-${index}`))).toEqual([]);
    expect(report).toMatch(
      /\n {2}[\d,]+ groups \(--places\) stand for these rows\. Of them nobody can know which Crime IDs/,
    );
  }
});

it.skipIf(!HAS_REAL)("three districts of two months of real street files come to the same packages", async () => {
  const results = [{ path: at("real.csv") }, { path: at("real.parquet") }];
  const files = realFiles().filter((file) => /\/2025-0[12]\//.test(file));
  await groupWithDuckDb(files, results);
  for (const [name, words] of Object.entries(REAL_DISTRICTS)) {
    await build(at(`real/${name}`), "--police", ...files, ...words);
    const given = name === "Cambridge" ? results : results.slice(1);
    for (const [index, { path }] of given.entries()) {
      await build(at(`groups-${index}/${name}`), "--places", path, ...words);
      expect(differences(at(`real/${name}`), at(`groups-${index}/${name}`))).toEqual([]);
    }
  }
});
