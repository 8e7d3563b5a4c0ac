// What a public copy holds of a package: which files, and what of the descriptor. All else could tell what is withheld.
import { DESCRIPTOR_FILE, WARDS_FILE } from "../area/area-package.ts";
import type { WrittenDescriptor } from "../area/descriptor-form.ts";
import { TABLES, type TableName } from "../area/tables.ts";

/** Under 3 a withheld count could only be 1. */
export const LEAST_THRESHOLD = 3;
/** Of a force's own counts. */
export const USUAL_THRESHOLD = 5;

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

type Block = WrittenDescriptor["wardscope"];

/** Fields that count rows or name the files they came from: none of them is in the block of a public copy. */
export const LEFT_OUT = [
  ...(["rows", "readByCategory", "unplaced", "located", "coverage", "setApart"] as const),
  ...(["repeatedCrimeIds", "rim", "inputs"] as const),
] satisfies readonly (keyof Block)[];
