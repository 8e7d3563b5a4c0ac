// `npm run fuzz`: runs every fuzzer of this folder for its share of the time and prints what was tried and what went wrong.
// `-- --minutes 10` is for how long (default: 10), `-- --seed 7` repeats a run, `-- --only kills` runs one. Ends with 1 after a fault.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Fuzzer } from "./fuzzer.ts";

/** Faults that are printed of a fuzzer; the others are counted. */
const MOST_FAULTS = 10;
const FOLDER = fileURLToPath(new URL(".", import.meta.url));

const { values: options } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string" }, only: { type: "string" } },
});
const minutes = Number(options.minutes);
const seed = options.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(options.seed);
const all = await fuzzers();
const chosen = all.filter(({ name }) => options.only === undefined || name === options.only);
if (!(minutes > 0) || !Number.isSafeInteger(seed) || chosen.length === 0) {
  console.error(
    `--minutes is above 0, --seed a whole number, --only one of: ${all.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}

console.log(`seed ${seed}, ${minutes} minutes, ${chosen.length} of ${all.length} fuzzers`);
const totals = { tried: 0, faults: 0 };
for (const fuzzer of chosen) {
  const { tried, faults } = await runFor(fuzzer, (minutes * 60_000) / chosen.length);
  totals.tried += tried;
  totals.faults += faults.length;
  console.log(
    `${fuzzer.name.padEnd(16)} ${String(tried).padStart(8)} tried ${String(faults.length).padStart(6)} faults`,
  );
  for (const fault of faults.slice(0, MOST_FAULTS)) console.log(`  ${fault}`);
  if (faults.length > MOST_FAULTS) console.log(`  and ${faults.length - MOST_FAULTS} more`);
}
console.log(
  `${"all".padEnd(16)} ${String(totals.tried).padStart(8)} tried ${String(totals.faults).padStart(6)} faults`,
);
console.log(`To repeat: npm run fuzz -- --seed ${seed} --minutes ${minutes}`);
process.exitCode = totals.faults === 0 ? 0 : 1;

/** A fuzzer that throws has a fault of its own, so that the others still run. */
async function runFor(fuzzer: Fuzzer, milliseconds: number) {
  const end = performance.now() + milliseconds;
  try {
    return await fuzzer.run(seed, () => performance.now() >= end);
  } catch (error) {
    return { tried: 0, faults: [`it ended with ${error instanceof Error ? (error.stack ?? error.message) : error}`] };
  }
}

/** What the files of this folder export as a fuzzer. */
async function fuzzers(): Promise<readonly Fuzzer[]> {
  const files = readdirSync(FOLDER).filter((file) => /^[a-z-]+\.ts$/.test(file));
  const named = files.flatMap((file) => {
    const name = /^export const ([A-Z_]+): Fuzzer\b/m.exec(readFileSync(FOLDER + file, "utf8"))?.[1];
    return name === undefined ? [] : [{ file, name }];
  });
  const found = named.map(async ({ file, name }): Promise<Fuzzer> => (await import(`./${file}`))[name]);
  return (await Promise.all(found)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
