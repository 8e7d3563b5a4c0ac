// The revisions of a package with those that were known before: what is kept, for how long, in which order.

import type { RevisionRow } from "../area/area-package.ts";
import { cellName } from "../area/revised-cells.ts";
import { compareTexts } from "../basics/text-order.ts";
import type { Comparison } from "./revisions.ts";

/** Above this many rows whole days are left out, the oldest first; the rows of the latest day stay, however many. */
const MOST_ROWS = 20_000;

/**
 * The rows of `revisions.csv` of a package that takes the place of another: those of the other one that still lead to what is
 * counted, then what changed now, at `date` ("2026-01-31"), or at the latest day known where the clock is behind it. Two changes of
 * a count on one day are one, and none where it is what it was.
 */
export function keptRevisions(
  known: readonly RevisionRow[],
  comparison: Comparison,
  date: string,
  most = MOST_ROWS,
): readonly RevisionRow[] {
  if (!comparison.comparable) return [];
  const { months, changes } = comparison;
  const changed = new Map(changes.map((change) => [cellName(change), change]));
  const day = known.reduce((latest, row) => (compareTexts(row.date, latest) > 0 ? row.date : latest), date);
  const earlier = known.filter(({ month }) => months.has(month)).toSorted((a, b) => compareTexts(a.date, b.date));
  const lasting = earlier.filter((row) => row.date !== day);
  const sameDay = new Map(earlier.flatMap((row) => (row.date === day ? [[cellName(row), row] as const] : [])));
  const today = [...new Set([...sameDay.keys(), ...changed.keys()])].flatMap((cell) => {
    const [first, last] = [sameDay.get(cell) ?? changed.get(cell)!, changed.get(cell) ?? sameDay.get(cell)!];
    return first.before === last.after ? [] : [{ ...last, date: day, before: first.before }];
  });
  return sorted(recent([...lasting, ...today], most));
}

/** Whole days, the latest first, until they are too many. */
function recent(rows: readonly RevisionRow[], most: number): readonly RevisionRow[] {
  const sizes = new Map<string, number>();
  for (const { date } of rows) sizes.set(date, (sizes.get(date) ?? 0) + 1);
  const kept = new Set<string>();
  let size = 0;
  for (const date of [...sizes.keys()].sort(compareTexts).reverse()) {
    size += sizes.get(date)!;
    if (size > most && kept.size > 0) break;
    kept.add(date);
  }
  return rows.filter(({ date }) => kept.has(date));
}

function sorted(rows: readonly RevisionRow[]): readonly RevisionRow[] {
  return rows.toSorted(
    (a, b) =>
      compareTexts(a.date, b.date) ||
      a.month - b.month ||
      compareTexts(a.category, b.category) ||
      compareTexts(a.ward, b.ward),
  );
}
