// What residents are told of what became of the reports: shares of a whole area and a whole year, none of a part of it, and none from which few can be worked out.
import type { PackageCoverage } from "../area/coverage.ts";
import { OUTCOME_MEANINGS, type OutcomeMeaning } from "../area/known-outcomes.ts";
import { type Month, type MonthRange, monthsOf, yearOf } from "../basics/months.ts";
import { sum, sumBy } from "../basics/sums.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import { OUTCOME_THRESHOLDS } from "../statistics/outcome-thresholds.ts";
import { type Fates, fateOf, fatesOf, MEANINGS, type OutcomeCube } from "./outcome-cube.ts";

/** Meanings that are told as one. */
interface Told {
  readonly label: string;
  readonly meanings: readonly OutcomeMeaning[];
}

const EACH: readonly Told[] = MEANINGS.map((meaning) => ({
  label: OUTCOME_MEANINGS[meaning].label,
  meanings: [meaning],
}));

const TOGETHER: readonly Told[] = [
  { label: "charged, dealt with out of court, or taken no further", meanings: ["charged", "outOfCourt", "elsewhere"] },
  { label: OUTCOME_MEANINGS.notProsecuted.label, meanings: ["notProsecuted"] },
  { label: OUTCOME_MEANINGS.noSuspect.label, meanings: ["noSuspect"] },
  { label: "under investigation, not understood or not known", meanings: ["open", "other", "unknown"] },
];

export interface ToldShare extends Told {
  /** Of all reports, from 0 to 1. */
  readonly share: number;
}

export interface OutcomesForResidents {
  readonly reports: number;
  /** Null where they are not told. */
  readonly shares: readonly ToldShare[] | null;
}

/**
 * The one year that residents are told of, whatever they choose: of periods held against each other the difference would be told, and
 * calendar years, also those of later packages, do not overlap. The latest of which every month was submitted and has outcomes of
 * at least three more; null where there is none.
 */
export function yearForResidents({ range, missing }: Pick<PackageCoverage, "range" | "missing">): MonthRange | null {
  const old = range.to - OUTCOME_THRESHOLDS.newestMonths;
  for (let year = yearOf(old + 1) - 1; 12 * year >= range.from; year--) {
    const months = { from: 12 * year, to: 12 * year + 11 };
    if (!monthsOf(months).some((month) => missing.has(month))) return months;
  }
  return null;
}

/**
 * Of all wards of an area, for one offence. Each of its kinds (`categories`, indices) has to have no report, or at least 10 of which
 * 0 or at least 5 are of every line told: so nothing that is withheld is in any sum that is shown, whichever offences are held
 * against each other. Where the meanings one by one have fewer, they are told three together, always the same, so that each of them
 * may be anything up to their sum. Of a ward or of a district (`districts`, each its wards) there are none: what is left of the
 * area would be told too. All of it has to hold of each district as well: a package of the others would tell what is left.
 */
export function outcomesForResidents(
  cube: OutcomeCube,
  districts: readonly (readonly number[])[],
  categories: readonly number[],
  months: readonly Month[],
): OutcomesForResidents {
  const wards = Array.from({ length: cube.wards }, (_, ward) => ward);
  const kindOf = (area: readonly number[], category: number): Kind => {
    const places = [...(area === wards ? districts : []), ...area.map((ward) => [ward]), area];
    const ofYear = places.map((some) => fatesOf(cube, some, [category], months));
    const ofMonths = (place: number) => months.map((month) => fatesOf(cube, places[place]!, [category], [month]));
    const partsOver = (reports: number) =>
      ofYear.flatMap((fates, place) => (sum(fates) > reports ? [fates, ...ofMonths(place)] : []));
    return { fates: ofYear.at(-1)!, partsOver };
  };
  const kinds = categories.map((category) => kindOf(wards, category));
  const apart = districts.flatMap((some) => categories.map((category) => kindOf(some, category)));
  const reports = sumBy(kinds, ({ fates }) => sum(fates));
  const lines = [EACH, TOGETHER].find((told) => [...kinds, ...apart].every((kind) => mayBeTold(kind, told)));
  if (lines === undefined || reports === 0 || wards.length < 2) return { reports, shares: null };
  const shares = lines.map((told) => ({ ...told, share: sumBy(kinds, ({ fates }) => countOf(fates, told)) / reports }));
  return { reports, shares: shares.filter(({ share }) => share > 0) };
}

/** One category in the area, and in each of its wards and districts and each of their months, but for those that surely have no more reports. */
interface Kind {
  readonly fates: Fates;
  readonly partsOver: (reports: number) => readonly Fates[];
}

function mayBeTold({ fates, partsOver }: Kind, lines: readonly Told[]): boolean {
  const reports = sum(fates);
  if (reports === 0) return true;
  const counts = lines.map((told) => countOf(fates, told));
  if (reports < COMMON_THRESHOLDS.fewOffences || counts.some(isFew)) return false;
  // Where nearly all became the same, those of a part did, whose reports are known: of one with no more reports than the rest, none may have.
  return partsOver(reports - Math.max(...counts)).every((part) =>
    lines.every((told, at) => !isFew(countOf(part, told)) || sum(part) <= reports - counts[at]!),
  );
}

function isFew(count: number): boolean {
  return count > 0 && count < OUTCOME_THRESHOLDS.residentsFewest;
}

function countOf(fates: Fates, { meanings }: Told): number {
  return sumBy(meanings, (meaning) => fateOf(fates, meaning));
}
