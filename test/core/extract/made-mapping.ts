// A small extract whose dates may be read either way, as a person begins to settle it.
import { type Mapping, mappingOf } from "../../../src/core/extract/mapping.ts";

const ROWS = [
  ["Date", "Time", "Offence", "Longitude", "Latitude", "Notes"],
  ["03/04/2025", "14:30", "Burglary - residential", "0.119", "52.205", "a"],
  ["05/06/2025", "09:15", "Barge theft", "0.121", "52.204", "b"],
  ["07/08/2025", "22:05", "Burglary - residential", "0.122", "52.203", "c"],
  ["07/08/2025", "22:05", "All crime", "0.122", "52.203", "d"],
];

export function plainMapping(force: string): Mapping {
  return mappingOf(ROWS, { sheet: null, from1904: false }, force);
}
