// What was loaded: one area, its wards, its counts. Immutable, replaced whole.

import type { Month, MonthRange } from "../basics/months.ts";
import type { Boundaries, NoteRow, RevisionRow } from "./area-package.ts";
import { coverageOf, type PackageCoverage } from "./coverage.ts";
import { type Cube, monthly } from "./cube.ts";
import type { Descriptor } from "./descriptor-form.ts";
import type { Selection, Taxonomy } from "./offences.ts";

export interface Dataset {
  readonly slug: string;
  readonly name: string;
  readonly code: string;
  readonly coverage: PackageCoverage;
  readonly taxonomy: Taxonomy;
  /** Sorted by code; a ward's index is its place in this list, in the cube and in the places. */
  readonly wards: readonly Ward[];
  /** Index of each ward by its code. */
  readonly wardIndices: ReadonlyMap<string, number>;
  readonly boundaries: Boundaries;
  /** Population of the wards it is known for, and its year; null when the package has none. */
  readonly populationYear: number | null;
  readonly cube: Cube;
  readonly notes: readonly NoteRow[];
  /** Null when no count was revised since the package first had it, or while it is not known yet. */
  readonly revisions: Revisions | null;
  readonly descriptor: Descriptor;
  /** Why numbers of the package may be wrong, in whole sentences; none of a sound one. */
  readonly doubts: readonly string[];
  /** What of the package was left out because it is odd or did not come, in whole sentences. */
  readonly leftOut: readonly string[];
  /** Null when the package has no places, or while they are still on their way. */
  readonly places: Places | null;
  /** The whole area of which this is one district, among whose wards its own are judged; null for a whole area. */
  readonly whole: Dataset | null;
}

/** Which counts were revised, and what is noted of them on charts. */
export interface Revisions {
  readonly rows: readonly RevisionRow[];
  /** As `notesIn` gives notes: of one of these wards (codes; none: the whole district), a selection and some months. */
  readonly notes: (
    dataset: Dataset,
    selection: Selection,
    wards: readonly string[],
    range: MonthRange,
  ) => readonly MonthNote[];
}

export interface MonthNote {
  readonly month: Month;
  readonly note: NoteRow;
}

export interface Ward {
  readonly code: string;
  readonly name: string;
  /** Its name in the other language, by which it can be found; null where it has none. */
  readonly otherName: string | null;
  /** Residents, or null when unknown: then rates of this ward are unknown. */
  readonly population: number | null;
}

/**
 * Places as flat arrays: place p stands at (longitude[p], latitude[p]), lies in ward[p] (65535: in none), and its counts are the
 * entries start[p] to start[p + 1] of `month` (offset from coverage.range.from), `category` (index) and `count`.
 */
export interface Places {
  readonly names: readonly string[];
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly ward: Uint16Array;
  readonly start: Uint32Array;
  readonly month: Uint16Array;
  readonly category: Uint16Array;
  readonly count: Float64Array;
}

export const NO_WARD = 65535;

/** One count for each month of the package, null where there is no total or it is withheld. */
export function monthlyCounts(
  dataset: Dataset,
  categories: readonly number[],
  wards: readonly number[],
): readonly (number | null)[] {
  const { range, missing } = coverageOf(dataset.coverage, categories);
  const counts = monthly(dataset.cube, categories, wards, range);
  return Array.from(counts, (count, index) => (count >= 0 && !missing.has(range.from + index) ? count : null));
}
