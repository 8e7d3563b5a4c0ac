// The list of files at the end of a ZIP, by the format's own note (PKWARE APPNOTE 6.3.10, 4.3), of more than 4 GB too.
import { AppFailure } from "../core/basics/failure.ts";
import { partOf } from "./blob-bytes.ts";

export interface ListedEntry {
  readonly path: string;
  /** Unpacked and packed. */
  readonly bytes: number;
  readonly packed: number;
  /** Where its own record begins. */
  readonly at: number;
  /** CRC-32 of what it unpacks to. */
  readonly check: number;
  readonly method: number;
  readonly isEncrypted: boolean;
}

const [END, END_64, LOCATOR_64, ENTRY, LOCAL] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50];
const [END_BYTES, END_64_BYTES, LOCATOR_BYTES, ENTRY_BYTES, LOCAL_BYTES] = [22, 56, 20, 46, 30];
const LONGEST_REMARK = 0xffff;
/** What stands in a field of 2 or 4 bytes whose number is in the field of 8 of ZIP64. */
const [ELSEWHERE_2, ELSEWHERE] = [0xffff, 0xffffffff];
/** A list of more is no archive of months. */
const MOST_LIST = 64e6;

/** Throws an AppFailure when the archive is truncated, damaged, or holds a path that leaves it. */
export async function listOfZip(archive: Blob, where: string): Promise<readonly ListedEntry[]> {
  const { at, bytes, count } = await directoryOf(archive, where);
  if (at + bytes > archive.size) throw truncated(where);
  if (bytes > MOST_LIST) throw damaged(where, "its list of files is too long");
  const view = viewOf(await partOf(archive, at, at + bytes));
  const entries: ListedEntry[] = [];
  for (let offset = 0; entries.length < count; ) {
    if (offset + ENTRY_BYTES > bytes || view.getUint32(offset, true) !== ENTRY)
      throw damaged(where, "its list of files breaks off");
    const [name, extra, remark] = [28, 30, 32].map((field) => view.getUint16(offset + field, true)) as [
      number,
      number,
      number,
    ];
    const next = offset + ENTRY_BYTES + name + extra + remark;
    if (next > bytes) throw damaged(where, "its list of files breaks off");
    entries.push(entryAt(view, offset, name, extra, where));
    offset = next;
  }
  return entries;
}

/** Bytes of the record that stands before those of an entry. */
export async function localLength(archive: Blob, at: number, where: string): Promise<number> {
  const view = viewOf(await partOf(archive, at, at + LOCAL_BYTES));
  if (view.byteLength < LOCAL_BYTES) throw truncated(where);
  if (view.getUint32(0, true) !== LOCAL) throw damaged(where, "an entry is not where its list says");
  return LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
}

/** CRC-32 of what was and what is added; 0 of nothing. */
export function addCrc(before: number, bytes: Uint8Array): number {
  let crc = ~before;
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

async function directoryOf(archive: Blob, where: string) {
  const from = Math.max(0, archive.size - LONGEST_REMARK - END_BYTES - LOCATOR_BYTES);
  const view = viewOf(await partOf(archive, from, archive.size));
  let end = view.byteLength - END_BYTES;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw truncated(where);
  const found = {
    count: view.getUint16(end + 10, true),
    bytes: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true),
  };
  if (found.count !== ELSEWHERE_2 && found.bytes !== ELSEWHERE && found.at !== ELSEWHERE) return found;
  const locator = end - LOCATOR_BYTES;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return found;
  const place = Number(view.getBigUint64(locator + 8, true));
  const wide = viewOf(await partOf(archive, place, place + END_64_BYTES));
  if (wide.byteLength < END_64_BYTES || wide.getUint32(0, true) !== END_64) throw truncated(where);
  const [count, bytes, at] = [32, 40, 48].map((field) => Number(wide.getBigUint64(field, true))) as [
    number,
    number,
    number,
  ];
  return { count, bytes, at };
}

function entryAt(view: DataView, offset: number, name: number, extra: number, where: string): ListedEntry {
  const flags = view.getUint16(offset + 8, true);
  const bytesOf = (from: number, length: number): Uint8Array =>
    new Uint8Array(view.buffer, view.byteOffset + from, length);
  const path = new TextDecoder().decode(bytesOf(offset + ENTRY_BYTES, name)).replaceAll("\\", "/");
  if (path.startsWith("/") || /^[a-z]:/i.test(path) || path.split("/").includes(".."))
    throw new AppFailure(
      "bad-input",
      `${where} holds a path that leads out of the archive (${path}).`,
      "Do not use it; get the archive from its source.",
    );
  const wide = wideNumbers(view, offset + ENTRY_BYTES + name, extra);
  const numberAt = (field: number): number => {
    const value = view.getUint32(offset + field, true);
    return value === ELSEWHERE ? (wide.shift() ?? value) : value;
  };
  // In this order they stand among those of 8 bytes, where they are there.
  const bytes = numberAt(24);
  const packed = numberAt(20);
  const at = numberAt(42);
  const check = view.getUint32(offset + 16, true);
  return { path, bytes, packed, at, check, method: view.getUint16(offset + 10, true), isEncrypted: (flags & 1) === 1 };
}

/** The numbers of 8 bytes in the extra fields of an entry. */
function wideNumbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; ) {
    const [id, bytes] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const end = Math.min(at + 4 + bytes, from + length);
    if (id === 1) {
      const numbers: number[] = [];
      for (let field = at + 4; field + 8 <= end; field += 8) numbers.push(Number(view.getBigUint64(field, true)));
      return numbers;
    }
    at = end;
  }
  return [];
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function truncated(where: string): AppFailure {
  const message = `${where} is not a whole ZIP: it is truncated, or something else.`;
  return new AppFailure("bad-input", message, "Download it again.");
}

function damaged(where: string, why: string): AppFailure {
  return new AppFailure("bad-input", `${where} is a damaged ZIP (${why}).`, "Download it again.");
}
