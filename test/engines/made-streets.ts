// Street files of every force, made for the tests of engines: ordinary rows, and all that is odd and still a row.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { forceName } from "../../src/core/area/force-names.ts";
import { quoteCell } from "../../src/core/basics/csv.ts";

/** Columns of the street files, as published. */
export const STREET_COLUMNS = [
  "Crime ID",
  "Month",
  "Reported by",
  "Falls within",
  "Longitude",
  "Latitude",
  "Location",
  "LSOA code",
  "LSOA name",
  "Crime type",
  "Last outcome category",
  "Context",
] as const;

interface MadeRow {
  readonly id?: string;
  readonly longitude?: string;
  readonly latitude?: string;
  readonly location?: string;
  readonly lsoa?: string;
  readonly category?: string;
}

const MONTHS = ["2024-12", "2025-01"];
const HOME = "cambridgeshire";

const TWICE: MadeRow = { id: "twice", category: "Robbery" };
/** Rows of the home force. What only a file can tell (a row of another month than its file's) is not among them. */
const ODD: readonly MadeRow[] = [
  TWICE,
  TWICE,
  { location: 'On or near "The Plough", Mill Road' },
  { location: "On or near King'S Parade" },
  { location: "On or near Ynys Môn 👮" },
  { location: "On or near a road\nof two lines" },
  { location: `On or near ${"a long road ".repeat(30)}` },
  { location: "Abbey", longitude: "0.1061" },
  { location: "On or near Abbey", longitude: "0.1061" },
  { location: "", longitude: "0.1062" },
  { location: "On or near Somewhere", longitude: "0.1062" },
  { longitude: " 0.107000 ", latitude: "52.205" },
  { longitude: "0.107000", latitude: "52.205" },
  { longitude: "0.107", latitude: "52.205" },
  { longitude: "", latitude: "", location: "No Location" },
  { longitude: "", latitude: "", location: "No Location" },
  { longitude: "NA", latitude: "NA", location: "NA", category: "Drugs" },
  { longitude: "NULL", latitude: "", category: "Drugs" },
  { longitude: "0.1", latitude: "" },
  { longitude: "0.108", latitude: "north" },
  { longitude: "-2.5", latitude: "53.4", lsoa: "Manchester 001A" },
  { longitude: "2.5", latitude: "13.4" },
  { longitude: "0.1201", latitude: "52.205", lsoa: "South Cambridgeshire 012B" },
  { longitude: "0.1201", latitude: "52.205", lsoa: "" },
  { longitude: "0.1299", latitude: "52.205", lsoa: "South Cambridgeshire 012B" },
  { category: "drugs " },
  { category: "Drugs" },
  { category: "Violent crime" },
  { category: "Anti-social behaviour" },
  { category: "Witchcraft" },
  { category: "All crime" },
  { category: "NA" },
  { category: "" },
];

export interface MadeArea {
  /** Street files, each with the words that `build` needs beside where the offences are. */
  readonly files: readonly string[];
  readonly police: string;
  readonly words: readonly string[];
}

/** Two wards of Cambridge, their residents, and two months of every force that there is, in a folder. */
export function writeMadeArea(folder: string): MadeArea {
  const [police, wards, population] = [join(folder, "police"), join(folder, "wards.geojson"), join(folder, "res.csv")];
  const files = MONTHS.flatMap((month) =>
    forces().map((force) => {
      const file = join(police, month, `${month}-${force}-street.csv`);
      mkdirSync(join(police, month), { recursive: true });
      writeFileSync(file, streetFile(month, force));
      return file;
    }),
  );
  writeFileSync(wards, JSON.stringify({ type: "FeatureCollection", features: ["W1", "W2"].map(wardAt) }));
  writeFileSync(population, "ward_code,population\nW1,1000\nW2,2000\n");
  const words = ["--wards", wards, "--population", population, "--population-year", "2021"];
  return { files, police, words: [...words, "--area-code", "E07000008", "--area-name", "Cambridge"] };
}

function forces(): readonly string[] {
  const text = readFileSync(new URL("../../geo/force-areas.csv", import.meta.url), "utf8");
  const slugs = text.trim().split("\n").slice(1);
  return [...new Set(slugs.map((line) => line.split(",").at(-1)!)), "btp", "northern-ireland"];
}

/** Far more ordinary rows than odd ones, as in any file: one in which all rows are odd is refused. */
function streetFile(month: string, force: string): string {
  const isHome = force === HOME;
  const ordinary = Array.from({ length: isHome ? 400 : 12 }, (_, index): MadeRow => {
    const longitude = (isHome ? 0.1005 + (index % 40) / 2000 : -1 - (index % 5) / 100).toFixed(6);
    return { id: `${month}${force}${index}`, longitude, category: index % 3 === 0 ? "Burglary" : "Vehicle crime" };
  });
  const rows = [...ordinary, ...(isHome ? ODD : [])].map((row) => cellsOf(row, month, forceName(force)));
  return `${[STREET_COLUMNS, ...rows].map((cells) => cells.map(quoteCell).join(",")).join("\r\n")}\r\n`;
}

function cellsOf(row: MadeRow, month: string, force: string): readonly string[] {
  const { id = "", longitude = "0.105", latitude = "52.205", location = "On or near Mill Road" } = row;
  const { lsoa = "Cambridge 001A", category = "Bicycle theft" } = row;
  return [id, month, force, force, longitude, latitude, location, "E01017540", lsoa, category, "", ""];
}

function wardAt(code: string, index: number) {
  const [west, south] = [(10 + index) / 100, 52.2];
  const [east, north] = [(11 + index) / 100, 52.21];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: "Feature",
    properties: { WD23CD: code, WD23NM: `Ward ${code}`, LAD23CD: "E07000008" },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

/** A column as sql/places.sql names it. */
export function columnName(printed: string): string {
  return printed.toLowerCase().replaceAll(" ", "_");
}
