// A made country: wards in a grid under the real codes of districts, residents, and street files of every force. Nothing in it is real.
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Papa from "papaparse";
import { type ForceArea, forceAreasOf } from "../src/core/build/force-areas.ts";
import { seeded } from "./bench/seeded.ts";

export interface NationPlan {
  /** Of the districts of England and Wales, sorted by force, how many there are. */
  readonly districts: number;
  readonly months: number;
  /** Rows of each district in a month, and different points in each. */
  readonly rows: number;
  readonly points: number;
}

export interface MadeNation {
  readonly police: string;
  readonly wards: string;
  readonly population: string;
  readonly districts: readonly ForceArea[];
  readonly bytes: number;
  readonly rows: number;
}

const HEADER =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n";
const CATEGORIES = [
  "Anti-social behaviour",
  "Burglary",
  "Drugs",
  "Shoplifting",
  "Violence and sexual offences",
  "Other crime",
];
/** Districts in a row of the grid; each is so many degrees wide and high, and of so many wards in a row and a column. */
const [ACROSS, WIDE, HIGH, WEST, SOUTH] = [19, 0.2, 0.15, -3.5, 50.5] as const;
const [WARDS_ACROSS, WARDS_UP] = [5, 4] as const;
/** Of a thousand rows: without coordinates; in some other district; in the middle of the sea. */
const [WITHOUT, ASTRAY, AT_SEA] = [15, 1, 3] as const;

/** Writes the country into a folder; the same for the same plan. */
export async function writeNation(folder: string, plan: NationPlan): Promise<MadeNation> {
  const districts = districtsByForce().slice(0, plan.districts);
  const random = seeded(12);
  const points = districts.map((district, index) => pointsIn(district, index, plan.points, random));
  mkdirSync(folder, { recursive: true });
  const [police, wards, population] = [
    join(folder, "police"),
    join(folder, "wards.geojson"),
    join(folder, "residents-2021.csv"),
  ];
  writeFileSync(wards, JSON.stringify({ type: "FeatureCollection", features: districts.flatMap(wardsIn) }));
  const codes = districts.flatMap((_, index) => wardCodes(index));
  writeFileSync(
    population,
    `ward_code,population\n${codes.map((code, at) => `${code},${3000 + (at % 977)}\n`).join("")}`,
  );
  const forces = new Map<string, number[]>();
  for (const [index, { force }] of districts.entries()) forces.set(force, [...(forces.get(force) ?? []), index]);
  let [bytes, rows] = [0, 0];
  for (let month = 0; month < plan.months; month++) {
    const name = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    mkdirSync(join(police, name), { recursive: true });
    for (const [force, own] of forces) {
      const lines = linesOf(name, `${plain(districts[own[0]!]!.forceArea)} Police`, own, points, plan.rows, random);
      const counted = function* () {
        for (const line of lines) {
          bytes += line.length;
          yield line;
        }
      };
      await pipeline(Readable.from(counted()), createWriteStream(join(police, name, `${name}-${force}-street.csv`)));
      rows += own.length * plan.rows;
    }
  }
  return { police, wards, population, districts, bytes, rows };
}

/** Each once, those of a force one after the other. */
function districtsByForce(): readonly ForceArea[] {
  const text = readFileSync(new URL("../geo/force-areas.csv", import.meta.url), "utf8").trim();
  const areas = forceAreasOf(Papa.parse<string[]>(text).data);
  const each = [...new Map(areas.map((area) => [area.code, area])).values()];
  return each.sort((a, b) => (a.force === b.force ? (a.code < b.code ? -1 : 1) : a.force < b.force ? -1 : 1));
}

function cornerOf(index: number): readonly [west: number, south: number] {
  return [WEST + (index % ACROSS) * WIDE, SOUTH + Math.floor(index / ACROSS) * HIGH];
}

function wardCodes(index: number): readonly string[] {
  return Array.from(
    { length: WARDS_ACROSS * WARDS_UP },
    (_, ward) => `E0599${String(index * 20 + ward).padStart(4, "0")}`,
  );
}

function wardsIn({ code, name }: ForceArea, index: number): readonly unknown[] {
  const [west, south] = cornerOf(index);
  const [wide, high] = [WIDE / WARDS_ACROSS, HIGH / WARDS_UP];
  return wardCodes(index).map((ward, at) => {
    const [column, row] = [at % WARDS_ACROSS, Math.floor(at / WARDS_ACROSS)];
    const corner = (x: number, y: number) => [
      Number((west + x * wide).toFixed(6)),
      Number((south + y * high).toFixed(6)),
    ];
    const ring = [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
      corner(column, row),
    ];
    return {
      type: "Feature",
      properties: { WD24CD: ward, WD24NM: `Made ward ${at + 1}`, LAD24CD: code, LAD24NM: name },
      geometry: { type: "Polygon", coordinates: [ring] },
    };
  });
}

/** What follows the names of the force in rows, up to the crime type. */
function pointsIn({ name }: ForceArea, index: number, points: number, random: () => number): readonly string[] {
  const [west, south] = cornerOf(index);
  return Array.from({ length: points }, (_, point) => {
    const [longitude, latitude] = [west + random() * WIDE, south + random() * HIGH];
    const area = `E0199${String(index * 20 + (point % 20)).padStart(4, "0")},${plain(name)} ${String(point % 60).padStart(3, "0")}A`;
    return `${longitude.toFixed(6)},${latitude.toFixed(6)},On or near Made Street ${point},${area}`;
  });
}

function* linesOf(
  month: string,
  force: string,
  own: readonly number[],
  points: readonly (readonly string[])[],
  rows: number,
  random: () => number,
): Generator<string> {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(items.length * random())]!;
  let text = HEADER;
  for (const index of own)
    for (let row = 0; row < rows; row++) {
      const category = CATEGORIES[Math.floor(CATEGORIES.length * random() ** 2)]!;
      const chance = Math.floor(1000 * random());
      const at = chance < WITHOUT + ASTRAY ? pick(points) : points[index]!;
      const where =
        chance < WITHOUT
          ? ",,No Location,,"
          : chance > 999 - AT_SEA
            ? "-5.500000,49.900000,On or near The Sea,,"
            : pick(at);
      const id = category === CATEGORIES[0] ? "" : idOf(random);
      text += `${id},${month},${force},${force},${where},${category},Under investigation,\n`;
      if (text.length < 2 ** 18) continue;
      yield text;
      text = "";
    }
  yield text;
}

function idOf(random: () => number): string {
  const eight = (): string =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  // One in five has one that others have, too.
  if (random() < 0.2) return `${Math.floor(9 * random())}`.repeat(64);
  return (eight() + eight()).repeat(4);
}

/** Without the commas that a row would be split at. */
function plain(name: string): string {
  return name.replaceAll(",", "");
}
