// An area package on the disk as a dataset with its places, for the commands that compute.
import { access } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { PACKAGE_FILES } from "../../core/area/area-package.ts";
import type { Dataset } from "../../core/area/dataset.ts";
import { AppFailure, asFailure } from "../../core/basics/failure.ts";
import { type PlacesInMetres, placesInMetres } from "../../core/hotspots/ground/places-in-metres.ts";
import { assemble, checkBoundaries, checkDescriptor } from "../../core/package/assemble.ts";
import { withPlaces } from "../../core/package/assemble-places.ts";
import { openPlaceCounts, openPlaces } from "../../core/package/later-tables.ts";
import {
  openCounts,
  openNotes,
  openPopulation,
  openTaxonomy,
  type TableOpener,
} from "../../core/package/package-tables.ts";
import { rowBlocks } from "../text/csv-rows.ts";
import { textOf } from "../text/text-files.ts";
import { bytesOf, readText } from "./side-files.ts";

/** Throws an AppFailure that names the folder, or the file and line, when it is no package that can be read. */
export async function readArea(folder: string): Promise<Dataset> {
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
    `${folder} has no ${PACKAGE_FILES.places} and ${PACKAGE_FILES.placeCounts}, and hotspots are made of places.`,
    "Build the package from police files, which have them.",
  );
}

async function readPackage(folder: string): Promise<Dataset> {
  const descriptor = checkDescriptor(await readJson(folder, PACKAGE_FILES.descriptor));
  const listed = new Set(descriptor.resources.map(({ path }) => path));
  const table = <Row>(file: string, open: TableOpener<Row>) => readRows(folder, file, open);
  const optional = async <Row>(file: string, open: TableOpener<Row>) => (listed.has(file) ? table(file, open) : []);
  const dataset = assemble({
    slug: basename(resolve(folder)),
    descriptor,
    counts: await table(PACKAGE_FILES.counts, openCounts),
    taxonomy: await table(PACKAGE_FILES.taxonomy, openTaxonomy),
    boundaries: checkBoundaries(await readJson(folder, PACKAGE_FILES.wards)),
    population: await optional(PACKAGE_FILES.population, openPopulation),
    notes: await optional(PACKAGE_FILES.notes, openNotes),
  });
  if (!listed.has(PACKAGE_FILES.places) || !listed.has(PACKAGE_FILES.placeCounts)) return dataset;
  const places = await table(PACKAGE_FILES.places, openPlaces);
  return withPlaces(dataset, places, await table(PACKAGE_FILES.placeCounts, openPlaceCounts));
}

async function readRows<Row>(folder: string, file: string, open: TableOpener<Row>): Promise<readonly Row[]> {
  const path = join(folder, file);
  const rows: Row[] = [];
  let read: ReturnType<TableOpener<Row>> | null = null;
  for await (const block of rowBlocks(textOf(bytesOf(path), path), path))
    for (const [index, fields] of block.rows.entries()) {
      if (read === null) {
        read = open(path, fields);
        continue;
      }
      const row = read(fields, block.lineOf(index));
      if (row !== null) rows.push(row);
    }
  return rows;
}

async function readJson(folder: string, file: string): Promise<unknown> {
  const path = join(folder, file);
  const text = await readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = asFailure(error, "bad-input", "").message;
    throw new AppFailure("bad-input", `${path} is not JSON: ${reason}.`, "Correct the file.", error);
  }
}

async function requirePackage(folder: string): Promise<void> {
  await access(join(folder, PACKAGE_FILES.descriptor)).catch((error: unknown) => {
    throw new AppFailure(
      "not-found",
      `${folder} has no ${PACKAGE_FILES.descriptor}, so it is not an area package.`,
      "Give --area the folder of an area package.",
      error,
    );
  });
}
