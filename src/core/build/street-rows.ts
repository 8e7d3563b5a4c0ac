// One line of a data.police.uk street file: what it says, or why it cannot be used.
import { type Month, parseMonth } from "../basics/months.ts";
import { isInKingdom } from "../geography/united-kingdom.ts";

/** Printed names of the columns that a street file cannot do without. */
const STREET_COLUMNS = ["Month", "Longitude", "Latitude", "Location", "Crime type"] as const;

/** Where the columns stand in a file; `force` is -1 when the file does not print who submitted it. */
export interface StreetColumns {
  readonly month: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly location: number;
  readonly category: number;
  readonly force: number;
  /** Fields a row must have. */
  readonly width: number;
}

/** Why a row is not counted, in the words of the load report. */
export const REJECTIONS = {
  "wrong-width": "fewer or more fields than the header",
  "bad-month": "month is not of the form 2025-01",
  "other-month": "month is not the month of the file",
  "no-category": "no crime type",
  "too-many-categories": "one of too many different crime types",
  "bad-coordinates": "coordinates are not numbers",
  "zero-coordinates": "coordinates are (0, 0)",
  "swapped-coordinates": "coordinates are swapped (latitude before longitude)",
  "far-coordinates": "coordinates lie outside the United Kingdom",
} as const;

export type Rejection = keyof typeof REJECTIONS;

export interface LocatedRow {
  readonly kind: "located";
  readonly month: Month;
  readonly category: string;
  /** Degrees; the texts are as published. */
  readonly longitude: number;
  readonly latitude: number;
  readonly longitudeText: string;
  readonly latitudeText: string;
  readonly location: string;
}

export type StreetRow =
  | LocatedRow
  | { readonly kind: "unplaced"; readonly month: Month; readonly category: string }
  | { readonly kind: "rejected"; readonly reason: Rejection };

/** The month in a file's name, as number and as text; null when any month will do. */
export type FileMonth = { readonly month: Month; readonly text: string } | null;

/** The columns of a header line, or the printed names of those that are missing. Spaces around names do not matter. */
export function findStreetColumns(header: readonly string[]): StreetColumns | readonly string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const at = (name: string): number => names.indexOf(name.toLowerCase());
  const missing = STREET_COLUMNS.filter((name) => at(name) < 0);
  if (missing.length > 0) return missing;
  return {
    month: at("Month"),
    longitude: at("Longitude"),
    latitude: at("Latitude"),
    location: at("Location"),
    category: at("Crime type"),
    force: Math.max(at("Falls within"), at("Reported by")),
    width: header.length,
  };
}

/** Never throws: whatever stands in the fields, the row is located, without coordinates, or rejected with a reason. */
export function readStreetRow(columns: StreetColumns, fields: readonly string[], fileMonth: FileMonth): StreetRow {
  if (fields.length !== columns.width) return rejected("wrong-width");
  const monthText = fields[columns.month]!;
  const month = fileMonth?.text === monthText ? fileMonth.month : parseMonth(monthText.trim());
  if (month === null) return rejected("bad-month");
  if (fileMonth !== null && month !== fileMonth.month) return rejected("other-month");
  const category = fields[columns.category]!;
  if (category.trim() === "") return rejected("no-category");
  const longitudeText = fields[columns.longitude]!.trim();
  const latitudeText = fields[columns.latitude]!.trim();
  if (longitudeText === "" && latitudeText === "") return { kind: "unplaced", month, category };
  const longitude = longitudeText === "" ? Number.NaN : Number(longitudeText);
  const latitude = latitudeText === "" ? Number.NaN : Number(latitudeText);
  const reason = coordinateFault(longitude, latitude);
  if (reason !== null) return rejected(reason);
  const location = fields[columns.location]!;
  return { kind: "located", month, category, longitude, latitude, longitudeText, latitudeText, location };
}

function coordinateFault(longitude: number, latitude: number): Rejection | null {
  if (isInKingdom(longitude, latitude)) return null;
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return "bad-coordinates";
  if (longitude === 0 && latitude === 0) return "zero-coordinates";
  return isInKingdom(latitude, longitude) ? "swapped-coordinates" : "far-coordinates";
}

function rejected(reason: Rejection): StreetRow {
  return { kind: "rejected", reason };
}
