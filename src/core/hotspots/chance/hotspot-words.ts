// What is said of hotspots: titles that state the finding, and a hotspot's facts in sentences.

import type { Selection } from "../../area/offences.ts";
import { rangeName } from "../../area/range-name.ts";
import { formatRate, formatShare, formatSigned } from "../../basics/finer-numbers.ts";
import { monthName } from "../../basics/months.ts";
import { numberOf } from "../../basics/number-of.ts";
import { formatCount, formatPercent } from "../../basics/numbers.ts";
import { sentenceCase } from "../../basics/sentence-words.ts";
import { formatShareFinely } from "../../basics/share-finely.ts";
import { sumBy } from "../../basics/sums.ts";
import { inSentence } from "../../basics/words.ts";
import { movement } from "../../figures/movement.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { DifferenceAnalysis } from "../density/difference.ts";
import type { DifferenceArea, Hotspot, HotspotAnalysis, Persistence } from "../density/hotspot.ts";
import { persistenceWord } from "../density/persistence-words.ts";
import type { Agreement } from "./agreement.ts";
import type { Concentration } from "./concentration.ts";
import type { Prediction } from "./prediction.ts";
import type { SignificanceAnalysis } from "./significance.ts";

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

const PERSISTENCE: Readonly<Record<Persistence, string>> = {
  persistent: "a hotspot in at least 7 of the last 8 quarters",
  emerging: "a hotspot in both of the last 2 quarters and in none of the 6 before",
  former: "a hotspot in at least 3 of the 6 quarters before the last 2, and in neither of those",
  intermittent: "a hotspot in some of the last 8 quarters",
  none: "a hotspot over the whole period, but in hardly any single quarter",
};

/** "Five hotspots hold 46 % of shoplifting in 1.8 % of Cambridge". */
export function hotspotHeadline({ hotspots }: HotspotAnalysis, selection: Selection, area: string): string {
  const label = inSentence(selection.label);
  if (hotspots.length === 0) return `${selection.label} concentrates nowhere enough to be called a hotspot`;
  const held = sumBy(hotspots, ({ shareOfOffences }) => shareOfOffences);
  const room = sumBy(hotspots, ({ shareOfArea }) => shareOfArea);
  const many = hotspots.length !== 1;
  return `${counted(hotspots.length, "hotspot")} ${many ? "hold" : "holds"} ${formatShare(held)} of ${label} in ${formatShareFinely(room)} of ${area}`;
}

/** "Clearly up in one hotspot, clearly down in two". */
export function differenceHeadline({ areas }: DifferenceAnalysis): string {
  const up = areas.filter(({ change }) => change.verdict === "clearly up").length;
  const down = areas.filter(({ change }) => change.verdict === "clearly down").length;
  if (up + down === 0) return "No hotspot shows a clear change between the two periods";
  const parts = [up > 0 ? `clearly up in ${inText(up)}` : "", down > 0 ? `clearly down in ${inText(down)}` : ""];
  return sentenceCase(parts.filter((part) => part !== "").join(", "));
}

/** "39 squares hold more shoplifting than chance would put there". */
export function significanceHeadline({ hot90 }: SignificanceAnalysis, selection: Selection): string {
  if (hot90 === 0) return `Nowhere is there more ${inSentence(selection.label)} than chance would put there`;
  const verb = hot90 === 1 ? "square holds" : "squares hold";
  return `${formatCount(hot90)} ${verb} more ${inSentence(selection.label)} than chance would put there`;
}

/** Whether the test against chance and the density point at the same areas. */
export function agreementText({ hotspots, hotCells }: Agreement): string {
  if (!hotspots.share.known) return "There is no density hotspot to compare it with.";
  const start = `${hotspots.part} of ${hotspots.whole} density hotspots hold or touch such a square`;
  if (!hotCells.share.known) return `${start}.`;
  return `${start}; ${formatShare(hotCells.share.value)} of these squares lie in a hotspot.`;
}

/** "The densest 2 % of the area held 65 % of later shoplifting". */
export function predictionTitle({ tops }: Prediction, selection: Selection): string {
  const top = tops[1] ?? tops[0];
  if (top === undefined) return "No part of the area was scored";
  return `The densest ${formatPercent(100 * top.top)} of the area held ${formatShare(top.density.hitRate)} of later ${inSentence(selection.label)}`;
}

