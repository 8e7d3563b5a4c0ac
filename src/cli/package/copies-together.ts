// Public copies of one folder of areas, held against each other: whoever has the one has the other.
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DESCRIPTOR_FILE } from "../../core/area/area-package.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { compareTexts } from "../../core/basics/text-order.ts";
import { nameList } from "../../core/basics/words.ts";
import { checkBeside } from "../../core/package/check-beside.ts";
import { addFault } from "../../core/package/faults.ts";
import type { PackageCheck } from "../../core/package/package-check.ts";
import { type CopyBeside, haveInCommon } from "../../core/package/unlike-copies.ts";
import type { Terminal } from "../terminal.ts";
import { checkFolder } from "./check-folder.ts";
import { readBeside } from "./public-copy.ts";

/** Adds to the faults of a sound public copy what it tells together with those that are listed in the index beside it. */
export async function checkBesideListed(check: PackageCheck, folder: string): Promise<void> {
  const areas = dirname(folder);
  const text = await readFile(join(areas, "index.json"), "utf8").catch(() => '{ "areas": [] }');
  const listed: readonly { readonly slug: string }[] = JSON.parse(text).areas ?? [];
  const own = await copyIn(folder);
  if (own === null || check.faults.count > 0) return;
  const others = listed.filter(({ slug }) => slug !== basename(folder));
  checkTogether(check, own, await copiesIn(others.map(({ slug }) => join(areas, slug))));
}

/**
 * The public copies among these folders that tell more together with one that is older, by the names of their folders, and why they
 * cannot be published beside it, as the end of a sentence.
 */
export async function toldTogether(
  folders: readonly string[],
  terminal: Terminal,
): Promise<ReadonlyMap<string, string>> {
  const copies = (await copiesIn(folders)).toSorted((a, b) => compareTexts(a.block.builtAt, b.block.builtAt));
  const kept: CopyBeside[] = [];
  const unsafe = new Map<string, string>();
  for (const copy of copies) {
    const near = kept.filter((other) => haveInCommon(copy, other));
    const check = near.length === 0 ? null : await checkFolder(copy.name, terminal);
    if (check !== null) checkTogether(check, copy, near);
    if (check === null || check.faults.count === 0) kept.push(copy);
    else {
      const names = near.map(({ name }) => basename(name));
      unsafe.set(
        basename(copy.name),
        `tells together with ${nameList(names)} what is withheld: npm run data -- check names why, with --beside. It is the newer one, and is left out of the built page`,
      );
    }
  }
  return unsafe;
}

/** Of those that have months and ground in common with it. */
function checkTogether(check: PackageCheck, own: CopyBeside, others: readonly CopyBeside[]): void {
  const near = others.filter((other) => haveInCommon(own, other));
  const thresholdOf = ({ block }: CopyBeside): number => block.disclosure!.threshold;
  const isAlike = (other: CopyBeside): boolean => thresholdOf(other) === thresholdOf(own);
  for (const other of near.filter((one) => !isAlike(one)))
    addFault(
      check.faults,
      DESCRIPTOR_FILE,
      0,
      `the threshold of ${other.name} is ${thresholdOf(other)}, and here it is ${thresholdOf(own)}: one of the two tells what the other withholds`,
    );
  checkBeside(check, own, near.filter(isAlike));
}

async function copiesIn(folders: readonly string[]): Promise<readonly CopyBeside[]> {
  const copies: CopyBeside[] = [];
  for (const folder of folders) {
    const copy = await copyIn(folder);
    if (copy !== null) copies.push(copy);
  }
  return copies;
}

/** Null of a folder that holds no public copy which can be read. */
async function copyIn(folder: string): Promise<CopyBeside | null> {
  try {
    return await readBeside(folder, null);
  } catch (thrown) {
    if (thrown instanceof AppFailure) return null;
    throw thrown;
  }
}
