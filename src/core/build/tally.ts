// What is counted while files are read: offences by place, month and category. Tallies of parts add up to that of the whole.

import { slugOf } from "../area/taxonomy.ts";
import { cellKey, cellOf } from "../basics/cell-key.ts";
import { addCount, type CountTable, countOf, entriesOf, makeCountTable } from "../basics/count-table.ts";
import type { Month } from "../basics/months.ts";
import { addSurroundings, makeSurroundings, type Surroundings } from "./surroundings.ts";

/** A map point in a ward, or near the wards and in none of them (`NO_WARD`). `id` is `longitude_latitude` as published; the name is that of its latest month. */
export interface TalliedPlace {
  readonly id: string;
  readonly longitudeText: string;
  readonly latitudeText: string;
  readonly ward: number;
  name: string;
  nameMonth: Month;
}

/** `slug` identifies it; `label` is the name it was first met under; `rows` are all rows of it in the period. */
export interface TalliedCategory {
  readonly slug: string;
  readonly label: string;
  rows: number;
}

export interface Tally {
  readonly places: TalliedPlace[];
  readonly categories: TalliedCategory[];
  /** Counts under `cellKey(place, month, category)`. */
  readonly cells: CountTable;
  /** Rows without coordinates under `cellKey(0, month, category)`. */
  readonly unplaced: CountTable;
  readonly surroundings: Surroundings;
  readonly placeById: Map<string, number>;
  readonly categoryBySlug: Map<string, number>;
  /** Texts of crime types met before, so that most rows need no slug made. */
  readonly categoryByText: Map<string, number>;
}

/** More different crime types than this are no crime types. */
const MOST_CATEGORIES = 1000;
const MOST_TEXTS = 10_000;

export function makeTally(): Tally {
  return {
    places: [],
    categories: [],
    cells: makeCountTable(),
    unplaced: makeCountTable(),
    surroundings: makeSurroundings(),
    placeById: new Map(),
    categoryBySlug: new Map(),
    categoryByText: new Map(),
  };
}

/** Index of a crime type by its printed name, added when it is new; null when the name has no letter, -1 when there are too many. */
export function categoryOf(tally: Tally, text: string): number | null {
  const met = tally.categoryByText.get(text);
  if (met !== undefined) return met;
  const label = detached(text.trim());
  const slug = slugOf(label);
  if (slug === "") return null;
  const index = tally.categoryBySlug.get(slug) ?? addCategory(tally, slug, label);
  if (index >= 0 && tally.categoryByText.size < MOST_TEXTS) tally.categoryByText.set(detached(text), index);
  return index;
}

/** Index of the place with this id, added when it is new. */
export function placeOf(
  tally: Tally,
  place: Omit<TalliedPlace, "name" | "nameMonth">,
  name: string,
  month: Month,
): number {
  const met = tally.placeById.get(place.id);
  if (met === undefined) {
    tally.placeById.set(place.id, tally.places.length);
    return tally.places.push({ ...place, name: detached(name), nameMonth: month }) - 1;
  }
  const known = tally.places[met]!;
  if (known.name !== name && (month > known.nameMonth || (month === known.nameMonth && name < known.name)))
    known.name = detached(name);
  known.nameMonth = Math.max(known.nameMonth, month);
  return met;
}

/** Adds everything in `from` to `into`. Both must have been counted against the same wards. */
export function addTally(into: Tally, from: Tally): void {
  const categories = from.categories.map((category) => {
    const index = into.categoryBySlug.get(category.slug) ?? addCategory(into, category.slug, category.label);
    if (index < 0) throw new Error(`too many categories to add ${category.slug}`);
    into.categories[index]!.rows += category.rows;
    return index;
  });
  const places = from.places.map((place) => placeOf(into, place, place.name, place.nameMonth));
  for (const [key, count] of entriesOf(from.cells)) {
    const { place, month, category } = cellOf(key);
    addCount(into.cells, cellKey(places[place]!, month, categories[category]!), count);
  }
  for (const [key, count] of entriesOf(from.unplaced)) {
    const { month, category } = cellOf(key);
    addCount(into.unplaced, cellKey(0, month, categories[category]!), count);
  }
  addSurroundings(into.surroundings, from.surroundings);
}

/** Offences of a place in a month and category. */
export function tallied(tally: Tally, place: number, month: Month, category: number): number {
  return countOf(tally.cells, cellKey(place, month, category));
}

function addCategory(tally: Tally, slug: string, label: string): number {
  if (tally.categories.length >= MOST_CATEGORIES) return -1;
  tally.categoryBySlug.set(slug, tally.categories.length);
  return tally.categories.push({ slug, label, rows: 0 }) - 1;
}

/** A copy that does not keep the whole text alive which it was cut from. */
function detached(text: string): string {
  return Array.from(text).join("");
}
