// What a package is made from: what is asked for, and everything that was read.

import type { Boundaries, PostcodeRow, SimilarRow } from "../area/area-package.ts";
import type { Descriptor, Fetched } from "../area/descriptor-form.ts";
import type { PossibleMonths } from "../area/possible-months.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import type { Outskirts } from "../geography/outskirts.ts";
import type { WardIndex } from "../geography/ward-index.ts";
import type { CountedForces } from "./counted-forces.ts";
import type { DescribedDistrict } from "./force-areas.ts";
import type { RowCounts } from "./ingest.ts";
import type { Origin } from "./package-descriptor.ts";
import type { PostcodeCounts } from "./postcodes-of-area.ts";
import type { Residents } from "./readers/residents-file.ts";
import type { FileOutcome } from "./street-file.ts";
import type { Replaced, UnreadFile } from "./street-files.ts";
import type { AreaWards } from "./ward-boundaries.ts";

/** What is said of a package besides its files. */
export interface PackageOptions {
  /** Files of groups of rows, if those were given in place of street files. */
  readonly places: readonly string[];
  readonly areaName: string;
  /** Before it was cut to the letters that are shown of a name. */
  readonly areaNameGiven: string;
  readonly slug: string;
  /** The folder that it is written into; null where it is made in memory. */
  readonly out: string | null;
  /** What the package names as the source of the residents; null: the Office for National Statistics, with the name of their file. */
  readonly residentsSource: string | null;
  /** How the files were fetched; null where they were given. */
  readonly fetched: Fetched | null;
  /** What a package that is built of its own files says of their sources; the files say it where it is left out. */
  readonly carried?: Carried;
  /** Force slugs as in file names, beside that of the district. */
  readonly requireForces: readonly string[];
  /** Months that are counted however few rows they have. */
  readonly acceptMonths: readonly Month[];
  readonly from: Month | null;
  readonly to: Month | null;
  readonly possible: PossibleMonths;
}

export type Carried = Partial<Pick<Descriptor["wardscope"], "boundaryVintage" | "population" | "postcodes">> & {
  /** Of its figures. */
  readonly origins: readonly Origin[];
};

/** Residents by ward, from a file. */
export interface PopulationFile extends Residents {
  readonly name: string;
}

/** The postcodes of an area, as they were found in files. */
export interface ReadPostcodes {
  readonly rows: readonly PostcodeRow[];
  readonly counts: PostcodeCounts;
  /** Files that hold postcodes. */
  readonly files: number;
  /** That the path or the names of its files tell, such as 2025; null for none. */
  readonly year: number | null;
}

/** What was taken of the Home Office's tables. */
interface TakenOfHomeOffice {
  /** Null where the tables hold nothing of the area. */
  readonly origin: Origin | null;
  /** For the report of the build. */
  readonly lines: readonly string[];
  /** What is left out or does not agree, without full stops. */
  readonly warnings: readonly string[];
}

/** Wards that fit together, with what tells the ward of a point and how far outside it lies. */
export interface IndexedWards {
  readonly boundaries: Boundaries;
  readonly index: WardIndex;
  readonly outskirts: Outskirts;
}

/** Does what takes long, and of how many bytes of boundaries it depends: a command lets itself be ended meanwhile. */
export type Run = <Found>(bytes: number, compute: () => Found) => Found;

/** Everything that was read, in memory. Figures, their groups, notes, plan and meetings are rows in the order of their columns. */
export interface Inputs {
  readonly wards: AreaWards;
  readonly indexed: IndexedWards;
  readonly population: PopulationFile;
  readonly figures: readonly (readonly string[])[] | null;
  /** What is odd about the figures, without full stops. */
  readonly figureRemarks: readonly string[];
  readonly figureGroups: readonly (readonly string[])[] | null;
  /** What of figures and groups is from the Home Office's tables, where some were given. */
  readonly homeOffice?: TakenOfHomeOffice | null;
  readonly notes: readonly (readonly string[])[] | null;
  readonly plan: readonly (readonly string[])[] | null;
  readonly meetings: readonly (readonly string[])[] | null;
  readonly postcodes: ReadPostcodes | null;
  readonly similar: readonly SimilarRow[] | null;
  readonly period: MonthRange;
  readonly districts: readonly DescribedDistrict[];
  /** What stands for all districts. */
  readonly areaCode: string;
  readonly forces: CountedForces;
  readonly outcomes: readonly FileOutcome[];
  readonly counts: RowCounts;
  readonly replaced: readonly Replaced[];
  readonly unread: readonly UnreadFile[];
}

/** What lies beside the offences. */
export type SideFiles = Omit<Inputs, "indexed" | "period" | "forces" | "outcomes" | "counts" | "replaced" | "unread">;
