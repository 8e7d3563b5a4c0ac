// The table of districts as the worker has it.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { forceAreasOf } from "../../src/core/build/force-areas.ts";

export function parseForceAreas() {
  const text = readFileSync(new URL("../../geo/force-areas.csv", import.meta.url), "utf8").trimEnd();
  return forceAreasOf(Papa.parse<string[]>(text).data);
}
