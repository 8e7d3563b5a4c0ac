// The Home Office's tables as published figures of the area, beside those that the build is given otherwise.

import { basename } from "node:path";
import type { FigureGroupRow, FigureRow } from "../../core/area/area-package.ts";
import { FIGURE_GROUPS, FIGURES } from "../../core/area/later-tables.ts";
import { OPEN_GOVERNMENT_LICENCE } from "../../core/area/open-government-licence.ts";
import type { PossibleMonths } from "../../core/area/possible-months.ts";
import { cellsOf } from "../../core/area/table-lines.ts";
import { columnsOf } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { monthName } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { sumBy } from "../../core/basics/sums.ts";
import { nameList } from "../../core/basics/words.ts";
import type { AskedDistricts } from "../../core/build/asked-districts.ts";
import type { ForceArea } from "../../core/build/force-areas.ts";
import { mergeQuarters } from "../../core/build/home-office-counts.ts";
import { officialFigures } from "../../core/build/home-office-figures.ts";
import { officialGroups } from "../../core/build/home-office-groups.ts";
import type { HomeOfficeReader, NegativeCounts } from "../../core/build/home-office-rows.ts";
import type { Origin } from "../../core/build/package-descriptor.ts";
import { type CountedArea, countedAreas, partnershipKey } from "../../core/build/partnership-names.ts";
import { figureFault } from "../../core/package/published-figure-fault.ts";
import { openTable } from "../../core/package/table-reader.ts";
import type { Terminal } from "../terminal.ts";
import { readHomeOfficeFile } from "./home-office-file.ts";

const ADDRESS =
  "https://www.gov.uk/government/statistical-data-sets/police-recorded-crime-and-outcomes-open-data-tables";
/** What is added to the names of groups where the package has others of the same names. */
const APART = " (Home Office)";
const THEME = "Recorded crime by the Home Office’s tables";
const MOST_NAMES = 12;

/** Rows as texts in the order of the package's columns, of what was given and what the tables hold. */
export interface ReadHomeOffice {
  readonly figures: readonly (readonly string[])[];
  readonly figureGroups: readonly (readonly string[])[];
  /** Null where the tables hold nothing of the area. */
  readonly origin: Origin | null;
  /** For the report of the build. */
  readonly lines: readonly string[];
  /** What is left out or does not agree, without full stops. */
  readonly warnings: readonly string[];
}

interface Given {
  readonly figures: readonly (readonly string[])[] | null;
  readonly figureGroups: readonly (readonly string[])[] | null;
}

interface Asked {
  readonly paths: readonly string[];
  readonly all: readonly ForceArea[];
  readonly districts: AskedDistricts;
  readonly areaName: string;
  readonly possible: PossibleMonths;
  /** Whether the package is made of an extract. */
  readonly besideExtract: boolean;
}

/** Throws an AppFailure for a file that cannot be used, for files that contradict each other, and for tables without the area's partnerships. */
export async function readHomeOffice(asked: Asked, given: Given, terminal: Terminal): Promise<ReadHomeOffice> {
  const { areas, left } = countedAreas(asked.all, asked.districts, asked.areaName);
  const own = { figures: given.figures ?? [], figureGroups: given.figureGroups ?? [] };
  if (areas.length === 0) return { ...own, origin: null, lines: [], warnings: left };
  const began = terminal.now();
  const partnerships = areas.flatMap((area) => area.partnerships);
  const readers: HomeOfficeReader[] = [];
  const paths = [...new Set(asked.paths)];
  for (const path of paths) readers.push(await readHomeOfficeFile(path, partnerships, terminal));
  const seconds = (terminal.now().getTime() - began.getTime()) / 1000;
  const quarters = mergeQuarters(
    readers.map((reader) => reader.quarters),
    partnerships,
  );
  const named = new Set(readers.flatMap((reader) => [...reader.named]));
  requirePartnerships(areas, named, asked.paths);
  const found = areas.map((area) => ({ area, ...officialFigures(area, quarters, named) }));
  const rows = found.flatMap((one) => one.rows);
  requirePossible(rows, asked.possible);
  const joined = joinFigures(own, rows, asked.besideExtract);
  const files = [...new Set([...quarters.values()].map(({ file }) => file))];
  return {
    ...joined,
    origin: rows.length === 0 ? null : originOf(files.map(({ updated, name }) => updated ?? name)),
    lines: [
      `Home Office tables: ${numberOf(
        sumBy(readers, (reader) => reader.rows()),
        "rows",
        formatCount,
      )} of ${nameList(asked.paths.map((path) => basename(path)))} in ${seconds.toFixed(1)} s`,
      ...found.map(({ area, years, rows: { length } }) => yearsLine(area, years, length)),
    ],
    warnings: [
      ...left,
      ...found.flatMap((one) => one.left),
      ...readers.flatMap(({ negative }, index) => negativeSentence(negative, paths[index]!)),
      ...joined.contradictions,
    ],
  };
}

function yearsLine({ name, partnerships }: CountedArea, years: readonly number[], figures: number): string {
  const of = `${name} (${nameList(partnerships.map((one) => one.name))})`;
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return `${of}: no whole year`;
  return `${of}: ${numberOf(figures, "figures", formatCount)} of ${numberOf(years.length, "years")}, to ${monthName(first)} up to ${monthName(last)}`;
}

