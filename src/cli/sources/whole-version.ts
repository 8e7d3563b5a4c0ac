// By which marks a file that was fetched whole, or is being fetched, is known to be the source's: a small file beside it.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { isRecord } from "../../core/basics/json-record.ts";
import type { FileVersion } from "./remote-ranges.ts";

/** Null where there is none that can be read. */
export async function readVersion(path: string): Promise<FileVersion | null> {
  try {
    const value: unknown = JSON.parse(await readFile(besides(path), "utf8"));
    if (!isRecord(value)) return null;
    const { bytes, etag = null, modified = null } = value;
    const isText = (mark: unknown): mark is string | null => mark === null || typeof mark === "string";
    return typeof bytes === "number" && isText(etag) && isText(modified) ? { bytes, etag, modified } : null;
  } catch {
    return null;
  }
}

/** All or nothing. */
export async function writeVersion(path: string, version: FileVersion): Promise<void> {
  const fresh = `${besides(path)}.fresh`;
  await writeFile(fresh, `${JSON.stringify(version, null, 2)}\n`);
  await rename(fresh, besides(path));
}

export async function moveVersion(from: string, to: string): Promise<void> {
  await rename(besides(from), besides(to));
}

export async function removeVersion(path: string): Promise<void> {
  await rm(besides(path), { force: true });
  await rm(`${besides(path)}.fresh`, { force: true });
}

function besides(path: string): string {
  return `${path}.json`;
}
