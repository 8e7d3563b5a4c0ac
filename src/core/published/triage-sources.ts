// What the triage is run on: the published annual counts of the district, or those of the open data.

import type { FigureRow } from "../area/area-package.ts";
import { coverageOf } from "../area/coverage.ts";
import type { Dataset } from "../area/dataset.ts";
import { knownTotal } from "../area/known-total.ts";
import { FIGURE_GROUPS, FIGURES } from "../area/later-tables.ts";
import { select } from "../area/offences.ts";
import { ALL_CRIME } from "../area/taxonomy.ts";
import type { Known } from "../basics/known.ts";
import { known, unknown } from "../basics/known.ts";
import type { Month } from "../basics/months.ts";
import { allWards } from "../figures/offence-figures.ts";
import { compareGroups, type FigureGroups, type PublishedFigures } from "./figure-groups.ts";
import { nearestPeriod } from "./open-data-series.ts";
import { publishedLines } from "./published-lines.ts";
import { publishedPeriodName, rangeEnding } from "./published-measures.ts";
import { isBreak } from "./published-series.ts";
import type { Triaged, TriageVerdict } from "./triage.ts";
import { TRIAGE_RULES, triageEnds, triageOf, triageYear } from "./triage.ts";
import { totalGroup, triageTypes, whyUntested } from "./triage-types.ts";

export interface Triage {
  /** End of the latest year; unknown when there is none, and then nothing is tested. */
  readonly latest: Known<Month>;
  /** By verdict, high attention first, then by the latest count. */
  readonly types: readonly Triaged[];
  readonly untested: readonly Untested[];
}

/** A group, or sub-groups of it, that the triage leaves out. `parts` are its sub-groups, if any. */
export interface Untested {
  readonly label: string;
  readonly parts: readonly string[];
  readonly reason: string;
}

const NO_TYPES = unknown(
  `the package does not say in ${FIGURE_GROUPS.file} which of its figures are counts of recorded crimes to be tested`,
);
const NO_COUNTS_OF_TYPES = unknown(
  `the groups that ${FIGURE_GROUPS.file} puts to the test have no annual counts of the district in ${FIGURES.file}: see whether its columns and names are right`,
);
const NO_TOTAL = unknown(`the package names no count of all recorded crime in ${FIGURE_GROUPS.file}`);

const NOT_COMPARABLE = unknown("a later year is counted otherwise, and not comparable with it");

const ORDER = Object.keys(TRIAGE_RULES) as readonly TriageVerdict[];

/** The triage of the published counts of the package's district; the latest year is that of all recorded crime. */
export function triagePublished(dataset: Dataset, { rows, groups }: PublishedFigures): Triage {
  const tested = triageTypes(groups);
  const annual = rows.filter((row) => isAnnualCount(row) && row.level === "district" && row.areaCode === dataset.code);
  const latest = latestEnd(groups, annual);
  if (!latest.known) {
    const labels = tested.map(({ label }) => label);
    return { latest, types: [], untested: untestedOf(groups, annual, labels) };
  }
  const total = totalGroup(groups);
  const all =
    total === null
      ? NO_TOTAL
      : countAt(
          annual.filter((row) => row.group === total && row.subgroup === ""),
          latest.value,
        );
  const types = tested.map(({ label, group, subgroup }) => {
    return triageOf(label, comparableYears(annual, group, subgroup, latest.value), all);
  });
  const lacking = types.filter(({ verdict }) => verdict === "not enough years").map(({ label }) => label);
  return {
    latest,
    types: types.toSorted(compareTypes),
    untested: untestedOf(groups, annual, lacking),
  };
}

