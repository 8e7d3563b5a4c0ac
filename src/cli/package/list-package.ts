// A finished package in the list of areas beside it, as a build would have listed it.
import { basename, resolve } from "node:path";
import { SLUG, WARDS_FILE } from "../../core/area/area-package.ts";
import { isOwnArea } from "../../core/area/own-slug.ts";
import { TABLES } from "../../core/area/tables.ts";
import type { WrittenDescriptor } from "../../core/area/written-descriptor.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { entryOfPackage } from "../../core/build/area-entry.ts";
import { checkBoundaries } from "../../core/package/assemble.ts";
import { withAreaIndex } from "./area-index.ts";
import { readForceAreas } from "./home-force.ts";
import { readJson, readRows } from "./read-area.ts";

/** The name by which the page asks for the package of a folder. Throws an AppFailure where its name is none. */
export function slugOfFolder(folder: string): string {
  const slug = basename(resolve(folder));
  if (SLUG.test(slug) && !isOwnArea(slug)) return slug;
  throw new AppFailure(
    "bad-input",
    `The page asks for an area by the name of its folder, and "${slug}" cannot be one.`,
    'Name the folder with small letters, digits and hyphens, and without "own-" at its beginning.',
  );
}

/** Lists a sound package in `index.json` beside its folder, in the place of an earlier entry of its name. */
export async function listPackage(folder: string, descriptor: WrittenDescriptor, signal: AbortSignal): Promise<void> {
  const hasPostcodes = descriptor.resources.some(({ path }) => path === TABLES.postcodes.file);
  const parts = {
    boundaries: checkBoundaries(await readJson(folder, WARDS_FILE)),
    postcodes: hasPostcodes ? await readRows(folder, TABLES.postcodes) : null,
  };
  const entry = entryOfPackage(slugOfFolder(folder), descriptor, parts, await readForceAreas());
  await withAreaIndex(folder, signal, async (index) => {
    const list = await index.prepare(entry);
    try {
      await list.place();
    } finally {
      await list.discard();
    }
  });
}
