// Files inside a ZIP, as streams.
import { crc32 } from "node:zlib";
import { type Entry, fromRandomAccessReaderPromise, openPromise, type RandomAccessReader, type ZipFile } from "yauzl";
import { AppFailure } from "../../core/basics/failure.ts";
import { systemFailure } from "../system-errors.ts";

/** `path` is the entry's path in the archive, with "/" between folders. */
export interface ZippedFile {
  readonly path: string;
  readonly bytes: number;
  /** Bytes that it takes in the archive. */
  readonly packed: number;
  /** Where its record begins in the archive. */
  readonly at: number;
  /** CRC-32 of what it unpacks to, as the archive says; `open` compares it. */
  readonly check: number;
  open(): AsyncIterable<Uint8Array>;
}

export interface OpenZip {
  readonly files: readonly ZippedFile[];
  close(): void;
}

/** What to do about an archive that is not as it was published. */
export const DOWNLOAD_AGAIN = "Download it again.";
/** Street files unpack to about ten times their size; what unpacks to less than this harms nobody. */
const MOST_RATIO = 200;
const HARMLESS = 1e6;
const MOST_BYTES = 8e9;

/**
 * The files of an archive that `wanted` takes, in the order of the archive. The archive stays open until `close`.
 * Throws an AppFailure when it is truncated, damaged, holds a path that leaves the archive, or a wanted entry is encrypted.
 */
export async function openZip(archive: string, wanted: (path: string) => boolean): Promise<OpenZip> {
  const zip = await opened(archive, openPromise(archive, { autoClose: false }));
  return filesOf(zip, archive, wanted);
}

/** The same of an archive of `size` bytes that `reader` reads; `directory` is called first with where its list of files begins. */
export async function openZipFrom(
  reader: RandomAccessReader,
  size: number,
  archive: string,
  wanted: (path: string) => boolean,
  directory: (at: number) => Promise<void>,
): Promise<OpenZip> {
  const zip = await opened(archive, fromRandomAccessReaderPromise(reader, size, { autoClose: false }));
  await directory(Number(zip.readEntryCursor));
  return filesOf(zip, archive, wanted);
}

async function filesOf(zip: ZipFile, archive: string, wanted: (path: string) => boolean): Promise<OpenZip> {
  const files: ZippedFile[] = [];
  try {
    for await (const entry of zip.eachEntry()) if (wanted(entry.fileName)) files.push(zipped(zip, archive, entry));
  } catch (error) {
    zip.close();
    throw explain(archive, error);
  }
  return { files, close: () => zip.close() };
}

async function opened(archive: string, opening: Promise<ZipFile>): Promise<ZipFile> {
  try {
    return await opening;
  } catch (error) {
    throw explain(archive, error);
  }
}

function zipped(zip: ZipFile, archive: string, entry: Entry): ZippedFile {
  if (entry.isEncrypted())
    throw bad(
      `${archive} is encrypted (${entry.fileName}).`,
      "Unpack it with its password and give the folder instead.",
    );
  if (!entry.canDecodeFileData())
    throw bad(
      `${archive} packs ${entry.fileName} in a way that cannot be read.`,
      "Unpack it and give the folder instead.",
    );
  refuseBomb(archive, entry, entry.uncompressedSize);
  const { fileName, uncompressedSize, compressedSize, relativeOffsetOfLocalHeader, crc32: check } = entry;
  return {
    ...{ path: fileName, bytes: uncompressedSize, packed: compressedSize, at: relativeOffsetOfLocalHeader, check },
    open: () => contents(zip, archive, entry),
  };
}

async function* contents(zip: ZipFile, archive: string, entry: Entry): AsyncGenerator<Uint8Array> {
  let [check, bytes] = [0, 0];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      check = crc32(chunk, check);
      bytes += chunk.length;
      refuseBomb(archive, entry, bytes);
      yield chunk;
    }
  } catch (error) {
    throw explain(`${archive} (${entry.fileName})`, error);
  }
  if (check !== entry.crc32)
    throw bad(`${archive} is damaged: ${entry.fileName} does not match its checksum.`, DOWNLOAD_AGAIN);
}

/** Headers lie: it is asked of what they say, and again of what comes out. */
function refuseBomb(archive: string, { fileName, compressedSize }: Entry, bytes: number): void {
  const isBomb = bytes > MOST_BYTES || (bytes > HARMLESS && bytes > MOST_RATIO * compressedSize);
  if (!isBomb) return;
  const what = bytes > MOST_BYTES ? `over ${MOST_BYTES / 1e9} GB` : `over ${MOST_RATIO} times its size`;
  throw bad(`${archive} is refused: ${fileName} unpacks to ${what}, as no file of offences does.`, DOWNLOAD_AGAIN);
}

function explain(where: string, error: unknown): AppFailure {
  const failure = systemFailure(error, where, "read");
  if (failure instanceof AppFailure) return failure;
  const text = error instanceof Error ? error.message : String(error);
  if (/relative path|absolute path|invalid characters in fileName/.test(text))
    return bad(
      `${where} holds a path that leads out of the archive (${text}).`,
      "Do not use it; get the archive from its source.",
      error,
    );
  if (/End of central directory|truncated|unexpected EOF|unexpected end/i.test(text))
    return bad(`${where} is not a whole ZIP: it is truncated, or something else.`, DOWNLOAD_AGAIN, error);
  return bad(`${where} is a damaged ZIP (${text}).`, DOWNLOAD_AGAIN, error);
}

function bad(message: string, remedy: string, cause?: unknown): AppFailure {
  return new AppFailure("bad-input", message, remedy, cause);
}
