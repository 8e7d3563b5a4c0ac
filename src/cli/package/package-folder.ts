// The folder of an area package while one build writes to it, and no other.
import { readdir, realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { AreaEntry } from "../../core/area/area-package.ts";
import { stopIfInterrupted } from "../terminal.ts";
import { withAreaIndex } from "./area-index.ts";
import { filesOfPackage, LOCK_FOLDER, requireInputsKept, requireReplaceable } from "./kept-files.ts";
import { type Lock, takeLock } from "./lock.ts";
import { makeFolders, removeMade } from "./made-folders.ts";
import { isHalfMoved, isUnsettled, makeStaging, readySwap, removeStaging, settle, swapFiles } from "./package-swap.ts";
import { cannotWrite, followed } from "./written-file.ts";

const HALF_MOVED = "Its files could not be moved back either: the next build or check does it, once that is possible.";

export interface FolderRequest {
  /** As the user gave it. */
  readonly folder: string;
  /** Files and folders that the build reads. */
  readonly inputs: readonly string[];
  /** Names of the package's files that the new package will not have. */
  readonly absent: readonly string[];
  readonly signal: AbortSignal;
}

interface OpenedFolder {
  /** Where the folder is, links followed. */
  readonly target: string;
  /** Folders that were not there before. */
  readonly made: readonly string[];
  readonly lock: Lock;
}

export interface Replacement<Result> {
  readonly result: Result;
  readonly removed: readonly string[];
}

export interface PackageFolder {
  /**
   * Calls `write` with an empty folder and then moves the files in it to their places, with the list of areas: both change, or
   * neither. Gives what `write` gives, and the files of the old package that the new one does not have. Throws an AppFailure when
   * that cannot be.
   */
  replace<Result>(entry: AreaEntry, write: (folder: string) => Promise<Result>): Promise<Replacement<Result>>;
}

/**
 * Lets `use` work on a package folder that no other build can write to meanwhile; gives what `use` gives. A folder that is a link
 * is written through. What a killed build left is settled first. Throws an AppFailure, and then nothing was changed and nothing is
 * left behind: before `use` is called when the folder or the list of areas cannot be written, holds something that a build would
 * destroy, or is another build's.
 */
export async function withPackageFolder<Result>(
  request: FolderRequest,
  use: (folder: PackageFolder) => Promise<Result>,
): Promise<Result> {
  const opened = await openFolder(request);
  let isDone = false;
  try {
    const result = await use({ replace: (entry, write) => replace(opened, request, entry, write) });
    isDone = true;
    return result;
  } finally {
    await opened.lock.release();
    if (!isDone) await removeMade(opened.made);
  }
}

/**
 * Moves back the files of a package whose builder was killed while it moved them, so that what is read is one package; the list of
 * areas is left to the next build. Does nothing to any other folder, and where nothing can be written: then the files differ from
 * the sizes and hashes of their descriptor.
 */
export async function settleBeforeReading(folder: string, signal: AbortSignal): Promise<void> {
  const target = await realpath(folder).catch(() => null);
  if (target === null) return;
  try {
    if (!isUnsettled(target)) return;
    const lock = await takeLock(join(target, LOCK_FOLDER), { guarded: folder, wait: 1000, signal });
    try {
      await settle(target);
    } finally {
      await lock.release();
    }
  } catch {
    stopIfInterrupted(signal);
  }
}

async function openFolder(request: FolderRequest): Promise<OpenedFolder> {
  const { folder, signal } = request;
  const made: string[] = [];
  let lock: Lock | null = null;
  try {
    const target = await followed(resolve(folder));
    if (!isHalfMoved(target)) await filesOfPackage(target);
    made.push(...(await makeFolders(dirname(resolve(folder)))), ...(await makeFolders(target)));
    lock = await takeLock(join(target, LOCK_FOLDER), { guarded: folder, wait: 0, signal });
    await settleBuild(target, request);
    return { target, made, lock };
  } catch (error) {
    await lock?.release();
    await removeMade(made);
    throw cannotWrite(folder, error);
  }
}

async function settleBuild(target: string, { folder, inputs, absent, signal }: FolderRequest): Promise<void> {
  const entry = await settle(target);
  // Also proves that the list can be read and written, before anything long is done.
  await withAreaIndex(folder, signal, async (index) => {
    if (entry !== null) await (await index.prepare(entry)).place();
  });
  await removeStaging(target);
  const had = await filesOfPackage(target);
  await requireInputsKept(target, inputs);
  await requireReplaceable(target, had, (name) => !absent.includes(name));
}

async function replace<Result>(
  { target, lock }: OpenedFolder,
  { folder, signal }: FolderRequest,
  entry: AreaEntry,
  write: (folder: string) => Promise<Result>,
): Promise<Replacement<Result>> {
  try {
    const staging = await makeStaging(target);
    const result = await write(staging.fresh);
    const files = await readdir(staging.fresh);
    const had = await filesOfPackage(target);
    await requireReplaceable(target, had, (name) => files.includes(name));
    const swap = { files, had, entry };
    await lock.requireHeld();
    await readySwap(target, swap);
    await withAreaIndex(folder, signal, async (index) => {
      const list = await index.prepare(entry);
      try {
        await lock.requireHeld();
        stopIfInterrupted(signal);
        await swapFiles(target, swap, () => list.place());
      } finally {
        await list.discard();
      }
    });
    await removeStaging(target).catch(() => undefined);
    return { result, removed: had.filter((name) => !files.includes(name)) };
  } catch (error) {
    if (isHalfMoved(target)) throw cannotWrite(folder, error, HALF_MOVED);
    await removeStaging(target).catch(() => undefined);
    throw cannotWrite(folder, error);
  }
}
