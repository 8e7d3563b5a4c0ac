// Every district in one pass: the police files are read once, by force, and then each district is counted from what all hold.
import { setFlagsFromString } from "node:v8";
import { AppFailure } from "../../core/basics/failure.ts";
import { groupedBy } from "../../core/basics/grouped-by.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { sumBy } from "../../core/basics/sums.ts";
import { readForceAreas } from "../package/home-force.ts";
import { findPoliceFiles } from "../police/police-files.ts";
import { makeProgress } from "../progress.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { type Hand, handHere, handInThread, hasThreads } from "./crew.ts";
import { givenDistricts, type LeftDistrict, type NationOptions } from "./given-districts.ts";
import type { GroupedForce, NamedFile } from "./group-force.ts";
import { requireNamed } from "./named-files.ts";
import { type DoneDistrict, nationReport } from "./nation-report.ts";

/** Gives whether every district was built. Throws an AppFailure for a file that cannot be used; then no package is changed. */
export async function buildNation(options: NationOptions, workers: number, terminal: Terminal): Promise<boolean> {
  // What grows here is in flat columns, and is bounded: memory need not be kept as small as that of the builder of one district.
  setFlagsFromString("--heap-growing-percent=0");
  const found = await findPoliceFiles(options.police, options.possible);
  try {
    const files = requireNamed(found);
    const { jobs, left } = await givenDistricts(options, await readForceAreas(), terminal.signal);
    if (jobs.length === 0)
      throw new AppFailure(
        "bad-input",
        "The files given with --wards and --population have no district of England and Wales in common.",
        "Take ward files with a district code in every ward, such as LAD24CD, and residents of the same wards.",
      );
    const done = await withHands(options, workers, files, terminal, async (hands, progress) => {
      const forces = await groupForces(hands, files);
      progress.done();
      for (const hand of hands) hand.share(forces);
      return await buildAll(hands, jobs, terminal);
    });
    const all: readonly LeftDistrict[] = [...left, ...done.flatMap(({ left: own }) => own ?? [])];
    terminal.out.write(nationReport(options.out, done, all, found));
    return all.length === 0;
  } finally {
    found.close();
  }
}

type Named = readonly NamedFile[];

/** Lets `use` work with as many hands as asked for; all are idle afterwards. */
async function withHands<Result>(
  options: NationOptions,
  workers: number,
  files: Named,
  terminal: Terminal,
  use: (hands: readonly Hand[], progress: ReturnType<typeof makeProgress>) => Promise<Result>,
): Promise<Result> {
  const progress = makeProgress(
    terminal.error,
    files.length,
    sumBy(files, ({ bytes }) => bytes),
  );
  const reports = {
    bytes: (count: number) => progress.add(count),
    fileRead: (name: string, rows: number) => progress.file(name, rows),
  };
  const { police, possible } = options;
  const hands: Hand[] = [];
  try {
    if (workers < 2 || !hasThreads()) hands.push(await handHere({ police, possible }, reports, terminal));
    else for (let one = 0; one < workers; one++) hands.push(handInThread({ police, possible }, reports, terminal));
    return await use(hands, progress);
  } finally {
    progress.done();
    await Promise.all(hands.map((hand) => hand.close()));
  }
}

/** The groups of every force, by its slug; the forces with most to read are begun first. */
export async function groupForces(hands: readonly Hand[], files: Named): Promise<readonly GroupedForce[]> {
  const byForce = groupedBy(files.keys(), (index) => files[index]!.force);
  const sized = Array.from(byForce, ([force, indices]) => ({
    ...{ force, indices },
    bytes: sumBy(indices, (index) => files[index]!.bytes),
  }));
  const queue = sized.sort((a, b) => b.bytes - a.bytes);
  const grouped: GroupedForce[] = [];
  await eachByHands(hands, 1, queue, async (hand, { force, indices }) => {
    grouped.push(await hand.group(force, indices));
  });
  return grouped.sort((a, b) => (a.force < b.force ? -1 : 1));
}

async function buildAll(
  hands: readonly Hand[],
  jobs: Awaited<ReturnType<typeof givenDistricts>>["jobs"],
  terminal: Terminal,
): Promise<readonly DoneDistrict[]> {
  const done: DoneDistrict[] = [];
  const every = Math.ceil(jobs.length / LINES);
  await eachByHands(hands, AT_ONCE, jobs, async (hand, job) => {
    stopIfInterrupted(terminal.signal);
    const { name, code } = job.district;
    const { slug } = job.options;
    try {
      done.push({ name, slug, built: await hand.build(job) });
    } catch (error) {
      if (!(error instanceof AppFailure) || error.code === "interrupted") throw error;
      done.push({ name, slug, left: { name, code, why: `${error.message} ${error.remedy}` } });
    }
    if (done.length % every === 0 || done.length === jobs.length)
      terminal.error.write(`done with ${done.length} of ${numberOf(jobs.length, "districts")}  ${name}\n`);
  });
  return done.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** Districts of a hand: while one waits for the disk, it computes another. */
const AT_ONCE = 3;

/** Lines that tell how far it is. */
const LINES = 24;

/** Each hand takes the next as soon as it is done with one of those that it may have. After a failure none takes another. */
async function eachByHands<Item>(
  hands: readonly Hand[],
  atOnce: number,
  items: readonly Item[],
  take: (hand: Hand, item: Item) => Promise<void>,
): Promise<void> {
  let [next, isOver] = [0, false];
  const work = async (hand: Hand): Promise<void> => {
    while (!isOver && next < items.length) {
      const item = items[next++]!;
      try {
        await take(hand, item);
      } catch (error) {
        isOver = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(
    Array.from({ length: atOnce }, () => hands)
      .flat()
      .map(work),
  );
  const failed = ended.find((one) => one.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}
