// What is counted while files are read: offences by place, month and category. Tallies of parts add up to that of the whole.

import { SLUG } from "../area/area-package.ts";
import { NO_WARD } from "../area/dataset.ts";
import { RENAMED_CATEGORIES } from "../area/open-data-taxonomy.ts";
import { placeName } from "../area/place-name.ts";
import { ALL_CRIME, slugOf } from "../area/taxonomy.ts";
import { type Cell, cellKey, cellOf } from "../basics/cell-key.ts";
import { addCount, type CountTable, countOf, entriesOf, makeCountTable } from "../basics/count-table.ts";
import { detached } from "../basics/detached.ts";
import { AppFailure } from "../basics/failure.ts";
import { withoutHiddenSigns } from "../basics/hidden-signs.ts";
import type { Month } from "../basics/months.ts";
import { shortText } from "../basics/plain-text.ts";
import { sumBy } from "../basics/sums.ts";
import { compareTexts } from "../basics/text-order.ts";
import type { Rejection } from "./readers/street-row.ts";
import { addSurroundings, makeSurroundings, type Surroundings } from "./surroundings.ts";

/** A map point in a ward, or near the wards and in none of them (`NO_WARD`); or a ward whose rows have no point, with coordinates of "". `id` is `longitude_latitude` as published; the name is that of its latest month, of several the first by code point as published. */
export interface TalliedPlace {
  readonly id: string;
  readonly longitudeText: string;
  readonly latitudeText: string;
  readonly ward: number;
  /** As people read it, and as it is published. */
  name: string;
  published: string;
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
  /** All rows of the period, wherever they lie, under `cellKey(0, month, category)`. */
  readonly recorded: CountTable;
  /** Rows in the wards by Crime ID, under a number that is made of it; those without one are left out. */
  readonly crimeIds: CountTable;
  /** Former names of categories that were met, with those of today under which their rows are counted. */
  readonly renamed: Map<string, string>;
  /** Wards that rows name and that the area does not have, with their rows. */
  readonly otherWards: Map<string, number>;
  /** First and last day of rows that say one, counted from 1970-01-01; of none the first is after the last. */
  readonly days: { first: number; last: number };
  readonly surroundings: Surroundings;
  readonly placeById: Map<string, number>;
  readonly categoryBySlug: Map<string, number>;
  /** Texts of crime types met before, so that most rows need no slug made. */
  readonly categoryByText: Map<string, number>;
}

/** More different crime types than this are no crime types. */
const MOST_CATEGORIES = 1000;
const MOST_TEXTS = 10_000;
/** As long as the longest slug. */
const LONGEST_LABEL = 64;

/** `cells` and `crimeIds`: how many there may be, where that is known. */
export function makeTally(cells = 0, crimeIds = 0): Tally {
  return {
    places: [],
    categories: [],
    cells: makeCountTable(cells),
    unplaced: makeCountTable(),
    recorded: makeCountTable(),
    crimeIds: makeCountTable(crimeIds),
    renamed: new Map(),
    otherWards: new Map(),
    days: { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY },
    surroundings: makeSurroundings(),
    placeById: new Map(),
    categoryBySlug: new Map(),
    categoryByText: new Map(),
  };
}

/** Index of a crime type by its printed name, added when it is new, or why it cannot be counted. */
export function categoryOf(
  tally: Tally,
  text: string,
): number | Extract<Rejection, "not-a-category" | "not-latin" | "not-words" | "long-category" | "too-many-categories"> {
  const met = tally.categoryByText.get(text);
  if (met !== undefined) return met;
  const named = detached(text.trim());
  const label = RENAMED_CATEGORIES.get(slugOf(named)) ?? named;
  const slug = slugOf(label);
  if (slug === "" && /\p{L}/u.test(named)) return "not-latin";
  if (slug === "" || slug === ALL_CRIME.slug) return "not-a-category";
  if (!/^\p{L}/u.test(named)) return "not-words";
  if (!SLUG.test(slug) || label.length > LONGEST_LABEL) return "long-category";
  const index = tally.categoryBySlug.get(slug) ?? addCategory(tally, slug, label);
  if (index < 0) return "too-many-categories";
  if (label !== named) tally.renamed.set(named, label);
  if (tally.categoryByText.size < MOST_TEXTS) tally.categoryByText.set(detached(text), index);
  return index;
}

