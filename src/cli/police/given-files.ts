// Whatever lies in the folders and ZIPs that the user gave: each file with its path, and how to open it.
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { AppFailure } from "../../core/basics/failure.ts";
import { compareTexts } from "../../core/basics/text-order.ts";
import type { GivenFile } from "../../core/build/street-files.ts";
import { systemCode, systemFailure } from "../system-errors.ts";
import { bytesOf, regularFile } from "../text/regular-file.ts";
import { openZip } from "./zip-files.ts";

export interface Search {
  /** Which option gave the path; "--police" where it does not say. */
  readonly option?: string;
  /** Whether a file of that path may be one of offences; called once for each file but hidden ones. */
  wanted(where: string): boolean;
  /** Called with what closes an archive. */
  opened(close: () => void): void;
}

/** Folders that were searched, so that a link which leads back to one is followed once. */
type Searched = Set<string>;

/**
 * The wanted files at a path, in their order; links are followed, and a folder that several lead to is searched once. Throws an
 * AppFailure for a path that is not there or no file, a folder that may not be read, and a broken archive.
 */
export function givenFiles(path: string, search: Search): Promise<readonly GivenFile[]> {
  return filesAt(path, search, path, new Set());
}

async function filesAt(path: string, search: Search, root: string, searched: Searched): Promise<readonly GivenFile[]> {
  const about = await stat(path).catch((error: unknown) => {
    throw missing(path, error, search.option);
  });
  if (about.isDirectory()) {
    const folder = `${about.dev} ${about.ino}`;
    // Where the system numbers no files all have the same number: then the path tells them apart.
    const key = about.ino === 0 ? await realpath(path) : folder;
    if (searched.has(key)) return [];
    searched.add(key);
    return filesIn(path, search, root, searched);
  }
  const isZip = path.toLowerCase().endsWith(".zip");
  if (!isZip && !search.wanted(path)) return [];
  const { size } = await regularFile(path);
  if (isZip) return filesInZip(path, search);
  const name = path === root ? basename(path) : relative(root, path).split(sep).join("/");
  return [{ name, where: path, bytes: size, open: () => bytesOf(path) }];
}

async function filesIn(folder: string, search: Search, root: string, searched: Searched) {
  const all = await readdir(folder).catch((error: unknown) => {
    throw systemFailure(error, folder, "read");
  });
  const names = all.filter((name) => !name.startsWith(".")).sort();
  const files: GivenFile[] = [];
  for (const name of names) files.push(...(await filesAt(join(folder, name), search, root, searched)));
  return files;
}

function missing(path: string, error: unknown, option = "--police"): unknown {
  if (systemCode(error) !== "ENOENT") return systemFailure(error, path, "read");
  return new AppFailure("not-found", `There is no ${path}.`, `Check the path given to ${option}.`, error);
}

async function filesInZip(archive: string, search: Search): Promise<readonly GivenFile[]> {
  const { files, close } = await openZip(
    archive,
    (path) => !path.endsWith("/") && !basename(path).startsWith(".") && search.wanted(`${archive}/${path}`),
  );
  search.opened(close);
  const sorted = files.toSorted((a, b) => compareTexts(a.path, b.path));
  return sorted.map((file) => ({
    name: file.path,
    where: `${archive}/${file.path}`,
    bytes: file.bytes,
    open: () => file.open(),
  }));
}
