// Packages with hostile text in every field: whatever the page and the commands give out of one is text, and nothing else.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import Papa from "papaparse";
import { requirePlaces } from "../../src/cli/package/read-area.ts";
import type { Dataset } from "../../src/core/area/dataset.ts";
import { AppFailure } from "../../src/core/basics/failure.ts";
import { withoutHiddenSigns } from "../../src/core/basics/hidden-signs.ts";
import { analyseHotspots } from "../../src/core/hotspots/density/find-hotspots.ts";
import { footAreas } from "../../src/core/hotspots/patrols/foot-areas.ts";
import { patrolPlan } from "../../src/core/hotspots/patrols/patrol.ts";
import { NO_CHOICE } from "../../src/core/hotspots/patrols/patrol-choice.ts";
import { type PatrolSheet, patrolSheetOf } from "../../src/core/hotspots/patrols/patrol-sheet.ts";
import { attribution } from "../../src/state/map-models.ts";
import { selection, settledView } from "../../src/state/models.ts";
import { limits } from "../../src/state/record-limits-models.ts";
import { zip } from "../cli/zip.ts";
import { type ElementNode, elementTree } from "../element-tree.ts";
import { hostilePackage, hostileTexts } from "../hostile-package.ts";
import { type Material, OUTPUTS, type Output } from "../outputs.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { chanceOf } from "./odd-texts.ts";
import { type Files, openArea, stateOf } from "./page-room.ts";
import { command } from "./small-area.ts";

const [OFFENCE, FROM, TO] = ["bicycle-theft", "2025-01", "2025-12"];
const QUERY = `?area=cambridge&offence=${OFFENCE}&from=${FROM}&to=${TO}`;

export const HOSTILE: Fuzzer = {
  name: "hostile",
  run: async (seed, until) => {
    const chance = chanceOf(seed);
    const faults: string[] = [];
    let tried = 0;
    for (; !until(); tried++) {
      const material = await hostileMaterial(hostileTexts(chance));
      for (const output of OUTPUTS)
        faults.push(...faultsOf(output, material).map((fault) => `${output.name}: ${fault}`));
    }
    return { tried, faults };
  },
};

/** What the page and the commands make of a package whose every text is hostile. */
export async function hostileMaterial(hostile: (text: string) => string): Promise<Material> {
  const files = hostilePackage(hostile);
  const area = await openArea(files);
  if (area instanceof AppFailure) throw new Error(`the package is not shown: ${area.message.slice(0, 200)}`);
  const ready = await stateOf(area, QUERY, files);
  const state = { ...ready, config: { ...ready.config, title: hostile("title"), contact: hostile("contact") } };
  const { categories } = selection(state);
  const inMetres = requirePlaces(area, "areas/cambridge");
  const analysis = analyseHotspots(inMetres, categories, settledView(state).period, { bandwidth: 250 });
  if (!analysis.known) throw new Error(analysis.reason);
  const plan = patrolPlan({
    ...{ analysis: analysis.value, areas: footAreas(inMetres, categories, analysis.value) },
    ...{ selection: selection(state), categories: area.taxonomy.categories },
    ...{ choice: { ...NO_CHOICE, chosen: analysis.value.hotspots.slice(0, 6).map(({ id }) => id) } },
    evenIfPoliceActivity: false,
  });
  const sheet: PatrolSheet = patrolSheetOf({
    ...{ area: area.name, selection: selection(state), analysis: analysis.value, plan },
    ...{ today: state.today, attribution: attribution(state), limits: limits(state), address: null },
  });
  const texts = Array.from({ length: 8 }, (_, index) => hostile(`text ${index}`));
  return { state, analysis: analysis.value, sheet, texts, said: await saidOf(files, area, hostile) };
}

