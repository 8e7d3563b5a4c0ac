// A file of the reader's own of 1 GB in the browser: how much memory it takes, and how long the page does not answer.
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { longestTask, TASKS } from "./longest-task.ts";
import { buildMeasured, onPage } from "./page.ts";
import type { BenchRow } from "./row.ts";
import { seeded } from "./seeded.ts";
import { kindsOfRow, monthOf, streetRows } from "./street-text.ts";

const SIZE = 1e9;
const MONTHS = 24;
const MEMORY_GATE = 700e6;
const TASK_GATE = 50;
/** Milliseconds between two looks at the memory. */
const BETWEEN = 250;
const WARDS = fileURLToPath(new URL("../fixtures/areas/cambridge/wards.geojson", import.meta.url));

export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-bench-"));
  try {
    buildMeasured(join(folder, "page"));
    const file = join(folder, "own-street.csv");
    await writeLarge(file);
    return await onPage(join(folder, "page"), async ({ page }) => {
      const browser = page.context().browser()!;
      const devtools = await browser.newBrowserCDPSession();
      await page.evaluate(() => {
        const input = document.createElement("input");
        Object.assign(input, { type: "file", multiple: true, id: "own" });
        document.body.append(input);
      });
      await page.locator("#own").setInputFiles([file, WARDS]);
      await browser.startTracing(page, { categories: TASKS });
      let peak = 0;
      const look = async (): Promise<void> => {
        const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
        const pages = processInfo.filter(({ type }) => type === "renderer");
        peak = Math.max(peak, ...pages.map(({ id }) => residentBytes(id)));
      };
      const looking = setInterval(() => void look().catch(() => undefined), BETWEEN);
      const start = performance.now();
      const rows = await page.evaluate(() => window.measured.readOwn("own"));
      const seconds = (performance.now() - start) / 1000;
      clearInterval(looking);
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
      const task = longestTask(traceEvents, new URL(page.url()).origin);
      const note = `${(rows / 1e6).toFixed(1)} million rows in ${seconds.toFixed(0)} s`;
      return [
        gateRow("own data: memory of the page while 1 GB is read", peak / 1e6, MEMORY_GATE / 1e6, "MB", note),
        gateRow("own data: longest task of the page meanwhile", task, TASK_GATE, "ms", "of the processor"),
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function gateRow(stage: string, value: number, gate: number, unit: string, note: string): BenchRow {
  return {
    stage,
    value: `${value.toFixed(0)} ${unit}`,
    gate: `≤ ${gate} ${unit}`,
    met: value > 0 && value <= gate,
    required: true,
    note,
  };
}

/** Two years of seeded rows under one header, each with a Crime ID of its own: as nobody has one, and as long as one may be. */
async function writeLarge(path: string): Promise<void> {
  const out = createWriteStream(path);
  const random = seeded(13);
  const kinds = kindsOfRow(random);
  let isFirst = true;
  for (let month = 0; month < MONTHS; month++)
    for (const piece of streetRows(monthOf(month), kinds, random, SIZE / MONTHS)) {
      const isHeader = piece.subarray(0, 9).toString() === "Crime ID,";
      const rows = isHeader && !isFirst ? piece.subarray(piece.indexOf(10) + 1) : piece;
      isFirst = false;
      if (!out.write(rows)) await once(out, "drain");
    }
  out.end();
  await finished(out);
}

/** Of a process, where the system tells; 0 elsewhere, and the gate is missed rather than unmeasured. */
function residentBytes(id: number): number {
  try {
    return 1e3 * Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
