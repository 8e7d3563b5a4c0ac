// Writes the files of a package from what was read.

import { DESCRIPTOR_FILE } from "../../core/area/area-package.ts";
import { sumBy } from "../../core/basics/sums.ts";
import type { Inputs, PackageOptions } from "../../core/build/build-inputs.ts";
import { eachFile, packageOf } from "../../core/build/package-files.ts";
import type { EarlierPackage } from "../../core/build/revised-since.ts";
import type { GivenExtract } from "../extract/read-profile.ts";
import { endable } from "../signals.ts";
import { type PublicOptions, publicCopyOf } from "./public-copy.ts";
import { beginFile, type HeldFile, hashOfLines } from "./written-file.ts";

export interface BuildOptions extends PackageOptions {
  /** Street files, or else files of their groups: one of the two is empty, and both where an extract is given. */
  readonly police: readonly string[];
  /** An extract with its profile in their place, if any. */
  readonly extract?: GivenExtract | null;
  readonly wards: readonly string[];
  readonly population: string;
  readonly figures: string | null;
  readonly figureGroups: string | null;
  /** Workbooks of the Home Office's tables by partnership, if any. */
  readonly homeOffice?: readonly string[];
  readonly notes: string | null;
  readonly plan: string | null;
  readonly meetings: string | null;
  readonly postcodes: string | null;
  readonly similar: string | null;
  /** Of districts or partnerships. */
  readonly areaCodes: readonly string[];
  /** Null: take them from the population file. */
  readonly populationYear: number | null;
  readonly populationColumn: string | null;
  readonly wardColumn: string | null;
  readonly out: string;
  /** Left out or null: the whole package is written. */
  readonly publicCopy?: PublicOptions | null;
}

/**
 * Writes every file of the package into an empty folder, to the disk, and lets `check` look at them meanwhile; gives their number
 * and total size, and what it changes of the package whose place it takes. Throws what `check` throws.
 */
export async function writePackage(
  folder: string,
  options: BuildOptions,
  inputs: Inputs,
  now: Date,
  earlier: EarlierPackage | null,
  check: (written: readonly HeldFile[]) => Promise<void>,
) {
  const { publicCopy = null } = options;
  const made = packageOf(options, inputs, now.toISOString(), earlier, endable);
  const copy = publicCopy === null ? null : await publicCopyOf(made, publicCopy, options);
  const { lines, descriptorOf } = copy ?? made;
  const waiting: Promise<void>[] = [];
  const write = async (path: string, own: Iterable<string>): Promise<HeldFile> => {
    const { file, onDisk } = await beginFile(folder, path, own);
    waiting.push(onDisk);
    return file;
  };
  try {
    const files = await eachFile(lines, write);
    const written = [...files, await write(DESCRIPTOR_FILE, [descriptorOf(files)])];
    await check(written);
    const bytes = sumBy(written, (file) => file.bytes);
    return { files: written.length, bytes, revised: made.revised, copy };
  } finally {
    await Promise.all(waiting);
  }
}

/** What `writePackage` would write at that time, without writing it: the other files, and the text of the descriptor. */
export async function packageToWrite(
  options: BuildOptions,
  inputs: Inputs,
  now: Date,
  earlier: EarlierPackage | null = null,
) {
  const made = packageOf(options, inputs, now.toISOString(), earlier, endable);
  const files = await eachFile(made.lines, (path, lines) => Promise.resolve(hashOfLines(path, lines)));
  return { files, descriptor: made.descriptorOf(files) };
}
