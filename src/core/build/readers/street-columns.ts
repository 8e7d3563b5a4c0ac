// What every layout of the police's street files has in its rows, wherever they lie: month, force, crime type, Crime ID, the place's name.
import { FIRST_MONTH, LAST_MONTH } from "../../area/possible-months.ts";
import { hasHiddenSigns } from "../../basics/hidden-signs.ts";
import { formatMonth, type Month, parseMonth } from "../../basics/months.ts";
import { columnAt, coordinateFault, type FileFacts, type Rejection, rejected, type StreetRow } from "./street-row.ts";

/** What a row says beside where it lies. */
export interface Recorded {
  readonly month: Month;
  readonly force: string;
  readonly category: string;
  /** Left out where the row has none. */
  readonly outcome?: string;
}

interface StreetColumns {
  /** What a row as wide as the header says of itself, or why it cannot be used. */
  recorded(cells: readonly string[]): Recorded | Rejection;
  /** For a row that has a position. */
  described(cells: readonly string[]): {
    readonly crimeId: string;
    readonly location: string;
    readonly district: string;
  };
}

const FORCE_COLUMNS = ["Falls within", "Reported by"] as const;
/** The month of "2025-01", null for what is none of which there can be a street file: it would make a period of thousands of years. */
export function streetMonth(text: string): Month | null {
  const month = parseMonth(text);
  return month === null || month < FIRST_MONTH || month > LAST_MONTH ? null : month;
}

/** Whether files with this header line say in their rows which force recorded them. */
export function namesForce(header: readonly string[]): boolean {
  return FORCE_COLUMNS.some((name) => columnAt(header, name) >= 0);
}

/** Spaces of other widths, and those at which no line breaks. */
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** A cell with plain spaces, and without the words that R, Python and databases write where nothing is. */
export function cellText(cell: string | undefined): string {
  const text = cell?.trim().replace(ODD_SPACES, " ") ?? "";
  return text === "NA" || text === "NULL" || text === "NaN" ? "" : text;
}

/** Degrees as numbers, and as the text that names the place. */
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
  readonly longitudeText: string;
  readonly latitudeText: string;
}

/** How a layout says where a row lies: two columns, and what their cells, both filled, come to or why they cannot be used. */
export interface PositionColumns {
  readonly names: readonly [east: string, north: string];
  readonly position: (east: string, north: string) => Position | Rejection;
}

/** Reads the rows under a header of a layout. */
export function streetRows(
  header: readonly string[],
  file: FileFacts,
  { names, position }: PositionColumns,
): (cells: readonly string[]) => StreetRow {
  const [eastAt, northAt] = names.map((name) => columnAt(header, name));
  const columns = streetColumns(header, file);
  return (cells) => {
    const recorded = columns.recorded(cells);
    if (typeof recorded === "string") return rejected(recorded);
    const [east, north] = [cellText(cells[eastAt!]), cellText(cells[northAt!])];
    if (east === "" && north === "") return { kind: "unplaced", ...recorded };
    if (east === "" || north === "") return rejected("half-coordinates");
    const found = position(east, north);
    if (typeof found === "string") return rejected(found);
    const fault = coordinateFault(found.longitude, found.latitude);
    if (fault !== null) return rejected(fault);
    return { kind: "located", ...recorded, ...found, ...columns.described(cells) };
  };
}

/** Signs that no decimal number has: JavaScript would read "0x34" as 52. */
const NOT_DECIMAL = /[^\d.eE+-]/;

/** The decimal number of a cell; NaN of any other text, and of an empty one, which is not 0. */
export function cellNumber(text: string): number {
  return text === "" || NOT_DECIMAL.test(text) ? Number.NaN : Number(text);
}

/** The header must have the columns "Month", "Location" and "Crime type". */
function streetColumns(header: readonly string[], file: FileFacts): StreetColumns {
  const at = (name: string): number => columnAt(header, name);
  const [monthAt, locationAt, categoryAt, crimeIdAt] = [at("Month"), at("Location"), at("Crime type"), at("Crime ID")];
  const [areaAt, outcomeAt] = [at("LSOA name"), at("Last outcome category")];
  const forceAt = Math.max(...FORCE_COLUMNS.map(at));
  // Most rows repeat the month of their file to the letter.
  const usual = file.month === null ? null : formatMonth(file.month);
  const { latest = LAST_MONTH } = file;
  return {
    recorded(cells) {
      if (cells.some((cell) => cell.includes("\0"))) return "zero-bytes";
      if (cells.length !== header.length) return "wrong-width";
      const monthText = cells[monthAt]!;
      const month = monthText === usual ? file.month : streetMonth(monthText.trim());
      if (month === null) return parseMonth(monthText.trim()) === null ? "bad-month" : "impossible-month";
      if (month > latest) return "impossible-month";
      if (file.month !== null && month !== file.month) return "other-month";
      const category = cells[categoryAt]!;
      if (cellText(category) === "") return "no-category";
      const force = cellText(cells[forceAt]);
      if (hasHiddenSigns(category) || hasHiddenSigns(force)) return "control-characters";
      const outcome = cellText(cells[outcomeAt]);
      return { month, category, force, ...(outcome !== "" && { outcome }) };
    },
    described(cells) {
      const location = cells[locationAt]!;
      const district = districtOf(cellText(cells[areaAt]));
      return { crimeId: cellText(cells[crimeIdAt]), location: location === "NA" ? "" : location, district };
    },
  };
}

/** "South Cambridgeshire 012B" lies in South Cambridgeshire. */
function districtOf(area: string): string {
  return area.trim().replace(/\s+\S+$/, "");
}
