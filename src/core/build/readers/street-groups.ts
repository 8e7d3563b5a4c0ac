// Rows of street files grouped by place, month, force and crime type, with their number, as sql/places.sql makes them.
import { MOST_IN_MONTH } from "../../area/possible-counts.ts";
import { POLICE_STREET } from "./police-street.ts";
import { columnAt, type FileFacts, type StreetReader, type StreetRow } from "./street-row.ts";

/** Columns of a group, in the order of sql/places.sql, each with the name that the street files have for it. */
const GROUP_COLUMNS = {
  longitude: "Longitude",
  latitude: "Latitude",
  month: "Month",
  force: "Falls within",
  category: "Crime type",
  lsoa_name: "LSOA name",
  location: "Location",
} as const;

/** All of them but what stands for a group's rows together. */
const GROUPED_BY = Object.keys(GROUP_COLUMNS).filter((name) => name !== "location");
const NUMBER = "count";
/** What databases write where nothing is: ClickHouse and Snowflake so in CSV. */
const NOTHING = "\\N";

/** None of the readers of street files: who takes groups for rows counts each of them once. */
export const STREET_GROUPS: StreetReader & {
  /** How often the row of a group counts: a whole number from 1 to `MOST_IN_MONTH`; null for a cell that is none. */
  countIn(header: readonly string[]): (cells: readonly string[]) => number | null;
  /** What tells a group from all others: two of one text are the same group. */
  keyIn(header: readonly string[]): (cells: readonly string[]) => string;
} = {
  layout: "a result of sql/places.sql",
  sourceOf: POLICE_STREET.sourceOf,
  licence: POLICE_STREET.licence,
  columns: [...Object.keys(GROUP_COLUMNS), NUMBER],
  recognises: (header) => STREET_GROUPS.columns.every((name) => columnAt(header, name) >= 0),
  rows: groupRows,
  countIn(header) {
    const at = columnAt(header, NUMBER);
    return (cells) => wholeNumber(cells[at] ?? "");
  },
  keyIn(header) {
    const places = GROUPED_BY.map((name) => columnAt(header, name));
    return (cells) => places.map((at) => cellOf(cells[at] ?? "")).join("\n");
  },
};

/** The row that all rows of a group say; of a count that is none it stands for one. */
function groupRows(header: readonly string[], file: FileFacts): (cells: readonly string[]) => StreetRow {
  const places = Object.keys(GROUP_COLUMNS).map((name) => columnAt(header, name));
  const read = POLICE_STREET.rows(Object.values(GROUP_COLUMNS), file);
  const countOf = STREET_GROUPS.countIn(header);
  return (cells) => {
    if (cells.length !== header.length) return { kind: "rejected", reason: "wrong-width" };
    const row = read(places.map((at) => cellOf(cells[at]!)));
    return { ...row, count: countOf(cells) ?? 1 };
  };
}

function cellOf(cell: string): string {
  return cell === NOTHING ? "" : cell;
}

function wholeNumber(text: string): number | null {
  const isWhole = /^[1-9]\d{0,14}$/.test(text.trim());
  return isWhole && Number(text) <= MOST_IN_MONTH ? Number(text) : null;
}
