// The hotspots as files: a table for a spreadsheet and areas for a map program, each with its source and parameters.

import type { FeatureCollection, MultiPolygon } from "geojson";
import { type Attribution, attributionLines, attributionText } from "../../area/attribution.ts";
import type { Selection } from "../../area/offences.ts";
import { rangeCode } from "../../area/range-code.ts";
import type { Spreadsheet } from "../../basics/csv.ts";
import { type Known, valueOrNull } from "../../basics/known.ts";
import { formatMonth, type MonthRange } from "../../basics/months.ts";
import { verdictText } from "../../statistics/change.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { Hotspot } from "./hotspot.ts";
import { persistenceWord } from "./persistence-words.ts";

export interface HotspotSource {
  readonly area: string;
  readonly selection: Selection;
  readonly period: MonthRange;
  /** Metres. */
  readonly bandwidth: number;
  readonly meanPerKm2: number;
  readonly attribution: Attribution;
  /** What the points are, a sentence. */
  readonly points: string;
  /** Of a file for residents, who are shown areas alone: nothing in it points at a place. */
  readonly areasOnly?: boolean;
  readonly address: string;
}

const COLUMNS = [
  "rank",
  "name",
  "ward_code",
  "ward_name",
  "offences",
  "hectares",
  "share_of_offences",
  "share_of_area",
  "peak_longitude",
  "peak_latitude",
  "peak_per_km2",
  "one_map_point",
  "count_before",
  "change",
  "change_percent",
  "p_adjusted",
  "verdict",
  "stable",
  "persistence",
] as const;

/** What residents are not told. */
const OF_PLACES: readonly string[] = ["peak_longitude", "peak_latitude", "peak_per_km2", "one_map_point"];

/** A row for each hotspot; after them what it is, its source and parameters. Densities are per km² over the period. */
export function hotspotSpreadsheet(source: HotspotSource, hotspots: readonly Hotspot[]): Spreadsheet {
  return {
    head: columnsOf(source),
    rows: hotspots.map((hotspot) => Object.values(shownOf(source, hotspot)).map(text)),
    notes: [
      [`Hotspots of ${source.selection.label}, ${source.area}`],
      ["Period", rangeCode(source.period)],
      ["Method", methodOf(source)],
      ...attributionLines(source.attribution).map((line) => ["Source", line]),
      ["View", source.areasOnly ? withoutPoint(source.address) : source.address],
      [source.areasOnly ? FOR_RESIDENTS : source.points],
    ],
  };
}

/** One feature for each hotspot; its properties are the columns of the table. */
export function hotspotsGeojson(
  source: HotspotSource,
  hotspots: readonly Hotspot[],
): FeatureCollection<MultiPolygon> & { readonly properties: Readonly<Record<string, string>> } {
  return {
    type: "FeatureCollection",
    properties: {
      title: `Hotspots of ${source.selection.label}, ${source.area}`,
      period: rangeCode(source.period),
      method: methodOf(source),
      source: attributionText(source.attribution),
    },
    features: hotspots.map((hotspot) => ({
      type: "Feature",
      id: source.areasOnly ? hotspot.rank : hotspot.id,
      properties: shownOf(source, hotspot),
      geometry: { type: "MultiPolygon", coordinates: hotspot.outline },
    })),
  };
}

function columnsOf({ areasOnly }: HotspotSource): readonly (typeof COLUMNS)[number][] {
  return COLUMNS.filter((column) => !(areasOnly && OF_PLACES.includes(column)));
}

function shownOf(source: HotspotSource, hotspot: Hotspot): Readonly<Record<string, Cell>> {
  const all = propertiesOf(hotspot);
  return Object.fromEntries(columnsOf(source).map((column) => [column, all[column]]));
}

/** An address of the page without the chosen hotspot, whose id is its densest cell, and without where the map looks. */
function withoutPoint(address: string): string {
  return address.replace(/(?<=[?&])(?:hotspot|at)=[^&#]*&?/g, "").replace(/[?&](?=#|$)/, "");
}

const FOR_RESIDENTS = "For residents: areas alone, without their places and densest points, to protect people.";

function methodOf({ bandwidth, meanPerKm2 }: HotspotSource): string {
  return `Quartic kernel of ${bandwidth} m on ${THRESHOLDS.densityCell} m cells; a hotspot is a connected area of at least ${THRESHOLDS.hotspotMultiple} times the mean of ${meanPerKm2.toFixed(1)} per km²`;
}

type Cell = string | number | boolean | null;

function propertiesOf(hotspot: Hotspot): Readonly<Record<(typeof COLUMNS)[number], Cell>> {
  const change = valueOrNull(hotspot.change);
  return {
    rank: hotspot.rank,
    name: hotspot.name,
    ward_code: hotspot.wardCode,
    ward_name: hotspot.wardName,
    offences: hotspot.offences,
    hectares: rounded(hotspot.hectares, 2),
    share_of_offences: rounded(hotspot.shareOfOffences, 4),
    share_of_area: rounded(hotspot.shareOfArea, 5),
    peak_longitude: rounded(hotspot.peak.longitude, 5),
    peak_latitude: rounded(hotspot.peak.latitude, 5),
    peak_per_km2: rounded(hotspot.peak.perKm2, 1),
    one_map_point: hotspot.oneLocation,
    count_before: change?.before ?? null,
    change: change?.difference ?? null,
    change_percent: roundedOrNull(change?.percent),
    p_adjusted: change ? Number(change.pAdjusted.toPrecision(4)) : null,
    verdict: change && verdictText(change),
    stable: hotspot.stable,
    persistence: hotspot.persistence.known ? persistenceWord(hotspot, formatMonth) || "none" : null,
  };
}

function roundedOrNull(percent: Known | undefined): number | null {
  return percent?.known ? rounded(percent.value, 1) : null;
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function text(cell: Cell): string {
  return cell === null ? "" : String(cell);
}
