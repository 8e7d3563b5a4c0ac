// Every table of an area package, by name: what is checked, built and documented. The page asks for those that it reads.
import { DESCRIPTOR_FILE, WARDS_FILE } from "./area-package.ts";
import type { RowOf, TableFormat } from "./field-types.ts";
import { COUNTS, NOTES, POPULATION, TAXONOMY } from "./first-tables.ts";
import { HOURS, PLACE_HOURS } from "./hour-tables.ts";
import { FIGURE_GROUPS, FIGURES, PLACE_COUNTS, PLACES, POSTCODES } from "./later-tables.ts";
import { OUTCOMES } from "./outcomes-table.ts";
import { MEETINGS, PLAN } from "./plan-tables.ts";
import { REVISIONS } from "./revisions-table.ts";
import { SIMILAR } from "./similar-table.ts";
import { WITHHELD, WITHHELD_TOTALS } from "./withheld-tables.ts";

/** A table that others refer to comes before them. What each column means is in `table-meanings.ts`. */
export const TABLES = {
  taxonomy: TAXONOMY,
  population: POPULATION,
  counts: COUNTS,
  places: PLACES,
  placeCounts: PLACE_COUNTS,
  outcomes: OUTCOMES,
  figures: FIGURES,
  figureGroups: FIGURE_GROUPS,
  notes: NOTES,
  postcodes: POSTCODES,
  plan: PLAN,
  meetings: MEETINGS,
  similar: SIMILAR,
  revisions: REVISIONS,
  hours: HOURS,
  placeHours: PLACE_HOURS,
  withheld: WITHHELD,
  withheldTotals: WITHHELD_TOTALS,
} as const satisfies Readonly<Record<string, TableFormat>>;

export type TableName = keyof typeof TABLES;
export type Row<Name extends TableName> = RowOf<(typeof TABLES)[Name]>;

/** Header line of a table. */
export function columnsOf({ fields }: TableFormat): readonly string[] {
  return Object.values(fields).map(({ column }) => column);
}

/** Every file that a package can have. */
export function packageFiles(): readonly string[] {
  return [DESCRIPTOR_FILE, WARDS_FILE, ...Object.values(TABLES).map(({ file }) => file)];
}
