// Offences per 1,000 residents a year, with the interval that chance alone would give.

import type { Known } from "../basics/known.ts";
import { known, unknown } from "../basics/known.ts";
import { COMMON_THRESHOLDS } from "./common-thresholds.ts";
import { poissonInterval } from "./distributions.ts";

/** Per 1,000 residents a year, unrounded. `few`: the interval is wide, the rate rests on under 10 offences. */
export interface Rate {
  readonly value: number;
  /** 95 % interval of a Poisson count: it shows chance only, and crime varies more than that. */
  readonly low: number;
  readonly high: number;
  readonly few: boolean;
  /** True when the period was not 12 months long and the rate was scaled to a year. */
  readonly annualised: boolean;
}

/**
 * `count` offences over `months` months among `population` residents, null when nobody knows how many they are. The value is one
 * division of whole numbers: equal rates are the same number, so that they tie and neither is above the other.
 */
export function rate(count: number, population: number | null, months: number): Known<Rate> {
  if (!(months > 0)) throw new Error(`a rate over ${months} months`);
  if (population === null) return unknown("the number of residents is not known");
  if (population === 0) return unknown("nobody lives here");
  const base = COMMON_THRESHOLDS.rateBase * 12;
  const years = months * population;
  const [low, high] = poissonInterval(count);
  return known({
    value: (base * count) / years,
    low: (base * low) / years,
    high: (base * high) / years,
    few: count < COMMON_THRESHOLDS.fewOffences,
    annualised: months !== 12,
  });
}
