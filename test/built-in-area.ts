// The area package that comes with the project, read from the disk as the page reads it.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { DESCRIPTOR_FILE, type FigureRow, WARDS_FILE } from "../src/core/area/area-package.ts";
import type { Dataset } from "../src/core/area/dataset.ts";
import type { RowOf, TableFormat } from "../src/core/area/field-types.ts";
import { TABLES } from "../src/core/area/tables.ts";
import { assemble, checkBoundaries, checkDescriptor } from "../src/core/package/assemble.ts";
import { withPlaces } from "../src/core/package/assemble-places.ts";
import { readFigures } from "../src/core/package/figure-rows.ts";
import { readTable, type Table } from "../src/core/package/table-reader.ts";

const FOLDER = new URL("../public/areas/cambridge/", import.meta.url);

export function builtInArea(): Dataset {
  const dataset = assemble({
    slug: "cambridge",
    descriptor: checkDescriptor(JSON.parse(textOf(DESCRIPTOR_FILE))),
    counts: rowsOf(TABLES.counts),
    taxonomy: rowsOf(TABLES.taxonomy),
    boundaries: checkBoundaries(JSON.parse(textOf(WARDS_FILE))),
    population: rowsOf(TABLES.population),
    notes: rowsOf(TABLES.notes),
  });
  const places = rowsOf(TABLES.places);
  return withPlaces(dataset, places, rowsOf(TABLES.placeCounts));
}

/** The published figures that come with it. */
export function builtInFigures(): readonly FigureRow[] {
  return readFigures(tableOf(TABLES.figures)).rows;
}

function rowsOf<Of extends TableFormat>(format: Of): readonly RowOf<Of>[] {
  return readTable(format, tableOf(format));
}

function tableOf({ file }: TableFormat): Table {
  return { file, rows: Papa.parse<string[]>(textOf(file)).data };
}

function textOf(file: string): string {
  return readFileSync(new URL(file, FOLDER), "utf8");
}
