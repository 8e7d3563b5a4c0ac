// The formats of the tables that the page reads after its first view.
import { LONGEST } from "../basics/plain-text.ts";
import type { TableFormat } from "./field-types.ts";
import { CATEGORY, COUNT, MONTH, WARD } from "./first-tables.ts";

const PLACE = { column: "place_id", type: "text", optional: false } as const;
const LONGITUDE = { column: "longitude", type: "number", least: -180, most: 180, optional: false } as const;
const LATITUDE = { column: "latitude", type: "number", least: -90, most: 90, optional: false } as const;

export const PLACES = {
  file: "places.csv",
  optional: true,
  fields: {
    id: PLACE,
    longitude: LONGITUDE,
    latitude: LATITUDE,
    name: { column: "name", type: "text", optional: "cell" },
    ward: { ...WARD, optional: "cell" },
  },
} as const satisfies TableFormat;

export const PLACE_COUNTS = {
  file: "place_counts.csv",
  optional: true,
  fields: { place: PLACE, month: MONTH, category: CATEGORY, count: COUNT },
} as const satisfies TableFormat;

export const FIGURES = {
  file: "figures.csv",
  optional: true,
  fields: {
    source: { column: "source", type: "text", letters: LONGEST.remark, optional: false },
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
    note: { column: "note", type: "text", letters: LONGEST.remark, optional: "cell" },
  },
  fault: ({ value, status }: { readonly value: number | null; readonly status: string }) => {
    if (status === "suppressed") return value === null ? null : `value is "${value}", but suppressed`;
    return value === null ? "value is empty" : null;
  },
} as const satisfies TableFormat;

export const FIGURE_GROUPS = {
  file: "figure_groups.csv",
  optional: true,
  fields: {
    group: { column: "group", type: "text", optional: false },
    subgroup: { column: "subgroup", type: "text", optional: "cell" },
    label: { column: "label", type: "text", optional: "cell" },
    theme: { column: "theme", type: "text", optional: "cell" },
    order: { column: "order", type: "whole number", least: 0, optional: false },
    openData: { column: "open_data", type: "text", letters: Infinity, optional: "cell" },
    fit: { column: "fit", type: "one of", words: ["same", "wider", "none"], optional: false },
    reason: { column: "reason", type: "text", letters: LONGEST.remark, optional: false },
    sumOf: { column: "sum_of", type: "text", letters: Infinity, optional: "cell" },
    triage: { column: "triage", type: "one of", words: ["tested", "total"], optional: "cell" },
    triageReason: { column: "triage_reason", type: "text", letters: LONGEST.remark, optional: "cell" },
  },
  fault: ({ fit, openData }: { readonly fit: string; readonly openData: string }) => {
    if (fit === "none") return openData === "" ? null : `open_data is "${openData}", but fit is "none"`;
    return openData === "" ? `open_data is empty, but fit is "${fit}"` : null;
  },
} as const satisfies TableFormat;

export const POSTCODES = {
  file: "postcodes.csv",
  optional: true,
  fields: {
    postcode: { column: "postcode", type: "text", optional: false },
    longitude: LONGITUDE,
    latitude: LATITUDE,
    ward: WARD,
  },
} as const satisfies TableFormat;
