// The whole country in one pass against the bare grouping of the same files by DuckDB, on two threads each, and its memory.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { groupForces } from "../../src/cli/nation/build-nation.ts";
import { handInThread } from "../../src/cli/nation/crew.ts";
import { requireNamed } from "../../src/cli/nation/named-files.ts";
import { findPoliceFiles } from "../../src/cli/police/police-files.ts";
import { possibleMonths } from "../../src/core/area/possible-months.ts";
import { sumBy } from "../../src/core/basics/sums.ts";
import { withDuck } from "../duck-counts.ts";
import { type MadeNation, writeNation } from "../made-nation.ts";
import type { BenchRow } from "./row.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Every district, 36 months; rows of each in a month: `WARDSCOPE_NATION_ROWS=350` makes as many as there are, 4.0 million. */
const ROWS = Number(process.env["WARDSCOPE_NATION_ROWS"] ?? 100);
const PLAN = { districts: 331, months: 36, rows: ROWS, points: 1500 };
const [THREADS, ROUNDS] = [2, 3] as const;
const [MOST_TIMES, MOST_MEMORY] = [3, 1e9] as const;

export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-bench-"));
  try {
    const made = await writeNation(folder, PLAN);
    const { duck, grouped, whole } = await timesOf(made, folder);
    const size = `${(made.bytes / 1e6).toFixed(0)} MB, ${made.rows} rows of made files of ${made.districts.length} districts`;
    const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
    return [
      {
        stage: "nation: files to counts by place, against DuckDB's grouping",
        value: `${(grouped / duck).toFixed(2)} ×`,
        gate: `≤ ${MOST_TIMES} ×`,
        met: grouped <= MOST_TIMES * duck,
        required: false,
        note: `${seconds(grouped)} against ${seconds(duck)} on ${THREADS} threads, best of ${ROUNDS} in turn: ${size}; rows and cells are the same`,
      },
      {
        stage: "nation: files to packages, against DuckDB's grouping",
        value: `${(whole.milliseconds / duck).toFixed(2)} ×`,
        gate: `≤ ${MOST_TIMES} ×`,
        met: whole.milliseconds <= MOST_TIMES * duck,
        required: false,
        note: `${seconds(whole.milliseconds)} for all packages, written to the disk and checked, with the start of the program`,
      },
      {
        stage: "nation: memory",
        value: `${(whole.resident / 1e6).toFixed(0)} MB`,
        gate: `≤ ${MOST_MEMORY / 1e6} MB`,
        met: whole.resident <= MOST_MEMORY,
        required: true,
        note: "most that was resident in the whole build, all threads together",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The shortest of the rounds, in which both are measured one after the other; milliseconds. */
async function timesOf(made: MadeNation, folder: string) {
  const files = `${made.police}/*/*.csv`;
  const [ducks, ours]: [number[], number[]] = [[], []];
  await withDuck(THREADS, async (database) => {
    for (let round = 0; round < ROUNDS; round++) {
      let start = performance.now();
      const theirs = await database.group(files);
      ducks.push(performance.now() - start);
      start = performance.now();
      const own = await groupAll(made.police);
      ours.push(performance.now() - start);
      if (own.rows !== theirs.rows) throw new Error(`${own.rows} rows grouped, ${theirs.rows} by DuckDB`);
      if (own.cells !== theirs.cells) throw new Error(`${own.cells} cells grouped, ${theirs.cells} by DuckDB`);
    }
  });
  return { duck: Math.min(...ducks), grouped: Math.min(...ours), whole: await buildAll(made, folder) };
}

/** Starts threads, reads all files, and ends the threads. Cells of a place under two names are one. */
async function groupAll(police: string): Promise<{ readonly rows: number; readonly cells: number }> {
  const request = { police: [police], possible: possibleMonths(24_400) };
  const terminal = { out: SILENT, error: SILENT, signal: new AbortController().signal, now: () => new Date() };
  const reports = { bytes: () => undefined, fileRead: () => undefined };
  const found = await findPoliceFiles(request.police, request.possible);
  const hands = Array.from({ length: THREADS }, () => handInThread(request, reports, terminal));
  const forces = await groupForces(hands, requireNamed(found));
  await Promise.all(hands.map((hand) => hand.close()));
  found.close();
  const rows = sumBy(forces, ({ groups }) => sumBy(groups.columns.recorded, (count) => count));
  const cells = sumBy(forces, ({ groups: { columns } }) => {
    const located = columns.cellCount.length;
    return located + columns.unplaced.filter((count) => count > 0).length;
  });
  return { rows, cells };
}

const SILENT = { write: () => undefined };

/** The command in a process of its own; how long it took, and the most bytes it had resident. */
async function buildAll({ police, wards, population }: MadeNation, folder: string) {
  const words = ["--police", police, "--wards", wards, "--population", population, "--workers", String(THREADS)];
  const entry = [
    "--import",
    "tsx",
    "--import",
    join(ROOT, "test/bench/print-memory.ts"),
    join(ROOT, "src/cli/entry.ts"),
  ];
  const start = performance.now();
  const child = spawn(process.execPath, [...entry, "nation", ...words, "--out", join(folder, "areas")], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const texts = ["", ""];
  for (const [index, stream] of [child.stderr, child.stdio[3]].entries())
    stream?.on("data", (data) => {
      texts[index] += String(data);
    });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`the build ended with ${code}: ${texts[0]!.slice(-500)}`);
  return { milliseconds: performance.now() - start, resident: Number(texts[1]) };
}
