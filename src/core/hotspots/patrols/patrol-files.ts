// A patrol sheet as files for maps and spreadsheets.
import type { Feature, FeatureCollection, Position } from "geojson";
import type { Spreadsheet } from "../../basics/csv.ts";
import { DECIMALS, type PatrolSheet, type PatrolStop } from "./patrol-sheet.ts";

/**
 * GeoJSON (RFC 7946): each area as a MultiPolygon in visiting order, then, from two stops on, the visiting order as a line
 * between the densest points. What the sheet says of its data is in the member `about` and, short, in each feature.
 */
export function patrolGeoJson(sheet: PatrolSheet): string {
  const stamp = { offence: sheet.offence, period: sheet.period, bandwidthMetres: sheet.bandwidth, data: sheet.dataAge };
  const areas = sheet.stops.map(
    (stop): Feature => ({
      type: "Feature",
      id: stop.id,
      properties: { kind: "area", ...areaProperties(stop), ...stamp },
      geometry: {
        type: "MultiPolygon",
        coordinates: stop.outline.map((rings) => rings.map((ring) => ring.map(rounded))),
      },
    }),
  );
  const collection: FeatureCollection & { readonly about: object } = {
    type: "FeatureCollection",
    about: { title: sheet.title, subtitle: sheet.subtitle, ...stamp, caveats: sheet.caveats, sources: sheet.sources },
    features: [...areas, ...orderFeature(sheet, stamp)],
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

/** The stops in visiting order, and after them what the sheet says of its data, one line each. */
export function patrolSpreadsheet(sheet: PatrolSheet): Spreadsheet {
  return {
    head: hasHours(sheet) ? [...CSV_HEADER, "hours"] : CSV_HEADER,
    rows: sheet.stops.map((stop) => (hasHours(sheet) ? [...csvRow(stop), stop.hours] : csvRow(stop))),
    notes: [
      [sheet.title],
      [sheet.subtitle],
      ["Offence", sheet.offence],
      ["Period", sheet.period],
      ["Bandwidth in metres", String(sheet.bandwidth)],
      ["Data", sheet.dataAge],
      ["Together", sheet.totals.text],
      ["Practice", sheet.totals.practice],
      ...sheet.caveats.map((line) => ["Caveat", line]),
      ...sheet.sources.map((line) => ["Source", line]),
      ...sheet.rejected.map(({ number, name, ward, reason }) => ["Rejected", `${number}. ${name}`, ward, reason]),
    ],
  };
}

function hasHours({ stops }: PatrolSheet): boolean {
  return stops.some(({ hours }) => hours !== "");
}

const CSV_HEADER = [
  "visit",
  "number",
  "id",
  "name",
  "ward",
  "offences",
  "hectares",
  "share_of_offences",
  "share_of_area",
  "change",
  "remarks",
  "longitude",
  "latitude",
  "straight_line_metres_to_next",
] as const;

function csvRow(stop: PatrolStop): readonly string[] {
  return [
    String(stop.visit),
    stop.number,
    stop.id,
    stop.name,
    stop.ward,
    String(stop.offences),
    decimal(stop.hectares, 2),
    decimal(stop.shareOfOffences, 4),
    decimal(stop.shareOfArea, 6),
    stop.change,
    stop.remarks.join(" "),
    String(stop.longitude),
    String(stop.latitude),
    stop.next === null ? "" : String(stop.next.metres),
  ];
}

function areaProperties(stop: PatrolStop): object {
  return {
    number: stop.number,
    visit: stop.visit,
    name: stop.name,
    ward: stop.ward,
    offences: stop.offences,
    hectares: Number(decimal(stop.hectares, 2)),
    shareOfOffences: Number(decimal(stop.shareOfOffences, 4)),
    shareOfArea: Number(decimal(stop.shareOfArea, 6)),
    change: stop.change,
    ...(stop.hours !== "" && { hours: stop.hours }),
    remarks: stop.remarks.join(" "),
    longitude: stop.longitude,
    latitude: stop.latitude,
    straightLineMetresToNext: stop.next?.metres ?? null,
  };
}

function orderFeature({ stops, totals }: PatrolSheet, stamp: object): readonly Feature[] {
  if (stops.length < 2) return [];
  const coordinates = stops.map(({ longitude, latitude }) => rounded([longitude, latitude]));
  const properties = { kind: "visiting order", straightLineMetres: totals.metres, ...stamp };
  return [{ type: "Feature", id: "visiting-order", properties, geometry: { type: "LineString", coordinates } }];
}

function rounded([longitude, latitude]: Position): Position {
  return [Number(longitude!.toFixed(DECIMALS)), Number(latitude!.toFixed(DECIMALS))];
}

function decimal(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
