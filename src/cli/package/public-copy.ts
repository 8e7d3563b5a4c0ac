// A build whose package is a public copy: of the whole package nothing is written.
import { TABLES } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import type { packageOf } from "../../core/build/package-files.ts";
import { type PublicPackage, publicPackage } from "../../core/build/public-package.ts";
import type { Beside } from "../../core/disclosure/beside-packages.ts";
import { districtsOf } from "../../core/disclosure/cell-groups.ts";
import { packageCoverage } from "../../core/package/package-coverage.ts";
import { readDescriptor } from "../../core/package/read-descriptor.ts";
import { kindIn, type PackageKind } from "./earlier-package.ts";
import { readJson, readRows } from "./read-area.ts";

/** What is asked of a public copy: the threshold, and the folders of public copies that are out already. */
export interface PublicOptions {
  readonly threshold: number;
  readonly beside: readonly string[];
}

/** Throws an AppFailure where a copy beside cannot be read, is no public copy or has another threshold. */
export async function publicCopyOf(
  made: ReturnType<typeof packageOf>,
  { threshold, beside: folders }: PublicOptions,
): Promise<PublicPackage> {
  const whole = made.whole();
  const beside = await readBesides(folders, threshold);
  const { descriptor } = readDescriptor(JSON.parse(JSON.stringify(whole.descriptor)));
  const coverage = packageCoverage(descriptor, whole.categories);
  return publicPackage({ ...whole, coverage }, made.lines, threshold, beside);
}

/** Public copies that are out already. Throws an AppFailure where one cannot be read, is none or has another threshold. */
export async function readBesides(folders: readonly string[], threshold: number): Promise<readonly Beside[]> {
  const beside: Beside[] = [];
  for (const folder of folders) beside.push(await readBeside(folder, threshold));
  return beside;
}

async function readBeside(folder: string, threshold: number): Promise<Beside> {
  const { descriptor } = readDescriptor(await readJson(folder, "datapackage.json"));
  const { disclosure } = descriptor.wardscope;
  if (disclosure === undefined)
    throw new AppFailure(
      "bad-input",
      `${folder} is no public copy: whoever has it has its counts already.`,
      "Give --beside the public copies that are out already.",
    );
  if (disclosure.threshold !== threshold)
    throw new AppFailure(
      "bad-input",
      `The threshold of ${folder} is ${disclosure.threshold}, that of this copy ${threshold}: one of the two would tell what the other withholds.`,
      `Build this copy with --threshold ${disclosure.threshold}.`,
    );
  const listed = new Set(descriptor.resources.map(({ path }) => path));
  const { withheld, withheldTotals } = TABLES;
  return {
    counts: await readRows(folder, TABLES.counts),
    withheld: listed.has(withheld.file) ? await readRows(folder, withheld) : [],
    totals: listed.has(withheldTotals.file) ? await readRows(folder, withheldTotals) : [],
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
