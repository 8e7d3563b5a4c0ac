// Puts a folder in the place of another so that at every moment one of them is whole.
import { createHash } from "node:crypto";
import { copyFile, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { DESCRIPTOR_FILE } from "../../core/area/area-package.ts";
import { packageFiles } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import type { WrittenFile } from "../../core/build/package-descriptor.ts";
import { WRITE_REASONS as REASONS } from "../system-errors.ts";
import { besideName, replacedName } from "./leftovers.ts";

const FILES: ReadonlySet<string> = new Set(packageFiles());

/**
 * Calls `write` with an empty folder beside `folder` and then moves that into place, together with files of the old folder
 * that are none of a package's own; gives what `write` gives. Whatever fails before, the old folder is as it was and nothing is left behind. Throws an
 * AppFailure when `folder` is something else than an area package.
 */
export async function replaceFolder<Result>(
  folder: string,
  write: (beside: string) => Promise<Result>,
): Promise<Result> {
  const target = resolve(folder);
  const beside = besideName(target);
  const old = replacedName(target);
  await requireReplaceable(target);
  let result: Result;
  try {
    await mkdir(dirname(target), { recursive: true });
    await rm(beside, { recursive: true, force: true });
    await mkdir(beside);
    result = await write(beside);
    await keepOtherFiles(target, beside);
    await swap(target, beside, old);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw cannotWrite(folder, error);
  }
  await rm(old, { recursive: true, force: true });
  return result;
}

/** Throws an AppFailure when there is something at `folder` that is no area package. */
export async function requireReplaceable(folder: string): Promise<void> {
  const target = resolve(folder);
  const names = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw cannotWrite(target, error);
  });
  if (names.length === 0) return;
  const descriptor = await readFile(join(target, DESCRIPTOR_FILE), "utf8").catch(() => "");
  if (descriptor.includes('"wardscope"')) return;
  throw new AppFailure(
    "cannot-write",
    `${target} exists and is not an area package.`,
    "Give --out a new folder, or empty that one yourself.",
  );
}

/** Writes lines to a file, to the disk. Gives its size and hash. */
export async function writeLines(folder: string, name: string, lines: Iterable<string>): Promise<WrittenFile> {
  const hash = createHash("sha256");
  const handle = await open(join(folder, name), "w");
  let bytes = 0;
  const put = async (text: string): Promise<void> => {
    const data = Buffer.from(text);
    hash.update(data);
    bytes += data.length;
    await handle.writeFile(data);
  };
  try {
    let batch = "";
    for (const line of lines) {
      batch += line;
      if (batch.length < 2 ** 18) continue;
      await put(batch);
      batch = "";
    }
    await put(batch);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { path: name, bytes, hash: `sha256:${hash.digest("hex")}` };
}

/** A file that is written, but not yet in its place. */
export interface PreparedFile {
  /** Moves it there, at once. Throws an AppFailure when something else is in the way. */
  place(): Promise<void>;
  /** Does nothing to a file that is in its place. */
  discard(): Promise<void>;
}

/** Writes a file beside its place. Throws an AppFailure, and then nothing is left behind. */
export async function prepareFile(path: string, text: string): Promise<PreparedFile> {
  const beside = besideName(path);
  const discard = (): Promise<void> => rm(beside, { force: true }).catch(() => undefined);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeLines(dirname(beside), basename(beside), [text]);
  } catch (error) {
    await discard();
    throw cannotWrite(path, error);
  }
  const refuse = (error: unknown): never => {
    throw cannotWrite(path, error);
  };
  return { place: () => rename(beside, path).catch(refuse), discard };
}

async function swap(target: string, beside: string, old: string): Promise<void> {
  const existed = await rename(target, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
  try {
    await rename(beside, target);
  } catch (error) {
    if (existed) await rename(old, target);
    throw error;
  }
}

async function keepOtherFiles(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true }).catch(() => []);
  const others = entries.filter((entry) => entry.isFile() && !FILES.has(entry.name));
  for (const { name } of others) await copyFile(join(from, name), join(to, name));
}

function cannotWrite(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (error instanceof AppFailure || code === null) return error;
  return new AppFailure(
    "cannot-write",
    `${path} cannot be written: ${REASONS[code] ?? code}.`,
    "What was there before is unchanged.",
    error,
  );
}
