// What became of the reports of an area: read once it is first asked for, and what is shown of it.
import { coverageOf } from "../core/area/coverage.ts";
import type { Dataset } from "../core/area/dataset.ts";
import type { Descriptor } from "../core/area/descriptor-form.ts";
import type { Offence } from "../core/area/offences.ts";
import { districtsToChoose } from "../core/area/one-district.ts";
import type { Audience } from "../core/area/whereabouts.ts";
import { cellsApart, type OutcomeCube, outcomeCubeOf } from "../core/assessment/outcome-cube.ts";
import { whyNotJudged } from "../core/assessment/outcome-judged-words.ts";
import {
  crimesIn,
  type OldEnough,
  type OutcomeMonth,
  type OutcomeShares,
  oldEnough,
  outcomeMonths,
  outcomeShares,
} from "../core/assessment/outcome-shares.ts";
import { type Compared, fateVerdicts, type JudgedFate, judgingFates } from "../core/assessment/outcome-verdicts.ts";
import {
  type OutcomesForResidents,
  outcomesForResidents,
  yearForResidents,
} from "../core/assessment/outcomes-for-residents.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { type MonthRange, monthsOf } from "../core/basics/months.ts";
import { numberOf } from "../core/basics/number-of.ts";
import { loadOutcomes } from "../data/load-outcomes.ts";

/** The outcomes of a whole area, whichever of its districts is shown. */
export interface AreaOutcomes {
  readonly area: Dataset;
  readonly cube: OutcomeCube;
  readonly doubts: readonly string[];
}

const READ = new WeakMap<Descriptor, Promise<AreaOutcomes>>();

/** Read once for a package; again after a failure. Throws an AppFailure, also where they do not add up to the counts. */
export function readOutcomes(shown: Dataset): Promise<AreaOutcomes> {
  const area = shown.whole ?? shown;
  const known = READ.get(area.descriptor) ?? read(area);
  READ.set(area.descriptor, known);
  known.catch(() => READ.delete(area.descriptor));
  return known;
}

async function read(area: Dataset): Promise<AreaOutcomes> {
  const { rows, doubts } = await loadOutcomes(area);
  await pause();
  const cube = outcomeCubeOf(area, rows);
  await pause();
  const apart = await inParts(cellsApart(area, cube));
  if (apart !== null && apart > 0)
    throw new AppFailure(
      "broken-package",
      `outcomes.csv does not add up to counts.csv in ${numberOf(apart, "cells")}: what became of the reports is not shown.`,
      "Build the package again, or run the check command on its folder.",
    );
  return { area, cube, doubts };
}

/** Does what takes long a few milliseconds at a time, between which the page answers; what it returns, or null once not wanted. */
export async function inParts<Result>(work: Generator<void, Result>, isWanted = () => true): Promise<Result | null> {
  for (;;) {
    await pause();
    if (!isWanted()) return null;
    const end = performance.now() + PART_MILLISECONDS;
    while (performance.now() < end) {
      const { done, value } = work.next();
      if (done) return value;
    }
  }
}

const PART_MILLISECONDS = 8;

