// What a new package changes of the one whose place it takes.
import type { CategoryRow, RevisionRow } from "../area/area-package.ts";
import { keptRevisions } from "./kept-revisions.ts";
import { type ComparedPackage, type Comparison, revisionsBetween } from "./revisions.ts";

/** What stood there, or why it cannot be read, as the end of a sentence. */
export type EarlierPackage =
  | (ComparedPackage & { readonly revisions: readonly RevisionRow[]; readonly categories: readonly CategoryRow[] })
  | { readonly unreadable: string };

/** What a new package changes of the one before, and what its `revisions.csv` holds. */
export interface Revised {
  readonly comparison: Comparison;
  readonly rows: readonly RevisionRow[];
  /** How many rows the package before had. */
  readonly known: number;
  /** Months ("YYYY-MM") that the package before had and this one has not, in their order. */
  readonly gone: readonly string[];
  /** The categories that the package before had: its revisions may be of one of which no row is left. */
  readonly categories: readonly CategoryRow[];
  /** Whether rows of an extract were read, of which any may have been left out. */
  readonly isOwn: boolean;
}

export function revisedSince(earlier: EarlierPackage, later: ComparedPackage, now: string): Revised {
  const isOwn = later.wardscope.counting !== undefined;
  const notCompared = (reason: string): Revised => ({
    comparison: { comparable: false, reason },
    ...{ rows: [], known: 0, gone: [], categories: [], isOwn },
  });
  if ("unreadable" in earlier) return notCompared(earlier.unreadable);
  if (earlier.wardscope.disclosure) return notCompared("it is a public copy, whose small counts are withheld");
  const comparison = revisionsBetween(earlier, later);
  const known = earlier.revisions;
  const rows = keptRevisions(known, comparison, now.slice(0, 10));
  const months = new Set(later.wardscope.months.map(({ month }) => month));
  const gone = new Set(earlier.wardscope.months.flatMap(({ month }) => (months.has(month) ? [] : [month])));
  return { comparison, rows, known: known.length, gone: [...gone].sort(), categories: earlier.categories, isOwn };
}
