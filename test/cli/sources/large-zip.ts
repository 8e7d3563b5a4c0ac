// A ZIP with a hole of any size in front of its files, as far as they are asked for: a large one takes no room (APPNOTE.TXT, 4.3.14).
import { type ZipEntry, zip } from "../zip.ts";

/** A file that need not be in memory. */
export interface MadeFile {
  readonly bytes: number;
  part(start: number, end: number): Buffer;
}

export function inMemory(content: Buffer): MadeFile {
  return { bytes: content.length, part: (start, end) => content.subarray(start, end) };
}

/** In ZIP64 throughout: all offsets are beyond `hole`, and stand in the fields of 8 bytes alone. */
export function largeZip(entries: readonly ZipEntry[], hole: number): MadeFile {
  const small = zip(entries);
  const [size, at] = [small.readUInt32LE(small.length - 10), small.readUInt32LE(small.length - 6)];
  const local = small.subarray(0, at);
  const list = Buffer.concat(largeRecords(small.subarray(at, at + size), hole));
  const [listAt, endAt] = [hole + at, hole + at + list.length];
  const end = Buffer.alloc(56);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(entries.length), 24);
  end.writeBigUInt64LE(BigInt(entries.length), 32);
  end.writeBigUInt64LE(BigInt(list.length), 40);
  end.writeBigUInt64LE(BigInt(listAt), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(endAt), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.alloc(22, 0xff);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt32LE(0, 4);
  last.writeUInt16LE(0, 20);
  const content = Buffer.concat([local, list, end, locator, last]);
  return {
    bytes: hole + content.length,
    part: (start, stop) => {
      const zeros = Buffer.alloc(Math.max(0, Math.min(stop, hole) - start));
      return Buffer.concat([zeros, content.subarray(Math.max(0, start - hole), Math.max(0, stop - hole))]);
    },
  };
}

function largeRecords(list: Buffer, hole: number): readonly Buffer[] {
  const records: Buffer[] = [];
  for (let at = 0; at < list.length; ) {
    const name = list.readUInt16LE(at + 28);
    const record = Buffer.from(list.subarray(at, at + 46 + name));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(20)), 12);
    extra.writeBigUInt64LE(BigInt(hole + record.readUInt32LE(42)), 20);
    record.writeUInt16LE(28, 30);
    for (const field of [20, 24, 42]) record.writeUInt32LE(0xffffffff, field);
    records.push(record, extra);
    at += 46 + name;
  }
  return records;
}