function negativeSentence({ rows, offences, first }: NegativeCounts, path: string): readonly string[] {
  if (rows === 0) return [];
  return [
    `${basename(path)}: ${numberOf(rows, "rows", formatCount)} of the area ${rows === 1 ? "has a count" : "have counts"} below 0 (${formatCount(offences)} in all, the first in ${first}), as offences of earlier quarters that were cancelled have: ${rows === 1 ? "it is" : "they are"} counted`,
  ];
}

/** Throws an AppFailure where a partnership is in no file, with the names that there are. */
function requirePartnerships(
  areas: readonly CountedArea[],
  named: ReadonlySet<string>,
  paths: readonly string[],
): void {
  const keys = new Set([...named].map(partnershipKey));
  const missing = areas.flatMap((area) => area.partnerships).find(({ name }) => !keys.has(partnershipKey(name)));
  if (missing === undefined) return;
  const there = named.size === 0 ? "no partnership" : nameList([...named].sort(), MOST_NAMES);
  throw new AppFailure(
    "bad-input",
    `There is no row of the partnership ${missing.name} in ${nameList(
      paths.map((path) => basename(path)),
      3,
    )}: of its police force (${missing.force}) they have ${there}.`,
    "Build without --home-office, or give files that have it.",
  );
}

function requirePossible(rows: readonly FigureRow[], { last }: PossibleMonths): void {
  for (const row of rows) {
    const fault = figureFault(row, last, null);
    if (fault !== null)
      throw new AppFailure(
        "bad-input",
        `${row.source}: ${row.group} ${row.subgroup} of ${row.areaName} in the year to ${monthName(row.periodEnd)} cannot be: ${fault}.`,
        "See whether the file is as the Home Office published it.",
      );
  }
}

/** The given rows as they are, and the tables' under names that keep them apart where any of their groups are among the given. */
function joinFigures(
  own: { readonly [Key in keyof Given]: NonNullable<Given[Key]> },
  rows: readonly FigureRow[],
  besideExtract: boolean,
) {
  const figures = rowsOf<FigureRow>(FIGURES, own.figures);
  const groups = rowsOf<FigureGroupRow>(FIGURE_GROUPS, own.figureGroups);
  const taken = new Set([...figures, ...groups].map(({ group }) => group));
  const isApart = rows.some(({ group }) => taken.has(group));
  const named = (group: string): string => (isApart ? `${group}${APART}` : group);
  const described = officialGroups(rows, {
    named,
    theme: isApart ? THEME : null,
    othersTested: groups.some(({ triage }) => triage !== null),
    from: Math.max(0, ...groups.map(({ order }) => order)) + 10,
    besideExtract,
  });
  return {
    figures: [...own.figures, ...rows.map((row) => cellsOf(FIGURES, { ...row, group: named(row.group) }))],
    figureGroups: [...own.figureGroups, ...described.map((row) => cellsOf(FIGURE_GROUPS, row))],
    contradictions: contradictionsOf(figures, rows),
  };
}

function rowsOf<Row>(format: typeof FIGURES | typeof FIGURE_GROUPS, rows: readonly (readonly string[])[]) {
  const read = openTable(format, format.file, columnsOf(format));
  return rows.map((cells, index) => read(cells, index + 2) as unknown as Row);
}

/** Figures of one area, offence and year that both have, with different values. */
function contradictionsOf(given: readonly FigureRow[], rows: readonly FigureRow[]): readonly string[] {
  const values = new Map(rows.map((row) => [keyOf(row), row.value]));
  const differ = given.flatMap((row) => {
    const other = values.get(keyOf(row));
    if (other === undefined || other === null || row.value === null || other === row.value) return [];
    const what = [row.group, row.subgroup].filter(Boolean).join(", ");
    return [
      `${what} of ${row.areaName || row.areaCode} in the year to ${monthName(row.periodEnd)} is ${formatCount(row.value)} in "${row.source}" and ${formatCount(other)} by the Home Office: both are kept`,
    ];
  });
  const more = differ.length - MOST_NAMES;
  return more > 0 ? [...differ.slice(0, MOST_NAMES), `and ${more} more such figures that do not agree`] : differ;
}

function keyOf({ level, areaCode, group, subgroup, measure, periodEnd, periodMonths }: FigureRow): string {
  return JSON.stringify([level, areaCode, group, subgroup, measure, periodEnd, periodMonths]);
}

/** The origins among the sources of a package that are tables of the Home Office: who builds it anew of its own figures names them again. */
export function homeOfficeOrigins({
  sources,
}: {
  readonly sources: readonly { readonly title?: unknown; readonly path?: unknown }[];
}): readonly Origin[] {
  return sources.flatMap(({ title, path }) =>
    path === ADDRESS && typeof title === "string"
      ? [{ source: { title, path }, licence: OPEN_GOVERNMENT_LICENCE }]
      : [],
  );
}

function originOf(editions: readonly string[]): Origin {
  const edition = nameList([...new Set(editions)]);
  return {
    source: { title: `Recorded crime by partnership (${edition}), Home Office`, path: ADDRESS },
    licence: OPEN_GOVERNMENT_LICENCE,
  };
}
