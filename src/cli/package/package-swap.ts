// The files of a new package into the place of the old ones: all of them, or none.
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type AreaEntry, DESCRIPTOR_FILE } from "../../core/area/area-package.ts";
import { packageFiles } from "../../core/area/tables.ts";
import { isRecord } from "../../core/basics/json-record.ts";
import { STAGING_FOLDER } from "./kept-files.ts";
import { writeLines } from "./written-file.ts";

/** Written when everything is ready: from then on the files are moved. Its other name means that they are moved back. */
const FORWARD = "forward.json";
const BACK = "back.json";

/** What is moved: the files of the new package, those that the old one had, and what the list of areas then says of it. */
export interface Swap {
  readonly files: readonly string[];
  readonly had: readonly string[];
  readonly entry: AreaEntry;
}

/** Folders of one swap: the new files, and the old ones under a second name. */
interface Staging {
  readonly path: string;
  readonly fresh: string;
  readonly old: string;
}

function stagingIn(target: string): Staging {
  const path = join(target, STAGING_FOLDER);
  return { path, fresh: join(path, "new"), old: join(path, "old") };
}

/** An empty staging folder. */
export async function makeStaging(target: string): Promise<Staging> {
  const staging = stagingIn(target);
  await removeStaging(target);
  for (const folder of [staging.path, staging.fresh, staging.old]) await mkdir(folder);
  return staging;
}

/** Makes all ready for `swapFiles`: the old files have a second name, and the record lies there under a name that says nothing yet. */
export async function readySwap(target: string, swap: Swap): Promise<void> {
  const staging = stagingIn(target);
  for (const name of swap.had) keepSecondName(join(target, name), join(staging.old, name));
  const record = writeLines(staging.path, "record", [JSON.stringify(swap)]);
  await Promise.all([syncFolder(staging.fresh), syncFolder(staging.old), record]);
}

/**
 * Moves the new files into the folder, the descriptor last, removes those that the new package does not have, and then lets
 * `finish` do the rest. Throws what the system says or `finish` throws; then all is as it was. Whoever is killed leaves a record,
 * and `settle` moves back what it had moved.
 *
 * Why file by file: the folder itself stays, with its owner, its links, its mount and whatever else is in it, none of which the
 * builder could put back; and each name always leads to a whole file. To put one folder in the place of another is no single step
 * in Node: it leaves a moment without any package, and has to carry over what it does not own. A link to a folder for each version
 * can be replaced in one step, but not every host, archive and system keeps links. The moves follow each other within a
 * millisecond. Who reads in it, or after a kill in it, meets files that differ from the sizes and hashes of their descriptor, as
 * does whoever fetches one file after the other while a whole folder changes; every command moves them back before it reads.
 */
export async function swapFiles(target: string, swap: Swap, finish: () => Promise<void>): Promise<void> {
  const staging = stagingIn(target);
  await rename(join(staging.path, "record"), join(staging.path, FORWARD));
  await syncFolder(staging.path);
  try {
    for (const name of descriptorLast(swap.files)) keepMode(join(target, name), join(staging.fresh, name));
    for (const name of descriptorLast(swap.files)) renameSync(join(staging.fresh, name), join(target, name));
    removeDropped(target, swap);
    await finish();
  } catch (error) {
    await moveAllBack(target, swap);
    throw error;
  }
  await syncFolder(target);
}

/**
 * Ends what a killed build left of a swap: moves back when not all files had been moved. To be called with the lock of the
 * folder. Gives what the list of areas must say when all had been moved, and then the record stays until the staging folder is
 * removed; else null. Throws the error of the system.
 */
export async function settle(target: string): Promise<AreaEntry | null> {
  const { path } = stagingIn(target);
  const isMixed = isHalfMoved(target);
  const swap = (await readSwap(join(path, BACK))) ?? (await readSwap(join(path, FORWARD)));
  if (swap === null) return null;
  if (isMixed) {
    await moveAllBack(target, swap);
    return null;
  }
  removeDropped(target, swap);
  return swap.entry;
}

/** Whether a build writes here in this moment, or a killed one left something to settle. */
export function isUnsettled(target: string): boolean {
  const { path } = stagingIn(target);
  return existsSync(join(path, BACK)) || existsSync(join(path, FORWARD));
}

/** Whether a build moves files in this folder, or was killed while it did. */
export function isHalfMoved(target: string): boolean {
  const { path, fresh } = stagingIn(target);
  if (existsSync(join(path, BACK))) return true;
  return existsSync(join(path, FORWARD)) && existsSync(fresh) && readdirSync(fresh).length > 0;
}

/** The records first: without them the rest means nothing, however much of it a kill leaves. */
export async function removeStaging(target: string): Promise<void> {
  const { path } = stagingIn(target);
  for (const name of [FORWARD, BACK]) await rm(join(path, name), { force: true });
  await rm(path, { recursive: true, force: true });
}

/** May be done again from any point: what has no second name any more is back already. */
async function moveAllBack(target: string, { files, had }: Swap): Promise<void> {
  const { path, old } = stagingIn(target);
  if (existsSync(join(path, FORWARD))) renameSync(join(path, FORWARD), join(path, BACK));
  for (const name of files) if (!had.includes(name)) rmSync(join(target, name), { force: true });
  for (const name of descriptorLast(had))
    if (existsSync(join(old, name))) renameSync(join(old, name), join(target, name));
  await syncFolder(target);
  await removeStaging(target);
}

/** Removes the files of the old package that the new does not have; not one that somebody wrote since. */
function removeDropped(target: string, { files, had }: Swap): void {
  const { old } = stagingIn(target);
  for (const name of had) {
    const [path, second] = [join(target, name), join(old, name)];
    if (files.includes(name) || !existsSync(path) || !existsSync(second)) continue;
    if (readFileSync(path).equals(readFileSync(second))) rmSync(path);
  }
}

/** A file that was closed to others, or to its owner, comes back so, and what root replaces stays its owner's; where the disk knows no such thing, nothing. */
function keepMode(old: string, fresh: string): void {
  try {
    const { mode, uid, gid } = lstatSync(old);
    if (process.getuid?.() === 0) chownSync(fresh, uid, gid);
    chmodSync(fresh, mode & 0o7777);
  } catch {
    // There is no old file, or its mode cannot be had.
  }
}

function keepSecondName(path: string, second: string): void {
  try {
    linkSync(path, second);
  } catch {
    // Not every disk has second names, and not every owner allows them.
    copyFileSync(path, second);
  }
}

function descriptorLast(names: readonly string[]): readonly string[] {
  const others = names.filter((name) => name !== DESCRIPTOR_FILE);
  return names.includes(DESCRIPTOR_FILE) ? [...others, DESCRIPTOR_FILE] : others;
}

/** The record of a swap; null when there is none. Only names of a package's files are taken from it. */
async function readSwap(path: string): Promise<Swap | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) return null;
  const known = new Set<unknown>(packageFiles());
  const names = (list: unknown): string[] => (Array.isArray(list) ? list.filter((item) => known.has(item)) : []);
  return { files: names(value["files"]), had: names(value["had"]), entry: value["entry"] as AreaEntry };
}

/** So that a power cut does not undo what was done in it; where the system knows no such thing, nothing. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