/** Runs every command that says or writes something of an area. */
async function saidOf(files: Files, area: Dataset, hostile: (text: string) => string): Promise<Material["said"]> {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-hostile-"));
  const at = (name: string): string => join(folder, name);
  const read = (name: string): string => (existsSync(at(name)) ? readFileSync(at(name), "utf8") : "");
  const write = (name: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  try {
    for (const [path, bytes] of files) write(`${area.slug}/${basename(path)}`, bytes);
    const ask = ["--area", at(area.slug), "--offence", OFFENCE!, "--from", FROM!, "--to", TO!];
    const say = async (...words: readonly string[]): Promise<string> => (await command(words)).text;
    return {
      hotspots: await say("hotspots", ...ask, "--out", at("h.geojson"), "--grid", at("grid.csv")),
      "hotspots out": read("h.geojson"),
      "hotspots grid": read("grid.csv"),
      gi: await say("gi", ...ask, "--out", at("gi.geojson")),
      "gi out": read("gi.geojson"),
      analyse: await say("analyse", ...ask),
      "analyse json": await say("analyse", ...ask, "--json"),
      check: await say("check", at(area.slug)),
      build: await say(...buildOf(write, at, hostile)),
      "list of areas": read("areas/index.json"),
      update: await say(...updateOf(write, read, at)),
      nation: await say("nation", ...given(at), "--out", at("nation"), "--workers", "1"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function given(at: (name: string) => string): readonly string[] {
  return ["--police", at("police"), "--wards", at("wards.geojson"), "--population", at("population-2021.csv")];
}

/** Writes small inputs whose texts are hostile; the words of their build. */
function buildOf(
  write: (name: string, text: string) => void,
  at: (name: string) => string,
  hostile: (text: string) => string,
): readonly string[] {
  const header = ["Crime ID", "Month", "Reported by", "Falls within", "Longitude", "Latitude", "Location"];
  const row = (index: number): readonly string[] => [
    ...[hostile(`id ${index}`), FROM!, "Testshire Police", "Testshire Police", "0.105", "52.205"],
    ...[`On or near ${hostile(`street ${index}`)}`, hostile("lsoa"), hostile("lsoa name"), hostile(`type ${index}`)],
  ];
  // One that nothing is wrong with: a build of none is refused.
  const plain = ["", FROM!, "Testshire Police", "Testshire Police", "0.105", "52.205", "No Location", "", "", "Drugs"];
  const odd = [row(1), row(2), [...row(3).slice(0, -1), "Drugs"]];
  const rows = [[...header, "LSOA code", "LSOA name", "Crime type"], ...odd, plain];
  write(`police/${FROM}-testshire-street.csv`, Papa.unparse(rows));
  const ring = [
    [0.1, 52.2],
    [0.11, 52.2],
    [0.11, 52.21],
    [0.1, 52.21],
    [0.1, 52.2],
  ];
  const properties = { WD23CD: "W1", WD23NM: hostile("ward"), LAD23CD: "E07000001" };
  const feature = { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
  write("wards.geojson", JSON.stringify({ type: "FeatureCollection", features: [feature] }));
  write(
    "population-2021.csv",
    Papa.unparse([
      ["ward_code", "population", "name"],
      ["W1", "1000", `;;;;${hostile("ward")}`],
    ]),
  );
  // A name of the area with signs that steer is refused, as arguments cannot hold a zero.
  const name = withoutHiddenSigns(hostile("area"));
  return ["build", ...given(at), "--area-code", "E07000001", `--area-name=${name}`, "--out", at("areas/testford")];
}

/** Writes an archive with one offence more than the area was built of; the words of its update. */
function updateOf(
  write: (name: string, text: Uint8Array) => void,
  read: (name: string) => string,
  at: (name: string) => string,
): readonly string[] {
  const plain = `,${FROM},Testshire Police,Testshire Police,0.105,52.205,No Location,,,Drugs`;
  const text = `${read(`police/${FROM}-testshire-street.csv`).trimEnd()}\n${plain}\n`;
  write(`${FROM}.zip`, zip([{ name: `${FROM}/${FROM}-testshire-street.csv`, text }]));
  const where = ["--areas", at("areas"), "--downloads", at("kept"), "--from-archive", at(`${FROM}.zip`)];
  return ["update", "testford", ...where];
}

/** What an output is besides text. */
export function faultsOf({ form, make, cells }: Output, material: Material): readonly string[] {
  const text = make(material);
  if (text.trim() === "") return ["it is empty"];
  switch (form) {
    case "table":
      return tableFaults(text, cells?.(material) ?? null);
    case "lines":
      return lineFaults(text, cells?.(material) ?? []);
    case "json":
      return jsonFaults(text);
    case "markup":
      return markupFaults(text);
    case "printed":
      return printedFaults(text);
    case "words":
      return [];
  }
}

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const isFormula = (cell: string): boolean => FORMULA.test(cell) && Number.isNaN(Number(cell));

/** Every cell comes back as it was, or with a ' in front, and none is run. */
function tableFaults(text: string, cells: readonly (readonly string[])[] | null): readonly string[] {
  const read = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" }).data.slice(0, -1);
  const run = read.flat().filter(isFormula);
  if (run.length > 0) return [`a spreadsheet runs ${JSON.stringify(run[0])}`];
  if (cells === null) return [];
  const isKept = (cell: string, now: string | undefined): boolean => now === cell || now === `'${cell}`;
  const isSame = read.length === cells.length && cells.every((row, at) => isSameRow(row, read[at]!, isKept));
  return isSame ? [] : ["cells are not those that were written"];
}

function isSameRow(
  row: readonly string[],
  read: readonly string[],
  isKept: (cell: string, now: string | undefined) => boolean,
): boolean {
  if (row.length === 0) return read.join("") === "";
  return read.length === row.length && row.every((cell, column) => isKept(cell, read[column]));
}

function lineFaults(text: string, cells: readonly (readonly string[])[]): readonly string[] {
  const read = text
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split("\t"));
  const widths = (rows: readonly (readonly string[])[]): string => rows.map((row) => Math.max(1, row.length)).join();
  if (widths(read) !== widths(cells)) return ["a text breaks its line or its cell"];
  const run = read.flat().find(isFormula);
  return run === undefined ? [] : [`a spreadsheet runs ${JSON.stringify(run)}`];
}

function jsonFaults(text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? [] : ["it is no object"];
  } catch (error) {
    return [`it is no JSON: ${error} in ${text.slice(0, 200)}`];
  }
}

const LEADS_OUT = /^(?:geo:|https?:\/\/)/;
const RUNS = ["script", "img", "iframe", "object", "embed", "foreignObject", "use", "image", "form", "input"];

/** It is well formed, and no element or attribute of it loads or runs anything. */
function markupFaults(text: string): readonly string[] {
  try {
    return elementFaults(elementTree(text));
  } catch (error) {
    return [String(error)];
  }
}

function elementFaults({ name, attributes, children }: ElementNode): readonly string[] {
  const own = Object.entries(attributes).filter(
    ([key, value]) => /^on/i.test(key) || (/^(?:href|src)$/.test(key) && !LEADS_OUT.test(value)),
  );
  return [
    ...(RUNS.includes(name) ? [`it has an element ${name}`] : []),
    ...own.map(([key, value]) => `${name} has ${key}="${value.slice(0, 80)}"`),
    ...children.flatMap(elementFaults),
  ];
}

/** Controls, signs that turn the direction of what follows, and what nobody sees. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const MOST_LETTERS = 600;

function printedFaults(text: string): readonly string[] {
  const sign = UNPRINTABLE.exec(text)?.[0];
  const long = text.split("\n").find((line) => line.length > MOST_LETTERS);
  return [
    ...(sign === undefined ? [] : [`it prints U+${sign.codePointAt(0)?.toString(16)}`]),
    ...(long === undefined ? [] : [`a line has ${long.length} letters`]),
    ...(text.includes("fault of the program") ? [text.slice(0, 300)] : []),
  ];
}
