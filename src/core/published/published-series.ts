// Published figures as series: one indicator of one source and area over time.
import type { FigureRow } from "../area/area-package.ts";
import type { Month } from "../basics/months.ts";
import { formatCount } from "../basics/numbers.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { PublishedMeasure } from "./published-measures.ts";
import { formatPublished } from "./published-measures.ts";

interface PointBase {
  /** The row of the file, the same object. */
  readonly row: FigureRow;
  readonly periodEnd: Month;
  /** The value in words: "2,772", or "fewer than 5". */
  readonly text: string;
  /** Of a derived value: how it was worked out. Otherwise the remark of the file, mostly "". */
  readonly note: string;
}

/** A figure at the end of its period. A suppressed one has no number, and none may be worked out for it. */
export type PublishedPoint =
  | (PointBase & { readonly status: "published" | "derived"; readonly value: number })
  | (PointBase & { readonly status: "suppressed"; readonly value: null });

/** What a series or a line is about. */
export interface Indicator {
  readonly level: FigureRow["level"];
  readonly areaCode: string;
  readonly areaName: string;
  readonly group: string;
  /** "" for the group as a whole. */
  readonly subgroup: string;
  readonly measure: PublishedMeasure;
  readonly periodMonths: number;
}

export interface PublishedSeries extends Indicator {
  readonly source: string;
  /** In the order of their ends, each of which stands once. */
  readonly points: readonly PublishedPoint[];
}

/**
 * Each row in exactly one series; series in the order of their first rows. A period that a source prints twice for the same
 * indicator begins a second series, so that neither figure hides the other.
 */
export function seriesOf(rows: readonly FigureRow[]): readonly PublishedSeries[] {
  const printings = new Map<string, PublishedPoint[][]>();
  for (const row of rows) {
    const key = JSON.stringify([row.source, ...Object.values(indicatorOf(row))]);
    const lists = printings.get(key) ?? [];
    const free = lists.find((points) => points.every(({ periodEnd }) => periodEnd !== row.periodEnd));
    if (free === undefined) lists.push([pointOf(row)]);
    else free.push(pointOf(row));
    printings.set(key, lists);
  }
  return [...printings.values()].flat().map((points): PublishedSeries => {
    const { row } = points[0]!;
    return { ...indicatorOf(row), source: row.source, points: points.toSorted(byEnd) };
  });
}

/** What a row is about, without source and period. */
export function indicatorOf(row: FigureRow | Indicator): Indicator {
  const { level, areaCode, areaName, group, subgroup, measure, periodMonths } = row;
  return { level, areaCode, areaName, group, subgroup, measure, periodMonths };
}

/** Whether the file remarks that a figure is counted in another way than those before it, so that no change may be printed. */
export function isBreak({ note }: Pick<PublishedPoint, "note">): boolean {
  return /\bnot comparable\b/i.test(note);
}

export function byEnd(a: PublishedPoint, b: PublishedPoint): number {
  return a.periodEnd - b.periodEnd;
}

/** A row that is marked as suppressed, or has no value, is suppressed. */
export function pointOf(row: FigureRow): PublishedPoint {
  const { periodEnd, value, status, measure } = row;
  if (status === "suppressed" || value === null) {
    const text = measure === "count" ? `fewer than ${THRESHOLDS.suppressedUnder}` : "withheld";
    return { row, periodEnd, status: "suppressed", value: null, text, note: row.note };
  }
  const note = status === "derived" ? workedOut(row.note) : row.note;
  return { row, periodEnd, status, value, text: formatPublished(value, measure), note };
}

/** How a figure was worked out, the numbers of a sum as they are printed elsewhere: "2,089 − 691" for "2089 - 691". */
function workedOut(note: string): string {
  if (note === "") return "worked out from other printed figures";
  return note
    .replace(/\b\d{4,}(?= [-+/] )|(?<= [-+/] )\d{4,}\b/g, (digits) => formatCount(Number(digits)))
    .replace(/(?<=\d) - (?=\d)/g, " \u2212 ");
}
