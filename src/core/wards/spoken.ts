// What is said of a ward under the pointer or the keyboard's focus, in a few words.

import type { Noun } from "../area/offences.ts";
import type { WardFigures } from "../figures/offence-figures.ts";
import type { Measure } from "./choropleth.ts";
import { valueText } from "./ranking.ts";
import { measuredValue } from "./scheme.ts";

/** "Market: 84.1 per 1,000 residents a year, no clear change". Without data it says why. */
export function spokenWard(ward: WardFigures, measure: Measure, noun: Noun): string {
  const quantity = measuredValue(ward, measure);
  if (!quantity.known) return `${ward.name}: no data, ${quantity.reason}`;
  const verdict = ward.change.known ? `, ${ward.change.value.verdict}` : "";
  return `${ward.name}: ${valueText(ward, measure)} ${unitOf(ward, measure, noun)}${verdict}`;
}

/** What stands behind "per 1,000 residents": "a year", and "annualised" where the period is of another length. */
export function aYear(annualised: boolean): string {
  return annualised ? "a year, annualised" : "a year";
}

function unitOf({ rate }: WardFigures, measure: Measure, noun: Noun): string {
  switch (measure) {
    case "count":
      return noun;
    case "rate":
      return `per 1,000 residents ${aYear(rate.known && rate.value.annualised)}`;
    case "change":
      return "on the year before";
    case "share":
      return "of the district";
    default:
      return measure satisfies never;
  }
}
