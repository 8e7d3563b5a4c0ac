// The features of a file of wards, whichever way they are laid out: GeoJSON, or one feature a line. Other formats are refused by name.

import { AppFailure } from "../basics/failure.ts";
import { isRecord } from "../basics/json-record.ts";
import { isTooDeep } from "../basics/json-text.ts";
import { numberOf } from "../basics/number-of.ts";
import { parseJsonRings } from "../geography/json-rings.ts";
import { DOWNLOAD_WARDS, gridCoordinates, saysGrid } from "../geography/ward-polygons.ts";

/** A server that stopped at its limit says so, in whichever part of the file. */
const STOPPED = /"exceededTransferLimit"\s*:\s*true/;

/** What stands before each feature in a GeoJSON text sequence (RFC 8142). */
const RECORD = String.fromCharCode(30);

/** Their rings are packed. Throws an AppFailure for text that holds no features, only a part of them, or features in easting and northing. */
export function featuresOf(text: string, file: string): readonly unknown[] {
  const json = text.replace(/^\uFEFF/, "");
  const value = parsed(json, file);
  const features = isRecord(value) ? value["features"] : value;
  refuseOther(value, file);
  if (STOPPED.test(json)) throw onlyPart(file, Array.isArray(features) ? features.length : 0);
  if (!Array.isArray(features) || features.length === 0) throw bad(`${file} holds no list of wards.`, DOWNLOAD_WARDS);
  if (saysGrid(value)) throw gridCoordinates(`${file} says that it`);
  return features;
}

/** The JSON of the file; of one with a feature a line, the list of them. */
function parsed(json: string, file: string): unknown {
  try {
    const value = parseJsonRings(json);
    return isRecord(value) && value["type"] === "Feature" ? [value] : value;
  } catch (error) {
    if (isTooDeep(error)) throw bad(`${file} is not GeoJSON: ${error.message}.`, DOWNLOAD_WARDS, error);
    const features = featureLines(json);
    if (features !== null) return features;
    throw bad(`${file} is ${json.trim() === "" ? "empty" : "not GeoJSON"}.`, DOWNLOAD_WARDS, error);
  }
}

/** GeoJSON text sequences and newline-delimited GeoJSON; null for any other text. */
function featureLines(text: string): readonly unknown[] | null {
  const lines = text.split(/\r?\n/).map((line) => (line.startsWith(RECORD) ? line.slice(1) : line).trim());
  try {
    const values = lines.filter((line) => line !== "").map(parseJsonRings);
    return values.every((value) => isRecord(value) && value["type"] === "Feature") ? values : null;
  } catch {
    return null;
  }
}

function refuseOther(value: unknown, file: string): void {
  if (!isRecord(value)) return;
  if (value["type"] === "Topology")
    throw bad(
      `${file} is TopoJSON, not GeoJSON.`,
      "Save it as GeoJSON in WGS 84 (mapshaper.org: Export, GeoJSON), or download the wards as GeoJSON.",
    );
  if ("geometryType" in value || "spatialReference" in value)
    throw bad(
      `${file} is Esri JSON, not GeoJSON.`,
      "Ask the server for GeoJSON (f=geojson instead of f=json), or download the wards as GeoJSON from the ONS Open Geography Portal.",
    );
}

function onlyPart(file: string, features: number): AppFailure {
  return bad(
    `${file} is only a part of the wards: the server stopped after ${numberOf(features, "features")} (exceededTransferLimit).`,
    "Ask for fewer at a time (where=LAD23CD='E07000008', or resultOffset page by page), or download the whole file as GeoJSON from the ONS Open Geography Portal.",
  );
}

function bad(message: string, remedy: string, cause?: unknown): AppFailure {
  return new AppFailure("bad-input", message, remedy, cause);
}
