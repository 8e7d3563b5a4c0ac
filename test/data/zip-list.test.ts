// The list of a ZIP, also of one so large that its numbers stand in fields of eight bytes.
import { expect, it } from "vitest";
import { joinedAll } from "../../src/data/joined-bytes.ts";
import { entriesOfZip } from "../../src/data/zip-entries.ts";
import { zip } from "../cli/zip.ts";

const FILES = [
  { name: "2025-01/a.csv", text: "one\n".repeat(1000), deflate: true },
  { name: "b.csv", text: "two" },
];

/** The same archive with the list that archives of more than 4 GB have (APPNOTE 4.3.14 to 4.5.3). */
function wide(archive: Buffer): Buffer {
  const end = archive.length - 22;
  const [count, from] = [archive.readUInt16LE(end + 10), archive.readUInt32LE(end + 16)];
  const entries: Buffer[] = [];
  for (let at = from; at < end; ) {
    const name = archive.readUInt16LE(at + 28);
    const entry = Buffer.from(archive.subarray(at, at + 46 + name));
    const numbers = [24, 20, 42].map((field) => BigInt(entry.readUInt32LE(field)));
    const extra = Buffer.alloc(4 + 2 + 4 + 24);
    // Another field stands first.
    extra.writeUInt16LE(0x7075, 0);
    extra.writeUInt16LE(2, 2);
    extra.writeUInt16LE(1, 6);
    extra.writeUInt16LE(24, 8);
    for (const [index, value] of numbers.entries()) extra.writeBigUInt64LE(value, 10 + 8 * index);
    for (const field of [24, 20, 42]) entry.writeUInt32LE(0xffffffff, field);
    entry.writeUInt16LE(extra.length, 30);
    entries.push(entry, extra);
    at += 46 + name;
  }
  const list = Buffer.concat(entries);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(list.length), 40);
  end64.writeBigUInt64LE(BigInt(from), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(from + list.length), 8);
  const last = Buffer.from(archive.subarray(end));
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 12);
  last.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([archive.subarray(0, from), list, end64, locator, last]);
}

it.each([
  ["of an archive of the usual size", zip(FILES)],
  ["of one with wide numbers", wide(zip(FILES))],
])("%s names every file, and each comes out whole", async (_, archive) => {
  const blob = new Blob([new Uint8Array(archive)]);
  const entries = await entriesOfZip(blob, "a.zip", () => true);
  expect(entries.map(({ path, bytes }) => [path, bytes])).toEqual(FILES.map(({ name, text }) => [name, text.length]));
  for (const [index, entry] of entries.entries())
    for (let time = 0; time < 2; time++)
      expect(new TextDecoder().decode(await joinedAll(entry.open()))).toBe(FILES[index]!.text);
});

it("never runs beyond an archive, wherever it is cut or spoilt", async () => {
  const archive = wide(zip(FILES));
  for (let turn = 0; turn < 600; turn++) {
    const bytes = Buffer.from(archive.subarray(0, archive.length - (turn % 3 === 0 ? turn : 0)));
    const at = (turn * 7919) % Math.max(bytes.length, 1);
    if (bytes.length > 0) bytes[at] = bytes[at]! ^ (1 << (turn % 8));
    try {
      for (const entry of await entriesOfZip(new Blob([bytes]), "a.zip", () => true)) await joinedAll(entry.open());
    } catch (thrown) {
      expect(thrown).toMatchObject({ name: "AppFailure", code: "bad-input" });
    }
  }
});
