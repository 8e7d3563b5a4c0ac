// `npm run test:engines`: sql/places.sql on two shards of ClickHouse, and the packages of its result beside those of the street files.
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Papa from "papaparse";
import { quoteCell } from "../../src/core/basics/csv.ts";
import { build, differences } from "./built-package.ts";
import { ask, type Cluster, FORM, findClickHouse, groupOnShards, startCluster } from "./clickhouse.ts";
import { STREET_COLUMNS, writeMadeArea } from "./made-streets.ts";
import { HAS_REAL, REAL_DISTRICTS, REAL_POLICE, realFiles } from "./real-districts.ts";

const INSTALL =
  "install it (apt-get install clickhouse-server), or set WARDSCOPE_CLICKHOUSE to the path of clickhouse-server";

const program = findClickHouse();
if (program === null) {
  console.log(`No ClickHouse was found: ${INSTALL}.`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "wardscope-engines-"));
const failed = await compareAll(program).finally(() => rmSync(folder, { recursive: true, force: true }));
process.exitCode = failed > 0 ? 1 : 0;

/** Gives how many packages differ; all of them where the servers cannot be had. */
async function compareAll(path: string): Promise<number> {
  let cluster: Cluster;
  try {
    cluster = await startCluster(path, folder);
  } catch (error) {
    console.log(`ClickHouse cannot be run (${path}): ${error instanceof Error ? error.message : error}; ${INSTALL}.`);
    return 1;
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      void cluster.stop().finally(() => {
        rmSync(folder, { recursive: true, force: true });
        process.exit(1);
      });
    });
  try {
    console.log(`ClickHouse ${cluster.version}, two servers; sql/places.sql as it is, then ${FORM}`);
    const made = writeMadeArea(join(folder, "made"));
    let faults = await compare(cluster, made.files, { made: made.words }, ["--police", made.police]);
    if (HAS_REAL) faults += await compare(cluster, realFiles(), REAL_DISTRICTS, REAL_POLICE);
    else console.log("skipped  real street files, which are not on this machine");
    return faults;
  } finally {
    await cluster.stop();
  }
}

async function compare(
  cluster: Cluster,
  files: readonly string[],
  districts: Readonly<Record<string, readonly string[]>>,
  police: readonly string[],
): Promise<number> {
  const result = join(folder, "places.csv");
  const groups = await groupOnShards(cluster, [half(files, 0), half(files, 1)]);
  await pipeline(Readable.fromWeb(groups as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(result));
  const rows = await Promise.all(cluster.shards.map(({ http }) => ask(http, "SELECT count() FROM street_here")));
  console.log(`${rows.join(" and ")} rows on the two shards`);
  let failed = rows.some((count) => count === "0") ? 1 : 0;
  for (const [name, words] of Object.entries(districts)) {
    const [streets, grouped] = [join(folder, "streets", name), join(folder, "groups", name)];
    await build(streets, ...police, ...words);
    await build(grouped, "--places", result, ...words);
    const faults = differences(streets, grouped);
    if (faults.length > 0) failed += 1;
    console.log(faults.length === 0 ? `ok  ${name}: every cell is the same` : `FAILED  ${name}: ${faults.join(", ")}`);
  }
  return failed;
}

/** Every second row of the files, so that the rows of one place lie on both shards. */
function* half(files: readonly string[], which: 0 | 1): Generator<string> {
  let row = 0;
  for (const file of files) {
    const { data } = Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), {
      header: true,
      skipEmptyLines: true,
    });
    let lines = "";
    for (const cells of data)
      if (row++ % 2 === which) lines += `${STREET_COLUMNS.map((name) => quoteCell(cells[name] ?? "")).join(",")}\n`;
    yield lines;
  }
}
