// What is said of a ward under the pointer or the keyboard's focus, in a few words.

import { lengthOf, type MonthRange } from "../basics/months.ts";
import { MEASURES, type Measure } from "../figures/measures.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import { verdictText } from "../statistics/change.ts";
import { valueText } from "./ranking.ts";

/** "Market: 84.1 per 1,000 residents a year, no clear change". Without data it says why. */
export function spokenWard(ward: WardFigures, measure: Measure, { selection, period }: OffenceFigures): string {
  const { value, unit } = MEASURES[measure];
  const quantity = value(ward);
  if (!quantity.known) return `${ward.name}: no data, ${quantity.reason}`;
  const verdict = ward.change.known ? `, ${verdictText(ward.change.value)}` : "";
  const year = perYear(measure, period);
  return `${ward.name}: ${valueText(ward, measure)} ${unit(selection.noun)}${year && ` ${year}`}${verdict}`;
}

/** What stands behind the unit of a measure of a year, "" for others. */
export function perYear(measure: Measure, period: MonthRange): string {
  return MEASURES[measure].perYear ? aYear(lengthOf(period) !== 12) : "";
}

/** What stands behind "per 1,000 residents": "a year", and "annualised" where the period is of another length. */
export function aYear(annualised: boolean): string {
  return annualised ? "a year, annualised" : "a year";
}
