// A tally as the files of an area package: lines sorted by code point, LF, numbers plain.
import type { Boundaries, CategoryRow, PopulationRow } from "../area/area-package.ts";
import { COLUMNS } from "../area/area-package.ts";
import { OPEN_DATA_TAXONOMY, OTHER_GROUP } from "../area/open-data-taxonomy.ts";
import { cellKey, cellOf } from "../basics/cell-key.ts";
import { addCount, type CountTable, countOf, entriesOf, makeCountTable } from "../basics/count-table.ts";
import { formatMonth } from "../basics/months.ts";
import type { TalliedPlace, Tally } from "./tally.ts";

/** Rows without coordinates of one month and category, as the descriptor lists them. */
export interface UnplacedCount {
  readonly month: string;
  readonly category: string;
  readonly count: number;
}

/** `counts.csv`: one line for each ward, month and category with offences. Wards in the order of the features. */
export function* countLines(tally: Tally, boundaries: Boundaries): Generator<string> {
  const wards = makeCountTable();
  for (const [key, count] of entriesOf(tally.cells)) {
    const { place, month, category } = cellOf(key);
    addCount(wards, cellKey(tally.places[place]!.ward, month, category), count);
  }
  const codes = boundaries.features.map((feature) => feature.properties.code);
  yield csvLine(COLUMNS.counts);
  yield* cellLines(wards, codes, slugsOf(tally));
}

/** `place_counts.csv`: one line for each place, month and category with offences. */
export function* placeCountLines(tally: Tally): Generator<string> {
  const ids = tally.places.map(({ id }) => id);
  yield csvLine(COLUMNS.placeCounts);
  yield* cellLines(tally.cells, ids, slugsOf(tally));
}

/** `places.csv`: every place that has offences; coordinates as published. */
export function* placeLines(tally: Tally, boundaries: Boundaries): Generator<string> {
  yield csvLine(COLUMNS.places);
  for (const place of sortedPlaces(tally)) {
    const ward = boundaries.features[place.ward]!.properties.code;
    yield csvLine([place.id, place.longitudeText, place.latitudeText, place.name, ward]);
  }
}

export function* populationLines(rows: readonly PopulationRow[]): Generator<string> {
  yield csvLine(COLUMNS.population);
  const sorted = rows.toSorted((a, b) => compare(a.ward, b.ward));
  for (const { ward, year, population } of sorted) yield csvLine([ward, String(year), String(population)]);
}

export function* taxonomyLines(rows: readonly CategoryRow[]): Generator<string> {
  yield csvLine(COLUMNS.taxonomy);
  for (const row of rows.toSorted((a, b) => compare(a.category, b.category)))
    yield csvLine([row.category, row.label, row.group, String(row.isCrime), String(row.order), row.definition]);
}

/** Any other table under its header, rows sorted. */
export function* tableLines(header: readonly string[], rows: readonly (readonly string[])[]): Generator<string> {
  yield csvLine(header);
  yield* rows.map(csvLine).toSorted(compare);
}

/** `wards.geojson`, a feature a line. */
export function* boundaryLines(boundaries: Boundaries): Generator<string> {
  const last = boundaries.features.length - 1;
  yield '{"type":"FeatureCollection","features":[\n';
  for (const [index, feature] of boundaries.features.entries())
    yield `${JSON.stringify(feature)}${index === last ? "" : ","}\n`;
  yield "]}\n";
}

/** The open data's categories, then those it does not know: under their own names, as crimes, in the group "Other crime". */
export function taxonomyOf(tally: Tally): readonly CategoryRow[] {
  const unknown = unknownCategories(tally).map(
    ({ slug, label }, index): CategoryRow => ({
      category: slug,
      label,
      group: OTHER_GROUP,
      isCrime: true,
      order: OPEN_DATA_TAXONOMY.length + index + 1,
      definition: "As named in the police files; not one of the categories in use since May 2013.",
    }),
  );
  return [...OPEN_DATA_TAXONOMY, ...unknown];
}

/** Categories met in the period that the taxonomy of the open data does not know, by slug. */
export function unknownCategories(
  tally: Tally,
): readonly { readonly slug: string; readonly label: string; readonly rows: number }[] {
  const known = new Set(OPEN_DATA_TAXONOMY.map(({ category }) => category));
  const unknown = tally.categories.filter(({ slug, rows }) => rows > 0 && !known.has(slug));
  return unknown.toSorted((a, b) => compare(a.slug, b.slug));
}

export function unplacedCounts(tally: Tally): readonly UnplacedCount[] {
  const counts = Array.from(entriesOf(tally.unplaced), ([key, count]): UnplacedCount => {
    const { month, category } = cellOf(key);
    return { month: formatMonth(month), category: tally.categories[category]!.slug, count };
  });
  return counts.toSorted((a, b) => compare(a.month, b.month) || compare(a.category, b.category));
}

/** One line of RFC 4180 with its line end. */
function csvLine(fields: readonly string[]): string {
  const quoted = fields.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
  return `${quoted.join(",")}\n`;
}

/**
 * Lines of `names[place],month,slugs[category],count`. Sorted as numbers: places and categories are first replaced by
 * their ranks, so that a million lines need no million texts at once.
 */
function* cellLines(cells: CountTable, names: readonly string[], slugs: readonly string[]): Generator<string> {
  const [name, slug] = [ranksOf(names), ranksOf(slugs)];
  const ranked = new Float64Array(cells.size);
  let at = 0;
  for (const [key] of entriesOf(cells)) {
    const { place, month, category } = cellOf(key);
    ranked[at++] = cellKey(name.rank[place]!, month, slug.rank[category]!);
  }
  for (const key of ranked.sort()) {
    const { place, month, category } = cellOf(key);
    const count = countOf(cells, cellKey(name.order[place]!, month, slug.order[category]!));
    yield csvLine([names[name.order[place]!]!, formatMonth(month), slugs[slug.order[category]!]!, String(count)]);
  }
}

function ranksOf(texts: readonly string[]): { readonly order: readonly number[]; readonly rank: Uint32Array } {
  const order = texts.map((_, index) => index).sort((a, b) => compare(texts[a]!, texts[b]!));
  const rank = new Uint32Array(texts.length);
  order.forEach((index, position) => {
    rank[index] = position;
  });
  return { order, rank };
}

function slugsOf(tally: Tally): readonly string[] {
  return tally.categories.map(({ slug }) => slug);
}

function sortedPlaces(tally: Tally): readonly TalliedPlace[] {
  return tally.places.toSorted((a, b) => compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
