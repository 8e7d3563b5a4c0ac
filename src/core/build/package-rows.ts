// A tally as rows of the tables of an area package, sorted by code point.

import type { Boundaries, CategoryRow, CountRow, PlaceCountRow } from "../area/area-package.ts";
import { NO_WARD } from "../area/dataset.ts";
import type { Descriptor } from "../area/descriptor-form.ts";
import type { PLACES } from "../area/later-tables.ts";
import type { LocatedRow } from "../area/located-rows.ts";
import { EXTRACT_TAXONOMY, FORMER_CATEGORIES, OPEN_DATA_TAXONOMY, OTHER_GROUP } from "../area/open-data-taxonomy.ts";
import type { WritableRow } from "../area/table-lines.ts";
import { cellKey, cellOf } from "../basics/cell-key.ts";
import { addCount, type CountTable, countOf, entriesOf, makeCountTable } from "../basics/count-table.ts";
import { formatMonth } from "../basics/months.ts";
import { sumBy } from "../basics/sums.ts";
import { compareTexts } from "../basics/text-order.ts";
import { cellsInWards, hasPoint, type TalliedCategory, type Tally } from "./tally.ts";

/** What the rows are of, as it is called, and whether all of them are of extracts. */
interface FilesOf {
  readonly called: "the police files" | "the extract";
  readonly isExtractAlone: boolean;
}

type Block = Descriptor["wardscope"];
export type SetApart = NonNullable<Block["setApart"]>[number];

/** One row for each ward, month and category with offences. Wards in the order of the features. */
export function* countRows(tally: Tally, boundaries: Boundaries): Generator<CountRow> {
  const wards = makeCountTable();
  for (const [key, count] of entriesOf(tally.cells)) {
    const { place, month, category } = cellOf(key);
    const { ward } = tally.places[place]!;
    if (ward !== NO_WARD) addCount(wards, cellKey(ward, month, category), count);
  }
  const codes = boundaries.features.map((feature) => feature.properties.code);
  for (const { name, month, category, count } of sortedCells(wards, codes, slugsOf(tally)))
    yield { ward: name, month, category, count };
}

/** One row for each place, month and category with offences; none of those whose ward was given instead of a point. */
export function* placeCountRows(tally: Tally): Generator<PlaceCountRow> {
  const ids = tally.places.map((place) => (hasPoint(place) ? place.id : ""));
  for (const { name, month, category, count } of sortedCells(tally.cells, ids, slugsOf(tally)))
    if (name !== "") yield { place: name, month, category, count };
}

/** Every place that has offences; coordinates as published; no ward for those of the rim. */
export function placeRows(tally: Tally, boundaries: Boundaries): readonly WritableRow<typeof PLACES>[] {
  const sorted = tally.places.filter(hasPoint).toSorted((a, b) => compareTexts(a.id, b.id));
  return sorted.map(({ id, longitudeText, latitudeText, name, ward }) => ({
    id,
    longitude: longitudeText,
    latitude: latitudeText,
    name,
    ward: ward === NO_WARD ? "" : boundaries.features[ward]!.properties.code,
  }));
}

/**
 * The open data's categories and those it does not know, by slug: as `own` describes them, else under their own names, as crimes, in
 * the group "Other crime". `files`: what has those names, as in "the police files". Of an extract alone the categories of the open
 * data that it never names are left out: whether it would have them nobody knows, so that none of them is 0.
 */