/** What the densest 2 % of the area would have caught, beside the simplest rival. */
export function predictionText({ tops, scored, offences }: Prediction, selection: Selection): string {
  const top = tops[1] ?? tops[0];
  if (top === undefined) return "";
  const { density, busiest } = top;
  return `The densest ${formatPercent(100 * top.top)} of the area in the year before held ${formatShare(density.hitRate)} of the ${formatCount(offences)} ${selection.noun} of ${rangeName(scored)}; its ${formatCount(busiest.places)} busiest points alone held ${formatShare(busiest.hitRate)}.`;
}

/** "Half of shoplifting falls on 12 of 1,203 points (1 %)". */
export function concentrationText({ half, places }: Concentration, selection: Selection): string {
  return `Half of ${inSentence(selection.label)} falls on ${formatCount(half.places)} of ${numberOf(places, "points", formatCount)} (${formatShare(half.share)})`;
}

/** "23 % of Cambridge's shoplifting in 0.5 % of its area". */
export function shareText({ shareOfOffences, shareOfArea }: Hotspot, selection: Selection): string {
  return `${formatShare(shareOfOffences)} of ${inSentence(selection.label)} in ${formatShareFinely(shareOfArea)} of the area`;
}

/** "24.7 ha"; what is smaller than a tenth is said to be. */
export function hectaresText(hectares: number): string {
  return hectares < 0.05 ? "under 0.1 ha" : `${formatRate(hectares)} ha`;
}

/** "Up 30 (11 %) on the year before", or why that cannot be said. */
export function changeText({ change }: Hotspot): string {
  if (!change.known) return sentenceCase(change.reason);
  const { before, difference } = change.value;
  if (difference === 0) return `The same as the year before: ${formatCount(before)}`;
  return `${sentenceCase(movement(change.value))} on the year before`;
}

/** How it stands when the bandwidth is another. */
export function stabilityText({ stable }: Hotspot): string {
  const widths = THRESHOLDS.bandwidths.join(", ").replace(/, (\d+)$/, " and $1");
  return stable
    ? `Found at bandwidths of ${widths} m alike.`
    : `Not found at each of ${widths} m: its outline depends on the bandwidth, so it is drawn dashed.`;
}

/** What has to be known of every verdict in the list. */
export const CHOSEN_BY_COUNT =
  "Hotspots are chosen by the counts of this period, so their changes lean upwards: part of a rise is that choice.";

/** The same of areas that were hotspots and are none any more. */
export const CHOSEN_BY_EARLIER_COUNT =
  "Former hotspots are chosen by the counts of the earlier period, so their changes lean downwards: part of a fall is that choice.";

/** What has to be known of the verdicts of two periods' hotspots, by which of them are there; "" where there are none. */
export function leaningText(areas: readonly Pick<DifferenceArea, "isHotspot">[]): string {
  const texts = [
    areas.some(({ isHotspot }) => isHotspot) ? CHOSEN_BY_COUNT.replace("this period", "the later period") : "",
    areas.some(({ isHotspot }) => !isHotspot) ? CHOSEN_BY_EARLIER_COUNT : "",
  ];
  return texts.filter((text) => text !== "").join(" ");
}

/** The course of quarters in words, or why there is none. */
export function persistenceText(hotspot: Pick<Hotspot, "persistence" | "leftAfter">): string {
  const { persistence, leftAfter } = hotspot;
  if (!persistence.known) return `Not followed through quarters: ${persistence.reason}.`;
  const left = persistence.value === "persistent" && leftAfter !== null ? ", but not in the last" : "";
  return `${sentenceCase(persistenceWord(hotspot, monthName) || "no pattern")}: ${PERSISTENCE[persistence.value]}${left}.`;
}

/** "Perne Road (Coleridge) is no longer a hotspot: 212 before, 84 now". */
export function goneText({ name, wardName, change }: DifferenceArea): string {
  return `${name} (${wardName}) is no longer a hotspot: ${formatCount(change.before)} before, ${formatCount(change.after)} now (${formatSigned(change.difference)})`;
}

function counted(count: number, noun: string): string {
  return `${NUMBERS[count] ?? formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function inText(count: number): string {
  return inSentence(counted(count, "hotspot"));
}
