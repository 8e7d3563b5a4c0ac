// Areas that an action may be compared with: alike in level and course before it, and no neighbours.

import { coverageOf } from "../../area/coverage.ts";
import type { Selection } from "../../area/offences.ts";
import { complete } from "../../area/period.ts";
import { rangeName } from "../../area/range-name.ts";
import { type Known, known, unknown } from "../../basics/known.ts";
import type { Month } from "../../basics/months.ts";
import { formatCount } from "../../basics/numbers.ts";
import { sum } from "../../basics/sums.ts";
import { monthlyAt, type PlacesInMetres } from "../ground/places-in-metres.ts";
import type { TrialPart } from "./trial.ts";
import { areNeighbours, type Ground } from "./trial-ring.ts";

/** An area with all that a suggestion asks of it. */
export interface CandidateArea {
  readonly part: TrialPart;
  /** "Romsey ward" */
  readonly name: string;
  readonly places: readonly number[];
  readonly ground: Ground;
}

export interface ComparisonSuggestion {
  readonly part: TrialPart;
  readonly name: string;
  /** Why it is alike: whole sentences. */
  readonly reason: string;
}

/** Counts of the year before may be apart by this many times, and quarters of it by this part of the year, to be alike. */
const LEVELS = 1.5;
const COURSES = 0.08;
/** Under this many offences in the year before nothing is said of a course. */
const FEWEST = 40;
const SUGGESTED = 3;
const YEAR = 12;

/**
 * At most three, the most alike first, judged by the 12 months before the first of the action and by no month of it. Unknown, with
 * the reason, where a month of those is missing, the area has too few offences, or none is alike. `apart`: metres that a neighbour
 * may lie away.
 */
export function comparisonSuggestions(
  inMetres: PlacesInMetres,
  selection: Selection,
  treated: Pick<CandidateArea, "places" | "ground">,
  candidates: readonly CandidateArea[],
  since: Month,
  apart: number,
): Known<readonly ComparisonSuggestion[]> {
  const before = { from: since - YEAR, to: since - 1 };
  const whole = complete(coverageOf(inMetres.coverage, selection.categories), before);
  if (!whole.known) return unknown(`the 12 months before the action are not whole: ${whole.reason}`);
  const courseOf = (places: readonly number[]): Course => {
    const from = before.from - inMetres.coverage.range.from;
    const months = [...monthlyAt(inMetres, selection.categories, places).subarray(from, from + YEAR)];
    return { total: sum(months), quarters: [0, 3, 6, 9].map((at) => sum(months.slice(at, at + 3))) };
  };
  const own = courseOf(treated.places);
  if (own.total < FEWEST)
    return unknown(
      `the area of the action had ${formatCount(own.total)} in the 12 months before it: too few to find alike ones`,
    );
  const taken = new Set(treated.places);
  const apartOnes = candidates
    .filter(({ places }) => places.length > 0 && !places.some((place) => taken.has(place)))
    .filter(({ ground }) => !areNeighbours(treated.ground, ground, apart))
    .map((candidate) => ({ candidate, course: courseOf(candidate.places) }))
    .filter(({ course }) => course.total >= FEWEST)
    .map((one) => ({
      ...one,
      level: Math.abs(Math.log(one.course.total / own.total)),
      points: courseApart(own, one.course),
    }));
  if (apartOnes.length === 0) return unknown("every other area is a neighbour or has too few of these offences");
  const ranked = apartOnes.toSorted((a, b) => unlikeness(a) - unlikeness(b));
  const alike = ranked.filter(({ level, points }) => level <= Math.log(LEVELS) && points <= COURSES);
  const period = rangeName(before);
  if (alike.length === 0) {
    const { candidate, course } = ranked[0]!;
    return unknown(
      `none is alike in level and course before. ${candidate.name} comes nearest: ${formatCount(course.total)} in ${period}, against ${formatCount(own.total)} in the area`,
    );
  }
  return known(
    alike.slice(0, SUGGESTED).map(({ candidate: { part, name }, course, points }) => ({
      part,
      name,
      reason: `Level: ${formatCount(course.total)} in ${period}, against ${formatCount(own.total)} in the area. Course: no quarter’s part of that year differs by more than ${Math.max(1, Math.ceil(100 * points))} points. Not a neighbour.`,
    })),
  );
}

/** Of the year before. */
interface Course {
  readonly total: number;
  readonly quarters: readonly number[];
}

/** The largest difference between two years in a quarter's part of the year, 0 to 1. */
function courseApart(one: Course, other: Course): number {
  return Math.max(
    ...one.quarters.map((count, quarter) => Math.abs(count / one.total - other.quarters[quarter]! / other.total)),
  );
}

function unlikeness({ level, points }: { readonly level: number; readonly points: number }): number {
  return level / Math.log(LEVELS) + points / COURSES;
}
