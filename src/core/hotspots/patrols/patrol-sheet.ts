// What a patrol sheet says: the one model of the printed page, the phone page and the files, so that they cannot disagree.

import type { Attribution } from "../../area/attribution.ts";
import type { Selection } from "../../area/offences.ts";
import { periodName } from "../../area/period.ts";
import { rangeCode } from "../../area/range-code.ts";
import type { RecordLimits } from "../../area/record-limits.ts";
import type { Month } from "../../basics/months.ts";
import type { Outline } from "../../geography/polygons.ts";
import type { WeekOfHours } from "../../hours/hour-counts.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { HotspotAnalysis } from "../density/hotspot.ts";
import type { FootArea } from "./foot-area.ts";
import type { PatrolPlan, PatrolTotals } from "./patrol.ts";
import {
  amountText,
  caveatLines,
  changeText,
  dataAge,
  hoursText,
  practiceText,
  remarksOf,
  sourceLines,
  titleText,
} from "./patrol-words.ts";
import { type Route, type RoutePoint, routeOf } from "./route.ts";
import { farText, walkText, wayText } from "./walk-words.ts";

/** Of a degree: a tenth of a metre. */
export const DECIMALS = 6;

export interface PatrolSheetSource {
  /** Name of the area: "Cambridge". */
  readonly area: string;
  readonly selection: Selection;
  readonly analysis: HotspotAnalysis;
  readonly plan: PatrolPlan;
  readonly today: Month;
  readonly attribution: Attribution;
  /** Those of the records of its package. */
  readonly limits: RecordLimits;
  /** The times of day at the places of an area, over all months of the package; left out where it has none. */
  readonly hoursOf?: ((area: FootArea) => WeekOfHours) | null;
  /** Address of the view, or null. */
  readonly address: string | null;
}

export interface PatrolStop {
  /** As on the map and in the list of hotspots: "3", or "3b" for a part. */
  readonly number: string;
  /** Place in the visiting order, from 1. */
  readonly visit: number;
  readonly id: string;
  readonly name: string;
  readonly ward: string;
  readonly offences: number;
  readonly hectares: number;
  /** Parts of the district's offences and of its area, 0 to 1. */
  readonly shareOfOffences: number;
  readonly shareOfArea: number;
  /** "214 offences in 6.1 hectares: 12 % of shoplifting in 0.2 % of the area". */
  readonly summary: string;
  /** "up 30 (11 %) on the year before: no clear change", or why there is no comparison. */
  readonly change: string;
  /** Which hours of which weekdays hold most, a sentence; "" where the package has no times of day. */
  readonly hours: string;
  /** What else to know of it, whole sentences. */
  readonly remarks: readonly string[];
  /** Its densest point, degrees. */
  readonly longitude: number;
  readonly latitude: number;
  readonly outline: Outline;
  /** The straight line to the next stop; null at the last. */
  readonly next: { readonly metres: number; readonly text: string } | null;
}

export interface PatrolSheet {
  /** At most ten words for a single offence: "6 areas hold 41 % of shoplifting". */
  readonly title: string;
  /** "Cambridge, 12 months to December 2025". */
  readonly subtitle: string;
  readonly offence: string;
  /** "2025-01 to 2025-12". */
  readonly period: string;
  /** Metres. */
  readonly bandwidth: number;
  /** "Data to December 2025; 11 months old". */
  readonly dataAge: string;
  /** In visiting order. */
  readonly stops: readonly PatrolStop[];
  readonly totals: PatrolTotals & {
    readonly metres: number;
    readonly minutes: number;
    readonly text: string;
    /** How long to stay, and how long that is for all stops. */
    readonly practice: string;
  };
  readonly caveats: readonly string[];
  /** "Order of visits: 4, 1a, 2."; "" for fewer than two. */
  readonly order: string;
  /** Hotspots that were decided against, by rank. */
  readonly rejected: readonly {
    readonly number: string;
    readonly name: string;
    readonly ward: string;
    readonly reason: string;
  }[];
  /** How the areas were found, where the data come from, and the address of the view. */
  readonly sources: readonly string[];
}

export function patrolSheetOf(source: PatrolSheetSource): PatrolSheet {
  const { analysis, plan, selection } = source;
  const route = routeOf(plan.chosen.map((hotspot) => ({ ...hotspot.peak, rank: hotspot.rank, hotspot })));
  const stops = route.order.map(({ hotspot }, index) =>
    stopOf(hotspot, index + 1, nextOf(route.legs[index], route.order[index + 1]?.hotspot), source),
  );
  return {
    title: titleText(plan.totals, selection),
    subtitle: `${source.area}, ${periodName(analysis.period)}`,
    offence: selection.label,
    period: rangeCode(analysis.period),
    bandwidth: analysis.bandwidth,
    dataAge: dataAge(analysis.period.to, source.today),
    stops,
    totals: totalsOf(plan.totals, route, selection),
    caveats: caveatLines(analysis, plan.warning, source.today, {
      hasHours: Boolean(source.hoursOf),
      limits: source.limits,
    }),
    order: stops.length < 2 ? "" : `Order of visits: ${stops.map(({ number }) => number).join(", ")}.`,
    rejected: plan.candidates.flatMap(({ hotspot, standing }) =>
      standing.kind === "rejected"
        ? [{ number: hotspot.number, name: hotspot.name, ward: hotspot.wardName, reason: standing.reason }]
        : [],
    ),
    sources: sourceLines(analysis, source.attribution, source.address),
  };
}

function nextOf(metres: number | undefined, next: FootArea | undefined): PatrolStop["next"] {
  if (metres === undefined || next === undefined) return null;
  return {
    metres,
    text: `${wayText(metres)} as the crow flies to ${next.number}, ${next.name}${farText(metres)}`,
  };
}

function stopOf(hotspot: FootArea, visit: number, next: PatrolStop["next"], source: PatrolSheetSource): PatrolStop {
  const { id, number, name, offences, hectares, shareOfOffences, shareOfArea, peak, outline } = hotspot;
  return {
    number,
    visit,
    id,
    name,
    ward: hotspot.wardName,
    offences,
    hectares,
    shareOfOffences,
    shareOfArea,
    summary: amountText(hotspot, source.selection),
    change: changeText(hotspot.change),
    hours: source.hoursOf ? hoursText(source.hoursOf(hotspot)) : "",
    remarks: remarksOf(hotspot, source.limits),
    longitude: Number(peak.longitude.toFixed(DECIMALS)),
    latitude: Number(peak.latitude.toFixed(DECIMALS)),
    outline,
    next,
  };
}

function totalsOf(
  totals: PatrolTotals,
  { metres, legs }: Pick<Route<RoutePoint>, "metres" | "legs">,
  selection: Selection,
): PatrolSheet["totals"] {
  const way = totals.areas > 1 ? `; ${wayText(metres)} from first to last as the crow flies${walkText(legs)}` : "";
  return {
    ...totals,
    metres,
    minutes: totals.areas * THRESHOLDS.visitMinutes,
    text: `${amountText(totals, selection)}${way}`,
    practice: practiceText(totals.areas),
  };
}
