// The sentences of a patrol sheet.

import { type Attribution, attributionLines } from "../../area/attribution.ts";
import { nounFor, type Selection } from "../../area/offences.ts";
import type { RecordLimits } from "../../area/record-limits.ts";
import { formatRate, formatShare } from "../../basics/finer-numbers.ts";
import type { Known } from "../../basics/known.ts";
import type { Month } from "../../basics/months.ts";
import { monthName } from "../../basics/months.ts";
import { formatCount } from "../../basics/numbers.ts";
import { formatShareFinely } from "../../basics/share-finely.ts";
import { inSentence } from "../../basics/words.ts";
import { movement } from "../../figures/movement.ts";
import type { WeekOfHours } from "../../hours/hour-counts.ts";
import { hourMatrixOf } from "../../hours/hour-matrix.ts";
import { runsText } from "../../hours/hour-words.ts";
import type { Judged } from "../../statistics/change.ts";
import { verdictText } from "../../statistics/change.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { persistenceText } from "../chance/hotspot-words.ts";
import type { HotspotAnalysis } from "../density/hotspot.ts";
import { type FootArea, isTooLarge } from "./foot-area.ts";
import { tooLargeText } from "./foot-words.ts";
import type { PatrolTotals } from "./patrol.ts";

/** "6 areas hold 41 % of shoplifting". */
export function titleText({ areas, shareOfOffences }: PatrolTotals, selection: Selection): string {
  if (areas === 0) return "No areas chosen for patrols";
  const verb = areas === 1 ? "area holds" : "areas hold";
  return `${areas} ${verb} ${formatShare(shareOfOffences)} of ${nameOf(selection)}`;
}

/** "214 offences in 6.1 hectares: 12 % of shoplifting in 0.2 % of the area". */
export function amountText(amount: Omit<PatrolTotals, "areas">, selection: Selection): string {
  const { offences, hectares, shareOfOffences, shareOfArea } = amount;
  const noun = nounFor(offences, selection.noun);
  const shares = `${formatShare(shareOfOffences)} of ${nameOf(selection)} in ${formatShareFinely(shareOfArea)} of the area`;
  return `${formatCount(offences)} ${noun} in ${hectares < 0.05 ? "under 0.1" : formatRate(hectares)} hectares: ${shares}`;
}

/** "Data to December 2025; 11 months old". `today` is the month of whoever reads. */
export function dataAge(latest: Month, today: Month): string {
  const months = today - latest;
  const start = `Data to ${monthName(latest)}`;
  return months > 0 ? `${start}; ${months} ${months === 1 ? "month" : "months"} old` : start;
}

/** How long to stay at one area, and how long that is for all. */
export function practiceText(areas: number): string {
  const { visitMinutes } = THRESHOLDS;
  const all = areas > 1 ? `: about ${areas * visitMinutes} minutes for all ${areas}, without the way between them` : "";
  return `About ${visitMinutes} minutes a visit (Koper 1995)${all}.`;
}

/** What else to know of a hotspot, whole sentences. */
export function remarksOf(
  { oneLocation, stable, persistence, leftAfter, cut, ...area }: FootArea,
  limits: RecordLimits,
): readonly string[] {
  return [
    isTooLarge(area) ? "Too large to patrol on foot: choose streets in it." : null,
    cut === null ? null : cutText(cut),
    oneLocation ? limits.oneLocation : null,
    stable ? null : "Not there at every bandwidth: its shape depends on the method.",
    persistence.known && persistence.value !== "none" ? persistenceText({ persistence, leftAfter }) : null,
  ].filter((remark) => remark !== null);
}

/** "Cut at 5 times the mean from a hotspot of 62.0 ha, too large to patrol on foot." */
function cutText({ multiple, hectares }: NonNullable<FootArea["cut"]>): string {
  return `Cut at ${multiple} times the mean from a hotspot of ${tooLargeText(hectares)}, too large to patrol on foot.`;
}

/** "up 30 (11 %) on the year before: no clear change", or why there is no comparison. */
export function changeText(change: Known<Judged>): string {
  if (!change.known) return `no comparison: ${change.reason}`;
  return `${movement(change.value)} on the year before: ${verdictText(change.value)}`;
}

/** Which hours hold most at an area, a sentence; that they are too few, or none, where no run of hours can be named. */
export function hoursText(week: WeekOfHours): string {
  const matrix = hourMatrixOf(week);
  return matrix.total === 0 ? "No offence here has a time of day." : runsText(matrix);
}

/** `warning`: of offences that follow where the police look. `hasHours`: whether the package has times of day by place; `limits`: of its records. */
export function caveatLines(
  { period }: HotspotAnalysis,
  warning: string | null,
  today: Month,
  { hasHours, limits }: { readonly hasHours: boolean; readonly limits: RecordLimits },
): readonly string[] {
  const age = dataAge(period.to, today);
  return [
    `${age}. This sheet is for solving problems over months, not for tonight's tasking.`,
    hasHours
      ? "Hours are of all months of the data, not of the period alone, at the places of each area; they were chosen by their counts, so that chance has part in which of several like hours are named."
      : limits.noHours,
    ...(warning === null ? [] : [warning]),
    limits.patrol,
    "Distances are as the crow flies, straight lines between the densest points; the way on foot or by road is longer.",
  ];
}

/** How the areas were found, where the data come from, and the address of the view. */
export function sourceLines(
  { bandwidth, offences }: HotspotAnalysis,
  attribution: Attribution,
  address: string | null,
): readonly string[] {
  const areas = `Areas: hotspots of at least 3 times the mean density, quartic kernel, bandwidth ${bandwidth} m.`;
  const shares = `Shares: of the ${formatCount(offences)} with a point in the district.`;
  return [areas, shares, ...attributionLines(attribution), ...(address === null ? [] : [`View: ${address}`])];
}

/** The selection's label inside a sentence; what is counted are not the drugs. */
function nameOf({ label }: Selection): string {
  return inSentence(label).replace(/\bdrugs$/, "drug offences");
}
