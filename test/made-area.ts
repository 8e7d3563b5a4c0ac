// A made district of any number of wards: a seeded mosaic, with counts that are high in a few wards and change in some.
import type { Position } from "geojson";
import { DESCRIPTOR_FILE, WARDS_FILE, type WardFeature } from "../src/core/area/area-package.ts";
import { COUNTS, POPULATION, TAXONOMY } from "../src/core/area/first-tables.ts";
import { PLACE_COUNTS, PLACES } from "../src/core/area/later-tables.ts";
import { OPEN_DATA_TAXONOMY } from "../src/core/area/open-data-taxonomy.ts";
import { tableLines } from "../src/core/area/table-lines.ts";
import { boundaryLines } from "../src/core/geography/boundary-lines.ts";
import type { PackageParts } from "../src/core/package/assemble.ts";
import { JANUARY, partsOf } from "./area.ts";
import { seeded } from "./bench/seeded.ts";
import { collectionOf, featureOf } from "./mosaic.ts";

const FIRST = [
  "Ash",
  "Birch",
  "Cold",
  "Down",
  "East",
  "Fen",
  "Great",
  "High",
  "Iron",
  "King's",
  "Long",
  "Market",
  "North",
];
const LAST = ["ford", "ham Regis", "ley", "field and Saint Cuthbert's", "ton", "wick Bridge", "worth"];
/** Degrees of a cell, about 2 km wide and high in the middle of England. */
const [WIDTH, HEIGHT] = [0.03, 0.018];
const [WEST, SOUTH] = [-1.5, 52.5];
/** By how much of a cell its corners are moved at most. */
const MOVED = 0.3;

/** Wards W1 to Wn with counts from January 2024 on. Of equal numbers, the same area in every run. */
export function madeArea(wards: number, months: number, seed = 9): PackageParts {
  const random = seeded(seed);
  const level = Array.from({ length: wards }, () => 0.2 + 4 * random() ** 4);
  const turn = Array.from({ length: wards }, () => (random() < 0.15 ? random() * 2 : 1));
  const common = OPEN_DATA_TAXONOMY.map((_, index) => 8 / (1 + index));
  const names = Array.from({ length: wards }, (_, index) => nameOf(index));
  const last = JANUARY + months - 1;
  const parts = partsOf({
    wards: names,
    population: names.map(() => 4_000 + Math.round(6_000 * random())),
    range: { from: JANUARY, to: last },
    categories: OPEN_DATA_TAXONOMY,
    count: (ward, month, slug) => {
      const category = OPEN_DATA_TAXONOMY.findIndex((row) => row.category === slug);
      const mean = level[ward]! * common[category]! * (month > last - 12 ? turn[ward]! : 1);
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * (random() + random() + random() - 1.5) * 2));
    },
  });
  const features = mosaic(wards, random).map((ring, index) => {
    const feature = featureOf(`W${index + 1}`, [[ring]]);
    return { ...feature, properties: { ...feature.properties, name: names[index]! } };
  });
  return { ...parts, slug: "made", boundaries: collectionOf(features) };
}

/**
 * The files of its package by path, as a host would serve them beside an index that names this area alone; `places`: the package
 * names those of its places too.
 */
export function madeFiles(parts: PackageParts, places = false): ReadonlyMap<string, string> {
  const { slug, descriptor, counts, taxonomy, boundaries, population } = parts;
  const tables = [POPULATION, ...(places ? [PLACES, PLACE_COUNTS] : [])];
  const files: Readonly<Record<string, Iterable<string>>> = {
    [DESCRIPTOR_FILE]: [JSON.stringify({ ...descriptor, resources: tables.map(resourceOf) })],
    [WARDS_FILE]: boundaryLines(boundaries),
    [COUNTS.file]: tableLines(COUNTS, counts),
    [TAXONOMY.file]: tableLines(TAXONOMY, taxonomy),
    [POPULATION.file]: tableLines(POPULATION, population),
  };
  const index = { areas: [{ slug, name: descriptor.title }] };
  return new Map([
    ["areas/index.json", JSON.stringify(index)],
    ...Object.entries(files).map(([file, lines]) => [`areas/${slug}/${file}`, [...lines].join("")] as const),
  ]);
}

/** Of a ward. */
const PLACES_OF_WARD = 12;

/** The files of a made area's places. */
export function madePlaces(parts: PackageParts, seed = 9): ReadonlyMap<string, string> {
  const { places, rows } = madePlaceRows(parts, seed);
  return new Map([
    [`areas/${parts.slug}/${PLACES.file}`, [...tableLines(PLACES, places)].join("")],
    [`areas/${parts.slug}/${PLACE_COUNTS.file}`, [...tableLines(PLACE_COUNTS, rows)].join("")],
  ]);
}

/** The places of a made area and their counts: twelve in each ward, at some of which most of its offences happen. */
export function madePlaceRows({ boundaries, counts }: PackageParts, seed = 9) {
  const random = seeded(seed);
  const places = boundaries.features.flatMap((feature) =>
    Array.from({ length: PLACES_OF_WARD }, (_, index) => {
      const [[longitude, latitude], ward] = [within(feature.geometry, random), String(feature.id)];
      return { id: `${ward}-${index}`, longitude, latitude, name: `${ward} Street ${index + 1}`, ward };
    }),
  );
  const rows = [...counts].map(({ ward, month, category, count }) => {
    const place = `${ward}-${Math.floor(PLACES_OF_WARD * random() ** 3)}`;
    return { place, month, category, count };
  });
  return { places, rows };
}

/** A point in the middle part of a ward's only ring. */
function within(
  geometry: WardFeature["geometry"],
  random: () => number,
): readonly [longitude: number, latitude: number] {
  const [ring] = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates[0]!;
  const corners = ring!.slice(0, 4);
  const weights = corners.map(() => 1 + random());
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const along = (axis: 0 | 1): number =>
    corners.reduce((sum, corner, index) => sum + (corner[axis]! * weights[index]!) / whole, 0);
  return [along(0), along(1)];
}

function resourceOf({ file }: { readonly file: string }) {
  return { name: file.replace(".csv", "").replaceAll("_", "-"), path: file };
}

/** Some short, some long, none twice. */
function nameOf(index: number): string {
  const round = Math.floor(index / (FIRST.length * LAST.length));
  return `${FIRST[index % FIRST.length]}${LAST[index % LAST.length]}${round === 0 ? "" : ` ${round + 1}`}`;
}

/** A ring for each ward: the cells of a grid, row by row, whose inner corners are moved. */
function mosaic(wards: number, random: () => number): readonly Position[][] {
  const columns = Math.ceil(Math.sqrt(wards));
  const corners = Array.from({ length: (columns + 1) * (Math.ceil(wards / columns) + 1) }, (_, index): Position => {
    const [column, row] = [index % (columns + 1), Math.floor(index / (columns + 1))];
    const move = (): number => MOVED * (2 * random() - 1);
    return [WEST + WIDTH * (column + move()), SOUTH + HEIGHT * (row + move())];
  });
  return Array.from({ length: wards }, (_, ward): Position[] => {
    const start = Math.floor(ward / columns) * (columns + 1) + (ward % columns);
    const ring = [start, start + 1, start + columns + 2, start + columns + 1].map((corner) => corners[corner]!);
    return [...ring, ring[0]!];
  });
}
