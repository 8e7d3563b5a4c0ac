// The files of offences that were fetched, one for each force and month: whole and compared with their checksum, or not there.

import { createReadStream } from "node:fs";
import { open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { AppFailure } from "../../core/basics/failure.ts";
import { isRecord } from "../../core/basics/json-record.ts";
import { formatMonth, type Month } from "../../core/basics/months.ts";
import { takeLock } from "../package/lock.ts";
import { makeFolders } from "../package/made-folders.ts";
import { systemFailure } from "../system-errors.ts";
import { stopIfInterrupted } from "../terminal.ts";

/** A file as an archive lists it. */
export interface ListedMonth {
  readonly force: string;
  readonly month: Month;
  /** Unpacked. */
  readonly bytes: number;
  /** CRC-32 of what it unpacks to. */
  readonly check: number;
}

/** What stands beside each file, so that nothing else is ever taken for one. */
interface KeptRecord {
  readonly bytes: number;
  readonly check: number;
  /** Address or path of the archive that it was in. */
  readonly archive: string;
  /** When it was fetched. */
  readonly fetched: string;
}

const PART = ".part";
const LOCK = ".lock";

/** `<downloads>/police`: the files lie in folders of their months, as in an archive, so that `build --police` takes it too. */
export function policeFolder(downloads: string): string {
  return join(downloads, "police");
}

export function pathOf(folder: string, { force, month }: Pick<ListedMonth, "force" | "month">): string {
  const name = formatMonth(month);
  return join(folder, name, `${name}-${force}-street.csv`);
}

/** Whether the file that an archive lists is here, whole: its size, and the checksum of all its bytes, are those of the list. */
export async function isKept(folder: string, listed: ListedMonth): Promise<boolean> {
  const path = pathOf(folder, listed);
  const record = await recordAt(recordPath(path));
  if (record?.bytes !== listed.bytes || record.check !== listed.check) return false;
  const about = await stat(path).catch(() => null);
  if (about?.isFile() !== true || about.size !== listed.bytes) return false;
  try {
    let check = 0;
    for await (const piece of createReadStream(path)) check = crc32(piece as Buffer, check);
    return check === listed.check;
  } catch {
    return false;
  }
}

/**
 * Writes a file beside its place, compares it with its size and checksum, moves it there, and then does the same with its record: what
 * is killed in between leaves no file with a record that fits. Throws an AppFailure when it does not fit, or cannot be written.
 */
export async function keep(
  folder: string,
  listed: ListedMonth,
  contents: AsyncIterable<Uint8Array>,
  about: Pick<KeptRecord, "archive" | "fetched">,
): Promise<void> {
  const path = pathOf(folder, listed);
  const part = hidden(path, PART);
  try {
    await makeFolders(dirname(path));
    const found = await written(part, contents);
    if (found.bytes !== listed.bytes || found.check !== listed.check)
      throw new AppFailure(
        "bad-input",
        `${about.archive} is damaged: what it holds of ${listed.force} in ${formatMonth(listed.month)} does not match its checksum.`,
        "Run the same command again.",
      );
    await rename(part, path);
    const record: KeptRecord = { bytes: listed.bytes, check: listed.check, ...about };
    const text = Buffer.from(`${JSON.stringify(record, null, 2)}\n`);
    await written(part, [text]);
    await rename(part, recordPath(path));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw systemFailure(error, path, "write");
  }
}

/**
 * Does what writes into the folder while no other run does, after what killed runs left in the middle was removed. Throws an AppFailure
 * when the folder cannot be written, or another run holds it.
 */
export async function inFolder<Found>(folder: string, signal: AbortSignal, task: () => Promise<Found>): Promise<Found> {
  stopIfInterrupted(signal);
  try {
    await makeFolders(folder);
  } catch (error) {
    throw systemFailure(error, folder, "write");
  }
  const lock = await takeLock(join(folder, LOCK), { guarded: folder, wait: 1000, signal }).catch((error: unknown) => {
    throw systemFailure(error, folder, "write");
  });
  try {
    await removeParts(folder);
    return await task();
  } finally {
    await lock.release();
  }
}

async function removeParts(folder: string): Promise<void> {
  for (const month of await readdir(folder)) {
    if (!/^\d{4}-\d{2}$/.test(month)) continue;
    for (const name of await readdir(join(folder, month)).catch((): string[] => []))
      if (name.startsWith(".") && name.endsWith(PART)) await rm(join(folder, month, name), { force: true });
  }
}

async function written(path: string, contents: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  let [bytes, check] = [0, 0];
  const file = await open(path, "w");
  try {
    for await (const piece of contents) {
      await file.write(piece);
      bytes += piece.length;
      check = crc32(piece, check);
    }
    // Else a power cut may leave a file of the right length with other bytes.
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, check };
}

async function recordAt(path: string): Promise<KeptRecord | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    return isRecord(value) ? (value as unknown as KeptRecord) : null;
  } catch {
    return null;
  }
}

/** Hidden files are none of offences for `build`. */
function hidden(path: string, ending: string): string {
  return join(dirname(path), `.${path.slice(dirname(path).length + 1)}${ending}`);
}

function recordPath(path: string): string {
  return hidden(path, ".json");
}
