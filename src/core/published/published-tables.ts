// Tables of published figures: any indicator of the format, lines of areas and sub-groups by periods.

import type { FigureRow } from "../area/area-package.ts";
import { groupedBy } from "../basics/grouped-by.ts";
import type { Known } from "../basics/known.ts";
import { known, unknown } from "../basics/known.ts";
import type { Month } from "../basics/months.ts";
import { compareTexts } from "../basics/text-order.ts";
import { compareGroups, type PublishedFigures, themeOf } from "./figure-groups.ts";
import type { PublishedLine } from "./published-lines.ts";
import { lineLabel, pointAt, publishedLines } from "./published-lines.ts";
import type { PublishedMeasure } from "./published-measures.ts";
import { formatDifference, LEVELS, percentOf, publishedPeriodName, UNITS } from "./published-measures.ts";
import type { Indicator, PublishedPoint } from "./published-series.ts";
import { isBreak } from "./published-series.ts";

/** Against the same months of the year before. `percent` is unrounded, unknown on a base under 50 and for rates and per cents. */
export interface PublishedChange {
  readonly difference: number;
  readonly differenceText: string;
  readonly percent: Known;
}

export interface PublishedCell {
  readonly point: PublishedPoint;
  readonly change: Known<PublishedChange>;
}

export interface PublishedTableLine {
  /** The sub-group, or the group for the group as a whole. */
  readonly label: string;
  readonly line: PublishedLine;
  /** One for each period of the table; null where nothing is printed. */
  readonly cells: readonly (PublishedCell | null)[];
}

/** One group at one level and in one measure. */
export interface PublishedTable {
  /** Unlike that of any other table of the same figures. */
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly level: FigureRow["level"];
  readonly measure: PublishedMeasure;
  readonly unit: string;
  readonly periodMonths: number;
  /** In the order of time. */
  readonly periods: readonly { readonly end: Month; readonly name: string }[];
  /** By area, then by sub-group with totals last. `manyAreas`: a line needs the name of its area. */
  readonly lines: readonly PublishedTableLine[];
  readonly manyAreas: boolean;
  readonly sources: readonly string[];
}

export interface PublishedGroup {
  readonly group: string;
  readonly theme: string;
  readonly tables: readonly PublishedTable[];
}

const LEVEL_NAMES: Readonly<Record<FigureRow["level"], string>> = {
  ward: "wards",
  district: "districts",
  county: "counties",
  nation: "nations",
};
const MEASURES = Object.keys(UNITS);
const TOTAL = /^(?:total|all)\b/i;

/** Every row in exactly one cell of one table. Groups under their headings, groups that the package says nothing of last. */
export function publishedGroups({ rows, groups }: PublishedFigures): readonly PublishedGroup[] {
  const byGroup = groupedBy(publishedLines(rows), ({ group }) => group);
  return [...byGroup]
    .map(([group, lines]) => ({ group, theme: themeOf(groups, group), tables: tablesOf(lines) }))
    .toSorted((a, b) => compareGroups(groups, a.group, b.group));
}

function tablesOf(lines: readonly PublishedLine[]): readonly PublishedTable[] {
  const tables = groupedBy(lines, ({ level, measure, periodMonths }) => JSON.stringify([level, measure, periodMonths]));
  return [...tables.values()].map(tableOf).toSorted(compareTables);
}

function tableOf(lines: readonly PublishedLine[]): PublishedTable {
  const { group, level, measure, periodMonths } = lines[0]!;
  const ends = [...new Set(lines.flatMap((line) => line.points.map(({ periodEnd }) => periodEnd)))].sort(
    (a, b) => a - b,
  );
  const areas = new Set(lines.map(areaKey));
  const where = areas.size === 1 ? lines[0]!.areaName || LEVEL_NAMES[level] : LEVEL_NAMES[level];
  return {
    id: [group, level, measure, periodMonths].join("/"),
    title: `${group}, ${where}, ${UNITS[measure]}${lengthName(periodMonths)}`,
    group,
    level,
    measure,
    unit: UNITS[measure],
    periodMonths,
    periods: ends.map((end) => ({ end, name: publishedPeriodName(end, periodMonths) })),
    lines: lines.toSorted(compareLines).map((line) => tableLineOf(line, ends)),
    manyAreas: areas.size > 1,
    sources: [...new Set(lines.flatMap((line) => line.sources))].sort(),
  };
}

/** Nothing for years, which most tables are of. */
function lengthName(months: number): string {
  if (months === 12) return "";
  return months === 1 ? ", single months" : `, periods of ${months} months`;
}

function tableLineOf(line: PublishedLine, ends: readonly Month[]): PublishedTableLine {
  const cellAt = (end: Month): PublishedCell | null => {
    const point = pointAt(line, end);
    return point === null ? null : { point, change: changeOf(line, point) };
  };
  return { label: lineLabel(line), line, cells: ends.map(cellAt) };
}

/** The change of a point of this line against the same months a year earlier; unknown with a reason. */
function changeOf(line: PublishedLine, point: PublishedPoint): Known<PublishedChange> {
  const before = pointAt(line, point.periodEnd - 12);
  if (before === null) return unknown("no figure is printed for the year before");
  if (point.value === null || before.value === null) return unknown("one of the two figures is withheld");
  if (isBreak(point)) return unknown("it is not comparable with the year before");
  const difference = point.value - before.value;
  return known({
    difference,
    differenceText: formatDifference(difference, line.measure),
    percent: percentOf(difference, before.value, line.measure),
  });
}

function compareTables(a: PublishedTable, b: PublishedTable): number {
  const byLevel = LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
  return byLevel || MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) || b.periodMonths - a.periodMonths;
}

function compareLines(a: PublishedLine, b: PublishedLine): number {
  return (
    compareTexts(a.areaName, b.areaName) ||
    compareTexts(a.areaCode, b.areaCode) ||
    Number(isTotal(a)) - Number(isTotal(b)) ||
    compareTexts(a.subgroup, b.subgroup) ||
    a.printing - b.printing
  );
}

function isTotal({ subgroup }: Indicator): boolean {
  return subgroup === "" || TOTAL.test(subgroup);
}

function areaKey({ areaCode, areaName }: Indicator): string {
  return JSON.stringify([areaCode, areaName]);
}
