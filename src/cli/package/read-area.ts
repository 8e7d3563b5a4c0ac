// An area package on the disk as a dataset with its places, for the commands that compute.
import { access } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { DESCRIPTOR_FILE, WARDS_FILE } from "../../core/area/area-package.ts";
import type { Dataset } from "../../core/area/dataset.ts";
import type { RowOf, TableFormat } from "../../core/area/field-types.ts";
import { TABLES } from "../../core/area/tables.ts";
import { AppFailure, asFailure } from "../../core/basics/failure.ts";
import { parseJson } from "../../core/basics/json-text.ts";
import { withWithheld } from "../../core/disclosure/withheld-sums.ts";
import { type PlacesInMetres, placesInMetres } from "../../core/hotspots/ground/places-in-metres.ts";
import { checkBoundaries } from "../../core/package/assemble.ts";
import { withPlaces } from "../../core/package/assemble-places.ts";
import { loadedArea } from "../../core/package/loaded-area.ts";
import { readDescriptor } from "../../core/package/read-descriptor.ts";
import { rowsOfTable } from "../../core/package/rows-of-table.ts";
import { systemCode, systemFailure } from "../system-errors.ts";
import { rowBlocks } from "../text/csv-rows.ts";
import { bytesOf } from "../text/regular-file.ts";
import { textOf } from "../text/text-files.ts";
import { settleBeforeReading } from "./package-folder.ts";
import { readText } from "./side-files.ts";

/** Throws an AppFailure that names the folder, or the file and line, when it is no package that can be read. */
export async function readArea(folder: string): Promise<Dataset> {
  await settleBeforeReading(folder, new AbortController().signal);
  await requirePackage(folder);
  try {
    return await readPackage(folder);
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    const message = thrown.message.includes(folder) ? thrown.message : `${folder}: ${thrown.message}`;
    throw new AppFailure(thrown.code, message, `Run npm run data -- check ${folder} to see every fault.`, thrown);
  }
}

/** The places of a dataset in metres. Throws an AppFailure when it has none; `folder` names it. */
export function requirePlaces(dataset: Dataset, folder: string): PlacesInMetres {
  const inMetres = placesInMetres(dataset);
  if (inMetres !== null) return inMetres;
  throw new AppFailure(
    "bad-input",
    `${folder} has no ${TABLES.places.file} and ${TABLES.placeCounts.file}, and hotspots are made of places.`,
    dataset.descriptor.wardscope.disclosure
      ? "A public copy is without places: take the whole package that it was made of."
      : "Build the package from police files, which have them.",
  );
}

async function readPackage(folder: string): Promise<Dataset> {
  const { descriptor, faults } = readDescriptor(await readJson(folder, DESCRIPTOR_FILE));
  const listed = new Set(descriptor.resources.map(({ path }) => path));
  const table = <Of extends TableFormat>(format: Of): Promise<readonly RowOf<Of>[]> =>
    format.optional && !listed.has(format.file) ? Promise.resolve([]) : readRows(folder, format);
  const parts = {
    slug: basename(resolve(folder)),
    descriptor,
    counts: await table(TABLES.counts),
    taxonomy: await table(TABLES.taxonomy),
    boundaries: checkBoundaries(await readJson(folder, WARDS_FILE)),
    population: await table(TABLES.population),
    notes: await table(TABLES.notes),
  };
  const loaded = loadedArea(
    parts,
    faults.map((fault) => `${DESCRIPTOR_FILE}: ${fault}.`),
  );
  const isPublic = descriptor.wardscope.disclosure !== undefined;
  const dataset = isPublic
    ? withWithheld(loaded, await table(TABLES.withheld), await table(TABLES.withheldTotals))
    : loaded;
  if (!listed.has(TABLES.places.file) || !listed.has(TABLES.placeCounts.file)) return dataset;
  return withPlaces(dataset, await table(TABLES.places), await table(TABLES.placeCounts));
}

/** The rows of a table of the package in a folder. Throws an AppFailure that names file and line. */
export async function readRows<Of extends TableFormat>(folder: string, format: Of): Promise<readonly RowOf<Of>[]> {
  const path = join(folder, format.file);
  return rowsOfTable(rowBlocks(textOf(bytesOf(path), path), path), path, format);
}

/** A JSON file of the package in a folder. Throws an AppFailure that names it. */
export async function readJson(folder: string, file: string): Promise<unknown> {
  const path = join(folder, file);
  const text = await readText(path, "JSON");
  try {
    return parseJson(text);
  } catch (error) {
    const reason = asFailure(error, "bad-input", "").message;
    throw new AppFailure("bad-input", `${path} is not JSON: ${reason}.`, "Correct the file.", error);
  }
}

async function requirePackage(folder: string): Promise<void> {
  await access(join(folder, DESCRIPTOR_FILE)).catch((error: unknown) => {
    if (!["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "")) throw systemFailure(error, folder, "read");
    throw new AppFailure(
      "not-found",
      `${folder} has no ${DESCRIPTOR_FILE}, so it is not an area package.`,
      "Give --area the folder of an area package.",
      error,
    );
  });
}
