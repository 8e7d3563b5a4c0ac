// What is what in the files of an extract: the profile that a person keeps, that the page and the builder both read by.
import type { CategoryRow } from "../area/area-package.ts";

/** What a column can be, with what it holds, in words. A column is named by its header; the second of a name is "Ward (2)". */
export const COLUMN_ROLES = {
  date: "when it happened, or began: a date, or a date and a time",
  time: "the time of day of that date, where it has a column of its own",
  dateTo: "when it was over, where only that it happened between two times is known",
  timeTo: "the time of day of that second date",
  month: "the month in which it counts, or a date of that month; without this column, the month of the date",
  year: "the year of that month, where it has a column of its own",
  longitude: "degrees east",
  latitude: "degrees north",
  easting: "metres east in the British National Grid",
  northing: "metres north in the British National Grid",
  grid: "the reference of the place in the National Grid, such as TL 4512 5832",
  offence: "the offence: its name, or its Home Office code",
  code: "the Home Office code of the offence, where the name has a column of its own",
  ward: "the ward, by code or name",
  place: "the name of the place",
  id: "the number of the record, another for each",
  outcome: "what became of it",
  count: "how many offences the row stands for",
  force: "the police force that recorded it",
} as const;

export type ColumnRole = keyof typeof COLUMN_ROLES;

/** Columns without whose value a row does not count, so that a blank cell may repeat the one above. */
export const BLANK_ROLES = ["ward", "date", "month", "year", "offence", "code", "force"] as const;
export type BlankRole = (typeof BLANK_ROLES)[number];

/**
 * How dates are written: year first (2025-01-31), day first (31/01/2025), month first (01/31/2025), or as the numbers of days by
 * which a workbook keeps them, from 1900 or from 1904. A date with its year first, or with a month in letters, is read in each.
 */
export const DATE_FORMS = ["iso", "day-first", "month-first", "excel", "excel-1904"] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** A category that the open data do not have. */
export type OwnCategory = Omit<CategoryRow, "order">;

export interface ExtractProfile {
  /** Headers of the columns, by what they hold. */
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly dateForm: DateForm;
  /** Printed name of the force of rows that do not say theirs; "" where all do. */
  readonly force: string;
  /** What the file is, as its package names its source; "" for "Own extract". */
  readonly source: string;
  /** Name of the sheet of a workbook; null for its only one. */
  readonly sheet: string | null;
  /** What 00:00 is: the time that systems write where none is known ("no-time", as it is where nothing is said), or midnight. */
  readonly midnight: "no-time" | "time";
  /** Whether its points are where offences were recorded, or moved to points that many share; the latter where nothing is said. */
  readonly points?: "exact";
  /** Columns of which a blank cell repeats the one above it, from the outermost to the innermost; in all others it says nothing. */
  readonly blankCells?: readonly BlankRole[];
  /** Offences as printed, with the slug of their category. */
  readonly offences: Readonly<Record<string, string>>;
  readonly categories: readonly OwnCategory[];
  /** Outcomes as printed, with the slug of the outcome of data.police.uk that they are. */
  readonly outcomes?: Readonly<Record<string, string>>;
  /** Offences as printed that are sums over others, and left out; where nothing is said, those alone that speak of all offences. */
  readonly totals?: readonly string[];
  /**
   * Values of further columns, by their header, that are sums over the others of theirs, "" for a blank cell: rows of a table of counts
   * that have one are left out.
   */
  readonly without?: Readonly<Record<string, readonly string[]>>;
  /** Months ("2025-01") that the file does not hold whole: their rows are left out, so that they count as missing. */
  readonly leftMonths: readonly string[];
}

/** What stands for the form of the dates, the column of counts and blank cells while these are questions: no such profile is read. */
export const OPEN_FORM = "?";

/** What rows could not be read without: when, what and where. */
export function missingOf({ columns }: Pick<ExtractProfile, "columns">): readonly string[] {
  const has = (...roles: readonly ColumnRole[]): boolean => roles.every((role) => columns[role] !== undefined);
  return [
    ...(has("date") || has("month") ? [] : ["it names no column of dates or months"]),
    ...(has("offence") || has("code") ? [] : ["it names no column of offences"]),
    ...(has("longitude", "latitude") || has("easting", "northing") || has("grid") || has("ward")
      ? []
      : ["it names no columns of places: longitude and latitude, easting and northing, grid reference, or ward"]),
  ];
}
