// Lines of the police's street files as bytes, where they are plain: ASCII, without quotation marks, as many fields as the header.
import { hashOfBytes } from "../../basics/byte-keys.ts";

/** The columns of a street file since 2013, as data.police.uk writes them. */
export const PLAIN_HEADER =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
const FIELDS = PLAIN_HEADER.split(",").length;

/** One line: where its commas are and where it ends. */
export interface LineScan {
  /** Offset of the first byte. */
  from: number;
  /** Offsets of the commas between the fields of a plain line. */
  readonly commas: Int32Array;
  /** Behind its last field: where its line end begins. */
  to: number;
  /** Where the next line begins; -1 where the line does not end in these bytes. */
  next: number;
  isPlain: boolean;
  /** Whether it holds a carriage return that does not belong to its line end, so that others take it for two lines. */
  isTorn: boolean;
}

export function makeLineScan(): LineScan {
  return { from: 0, commas: new Int32Array(FIELDS), to: 0, next: -1, isPlain: false, isTorn: false };
}

/** What a byte is to a line: nothing, a comma, a line end, or what makes it no plain one. */
const [COMMA, LINE_FEED, CARRIAGE_RETURN, ODD] = [1, 2, 3, 4] as const;
const KINDS = new Uint8Array(256);
KINDS.fill(ODD, 0x80);
KINDS[0] = ODD;
KINDS[0x22] = ODD;
KINDS[0x0d] = CARRIAGE_RETURN;
KINDS[0x0a] = LINE_FEED;
KINDS[0x2c] = COMMA;

/**
 * Scans the line that begins at `from`, up to and not with `end`. A line feed or both signs end it; the last line of a file ends
 * where the file does (`isLast`).
 */
export function scanLine(bytes: Uint8Array, from: number, end: number, isLast: boolean, scan: LineScan): void {
  const { commas } = scan;
  let [found, at, isOdd] = [0, from, false];
  scan.from = from;
  scan.isTorn = false;
  scan.next = -1;
  for (; at < end; at++) {
    const kind = KINDS[bytes[at]!];
    if (kind === 0) continue;
    if (kind === COMMA) {
      if (found < FIELDS) commas[found] = at;
      found++;
    } else if (kind === LINE_FEED) {
      scan.next = at + 1;
      break;
    } else if (kind === CARRIAGE_RETURN) {
      if (at + 1 === end && !isLast) return;
      if (bytes[at + 1] === 0x0a && at + 1 < end) {
        scan.next = at + 2;
        break;
      }
      scan.isTorn = true;
    } else isOdd = true;
  }
  if (scan.next < 0) {
    if (!isLast) return;
    scan.next = end;
  }
  scan.to = at;
  scan.isPlain = found === FIELDS - 1 && !isOdd && !scan.isTorn;
}

/** Offsets of the field of a plain line, the first being 0: from, and up to where. */
export function fieldStart({ from, commas }: LineScan, field: number): number {
  return field === 0 ? from : commas[field - 1]! + 1;
}

export function fieldEnd({ to, commas }: LineScan, field: number): number {
  return field === FIELDS - 1 ? to : commas[field]!;
}

/** Fields by what they are read for. All that a row says of where it lies and of its force stands in those from `FORCE` to `DISTRICT`. */
export const FIELD = {
  crimeId: 0,
  month: 1,
  force: 2,
  longitude: 4,
  latitude: 5,
  district: 8,
  category: 9,
  outcome: 10,
} as const;

/** Of the place of a row, made of its coordinates: most places differ in these. */
export function hashOfPlace(bytes: Uint8Array, scan: LineScan): number {
  return hashOfBytes(bytes, fieldStart(scan, FIELD.longitude), fieldEnd(scan, FIELD.latitude));
}

/** Whether the field has just these bytes. */
export function fieldIs(bytes: Uint8Array, scan: LineScan, field: number, text: Uint8Array): boolean {
  const start = fieldStart(scan, field);
  if (fieldEnd(scan, field) - start !== text.length) return false;
  for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text[at]) return false;
  return true;
}
