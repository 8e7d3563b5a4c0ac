// A made list of many areas: the names of districts and forces are real, those of geo/force-areas.csv; where they lie, their shapes, months and
// postcode areas are made (no postcode of this country begins with Q), and none of it is anywhere but in tests.
import { readFileSync } from "node:fs";
import type { Position } from "geojson";
import Papa from "papaparse";
import type { AreaEntry } from "../src/core/area/area-package.ts";
import { slugOf } from "../src/core/area/taxonomy.ts";
import { areaEntry } from "../src/core/build/area-entry.ts";
import { type ForceArea, forceAreasOf } from "../src/core/build/force-areas.ts";
import { JANUARY } from "./area.ts";
import { seeded } from "./bench/seeded.ts";
import { collectionOf, featureOf } from "./mosaic.ts";

/** Areas side by side, and the degrees between them. */
const [ROW, WIDE, HIGH] = [16, 0.38, 0.24];
const [WEST, SOUTH] = [-4.4, 50.2];
/** Corners of a made shape, before the list makes sixteen of them. */
const CORNERS = 60;

/** The same in every run. After the districts that there are come ones of made names. */
export function madeIndex(areas: number): readonly AreaEntry[] {
  const table = readTable();
  const random = seeded(331);
  const districts = [...new Map(table.map((row) => [row.code, row])).values()].sort((a, b) =>
    a.forceArea < b.forceArea ? -1 : Number(a.forceArea > b.forceArea),
  );
  return Array.from({ length: areas }, (_, index) => {
    const own = districts[index];
    const name = own?.name ?? `Madeford ${index}`;
    const boundaries = collectionOf([featureOf("W1", [[shape(index, random)]])]);
    const postcodes = [String.fromCharCode(65 + Math.floor((26 * index) / areas)), "Z"].map((letter) => ({
      postcode: `Q${letter}1 1AA`,
    }));
    const area = {
      ...{ slug: slugOf(name), name, code: own?.code ?? `E0999${index}`, boundaries, postcodes },
      period: { from: JANUARY, to: JANUARY + 23 + (index % 13) },
      districts: own ? [own.code] : [],
    };
    return areaEntry(area, table);
  }).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** The list as a build writes it. */
export function madeIndexText(entries: readonly AreaEntry[]): string {
  return `{\n  "areas": [\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n")}\n  ]\n}\n`;
}

function readTable(): readonly ForceArea[] {
  const text = readFileSync(new URL("../geo/force-areas.csv", import.meta.url), "utf8");
  return forceAreasOf(Papa.parse<string[]>(text.trim()).data);
}

/** A star about its cell, one force's areas next to each other. */
function shape(index: number, random: () => number): Position[] {
  const row = Math.floor(index / ROW);
  const column = row % 2 === 0 ? index % ROW : ROW - 1 - (index % ROW);
  const corners = Array.from({ length: CORNERS }, (_, corner): Position => {
    const angle = (2 * Math.PI * corner) / CORNERS;
    const reach = 0.36 + 0.16 * random();
    return [WEST + WIDE * (column + reach * Math.cos(angle)), SOUTH + HIGH * (row + reach * Math.sin(angle))];
  });
  return [...corners, corners[0]!];
}
