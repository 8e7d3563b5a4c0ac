// `geo/force-areas.csv` from the lookup of ONS: local authority districts to Community Safety Partnerships to police force areas.
import Papa from "papaparse";
import { isPoliceForce } from "../src/core/area/force-names.ts";
import { quoteCell } from "../src/core/basics/csv.ts";
import { FORCE_AREA_COLUMNS, type ForceArea, forceSlug } from "../src/core/build/force-areas.ts";

/** England and Wales have so many territorial forces. */
const FORCES = 43;
/** Names of the lookup's columns without their year: "ltla24_code", "LAD23CD". */
const COLUMNS = {
  code: /^(?:ltla\d\d_code|LAD\d\dCD)$/i,
  name: /^(?:ltla\d\d_name|LAD\d\dNM)$/i,
  partnershipCode: /^(?:csp\d\d_code|CSP\d\dCD)$/i,
  partnership: /^(?:csp\d\d_name|CSP\d\dNM)$/i,
  forceArea: /^(?:pfa\d\d_name|PFA\d\dNM)$/i,
} as const;

/** The text of the file, a line for each district and partnership by their codes. Throws an Error for a lookup that lacks a column or a force. */
export function forceAreasText(lookup: string): string {
  const [header = [], ...rows] = Papa.parse<string[]>(lookup.trim()).data;
  const at = (pattern: RegExp): number => {
    const column = header.findIndex((name) => pattern.test(name.replace(/^\uFEFF/, "").trim()));
    if (column < 0) throw new Error(`no column like ${pattern.source}; there are ${header.join()}`);
    return column;
  };
  const columns = Object.entries(COLUMNS).map(([key, pattern]) => [key, at(pattern)] as const);
  const areas = rows.map((row) => {
    const read = Object.fromEntries(columns.map(([key, column]) => [key, row[column]!.trim()]));
    return { ...read, force: forceSlug(read["forceArea"]!) } as unknown as ForceArea;
  });
  const forces = new Set(areas.map(({ force }) => force));
  const unknown = [...forces].filter((force) => !isPoliceForce(force));
  if (unknown.length > 0 || forces.size !== FORCES)
    throw new Error(`${forces.size} forces, not ${FORCES}; unknown: ${unknown.join()}`);
  const keyOf = ({ code, partnershipCode }: ForceArea): string => `${code} ${partnershipCode}`;
  const sorted = areas.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const keys = Object.keys(FORCE_AREA_COLUMNS) as (keyof ForceArea)[];
  const lines = sorted.map((area) => keys.map((key) => quoteCell(area[key])).join());
  return `${[Object.values(FORCE_AREA_COLUMNS).join(), ...lines].join("\n")}\n`;
}
