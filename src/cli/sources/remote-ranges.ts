// Parts of a file that lies at a source, asked for by their bytes: never the whole of it, and never parts of two versions.
import { AppFailure } from "../../core/basics/failure.ts";
import type { HttpAnswer, HttpClient, HttpRequest } from "./http-client.ts";
import { type SourceRequest, unexpected } from "./source-answer.ts";

/** The file has become another since its first part was read. Whoever reads it begins again. */
export class FileChanged extends AppFailure {}

/** By what a version of the file is known; null where the source does not say. */
export interface FileVersion {
  readonly bytes: number;
  readonly etag: string | null;
  readonly modified: string | null;
}

export interface RemoteFile {
  readonly request: SourceRequest;
  readonly version: FileVersion;
  /** Its last bytes: `TAIL` of them, or those that were kept of the same version. */
  readonly tail: Uint8Array;
  /** The bytes from `start` up to `end`; goes on by itself where a connection breaks off. Throws `FileChanged`, and other failures. */
  part(start: number, end: number, received?: (bytes: number) => void): Promise<Uint8Array>;
}

/** The end record of a ZIP with its comment, and that of a large ZIP, are in so many last bytes. */
export const TAIL = 70_000;
/** Where an address that a redirect led to is of no use any more. */
const LAPSED: readonly number[] = [401, 403, 404, 410];
/** Where a source answers GET but not HEAD. */
export const NO_HEAD: readonly number[] = [400, 403, 405, 501];
const NOT_SATISFIABLE = [412, 416] as const;

/**
 * `kept` gives the last bytes of a version where they are at hand. Throws an AppFailure: "not-found" where there is no such file,
 * "unreachable" where the source gives it only as a whole.
 */
export async function openRemoteFile(
  request: SourceRequest,
  client: HttpClient,
  kept: (version: FileVersion) => Promise<Uint8Array | null> = async () => null,
): Promise<RemoteFile> {
  const told = await toldOf(request, client);
  const bytes = told?.bytes ?? null;
  if (bytes === 0) throw unexpected(request, "an empty answer");
  const tail = told === null ? null : await kept(told);
  if (told !== null && tail !== null)
    return remoteFile(request, client, { tail, version: told, address: request.address });
  const start = bytes === null ? null : Math.max(0, bytes - TAIL);
  const range = start === null ? `bytes=-${TAIL}` : `bytes=${start}-${bytes! - 1}`;
  const asked: HttpRequest = { ...request, headers: () => ({ range }), most: TAIL, answers: NOT_SATISFIABLE };
  const first = await client.ask(asked, async (answer) => {
    if (answer.status === 200) throw wholeOnly(request, bytes ?? sizeIn(answer));
    const found = rangeOf(request, answer);
    const isEnd = found.end === found.total && found.end - found.start === Math.min(TAIL, found.total);
    if (!isEnd || (bytes !== null && found.total !== bytes)) throw unexpected(request, "another part of it");
    const last = await whole(answer);
    if (last.length !== found.end - found.start) throw unexpected(request, "less than a part of it");
    return { tail: last, version: versionOf(answer, found.total), address: answer.address };
  });
  return remoteFile(request, client, first);
}

interface First {
  readonly tail: Uint8Array;
  readonly version: FileVersion;
  /** Where the redirects led to. */
  readonly address: string;
}

function remoteFile(request: SourceRequest, client: HttpClient, { tail, version, address }: First): RemoteFile {
  let current = address;
  const mark = strongMark(version);
  const part: RemoteFile["part"] = async (start, end, received = () => undefined) => {
    const pieces: Uint8Array[] = [];
    let at = start;
    while (at < end) {
      const asked: HttpRequest = {
        ...{ ...request, address: current, most: end - start },
        headers: () => ({ range: `bytes=${at}-${end - 1}`, ...(mark !== null && { "if-range": mark }) }),
        answers: current === request.address ? NOT_SATISFIABLE : [...NOT_SATISFIABLE, ...LAPSED],
      };
      await client.ask(asked, async (answer) => {
        const hasLapsed = LAPSED.includes(answer.status);
        current = hasLapsed ? request.address : answer.address;
        if (hasLapsed) return;
        for await (const piece of partIn(request, answer, version, at, end)) {
          pieces.push(piece);
          at += piece.length;
          received(piece.length);
        }
      });
    }
    return Buffer.concat(pieces);
  };
  return { request, version, tail, part };
}

