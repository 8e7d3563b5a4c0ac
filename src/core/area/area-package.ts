// The area package: the folder of plain files that is the public interface of the project (format version 2). Its tables are in `tables.ts`.
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { RowOf } from "./field-types.ts";
import type { COUNTS, NOTES, POPULATION, TAXONOMY } from "./first-tables.ts";
import type { FIGURE_GROUPS, FIGURES, PLACE_COUNTS, PLACES, POSTCODES } from "./later-tables.ts";
import type { MEETINGS, PLAN } from "./plan-tables.ts";
import type { REVISIONS } from "./revisions-table.ts";
import type { SIMILAR } from "./similar-table.ts";

/** What is written. */
export const FORMAT_VERSION = 2;
/** What is written of a public copy, whose withheld counts a reader of version 2 would take for zeros. */
export const PUBLIC_VERSION = 3;
/** What is read: of a package of version 1 the coverage is not known. */
export const READ_VERSIONS = [1, 2, 3] as const;

/** Form of the slugs of areas and categories, and of ward codes: they stand in addresses as they are. */
export const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
export const WARD_CODE = /^[A-Za-z0-9_.-]{1,32}$/;

export const DESCRIPTOR_FILE = "datapackage.json";
export const WARDS_FILE = "wards.geojson";

export type CountRow = RowOf<typeof COUNTS>;
/** `ward` is "" for a place that belongs to no ward of the area. */
export type PlaceRow = RowOf<typeof PLACES>;
export type PlaceCountRow = RowOf<typeof PLACE_COUNTS>;
export type PopulationRow = RowOf<typeof POPULATION>;
export type CategoryRow = RowOf<typeof TAXONOMY>;
/** A dated remark. Empty scopes ("") mean every ward, every category. */
export type NoteRow = RowOf<typeof NOTES>;
/** A published figure. `value` is null when it was suppressed; `periodEnd` is the last of `periodMonths` months. */
export type FigureRow = RowOf<typeof FIGURES>;
/**
 * What is known of a group of published figures, or of a sub-group of it. `openData` are slugs with spaces between, `sumOf` names
 * of groups with ; between.
 */
export type FigureGroupRow = RowOf<typeof FIGURE_GROUPS>;
export type PostcodeRow = RowOf<typeof POSTCODES>;
export type SimilarRow = RowOf<typeof SIMILAR>;
/** An indicator of a plan. `offence` are slugs and `wards` codes with spaces between; no wards ("") are all. A target is of as many months as the baseline, of 12 without one. */
export type PlanRow = RowOf<typeof PLAN>;
export type MeetingRow = RowOf<typeof MEETINGS>;
/** A count that a later build changed. `ward` is "" for rows without coordinates of all counted forces, wherever they lie. */
export type RevisionRow = RowOf<typeof REVISIONS>;

export type WardProperties = { readonly code: string; readonly name: string };
export type WardFeature = Feature<Polygon | MultiPolygon, WardProperties>;
/** Feature id = ward code. */
export type Boundaries = FeatureCollection<Polygon | MultiPolygon, WardProperties>;

/** `areas/index.json`. Months are "YYYY-MM"; `bbox` is west, south, east, north in degrees. */
export interface AreaIndex {
  readonly areas: readonly AreaEntry[];
}

/**
 * What stands after the box may be missing, as in lists of older builds; then it is not known. A reader of the list takes it for
 * anything at all.
 */
export interface AreaEntry {
  readonly slug: string;
  readonly name: string;
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly bbox: readonly [number, number, number, number];
  /** Names of its districts, where it is made of several. */
  readonly districts?: readonly string[];
  /** Names of the Community Safety Partnerships that it lies in, where it is not one of the area's own name. */
  readonly partnerships?: readonly string[];
  /** Names of police force areas, such as "Devon & Cornwall". */
  readonly forces?: readonly string[];
  /** Postcode areas that it has postcodes of, such as "DH"; only of a package that has its postcodes. */
  readonly postcodes?: readonly string[];
  /** Its shape in a few letters (`core/geography/area-outline.ts`). */
  readonly outline?: string;
}
