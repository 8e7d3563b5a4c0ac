// ZIP archives made byte by byte, so that they can be wrong in any way (PKWARE's APPNOTE.TXT, sections 4.3.7 to 4.3.16).
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly text: string;
  readonly deflate?: boolean;
  readonly encrypted?: boolean;
  /** Compression method, when it is to be another than stored or deflated. */
  readonly method?: number;
  /** Added to the checksum. */
  readonly wrongBy?: number;
}

export function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = recordsOf(entry, offset);
    files.push(local);
    directory.push(central);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}

function recordsOf(entry: ZipEntry, offset: number) {
  const { name, text, deflate = false, encrypted = false, wrongBy = 0 } = entry;
  const data = Buffer.from(text);
  const packed = deflate ? deflateRawSync(data) : data;
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(encrypted ? 1 : 0, 2);
  common.writeUInt16LE(entry.method ?? (deflate ? 8 : 0), 4);
  common.writeUInt32LE((crc32(data) + wrongBy) >>> 0, 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([signature(0x04034b50), common, Buffer.from(name), packed]),
    central: Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), common, tail, Buffer.from(name)]),
  };
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
