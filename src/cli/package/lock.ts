// One at a time: a lock between builds, which may run in other processes, containers or machines.
import { mkdir, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AppFailure } from "../../core/basics/failure.ts";
import { stopIfInterrupted } from "../terminal.ts";
import { hasEnded, isMark, newMark, processIn } from "./process-mark.ts";

/** A holder gives a sign of life so often, and is taken for dead after a silence so long where nothing else tells; milliseconds. */
const SIGN_OF_LIFE = 10_000;
const PATIENCE = 120_000;
const PAUSE = 20;
/** How often the lock may be refused while nobody holds it, before the refusal is believed. */
const MOST_UNHELD = 100;
/** What systems answer to moving a folder where a full one is. */
const TAKEN: ReadonlySet<unknown> = new Set(["ENOTEMPTY", "EEXIST", "EPERM", "EACCES"]);

/** Marks that this process is done with, whether or not their files could be removed. */
const ended = new Set<string>();

export interface Lock {
  /** Throws an AppFailure when another took the lock for left behind and holds it now. */
  requireHeld(): Promise<void>;
  release(): Promise<void>;
}

export interface LockRequest {
  /** What it guards, for messages. */
  readonly guarded: string;
  /** For how many milliseconds to wait for another holder; 0: not at all. */
  readonly wait: number;
  readonly signal: AbortSignal;
}

/**
 * Takes the lock at `path`, a folder that holds one empty file named by the mark of its holder. It is made beside and moved
 * there, so that there is never a lock without a holder, and a folder that holds something cannot be moved over. The lock of
 * a dead holder is broken by removing the file of its mark: whoever else took the lock meanwhile has another mark and keeps it,
 * so that any number may break it at once. A library that tells dead holders by the age of a file alone would break the lock of a
 * build that computes for long. Throws an AppFailure when another build holds it, or the user interrupts; an error of the system
 * when nothing can be written there.
 */
export async function takeLock(path: string, { guarded, wait, signal }: LockRequest): Promise<Lock> {
  const mark = newMark();
  const own = `${path}-${mark}`;
  const end = performance.now() + wait;
  try {
    for (let unheld = 0; ; ) {
      stopIfInterrupted(signal);
      const made = await makeOwn(own, mark);
      const refusal = await moveTo(path, own);
      if (refusal === null) {
        await clearUntaken(path, made);
        return held(path, mark, guarded);
      }
      const holder = await livingHolder(path, made);
      if (holder === null && ++unheld > MOST_UNHELD) throw refusal;
      if (holder !== null && performance.now() >= end) throw heldBy(holder, guarded);
      await sleep(PAUSE);
    }
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    throw error;
  }
}

function held(path: string, mark: string, guarded: string): Lock {
  const file = join(path, mark);
  const live = setInterval(() => void touch(file).catch(() => undefined), SIGN_OF_LIFE).unref();
  return {
    async requireHeld() {
      const isHeld = await touch(file).then(
        () => true,
        () => false,
      );
      if (isHeld) return;
      const lost = `${guarded} was taken over by another build, because this one gave no sign of life for too long.`;
      throw new AppFailure("cannot-write", lost, "This build changed nothing: run it again.");
    },
    async release() {
      clearInterval(live);
      ended.add(mark);
      await rm(file, { force: true }).catch(() => undefined);
      await rmdir(path).catch(() => undefined);
    },
  };
}

/** Gives when it was made by the clock of the disk, in milliseconds. */
async function makeOwn(own: string, mark: string): Promise<number> {
  await mkdir(own).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  const handle = await open(join(own, mark), "w");
  try {
    await handle.write(".");
    return (await handle.stat()).mtimeMs;
  } finally {
    await handle.close();
  }
}

/** Null when it was moved; the system's error when something else is or was there. Throws any other error. */
async function moveTo(path: string, own: string): Promise<NodeJS.ErrnoException | null> {
  // Some systems move no folder over an empty one; one with a holder is not removed.
  await rmdir(path).catch(() => undefined);
  return rename(own, path).then(
    () => null,
    (error: NodeJS.ErrnoException) => {
      if (TAKEN.has(error.code)) return error;
      throw error;
    },
  );
}

/** The mark of who holds the lock; null when nobody does any more. */
async function livingHolder(path: string, now: number): Promise<string | null> {
  const names = await readdir(path).catch((): string[] => []);
  for (const name of names) {
    const about = await stat(join(path, name)).catch(() => null);
    if (about === null) continue;
    const isOver = ended.has(name) || (isMark(name) && hasEnded(name, now - about.mtimeMs, PATIENCE));
    if (!isOver) return name;
    await rm(join(path, name), { force: true });
  }
  return null;
}

/** Removes what processes that are no more made to take the lock, and did not come to. */
async function clearUntaken(path: string, now: number): Promise<void> {
  const start = `${basename(path)}-`;
  for (const name of await readdir(dirname(path))) {
    const mark = name.slice(start.length);
    if (!name.startsWith(start) || !isMark(mark)) continue;
    const folder = join(dirname(path), name);
    const about = await stat(folder).catch(() => null);
    if (about === null || !hasEnded(mark, now - about.mtimeMs, PATIENCE)) continue;
    await rm(join(folder, mark), { force: true });
    await rmdir(folder).catch(() => undefined);
  }
}

/** Writes to a file that is there: its time is that of the disk, whose clock all holders share. */
async function touch(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.write(".", 0);
  } finally {
    await handle.close();
  }
}

function heldBy(mark: string, guarded: string): AppFailure {
  const process = processIn(mark);
  const who = process === null ? "on another machine" : `process ${process}`;
  return new AppFailure(
    "cannot-write",
    `${guarded} is being written by another build (${who}).`,
    "This build changed nothing: wait until the other is done, then run it again.",
  );
}
