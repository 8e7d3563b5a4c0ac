// The end of an archive with its list of files, kept so that nothing of it is fetched again while the archive is the same.

import { open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { isRecord } from "../../core/basics/json-record.ts";
import { makeFolders } from "../package/made-folders.ts";
import { systemFailure } from "../system-errors.ts";
import { type FileVersion, isSame } from "./remote-ranges.ts";

/** The last bytes of a version with its list; null where they are not kept, or not whole. A version without any mark is never one. */
export async function keptList(path: string, version: FileVersion): Promise<Uint8Array | null> {
  if (version.etag === null && version.modified === null) return null;
  try {
    const value: unknown = JSON.parse(await readFile(`${path}.json`, "utf8"));
    if (!isRecord(value) || !isSame(value as unknown as FileVersion, version)) return null;
    if (value["etag"] !== version.etag || value["modified"] !== version.modified) return null;
    const list = await readFile(path);
    return crc32(list) === value["check"] ? list : null;
  } catch {
    return null;
  }
}

/** Throws an AppFailure where it cannot be written. */
export async function keepList(path: string, version: FileVersion, list: Uint8Array): Promise<void> {
  try {
    await makeFolders(dirname(path));
    await writeWhole(path, list);
    await writeWhole(`${path}.json`, Buffer.from(`${JSON.stringify({ ...version, check: crc32(list) }, null, 2)}\n`));
  } catch (error) {
    throw systemFailure(error, path, "write");
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(`${path}.fresh`, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.fresh`, path);
}
