// The street files of 2010 to 2012, which gave positions in metres of the National Grid and had no Crime ID.

import { toDegrees } from "../../geography/british-grid.ts";
import { POLICE_STREET } from "./police-street.ts";
import { cellText, streetColumns } from "./street-columns.ts";
import {
  columnAt,
  coordinateFault,
  type FileFacts,
  rejected,
  type StreetReader,
  type StreetRow,
} from "./street-row.ts";

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
  rows: rowsUnder,
};

function rowsUnder(header: readonly string[], file: FileFacts): (cells: readonly string[]) => StreetRow {
  const [eastingAt, northingAt] = [columnAt(header, "Easting"), columnAt(header, "Northing")];
  const columns = streetColumns(header, file);
  return (cells) => {
    const recorded = columns.recorded(cells);
    if (typeof recorded === "string") return rejected(recorded);
    const [eastingText, northingText] = [cellText(cells[eastingAt]), cellText(cells[northingAt])];
    if (eastingText === "" && northingText === "") return { kind: "unplaced", ...recorded };
    const easting = eastingText === "" ? Number.NaN : Number(eastingText);
    const northing = northingText === "" ? Number.NaN : Number(northingText);
    if (!Number.isFinite(easting) || !Number.isFinite(northing)) return rejected("bad-coordinates");
    if (easting === 0 && northing === 0) return rejected("zero-coordinates");
    if (easting <= DEGREES && northing <= DEGREES) return rejected("far-coordinates");
    if (easting < 0 || easting > EAST || northing < 0 || northing > NORTH) return rejected("far-coordinates");
    const [longitudeText, latitudeText] = degreeTexts(easting, northing);
    const [longitude, latitude] = [Number(longitudeText), Number(latitudeText)];
    const fault = coordinateFault(longitude, latitude);
    if (fault !== null) return rejected(fault);
    const position = { longitude, latitude, longitudeText, latitudeText };
    return { kind: "located", ...recorded, ...position, ...columns.described(cells) };
  };
}

function degreeTexts(easting: number, northing: number): readonly [longitude: string, latitude: string] {
  const [longitude, latitude] = toDegrees(easting, northing);
  return [longitude.toFixed(DECIMALS), latitude.toFixed(DECIMALS)];
}
