// The longest task of each page with 14, 63, 150 and 600 wards of 36 months: for so long the page does not answer. By profile, what
// is left of the map's start is single calls of MapLibre: its constructor with the browser's first WebGL context, the reading of its
// style, its first frame; and of a choice, the layout of the table under the map.
import { setup as buildPage } from "../e2e/build.ts";
import { launch, watchedPage } from "../e2e/chromium.ts";
import { Site } from "../e2e/site.ts";
import { madeArea, madeFiles, madePlaces } from "../made-area.ts";
import { longestTask, TASKS } from "./longest-task.ts";
import type { BenchRow } from "./row.ts";

const WARDS = [14, 63, 150, 600] as const;
const MONTHS = 36;
/** The lowest of so many counts: on a machine that others use, a task takes longer on the same processor. */
const ROUNDS = 2;
/** Milliseconds, by the number of wards. */
const GATES: Readonly<Record<number, number>> = { 150: 50, 600: 200 };
const GATE = "≤ 50 ms with 150, ≤ 200 ms with 600";
const PATIENCE = 120_000;

type Page = Awaited<ReturnType<typeof watchedPage>>["page"];
interface Step {
  readonly name: string;
  /** What `act` clicks on. It is looked for before anything is measured: the driver does so in the page's own thread. */
  readonly target?: (page: Page) => ReturnType<Page["locator"]>;
  readonly act: (page: Page, address: string, x: number, y: number) => Promise<unknown>;
}

const opened = (name: string, view: string): Step => ({
  name: `${name} opened`,
  act: (page, address) => page.goto(`${address}?area=made&${view}`, { waitUntil: "load" }),
});

const clicked = (name: string, target: NonNullable<Step["target"]>): Step => ({
  name,
  target,
  act: (page, _address, x, y) => page.mouse.click(x, y),
});

/** In this order: a choice is made on the page opened before it. */
const STEPS: readonly Step[] = [
  opened("map", "measure=rate"),
  clicked("map: an offence chosen", (page) => page.locator(".offence-button", { hasText: "Burglary" })),
  clicked("map: a ward chosen", (page) => page.locator(".ward-button").nth(5)),
  opened("hotspots", "map=hotspots"),
  opened("offence", "page=offence&offence=burglary"),
  opened("wards", "page=wards&offence=burglary"),
  opened("wards, all of the matrix", "page=wards&show=cells-all"),
  opened("ward", "page=ward&wards=W1"),
  opened("assessment", "page=assessment"),
];

export async function run(): Promise<readonly BenchRow[]> {
  buildPage();
  const longest: (readonly number[])[] = [];
  for (const wards of WARDS) {
    const rounds: (readonly number[])[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await longestTasks(wards));
    longest.push(STEPS.map((_, step) => Math.min(...rounds.map((times) => times[step]!))));
  }
  return STEPS.map(({ name }, step): BenchRow => {
    const times = longest.map((ofWards) => ofWards[step]!);
    return {
      stage: `page: longest task, ${name}`,
      value: `${times.map((time) => time.toFixed(0)).join(", ")} ms`,
      gate: GATE,
      met: WARDS.every((wards, index) => times[index]! <= (GATES[wards] ?? Number.POSITIVE_INFINITY)),
      required: false,
      note: `with ${WARDS.join(", ")} wards; time of the processor, lowest of ${ROUNDS}`,
    };
  });
}

/** Of each step. */
async function longestTasks(wards: number): Promise<readonly number[]> {
  const site = await Site.start();
  const parts = madeArea(wards, MONTHS);
  for (const [path, body] of [...madeFiles(parts, true), ...madePlaces(parts)]) site.override(path, { body });
  const browser = await launch();
  try {
    const { page, problems } = await watchedPage(browser, site, { viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    const times: number[] = [];
    for (const { act, target } of STEPS) {
      const [x, y] = target ? await middleOf(target(page)) : [0, 0];
      await browser.startTracing(page, { categories: TASKS });
      await act(page, site.address, x, y);
      await page.waitForLoadState("networkidle");
      await page.evaluate(calm);
      times.push(longestTask(JSON.parse((await browser.stopTracing()).toString()).traceEvents, site.address));
    }
    if (problems.length > 0) throw new Error(`the page has problems: ${problems.join("; ")}`);
    return times;
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** In the window, into which it is scrolled first. */
async function middleOf(target: ReturnType<Page["locator"]>): Promise<readonly [x: number, y: number]> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error("there is nothing to click on");
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Runs in the page: ends when it has answered at once for half a second, or after a quarter of a minute on a busy machine. */
async function calm(): Promise<void> {
  const [moment, late, enough, most] = [40, 80, 12, 15_000];
  const start = performance.now();
  for (let quiet = 0, last = start; quiet < enough && last < start + most; ) {
    await new Promise((resolve) => setTimeout(resolve, moment));
    quiet = performance.now() - last > late ? 0 : quiet + 1;
    last = performance.now();
  }
}
