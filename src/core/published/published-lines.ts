// Lines of the published tables: series of several sources that tell of one indicator, put end to end.
import type { FigureRow } from "../area/area-package.ts";
import type { Month } from "../basics/months.ts";
import { compareTexts } from "../basics/text-order.ts";
import { compareGroups, type FigureGroups } from "./figure-groups.ts";
import { LEVELS } from "./published-measures.ts";
import type { Indicator, PublishedPoint, PublishedSeries } from "./published-series.ts";
import { byEnd, indicatorOf, seriesOf } from "./published-series.ts";

export interface PublishedLine extends Indicator {
  /** In the order of their ends, each of which stands once; each point knows its source. */
  readonly points: readonly PublishedPoint[];
  /** In the order of their first points. */
  readonly sources: readonly string[];
  /** 1, or more for a line that prints a period again which an earlier line of the indicator has. */
  readonly printing: number;
}

/**
 * Each row in exactly one line; lines in the order of their first rows. Sources are joined where they give different periods
 * of one indicator; where they give the same period, each keeps its own line.
 */
export function publishedLines(rows: readonly FigureRow[]): readonly PublishedLine[] {
  const joined = new Map<string, PublishedSeries[][]>();
  for (const series of seriesOf(rows)) {
    const key = JSON.stringify(Object.values(indicatorOf(series)));
    const lists = joined.get(key) ?? [];
    const free = lists.find((list) => list.every((other) => !overlap(other, series)));
    if (free === undefined) lists.push([series]);
    else free.push(series);
    joined.set(key, lists);
  }
  return [...joined.values()].flatMap((lists) => lists.map((list, index) => lineOf(list, index + 1)));
}

/** The point of a line that ends there, or null. */
export function pointAt(line: PublishedLine, end: Month): PublishedPoint | null {
  return line.points.find(({ periodEnd }) => periodEnd === end) ?? null;
}

/** "Shoplifting", or the group for the group as a whole; with its place among printings of the same period. */
export function lineLabel(line: Indicator & { readonly printing: number }): string {
  const name = line.subgroup === "" ? line.group : line.subgroup;
  return line.printing === 1 ? name : `${name} (printed again: ${line.printing})`;
}

/** By heading and group, by level, by area, by sub-group. */
export function compareLines(groups: FigureGroups, a: PublishedLine, b: PublishedLine): number {
  return (
    compareGroups(groups, a.group, b.group) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    compareTexts(a.areaName, b.areaName) ||
    compareTexts(a.areaCode, b.areaCode) ||
    compareTexts(a.subgroup, b.subgroup) ||
    a.printing - b.printing
  );
}

function lineOf(list: readonly PublishedSeries[], printing: number): PublishedLine {
  const points = list.flatMap((series) => series.points).toSorted(byEnd);
  return {
    ...indicatorOf(list[0]!),
    points,
    sources: [...new Set(points.map(({ row }) => row.source))],
    printing,
  };
}

function overlap(a: PublishedSeries, b: PublishedSeries): boolean {
  return a.points.some(({ periodEnd }) => b.points.some((point) => point.periodEnd === periodEnd));
}
