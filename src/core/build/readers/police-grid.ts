// The street files of 2010 to 2012, which gave positions in metres of the National Grid and had no Crime ID.

import { toDegrees } from "../../geography/british-grid.ts";
import { POLICE_STREET } from "./police-street.ts";
import { cellNumber, type Position, streetRows } from "./street-columns.ts";
import { columnAt, type Rejection, type StreetReader } from "./street-row.ts";

const COLUMNS = ["Month", "Easting", "Northing", "Location", "Crime type"] as const;
/** Decimals of degrees, as the later files have them: a tenth of a metre. */
const DECIMALS = 6;
/** The far corner of the National Grid, in metres; beyond it the conversion means nothing. */
const [EAST, NORTH] = [700_000, 1_300_000];
/** Numbers up to here are degrees: the sea south-west of Scilly has no offences. */
const DEGREES = 180;

export const POLICE_GRID: StreetReader = {
  layout: "a street file of before 2013",
  sourceOf: POLICE_STREET.sourceOf,
  licence: POLICE_STREET.licence,
  columns: COLUMNS,
  recognises: (header) => COLUMNS.every((name) => columnAt(header, name) >= 0),
  rows: (header, file) => streetRows(header, file, { names: ["Easting", "Northing"], position: gridPosition }),
};

/** The position of metres of the National Grid, as texts of numbers; or why they are of no use. */
export function gridPosition(eastingText: string, northingText: string): Position | Rejection {
  const [easting, northing] = [cellNumber(eastingText), cellNumber(northingText)];
  if (!Number.isFinite(easting) || !Number.isFinite(northing)) return "bad-coordinates";
  if (easting === 0 && northing === 0) return "zero-coordinates";
  if (easting <= DEGREES && northing <= DEGREES) return "far-coordinates";
  if (easting < 0 || easting > EAST || northing < 0 || northing > NORTH) return "far-coordinates";
  const [longitudeText, latitudeText] = degreeTexts(easting, northing);
  return { longitude: Number(longitudeText), latitude: Number(latitudeText), longitudeText, latitudeText };
}

function degreeTexts(easting: number, northing: number): readonly [longitude: string, latitude: string] {
  const [longitude, latitude] = toDegrees(easting, northing);
  return [longitude.toFixed(DECIMALS), latitude.toFixed(DECIMALS)];
}
