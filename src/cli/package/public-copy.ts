// A build whose package is a public copy: of the whole package nothing is written.
import { resolve } from "node:path";
import { type CategoryRow, DESCRIPTOR_FILE, WARDS_FILE } from "../../core/area/area-package.ts";
import type { Descriptor } from "../../core/area/descriptor-form.ts";
import { TABLES } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth, type Month, monthsOf } from "../../core/basics/months.ts";
import { nameList } from "../../core/basics/words.ts";
import type { packageOf } from "../../core/build/package-files.ts";
import { publicPackage } from "../../core/build/public-package.ts";
import { districtsOf } from "../../core/disclosure/cell-groups.ts";
import { countsOtherwise } from "../../core/disclosure/counts-otherwise.ts";
import { goneAgain, goneFor, namesOf } from "../../core/disclosure/gone-again.ts";
import { checkBoundaries } from "../../core/package/assemble.ts";
import { packageCoverage } from "../../core/package/package-coverage.ts";
import { readDescriptor } from "../../core/package/read-descriptor.ts";
import {
  type CopyBeside,
  holdingOf,
  MAKE_ALIKE,
  type Unlike,
  unlikeCopies,
  wardsIn,
} from "../../core/package/unlike-copies.ts";
import { kindIn, type PackageKind } from "./earlier-package.ts";
import { readJson, readRows } from "./read-area.ts";

/** What is asked of a public copy: the threshold, and the folders of public copies that are out already. */
export interface PublicOptions {
  readonly threshold: number;
  readonly beside: readonly string[];
}

/**
 * A public copy that is to take the place of what lies in the folder `out`: a copy there counts as one that is out already. Throws an
 * AppFailure where a copy beside cannot be read, is no public copy, has another threshold or counts something else.
 */
export async function publicCopyOf(
  made: ReturnType<typeof packageOf>,
  { threshold, beside: folders }: PublicOptions,
  { out, acceptMonths }: { readonly out: string; readonly acceptMonths: readonly Month[] },
) {
  const whole = { ...made.whole(), counts: [...made.whole().counts] };
  const { descriptor } = readDescriptor(JSON.parse(JSON.stringify(whole.descriptor)));
  const coverage = packageCoverage(descriptor, whole.categories);
  const before = await copyBefore(out, threshold);
  const others = folders.filter((folder) => before === null || resolve(folder) !== resolve(out));
  const beside = [...(await readBesides(others, threshold)), ...(before ?? [])];
  const own = { ...copyParts(descriptor, whole.categories), ...whole, name: "this copy", withheld: [], totals: [] };
  for (const other of beside)
    refuseUnlike(
      unlikeCopies(own, other),
      other === before?.[0] ? `Make this copy by its profile, wards and forces.${startAnew(out)}` : MAKE_ALIKE,
    );
  const earlier = before?.[0] ?? null;
  const holdings = beside.map(holdingOf);
  const had = [
    ...(earlier === null ? [] : [...namesOf(holdingOf(earlier)), ...holdingOf(earlier).gone]),
    ...holdings.flatMap((one) => goneFor({ wards: wardsIn(own) }, one)),
  ];
  const known = { beside, accepted: acceptMonths.map(formatMonth), had };
  const copy = publicPackage({ ...whole, coverage }, made.lines, threshold, known);
  for (const [at, other] of beside.entries())
    refuseAgain(goneAgain(copy.told, holdings[at]!, holdings), other.name, other === earlier ? startAnew(out) : "");
  const otherwise = apartFrom(copy.told, beside);
  return { ...copy, otherwise, before: earlier !== null };
}

/** Of each copy beside how many counts are others there, in sentences. */
export function apartFrom(
  told: Parameters<typeof countsOtherwise>[0],
  beside: readonly CopyBeside[],
): readonly string[] {
  return beside.flatMap((other) => countsOtherwise(told, { ...other, wards: wardsIn(other) }, other.name) || []);
}

/** Throws an AppFailure where a copy has `again` what one before that in a folder had. */
function refuseAgain(again: readonly string[], folder: string, anew: string): void {
  if (again.length === 0) return;
  throw new AppFailure(
    "bad-input",
    `${nameList(again, NAMED)} ${again.length === 1 ? "was" : "were"} in a public copy that stood in ${folder} before the one that stands there, and that cannot be held against this one: the difference could tell what is withheld.`,
    `Give that copy to --beside, or leave out what it had.${anew} Nothing was changed.`,
  );
}

