// What somebody gave a package and no source has: figures, notes, a plan. It goes on when the area is made again.

import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DESCRIPTOR_FILE } from "../../core/area/area-package.ts";
import { TABLES } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { isRecord } from "../../core/basics/json-record.ts";
import { parseJson } from "../../core/basics/json-text.ts";
import type { Origin } from "../../core/build/package-descriptor.ts";
import { makeFolders } from "../package/made-folders.ts";
import { homeOfficeOrigins } from "../package/read-home-office.ts";
import { prepareFile } from "../package/written-file.ts";

const GIVEN = ["figures", "figureGroups", "notes", "plan", "meetings", "postcodes", "similar"] as const;

/** Paths of copies, by the option of the builder, null for what the package does not have; and whose figures they are. */
export type GivenTables = Readonly<Record<(typeof GIVEN)[number], string | null>> & {
  readonly carried: { readonly origins: readonly Origin[] };
};

/**
 * Copies the given tables of the package in a folder, if there is one, into another folder: a build reads no file that it replaces. Throws
 * an AppFailure where the folder has the package of another area.
 */
export async function givenTables(out: string, areaCode: string, copies: string): Promise<GivenTables> {
  const { block, sources } = await descriptorIn(out);
  const carried = { origins: homeOfficeOrigins({ sources }) };
  if (block === null) return { ...(Object.fromEntries(GIVEN.map((name) => [name, null])) as Copies), carried };
  if (block["areaCode"] !== areaCode)
    throw new AppFailure(
      "cannot-write",
      `${out} is the package of ${String(block["areaCode"])}, and not of ${areaCode}.`,
      "Give --out another folder, or delete that one yourself.",
    );
  const copied = GIVEN.map(async (name) => {
    const path = join(out, TABLES[name].file);
    if ((await stat(path).catch(() => null)) === null) return [name, null] as const;
    await makeFolders(copies);
    const copy = join(copies, name === "postcodes" ? `postcodes${yearOf(block)}.csv` : TABLES[name].file);
    const file = await prepareFile(copy, await readFile(path, "utf8"));
    try {
      await file.place();
    } finally {
      await file.discard();
    }
    return [name, copy] as const;
  });
  return { ...(Object.fromEntries(await Promise.all(copied)) as Copies), carried };
}

type Copies = Omit<GivenTables, "carried">;

/** The wardscope block of a package's descriptor, null where there is no package; and its sources. */
async function descriptorIn(folder: string) {
  const none = { block: null, sources: [] };
  try {
    const descriptor = parseJson(await readFile(join(folder, DESCRIPTOR_FILE), "utf8"));
    if (!isRecord(descriptor) || !isRecord(descriptor["wardscope"])) return none;
    const sources = Array.isArray(descriptor["sources"]) ? descriptor["sources"].filter(isRecord) : [];
    return { block: descriptor["wardscope"], sources };
  } catch {
    return none;
  }
}

/** "-2025", the year that the package credits its postcodes with; "" where it has none. */
function yearOf({ postcodes }: Readonly<Record<string, unknown>>): string {
  const source = isRecord(postcodes) ? String(postcodes["source"]) : "";
  const year = /\b20\d\d\b/.exec(source)?.[0];
  return year === undefined ? "" : `-${year}`;
}
