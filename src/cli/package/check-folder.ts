// The files of a folder through the check of area packages.
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { DESCRIPTOR_FILE } from "../../core/area/area-package.ts";
import { packageFiles } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { isPublicCopy } from "../../core/package/check-disclosure.ts";
import type { IndexedWards } from "../../core/package/check-wards.ts";
import { keptText } from "../../core/package/check-written.ts";
import { addFailure } from "../../core/package/faults.ts";
import {
  addUnreadable,
  CHECK_ORDER,
  checkTable,
  checkText,
  fileOf,
  finishCheck,
  makePackageCheck,
  type PackageCheck,
  type Role,
} from "../../core/package/package-check.ts";
import { endable } from "../signals.ts";
import { systemFailure } from "../system-errors.ts";
import { possibleNow, stopIfInterrupted, type Terminal } from "../terminal.ts";
import { rowBlocks } from "../text/csv-rows.ts";
import { bytesOf, MOST_TEXT } from "../text/regular-file.ts";
import { textOf, wholeText } from "../text/text-files.ts";
import { readForceAreas } from "./home-force.ts";
import { settleBeforeReading } from "./package-folder.ts";
import type { HeldFile } from "./written-file.ts";

/** Months by which the clock may be slow before a package is called unsound for it. */
const MOST_SLOW = 9 * 12;
const GIVE_PACKAGE = "Give the folder of an area package.";

/** What the builder of a package has of it: wards that fit together, and the bytes of the files that it wrote. */
interface AtHand {
  readonly wards: IndexedWards;
  readonly files: readonly HeldFile[];
}

/**
 * Throws an AppFailure when there is no package to check, or the user interrupts. What is at hand is not read from the disk. With
 * `among` the rest of the folder is as if it were not there.
 */
export async function checkFolder(
  folder: string,
  terminal: Terminal,
  atHand: AtHand | null = null,
  among: ReadonlySet<string> | null = null,
): Promise<PackageCheck> {
  const { signal } = terminal;
  await settleBeforeReading(folder, signal);
  const only = (paths: ReadonlySet<string>): ReadonlySet<string> =>
    among === null ? paths : new Set([...paths].filter((path) => among.has(path)));
  const files = only(await filesIn(folder));
  const forces = (await readForceAreas()).map(({ code, force }) => [code, force] as const);
  const checked = makePackageCheck(
    { last: possibleNow(terminal).last + MOST_SLOW, forces: new Map(forces) },
    atHand?.wards,
  );
  const source = { folder, held: new Map(atHand?.files.map((file) => [file.path, file])), signal };
  for (const role of CHECK_ORDER) {
    if (!files.has(fileOf(role)) || checked.isUnknown) continue;
    try {
      await checkFile(checked, role, source);
    } catch (thrown) {
      stopIfInterrupted(signal);
      addUnreadable(checked, role, thrown);
    }
  }
  for (const name of otherFiles(checked)) {
    if (!files.has(name)) continue;
    try {
      await measure(checked, source, name, Number.POSITIVE_INFINITY, drain);
    } catch (thrown) {
      stopIfInterrupted(signal);
      addFailure(checked.faults, name, thrown);
    }
  }
  finishCheck(checked, isPublicCopy(checked) ? only(await allBelow(folder)) : files);
  return checked;
}

/** Where the files are. */
interface Source {
  readonly folder: string;
  readonly held: ReadonlyMap<string, HeldFile>;
  readonly signal: AbortSignal;
}

async function checkFile(checked: PackageCheck, role: Role, source: Source): Promise<void> {
  const name = fileOf(role);
  if (role === "descriptor" || role === "wards") {
    const form = role === "wards" ? "GeoJSON" : "JSON";
    await measure(checked, source, name, MOST_TEXT, async (bytes) => {
      const text = await wholeText(bytes, name, form);
      endable(text.length, () => checkText(checked, role, text));
    });
    return;
  }
  await measure(checked, source, name, Number.POSITIVE_INFINITY, async (bytes) => {
    const add = checkTable(checked, role);
    for await (const block of rowBlocks(keptText(checked, name, textOf(bytes, name)), name))
      block.rows.forEach((fields, index) => {
        add(fields, block.lineOf(index));
      });
  });
}

/** Lets `use` read a file, and notes its size and hash. */
async function measure(
  checked: PackageCheck,
  { folder, held, signal }: Source,
  name: string,
  most: number,
  use: (bytes: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const written = held.get(name);
  if (written !== undefined && written.pieces !== null && written.bytes <= most) {
    await use(oneByOne(written.pieces, signal));
    checked.found.set(name, { bytes: written.bytes, sha256: written.hash.replace("sha256:", "") });
    return;
  }
  const hash = createHash("sha256");
  let bytes = 0;
  const read = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytesOf(join(folder, name), { most })) {
      stopIfInterrupted(signal);
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await use(read());
  checked.found.set(name, { bytes, sha256: hash.digest("hex") });
}

async function* oneByOne(pieces: readonly Uint8Array[], signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    stopIfInterrupted(signal);
    yield piece;
  }
}

async function drain(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of bytes);
}

/** Files that the descriptor lists and the format does not know. */
function otherFiles({ descriptor }: PackageCheck): readonly string[] {
  const known = new Set(packageFiles());
  const listed = descriptor?.descriptor.resources.map(({ path }) => path) ?? [];
  return listed.filter((path) => !known.has(path));
}

/** The paths in the folder of all files and folders in it, at whatever depth, with slashes; those of folders end in one. */
async function allBelow(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pathOf = (of: string): string => relative(folder, of).split(sep).join("/");
  return new Set(
    entries.map((entry) => `${pathOf(join(entry.parentPath, entry.name))}${entry.isDirectory() ? "/" : ""}`),
  );
}

async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOTDIR") throw systemFailure(error, folder, "read", GIVE_PACKAGE);
    throw new AppFailure("not-found", `${folder} is not a folder.`, GIVE_PACKAGE, error);
  });
  const files = new Set(names);
  if (files.has(DESCRIPTOR_FILE)) return files;
  throw new AppFailure("not-found", `${folder} has no ${DESCRIPTOR_FILE}, so it is not an area package.`, GIVE_PACKAGE);
}
