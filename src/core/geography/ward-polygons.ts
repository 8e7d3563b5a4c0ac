// The polygons of a ward: any JSON into rings of degrees that are closed and enclose something.
import type { Position } from "geojson";
import { AppFailure } from "../basics/failure.ts";
import { isRecord } from "../basics/json-record.ts";
import { type PackedRing, type PackedShape, packRing, positionsOf } from "./packed-rings.ts";
import { isInKingdom } from "./united-kingdom.ts";

export const DOWNLOAD_WARDS = "Download the wards as GeoJSON in WGS 84 (EPSG:4326) from the ONS Open Geography Portal.";

/** What becomes of rings that do not end where they begin. */
type OpenRings = "close-open" | "refuse-open";

/** Of a Polygon or MultiPolygon, its rings packed or not. Throws an AppFailure whose message begins with `where`. */
export function readGeometry(geometry: unknown, where: string, open: OpenRings): PackedShape {
  const kind = isRecord(geometry) ? geometry["type"] : undefined;
  const coordinates = isRecord(geometry) ? listed(geometry["coordinates"]) : undefined;
  if ((kind !== "Polygon" && kind !== "MultiPolygon") || !Array.isArray(coordinates))
    throw bad(`${where} has no Polygon or MultiPolygon.`);
  if (kind === "Polygon") return { type: kind, polygons: [readPolygon(coordinates, where, open)] };
  return { type: kind, polygons: nonEmpty(coordinates, where).map((part) => readPolygon(listed(part), where, open)) };
}

/** A list of pairs of numbers as such, where it was taken for a ring. */
export function listed(value: unknown): unknown {
  return value instanceof Float64Array ? positionsOf(value) : value;
}

/** Whether a collection says of itself that it is in metres of the National Grid. */
export function saysGrid(collection: unknown): boolean {
  return isRecord(collection) && /27700/.test(JSON.stringify(collection["crs"] ?? ""));
}

/** `what` is in the National Grid. */
export function gridCoordinates(what: string): AppFailure {
  return bad(`${what} is in easting and northing, not in degrees.`);
}

function readPolygon(rings: unknown, where: string, open: OpenRings): readonly PackedRing[] {
  return nonEmpty(rings, where).map((ring) => {
    const corners = ring instanceof Float64Array ? ring : packRing(nonEmpty(ring, where).map(numbersOf(where)));
    for (let at = 0; at < corners.length; at += 2) requireDegrees(corners[at]!, corners[at + 1]!, where);
    const closed = corners[0] === corners.at(-2) && corners[1] === corners.at(-1);
    if (corners.length < (closed ? 8 : 6)) throw bad(`${where} has a ring of fewer than three corners.`);
    if (!closed && open === "refuse-open") throw bad(`${where} has a ring that is not closed.`);
    if (isLine(corners)) throw bad(`${where} has a ring that encloses nothing.`);
    return closed ? corners : closedRing(corners);
  });
}

/** Whether all corners lie on one line. */
export function isLine(ring: PackedRing): boolean {
  const [x0, y0] = [ring[0]!, ring[1]!];
  let [dx, dy] = [0, 0];
  for (let at = 2; at < ring.length; at += 2) {
    const [x, y] = [ring[at]! - x0, ring[at + 1]! - y0];
    if (dx === 0 && dy === 0) [dx, dy] = [x, y];
    else if (x * dy !== y * dx) return false;
  }
  return true;
}

function closedRing(corners: PackedRing): PackedRing {
  const ring = new Float64Array(corners.length + 2);
  ring.set(corners);
  ring.set(corners.subarray(0, 2), corners.length);
  return ring;
}

function numbersOf(where: string) {
  return (position: unknown): Position => {
    const [longitude, latitude] = Array.isArray(position) ? (position as unknown[]) : [];
    if (typeof longitude !== "number" || typeof latitude !== "number")
      throw bad(`${where} has a corner without numbers.`);
    requireDegrees(longitude, latitude, where);
    return [longitude, latitude];
  };
}

function requireDegrees(longitude: number, latitude: number, where: string): void {
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    if (isInGrid(longitude) && isInGrid(latitude)) throw gridCoordinates(where);
    throw bad(`${where} has a corner at ${longitude}, ${latitude}, which is no longitude and latitude.`);
  }
  if (isInKingdom(latitude, longitude)) throw swappedAxes(where);
}

/** Metres of the National Grid, where no ward is within 5 km of an axis, or of another projection. */
function isInGrid(metres: number): boolean {
  return Math.abs(metres) > 5000 && Math.abs(metres) < 1e8;
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
