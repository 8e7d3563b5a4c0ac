// Whether a part has more or fewer of a kind than the rest of its whole: what is alike (a month, an offence of it) is held against
// itself alone.
import { sumBy } from "../basics/sums.ts";
import { COMMON_THRESHOLDS } from "./common-thresholds.ts";
import { studentTwoSided } from "./distributions.ts";
import { logGamma } from "./gamma.ts";

/** What is alike, such as an offence of a month: of `total` reports `kind` are of the kind; `own` are those of the part, and `ownKind` of them are of the kind. */
export interface Stratum {
  readonly total: number;
  readonly kind: number;
  readonly own: number;
  readonly ownKind: number;
}

/** What the part has of the kind, beside what it would have if the whole's share of each month were its own. */
export interface Contrast {
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
  /** Pearson's squares of the months about a difference that all have alike, and their degrees of freedom. */
  readonly squares: number;
  readonly degrees: number;
  /** Two-sided, by the exact distribution of the sum, where the part has few of the kind, or of the others; else null. */
  exact(): number | null;
}

/**
 * By month, the strata of it. Those of which the whole or nothing is of the kind, or in the part, say nothing. Given the sums of a
 * stratum, the count of the part is hypergeometric (Mantel & Haenszel 1959); the difference that all months have alike is a step of
 * the score, (observed − expected) / variance.
 */
export function contrastOf(strata: readonly (readonly Stratum[])[]): Contrast {
  const months = strata.map(momentsOfMonth).filter(({ variance }) => variance > 0);
  const observed = sumBy(months, (month) => month.observed);
  const expected = sumBy(months, (month) => month.expected);
  const variance = sumBy(months, (month) => month.variance);
  const step = variance === 0 ? 0 : (observed - expected) / variance;
  const squares = sumBy(months, (month) => {
    return (month.observed - month.expected - step * month.variance) ** 2 / month.variance;
  });
  const others = sumBy(months, ({ own }) => own) - expected;
  const isFew = Math.min(expected, others) < COMMON_THRESHOLDS.exactBinomialUnder;
  const degrees = Math.max(0, months.length - 1);
  const told = months.flatMap((month) => month.told);
  return {
    observed,
    expected,
    variance,
    squares,
    degrees,
    exact: () => (isFew ? exactTwoSided(told, observed) : null),
  };
}

function momentsOfMonth(strata: readonly Stratum[]) {
  let [own, observed, expected, variance] = [0, 0, 0, 0];
  const told: Stratum[] = [];
  for (const stratum of strata) {
    const moments = momentsOf(stratum);
    if (moments.variance === 0) continue;
    told.push(stratum);
    own += stratum.own;
    observed += stratum.ownKind;
    expected += moments.expected;
    variance += moments.variance;
  }
  return { own, observed, expected, variance, told };
}

/** How many times more the months vary than chance alone would make them, 1 at least, and on how many degrees of freedom that rests. */
export interface SharedDispersion {
  readonly phi: number;
  readonly degrees: number;
}

/**
 * Two-sided p: by Student's t of the score over the root of φ, that of the family, and where the part's own months vary more also by
 * their own; where the part has few and it is small, no smaller than the exact one (which takes long: what is `clearP` or more is
 * clear in no family). Reports of one suspect share a fate, so that without φ nearly
 * every family would have a false call. 1 where nothing can be told.
 */
export function contrastChance(contrast: Contrast, family: SharedDispersion): number {
  const { observed, expected, variance, squares, degrees, exact } = contrast;
  if (variance === 0 || degrees === 0) return 1;
  const chance = (phi: number, on: number): number =>
    studentTwoSided((observed - expected) / Math.sqrt(phi * variance), on);
  const own = squares / degrees;
  const p = Math.max(chance(family.phi, family.degrees), own > family.phi ? chance(own, degrees) : 0);
  return p >= COMMON_THRESHOLDS.clearP ? p : Math.max(p, exact() ?? 0);
}

/** Of all parts of a family together. */
export function sharedDispersion(family: readonly Contrast[]): SharedDispersion {
  const degrees = sumBy(family, (contrast) => contrast.degrees);
  const phi = degrees === 0 ? 1 : Math.max(1, sumBy(family, ({ squares }) => squares) / degrees);
  return { phi, degrees };
}

/** Of the hypergeometric distribution. */
function momentsOf({ total, kind, own }: Stratum): { readonly expected: number; readonly variance: number } {
  if (total < 2) return { expected: 0, variance: 0 };
  const expected = (own * kind) / total;
  return { expected, variance: (expected * (total - kind) * (total - own)) / (total * (total - 1)) };
}

/** Twice the smaller tail of the sum of the months, the observed count in it, at most 1. */
function exactTwoSided(cells: readonly Stratum[], observed: number): number {
  let [least, chances] = [0, [1] as readonly number[]];
  for (const cell of cells) {
    const [from, own] = hypergeometric(cell);
    least += from;
    chances = convolved(chances, own);
  }
  const tail = (isIn: (count: number) => boolean): number =>
    sumBy(chances.entries(), ([at, chance]) => (isIn(least + at) ? chance : 0));
  return Math.min(
    1,
    2 *
      Math.min(
        tail((count) => count <= observed),
        tail((count) => count >= observed),
      ),
  );
}

/** The least count that there can be, and the chance of each from it on. */
function hypergeometric({ total, kind, own }: Stratum): readonly [least: number, chances: readonly number[]] {
  const least = Math.max(0, own - (total - kind));
  const chances: number[] = [];
  const whole = logChoose(total, own);
  for (let count = least; count <= Math.min(own, kind); count++)
    chances.push(Math.exp(logChoose(kind, count) + logChoose(total - kind, own - count) - whole));
  return [least, chances];
}

function convolved(one: readonly number[], other: readonly number[]): readonly number[] {
  const sums = new Array<number>(one.length + other.length - 1).fill(0);
  // What cannot move a p of 16 digits is left out.
  for (const [at, chance] of one.entries())
    if (chance > 1e-30) for (const [and, more] of other.entries()) sums[at + and]! += chance * more;
  return sums;
}

function logChoose(of: number, chosen: number): number {
  return logGamma(of + 1) - logGamma(chosen + 1) - logGamma(of - chosen + 1);
}