/** The bytes of an answer that is a part of the same version from `at` on, and goes no further than `end`. */
async function* partIn(
  request: SourceRequest,
  answer: HttpAnswer,
  version: FileVersion,
  at: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  const { status } = answer;
  if (status === 200 && isSame(version, versionOf(answer, sizeIn(answer) ?? version.bytes)))
    throw wholeOnly(request, version.bytes);
  if (status === 200 || status === 412 || status === 416) throw changed(request);
  const found = rangeOf(request, answer);
  if (!isSame(version, versionOf(answer, found.total))) throw changed(request);
  if (found.start !== at || found.end > end) throw unexpected(request, "another part of it");
  let left = found.end - found.start;
  for await (const piece of answer.body) {
    left -= piece.length;
    if (left < 0) throw unexpected(request, "more than the part that was asked for");
    yield piece;
  }
  if (left > 0) throw unexpected(request, "less than a part of it");
}

/** Size and marks; null where the source does not say its size without giving the file. */
function toldOf(request: SourceRequest, client: HttpClient): Promise<FileVersion | null> {
  return client.ask({ ...request, method: "HEAD", answers: NO_HEAD }, async (answer) => {
    if (NO_HEAD.includes(answer.status)) return null;
    if (answer.header("accept-ranges")?.trim() === "none") throw wholeOnly(request, sizeIn(answer));
    const bytes = sizeIn(answer);
    return bytes === null ? null : versionOf(answer, bytes);
  });
}

export function sizeIn(answer: HttpAnswer): number | null {
  const text = answer.header("content-length") ?? "";
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

export function rangeOf(request: SourceRequest, answer: HttpAnswer) {
  const header = answer.header("content-range") ?? "";
  const [, first, last, total] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(header.trim()) ?? [];
  if (answer.status !== 206 || total === undefined)
    throw unexpected(request, `no part of it (status ${answer.status}, Content-Range "${header.slice(0, 60)}")`);
  return { start: Number(first), end: Number(last) + 1, total: Number(total) };
}

export function versionOf(answer: Pick<HttpAnswer, "header">, bytes: number): FileVersion {
  return { bytes, etag: answer.header("etag"), modified: answer.header("last-modified") };
}

/** What one of the two does not say is no difference. */
export function isSame(a: FileVersion, b: FileVersion): boolean {
  const agree = (one: string | null, other: string | null): boolean => one === null || other === null || one === other;
  return a.bytes === b.bytes && agree(a.etag, b.etag) && agree(a.modified, b.modified);
}

/** For If-Range, which takes no weak mark. */
export function strongMark({ etag, modified }: FileVersion): string | null {
  return etag !== null && !etag.startsWith("W/") ? etag : modified;
}

export function changed({ source, address }: SourceRequest): FileChanged {
  return new FileChanged(
    "unreachable",
    `${source} has replaced ${address} while it was read.`,
    "Run the same command again: what was fetched already is kept.",
  );
}

function wholeOnly({ source, address }: SourceRequest, bytes: number | null): AppFailure {
  const size = bytes === null ? "" : ` (${(bytes / 1e6).toFixed(0)} MB)`;
  return new AppFailure(
    "unreachable",
    `${source} gives ${address} only as a whole${size}, not the parts that were asked for; nothing was fetched.`,
    "Add --whole to fetch the whole file, or give one that you have with --from-archive.",
  );
}

async function whole(answer: HttpAnswer): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of answer.body) pieces.push(piece);
  return Buffer.concat(pieces);
}
