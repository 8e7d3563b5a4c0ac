// Files that the project derives from what ONS publishes.
// `npm run geo -- force-areas <lookup.csv>`: `geo/force-areas.csv`, from the lookup of districts.
// `npm run geo -- compare <table.csv> [<residents.csv>]`: `public/compare.csv`, from the table of recorded crime by partnership.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { forceAreasOf } from "../src/core/build/force-areas.ts";
import { compareText } from "./compare-file.ts";
import { forceAreasText } from "./force-area-file.ts";

const FORCE_AREAS = "geo/force-areas.csv";
const [what, given, residents = ours("geo/district-residents.csv")] = process.argv.slice(2);
if (given === undefined || (what !== "force-areas" && what !== "compare")) {
  console.error(
    "Usage: npm run geo -- force-areas <lookup.csv>\n       npm run geo -- compare <table.csv> [<residents.csv>]",
  );
  process.exit(2);
}
if (what === "force-areas") write(FORCE_AREAS, forceAreasText(read(given)));
else write("public/compare.csv", compareText(read(given), districts(), read(residents)));

function districts() {
  return forceAreasOf(Papa.parse<string[]>(read(ours(FORCE_AREAS)).trim()).data);
}

function ours(file: string): string {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}

function read(path: string): string {
  return readFileSync(path, "utf8");
}

function write(file: string, text: string): void {
  writeFileSync(ours(file), text);
  console.log(`wrote ${file}`);
}
