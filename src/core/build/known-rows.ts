// Rows that say what an earlier row of their force said, told by the bytes of their lines: these need no text, and are read once.
import { addBytes, type ByteKeys, hashOfBytes, makeByteKeys, numberOfBytes } from "../basics/byte-keys.ts";
import { FIELD, fieldEnd, fieldStart, hashOfPlace, type LineScan } from "./readers/plain-lines.ts";

/**
 * What was read of plain lines. Two lines with the same bytes from the force to the district and the same crime type, in files of the
 * same month and width, are read alike, but for the Crime ID: a row is usable by its parts, and both parts have been in usable rows.
 */
export interface KnownRows<Spot> {
  readonly keys: ByteKeys;
  readonly spots: Spot[];
  readonly categoryKeys: ByteKeys;
  /** By number of the crime type's text. */
  readonly categories: number[];
}

/** More bytes are not kept: then all is forgotten and met again. */
const MOST_BYTES = 64e6;

export function makeKnownRows<Spot>(): KnownRows<Spot> {
  return { keys: makeByteKeys(), spots: [], categoryKeys: makeByteKeys(), categories: [] };
}

/** What is known of where the row lies and who recorded it; undefined for nothing. */
export function knownSpot<Spot>({ keys, spots }: KnownRows<Spot>, bytes: Uint8Array, scan: LineScan): Spot | undefined {
  const [from, to] = spotRange(scan);
  const number = numberOfBytes(keys, bytes, from, to, hashOfPlace(bytes, scan));
  return number < 0 ? undefined : spots[number];
}

/** The number of the row's crime type; -1 where it is not known. */
export function knownCategory(known: KnownRows<unknown>, bytes: Uint8Array, scan: LineScan): number {
  const [from, to] = [fieldStart(scan, FIELD.category), fieldEnd(scan, FIELD.category)];
  const number = numberOfBytes(known.categoryKeys, bytes, from, to, hashOfBytes(bytes, from, to));
  return number < 0 ? -1 : known.categories[number]!;
}

/** Keeps what was read of a usable row. */
export function remember<Spot>(
  known: KnownRows<Spot>,
  bytes: Uint8Array,
  scan: LineScan,
  row: { readonly spot: Spot; readonly category: number },
): void {
  if (known.keys.offsets[known.keys.size]! > MOST_BYTES) forget(known);
  if (knownSpot(known, bytes, scan) === undefined) {
    const [from, to] = spotRange(scan);
    addBytes(known.keys, bytes, from, to, hashOfPlace(bytes, scan));
    known.spots.push(row.spot);
  }
  if (knownCategory(known, bytes, scan) >= 0) return;
  const [from, to] = [fieldStart(scan, FIELD.category), fieldEnd(scan, FIELD.category)];
  addBytes(known.categoryKeys, bytes, from, to, hashOfBytes(bytes, from, to));
  known.categories.push(row.category);
}

function forget<Spot>(known: KnownRows<Spot>): void {
  Object.assign(known.keys, makeByteKeys());
  Object.assign(known.categoryKeys, makeByteKeys());
  known.spots.length = 0;
  known.categories.length = 0;
}

function spotRange(scan: LineScan): readonly [from: number, to: number] {
  return [fieldStart(scan, FIELD.force), fieldEnd(scan, FIELD.district)];
}
