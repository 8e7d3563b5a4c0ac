// The area package: the folder of plain files that is the public interface of the project (format version 1).
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { Month } from "../basics/months.ts";

export const FORMAT_VERSION = 1;

/** Form of the slugs of areas and categories, and of ward codes: they stand in addresses as they are. */
export const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
export const WARD_CODE = /^[A-Za-z0-9_.-]{1,32}$/;

/** Files of a package by role, as they are named in the folder. */
export const PACKAGE_FILES = {
  descriptor: "datapackage.json",
  counts: "counts.csv",
  places: "places.csv",
  placeCounts: "place_counts.csv",
  wards: "wards.geojson",
  population: "population.csv",
  taxonomy: "taxonomy.csv",
  figures: "figures.csv",
  figureGroups: "figure_groups.csv",
  notes: "notes.csv",
  postcodes: "postcodes.csv",
} as const;

/** Header line of each CSV file, in order. */
export const COLUMNS = {
  counts: ["ward_code", "month", "category", "count"],
  places: ["place_id", "longitude", "latitude", "name", "ward_code"],
  placeCounts: ["place_id", "month", "category", "count"],
  population: ["ward_code", "year", "population"],
  taxonomy: ["category", "label", "group", "is_crime", "order", "definition"],
  figures: [
    "source",
    "level",
    "area_code",
    "area_name",
    "group",
    "subgroup",
    "measure",
    "period_end",
    "period_months",
    "value",
    "status",
    "note",
  ],
  notes: ["date", "scope_ward", "scope_category", "text", "source", "url"],
  postcodes: ["postcode", "longitude", "latitude", "ward_code"],
} as const;

/** `hash` is "sha256:<hex>" of the file: the page asks for data by content, so a host may cache it for ever. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format?: string;
  readonly mediatype?: string;
  readonly bytes?: number;
  readonly hash?: string;
  readonly schema?: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
}

/**
 * `datapackage.json`: Data Package v2 with the `wardscope` block. Months are "YYYY-MM". Optional fields are written by the
 * builder but not needed from a package made by other tools.
 */
export interface Descriptor {
  readonly name: string;
  readonly title: string;
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  readonly licenses: readonly { readonly name: string; readonly title: string; readonly path: string }[];
  readonly resources: readonly Resource[];
  readonly wardscope: {
    readonly formatVersion: number;
    readonly areaCode: string;
    readonly areaName?: string;
    /** One entry a month and force, from the first month to the last without a gap. */
    readonly months: readonly {
      readonly month: string;
      readonly force: string;
      readonly status: "submitted" | "missing";
    }[];
    readonly requiredForces: readonly string[];
    /** Rows without coordinates: they cannot be put in a ward (of the whole input, not only of this area). */
    readonly unplaced: readonly { readonly month: string; readonly category: string; readonly count: number }[];
    /** Rows of all forces read, and those that lie outside the area. */
    readonly rows?: {
      readonly read: number;
      readonly placed: number;
      readonly outside: number;
      readonly unplaced: number;
      readonly outsideMonths: number;
      readonly rejected: number;
    };
    /** Rows read by category (slug): the base of the share without coordinates. */
    readonly readByCategory?: Readonly<Record<string, number>>;
    readonly boundaryVintage: string;
    readonly population: { readonly year: number; readonly source: string; readonly total: number } | null;
    readonly inputs: readonly { readonly name: string; readonly sha256: string; readonly rows: number }[];
    readonly builtAt: string;
  };
}

export interface CountRow {
  readonly ward: string;
  readonly month: Month;
  readonly category: string;
  readonly count: number;
}

/** `ward` is "" for a place that belongs to no ward of the area. */
export interface PlaceRow {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly name: string;
  readonly ward: string;
}

export interface PlaceCountRow {
  readonly place: string;
  readonly month: Month;
  readonly category: string;
  readonly count: number;
}

export interface PopulationRow {
  readonly ward: string;
  readonly year: number;
  readonly population: number;
}

export interface CategoryRow {
  readonly category: string;
  readonly label: string;
  /** Printed name of the group. */
  readonly group: string;
  readonly isCrime: boolean;
  readonly order: number;
  readonly definition: string;
}

/** A dated remark. Empty scopes ("") mean every ward, every category. `date` is "YYYY-MM" or "YYYY-MM-DD". */
export interface NoteRow {
  readonly date: string;
  readonly ward: string;
  readonly category: string;
  readonly text: string;
  readonly source: string;
  readonly url: string;
}

/** A published figure. `value` is null when it was suppressed; `periodEnd` is the last of `periodMonths` months. */
export interface FigureRow {
  readonly source: string;
  readonly level: "ward" | "district" | "county" | "nation";
  readonly areaCode: string;
  readonly areaName: string;
  readonly group: string;
  readonly subgroup: string;
  readonly measure: "count" | "rate_per_1000" | "monthly_mean" | "percent";
  readonly periodEnd: Month;
  readonly periodMonths: number;
  readonly value: number | null;
  readonly status: "published" | "derived" | "suppressed";
  readonly note: string;
}

/**
 * What is known of a group of published figures, or of a sub-group ("": the whole group). `openData` are slugs of offences with
 * spaces between, `sumOf` names of groups with ; between; "" for none. `triageReason` says why it is not put to the triage.
 */
export interface FigureGroupRow {
  readonly group: string;
  readonly subgroup: string;
  readonly label: string;
  readonly theme: string;
  readonly order: number;
  readonly openData: string;
  readonly fit: "same" | "wider" | "none";
  readonly reason: string;
  readonly sumOf: string;
  readonly triage: "tested" | "total" | null;
  readonly triageReason: string;
}

/** Optional, for the search box: postcodes of the area. */
export interface PostcodeRow {
  readonly postcode: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly ward: string;
}

export type WardProperties = { readonly code: string; readonly name: string };
export type WardFeature = Feature<Polygon | MultiPolygon, WardProperties>;
/** Feature id = ward code. */
export type Boundaries = FeatureCollection<Polygon | MultiPolygon, WardProperties>;

/** `areas/index.json`. Months are "YYYY-MM"; `bbox` is west, south, east, north in degrees. */
export interface AreaIndex {
  readonly areas: readonly AreaEntry[];
}

export interface AreaEntry {
  readonly slug: string;
  readonly name: string;
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly bbox: readonly [number, number, number, number];
}
