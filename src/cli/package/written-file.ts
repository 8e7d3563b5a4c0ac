// Files written to the disk, whole or not at all.
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { access, chmod, chown, lstat, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppFailure } from "../../core/basics/failure.ts";
import type { WrittenFile } from "../../core/build/package-descriptor.ts";
import { WRITE_REASONS as REASONS } from "../system-errors.ts";
import { besideName, clearLeftovers } from "./leftovers.ts";
import { makeFolders, removeMade } from "./made-folders.ts";

const UNCHANGED = "What was there before is unchanged.";

/** More bytes of a file are not held. */
const MOST_HELD = 2 ** 24;

/** A file with the bytes that were written, in pieces; null where these are too many to be held. */
export interface HeldFile extends WrittenFile {
  readonly pieces: readonly Uint8Array[] | null;
}

/** Writes lines to a file, to the disk. */
export async function writeLines(folder: string, name: string, lines: Iterable<string>): Promise<void> {
  await (await beginFile(folder, name, lines)).onDisk;
}

/** A file that was written, and is on the disk once `onDisk` is fulfilled, which must be waited for. */
interface BegunFile {
  readonly file: HeldFile;
  readonly onDisk: Promise<void>;
}

/** Writes lines to a file, without waiting for the disk: of several files it waits for all at once. */
export async function beginFile(folder: string, name: string, lines: Iterable<string>): Promise<BegunFile> {
  const hash = createHash("sha256");
  const handle = await open(join(folder, name), "wx");
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const put = async (text: string): Promise<void> => {
    const data = Buffer.from(text);
    hash.update(data);
    bytes += data.length;
    if (bytes > MOST_HELD) pieces.length = 0;
    else pieces.push(data);
    await handle.writeFile(data);
  };
  try {
    let batch = "";
    for (const line of lines) {
      batch += line;
      if (batch.length < 2 ** 18) continue;
      await put(batch);
      batch = "";
    }
    await put(batch);
  } catch (error) {
    await handle.close();
    throw error;
  }
  const onDisk = handle.sync().finally(() => handle.close());
  // Whoever fails before it waits for it has an error of its own.
  onDisk.catch(() => undefined);
  const held = bytes <= MOST_HELD ? pieces : null;
  return { file: { path: name, bytes, hash: `sha256:${hash.digest("hex")}`, pieces: held }, onDisk };
}

/** The size and hash of a file of these lines. */
export function hashOfLines(name: string, lines: Iterable<string>): WrittenFile {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const line of lines) {
    const data = Buffer.from(line);
    hash.update(data);
    bytes += data.length;
  }
  return { path: name, bytes, hash: `sha256:${hash.digest("hex")}` };
}

/** A file that is written, but not yet in its place. */
export interface PreparedFile {
  /** Moves it there, at once. Throws an AppFailure when something else is in the way. */
  place(): Promise<void>;
  /** Does nothing to a file that is in its place. What cannot be removed stays for the next command. */
  discard(): Promise<void>;
}

/**
 * Writes a file beside its place; of a link, beside the file that it leads to. Throws an AppFailure, and then nothing is left
 * behind: also when something else than a regular file is there, such as a folder, a pipe or a device.
 */
export async function prepareFile(path: string, text: string): Promise<PreparedFile> {
  let beside: string | null = null;
  let made: readonly string[] = [];
  const discard = async (): Promise<void> => {
    if (beside !== null) await rm(beside, { force: true }).catch(() => undefined);
    await removeMade(made);
  };
  const refuse = (error: unknown): never => {
    throw cannotWrite(path, error);
  };
  try {
    const target = await regularFile(path);
    made = await makeFolders(dirname(target));
    await clearLeftovers(target);
    beside = besideName(target);
    await writeLines(dirname(beside), basename(beside), [text]);
    await keepMode(target, beside);
    const written = beside;
    return { place: () => rename(written, target).catch(refuse), discard };
  } catch (error) {
    await discard();
    throw cannotWrite(path, error);
  }
}

/** Throws the system's refusal for a file that belongs to somebody else and may not be written, though its folder may. */
async function keepMode(target: string, fresh: string): Promise<void> {
  const about = await stat(target).catch(() => null);
  if (about === null) return;
  const user = process.getuid?.() ?? about.uid;
  if (user !== 0 && user !== about.uid) await access(target, constants.W_OK);
  if (user === 0) await chown(fresh, about.uid, about.gid).catch(() => undefined);
  await chmod(fresh, about.mode & 0o7777).catch(() => undefined);
}

/** An error of the system as an AppFailure that says what it means; anything else unchanged. */
export function cannotWrite(path: string, error: unknown, remedy = UNCHANGED): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (error instanceof AppFailure || code === null) return error;
  return new AppFailure("cannot-write", `${path} cannot be written: ${REASONS[code] ?? code}.`, remedy, error);
}

/** Where a file is or can be, links followed. Throws an AppFailure for a link to nothing, and for what is no regular file. */
export async function regularFile(path: string): Promise<string> {
  const target = await followed(path);
  const about = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (about === null || about.isFile()) return target;
  if (!about.isDirectory()) throw noFile(path);
  throw new AppFailure("cannot-write", `${path} cannot be written: it is a folder and not a file.`, UNCHANGED);
}

function noFile(path: string): AppFailure {
  return new AppFailure(
    "cannot-write",
    `${path} cannot be written: it is a pipe, a device or a socket and not a file.`,
    `Give the name of a file, or of a folder for a package: both are written beside their place and moved there. ${UNCHANGED}`,
  );
}

/** Where a link leads to in the end, and anything else as it is. Throws an AppFailure for a link to nothing. */
export async function followed(path: string): Promise<string> {
  const about = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!about?.isSymbolicLink()) return path;
  return realpath(path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    // What the system shows of an open pipe is a link to no path.
    if (await stat(path).catch(() => null)) throw noFile(path);
    const message = `${path} cannot be written: it is a link to something that is not there.`;
    throw new AppFailure("cannot-write", message, "Make what it leads to, or remove the link.", error);
  });
}
