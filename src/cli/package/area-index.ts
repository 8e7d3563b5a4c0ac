// `areas/index.json`: the list of the packages in a folder.
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { AreaEntry, AreaIndex } from "../../core/area/area-package.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { isRecord } from "../../core/basics/json-record.ts";
import { systemFailure } from "../system-errors.ts";
import { type PreparedFile, prepareFile } from "./package-folder.ts";

/** The list beside a package folder; empty when there is none yet. Throws an AppFailure when it is not such a list. */
export async function readAreaIndex(packageFolder: string): Promise<AreaIndex> {
  const path = indexPath(packageFolder);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw systemFailure(error, path, "read");
  });
  if (text === null) return { areas: [] };
  try {
    const value = JSON.parse(text) as AreaIndex;
    if (Array.isArray(value?.areas) && value.areas.every(isRecord)) return value;
  } catch (error) {
    throw broken(path, error);
  }
  throw broken(path);
}

/** Writes the list with the area in the place of an earlier entry of its slug, but does not put it in place yet. */
export function prepareAreaIndex(packageFolder: string, index: AreaIndex, entry: AreaEntry): Promise<PreparedFile> {
  const others = index.areas.filter(({ slug }) => slug !== entry.slug);
  const areas = [...others, entry].toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const lines = areas.map((area) => `    ${JSON.stringify(area)}`).join(",\n");
  return prepareFile(indexPath(packageFolder), `{\n  "areas": [\n${lines}\n  ]\n}\n`);
}

/** Where the list of the areas is that the package folder belongs to. */
export function indexPath(packageFolder: string): string {
  return join(dirname(resolve(packageFolder)), "index.json");
}

function broken(path: string, cause?: unknown): AppFailure {
  return new AppFailure(
    "bad-input",
    `${path} is not a list of areas.`,
    "Correct or delete it, then build again.",
    cause,
  );
}
