// The street files in the folders and ZIPs that the user gave, one for each force and month.
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth, type Month, parseMonth } from "../../core/basics/months.ts";
import { compareTexts } from "../../core/basics/text-order.ts";
import { openZip } from "./zip-files.ts";

/** A force's file of offences. `force` is its slug, such as "cambridgeshire"; a month of null: its rows say of which months they are. */
export interface StreetFile {
  /** Path inside the folder or archive given: the same on every machine. */
  readonly name: string;
  /** Where it is, for messages. */
  readonly where: string;
  readonly force: string;
  readonly month: Month | null;
  readonly bytes: number;
  open(): AsyncIterable<Uint8Array>;
}

/** One force's file of one month, both as its name says. */
interface PoliceFile extends StreetFile {
  readonly month: Month;
}

/** A file-month that was given more than once: the last was taken. */
export interface Replaced {
  readonly force: string;
  readonly month: Month;
  readonly taken: string;
  readonly left: readonly string[];
}

export interface PoliceFiles {
  /** By month, then force. */
  readonly files: readonly PoliceFile[];
  readonly replaced: readonly Replaced[];
  /** Closes the archives. */
  close(): void;
}

const STREET = /^(\d{4}-\d{2})-(.+)-street\.csv$/;
const FORM = "Street files are named like 2024-01-cambridgeshire-street.csv, as data.police.uk gives them.";

/** Throws an AppFailure for a path that is not there, a broken archive, a misnamed street file, or when there is no file at all. */
export async function findPoliceFiles(paths: readonly string[]): Promise<PoliceFiles> {
  const closers: (() => void)[] = [];
  const close = (): void => {
    for (const end of closers) end();
  };
  try {
    const found: PoliceFile[] = [];
    for (const path of paths) {
      const inPath = await filesAt(path, path, closers);
      if (inPath.length === 0) throw new AppFailure("bad-input", `${path} holds no street file.`, FORM);
      found.push(...inPath);
    }
    return { ...onePerMonth(found), close };
  } catch (error) {
    close();
    throw error;
  }
}

async function filesAt(path: string, root: string, closers: (() => void)[]): Promise<PoliceFile[]> {
  const about = await stat(path).catch((error: unknown) => {
    throw new AppFailure("not-found", `There is no ${path}.`, "Check the path given to --police.", error);
  });
  if (about.isDirectory()) return filesIn(path, root, closers);
  if (path.toLowerCase().endsWith(".zip")) return filesInZip(path, closers);
  if (!isStreetFile(path)) {
    if (path === root) throw new AppFailure("bad-input", `${path} is neither a folder, a ZIP nor a street file.`, FORM);
    return [];
  }
  const name = path === root ? basename(path) : relative(root, path).split(sep).join("/");
  return [policeFile(name, path, about.size, () => createReadStream(path, { highWaterMark: 2 ** 18 }))];
}

async function filesIn(folder: string, root: string, closers: (() => void)[]): Promise<PoliceFile[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  const files: PoliceFile[] = [];
  for (const name of names) {
    const path = join(folder, name);
    files.push(...(await filesAt(path, root, closers)));
  }
  return files;
}

async function filesInZip(archive: string, closers: (() => void)[]): Promise<PoliceFile[]> {
  const { files, close } = await openZip(archive, isStreetFile);
  closers.push(close);
  const sorted = files.toSorted((a, b) => compareTexts(a.path, b.path));
  return sorted.map((file) => policeFile(file.path, `${archive}/${file.path}`, file.bytes, () => file.open()));
}

function isStreetFile(path: string): boolean {
  const name = basename(path);
  return name.endsWith("-street.csv") && !name.startsWith(".");
}

function policeFile(name: string, where: string, bytes: number, open: () => AsyncIterable<Uint8Array>): PoliceFile {
  const match = STREET.exec(basename(name));
  const month = match === null ? null : parseMonth(match[1]!);
  if (match === null || month === null)
    throw new AppFailure("bad-input", `The name of ${where} tells no month and force.`, FORM);
  return { name, where, bytes, open, month, force: match[2]! };
}

function onePerMonth(found: readonly PoliceFile[]): Pick<PoliceFiles, "files" | "replaced"> {
  const given = new Map<string, PoliceFile[]>();
  for (const file of found) {
    const key = `${formatMonth(file.month)} ${file.force}`;
    given.set(key, [...(given.get(key) ?? []), file]);
  }
  const ordered = [...given].sort(([a], [b]) => compareTexts(a, b)).map(([, files]) => files);
  const replaced = ordered
    .filter((files) => files.length > 1)
    .map((files): Replaced => {
      const { force, month, where } = files.at(-1)!;
      return { force, month, taken: where, left: files.slice(0, -1).map((file) => file.where) };
    });
  return { files: ordered.map((files) => files.at(-1)!), replaced };
}
