// What in the folder of a package is not the builder's: it is never replaced or removed, and a build that would have to refuses.
import { createHash } from "node:crypto";
import { createReadStream, type Dirent } from "node:fs";
import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DESCRIPTOR_FILE } from "../../core/area/area-package.ts";
import { packageFiles } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { isRecord } from "../../core/basics/json-record.ts";

/** Sizes and hashes by file, as the descriptor of a package lists them. */
export type Listed = ReadonlyMap<string, { readonly bytes: unknown; readonly hash: unknown }>;

/** Names in the folder that a build makes for itself, and removes. */
export const LOCK_FOLDER = ".wardscope-lock";
export const STAGING_FOLDER = ".wardscope-building";

/**
 * The files of the package in a folder; none when it is empty or not there. Throws an AppFailure when the folder holds something
 * and is no area package, or when a folder, link, pipe or device has the name of one of the package's files.
 */
export async function filesOfPackage(target: string): Promise<readonly string[]> {
  const entries = await entriesOf(target);
  if (entries.length === 0) return [];
  const known = new Set(packageFiles());
  const own = entries.filter(({ name }) => known.has(name));
  const odd = own.find((entry) => !entry.isFile());
  if (odd !== undefined)
    throw new AppFailure(
      "cannot-write",
      `${join(target, odd.name)} is not a regular file, and a package has one there.`,
      "Move it away yourself, then build again.",
    );
  const isPackage =
    own.some(({ name }) => name === DESCRIPTOR_FILE) && (await descriptorOf(target)).includes('"wardscope"');
  if (isPackage) return own.map(({ name }) => name);
  throw new AppFailure(
    "cannot-write",
    `${target} exists and is not an area package.`,
    "Give --out a new folder, or empty that one yourself.",
  );
}

/** The files that belong to an area package in a folder, there or not, in small letters; none where it is no package. */
export async function filesOfArea(folder: string): Promise<ReadonlySet<string>> {
  if (!(await descriptorOf(folder)).includes('"wardscope"')) return new Set();
  return new Set([...packageFiles(), ...(await listedIn(folder)).keys()].map((name) => name.toLowerCase()));
}

/**
 * Throws an AppFailure for a file that would be replaced or removed and is not as a build wrote it, as the descriptor lists it, or
 * that belongs to somebody else: to root everything belongs. `fresh` are the files of the new package.
 */
export async function requireReplaceable(
  target: string,
  had: readonly string[],
  isFresh: (name: string) => boolean,
): Promise<void> {
  await requireOwned(target, had);
  const listed = await listedIn(target);
  for (const name of had) {
    if (name === DESCRIPTOR_FILE || (await isAsListed(target, name, listed))) continue;
    if (isFresh(name))
      throw new AppFailure(
        "cannot-write",
        `${join(target, name)} is not as a build wrote it, and would be replaced.`,
        "Move it out of the folder to keep it, or delete it, then build again.",
      );
    throw new AppFailure(
      "cannot-write",
      `${join(target, name)} is not as a build wrote it, and the new package has no such file.`,
      "Give the file to the build, or move it out of the folder yourself.",
    );
  }
}

/** Throws an AppFailure for an input that is one of the package's files, would be replaced, and is not as a build wrote it. */
export async function requireInputsKept(target: string, inputs: readonly string[]): Promise<void> {
  const listed = await listedIn(target);
  for (const name of packageFiles()) {
    const own = await identity(join(target, name));
    if (own === null) continue;
    for (const input of inputs) {
      if ((await identity(input)) !== own || (await isAsListed(target, name, listed))) continue;
      throw new AppFailure(
        "cannot-write",
        `${input} would be replaced: it lies where the package has its ${name}.`,
        "Move it out of the folder, then build again.",
      );
    }
  }
}

async function requireOwned(target: string, names: readonly string[]): Promise<void> {
  const user = process.getuid?.() ?? 0;
  if (user === 0) return;
  for (const name of names) {
    const about = await lstat(join(target, name)).catch(() => null);
    if (about === null || about.uid === user) continue;
    throw new AppFailure(
      "cannot-write",
      `${join(target, name)} belongs to somebody else, who would lose it to you.`,
      "Let its owner build the package, or build it into another folder.",
    );
  }
}

async function entriesOf(target: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(target, { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith(LOCK_FOLDER) && name !== STAGING_FOLDER);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function listedIn(target: string): Promise<Listed> {
  let value: unknown;
  try {
    value = JSON.parse(await descriptorOf(target));
  } catch {
    return new Map();
  }
  const resources = isRecord(value) && Array.isArray(value["resources"]) ? value["resources"].filter(isRecord) : [];
  return new Map(resources.map(({ path, bytes, hash }) => [String(path), { bytes, hash }]));
}

function descriptorOf(target: string): Promise<string> {
  return readFile(join(target, DESCRIPTOR_FILE), "utf8").catch(() => "");
}

async function isAsListed(target: string, name: string, listed: Listed): Promise<boolean> {
  const entry = listed.get(name);
  if (entry === undefined) return false;
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(join(target, name)) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return entry.bytes === bytes && entry.hash === `sha256:${hash.digest("hex")}`;
}

/** Two paths with the same one are the same file; null when there is none. */
async function identity(path: string): Promise<string | null> {
  const about = await stat(path, { bigint: true }).catch(() => null);
  return about === null ? null : `${about.dev}:${about.ino}`;
}
