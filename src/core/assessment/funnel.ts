// The funnel plot: each ward's count over the one its residents would lead to expect, and how far chance may take it from 1.

import { areRanked, NOT_RANKED } from "../area/few-wards.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import { isWithheld } from "../basics/withheld.ts";
import { DISTRICT, type OffenceFigures, type WardFigures } from "../figures/offence-figures.ts";
import {
  type FunnelLimits,
  funnelDispersion,
  funnelLimits,
  funnelZ,
  widenedLimits,
} from "../statistics/funnel-limits.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { FunnelPlace, FunnelPosition, FunnelWard } from "./funnel-ward.ts";
import { funnelFinding, funnelTitle } from "./funnel-words.ts";

export interface FunnelModel {
  /** What the plot shows, in a few words. */
  readonly title: string;
  /** A few sentences: which wards are different by which limits, or why there are none. */
  readonly finding: string;
  /** In the order of the dataset's wards. */
  readonly wards: readonly FunnelWard[];
  /** Overdispersion, as it is; limits widen only by one over 1. */
  readonly phi: number;
  /** The limits as drawn (widened) over expected counts, rising; null where the wards differ too far for limits. */
  readonly curves: readonly (FunnelLimits & { readonly expected: number })[] | null;
}

const CURVE_POINTS = 60;

/** Unknown where there are too few wards, the period has no total, residents are not known, or nothing was recorded. */
export function funnelOf(figures: OffenceFigures): Known<FunnelModel> {
  const { count, rate, population } = figures.district;
  if (!areRanked(figures.wards.length)) return unknown(NOT_RANKED);
  if (isWithheld(count) || figures.wards.some((ward) => isWithheld(ward.count)))
    return { ...unknown("some counts are withheld"), shown: "withheld" };
  if (!count.known) return count;
  if (!rate.known) return rate;
  if (population === null) return unknown("the number of residents is not known");
  if (count.value === 0) return unknown("nothing was recorded in the district in this period");
  const perResident = count.value / population;
  const expected = figures.wards.map((ward) => perResident * (ward.population ?? 0));
  const z = figures.wards.flatMap((ward, index) =>
    expected[index]! > 0 ? [funnelZ(countIn(ward), expected[index]!)] : [],
  );
  const phi = funnelDispersion(z);
  const limited = phi <= THRESHOLDS.funnelMostDispersion;
  const wards = figures.wards.map(
    (ward, index): FunnelWard => ({
      code: ward.code,
      name: ward.name,
      count: countIn(ward),
      place: placeOf(countIn(ward), expected[index]!, limited ? phi : null),
    }),
  );
  const curves = limited ? curvesOf(expected, phi) : null;
  const words = { wards, phi, district: figures.district.name, noun: figures.selection.noun };
  return known({ title: funnelTitle(words), finding: funnelFinding(words), wards, phi, curves });
}

function countIn(ward: WardFigures): number {
  if (!ward.count.known) throw new Error(`no count of ${ward.code} beside one of the ${DISTRICT}`);
  return ward.count.value;
}

function placeOf(count: number, expected: number, phi: number | null): Known<FunnelPlace> {
  if (expected === 0) return unknown("nobody lives here");
  const limits = funnelLimits(expected);
  const ratio = count / expected;
  const drawn = phi === null ? null : widenedLimits(limits, phi);
  const position = drawn && positionOf(ratio, drawn);
  return known({ expected, ratio, z: funnelZ(count, expected), limits, drawn, position });
}

/** A count on a limit is outside it: the exact test calls what is as improbable as α/2. Nothing is outside a lower limit of 0. */
export function positionOf(ratio: number, { low95, high95, low998, high998 }: FunnelLimits): FunnelPosition {
  const outside = (low: number, high: number): boolean => ratio >= high || (low > 0 && ratio <= low);
  if (outside(low998, high998)) return "outside 99.8 %";
  return outside(low95, high95) ? "outside 95 %" : "inside";
}

/** Over a little more than the wards' expected counts, in equal steps of their square roots: limits bend most on the left. */
function curvesOf(expected: readonly number[], phi: number): NonNullable<FunnelModel["curves"]> {
  const there = expected.filter((value) => value > 0);
  const from = Math.sqrt(Math.min(...there) * 0.8);
  const to = Math.sqrt(Math.max(...there) * 1.1);
  return Array.from({ length: CURVE_POINTS }, (_, index) => {
    const at = (from + ((to - from) * index) / (CURVE_POINTS - 1)) ** 2;
    return { expected: at, ...widenedLimits(funnelLimits(at), phi) };
  });
}
