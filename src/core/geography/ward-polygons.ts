// The polygons of a ward: any JSON into rings of degrees that are closed and enclose something.
import type { MultiPolygon, Polygon, Position } from "geojson";
import { AppFailure } from "../basics/failure.ts";
import { isRecord } from "../basics/json-record.ts";
import { isInKingdom } from "./united-kingdom.ts";

export const DOWNLOAD_WARDS = "Download the wards as GeoJSON in WGS 84 (EPSG:4326) from the ONS Open Geography Portal.";

/** What becomes of rings that do not end where they begin. */
type OpenRings = "close-open" | "refuse-open";

/** A Polygon or MultiPolygon. Throws an AppFailure whose message begins with `where`. */
export function readGeometry(geometry: unknown, where: string, open: OpenRings): Polygon | MultiPolygon {
  const kind = isRecord(geometry) ? geometry["type"] : undefined;
  const coordinates = isRecord(geometry) ? geometry["coordinates"] : undefined;
  if ((kind !== "Polygon" && kind !== "MultiPolygon") || !Array.isArray(coordinates))
    throw bad(`${where} has no Polygon or MultiPolygon.`);
  if (kind === "Polygon") return { type: kind, coordinates: readPolygon(coordinates, where, open) };
  return { type: kind, coordinates: nonEmpty(coordinates, where).map((part) => readPolygon(part, where, open)) };
}

/** `what` is in the National Grid. */
export function gridCoordinates(what: string): AppFailure {
  return bad(`${what} is in easting and northing, not in degrees.`);
}

function readPolygon(rings: unknown, where: string, open: OpenRings): Position[][] {
  return nonEmpty(rings, where).map((ring) => {
    const positions = nonEmpty(ring, where).map((position) => readPosition(position, where));
    const [first, last] = [positions[0]!, positions.at(-1)!];
    const closed = first[0] === last[0] && first[1] === last[1];
    if (positions.length < (closed ? 4 : 3)) throw bad(`${where} has a ring of fewer than three corners.`);
    if (!closed && open === "refuse-open") throw bad(`${where} has a ring that is not closed.`);
    if (isLine(positions)) throw bad(`${where} has a ring that encloses nothing.`);
    return closed ? positions : [...positions, first];
  });
}

/** Whether all corners lie on one line. */
export function isLine(positions: readonly Position[]): boolean {
  const [x0, y0] = [positions[0]![0]!, positions[0]![1]!];
  const other = positions.find(([x, y]) => x !== x0 || y !== y0);
  if (other === undefined) return true;
  const [dx, dy] = [other[0]! - x0, other[1]! - y0];
  return positions.every(([x, y]) => (x! - x0) * dy === (y! - y0) * dx);
}

function readPosition(position: unknown, where: string): Position {
  const [longitude, latitude] = Array.isArray(position) ? (position as unknown[]) : [];
  if (typeof longitude !== "number" || typeof latitude !== "number")
    throw bad(`${where} has a corner without numbers.`);
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) throw gridCoordinates(where);
  if (isInKingdom(latitude, longitude)) throw swappedAxes(where);
  // Most corners are as they should be: a ring of a million of them is not copied.
  return (position as number[]).length === 2 ? (position as Position) : [longitude, latitude];
}

function swappedAxes(where: string): AppFailure {
  return new AppFailure(
    "bad-input",
    `${where} has its latitudes before its longitudes.`,
    "Save the wards again with the longitude first, as GeoJSON has it.",
  );
}

function nonEmpty(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw bad(`${where} has an empty polygon.`);
  return value;
}

function bad(message: string): AppFailure {
  return new AppFailure("bad-input", message, DOWNLOAD_WARDS);
}
