// Whatever lies in the folders and ZIPs that the user gave: each file with its path, and how to open it.
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { AppFailure } from "../../core/basics/failure.ts";
import { compareTexts } from "../../core/basics/text-order.ts";
import { openZip } from "./zip-files.ts";

export interface GivenFile {
  /** Path inside the folder or archive given: the same on every machine. */
  readonly name: string;
  /** Where it is, for messages. */
  readonly where: string;
  readonly bytes: number;
  open(): AsyncIterable<Uint8Array>;
}

export interface Search {
  /** Whether a file of that path may be one of offences; called once for each file but hidden ones. */
  wanted(where: string): boolean;
  /** Called with what closes an archive. */
  opened(close: () => void): void;
}

/** The wanted files at a path, in their order. Throws an AppFailure for a path that is not there and a broken archive. */
export async function givenFiles(path: string, search: Search, root = path): Promise<readonly GivenFile[]> {
  const about = await stat(path).catch((error: unknown) => {
    throw new AppFailure("not-found", `There is no ${path}.`, "Check the path given to --police.", error);
  });
  if (about.isDirectory()) return filesIn(path, search, root);
  if (path.toLowerCase().endsWith(".zip")) return filesInZip(path, search);
  if (!search.wanted(path)) return [];
  const name = path === root ? basename(path) : relative(root, path).split(sep).join("/");
  const open = () => createReadStream(path, { highWaterMark: 2 ** 18 });
  return [{ name, where: path, bytes: about.size, open }];
}

async function filesIn(folder: string, search: Search, root: string): Promise<readonly GivenFile[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  const files: GivenFile[] = [];
  for (const name of names) files.push(...(await givenFiles(join(folder, name), search, root)));
  return files;
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
