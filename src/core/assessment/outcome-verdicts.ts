// Where reports became something else than in the rest of the area: each month, and each offence of it, is held against itself alone.
import { areFamily } from "../area/few-wards.ts";
import type { OutcomeMeaning } from "../area/known-outcomes.ts";
import { finished } from "../basics/finished.ts";
import type { Month } from "../basics/months.ts";
import { formatPercent } from "../basics/numbers.ts";
import { sum, sumBy } from "../basics/sums.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import { benjaminiHochberg } from "../statistics/false-discovery.ts";
import { OUTCOME_THRESHOLDS } from "../statistics/outcome-thresholds.ts";
import {
  type Contrast,
  contrastChance,
  contrastOf,
  type SharedDispersion,
  type Stratum,
  sharedDispersion,
} from "../statistics/share-contrast.ts";
import { type Fates, fateOf, fatesOf, type OutcomeCube } from "./outcome-cube.ts";

/** Meanings that are compared: what is under investigation, not understood or not known is no answer. */
export const COMPARED = [
  "charged",
  "outOfCourt",
  "elsewhere",
  "notProsecuted",
  "noSuspect",
] as const satisfies readonly OutcomeMeaning[];
export type Compared = (typeof COMPARED)[number];

export function isCompared(meaning: OutcomeMeaning): meaning is Compared {
  return (COMPARED as readonly OutcomeMeaning[]).includes(meaning);
}

export type FateVerdict =
  | "clearly higher"
  | "clearly lower"
  | "no clear difference"
  | "too few to say"
  | "not comparable";

export interface JudgedFate {
  readonly verdict: FateVerdict;
  readonly pAdjusted: number;
  /** Why it is not comparable; null where it is. */
  readonly reason: string | null;
}

/** By ward (index). */
export interface FateVerdicts {
  readonly of: readonly Readonly<Record<Compared, JudgedFate>>[];
  /** How many comparisons were made together. */
  readonly comparisons: number;
}

/**
 * Each ward's share of each meaning against that of all other wards. The family is all wards and meanings of the offence (Benjamini
 * & Hochberg 1995), those too few to say in it. A verdict is clear only where it is the same whether the reports whose outcome is not
 * known became this or not, and where the plain shares lie on its side too; p is the largest of these. An outcome that is not
 * understood may be this in the ward and another elsewhere: the verdict is the same whichever it was in either. Null where there are
 * too few months or wards to compare.
 */
export function fateVerdicts(
  cube: OutcomeCube,
  categories: readonly number[],
  months: readonly Month[],
): FateVerdicts | null {
  return finished(judgingFates(cube, categories, months));
}

