// A ZIP that lies at a source, of which only the list of files and the wanted files are fetched.
import { Readable } from "node:stream";
import { RandomAccessReader } from "yauzl";
import { AppFailure } from "../../core/basics/failure.ts";
import { DOWNLOAD_AGAIN, type OpenZip, openZipFrom, type ZippedFile } from "../police/zip-files.ts";
import type { RemoteFile } from "./remote-ranges.ts";

/** What was fetched of the archive is not kept when it is damaged: a second run asks for it once more. */
const RUN_AGAIN =
  "Run the same command again; if it says the same, fetch the archive yourself and give it with --from-archive.";
/** Bytes of a list of files: 36 months of all forces take under 1 MB. */
const MOST_LIST = 64e6;
/** Bytes of one packed file, which is held in memory. */
const MOST_PACKED = 500e6;
/** Bytes of a file's record in front of its content, beyond its name. */
const RECORD = 30 + 512;

export interface RemoteZip extends OpenZip {
  /** The last bytes of the archive, its list of files among them: all that is read of it but for the files. */
  readonly list: Uint8Array;
  /** The file as it unpacks, after one request for it; `received` is told of the bytes as they come. */
  read(file: ZippedFile, received: (bytes: number) => void): AsyncIterable<Uint8Array>;
}

/** Throws what `openZip` and the parts of the file do. */
export async function openRemoteZip(file: RemoteFile, wanted: (path: string) => boolean): Promise<RemoteZip> {
  const { request, version, tail } = file;
  const reader = new PartReader(file);
  const start = version.bytes - tail.length;
  reader.hold(start, tail);
  let [listAt, list] = [version.bytes, tail];
  const zip = await openZipFrom(reader, version.bytes, request.address, wanted, async (at) => {
    listAt = at;
    if (at >= start) return;
    if (start - at > MOST_LIST)
      throw new AppFailure(
        "bad-input",
        `${request.address} has a list of files of over ${MOST_LIST / 1e6} MB, as no archive of offences has.`,
        "Open the address in a browser: it may be another file.",
      );
    list = Buffer.concat([await file.part(at, start), tail]);
    reader.hold(at, list);
  }).catch((error: unknown) => {
    throw runAgain(error);
  });
  async function* read(member: ZippedFile, received: (bytes: number) => void): AsyncGenerator<Uint8Array> {
    if (member.packed > MOST_PACKED)
      throw new AppFailure(
        "bad-input",
        `${request.address}: ${member.path} takes over ${MOST_PACKED / 1e6} MB, as no file of offences does.`,
        "Fetch the archive yourself and give it with --from-archive.",
      );
    const end = Math.min(member.at + RECORD + Buffer.byteLength(member.path) + member.packed, listAt);
    if (reader.has(member.at, end)) {
      received(member.packed);
      return yield* member.open();
    }
    reader.hold(member.at, await file.part(member.at, end, received));
    try {
      yield* member.open();
    } catch (error) {
      throw runAgain(error);
    } finally {
      reader.drop(member.at);
    }
  }
  return { ...zip, list, read };
}

/** Of an archive of which only parts are fetched there is no file that somebody could download again. */
function runAgain(error: unknown): unknown {
  if (!(error instanceof AppFailure) || error.remedy !== DOWNLOAD_AGAIN) return error;
  return new AppFailure(error.code, error.message, RUN_AGAIN, error);
}

/** Gives what it holds, and asks for what it does not. */
class PartReader extends RandomAccessReader {
  private readonly file: RemoteFile;
  private readonly held = new Map<number, Uint8Array>();

  constructor(file: RemoteFile) {
    super();
    this.file = file;
  }

  hold(at: number, bytes: Uint8Array): void {
    this.held.set(at, bytes);
  }

  drop(at: number): void {
    this.held.delete(at);
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, done: (error: Error | null) => void) {
    this.bytes(position, position + length).then(
      (bytes) => {
        buffer.set(bytes, offset);
        done(null);
      },
      (error: Error) => done(error),
    );
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const bytes = this.bytes(start, end);
    return Readable.from(
      (async function* () {
        yield await bytes;
      })(),
    );
  }

  has(start: number, end: number): boolean {
    return this.heldPart(start, end) !== null;
  }

  private heldPart(start: number, end: number): Uint8Array | null {
    for (const [at, bytes] of this.held)
      if (at <= start && end <= at + bytes.length) return bytes.subarray(start - at, end - at);
    return null;
  }

  private async bytes(start: number, end: number): Promise<Uint8Array> {
    const held = this.heldPart(start, end);
    if (held !== null) return held;
    if (start < 0 || end > this.file.version.bytes) throw new Error("unexpected EOF");
    return this.file.part(start, end);
  }
}
