// The area package: the folder of plain files that is the public interface of the project (format version 1), its tables column by column.
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { CellValue, Field } from "./field-types.ts";

export const FORMAT_VERSION = 1;

/** Form of the slugs of areas and categories, and of ward codes: they stand in addresses as they are. */
export const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
export const WARD_CODE = /^[A-Za-z0-9_.-]{1,32}$/;

export const DESCRIPTOR_FILE = "datapackage.json";
export const WARDS_FILE = "wards.geojson";

/** A CSV file of a package; `fields` by the names they have in rows, in the order of the columns. */
export interface TableFormat {
  readonly file: string;
  /** May a package lack it? */
  readonly optional: boolean;
  readonly fields: Readonly<Record<string, Field>>;
  /** What is wrong with a row each of whose cells is right, as in "value is empty"; null for nothing. */
  readonly fault?: (row: never) => string | null;
}

const WARD = { column: "ward_code", type: "ward code", optional: false } as const;
const MONTH = { column: "month", type: "month", optional: false } as const;
const CATEGORY = { column: "category", type: "slug", optional: false } as const;
const COUNT = { column: "count", type: "whole number", least: 0, optional: false } as const;
const PLACE = { column: "place_id", type: "text", optional: false } as const;
const LONGITUDE = { column: "longitude", type: "number", least: -180, most: 180, optional: false } as const;
const LATITUDE = { column: "latitude", type: "number", least: -90, most: 90, optional: false } as const;

/** Every table; one that others refer to comes before them. What the columns mean is in `table-meanings.ts`. */
export const TABLES = {
  taxonomy: {
    file: "taxonomy.csv",
    optional: false,
    fields: {
      category: CATEGORY,
      label: { column: "label", type: "text", optional: false },
      group: { column: "group", type: "text", optional: false },
      isCrime: { column: "is_crime", type: "boolean", optional: false },
      order: { column: "order", type: "whole number", least: 0, optional: false },
      definition: { column: "definition", type: "text", optional: "cell" },
    },
  },
  population: {
    file: "population.csv",
    optional: true,
    fields: {
      ward: WARD,
      year: { column: "year", type: "year", optional: false },
      population: { column: "population", type: "whole number", least: 0, optional: false },
    },
  },
  counts: {
    file: "counts.csv",
    optional: false,
    fields: { ward: WARD, month: MONTH, category: CATEGORY, count: COUNT },
  },
  places: {
    file: "places.csv",
    optional: true,
    fields: {
      id: PLACE,
      longitude: LONGITUDE,
      latitude: LATITUDE,
      name: { column: "name", type: "text", optional: "cell" },
      ward: { ...WARD, optional: "cell" },
    },
  },
  placeCounts: {
    file: "place_counts.csv",
    optional: true,
    fields: { place: PLACE, month: MONTH, category: CATEGORY, count: COUNT },
  },
  figures: {
    file: "figures.csv",
    optional: true,
    fields: {
      source: { column: "source", type: "text", optional: false },
      level: { column: "level", type: "one of", words: ["ward", "district", "county", "nation"], optional: false },
      areaCode: { column: "area_code", type: "text", optional: "cell" },
      areaName: { column: "area_name", type: "text", optional: "cell" },
      group: { column: "group", type: "text", optional: false },
      subgroup: { column: "subgroup", type: "text", optional: "cell" },
      measure: {
        column: "measure",
        type: "one of",
        words: ["count", "rate_per_1000", "monthly_mean", "percent"],
        optional: false,
      },
      periodEnd: { column: "period_end", type: "month", optional: false },
      periodMonths: { column: "period_months", type: "whole number", least: 1, optional: false },
      value: { column: "value", type: "number", least: -1e12, most: 1e12, optional: "cell" },
      status: { column: "status", type: "one of", words: ["published", "derived", "suppressed"], optional: false },
      note: { column: "note", type: "text", optional: "cell" },
    },
    fault: ({ value, status }: { readonly value: number | null; readonly status: string }) => {
      if (status === "suppressed") return value === null ? null : `value is "${value}", but suppressed`;
      return value === null ? "value is empty" : null;
    },
  },
  notes: {
    file: "notes.csv",
    optional: true,
    fields: {
      date: { column: "date", type: "date", optional: false },
      ward: { column: "scope_ward", type: "ward code", optional: "cell" },
      category: { column: "scope_category", type: "text", optional: "cell" },
      text: { column: "text", type: "text", optional: false },
      source: { column: "source", type: "text", optional: "cell" },
      url: { column: "url", type: "web address", optional: "cell" },
    },
  },
  postcodes: {
    file: "postcodes.csv",
    optional: true,
    fields: {
      postcode: { column: "postcode", type: "text", optional: false },
      longitude: LONGITUDE,
      latitude: LATITUDE,
      ward: WARD,
    },
  },
} as const satisfies Readonly<Record<string, TableFormat>>;

export type TableName = keyof typeof TABLES;
export type FieldsOf<Name extends TableName> = (typeof TABLES)[Name]["fields"];

/** A row of a table as it is read. */
export type Row<Name extends TableName> = {
  readonly [Key in keyof FieldsOf<Name>]: FieldsOf<Name>[Key] extends Field ? CellValue<FieldsOf<Name>[Key]> : never;
};

/** Header line of a table. */
export function columnsOf(name: TableName): readonly string[] {
  return Object.values<Field>(TABLES[name].fields).map(({ column }) => column);
}

/** Every file that a package can have. */
export function packageFiles(): readonly string[] {
  return [DESCRIPTOR_FILE, WARDS_FILE, ...Object.values(TABLES).map(({ file }) => file)];
}

export type CountRow = Row<"counts">;
/** `ward` is "" for a place that belongs to no ward of the area. */
export type PlaceRow = Row<"places">;
export type PlaceCountRow = Row<"placeCounts">;
export type PopulationRow = Row<"population">;
export type CategoryRow = Row<"taxonomy">;
/** A dated remark. Empty scopes ("") mean every ward, every category. */
export type NoteRow = Row<"notes">;
/** A published figure. `value` is null when it was suppressed; `periodEnd` is the last of `periodMonths` months. */
export type FigureRow = Row<"figures">;
export type PostcodeRow = Row<"postcodes">;

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
