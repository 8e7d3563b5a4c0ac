// Which packages of a folder of areas are to be brought up to date, and which an update is nothing for.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { DESCRIPTOR_FILE } from "../../core/area/area-package.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { nameList } from "../../core/basics/words.ts";
import { readDescriptor } from "../../core/package/read-descriptor.ts";
import { readJson } from "../package/read-area.ts";
import { systemFailure } from "../system-errors.ts";
import { whyNoInput } from "./package-as-input.ts";

const MOST_NAMED = 10;

/** The folders of the areas named, or of all, by name. Throws an AppFailure where there is none, or none of such a name. */
export async function areasToUpdate(areas: string, names: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(areas, { withFileTypes: true }).catch((error: unknown) => {
    throw systemFailure(error, areas, "read", "Give --areas the folder of the areas, such as public/areas.");
  });
  const found: string[] = [];
  for (const { name } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const files = await readdir(join(areas, name)).catch((): string[] => []);
    if (!name.startsWith(".") && files.includes(DESCRIPTOR_FILE)) found.push(name);
  }
  if (found.length === 0)
    throw new AppFailure("not-found", `${areas} holds no area package.`, "Build one first: npm run area -- --help.");
  const strange = names.find((name) => !found.includes(name));
  if (strange !== undefined)
    throw new AppFailure(
      "not-found",
      `${areas} has no area "${strange}"; it has ${nameList(found, MOST_NAMED)}.`,
      "Name areas by their folders, or none for all.",
    );
  return found.filter((name) => names.length === 0 || names.includes(name)).map((name) => join(areas, name));
}

/**
 * Why an update of all areas passes one over: it is a public copy, or made of an extract. Null for any other, and for one that cannot
 * be read, of which the update says why.
 */
export async function whyPassedOver(folder: string): Promise<AppFailure | null> {
  try {
    return whyNoInput(folder, readDescriptor(await readJson(folder, DESCRIPTOR_FILE)).descriptor);
  } catch (thrown) {
    if (thrown instanceof AppFailure) return null;
    throw thrown;
  }
}
