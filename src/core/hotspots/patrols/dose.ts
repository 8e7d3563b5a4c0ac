// What was done at each place of a sheet, beside the offences that were recorded there afterwards.

import { coverageOf } from "../../area/coverage.ts";
import type { Selection } from "../../area/offences.ts";
import { nounFor } from "../../area/offences.ts";
import { comparisonOf } from "../../area/period.ts";
import { rangeName } from "../../area/range-name.ts";
import { type Month, monthName, parseMonth } from "../../basics/months.ts";
import { formatCount } from "../../basics/numbers.ts";
import { judgeCells } from "../../figures/month-comparison.ts";
import { isInside } from "../../geography/polygons.ts";
import { verdictText } from "../../statistics/change.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { countsAt, type PlacesInMetres } from "../ground/places-in-metres.ts";
import { placesWithin } from "../ground/places-within.ts";
import type { FootArea } from "./foot-area.ts";
import type { Visit } from "./visit.ts";

/** Of one place of a sheet. */
export interface Dose {
  /** Oldest first. */
  readonly visits: readonly Visit[];
  /** "5 visits noted on 4 days, from 3 March 2026 to 20 May 2026." */
  readonly done: string;
  /** A sentence on the offences in the months after, or why there is none yet. */
  readonly followed: string;
}

/** What must be said beside every dose. */
export const DOSE_CAVEAT =
  "The data are by month: what followed is counted from the month after the first visit noted, against the same months a year before. The places of a sheet were chosen for their high counts: in the months they were chosen by, counts lean upwards, and afterwards they tend to fall back by themselves. Visits that nobody noted are not here. So this is no proof that visits worked, or did not. “Did it work?” compares with places where nothing was done.";

/** The visits of each of these areas by its id: of the place by its name, else of the area in which its point lies; a visit counts once. */
export function visitsByArea(
  areas: readonly Pick<FootArea, "id" | "outline">[],
  visits: readonly Visit[],
): ReadonlyMap<string, readonly Visit[]> {
  const found = new Map<string, Visit[]>();
  for (const visit of visits) {
    const area =
      areas.find(({ id }) => id === visit.place) ??
      areas.find(({ outline }) => isInside(outline, visit.longitude, visit.latitude));
    if (area !== undefined) found.set(area.id, [...(found.get(area.id) ?? []), visit]);
  }
  return found;
}

/** Of each area that was visited, by its id. Those of a sheet are judged as one family in each run of months. */
export function dosesOf(
  inMetres: PlacesInMetres,
  selection: Selection,
  areas: readonly FootArea[],
  visits: readonly Visit[],
): ReadonlyMap<string, Dose> {
  const byArea = visitsByArea(areas, visits);
  const visited = areas.filter(({ id }) => byArea.has(id));
  const coverage = coverageOf(inMetres.coverage, selection.categories);
  const cells = visited.map(({ outline }) => ({
    counts: countsAt(inMetres, placesWithin(inMetres, outline)),
    coverage,
  }));
  const followed = (index: number, first: Month): string => {
    const after = { from: first + 1, to: Math.min(coverage.range.to, first + THRESHOLDS.comparableMonths) };
    if (after.to < after.from)
      return `What followed: nothing can be said yet, since the data end in ${monthName(coverage.range.to)}.`;
    const change = judgeCells(cells, comparisonOf(coverage, after), after)[index]!;
    const label = `${selection.label} after the first visit, ${rangeName(after)}`;
    if (!change.known) return `${label}: no comparison, ${change.reason}.`;
    return `${label}: ${countText(change.value.after, selection)}, ${formatCount(change.value.before)} in the same months a year before: ${verdictText(change.value)}.`;
  };
  return new Map(
    visited.map(({ id }, index): [string, Dose] => {
      const own = byArea.get(id)!.toSorted((a, b) => (a.at < b.at ? -1 : 1));
      return [id, { visits: own, done: doneText(own), followed: followed(index, monthOf(own[0]!)) }];
    }),
  );
}

/** "27 November 2026, 21:15" */
export function momentText(at: string): string {
  return `${dayText(at)}, ${at.slice(11)}`;
}

function doneText(visits: readonly Visit[]): string {
  const days = new Set(visits.map(({ at }) => at.slice(0, 10))).size;
  const count = `${formatCount(visits.length)} ${visits.length === 1 ? "visit" : "visits"} noted`;
  const [first, last] = [visits[0]!, visits.at(-1)!];
  if (visits.length === 1) return `${count}: ${momentText(first.at)}.`;
  if (days === 1) return `${count} on ${dayText(first.at)}.`;
  return `${count} on ${formatCount(days)} days, from ${dayText(first.at)} to ${dayText(last.at)}.`;
}

function countText(count: number, { noun }: Selection): string {
  return `${formatCount(count)} ${nounFor(count, noun)}`;
}

function dayText(at: string): string {
  return `${Number(at.slice(8, 10))} ${monthName(parseMonth(at.slice(0, 7))!)}`;
}

function monthOf({ at }: Visit): Month {
  return parseMonth(at.slice(0, 7))!;
}
