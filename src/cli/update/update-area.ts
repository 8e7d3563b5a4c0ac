// One area brought up to date: what the newest archive has of its months, and its package built anew where that is something else.
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { PossibleMonths } from "../../core/area/possible-months.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth, lengthOf, type Month, type MonthRange } from "../../core/basics/months.ts";
import { nameList } from "../../core/basics/words.ts";
import { type Built, builtPackage } from "../package/build-package.ts";
import { fetchPoliceMonths, planPoliceMonths } from "../sources/police-months.ts";
import type { PoliceContext, PoliceFile, PoliceMonths, PolicePlan, PoliceRequest } from "../sources/police-request.ts";
import { bytesOf } from "../text/regular-file.ts";
import { type KnownPackage, knownPackage, optionsOf } from "./package-as-input.ts";

/** How the police files are asked for, of whichever area. */
export type AskedArchive = Pick<PoliceRequest, "fromArchive" | "downloads" | "whole">;

export interface UpdateContext extends PoliceContext {
  readonly possible: PossibleMonths;
}

/** What was done, or would be. */
export type AreaUpdate = { readonly name: string; readonly before: MonthRange; readonly after: MonthRange } & (
  | { readonly did: "plan"; readonly plan: PolicePlan }
  /** The files are those that the package was built of. */
  | { readonly did: "nothing" }
  | { readonly did: "build"; readonly built: Built; readonly fetched: PoliceMonths["fetched"] }
);

const MOST_NAMED = 6;

/**
 * Fetches what is new or changed and builds the package anew of it and of its own wards, residents and tables; only plans where `dry`.
 * Throws an AppFailure, and then the package is what it was: also where months that it counts are in no archive any more.
 */
export async function updateArea(
  folder: string,
  asked: AskedArchive,
  dry: boolean,
  context: UpdateContext,
): Promise<AreaUpdate> {
  const known = await knownPackage(folder, context.terminal.signal);
  const { forces, period: before, name } = known;
  const request = (months: number): PoliceRequest => ({ ...asked, forces, months, archive: null });
  const plan = await planPoliceMonths(request(lengthOf(before)), context);
  // Of an archive that is to be fetched whole the months are known when it is here.
  if (plan.range === null && dry) return { did: "plan", name, before, after: before, plan };
  const { to } = plan.range ?? (await fetchPoliceMonths(request(lengthOf(before)), context)).range;
  const after = { from: firstMonth(known, to), to };
  if (after.to < before.to)
    throw new AppFailure(
      "bad-input",
      `The newest month of the archive is ${formatMonth(after.to)}, and ${folder} has ${formatMonth(before.to)} already.`,
      "Ask again when the source has a newer archive.",
    );
  const whole = request(lengthOf(after));
  if (dry) return { did: "plan", name, before, after, plan: await planPoliceMonths(whole, context) };
  const months = await fetchPoliceMonths(whole, context);
  refuseLost(known, months, after.from);
  if (await areOfPackage(known, months.files)) return { did: "nothing", name, before, after };
  const built = await buildAgain(known, months, after.from, context);
  return { did: "build", name, before, after: built.inputs.period, built, fetched: months.fetched };
}

/** A package that was made for so many months keeps as many; any other grows. */
function firstMonth({ descriptor, period }: KnownPackage, newest: Month): Month {
  const { fetched } = descriptor.wardscope;
  return fetched === undefined ? period.from : Math.max(period.from, newest - fetched.months + 1);
}

/** Throws where a force's month that the package counts would be missing from it. */
function refuseLost({ folder, counted }: KnownPackage, { files, archives }: PoliceMonths, from: Month): void {
  const there = new Set(files.map(({ force, month }) => `${formatMonth(month)} ${force}`));
  const lost = [...counted].filter((key) => key >= formatMonth(from) && !there.has(key)).sort();
  if (lost.length === 0) return;
  throw new AppFailure(
    "not-found",
    `${folder} has ${nameList(lost, MOST_NAMED)}, which ${nameList(
      archives.map((one) => one.from),
      1,
    )} does not hold: an update would lose it.`,
    "Nothing was changed. Build it with npm run data -- build from the files of all its months.",
  );
}

/** Whether each file is one that the package was built of, byte for byte. */
async function areOfPackage({ descriptor }: KnownPackage, files: readonly PoliceFile[]): Promise<boolean> {
  const inputs = new Set(descriptor.wardscope.inputs.map(({ name, sha256 }) => `${basename(name)} ${sha256}`));
  for (const { path } of files) {
    const hash = createHash("sha256");
    for await (const piece of bytesOf(path)) hash.update(piece);
    if (!inputs.has(`${basename(path)} ${hash.digest("hex")}`)) return false;
  }
  return true;
}

async function buildAgain(known: KnownPackage, months: PoliceMonths, from: Month, context: UpdateContext) {
  const { terminal, possible } = context;
  const room = await mkdtemp(join(tmpdir(), "wardscope-update-"));
  try {
    const police = months.files.map(({ path }) => path);
    const fetched = fetchedOf(known, months, terminal.now());
    const options = await optionsOf(known, { police, from, possible, room, fetched });
    return await builtPackage(options, terminal);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

/** What the package says of how it was made, with the archive of now in the place of the one before; nothing where it says nothing. */
function fetchedOf({ descriptor }: KnownPackage, { archives }: PoliceMonths, now: Date) {
  const { fetched } = descriptor.wardscope;
  if (fetched === undefined) return null;
  const retrieved = now.toISOString();
  const police = archives.map(({ from }) => ({ what: "police", address: from, retrieved }));
  return { ...fetched, sources: [...fetched.sources.filter(({ what }) => what !== "police"), ...police] };
}
