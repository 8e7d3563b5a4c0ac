// The files of a package in memory through the check of area packages.
import { DESCRIPTOR_FILE } from "../core/area/area-package.ts";
import { AppFailure } from "../core/basics/failure.ts";
import type { Month } from "../core/basics/months.ts";
import type { IndexedWards } from "../core/build/build-inputs.ts";
import { csvBlocks } from "../core/build/csv-blocks.ts";
import type { ForceArea } from "../core/build/force-areas.ts";
import { textOf, wholeText } from "../core/build/text-pieces.ts";
import { keptText } from "../core/package/check-written.ts";
import {
  addUnreadable,
  CHECK_ORDER,
  checkReport,
  checkTable,
  checkText,
  fileOf,
  finishCheck,
  makePackageCheck,
  type Role,
} from "../core/package/package-check.ts";
import { OWN_TOOLS, sha256Of } from "./own-tools.ts";

export type PackageBytes = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Beside which a package is checked: as for the command, the last month that can be meant, and whose district is whose. */
export interface CheckedBeside {
  readonly last: Month;
  readonly forceAreas: readonly ForceArea[];
}

/** Throws an AppFailure that names the faults of a package, or says that it is none. Of `known` wards nothing is to be found out again. */
export async function requireSound(
  files: PackageBytes,
  { last, forceAreas }: CheckedBeside,
  known: IndexedWards | null,
) {
  const forces = new Map(forceAreas.map(({ code, force }) => [code, force]));
  const checked = makePackageCheck({ last, forces }, known);
  for (const role of CHECK_ORDER) {
    const bytes = files.get(fileOf(role));
    if (bytes === undefined || checked.isUnknown) continue;
    try {
      await checkFile(checked, role, bytes);
    } catch (thrown) {
      addUnreadable(checked, role, thrown);
    }
  }
  for (const [name, bytes] of files) checked.found.set(name, { bytes: bytes.length, sha256: await sha256Of(bytes) });
  finishCheck(checked, new Set(files.keys()));
  if (checked.faults.count === 0 && checked.descriptor !== null) return checked.descriptor.descriptor;
  const lines = checkReport(checked, "The package");
  throw new AppFailure(
    "broken-package",
    lines.slice(0, MOST_LINES).join(" "),
    "Save or build it again from its files.",
  );
}

/** The first faults tell what is wrong. */
const MOST_LINES = 4;

async function checkFile(checked: ReturnType<typeof makePackageCheck>, role: Role, bytes: Uint8Array): Promise<void> {
  const name = fileOf(role);
  if (role === "descriptor" || role === "wards") {
    checkText(checked, role, await wholeText(inParts(bytes), name, role === "wards" ? "GeoJSON" : "JSON"));
    return;
  }
  const add = checkTable(checked, role);
  const text = keptText(checked, name, textOf(inParts(bytes), name));
  for await (const { rows, lineOf } of csvBlocks(OWN_TOOLS.parserFor, text, name))
    for (const [index, cells] of rows.entries()) add(cells, lineOf(index));
}

const PART = 2 ** 18;

/** Pieces of bytes that are in memory. */
export async function* inParts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PART) yield bytes.subarray(at, at + PART);
}

/** Whether these may be the files of a package. */
export function isPackage(names: Iterable<string>): boolean {
  return [...names].includes(DESCRIPTOR_FILE);
}
