// The memory of the builder while it reads a gigabyte of seeded street files in a process of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import type { BenchRow } from "./row.ts";
import { seeded } from "./seeded.ts";
import { kindsOfRow, monthOf, streetRows } from "./street-text.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const INPUT = 1e9;
const MONTHS = 60;
const GATE = 350e6;

export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-bench-"));
  try {
    await writeInput(join(folder, "police"));
    const start = performance.now();
    const { resident, report } = await build(folder);
    const seconds = (performance.now() - start) / 1000;
    const inWards = /in the wards +([\d,]+)/.exec(report)?.[1] ?? "?";
    const rows = /Rows +([\d,]+)/.exec(report)?.[1] ?? "?";
    return [
      {
        stage: "builder: memory on a seeded 1 GB input",
        value: `${(resident / 1e6).toFixed(0)} MB`,
        gate: `≤ ${GATE / 1e6} MB`,
        met: resident <= GATE,
        required: true,
        note: `${rows} rows in ${MONTHS} files, ${inWards} in the wards, built and checked in ${seconds.toFixed(0)} s`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeInput(folder: string): Promise<void> {
  const random = seeded(10);
  const kinds = kindsOfRow(random);
  for (let index = 0; index < MONTHS; index++) {
    const month = monthOf(index);
    mkdirSync(join(folder, month), { recursive: true });
    const file = createWriteStream(join(folder, month, `${month}-cambridgeshire-street.csv`));
    await pipeline(Readable.from(streetRows(month, kinds, random, INPUT / MONTHS)), file);
  }
}

/** Runs the command line; the most bytes it had resident, and what it reported. */
async function build(folder: string): Promise<{ readonly resident: number; readonly report: string }> {
  const memory = join(ROOT, "test/bench/print-memory.ts");
  const words = [
    ["--police", join(folder, "police")],
    ["--wards", join(ROOT, "geo/cambridge-wards-2023.geojson")],
    ["--population", join(ROOT, "geo/cambridge-wards-census-2021.csv")],
    ["--area-code", "E07000008"],
    ["--area-name", "Cambridge"],
    ["--out", join(folder, "areas/cambridge")],
  ].flat();
  const args = ["--import", "tsx", "--import", memory, join(ROOT, "src/cli/entry.ts"), "build", ...words];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe", "pipe"] });
  const texts = ["", "", ""];
  for (const [index, stream] of [child.stdout, child.stderr, child.stdio[3]].entries())
    stream?.on("data", (data) => {
      texts[index] += String(data);
    });
  const [code] = await once(child, "close");
  const [report = "", progress = "", resident = ""] = texts;
  if (code !== 0) throw new Error(`the builder ended with ${code}: ${progress.slice(-500)}`);
  return { resident: Number(resident), report };
}