/** The same with a stop every few milliseconds, for whom it must not keep waiting. */
export function* judgingFates(
  cube: OutcomeCube,
  categories: readonly number[],
  months: readonly Month[],
): Generator<void, FateVerdicts | null> {
  const known = REMEMBERED.get(cube) ?? new Map<string, FateVerdicts | null>();
  REMEMBERED.set(cube, known);
  const key = `${categories.join()} ${months.join()}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = yield* judgedFates(cube, categories, months);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, made);
  return made;
}

/** Families of an area that were judged: those of one period are asked for again with every ward. */
const REMEMBERED = new WeakMap<OutcomeCube, Map<string, FateVerdicts | null>>();
const MOST_REMEMBERED = 200;

function* judgedFates(
  cube: OutcomeCube,
  categories: readonly number[],
  months: readonly Month[],
): Generator<void, FateVerdicts | null> {
  if (!areFamily(cube.wards) || months.length < OUTCOME_THRESHOLDS.fewestMonths) return null;
  const wards = Array.from({ length: cube.wards }, (_, ward) => ward);
  // By month, category and ward: what is compared is alike in both.
  const alike: Alike[][] = [];
  for (const month of months) {
    const own: Alike[] = [];
    for (const category of categories) {
      const byWard = wards.map((ward) => fatesOf(cube, [ward], [category], [month]));
      const whole = addedUp(byWard);
      own.push({ byWard, reports: byWard.map(sum), area: whole, total: sum(whole) });
      yield;
    }
    alike.push(own);
  }
  const area = addedUp(alike.flat().map((one) => one.area));
  const owns: Fates[] = [];
  for (const ward of wards) {
    owns.push(addedUp(alike.flatMap((month) => month.map(({ byWard }) => byWard[ward]!))));
    yield;
  }
  const cells: (Cell & { readonly ward: number; readonly meaning: Compared })[] = [];
  for (const meaning of COMPARED) {
    const counts: { readonly contrasts: readonly Contrast[]; readonly shared: SharedDispersion }[] = [];
    for (const { unknown, inWard, elsewhere } of fateOf(area, "other") > 0
      ? [...KNOWN_OR_NOT, ...MAY_BE]
      : KNOWN_OR_NOT) {
      const kindOf = (fates: Fates, other: number): number =>
        fateOf(fates, meaning) + unknown * fateOf(fates, "unknown") + other * fateOf(fates, "other");
      const kinds = alike.map((month) => month.map(({ area: all }) => kindOf(all, elsewhere)));
      const strataOf = (ward: number, month: number): readonly Stratum[] =>
        alike[month]!.flatMap(({ byWard, reports, total }, at) => {
          const [own, ownKind] = [reports[ward]!, kindOf(byWard[ward]!, inWard)];
          const kind = kinds[month]![at]! + ownKind - kindOf(byWard[ward]!, elsewhere);
          if (own === 0 || own === total || kind === 0 || kind === total) return [];
          return { total, kind, own, ownKind };
        });
      const contrasts: Contrast[] = [];
      for (const ward of wards) {
        contrasts.push(contrastOf(months.map((_, month) => strataOf(ward, month))));
        yield;
      }
      counts.push({ contrasts, shared: sharedDispersion(contrasts) });
    }
    for (const ward of wards) {
      const own = owns[ward]!;
      const rest = area.map((count, at) => count - own[at]!);
      const made = counts.map(({ contrasts, shared }) => ({ contrast: contrasts[ward]!, shared }));
      cells.push({ ward, meaning, ...cellOf(meaning, own, rest, made) });
      yield;
    }
  }
  const adjusted = benjaminiHochberg(cells.map(({ p }) => p));
  const of = wards.map(() => ({}) as Record<Compared, JudgedFate>);
  for (const [at, { ward, meaning, side, fixed, reason }] of cells.entries()) {
    const pAdjusted = adjusted[at]!;
    const isClear = pAdjusted < COMMON_THRESHOLDS.clearP;
    of[ward]![meaning] = { verdict: fixed ?? (isClear ? side : "no clear difference"), pAdjusted, reason };
  }
  return { of, comparisons: cells.length };
}

/** Whether what is not known became what is compared (1) or not (0), and so what is not understood in the ward and in the others. */
interface Supposed {
  readonly unknown: number;
  readonly inWard: number;
  readonly elsewhere: number;
}

const KNOWN_OR_NOT: readonly Supposed[] = [0, 1].map((unknown) => ({ unknown, inWard: 0, elsewhere: 0 }));
const MAY_BE: readonly Supposed[] = KNOWN_OR_NOT.flatMap(({ unknown }) => [
  { unknown, inWard: 1, elsewhere: 1 },
  { unknown, inWard: 1, elsewhere: 0 },
  { unknown, inWard: 0, elsewhere: 1 },
]);

/** One offence of one month. */
interface Alike {
  readonly byWard: readonly Fates[];
  readonly reports: readonly number[];
  readonly area: Fates;
  readonly total: number;
}

interface Cell {
  readonly p: number;
  readonly side: "clearly higher" | "clearly lower";
  /** What it is whatever p is. */
  readonly fixed: FateVerdict | null;
  readonly reason: string | null;
}

function cellOf(
  meaning: Compared,
  own: Fates,
  rest: Fates,
  made: readonly { readonly contrast: Contrast; readonly shared: SharedDispersion }[],
): Cell {
  const [reports, others] = [sum(own), sum(rest)];
  const [kind, otherKind] = [fateOf(own, meaning), fateOf(rest, meaning)];
  const sides = made.map(({ contrast }) => Math.sign(contrast.observed - contrast.expected));
  // The plain shares, with what is not understood in the one, in the other, in both and in none of them.
  const plains = [0, fateOf(own, "other")].flatMap((more) =>
    [0, fateOf(rest, "other")].map((other) => Math.sign((kind + more) * others - (otherKind + other) * reports)),
  );
  const plain = plains[0]!;
  const isOneSided = plain !== 0 && [...plains, ...sides].every((side) => side === plain);
  const side = plain > 0 ? "clearly higher" : "clearly lower";
  const p = isOneSided ? Math.max(...made.map(({ contrast, shared }) => contrastChance(contrast, shared))) : 1;
  if (Math.min(reports, kind + otherKind) < COMMON_THRESHOLDS.tooFewToSay)
    return { p: 1, side, fixed: "too few to say", reason: null };
  const unknownOf = (fates: Fates): number => fateOf(fates, "unknown") + fateOf(fates, "other");
  const unknown = Math.max(unknownOf(own) / reports, others === 0 ? 0 : unknownOf(rest) / others);
  if (unknown > OUTCOME_THRESHOLDS.mostUnknown)
    return {
      p: 1,
      side,
      fixed: "not comparable",
      reason: `no outcome is known of up to ${formatPercent(100 * unknown)}`,
    };
  return { p, side, fixed: null, reason: null };
}

function addedUp(all: readonly Fates[]): Fates {
  const [first = []] = all;
  return first.map((_, at) => sumBy(all, (fates) => fates[at]!));
}
