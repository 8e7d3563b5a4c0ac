// The remarks on the figures of a table: what most of them share is said once for all, the others by their numbers.
import { remarksOn } from "./findings.ts";
import { type Footnotes, footnotesOf } from "./footnotes.ts";
import type { PublishedPoint } from "./published-series.ts";
import type { PublishedTable } from "./published-tables.ts";

/** From so many figures on, a remark that alone stands on more than half of them is said once. */
const MANY_FIGURES = 12;
/** What then stands on a figure without a remark. */
const NO_REMARK = "as printed";

export interface TableFootnotes extends Footnotes<PublishedPoint> {
  /** A sentence on all figures that have no number; null for none. */
  readonly usual: string | null;
}

export function tableFootnotes({ lines }: PublishedTable): TableFootnotes {
  const points = lines.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [cell.point])));
  const usual = usualRemark(points);
  if (usual === null) return { usual, ...footnotesOf(points, remarksOn) };
  const notes = footnotesOf(points, (point) => {
    const remarks = remarksOn(point);
    if (remarks.length === 0) return point.status === "suppressed" ? [] : [NO_REMARK];
    return remarks.filter((text) => text !== usual);
  });
  return { usual: `${notes.texts.length > 0 ? "Figures without a number" : "All figures"}: ${usual}.`, ...notes };
}

function usualRemark(points: readonly PublishedPoint[]): string | null {
  if (points.length < MANY_FIGURES) return null;
  const counts = new Map<string, number>();
  for (const remarks of points.map(remarksOn))
    if (remarks.length === 1) counts.set(remarks[0]!, (counts.get(remarks[0]!) ?? 0) + 1);
  return [...counts].find(([, count]) => 2 * count > points.length)?.[0] ?? null;
}
