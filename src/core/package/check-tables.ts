// The check of the small tables of a package: categories, residents, notes and postcodes.

import type { CategoryRow, NoteRow, PopulationRow, PostcodeRow, SimilarRow } from "../area/area-package.ts";
import { DESCRIPTOR_FILE, SLUG, WARDS_FILE } from "../area/area-package.ts";
import { makeTaxonomy } from "../area/offences.ts";
import { TABLES } from "../area/tables.ts";
import { ALL_CRIME, ANTI_SOCIAL_BEHAVIOUR, slugOf } from "../area/taxonomy.ts";
import { CELL_LIMITS } from "../basics/cell-key.ts";
import { type Month, yearOf } from "../basics/months.ts";
import type { CheckContext } from "./check-counts.ts";
import { isInWard } from "./check-wards.ts";
import { addFault, type Faults } from "./faults.ts";
import { residentsContradictions } from "./stated-sums.ts";

/** The first census of Great Britain; later ones and all estimates follow. */
const FIRST_CENSUS = 1801;
/** Years of remarks, meetings and plans. */
const DATED = [1900, 2100] as const;

/** Keys met before, with their lines. */
export type Seen = Map<string, number>;

export function checkCategoryRow(faults: Faults, rows: readonly CategoryRow[], row: CategoryRow, line: number): void {
  const file = TABLES.taxonomy.file;
  const { category } = row;
  if (!SLUG.test(category)) addFault(faults, file, line, `the category "${category}" is no slug such as bicycle-theft`);
  if (category === ALL_CRIME.slug) addFault(faults, file, line, `"${category}" stands for all of them`);
  if (rows.length === CELL_LIMITS.category)
    addFault(faults, file, line, `it has more than ${CELL_LIMITS.category} categories`);
  if (rows.some((other) => other.category === category))
    addFault(faults, file, line, `the category "${category}" is listed twice`);
  if (category === ANTI_SOCIAL_BEHAVIOUR && row.isCrime)
    addFault(faults, file, line, `"${category}" is said to be a crime; it is incidents`);
}

export function checkPopulationRow(
  context: CheckContext,
  seen: Seen,
  row: PopulationRow,
  line: number,
  last: Month,
): void {
  const file = TABLES.population.file;
  checkWard(context, file, row.ward, line);
  checkNew(context.faults, file, seen, `${row.ward} ${row.year}`, line, "ward and year");
  const latest = yearOf(last);
  if (row.year < FIRST_CENSUS || row.year > latest)
    addFault(context.faults, file, line, `the year is ${row.year}, not from ${FIRST_CENSUS} to ${latest}`);
}

/** A date is "YYYY-MM" or "YYYY-MM-DD". */
export function checkDate(faults: Faults, file: string, column: string, date: string, line: number): void {
  const year = Number(date.slice(0, 4));
  const [first, last] = DATED;
  if (year < first || year > last)
    addFault(faults, file, line, `${column} is ${date}, not of a year from ${first} to ${last}`);
}

/** The residents that the descriptor states must be those of the table in that year. */
export function checkPopulationTotal({ faults, descriptor }: CheckContext, rows: readonly PopulationRow[]): void {
  if (descriptor === null) return;
  for (const { path, text } of residentsContradictions(descriptor.descriptor.wardscope, rows))
    addFault(faults, DESCRIPTOR_FILE, descriptor.lineOf(`wardscope.${path}`), text);
}

export function checkNoteRow(
  context: CheckContext,
  categories: readonly CategoryRow[],
  row: NoteRow,
  line: number,
): void {
  const file = TABLES.notes.file;
  if (row.ward !== "") checkWard(context, file, row.ward, line);
  checkWebAddress(context.faults, file, row.url, line);
  checkDate(context.faults, file, "date", row.date, line);
  if (row.category === "" || context.categories === null) return;
  const scope = slugOf(row.category);
  const { offences } = makeTaxonomy(categories);
  if (!offences.some(({ slug, label }) => slug === scope || slugOf(label) === scope))
    addFault(context.faults, file, line, `"${row.category}" is no category or group of ${TABLES.taxonomy.file}`);
}

export function checkPostcodeRow(context: CheckContext, seen: Seen, row: PostcodeRow, line: number): void {
  const file = TABLES.postcodes.file;
  const { postcode, ward, longitude, latitude } = row;
  checkNew(context.faults, file, seen, postcode.replace(/\s/g, "").toUpperCase(), line, "postcode");
  if (!checkWard(context, file, ward, line) || context.wards === null) return;
  if (!isInWard(context.wards, ward, longitude, latitude))
    addFault(context.faults, file, line, `the postcode "${postcode}" does not lie in the ward "${ward}"`);
}

/** Ranks go up by one from 1 under the header, each district stands once, and none is the area's own. */
export function checkSimilarRow({ faults, descriptor }: CheckContext, seen: Seen, row: SimilarRow, line: number): void {
  const file = TABLES.similar.file;
  if (row.rank !== line - 1) addFault(faults, file, line, `the rank is ${row.rank}, not ${line - 1}`);
  checkNew(faults, file, seen, row.code, line, "district");
  if (row.code === descriptor?.descriptor.wardscope.areaCode)
    addFault(faults, file, line, `the district "${row.code}" is the area itself`);
}

export function checkWebAddress(faults: Faults, file: string, url: string, line: number): void {
  if (url !== "" && !/^https?:\/\/\S+$/.test(url))
    addFault(faults, file, line, `the url "${url}" is no address on the web`);
}

function checkWard({ faults, wards }: CheckContext, file: string, ward: string, line: number): boolean {
  const known = wards === null || wards.positions.has(ward);
  if (!known) addFault(faults, file, line, `the ward "${ward}" is not in ${WARDS_FILE}`);
  return known;
}

/** Reports a key that was met before. */
export function checkNew(faults: Faults, file: string, seen: Seen, key: string, line: number, what: string): void {
  const first = seen.get(key);
  if (first === undefined) seen.set(key, line);
  else addFault(faults, file, line, `the same ${what} as in line ${first}`);
}
