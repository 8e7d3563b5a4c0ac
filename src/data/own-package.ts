// A package as a ZIP: saved by the page, and taken again.
import { Zip, ZipDeflate } from "fflate";
import { DESCRIPTOR_FILE } from "../core/area/area-package.ts";
import { packageFiles as knownFiles } from "../core/area/tables.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { isRecord } from "../core/basics/json-record.ts";
import { shortText } from "../core/basics/plain-text.ts";
import { joinedAll } from "./joined-bytes.ts";
import type { PackageBytes } from "./own-check.ts";
import type { OwnFiles } from "./own-files.ts";
import { entriesOfZip } from "./zip-entries.ts";

/** A package of more bytes is none that a page can show. */
const MOST_BYTES = 500e6;

/** The files of the package in a ZIP, at its top or in one folder, and what it is called. Throws an AppFailure where it holds none. */
export async function packageFiles(archive: File): Promise<{ readonly name: string; readonly files: PackageBytes }> {
  const entries = await entriesOfZip(archive, archive.name, (path) => !path.startsWith("__MACOSX/"));
  const descriptor = entries.find(({ path }) => path.split("/").at(-1) === DESCRIPTOR_FILE);
  if (descriptor === undefined)
    throw new AppFailure("bad-input", `${archive.name} has no ${DESCRIPTOR_FILE}.`, "Give the ZIP of an area package.");
  const folder = descriptor.path.slice(0, -DESCRIPTOR_FILE.length);
  const known = new Set(knownFiles());
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let bytes = 0;
  for (const entry of entries) {
    const name = entry.path.slice(folder.length);
    if (!entry.path.startsWith(folder) || !(name === DESCRIPTOR_FILE || known.has(name))) continue;
    bytes += entry.bytes;
    if (bytes > MOST_BYTES)
      throw new AppFailure(
        "bad-input",
        `${archive.name} unpacks to over ${MOST_BYTES / 1e6} MB, as no area package does.`,
        "Give the ZIP of an area package.",
      );
    files.set(name, await joinedAll(entry.open()));
  }
  return { name: nameIn(files.get(DESCRIPTOR_FILE)!, archive.name), files };
}

function nameIn(descriptor: Uint8Array, otherwise: string): string {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(descriptor));
    const block = isRecord(value) ? value["wardscope"] : null;
    const name = isRecord(block) ? block["areaName"] : null;
    return typeof name === "string" && name.trim() !== "" ? shortText(name.trim()) : otherwise;
  } catch {
    return otherwise;
  }
}

/** The files in a folder of the package's name, packed one after the other. */
export function zipOf(slug: string, files: OwnFiles): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part as Uint8Array<ArrayBuffer>);
  });
  for (const [name, bytes] of files) {
    const entry = new ZipDeflate(`${slug}/${name}`, { level: 6 });
    archive.add(entry);
    entry.push(new Uint8Array(bytes), true);
  }
  archive.end();
  return new Blob(parts, { type: "application/zip" });
}
