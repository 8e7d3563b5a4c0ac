// A frozen copy of the area package that comes with the project, read from the disk as the page reads it: what its
// publisher rebuilds every month changes no test.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { DESCRIPTOR_FILE, type FigureRow, type SimilarRow, WARDS_FILE } from "../src/core/area/area-package.ts";
import type { Dataset } from "../src/core/area/dataset.ts";
import type { RowOf, TableFormat } from "../src/core/area/field-types.ts";
import { TABLES } from "../src/core/area/tables.ts";
import { assemble, checkBoundaries } from "../src/core/package/assemble.ts";
import { withPlaces } from "../src/core/package/assemble-places.ts";
import { readFigures } from "../src/core/package/figure-rows.ts";
import { readDescriptor } from "../src/core/package/read-descriptor.ts";
import { readTable, type Table } from "../src/core/package/table-reader.ts";
import { type FigureGroups, makeFigureGroups, type PublishedFigures } from "../src/core/published/figure-groups.ts";

/** The folder of the copy: Cambridge, January 2024 to December 2025. */
export const CAMBRIDGE = fileURLToPath(new URL("./fixtures/areas/cambridge", import.meta.url));

let area: Dataset | null = null;
let groups: FigureGroups | null = null;

/** Read once; the same object for all, which none may change. */
export function builtInArea(): Dataset {
  area ??= readArea();
  return area;
}

/** The published figures that come with it. */
export function builtInFigures(): readonly FigureRow[] {
  return readFigures(tableOf(TABLES.figures), null).rows;
}

/** The districts alike it. */
export function builtInSimilar(): readonly SimilarRow[] {
  return rowsOf(TABLES.similar);
}

/** Published figures, grouped as that package says. */
export function grouped(rows: readonly FigureRow[]): PublishedFigures {
  groups ??= makeFigureGroups(rowsOf(TABLES.figureGroups));
  return { rows, groups };
}

function readArea(): Dataset {
  const dataset = assemble({
    slug: "cambridge",
    descriptor: readDescriptor(JSON.parse(textOf(DESCRIPTOR_FILE))).descriptor,
    counts: rowsOf(TABLES.counts),
    taxonomy: rowsOf(TABLES.taxonomy),
    boundaries: checkBoundaries(JSON.parse(textOf(WARDS_FILE))),
    population: rowsOf(TABLES.population),
    notes: rowsOf(TABLES.notes),
  });
  const places = rowsOf(TABLES.places);
  return withPlaces(dataset, places, rowsOf(TABLES.placeCounts));
}

function rowsOf<Of extends TableFormat>(format: Of): readonly RowOf<Of>[] {
  return readTable(format, tableOf(format));
}

function tableOf({ file }: TableFormat): Table {
  return { file, rows: Papa.parse<string[]>(textOf(file)).data };
}

function textOf(file: string): string {
  return readFileSync(join(CAMBRIDGE, file), "utf8");
}
