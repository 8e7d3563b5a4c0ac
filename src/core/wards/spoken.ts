// What is said of a ward under the pointer or the keyboard's focus, in a few words.

import { lengthOf, type MonthRange } from "../basics/months.ts";
import type { Measure } from "../figures/measure-ids.ts";
import { MEASURES } from "../figures/measures.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import { verdictText } from "../statistics/change.ts";
import { valueText } from "./ranking.ts";

/** "Market: 84.1 per 1,000 residents a year, no clear change". Without data it says why. */
export function spokenWard(ward: WardFigures, measure: Measure, { selection, period }: OffenceFigures): string {
  const definition = MEASURES[measure];
  const { value, unit } = definition;
  const quantity = value(ward);
  if (!quantity.known) return `${ward.name}: ${quantity.shown ? "" : "no data, "}${quantity.reason}`;
  const judged = definition.kind === "difference" ? definition.judged(ward) : ward.change;
  const verdict = judged.known ? `, ${verdictText(judged.value)}` : "";
  const year = perYear(measure, period);
  return `${ward.name}: ${valueText(ward, measure)} ${unit(selection.noun)}${year && ` ${year}`}${verdict}`;
}

/** What stands behind the unit of a measure of a year, "" for others. */
export function perYear(measure: Measure, period: MonthRange): string {
  return isPerYear(measure) ? aYear(lengthOf(period) !== 12) : "";
}

/** Whether the value is of a year, whatever the length of the period. */
export function isPerYear(measure: Measure): boolean {
  const definition = MEASURES[measure];
  return definition.kind !== "difference" && definition.timing === "per year";
}

/** What stands behind "per 1,000 residents": "a year", and "annualised" where the period is of another length. */
export function aYear(annualised: boolean): string {
  return annualised ? "a year, annualised" : "a year";
}
