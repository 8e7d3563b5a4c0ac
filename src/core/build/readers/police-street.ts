// The monthly street files of data.police.uk, in the twelve columns that they have had since 2013.

import { OPEN_GOVERNMENT_LICENCE } from "../../area/open-government-licence.ts";
import { formatMonth, parseMonth } from "../../basics/months.ts";
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
  const [monthAt, longitudeAt, latitudeAt, locationAt, categoryAt] = COLUMNS.map((name) => columnAt(header, name));
  const forceAt = Math.max(columnAt(header, "Falls within"), columnAt(header, "Reported by"));
  const crimeIdAt = columnAt(header, "Crime ID");
  const areaAt = columnAt(header, "LSOA name");
  // Most rows repeat the month of their file to the letter.
  const usual = file.month === null ? null : formatMonth(file.month);
  return (cells) => {
    if (cells.length !== header.length) return rejected("wrong-width");
    const monthText = cells[monthAt!]!;
    const month = monthText === usual ? file.month : parseMonth(monthText.trim());
    if (month === null) return rejected("bad-month");
    if (file.month !== null && month !== file.month) return rejected("other-month");
    const category = cells[categoryAt!]!;
    if (category.trim() === "") return rejected("no-category");
    const recorded = { month, category, force: cells[forceAt]?.trim() ?? "" };
    const [longitudeText, latitudeText] = [cells[longitudeAt!]!.trim(), cells[latitudeAt!]!.trim()];
    if (longitudeText === "" && latitudeText === "") return { kind: "unplaced", ...recorded };
    const longitude = longitudeText === "" ? Number.NaN : Number(longitudeText);
    const latitude = latitudeText === "" ? Number.NaN : Number(latitudeText);
    const fault = coordinateFault(longitude, latitude);
    if (fault !== null) return rejected(fault);
    const location = cells[locationAt!]!;
    const crimeId = cells[crimeIdAt]?.trim() ?? "";
    const district = districtOf(cells[areaAt] ?? "");
    return {
      kind: "located",
      ...recorded,
      longitude,
      latitude,
      longitudeText,
      latitudeText,
      crimeId,
      location,
      district,
    };
  };
}

/** "South Cambridgeshire 012B" lies in South Cambridgeshire. */
function districtOf(area: string): string {
  return area.trim().replace(/\s+\S+$/, "");
}
