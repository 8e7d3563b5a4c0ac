// The page in a real browser: script time of a choice and of a colouring against bare drawing, and its heap.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setup as buildPage } from "../e2e/build.ts";
import { launch, watchedPage } from "../e2e/chromium.ts";
import { Site } from "../e2e/site.ts";
import type { BenchRow } from "./row.ts";
import { scriptTime, TRACED, type Traced } from "./script-time.ts";
import { type Times, timesOf } from "./timing.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CONFIG = join(ROOT, "test/bench/page/vite.config.ts");
const ROUNDS = 9;
const INTERACTION_GATE = 2.5;
const RECOLOUR_GATE = 1.6;
const HEAP_GATE = 150e6;
/** Milliseconds after which the page is taken to hang. */
const PATIENCE = 120_000;
/** Animations of the page would be measured with what began them. */
const SCREEN = { viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" } as const;

export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-bench-"));
  try {
    buildMeasured(folder);
    buildPage();
    return [...(await interactions(folder)), await heap()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own, so that React is the one of production. */
export function buildMeasured(folder: string): void {
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const env = { ...process.env, NODE_ENV: "production" };
  const args = [vite, "build", "--config", CONFIG, "--outDir", folder, "--logLevel", "error"];
  execFileSync(process.execPath, args, { cwd: ROOT, env, stdio: "inherit" });
}

async function interactions(folder: string): Promise<readonly BenchRow[]> {
  return onPage(folder, async ({ page, script }) => {
    const { choices, colourings } = await soon(
      page.evaluate(() => window.measured.prepare()),
      "prepare",
    );
    const parts: Readonly<Record<string, () => Promise<unknown>>> = {
      bareCharts: () => page.evaluate(() => window.measured.bareCharts()),
      choices: () => page.evaluate(() => window.measured.choices()),
      bareRepaints: () => page.evaluate(() => window.measured.bareRepaints()),
      recolours: () => page.evaluate(() => window.measured.recolours()),
    };
    const scripts: (readonly number[])[] = [];
    const drawing: (readonly number[])[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const ofScript: number[] = [];
      const untilDrawn: number[] = [];
      for (const [name, act] of Object.entries(parts))
        ofScript.push(await script(async () => untilDrawn.push(Number(await soon(act(), name)))));
      if (round === 0) continue;
      scripts.push(ofScript);
      drawing.push(untilDrawn.slice(2));
    }
    const charts = timesOf(scripts.map((round) => round.slice(0, 2)));
    const paints = timesOf(drawing);
    return [
      ratioRow(
        "page: script time of a choice (offence, month or ward), against bare setOption of the same charts",
        charts.ratios[1],
        INTERACTION_GATE,
        `${against(charts, choices)} a choice; map, charts, list, sentence and table; ${choices} choices a round, ${ROUNDS} rounds`,
      ),
      ratioRow(
        "page: colouring the map, against a bare repaint",
        paints.ratios[1],
        RECOLOUR_GATE,
        `${against(paints, colourings)} until drawn: script, and drawing in software`,
      ),
    ];
  });
}

/** Throws when the page does not answer: an evaluation has no time limit of its own. */
export async function soon<Value>(answer: Promise<Value>, name: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the page does not end "${name}"`)), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The second run against the first, each by the number of things that it does. */
function against({ milliseconds }: Times, things: number): string {
  return milliseconds
    .map((time) => `${(time / things).toFixed(1)} ms`)
    .toReversed()
    .join(" against ");
}

function ratioRow(stage: string, ratio = Number.NaN, gate = 0, note = ""): BenchRow {
  return { stage, value: `${ratio.toFixed(2)} ×`, gate: `≤ ${gate} ×`, met: ratio <= gate, required: true, note };
}

/** Of the page as it is published, with all it loads. */
async function heap(): Promise<BenchRow> {
  return onPage(undefined, async ({ heapUsed, collectGarbage }) => {
    const loaded = await heapUsed();
    await collectGarbage();
    const kept = await heapUsed();
    return {
      stage: "page: heap with the built-in area",
      value: `${(loaded / 1e6).toFixed(0)} MB`,
      gate: `≤ ${HEAP_GATE / 1e6} MB`,
      met: loaded > 0 && loaded <= HEAP_GATE,
      required: true,
      note: `as loaded; ${(kept / 1e6).toFixed(0)} MB of it are kept`,
    };
  });
}

export interface OpenPage {
  readonly page: Awaited<ReturnType<typeof watchedPage>>["page"];
  /**
   * Milliseconds of the processor that the page's main thread spends on script, the page's own and what it calls, while something
   * is done. Not by the clock: where graphics are done in software they take the same processors.
   */
  readonly script: (act: () => Promise<unknown>) => Promise<number>;
  /** Bytes. */
  readonly heapUsed: () => Promise<number>;
  readonly collectGarbage: () => Promise<unknown>;
}

/**
 * Opens the page that lies in a folder, with the files of `area` by path in the place of its own and `query` behind its address,
 * waits until it has loaded all, and closes it after `measure`.
 */
export async function onPage<Result>(
  folder: string | undefined,
  measure: (open: OpenPage) => Promise<Result>,
  area: ReadonlyMap<string, string> = new Map(),
  query = "",
): Promise<Result> {
  const site = await Site.start(folder);
  for (const [path, body] of area) site.override(path, { body });
  const browser = await launch();
  try {
    const { page, problems } = await watchedPage(browser, site, SCREEN);
    page.setDefaultTimeout(PATIENCE);
    const devtools = await page.context().newCDPSession(page);
    await page.goto(`${site.address}?measure=rate${query}`, { waitUntil: "load" });
    await page.locator(".map-area[aria-busy=false] canvas").waitFor();
    await page.locator(".ranking-chart svg text").first().waitFor();
    await page.locator(".trend-chart svg text").first().waitFor();
    await page.waitForLoadState("networkidle");
    const result = await measure({
      page,
      script: (act) => scriptDuring(page, act),
      heapUsed: async () => (await devtools.send("Runtime.getHeapUsage")).usedSize,
      collectGarbage: () => devtools.send("HeapProfiler.collectGarbage"),
    });
    if (problems.length > 0) throw new Error(`the page has problems: ${problems.join("; ")}`);
    return result;
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** From the trace of what the page's main thread does: all tasks of script, without the laying out and painting they ask for. */
async function scriptDuring(page: OpenPage["page"], act: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: TRACED });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly Traced[] };
  return scriptTime(traceEvents);
}
