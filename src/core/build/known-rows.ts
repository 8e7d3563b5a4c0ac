// Rows that say what an earlier row of their force said, told by the bytes of their lines: these need no text, and are read once.
import { addBytes, type ByteKeys, hashOfBytes, makeByteKeys, numberOfBytes } from "../basics/byte-keys.ts";
import type { RowKind } from "./ingest.ts";
import { FIELD, fieldEnd, fieldStart, hashOfPlace, type LineScan } from "./readers/plain-lines.ts";

/**
 * What was read of plain lines. Two lines with the same bytes from the force to the district and the same crime type and outcome, in files of the
 * same month and width, are read alike, but for the Crime ID: a row is usable by its parts, and both parts have been in usable rows.
 */
export interface KnownRows<Spot> {
  readonly keys: ByteKeys;
  readonly spots: Spot[];
  readonly kindKeys: ByteKeys;
  /** By number of the text of crime type and outcome. */
  readonly kinds: RowKind[];
}

/** More bytes are not kept: then all is forgotten and met again. */
const MOST_BYTES = 64e6;

export function makeKnownRows<Spot>(): KnownRows<Spot> {
  return { keys: makeByteKeys(), spots: [], kindKeys: makeByteKeys(), kinds: [] };
}

/** What is known of where the row lies and who recorded it; undefined for nothing. */
export function knownSpot<Spot>({ keys, spots }: KnownRows<Spot>, bytes: Uint8Array, scan: LineScan): Spot | undefined {
  const [from, to] = spotRange(scan);
  const number = numberOfBytes(keys, bytes, from, to, hashOfPlace(bytes, scan));
  return number < 0 ? undefined : spots[number];
}

/** What is known of the row's crime type and outcome; undefined for nothing. */
export function knownKind(known: KnownRows<unknown>, bytes: Uint8Array, scan: LineScan): RowKind | undefined {
  const [from, to] = kindRange(scan);
  const number = numberOfBytes(known.kindKeys, bytes, from, to, hashOfBytes(bytes, from, to));
  return number < 0 ? undefined : known.kinds[number];
}

/** Keeps what was read of a usable row. */
export function remember<Spot>(
  known: KnownRows<Spot>,
  bytes: Uint8Array,
  scan: LineScan,
  row: { readonly spot: Spot; readonly kind: RowKind },
): void {
  if (known.keys.offsets[known.keys.size]! > MOST_BYTES) forget(known);
  if (knownSpot(known, bytes, scan) === undefined) {
    const [from, to] = spotRange(scan);
    addBytes(known.keys, bytes, from, to, hashOfPlace(bytes, scan));
    known.spots.push(row.spot);
  }
  if (knownKind(known, bytes, scan) !== undefined) return;
  const [from, to] = kindRange(scan);
  addBytes(known.kindKeys, bytes, from, to, hashOfBytes(bytes, from, to));
  known.kinds.push(row.kind);
}

function forget<Spot>(known: KnownRows<Spot>): void {
  Object.assign(known.keys, makeByteKeys());
  Object.assign(known.kindKeys, makeByteKeys());
  known.spots.length = 0;
  known.kinds.length = 0;
}

function spotRange(scan: LineScan): readonly [from: number, to: number] {
  return [fieldStart(scan, FIELD.force), fieldEnd(scan, FIELD.district)];
}

function kindRange(scan: LineScan): readonly [from: number, to: number] {
  return [fieldStart(scan, FIELD.category), fieldEnd(scan, FIELD.outcome)];
}
