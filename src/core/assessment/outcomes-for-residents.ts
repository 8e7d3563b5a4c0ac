// What residents are told of what became of the reports: shares of the district, none of a ward, and none from which few can be worked out.
import { OUTCOME_MEANINGS, type OutcomeMeaning } from "../area/known-outcomes.ts";
import type { Month } from "../basics/months.ts";
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
  { label: "under investigation, another outcome or not known", meanings: ["open", "other", "unknown"] },
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
 * Of the wards of a district (indices) together, for one offence. Each of its kinds (`categories`, indices) has to have no report, or
 * at least 10 of which 0 or at least 5 are of every line told: so nothing that is withheld is in any sum that is shown, whichever
 * offences are held against each other. Where the meanings one by one have fewer, they are told three together, always the same, so
 * that each of them may be anything up to their sum. A ward has none: it would be what is left of the district.
 */
export function outcomesForResidents(
  cube: OutcomeCube,
  wards: readonly number[],
  categories: readonly number[],
  months: readonly Month[],
): OutcomesForResidents {
  const kinds = categories.map((category): Kind => {
    const byWard = wards.map((ward) => fatesOf(cube, [ward], [category], months));
    return { byWard, fates: MEANINGS.map((_, at) => sumBy(byWard, (fates) => fates[at]!)) };
  });
  const reports = sumBy(kinds, ({ fates }) => sum(fates));
  const lines = [EACH, TOGETHER].find((told) => kinds.every((kind) => mayBeTold(kind, told)));
  if (lines === undefined || reports === 0 || wards.length < 2) return { reports, shares: null };
  const shares = lines.map((told) => ({ ...told, share: sumBy(kinds, ({ fates }) => countOf(fates, told)) / reports }));
  return { reports, shares: shares.filter(({ share }) => share > 0) };
}

/** One category, in the district and in each ward. */
interface Kind {
  readonly fates: Fates;
  readonly byWard: readonly Fates[];
}

function mayBeTold({ fates, byWard }: Kind, lines: readonly Told[]): boolean {
  const reports = sum(fates);
  if (reports === 0) return true;
  if (reports < COMMON_THRESHOLDS.fewOffences) return false;
  return lines.every((told) => {
    const count = countOf(fates, told);
    // Where nearly all became the same, those of a ward did, whose reports are known.
    const isHidden = byWard.every((ward) => !isFew(countOf(ward, told)) || count <= reports - sum(ward));
    return !isFew(count) && isHidden;
  });
}

function isFew(count: number): boolean {
  return count > 0 && count < OUTCOME_THRESHOLDS.residentsFewest;
}

function countOf(fates: Fates, { meanings }: Told): number {
  return sumBy(meanings, (meaning) => fateOf(fates, meaning));
}
