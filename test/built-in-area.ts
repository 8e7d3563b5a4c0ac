// A frozen copy of the area package that comes with the project, read from the disk as the page reads it: what its
// publisher rebuilds every month changes no test.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { type FigureRow, PACKAGE_FILES } from "../src/core/area/area-package.ts";
import type { Dataset } from "../src/core/area/dataset.ts";
import { assemble, checkBoundaries, checkDescriptor } from "../src/core/package/assemble.ts";
import { withPlaces } from "../src/core/package/assemble-places.ts";
import { readFigures, readPlaceCounts, readPlaces } from "../src/core/package/later-tables.ts";
import { readCounts, readNotes, readPopulation, readTaxonomy, type Table } from "../src/core/package/package-tables.ts";

/** The folder of the copy: Cambridge, January 2024 to December 2025. */
export const CAMBRIDGE = fileURLToPath(new URL("./fixtures/areas/cambridge", import.meta.url));

let area: Dataset | null = null;

/** Read once; the same object for all, which none may change. */
export function builtInArea(): Dataset {
  area ??= readArea();
  return area;
}

/** The published figures that come with it. */
export function builtInFigures(): readonly FigureRow[] {
  return readFigures(tableOf(PACKAGE_FILES.figures)).rows;
}

function readArea(): Dataset {
  const dataset = assemble({
    slug: "cambridge",
    descriptor: checkDescriptor(JSON.parse(textOf(PACKAGE_FILES.descriptor))),
    counts: readCounts(tableOf(PACKAGE_FILES.counts)),
    taxonomy: readTaxonomy(tableOf(PACKAGE_FILES.taxonomy)),
    boundaries: checkBoundaries(JSON.parse(textOf(PACKAGE_FILES.wards))),
    population: readPopulation(tableOf(PACKAGE_FILES.population)),
    notes: readNotes(tableOf(PACKAGE_FILES.notes)),
  });
  const places = readPlaces(tableOf(PACKAGE_FILES.places));
  return withPlaces(dataset, places, readPlaceCounts(tableOf(PACKAGE_FILES.placeCounts)));
}

function tableOf(file: string): Table {
  return { file, rows: Papa.parse<string[]>(textOf(file)).data };
}

function textOf(file: string): string {
  return readFileSync(join(CAMBRIDGE, file), "utf8");
}
