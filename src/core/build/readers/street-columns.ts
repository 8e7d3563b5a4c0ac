// What every layout of the police's street files has in its rows, wherever they lie: month, force, crime type, Crime ID, the place's name.
import { formatMonth, type Month, parseMonth } from "../../basics/months.ts";
import { columnAt, type FileFacts, type Rejection } from "./street-row.ts";

/** What a row says beside where it lies. */
export interface Recorded {
  readonly month: Month;
  readonly force: string;
  readonly category: string;
}

export interface StreetColumns {
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
/** Months of street files: others are mistakes, and would make a period of thousands of years. */
const [FIRST, LAST] = [2000 * 12, 2100 * 12 - 1];

/** The month of "2025-01", null for what is none of this time. */
export function streetMonth(text: string): Month | null {
  const month = parseMonth(text);
  return month === null || month < FIRST || month > LAST ? null : month;
}

/** Whether files with this header line say in their rows which force recorded them. */
export function namesForce(header: readonly string[]): boolean {
  return FORCE_COLUMNS.some((name) => columnAt(header, name) >= 0);
}

/** A cell without the words that R, Python and databases write where nothing is. */
export function cellText(cell: string | undefined): string {
  const text = cell?.trim() ?? "";
  return text === "NA" || text === "NULL" || text === "NaN" ? "" : text;
}

/** The header must have the columns "Month", "Location" and "Crime type". */
export function streetColumns(header: readonly string[], file: FileFacts): StreetColumns {
  const at = (name: string): number => columnAt(header, name);
  const [monthAt, locationAt, categoryAt, crimeIdAt] = [at("Month"), at("Location"), at("Crime type"), at("Crime ID")];
  const areaAt = at("LSOA name");
  const forceAt = Math.max(...FORCE_COLUMNS.map(at));
  // Most rows repeat the month of their file to the letter.
  const usual = file.month === null ? null : formatMonth(file.month);
  return {
    recorded(cells) {
      if (cells.length !== header.length) return "wrong-width";
      const monthText = cells[monthAt]!;
      const month = monthText === usual ? file.month : streetMonth(monthText.trim());
      if (month === null) return "bad-month";
      if (file.month !== null && month !== file.month) return "other-month";
      const category = cells[categoryAt]!;
      if (cellText(category) === "") return "no-category";
      if (category.includes("\0") || cells[locationAt]!.includes("\0")) return "zero-bytes";
      return { month, category, force: cellText(cells[forceAt]) };
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
