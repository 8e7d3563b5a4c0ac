// The page with 14, 63 and 150 wards of 36 months: script time of a choice of an offence.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { madeArea, madeFiles } from "../made-area.ts";
import { buildMeasured, type OpenPage, onPage, soon } from "./page.ts";
import type { BenchRow } from "./row.ts";
import { timesOf } from "./timing.ts";

const WARDS = [14, 63, 150] as const;
const MONTHS = 36;
const ROUNDS = 9;
/** Of a round. */
const CHOICES = 2;
const GATE = 3;

export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-bench-"));
  try {
    buildMeasured(folder);
    return await withPages(folder, [], measured);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a page for each number of wards, all at the same time, so that they are measured in turn. */
async function withPages<Result>(
  folder: string,
  open: readonly OpenPage[],
  measure: (pages: readonly OpenPage[]) => Promise<Result>,
): Promise<Result> {
  const wards = WARDS[open.length];
  if (wards === undefined) return measure(open);
  const files = madeFiles(madeArea(wards, MONTHS));
  return onPage(folder, (page) => withPages(folder, [...open, page], measure), files, "&area=made");
}

async function measured(pages: readonly OpenPage[]): Promise<readonly BenchRow[]> {
  const rounds: (readonly number[])[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const times: number[] = [];
    for (const { page, script } of pages)
      times.push(
        await script(() =>
          soon(
            page.evaluate(() => window.measured.offences()),
            "offences",
          ),
        ),
      );
    if (round > 0) rounds.push(times);
  }
  const { milliseconds, ratios } = timesOf(rounds);
  return WARDS.map((wards, index): BenchRow => {
    const ratio = ratios[index] ?? Number.NaN;
    const note = `${((milliseconds[index] ?? 0) / CHOICES).toFixed(1)} ms a choice`;
    return {
      stage: `page: choice of an offence with ${wards} wards and ${MONTHS} months, against ${WARDS[0]}`,
      value: `${ratio.toFixed(2)} ×`,
      gate: `≤ ${GATE} ×`,
      met: ratio <= GATE,
      required: true,
      note,
    };
  });
}