/** Index of the place with this id, added when it is new. `published` is its name in a month. */
export function placeOf(
  tally: Tally,
  place: Omit<TalliedPlace, "name" | "published" | "nameMonth">,
  published: string,
  month: Month,
): number {
  const met = tally.placeById.get(place.id);
  if (met === undefined) {
    tally.placeById.set(place.id, tally.places.length);
    return tally.places.push({ ...place, ...namesOf(published), nameMonth: month }) - 1;
  }
  noteName(tally.places[met]!, published, month);
  return met;
}

/** The name of a place in a month, as published: that of its latest month stays. */
export function noteName(known: TalliedPlace, published: string, month: Month): void {
  const isOther = known.published !== published;
  const isEarlier = isOther && month === known.nameMonth && compareTexts(published, known.published) < 0;
  if (isEarlier || (isOther && month > known.nameMonth)) Object.assign(known, namesOf(published));
  known.nameMonth = Math.max(known.nameMonth, month);
}

/** Notes rows of a ward that the area does not have, as far as its names are few enough to be names of wards. */
export function noteWard({ otherWards }: Tally, ward: string, rows: number): void {
  const known = otherWards.get(ward);
  if (known !== undefined) otherWards.set(ward, known + rows);
  else if (otherWards.size < MOST_TEXTS) otherWards.set(detached(shortText(ward)), rows);
}

/** Notes the day of a row of the period. */
export function noteDay({ days }: Tally, day: number): void {
  days.first = Math.min(days.first, day);
  days.last = Math.max(days.last, day);
}

/** Offences in the wards whose ward was given instead of a point. */
export function countedByWard(tally: Tally): number {
  return sumBy(cellsInWards(tally), ([{ place }, count]) => (hasPoint(tally.places[place]!) ? 0 : count));
}

/** Whether rows were counted at a point, and not of a ward alone. */
export function hasPoint({ longitudeText }: Pick<TalliedPlace, "longitudeText">): boolean {
  return longitudeText !== "";
}

/** Adds everything in `from` to `into`. Both must have been counted against the same wards. Throws an AppFailure when their crime types are too many together. */
export function addTally(into: Tally, from: Tally): void {
  const categories = from.categories.map((category) => {
    const index = into.categoryBySlug.get(category.slug) ?? addCategory(into, category.slug, category.label);
    if (index < 0)
      throw new AppFailure(
        "bad-input",
        `The files have more than ${MOST_CATEGORIES} different crime types.`,
        "See whether the column of crime types holds something else.",
      );
    into.categories[index]!.rows += category.rows;
    return index;
  });
  for (const [named, label] of from.renamed) into.renamed.set(named, label);
  into.days.first = Math.min(into.days.first, from.days.first);
  into.days.last = Math.max(into.days.last, from.days.last);
  for (const [ward, rows] of from.otherWards) noteWard(into, ward, rows);
  for (const [key, count] of entriesOf(from.crimeIds)) addCount(into.crimeIds, key, count);
  const places = from.places.map((place) => placeOf(into, place, place.published, place.nameMonth));
  for (const [key, count] of entriesOf(from.cells)) {
    const { place, month, category } = cellOf(key);
    addCount(into.cells, cellKey(places[place]!, month, categories[category]!), count);
  }
  for (const table of ["unplaced", "recorded"] as const)
    for (const [key, count] of entriesOf(from[table])) {
      const { month, category } = cellOf(key);
      addCount(into[table], cellKey(0, month, categories[category]!), count);
    }
  addSurroundings(into.surroundings, from.surroundings);
}

/** Rows in the wards whose Crime ID another row there has already. */
export function repeatedCrimeIds({ crimeIds }: Tally): number {
  return sumBy(entriesOf(crimeIds), ([, count]) => count - 1);
}

/** Cells in the wards of the area, with their counts. */
export function* cellsInWards({ cells, places }: Tally): Generator<readonly [cell: Cell, count: number]> {
  for (const [key, count] of entriesOf(cells)) {
    const cell = cellOf(key);
    if (places[cell.place]!.ward !== NO_WARD) yield [cell, count];
  }
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

function namesOf(published: string): Pick<TalliedPlace, "name" | "published"> {
  const name = shortText(placeName(withoutHiddenSigns(published)));
  return { name: detached(name), published: detached(published) };
}
