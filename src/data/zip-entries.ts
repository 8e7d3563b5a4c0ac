// Files inside a ZIP that the browser holds, as streams: its list is read from its end, and of the rest only what is asked for.
import { Inflate } from "fflate";
import { AppFailure } from "../core/basics/failure.ts";
import { bytesIn } from "./blob-bytes.ts";
import { addCrc, type ListedEntry, listOfZip, localLength } from "./zip-list.ts";

/** `path` is the entry's path in the archive, with "/" between folders. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: number;
  open(): AsyncIterable<Uint8Array>;
}

const DOWNLOAD_AGAIN = "Download it again.";
/** Street files unpack to about ten times their size; what unpacks to less than this harms nobody. */
const MOST_RATIO = 200;
const HARMLESS = 1e6;
const MOST_BYTES = 8e9;
/** Packed bytes that are unpacked at a time: at worst a thousand times as many come out. */
const STEP = 16_384;

/**
 * The files of an archive that `wanted` takes, in the order of the archive. Throws an AppFailure when it is truncated, damaged, holds
 * a path that leaves the archive, or a wanted entry is encrypted or packed in a way that cannot be read.
 */
export async function entriesOfZip(
  archive: Blob,
  where: string,
  wanted: (path: string) => boolean,
): Promise<readonly ZipEntry[]> {
  const listed = await listOfZip(archive, where);
  return listed
    .filter(({ path }) => !path.endsWith("/") && wanted(path))
    .map((entry) => entryOf(archive, where, entry));
}

function entryOf(archive: Blob, where: string, entry: ListedEntry): ZipEntry {
  const { path, bytes, isEncrypted, method } = entry;
  if (isEncrypted) throw bad(`${where} is encrypted (${path}).`, "Unpack it with its password and give what is in it.");
  if (method !== 0 && method !== 8)
    throw bad(`${where} packs ${path} in a way that cannot be read.`, "Unpack it and give what is in it.");
  refuseBomb(where, entry, bytes);
  return { path, bytes, open: () => contents(archive, where, entry) };
}

async function* contents(archive: Blob, where: string, entry: ListedEntry): AsyncGenerator<Uint8Array> {
  const { path, packed, at, check, method } = entry;
  const from = at + (await localLength(archive, at, where));
  const part = archive.slice(from, from + packed);
  if (part.size < packed) throw bad(`${where} is not a whole ZIP: it is truncated.`, DOWNLOAD_AGAIN);
  let [crc, bytes] = [0, 0];
  for await (const chunk of method === 0 ? bytesIn(part) : unpacked(part, `${where} (${path})`)) {
    crc = addCrc(crc, chunk);
    bytes += chunk.length;
    refuseBomb(where, entry, bytes);
    yield chunk;
  }
  if (crc !== check || bytes !== entry.bytes)
    throw bad(`${where} is damaged: ${path} does not match its checksum.`, DOWNLOAD_AGAIN);
}

async function* unpacked(part: Blob, where: string): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => out.push(chunk));
  const push = (piece: Uint8Array, isLast: boolean): readonly Uint8Array[] => {
    try {
      inflate.push(piece, isLast);
    } catch (error) {
      throw bad(
        `${where} is a damaged ZIP (${error instanceof Error ? error.message : error}).`,
        DOWNLOAD_AGAIN,
        error,
      );
    }
    const done = out;
    out = [];
    return done;
  };
  for await (const piece of bytesIn(part))
    for (let at = 0; at < piece.length; at += STEP) yield* push(piece.subarray(at, at + STEP), false);
  yield* push(new Uint8Array(), true);
}

/** Headers lie: it is asked of what they say, and again of what comes out. */
function refuseBomb(where: string, { path, packed }: ListedEntry, bytes: number): void {
  const isBomb = bytes > MOST_BYTES || (bytes > HARMLESS && bytes > MOST_RATIO * packed);
  if (!isBomb) return;
  const what = bytes > MOST_BYTES ? `over ${MOST_BYTES / 1e9} GB` : `over ${MOST_RATIO} times its size`;
  throw bad(`${where} is refused: ${path} unpacks to ${what}, as no file of offences does.`, DOWNLOAD_AGAIN);
}

function bad(message: string, remedy: string, cause?: unknown): AppFailure {
  return new AppFailure("bad-input", message, remedy, cause);
}
