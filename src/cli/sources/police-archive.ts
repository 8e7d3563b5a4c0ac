// An archive of police files, at the source or on this machine: which force's months it lists, and how each is read.
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth, type Month, parseMonth } from "../../core/basics/months.ts";
import { openZip, type ZippedFile } from "../police/zip-files.ts";
import { systemFailure } from "../system-errors.ts";
import type { HttpClient } from "./http-client.ts";
import { keepList, keptList } from "./kept-list.ts";
import type { ListedMonth } from "./kept-months.ts";
import { openRemoteFile } from "./remote-ranges.ts";
import { openRemoteZip } from "./remote-zip.ts";
import type { SourceSettings } from "./source-form.ts";
import { addressOf } from "./source-settings.ts";

export interface ArchivedMonth extends ListedMonth {
  /** Bytes that it takes in the archive. */
  readonly packed: number;
  /** What it unpacks to; `received` is told of the bytes of the archive as they are read. */
  read(received: (bytes: number) => void): AsyncIterable<Uint8Array>;
}

export interface PoliceArchive {
  /** Its address or path. */
  readonly from: string;
  readonly bytes: number;
  /** Whether its parts are fetched over the network. */
  readonly isRemote: boolean;
  /** Files of offences of all forces; one for each force and month. */
  readonly listed: readonly ArchivedMonth[];
  close(): void;
}

type PoliceSettings = SourceSettings["police"];

/** Where the list of an archive is kept, and whether it may be written there. */
export interface ListPlace {
  readonly downloads: string;
  readonly keeps: boolean;
}

/** The archive of a month at the source; only its list of files is fetched, and that once. Throws what `openRemoteFile` does. */
export async function remoteArchive(
  police: PoliceSettings,
  month: Month,
  client: HttpClient,
  { downloads, keeps }: ListPlace,
): Promise<PoliceArchive> {
  const request = archiveRequest(police, month);
  const path = join(downloads, "archives", `${formatMonth(month)}.list`);
  let isNew = true;
  const file = await openRemoteFile(request, client, async (version) => {
    const list = await keptList(path, version);
    isNew = list === null;
    return list;
  });
  const form = memberForm(police.member);
  const zip = await openRemoteZip(file, (name) => form.test(name));
  if (keeps && isNew) await keepList(path, file.version, zip.list);
  const listed = listedIn(zip.files, form, request.address, zip.read);
  return { from: request.address, bytes: file.version.bytes, isRemote: true, listed, close: zip.close };
}

/** An archive that is a file of this machine. */
export async function localArchive(police: PoliceSettings, path: string): Promise<PoliceArchive> {
  const about = await stat(path).catch((error: unknown) => {
    throw systemFailure(error, path, "read");
  });
  const form = memberForm(police.member);
  const zip = await openZip(path, (name) => form.test(name));
  const read = (file: ZippedFile, received: (bytes: number) => void) => told(file, received);
  const listed = listedIn(zip.files, form, path, read);
  return { from: path, bytes: about.size, isRemote: false, listed, close: zip.close };
}

export function archiveRequest(police: PoliceSettings, month: Month) {
  const address = addressOf(police.archive, { month: formatMonth(month) });
  return { source: police.name, address, expected: `the archive of ${formatMonth(month)} in parts` };
}

async function* told(file: ZippedFile, received: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  for await (const piece of file.open()) {
    received(Math.round((piece.length / Math.max(file.bytes, 1)) * file.packed));
    unpacked += piece.length;
    yield piece;
  }
  if (unpacked !== file.bytes) throw new Error(`${file.path} is not of the size that its archive says`);
}

/** Paths of files of offences, also below a folder that holds all of an archive. */
function memberForm(member: string): RegExp {
  const escaped = member.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  const [first, ...others] = escaped.split("{month}");
  const months = [first, others.join("\\k<month>")].join("(?<month>\\d{4}-\\d{2})");
  return new RegExp(`(?:^|/)${months.replace("{force}", "(?<force>[a-z]+(?:-[a-z]+)*)")}$`);
}

/** Throws an AppFailure where the archive holds no such file. */
function listedIn(
  files: readonly ZippedFile[],
  form: RegExp,
  from: string,
  read: (file: ZippedFile, received: (bytes: number) => void) => AsyncIterable<Uint8Array>,
): readonly ArchivedMonth[] {
  const found = new Map<string, ArchivedMonth>();
  for (const file of files) {
    const { month: name = "", force = "" } = form.exec(file.path)?.groups ?? {};
    const month = parseMonth(name);
    if (month === null) continue;
    const { bytes, packed, check } = file;
    found.set(`${name} ${force}`, { force, month, bytes, packed, check, read: (received) => read(file, received) });
  }
  if (found.size > 0) return [...found.values()];
  throw new AppFailure(
    "bad-input",
    `${from} holds no files of offences such as 2024-01/2024-01-cambridgeshire-street.csv.`,
    "Give an archive as data.police.uk publishes it; where its paths have changed, police.member of geo/sources.json says their form.",
  );
}
