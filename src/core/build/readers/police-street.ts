// The monthly street files of data.police.uk, in the twelve columns that they have had since 2013, also as R writes them again.

import { OPEN_GOVERNMENT_LICENCE } from "../../area/open-government-licence.ts";
import { cellNumber, streetRows } from "./street-columns.ts";
import { columnAt, type StreetReader } from "./street-row.ts";

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
  rows: (header, file) =>
    streetRows(header, file, {
      names: ["Longitude", "Latitude"],
      position: (longitudeText, latitudeText) => ({
        ...{ longitudeText, latitudeText },
        longitude: cellNumber(longitudeText),
        latitude: cellNumber(latitudeText),
      }),
    }),
};
