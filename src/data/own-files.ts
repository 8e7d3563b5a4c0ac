// What the page and its worker say to each other of the reader's own files: bytes and sums go over, never a row but the first few.
import type { AreaEntry } from "../core/area/area-package.ts";
import type { SheetName } from "../core/basics/sheet-names.ts";
import type { DescribedDistrict } from "../core/build/force-areas.ts";
import type { ProfileGuess } from "../core/extract/guess-profile.ts";
import type { ExtractProfile } from "../core/extract/profile.ts";

/** What is known of every file: its place among those that were dropped, its name, and its bytes. */
interface SeenAtAll {
  readonly index: number;
  readonly name: string;
  readonly bytes: number;
}

/** Street files of data.police.uk, one or a ZIP of them: by how many, and of which forces and months as their names say. */
export interface SeenPolice extends SeenAtAll {
  readonly kind: "police";
  readonly files: number;
  /** Slugs; none where only the rows say it. */
  readonly forces: readonly string[];
  /** "2025-01"; null where only the rows say it. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A table that a profile is needed for. */
export interface SeenExtract extends SeenAtAll {
  readonly kind: "extract";
  /** Of a workbook, in their order; none of a text. */
  readonly sheets: readonly string[];
  /** The one that `rows` are of; null of a text. */
  readonly sheet: string | null;
  /** Other sheets of it that have the same columns. */
  readonly otherSheets: readonly SheetName[];
  /** Whether the workbook counts its days from 1904. */
  readonly from1904: boolean;
  /** The first rows as texts; the header is among them, under titles if there are any. */
  readonly rows: readonly (readonly string[])[];
  /** What they are taken for. */
  readonly guess: ProfileGuess;
}

export interface SeenWards extends SeenAtAll {
  readonly kind: "wards";
  readonly wards: number;
  /** Of their districts, as far as these are said and known. */
  readonly districts: readonly DescribedDistrict[];
}

export interface SeenResidents extends SeenAtAll {
  readonly kind: "residents";
  readonly wards: number;
  /** Null where neither the file nor its name says it: it is asked for. */
  readonly year: number | null;
}

/** A package that was saved before. */
export interface SeenPackage extends SeenAtAll {
  readonly kind: "package";
  readonly areaName: string;
}

/** Another file of data.police.uk, which is passed over: it holds no offences. */
export interface SeenPassed extends SeenAtAll {
  readonly kind: "passed";
  /** "a file of outcomes of data.police.uk". */
  readonly what: string;
}

/** A file that nothing can be done with: what is wrong, and what to do. */
export interface RefusedFile extends SeenAtAll {
  readonly kind: "refused";
  readonly message: string;
  readonly remedy: string;
  /** Of what the open area has its own, which would be taken in the place of the file's; null for no such thing. */
  readonly meant: "wards" | "residents" | null;
}

/** What the reader may say of a table of text that was taken for something else. */
export type SaidKind = "residents" | "offences";

export type SeenFile = SeenPolice | SeenExtract | SeenWards | SeenResidents | SeenPackage | SeenPassed | RefusedFile;

/** How far the reading is: of all bytes that are read, and rows so far. A file that is read twice counts twice. */
export interface OwnProgress {
  readonly file: string;
  readonly bytes: number;
  readonly total: number;
  readonly rows: number;
}

/** What to make of the files that were seen. */
export interface OwnRequest {
  /** What to call it; its slug is made of it and begins with "own-". */
  readonly name: string;
  /** By index of the file; of extracts alone, and of each of them. */
  readonly profiles: ReadonlyMap<number, ExtractProfile>;
  /** By index of the file: the year of residents that do not say theirs. */
  readonly years: ReadonlyMap<number, number>;
}

/** By name. */
export type OwnFiles = ReadonlyMap<string, ArrayBuffer>;

/** A package of the reader's own in memory, and how the list of areas has it. */
export interface OwnPackage {
  readonly entry: AreaEntry;
  /** Its descriptor among them. */
  readonly files: OwnFiles;
}

/** What is kept of a package, without its files. */
export interface KeptPackage {
  readonly entry: AreaEntry;
  readonly bytes: number;
}

/** A place in the browser where packages are kept. What it throws is the browser's. */
export interface OwnKeep {
  list(): Promise<readonly KeptPackage[]>;
  /** A file of a kept package; null where there is none. */
  read(slug: string, file: string): Promise<ArrayBuffer | null>;
  readAll(slug: string): Promise<OwnPackage | null>;
  /** All of it or nothing. */
  write(made: OwnPackage): Promise<void>;
  remove(slug: string): Promise<void>;
}

export interface OwnResult extends OwnPackage {
  /**
   * The report of the builder: fates, rejected rows, coverage, what is in no number, warnings. Lines without their ends; none of a
   * package that was saved before.
   */
  readonly report: readonly string[];
  readonly inDoubt: readonly MonthsText[];
  readonly apart: RowsApart;
}

/** Of the rejected rows those in which nothing is wrong, and whether a row may stand for several offences. */
export interface RowsApart {
  readonly sums: number;
  readonly leftMonths: number;
  readonly isOfCounts: boolean;
}

/** Months ("2025-06") that an extract may not hold whole. */
export interface MonthsText {
  readonly months: readonly string[];
  /** Why, without a full stop. */
  readonly text: string;
  /** The warning of the report that says it. */
  readonly line: string;
}
