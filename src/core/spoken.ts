// What is said of a ward under the pointer or the keyboard's focus, in a few words.
import type { Measure } from "./choropleth.ts";
import type { WardFigures } from "./figures.ts";
import { valueText } from "./ranking.ts";
import { measuredValue } from "./scheme.ts";

const UNITS: Readonly<Record<Measure, string>> = {
  count: "",
  rate: " per 1,000 residents",
  change: " on the year before",
  share: " of the district",
};

/** "Market: 84.1 per 1,000 residents, no clear change". Without data it says why. */
export function spokenWard(ward: WardFigures, measure: Measure, noun: "offences" | "incidents"): string {
  const quantity = measuredValue(ward, measure);
  if (!quantity.known) return `${ward.name}: no data, ${quantity.reason}`;
  const unit = measure === "count" ? ` ${noun}` : UNITS[measure];
  const verdict = ward.change.known ? `, ${ward.change.value.verdict}` : "";
  return `${ward.name}: ${valueText(ward, measure)}${unit}${verdict}`;
}
