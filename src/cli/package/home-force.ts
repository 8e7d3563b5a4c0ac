// Whose district it is, from the table of districts that comes with the project.
import { join } from "node:path";
import { type ForceArea, forceAreasOf } from "../../core/build/force-areas.ts";
import { rowBlocks } from "../text/csv-rows.ts";
import { bytesOf } from "../text/regular-file.ts";
import { textOf } from "../text/text-files.ts";

const FILE = join(import.meta.dirname, "../../../geo/force-areas.csv");

let known: Promise<readonly ForceArea[]> | null = null;

/** Every district of England and Wales, once for each of its partnerships. Read once. */
export function readForceAreas(): Promise<readonly ForceArea[]> {
  known ??= readTable();
  return known;
}

async function readTable(): Promise<readonly ForceArea[]> {
  const rows: (readonly string[])[] = [];
  for await (const block of rowBlocks(textOf(bytesOf(FILE), FILE), FILE)) rows.push(...block.rows);
  return forceAreasOf(rows);
}
