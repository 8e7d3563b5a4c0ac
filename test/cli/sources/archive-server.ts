// A server that answers as data.police.uk and its store of archives do, and can be made to answer otherwise.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { TAIL } from "../../../src/cli/sources/remote-ranges.ts";
import type { SourceSettings } from "../../../src/cli/sources/source-form.ts";
import { readSourceSettings } from "../../../src/cli/sources/source-settings.ts";
import { type ZipEntry, zip } from "../zip.ts";
import { serve } from "./asking.ts";
import { inMemory, type MadeFile } from "./large-zip.ts";

export interface StoredFile extends MadeFile {
  readonly etag: string;
}

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly range: string | null;
  readonly ifRange: string | null;
}

/** Whether it has answered by itself. */
export type Fault = (seen: Seen, answer: ServerResponse, usual: Answer | null) => boolean;

/** What the store would answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: () => Buffer;
}

export interface ArchiveServer {
  readonly settings: SourceSettings;
  /** By the name of the month. */
  readonly archives: Map<string, StoredFile>;
  /** Requests to the store, and to everything else. */
  readonly seen: Seen[];
  /** Dates as the two addresses give them. */
  dates: { lastUpdated: string; streetDates: string };
  fault: Fault;
  close(): Promise<void>;
}

export async function archiveServer(): Promise<ArchiveServer> {
  const archives = new Map<string, StoredFile>();
  const seen: Seen[] = [];
  const server = await serve((request, answer) => respond(made, request, answer));
  const { police, ...rest } = await readSourceSettings(null);
  const made: ArchiveServer = {
    settings: {
      ...rest,
      police: {
        ...{ ...police, name: "The police" },
        lastUpdated: `${server.base}/api/crime-last-updated`,
        streetDates: `${server.base}/api/crimes-street-dates`,
        archive: `${server.base}/data/archive/{month}.zip`,
      },
    },
    ...{ archives, seen },
    dates: { lastUpdated: '{"date":"2026-03-01"}', streetDates: '[{"date":"2026-03"},{"date":"2026-02"}]' },
    fault: () => false,
    close: server.close,
  };
  return made;
}

/** A file of the store; its mark is that of its content, as of one that was stored in one piece. */
export function stored(content: Buffer): StoredFile {
  return { ...inMemory(content), etag: `"${createHash("md5").update(content).digest("hex")}"` };
}

/**
 * An archive of these files; a text by month and force, such as "2026-01 durham". None of them lies among its last bytes, which are
 * fetched anyway.
 */
export function archiveOf(texts: Readonly<Record<string, string>>, change?: (entry: ZipEntry) => ZipEntry): Buffer {
  const last = { name: "last.txt", text: "x".repeat(TAIL) };
  return zip([...entriesOf(texts).map((entry) => change?.(entry) ?? entry), last]);
}

/** With the other files that lie in an archive beside those of offences. */
export function entriesOf(texts: Readonly<Record<string, string>>): readonly ZipEntry[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const name = key.replace(/^(\S+) (\S+)$/, "$1/$1-$2");
    const other = { name: `${name}-outcomes.csv`, text: "Crime ID\n", deflate: true };
    return [other, { name: `${name}-street.csv`, text, deflate: true }];
  });
}

function respond(server: ArchiveServer, request: IncomingMessage, answer: ServerResponse): void {
  const { method = "", url: path = "", headers } = request;
  const seen = { method, path, range: headers.range ?? null, ifRange: headers["if-range"]?.toString() ?? null };
  server.seen.push(seen);
  const usual = usualAnswer(server, seen);
  if (server.fault(seen, answer, usual)) return;
  const { status, headers: told, body } = usual ?? { status: 404, headers: {}, body: () => Buffer.from("<html>") };
  answer.writeHead(status, told).end(method === "HEAD" ? undefined : body());
}

/** Null for nothing there. */
function usualAnswer({ archives, dates }: ArchiveServer, { method, path, range, ifRange }: Seen): Answer | null {
  if (path === "/api/crime-last-updated") return text(dates.lastUpdated);
  if (path === "/api/crimes-street-dates") return text(dates.streetDates);
  const [, place, month = ""] = /^\/(data|store)\/archive\/(.+)\.zip$/.exec(path) ?? [];
  const file = archives.get(month);
  if (file === undefined) return null;
  if (place === "data")
    return { status: 302, headers: { location: `/store/archive/${month}.zip` }, body: () => Buffer.from("") };
  const marks = { etag: file.etag, "accept-ranges": "bytes" };
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range ?? "");
  if (asked === null || method === "HEAD" || (ifRange !== null && ifRange !== file.etag))
    return {
      status: 200,
      headers: { ...marks, "content-length": String(file.bytes) },
      body: () => file.part(0, file.bytes),
    };
  const start = asked[1] === "" ? Math.max(0, file.bytes - Number(asked[2])) : Number(asked[1]);
  const end = asked[1] === "" || asked[2] === "" ? file.bytes : Math.min(Number(asked[2]) + 1, file.bytes);
  if (start >= file.bytes) return { status: 416, headers: marks, body: () => Buffer.from("") };
  const told = { "content-range": `bytes ${start}-${end - 1}/${file.bytes}`, "content-length": String(end - start) };
  return { status: 206, headers: { ...marks, ...told }, body: () => file.part(start, end) };
}

function text(body: string): Answer {
  return { status: 200, headers: { "content-type": "application/json" }, body: () => Buffer.from(body) };
}
