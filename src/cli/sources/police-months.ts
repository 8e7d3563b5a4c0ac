// The police files that an area needs: found in the newest archive, fetched in parts, kept, and given as paths for the builder.
import { AppFailure } from "../../core/basics/failure.ts";
import { monthRangeName } from "../../core/basics/month-range-name.ts";
import { type MonthRange, monthsOf } from "../../core/basics/months.ts";
import { stopIfInterrupted } from "../terminal.ts";
import { downloadProgress } from "./download-progress.ts";
import { inFolder, isKept, keep, pathOf, policeFolder } from "./kept-months.ts";
import type { ArchivedMonth, PoliceArchive } from "./police-archive.ts";
import { openArchives } from "./police-archives.ts";
import type {
  ForceMonth,
  PoliceContext,
  PoliceFile,
  PoliceMonths,
  PolicePlan,
  PoliceRequest,
} from "./police-request.ts";
import { FileChanged } from "./remote-ranges.ts";
import { wholePlan } from "./whole-archive.ts";

/** Files that are fetched at a time; the client holds their requests to its own limit. */
const AT_A_TIME = 4;
/** How often an archive may be replaced while it is read. */
const MOST_CHANGES = 3;

/** What `fetchPoliceMonths` would do; only lists of files are fetched, and nothing is written. Throws as that does. */
export async function planPoliceMonths(request: PoliceRequest, context: PoliceContext): Promise<PolicePlan> {
  if (request.whole && request.fromArchive === null) return wholePlan(request, context);
  const opened = await openArchives({ ...request, keeps: false }, context);
  try {
    const { plan, toFetch } = await sorted(request, opened, context);
    const fetch = toFetch.map(({ archive, entry }) => {
      return { force: entry.force, month: entry.month, from: archive.from, bytes: entry.packed };
    });
    return { ...plan, whole: [], fetch };
  } finally {
    for (const { close } of opened) close();
  }
}

/**
 * Fetches what is not kept yet, and gives all. Each file is moved to its place when it is whole, so that a run that is interrupted or
 * killed loses one file at most, and the next goes on. Throws an AppFailure that names source and request; where no file of any of
 * the forces is in the archive; and when another run writes into the folder. What was kept stays.
 */
export async function fetchPoliceMonths(request: PoliceRequest, context: PoliceContext): Promise<PoliceMonths> {
  const { error, signal } = context.terminal;
  for (let changes = 1; ; changes++) {
    try {
      return await inFolder(policeFolder(request.downloads), signal, () => fetchOnce(request, context));
    } catch (thrown) {
      if (!(thrown instanceof FileChanged) || changes >= MOST_CHANGES) throw thrown;
      error.write(`${thrown.message} It is begun again; files that did not change are kept.\n`);
    }
  }
}

async function fetchOnce(request: PoliceRequest, context: PoliceContext): Promise<PoliceMonths> {
  const opened = await openArchives({ ...request, keeps: true }, context);
  try {
    const { plan, toFetch, files } = await sorted(request, opened, context);
    await fetchAll(toFetch, request, context);
    const bytes = toFetch.reduce((sum, { entry }) => sum + entry.packed, 0);
    const { range, archives, missing } = plan;
    return { range, archives, files, missing, fetched: { files: toFetch.length, bytes } };
  } finally {
    for (const { close } of opened) close();
  }
}

interface Wanted {
  readonly archive: PoliceArchive;
  readonly entry: ArchivedMonth;
}

/** Throws an AppFailure where no force has a file. */
async function sorted(request: PoliceRequest, opened: readonly PoliceArchive[], { settings, terminal }: PoliceContext) {
  const range = rangeOf(request, opened);
  const byKey = new Map<string, Wanted>();
  // Of two archives the newer has the later word.
  for (const archive of opened.toReversed())
    for (const entry of archive.listed) byKey.set(`${entry.month} ${entry.force}`, { archive, entry });
  const [wanted, missing]: [Wanted[], ForceMonth[]] = [[], []];
  for (const month of monthsOf(range))
    for (const force of new Set(request.forces)) {
      const found = byKey.get(`${month} ${force}`);
      if (found === undefined) missing.push({ force, month });
      else wanted.push(found);
    }
  const archives = opened.map(({ from, bytes }) => ({ from, bytes }));
  if (wanted.length === 0) throw noFile(request, archives[0]!.from, range);
  const folder = policeFolder(request.downloads);
  const [kept, toFetch]: [PoliceFile[], Wanted[]] = [[], []];
  for (const one of wanted) {
    stopIfInterrupted(terminal.signal);
    if (await isKept(folder, one.entry)) kept.push(fileOf(folder, one.entry));
    else toFetch.push(one);
  }
  const files = wanted.map(({ entry }) => fileOf(folder, entry));
  const { transportPolice } = settings.police;
  const sends = wanted.some(({ entry }) => entry.force === transportPolice);
  const lacking = missing.filter(({ force }) => sends || force !== transportPolice);
  return { plan: { range, archives, kept, missing: lacking }, toFetch, files };
}

/** No month before the first of the archives. */
function rangeOf({ months }: PoliceRequest, opened: readonly PoliceArchive[]): MonthRange {
  const [newest, oldest] = [
    opened[0]!.listed.map(({ month }) => month),
    opened.at(-1)!.listed.map(({ month }) => month),
  ];
  const to = Math.max(...newest);
  return { from: Math.max(to - months + 1, Math.min(...oldest)), to };
}

function fileOf(folder: string, { force, month, bytes }: ArchivedMonth): PoliceFile {
  return { force, month, path: pathOf(folder, { force, month }), bytes };
}

/** After a failure nothing new is begun, and what is under way is waited for. */
async function fetchAll(all: readonly Wanted[], { downloads }: PoliceRequest, { terminal }: PoliceContext) {
  const { error, signal, now } = terminal;
  const bytes = all.reduce((sum, { entry }) => sum + entry.packed, 0);
  const progress = downloadProgress(error, bytes, () => now().getTime());
  const queue = [...all];
  const fetched = now().toISOString();
  const work = async (): Promise<void> => {
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        stopIfInterrupted(signal);
        await fetchOne(next, policeFolder(downloads), progress.add, fetched);
      }
    } finally {
      queue.length = 0;
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: AT_A_TIME }, work));
  progress.done();
  const failures = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  if (failures.length > 0) throw failures.find((one) => one instanceof FileChanged) ?? failures[0];
}

/** What does not match its checksum is fetched once more: it may have been the way and not the archive. */
async function fetchOne(
  { archive, entry }: Wanted,
  folder: string,
  received: (bytes: number) => void,
  fetched: string,
) {
  const about = { archive: archive.from, fetched };
  try {
    await keep(folder, entry, entry.read(received), about);
  } catch (error) {
    if (!archive.isRemote || !(error instanceof AppFailure) || error.code !== "bad-input") throw error;
    await keep(folder, entry, entry.read(received), about);
  }
}

function noFile({ forces }: PoliceRequest, from: string, range: MonthRange): AppFailure {
  const names = forces.join(", ");
  return new AppFailure(
    "not-found",
    `${from} holds no file of ${names} of ${monthRangeName(range)}: they are missing, which does not mean that there was no crime.`,
    "Ask for a district of another force, or for more months.",
  );
}
