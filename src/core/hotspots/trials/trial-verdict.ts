// What may be said of a trial: a clear difference only where counts and proportions agree on it.
import { studentTwoSided } from "../../statistics/distributions.ts";
import { normalTwoSided } from "../../statistics/normal-distribution.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { BeforeAfter, Displacement } from "./displacement.ts";

export type TrialVerdict = "clearly fewer" | "clearly more" | "no effect is shown" | "too few to say";

/** Levels before the action that are further apart than this many times make a poor comparison. */
const FAR_APART = 1.5;

/**
 * Clear where the weighted displacement difference is and its sign holds in proportion too: ln((T₁/T₀)/(C₁/C₀)) over
 * √(φ(1/T₀ + 1/T₁ + 1/C₀ + 1/C₁)), by the same distribution, with a half added to each count where one is 0. Areas of different
 * levels that go the same way differ in counts although nothing worked. Too few: under 10 offences in either area, both periods
 * together, or in a ring and what it is compared with.
 */
export function trialVerdict(result: Displacement): TrialVerdict {
  const { treated, comparison, around, p, difference } = result;
  const pairs = [[treated, comparison], ...(around === null ? [] : [[around.near, around.comparison]])] as const;
  if ([treated, comparison].some(({ before, after }) => before + after < THRESHOLDS.tooFewToSay))
    return "too few to say";
  if (p >= THRESHOLDS.clearP || difference === 0) return "no effect is shown";
  const [one, other] = added(pairs);
  const proportion = proportionOf(one, other, result);
  if (proportion.p >= THRESHOLDS.clearP || Math.sign(proportion.z) !== Math.sign(difference))
    return "no effect is shown";
  return difference < 0 ? "clearly fewer" : "clearly more";
}

/** Whether a difference is clear in counts and not in proportion. */
export function isOfLevels(result: Displacement): boolean {
  const { p, difference } = result;
  return p < THRESHOLDS.clearP && difference !== 0 && trialVerdict(result) === "no effect is shown";
}

/** How many times as many offences the larger of two areas had before; null where they are alike, Infinity where one had none. */
export function levelsApart(one: BeforeAfter, other: BeforeAfter): number | null {
  const [less, more] = [Math.min(one.before, other.before), Math.max(one.before, other.before)];
  if (more === 0) return null;
  const times = more / less;
  return times > FAR_APART ? times : null;
}

/** z and p of the ratio of two ratios. */
export function proportionOf(
  one: BeforeAfter,
  other: BeforeAfter,
  { phi, degrees }: Pick<Displacement, "phi" | "degrees">,
): { readonly z: number; readonly p: number } {
  const counts = [one.after, one.before, other.after, other.before];
  const more = counts.includes(0) ? 0.5 : 0;
  const [a, b, c, d] = counts.map((count) => count + more) as [number, number, number, number];
  const z = Math.log((a / b) * (d / c)) / Math.sqrt(phi * (1 / a + 1 / b + 1 / c + 1 / d));
  return { z, p: degrees === 0 ? normalTwoSided(z) : studentTwoSided(z, degrees) };
}

/** Areas with what lies around them, as one. */
function added(pairs: readonly (readonly BeforeAfter[])[]): readonly [BeforeAfter, BeforeAfter] {
  const total = (side: 0 | 1): BeforeAfter => ({
    before: pairs.reduce((sum, pair) => sum + pair[side]!.before, 0),
    after: pairs.reduce((sum, pair) => sum + pair[side]!.after, 0),
  });
  return [total(0), total(1)];
}
