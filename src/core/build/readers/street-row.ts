// What a row of any input of offences says, or why it cannot be used: all readers give this, and all that is counted comes from it.
import type { CategoryRow } from "../../area/area-package.ts";
import type { Descriptor } from "../../area/descriptor-form.ts";
import type { Month } from "../../basics/months.ts";
import { isInKingdom } from "../../geography/united-kingdom.ts";
import { plainName } from "./column-name.ts";

/** Why a row is not counted, in the words of the load report. */
export const REJECTIONS = {
  "wrong-width": "fewer or more fields than the header",
  "bad-month": "month is not of the form 2025-01",
  "impossible-month": "month is before 2010-12, or has not come yet",
  "other-month": "month is not the month of the file",
  "no-category": "no crime type",
  "not-a-category": "the crime type is All crime, which stands for all of them, or has no letter",
  "not-latin": "the crime type is in another script: give it by the English name that data.police.uk has for it",
  "not-words": "the crime type does not begin with a letter",
  "control-characters": "control characters in the crime type or the force",
  "long-category": "crime type of over 64 letters",
  "no-force": "no force in the row, nor in the name of the file",
  "zero-bytes": "zero bytes in the text",
  "too-many-categories": "one of too many different crime types",
  "bad-coordinates": "coordinates are not numbers",
  "half-coordinates": "one of the two coordinates is missing",
  "zero-coordinates": "coordinates are (0, 0)",
  "swapped-coordinates": "coordinates are swapped (latitude before longitude)",
  "far-coordinates": "coordinates lie outside the United Kingdom",
  "bad-date": "no date, or one of another form than the profile says",
  "impossible-date": "a date that no calendar has, such as 30 February",
  "long-period": "a period longer than a month",
  future: "the date has not come yet",
  "ends-before-it-begins": "the second date is before the first",
  "bad-count": "the count is no whole number from 0 to 10 million",
  "unclear-count": "the count may be thousands or decimals (1.204)",
  "suppressed-count": "the count is suppressed (<5, *, c), which is not 0",
  "blank-count": "the count is blank, which is not 0",
  total: "a sum over other rows, which would be counted twice",
  "header-again": "the header once more",
  "other-header": "the header of another table",
  "error-cell": "an error of a spreadsheet (#N/A) stands for the offence",
  "left-month": "of a month that the profile leaves out",
  "ambiguous-ward": "several wards of the area have this name: give the code",
} as const;

export type Rejection = keyof typeof REJECTIONS;

/** Minutes of local wall time since 1970-01-01 00:00, from <= to: the same where one moment is known. */
export interface Moment {
  readonly from: number;
  readonly to: number;
}

/** `count` is how many offences, or equal rows of the street files, a row stands for: a whole number from 0 on; left out for one. */
interface CountedRow {
  readonly count?: number;
}

/** What every usable row says; `force` is the printed name of who recorded it, "" where the row does not say. */
interface RecordedRow extends CountedRow {
  readonly month: Month;
  readonly force: string;
  readonly category: string;
  /** The day on which it happened or began, counted from 1970-01-01; left out where it says the month alone. */
  readonly day?: number;
  /** When it happened; left out where no time of day is known. */
  readonly moment?: Moment;
  /** What stands in place of its time of day and is none; left out for nothing. */
  readonly oddTime?: string;
  /** Of a table of counts: its cells, with what stands above in the place of blank ones that repeat it; left out of an offence. */
  readonly written?: readonly string[];
  readonly table?: TableLayout;
  /** What became of it, as printed; "" or left out where it has none. */
  readonly outcome?: string;
}

export interface LocatedRow extends RecordedRow {
  readonly kind: "located";
  /** Degrees; the texts are as published. */
  readonly longitude: number;
  readonly latitude: number;
  readonly longitudeText: string;
  readonly latitudeText: string;
  /** "" or left out where it has none. */
  readonly crimeId?: string;
  readonly location: string;
  /** Printed name of the district that it lies in, where the row says. */
  readonly district?: string;
}

export interface UnplacedRow extends RecordedRow {
  readonly kind: "unplaced";
}

/** A row of a table of counts, or an offence, whose ward is given instead of its point: by its code or its name, as printed. */
export interface WardRow extends RecordedRow {
  readonly kind: "ward";
  readonly ward: string;
  /** Of a table of counts, in which an area may stand beside its wards; left out of an offence. */
  readonly ofTable?: true;
}

export interface RejectedRow extends CountedRow {
  readonly kind: "rejected";
  readonly reason: Rejection;
  /** Of a sum in a table of counts, and of a row of a month that is left out: its cells as above, "" in place of the name of a sum. */
  readonly written?: readonly string[];
  readonly table?: TableLayout;
  /** Of a sum: whether its name says so; else the blank cells do. */
  readonly isNamed?: boolean;
}

/** Where in the rows of a table of counts the count stands, and what says where, when and what it counts. */
export interface TableLayout {
  readonly countAt: number;
  readonly spotAt: readonly number[];
}

export type StreetRow = LocatedRow | UnplacedRow | WardRow | RejectedRow;

/** What is known of a file besides its rows; a month of null: any up to `latest` will do, which is left out for none. */
export interface FileFacts {
  readonly month: Month | null;
  readonly latest?: Month;
}

/** A layout of CSV files of offences. */
export interface StreetReader {
  /** What such a file is, as in "a street file of data.police.uk". */
  readonly layout: string;
  /** The source of such files of these forces (printed names), as a package made of them names it: a title, and where from. */
  sourceOf(forces: readonly string[]): Descriptor["sources"][number];
  /** What may be done with them. */
  readonly licence: Descriptor["licenses"][number];
  /** Categories that the open data do not have and that it knows; left out for none. */
  readonly categories?: readonly Omit<CategoryRow, "order">[];
  /** Of an extract: what it counts by, the same for all that count alike. */
  readonly counting?: string;
  /** Its points are where offences were recorded; left out where they are moved to points that many share. */
  readonly points?: "exact";
  /** Offences that it was told of and that no row had which it read so far, as they were given; left out where it was told of none. */
  unmet?(): readonly string[];
  /** Slugs of the categories of rows that were rejected for their month; left out where none is kept. */
  readonly refused?: ReadonlySet<string>;
  /** What should be looked at in the rows that it read so far: sentences without a full stop; left out where it never says anything. */
  warnings?(): readonly string[];
  /** Printed names of the columns that it cannot do without. */
  readonly columns: readonly string[];
  /** Whether a file with this header line is of the layout. */
  recognises(header: readonly string[]): boolean;
  /** What a header lacks of it, in words without a full stop; left out where `unknownLayout` says it. */
  lacking?(header: readonly string[]): string;
  /**
   * How rows under the header of a file are read. Never throws: whatever stands in the cells, the row is located, without
   * coordinates, or rejected with a reason.
   */
  rows(header: readonly string[], file: FileFacts): (cells: readonly string[]) => StreetRow;
}

/** Where the column of a printed name stands, -1 where it is not; case does not matter, nor points and underscores for spaces, as in R. */
export function columnAt(header: readonly string[], name: string): number {
  return header.findIndex((text) => plainName(text) === plainName(name));
}

export function rejected(reason: Rejection): RejectedRow {
  return { kind: "rejected", reason };
}

/** Why a point (degrees) is of no use; null for nothing. */
export function coordinateFault(longitude: number, latitude: number): Rejection | null {
  if (isInKingdom(longitude, latitude)) return null;
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return "bad-coordinates";
  if (longitude === 0 && latitude === 0) return "zero-coordinates";
  return isInKingdom(latitude, longitude) ? "swapped-coordinates" : "far-coordinates";
}