function pause(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** One place and offence: its shares, and how they differ from those of all other wards; null where nothing is compared. */
export interface OutcomeLine {
  /** Ward code or slug of the offence; "" of the district. */
  readonly key: string;
  readonly label: string;
  readonly shares: OutcomeShares;
  readonly judged: Readonly<Record<Compared, JudgedFate>> | null;
  /** The same offence in the district shown. */
  readonly district: OutcomeShares;
}

export interface OutcomePicture {
  /** The ward, or the district. */
  readonly place: string;
  readonly isWard: boolean;
  readonly district: string;
  /** The area whose other wards a ward is held against. */
  readonly others: string;
  readonly months: readonly OutcomeMonth[];
  readonly compared: OldEnough;
  readonly own: OutcomeLine;
  /** The wards of the district for an offence, or the offences of a ward. */
  readonly lines: readonly OutcomeLine[];
  /** How many comparisons were made together of the offence. */
  readonly comparisons: number;
  /** Why none was; null where some were. */
  readonly notJudged: string | null;
}

export interface Asked {
  readonly offence: Offence;
  readonly period: MonthRange;
  readonly audience: Audience;
  /** Code of the ward; null for the district. */
  readonly ward: string | null;
}

/** What a picture rests on and takes long, with a stop every few milliseconds: done before, the picture is there at once. */
export function* pictureSteps(
  { area, cube }: AreaOutcomes,
  { offence, period, audience, ward }: Asked,
): Generator<void> {
  if (audience === "public") return;
  for (const { categories } of ward === null ? [offence] : [offence, ...area.taxonomy.offences]) {
    const some = crimesIn(area, categories);
    if (some.length > 0) yield* judgingFates(cube, some, oldEnough(area, some, period).months);
  }
}

export interface ResidentsPicture {
  readonly area: string;
  /** The year it is of; null where there is none. */
  readonly year: MonthRange | null;
  /** Null where the offence was not recorded in a month of that year, and where there is none. */
  readonly told: OutcomesForResidents | null;
}

/** The same whichever ward, district and period are asked for; null of what is no crime. */
export function residentsPicture({ area, cube }: AreaOutcomes, { categories: all }: Offence): ResidentsPicture | null {
  const categories = crimesIn(area, all);
  if (categories.length === 0) return null;
  const year = yearForResidents(area.coverage);
  const { missing } = coverageOf(area.coverage, categories);
  const months = year === null ? [] : monthsOf(year);
  if (year === null || months.some((month) => missing.has(month))) return { area: area.name, year, told: null };
  const { wards = [] } = area.descriptor.wardscope;
  const districts = districtsToChoose(area).map(({ code }) =>
    wards.flatMap((ward) => (ward.district === code ? (area.wardIndices.get(ward.code) ?? []) : [])),
  );
  return { area: area.name, year, told: outcomesForResidents(cube, districts, categories, months) };
}

/** For analysts. Null of what is no crime. */
export function outcomePicture(
  shown: Dataset,
  { area, cube }: AreaOutcomes,
  { offence, period, ward }: Asked,
): OutcomePicture | null {
  const categories = crimesIn(area, offence.categories);
  if (categories.length === 0) return null;
  const district = shown.wards.map(({ code }) => area.wardIndices.get(code)!);
  const at = ward === null ? undefined : area.wardIndices.get(ward);
  /** Lines of one offence: what they share is made once. */
  const linesOf = (some: readonly number[]) => {
    const { months } = oldEnough(area, some, period);
    const sharesOf = (wards: readonly number[]) => outcomeShares(cube, wards, some, months);
    const [whole, judged] = [sharesOf(district), fateVerdicts(cube, some, months)];
    const lineOf = (key: string, label: string, wardAt: number | undefined): OutcomeLine => {
      const shares = wardAt === undefined ? whole : sharesOf([wardAt]);
      return {
        key,
        label,
        shares,
        judged: wardAt === undefined ? null : (judged?.of[wardAt] ?? null),
        district: whole,
      };
    };
    return { lineOf, judged };
  };
  const { lineOf, judged } = linesOf(categories);
  const compared = oldEnough(area, categories, period);
  const place = at === undefined ? shown.name : area.wards[at]!.name;
  const lines =
    at === undefined
      ? shown.wards.map(({ code, name }) => lineOf(code, name, area.wardIndices.get(code)))
      : area.taxonomy.offences.flatMap(({ slug, label, categories: all }): readonly OutcomeLine[] => {
          const some = crimesIn(area, all);
          return some.length === 0 ? [] : [linesOf(some).lineOf(slug, label, at)];
        });
  return {
    ...{ place, isWard: at !== undefined, district: shown.name, others: area.name, lines },
    months: outcomeMonths(area, cube, at === undefined ? district : [at], categories),
    compared,
    own: lineOf("", place, at),
    comparisons: judged?.comparisons ?? 0,
    notJudged: whyNotJudged(area.wards.length, compared.months.length),
  };
}
