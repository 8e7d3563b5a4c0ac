// A file of the reader's own as those that are read, and the files in it where it is a ZIP.
import type { GivenFile } from "../core/build/street-files.ts";
import { unreadByName } from "../core/build/unread-files.ts";
import { bytesIn, partOf } from "./blob-bytes.ts";
import { entriesOfZip } from "./zip-entries.ts";

const ZIP = [0x50, 0x4b, 0x03, 0x04];

export async function isZip(file: File): Promise<boolean> {
  const start = await partOf(file, 0, ZIP.length);
  return ZIP.every((byte, at) => start[at] === byte);
}

/** Files of a ZIP that may hold offences, by their names. */
export async function offencesInZip(file: File): Promise<readonly GivenFile[]> {
  const entries = await entriesOfZip(file, file.name, (path) => isWanted(path));
  return entries.map(({ path, bytes, open }) => ({ name: path, where: `${file.name}/${path}`, bytes, open }));
}

function isWanted(path: string): boolean {
  const name = path.split("/").at(-1) ?? "";
  return !name.startsWith(".") && !path.startsWith("__MACOSX/") && unreadByName(name) === null;
}

/** The file as one of those that are read. */
export function givenFile(file: File): GivenFile {
  return { name: file.name, where: file.name, bytes: file.size, open: () => bytesIn(file) };
}
