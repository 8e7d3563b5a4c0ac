// What a public copy holds of a package: which files, and what of the descriptor. All else could tell what is withheld.
import { DESCRIPTOR_FILE, WARDS_FILE } from "../area/area-package.ts";
import { TABLES, type TableName } from "../area/tables.ts";
import type { WrittenDescriptor } from "../area/written-descriptor.ts";

/**
 * Tables that go along as they are, in their order: none is made of counts. Places, hours and outcomes count offences too finely,
 * revisions tell what a count was, and published figures may be sums over what is withheld.
 */
export const KEPT_TABLES = ["population", "taxonomy", "notes", "plan", "meetings", "postcodes", "similar"] as const;

const OWN_TABLES: readonly TableName[] = ["counts", "withheld", "withheldTotals"];

/** Names of the files that a public copy may hold. */
export const PUBLIC_FILES: ReadonlySet<string> = new Set([
  ...[DESCRIPTOR_FILE, WARDS_FILE],
  ...[...KEPT_TABLES, ...OWN_TABLES].map((name) => TABLES[name].file),
]);

/** In the order in which the builder lists them. */
const IN_ORDER: readonly string[] = [
  ...[TABLES.counts.file, WARDS_FILE, ...KEPT_TABLES.map((name) => TABLES[name].file)],
  ...[TABLES.withheld.file, TABLES.withheldTotals.file],
];

/** Compares files of a public copy by their place in its descriptor. */
export function byPublicOrder(a: { readonly path: string }, b: { readonly path: string }): number {
  return IN_ORDER.indexOf(a.path) - IN_ORDER.indexOf(b.path);
}

type Block = WrittenDescriptor["wardscope"];

/**
 * Of each field of the block whether a public copy has it. Those that count rows, or name the files that they came from, or tell of
 * tables that it does not have, it has not.
 */
const HAS_FIELD: Readonly<Record<keyof Block, boolean>> = {
  formatVersion: true,
  areaCode: true,
  areaName: true,
  months: true,
  requiredForces: true,
  boundaryVintage: true,
  districts: true,
  wards: true,
  disclosure: true,
  population: true,
  postcodes: true,
  fetched: true,
  builtAt: true,
  unplaced: false,
  rows: false,
  readByCategory: false,
  coverage: false,
  located: false,
  setApart: false,
  repeatedCrimeIds: false,
  rim: false,
  hours: false,
  points: false,
  counting: true,
  inputs: false,
};

const PUBLIC_FIELDS: ReadonlySet<string> = new Set(
  Object.entries(HAS_FIELD).flatMap(([field, has]) => (has ? [field] : [])),
);

/** Whether a public copy may have a field of the block: none that nobody knows. */
export function isPublicField(field: string): boolean {
  return PUBLIC_FIELDS.has(field);
}
