// The area package that comes with the project, read from the disk as the page reads it.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { DESCRIPTOR_FILE, type FigureRow, TABLES, type TableName, WARDS_FILE } from "../src/core/area/area-package.ts";
import type { Dataset } from "../src/core/area/dataset.ts";
import { assemble, checkBoundaries, checkDescriptor } from "../src/core/package/assemble.ts";
import { withPlaces } from "../src/core/package/assemble-places.ts";
import { readFigures } from "../src/core/package/figure-rows.ts";
import { readTable, type Table } from "../src/core/package/table-reader.ts";

const FOLDER = new URL("../public/areas/cambridge/", import.meta.url);

export function builtInArea(): Dataset {
  const dataset = assemble({
    slug: "cambridge",
    descriptor: checkDescriptor(JSON.parse(textOf(DESCRIPTOR_FILE))),
    counts: readTable("counts", tableOf("counts")),
    taxonomy: readTable("taxonomy", tableOf("taxonomy")),
    boundaries: checkBoundaries(JSON.parse(textOf(WARDS_FILE))),
    population: readTable("population", tableOf("population")),
    notes: readTable("notes", tableOf("notes")),
  });
  const places = readTable("places", tableOf("places"));
  return withPlaces(dataset, places, readTable("placeCounts", tableOf("placeCounts")));
}

/** The published figures that come with it. */
export function builtInFigures(): readonly FigureRow[] {
  return readFigures(tableOf("figures")).rows;
}

function tableOf(name: TableName): Table {
  const { file } = TABLES[name];
  return { file, rows: Papa.parse<string[]>(textOf(file)).data };
}

function textOf(file: string): string {
  return readFileSync(new URL(file, FOLDER), "utf8");
}
