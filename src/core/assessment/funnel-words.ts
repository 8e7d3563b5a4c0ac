// What a funnel plot says in words. A ward outside its limits is different; whether that is good or bad, it cannot say.

import type { Noun } from "../area/offences.ts";
import { formatRate } from "../basics/finer-numbers.ts";
import { nameList } from "../basics/words.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { FunnelWard } from "./funnel-ward.ts";

interface FunnelFacts {
  readonly wards: readonly FunnelWard[];
  readonly phi: number;
  /** Name of the district. */
  readonly district: string;
  readonly noun: Noun;
}

/** Why a funnel plot has no limits. */
export const NO_LIMITS =
  "Wards differ far more than chance would make them; residents are the wrong denominator for this offence.";

/** Of more wards, the rest are counted. */
const MOST_NAMED = 8;

export function funnelTitle({ wards, phi, district }: FunnelFacts): string {
  if (phi > THRESHOLDS.funnelMostDispersion) return "Wards differ too far for limits";
  const different = outside(wards).length;
  if (different === 0) return `No ward is different from ${district}`;
  return `${different} of ${wards.length} wards ${different === 1 ? "is" : "are"} different from ${district}`;
}

export function funnelFinding(facts: FunnelFacts): string {
  const { wards, phi, district, noun } = facts;
  if (phi > THRESHOLDS.funnelMostDispersion)
    return `${NO_LIMITS} They vary ${formatRate(phi)} times as much as chance alone, so only their ranks are shown.`;
  const widening = phi > 1 ? `, widened for wards varying ${formatRate(phi)} times as much as chance alone` : "";
  const limits = ` The limits are those of an exact Poisson test${widening}.`;
  const between = hollow(wards);
  const [above, below] = [namesOutside(wards, 1), namesOutside(wards, -1)];
  if (above.length + below.length === 0)
    return `No ward lies outside the 99.8 % limits: none is different from ${district} beyond chance.${between}${limits}`;
  const part = (word: string, names: readonly string[]): readonly string[] =>
    names.length === 0
      ? []
      : [`${word} ${noun} for their residents than ${district} as a whole: ${nameList(names, MOST_NAMED)}`];
  const parts = [...part("more", above), ...part("fewer", below)];
  return `Outside the 99.8 % limits, ${parts.join("; ")}. Different is no judgement.${between}${limits}`;
}

/** What the wards that are drawn hollow are; "" where there are none. */
function hollow(wards: readonly FunnelWard[]): string {
  const names = wards.flatMap(({ name, place }) =>
    place.known && place.value.position === "outside 95 %" ? [name] : [],
  );
  if (names.length === 0) return "";
  return ` Drawn hollow, outside the 95 % limits but inside the 99.8 %, as chance alone makes at most 1 ward in 20: ${nameList(names, MOST_NAMED)}.`;
}

function outside(wards: readonly FunnelWard[]): readonly FunnelWard[] {
  return wards.filter(({ place }) => place.known && place.value.position === "outside 99.8 %");
}

function namesOutside(wards: readonly FunnelWard[], side: 1 | -1): readonly string[] {
  return outside(wards)
    .filter(({ place }) => place.known && Math.sign(place.value.ratio - 1) === side)
    .map(({ name }) => name);
}
