// `npm run bench`: runs every benchmark of this folder and prints what was measured beside its gate.
// `-- --only cube` runs one, `-- --json` prints JSON. Ends with 1 when a gate that must hold is missed.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { BenchRow } from "./row.ts";
import { tableOf } from "./table.ts";

interface Bench {
  readonly run: () => readonly BenchRow[] | Promise<readonly BenchRow[]>;
}

const LEGEND = [
  "Gates that must hold: script time of a choice (also with 150 wards), colouring, weights, heap, memory of the builder, own data, sliding. One missed ends with 1.",
  "The others (cube, point in polygon, ingest, growth) are reported, and explained where they are missed.",
  "Hand-off from a Worker: files of the reader's own go over as bytes of a finished package, never as rows.",
];
const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const { values: options } = parseArgs({ options: { json: { type: "boolean" }, only: { type: "string" } } });
const names = benchmarks().filter((name) => options.only === undefined || name === options.only);
if (names.length === 0) {
  console.error(`No benchmark is called "${options.only}": there are ${benchmarks().join(", ")}.`);
  process.exit(2);
}

const rows: BenchRow[] = [];
for (const name of names) {
  if (!options.json) console.error(`measuring ${name} …`);
  rows.push(...(await runOne(name)));
}
console.log(options.json ? JSON.stringify(rows, null, 2) : [...tableOf(rows), "", ...LEGEND].join("\n"));
process.exitCode = rows.some((row) => row.required && !row.met) ? 1 : 0;

/** The files of this folder that export `run`, without their extension. */
function benchmarks(): readonly string[] {
  const files = readdirSync(FOLDER).filter((file) => /^[a-z-]+\.ts$/.test(file));
  const withRun = files.filter((file) =>
    /^export (?:async )?function run\(/m.test(readFileSync(FOLDER + file, "utf8")),
  );
  return withRun.map((file) => file.replace(".ts", "")).sort();
}

/** A benchmark that throws is a missed gate with the reason, so that the others are still measured. */
async function runOne(name: string): Promise<readonly BenchRow[]> {
  try {
    const bench: Bench = await import(`./${name}.ts`);
    return await bench.run();
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    return [{ stage: name, value: "failed", gate: "runs", met: false, required: true, note }];
  }
}