export function taxonomyOf(
  tally: Tally,
  own: readonly Omit<CategoryRow, "order">[] = [],
  files: FilesOf = { called: "the police files", isExtractAlone: false },
): readonly CategoryRow[] {
  const other = otherCategories(tally).map(({ slug, label }, index): CategoryRow => {
    const order = OPEN_DATA_TAXONOMY.length + index + 1;
    const former = FORMER_CATEGORIES.find(({ category }) => category === slug);
    if (former !== undefined) return { ...former, order };
    const described = own.find(({ category }) => category === slug);
    if (described !== undefined) return { ...described, order };
    return {
      ...{ category: slug, label, order },
      group: OTHER_GROUP,
      isCrime: true,
      definition:
        files.called === "the extract"
          ? "As named in the extract; not one of the categories of the open data."
          : "As named in the police files; not one of the categories in use since May 2013.",
    };
  });
  const left = new Set(files.isExtractAlone ? neverNamed(tally).map(({ category }) => category) : []);
  const seed = files.called === "the extract" ? EXTRACT_TAXONOMY : OPEN_DATA_TAXONOMY;
  const open = seed.filter(({ category }) => !left.has(category));
  return [...open, ...other].toSorted((a, b) => compareTexts(a.category, b.category));
}

/** Categories of the open data of which no row was met, of whichever month, nor a count of 0. */
export function neverNamed(tally: Tally): readonly CategoryRow[] {
  const met = new Set(tally.categories.map(({ slug }) => slug));
  return OPEN_DATA_TAXONOMY.filter(({ category }) => !met.has(category));
}

/** Categories met in the period that the taxonomy of the open data does not know, now or before May 2013, by slug. */
export function unknownCategories(
  tally: Tally,
  own: readonly Pick<CategoryRow, "category">[] = [],
): readonly TalliedCategory[] {
  const known = new Set([...FORMER_CATEGORIES, ...own].map(({ category }) => category));
  return otherCategories(tally).filter(({ slug }) => !known.has(slug));
}

function otherCategories(tally: Tally): readonly TalliedCategory[] {
  const known = new Set(OPEN_DATA_TAXONOMY.map(({ category }) => category));
  const other = tally.categories.filter(({ slug, rows }) => rows > 0 && !known.has(slug));
  return other.toSorted((a, b) => compareTexts(a.slug, b.slug));
}

/** Rows of a counted force by category and month, as the descriptor lists them. */
export function locatedRows(force: string, tally: Tally): readonly LocatedRow[] {
  const rows = Array.from(entriesOf(tally.recorded), ([key, count]): LocatedRow => {
    const { month, category } = cellOf(key);
    const withCoordinates = count - countOf(tally.unplaced, key);
    return {
      force,
      category: tally.categories[category]!.slug,
      month: formatMonth(month),
      rows: count,
      withCoordinates,
    };
  });
  return rows.toSorted((a, b) => compareTexts(a.category, b.category) || compareTexts(a.month, b.month));
}

/** The rows in the wards of a force that is set apart, as the descriptor names them. */
export function rowsSetApart(force: string, tally: Tally): SetApart {
  const categories = new Map<string, number>();
  for (const [{ category }, count] of cellsInWards(tally)) {
    const { slug } = tally.categories[category]!;
    categories.set(slug, (categories.get(slug) ?? 0) + count);
  }
  const sorted = [...categories].sort(([a], [b]) => compareTexts(a, b));
  return { force, rows: sumBy(sorted, ([, rows]) => rows), categories: Object.fromEntries(sorted) };
}

/**
 * Cells by the name of their place, month and slug of their category. Sorted as numbers: places and categories are first
 * replaced by their ranks, so that a million cells need no million texts at once.
 */
function* sortedCells(cells: CountTable, names: readonly string[], slugs: readonly string[]) {
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
    yield { name: names[name.order[place]!]!, month, category: slugs[slug.order[category]!]!, count };
  }
}

function ranksOf(texts: readonly string[]): { readonly order: readonly number[]; readonly rank: Uint32Array } {
  const order = texts.map((_, index) => index).sort((a, b) => compareTexts(texts[a]!, texts[b]!));
  const rank = new Uint32Array(texts.length);
  order.forEach((index, position) => {
    rank[index] = position;
  });
  return { order, rank };
}

function slugsOf(tally: Tally): readonly string[] {
  return tally.categories.map(({ slug }) => slug);
}