/** The triage of the open data: the years that end with its latest whole one. Its categories contain none of each other. */
export function triageOpenData(dataset: Dataset): Triage {
  const { taxonomy } = dataset;
  const coverage = coverageOf(dataset.coverage, []);
  const period = nearestPeriod(coverage, rangeEnding(coverage.range.to, 12));
  const untested = taxonomy.categories.flatMap(({ label, isCrime }) =>
    isCrime ? [] : [{ label, parts: [], reason: "It is recorded as incidents, not crimes." }],
  );
  if (!period.known) return { latest: period, types: [], untested };
  const countIn = (categories: readonly number[], end: Month): Known =>
    knownTotal(dataset, categories, allWards(dataset), rangeEnding(end, 12));
  const latest = period.value.to;
  const all = countIn(select(taxonomy, [ALL_CRIME.slug])?.categories ?? [], latest);
  const types = taxonomy.categories.flatMap(({ label, isCrime }, index) => {
    if (!isCrime) return [];
    const years = triageEnds(latest).map((end) => triageYear(end, countIn([index], end)));
    return [triageOf(label, years, all)];
  });
  return { latest: known(latest), types: types.toSorted(compareTypes), untested };
}

/** Whether a row is one of the annual counts that a tested type, or all recorded crime, is judged by. */
export function isTriaged(dataset: Dataset, groups: FigureGroups, row: FigureRow, latest: Month): boolean {
  if (!isAnnualCount(row) || row.level !== "district" || row.areaCode !== dataset.code) return false;
  if (row.group === totalGroup(groups)) return row.subgroup === "" && row.periodEnd === latest;
  return whyUntested(groups, row.group, row.subgroup) === null && triageEnds(latest).includes(row.periodEnd);
}

function untestedOf(
  groups: FigureGroups,
  annual: readonly FigureRow[],
  lacking: readonly string[],
): readonly Untested[] {
  const found = new Map<string, Untested>();
  for (const { group, subgroup } of publishedLines(annual)) {
    const reason = whyUntested(groups, group, subgroup, lacking);
    if (reason === null) continue;
    const key = JSON.stringify([group, reason]);
    const parts = new Set([...(found.get(key)?.parts ?? []), ...(subgroup === "" ? [] : [subgroup])]);
    found.set(key, { label: group, parts: [...parts], reason });
  }
  return [...found.values()].toSorted((a, b) => compareGroups(groups, a.label, b.label));
}

function isAnnualCount({ measure, periodMonths }: FigureRow): boolean {
  return measure === "count" && periodMonths === 12;
}

/** The latest year of all recorded crime, else of any tested type. */
function latestEnd(groups: FigureGroups, annual: readonly FigureRow[]): Known<Month> {
  const total = totalGroup(groups);
  const all = annual.filter(({ group, subgroup }) => group === total && subgroup === "");
  const tested = annual.filter(({ group, subgroup }) => whyUntested(groups, group, subgroup) === null);
  const ends = (all.length > 0 ? all : tested).map(({ periodEnd }) => periodEnd);
  if (ends.length > 0) return known(Math.max(...ends));
  if (annual.length === 0) return unknown("no annual counts of the district are published");
  return triageTypes(groups).length === 0 ? NO_TYPES : NO_COUNTS_OF_TYPES;
}

/** The four years of a type. Those before a year that is not comparable with them say nothing of its trend. */
function comparableYears(annual: readonly FigureRow[], group: string, subgroup: string, latest: Month) {
  const ends = triageEnds(latest);
  const own = annual.filter((row) => row.group === group && row.subgroup === subgroup);
  const broken = ends.slice(1).findLast((end) => own.some((row) => row.periodEnd === end && isBreak(row)));
  return ends.map((end) => triageYear(end, broken !== undefined && end < broken ? NOT_COMPARABLE : countAt(own, end)));
}

/** Unknown too where two rows print different counts of one year. */
function countAt(own: readonly FigureRow[], end: Month): Known {
  const found = own.filter((row) => row.periodEnd === end);
  const [first] = found;
  const name = publishedPeriodName(end, 12);
  if (first === undefined) return unknown("no count of it is published for the district");
  if (found.some(({ value }) => value === null)) return unknown("the published count is withheld");
  if (found.some(({ value }) => value !== first.value))
    return unknown(`two different counts are published of the ${name}`);
  return known(first.value!);
}

function compareTypes(a: Triaged, b: Triaged): number {
  const latest = ({ years }: Triaged): number => {
    const count = years.at(-1)!.count;
    return count.known ? count.value : -1;
  };
  return ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || latest(b) - latest(a);
}