/** Months and wards that a sentence names. */
const NAMED = 3;

/** How to do without the copy that lies in a folder. */
export function startAnew(out: string): string {
  return ` If the copy in ${out} was never published, delete the folder to start anew.`;
}

/** The public copy that lies in a folder; null where none does. */
async function copyBefore(out: string, threshold: number): Promise<readonly CopyBeside[] | null> {
  if (!(await kindIn(out))?.isPublic) return null;
  try {
    return await readBesides([out], threshold);
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    throw new AppFailure(thrown.code, thrown.message, `${thrown.remedy}${startAnew(out)}`, thrown);
  }
}

function refuseUnlike(unlike: readonly Unlike[], remedy: string): void {
  if (unlike.length === 0) return;
  const faults = unlike.map(({ text }) => text).join("; ");
  throw new AppFailure(
    "bad-input",
    `Two copies would tell what is withheld, one count less the other: ${faults}.`,
    `${remedy} Nothing was changed.`,
  );
}

/** Public copies that are out already. Throws an AppFailure where one cannot be read, is none or has another threshold. */
export async function readBesides(folders: readonly string[], threshold: number): Promise<readonly CopyBeside[]> {
  const beside: CopyBeside[] = [];
  for (const folder of folders) beside.push(await readBeside(folder, threshold));
  return beside;
}

/** The same of one; of any threshold where none is given. */
export async function readBeside(folder: string, threshold: number | null): Promise<CopyBeside> {
  const { descriptor } = readDescriptor(await readJson(folder, DESCRIPTOR_FILE));
  const { disclosure } = descriptor.wardscope;
  if (disclosure === undefined)
    throw new AppFailure(
      "bad-input",
      `${folder} is no public copy: whoever has it has its counts already.`,
      "Give --beside the public copies that are out already.",
    );
  if (threshold !== null && disclosure.threshold !== threshold)
    throw new AppFailure(
      "bad-input",
      `The threshold of ${folder} is ${disclosure.threshold}, that of this copy ${threshold}: one of the two would tell what the other withholds.`,
      `Build this copy with --threshold ${disclosure.threshold}.`,
    );
  const listed = new Set(descriptor.resources.map(({ path }) => path));
  const { withheld, withheldTotals } = TABLES;
  return {
    ...copyParts(descriptor, await readRows(folder, TABLES.taxonomy)),
    name: folder,
    boundaries: checkBoundaries(await readJson(folder, WARDS_FILE)),
    counts: await readRows(folder, TABLES.counts),
    withheld: listed.has(withheld.file) ? await readRows(folder, withheld) : [],
    totals: listed.has(withheldTotals.file) ? await readRows(folder, withheldTotals) : [],
  };
}

/** What a descriptor says of what a copy counts. */
function copyParts(descriptor: Descriptor, categories: readonly CategoryRow[]) {
  const { range, missing } = packageCoverage(descriptor, categories);
  return {
    categories,
    block: descriptor.wardscope,
    submitted: new Set(monthsOf(range).filter((month) => !missing.has(month))),
    districtOf: districtsOf(descriptor.wardscope),
  };
}

/**
 * Throws an AppFailure where a whole package would take the place of a public copy, one of own records that of open data, or the other
 * way round, whatever either is built from.
 */
export async function refuseOtherKind(folder: string, made: PackageKind): Promise<void> {
  const there = await kindIn(folder);
  if (there === null) return;
  const [was, why] =
    there.isPublic !== made.isPublic
      ? there.isPublic
        ? ["a public copy", "a whole package in its place would tell what it withholds"]
        : ["a whole package", "a public copy in its place would lose what it withholds"]
      : there.isOwn !== made.isOwn
        ? there.isOwn
          ? ["a package of own records", "open data in its place would tell by what it changed what these are"]
          : ["a package of open data", "own records in its place could be published as it was"]
        : [null, null];
  if (was === null) return;
  throw new AppFailure(
    "bad-input",
    `${folder} holds ${was}, and ${why}.`,
    `Give --out another folder${there.isPublic && !made.isPublic ? ", or --public" : ""}. Nothing was changed.`,
  );
}
