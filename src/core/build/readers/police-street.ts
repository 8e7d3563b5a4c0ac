// The monthly street files of data.police.uk, in the twelve columns that they have had since 2013, also as R writes them again.

import { OPEN_GOVERNMENT_LICENCE } from "../../area/open-government-licence.ts";
import { cellText, streetColumns } from "./street-columns.ts";
import {
  columnAt,
  coordinateFault,
  type FileFacts,
  rejected,
  type StreetReader,
  type StreetRow,
} from "./street-row.ts";

const COLUMNS = ["Month", "Longitude", "Latitude", "Location", "Crime type"] as const;

export const POLICE_STREET: StreetReader = {
  layout: "a street file of data.police.uk",
  sourceOf: (forces) => ({
    title: `Street-level crime, ${forces.join(", ")}, data.police.uk`,
    path: "https://data.police.uk/",
  }),
  licence: OPEN_GOVERNMENT_LICENCE,
  columns: COLUMNS,
  recognises: (header) => COLUMNS.every((name) => columnAt(header, name) >= 0),
  rows: rowsUnder,
};

function rowsUnder(header: readonly string[], file: FileFacts): (cells: readonly string[]) => StreetRow {
  const [longitudeAt, latitudeAt] = [columnAt(header, "Longitude"), columnAt(header, "Latitude")];
  const columns = streetColumns(header, file);
  return (cells) => {
    const recorded = columns.recorded(cells);
    if (typeof recorded === "string") return rejected(recorded);
    const [longitudeText, latitudeText] = [cellText(cells[longitudeAt]), cellText(cells[latitudeAt])];
    if (longitudeText === "" && latitudeText === "") return { kind: "unplaced", ...recorded };
    const longitude = longitudeText === "" ? Number.NaN : Number(longitudeText);
    const latitude = latitudeText === "" ? Number.NaN : Number(latitudeText);
    const fault = coordinateFault(longitude, latitude);
    if (fault !== null) return rejected(fault);
    const position = { longitude, latitude, longitudeText, latitudeText };
    return { kind: "located", ...recorded, ...position, ...columns.described(cells) };
  };
}
