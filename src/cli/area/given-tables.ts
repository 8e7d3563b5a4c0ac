// What somebody gave a package and no source has: figures, notes, a plan. It goes on when the area is made again.
import { mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DESCRIPTOR_FILE } from "../../core/area/area-package.ts";
import { TABLES } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { isRecord } from "../../core/basics/json-record.ts";
import { parseJson } from "../../core/basics/json-text.ts";
import { prepareFile } from "../package/written-file.ts";

const GIVEN = ["figures", "figureGroups", "notes", "plan", "meetings", "postcodes", "similar"] as const;

/** Paths of copies, by the option of the builder; null for what the package does not have. */
export type GivenTables = Readonly<Record<(typeof GIVEN)[number], string | null>>;

/**
 * Copies the given tables of the package in a folder, if there is one, into another folder: a build reads no file that it replaces. Throws
 * an AppFailure where the folder has the package of another area.
 */
export async function givenTables(out: string, areaCode: string, copies: string): Promise<GivenTables> {
  const block = await blockIn(out);
  if (block === null) return Object.fromEntries(GIVEN.map((name) => [name, null])) as GivenTables;
  if (block["areaCode"] !== areaCode)
    throw new AppFailure(
      "cannot-write",
      `${out} is the package of ${String(block["areaCode"])}, and not of ${areaCode}.`,
      "Give --out another folder, or delete that one yourself.",
    );
  const copied = GIVEN.map(async (name) => {
    const path = join(out, TABLES[name].file);
    if ((await stat(path).catch(() => null)) === null) return [name, null] as const;
    await mkdir(copies, { recursive: true });
    const copy = join(copies, name === "postcodes" ? `postcodes${yearOf(block)}.csv` : TABLES[name].file);
    const file = await prepareFile(copy, await readFile(path, "utf8"));
    try {
      await file.place();
    } finally {
      await file.discard();
    }
    return [name, copy] as const;
  });
  return Object.fromEntries(await Promise.all(copied)) as GivenTables;
}

/** The wardscope block of a package's descriptor; null where there is no package. */
async function blockIn(folder: string): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const descriptor = parseJson(await readFile(join(folder, DESCRIPTOR_FILE), "utf8"));
    const block = isRecord(descriptor) ? descriptor["wardscope"] : null;
    return isRecord(block) ? block : null;
  } catch {
    return null;
  }
}

/** "-2025", the year that the package credits its postcodes with; "" where it has none. */
function yearOf({ postcodes }: Readonly<Record<string, unknown>>): string {
  const source = isRecord(postcodes) ? String(postcodes["source"]) : "";
  const year = /\b20\d\d\b/.exec(source)?.[0];
  return year === undefined ? "" : `-${year}`;
}
