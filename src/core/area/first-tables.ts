// The formats of the tables that the first view of the page reads, and the columns that later ones share with them.
import { LONGEST } from "../basics/plain-text.ts";
import type { TableFormat } from "./field-types.ts";

export const WARD = { column: "ward_code", type: "ward code", optional: false } as const;
export const MONTH = { column: "month", type: "month", optional: false } as const;
export const CATEGORY = { column: "category", type: "slug", optional: false } as const;
export const COUNT = { column: "count", type: "whole number", least: 0, optional: false } as const;

export const TAXONOMY = {
  file: "taxonomy.csv",
  optional: false,
  fields: {
    category: CATEGORY,
    label: { column: "label", type: "text", optional: false },
    group: { column: "group", type: "text", optional: false },
    isCrime: { column: "is_crime", type: "boolean", optional: false },
    order: { column: "order", type: "whole number", least: 0, optional: false },
    definition: { column: "definition", type: "text", letters: LONGEST.remark, optional: "cell" },
  },
} as const satisfies TableFormat;

export const POPULATION = {
  file: "population.csv",
  optional: true,
  fields: {
    ward: WARD,
    year: { column: "year", type: "year", optional: false },
    population: { column: "population", type: "whole number", least: 0, optional: false },
  },
} as const satisfies TableFormat;

export const COUNTS = {
  file: "counts.csv",
  optional: false,
  fields: { ward: WARD, month: MONTH, category: CATEGORY, count: COUNT },
} as const satisfies TableFormat;

export const NOTES = {
  file: "notes.csv",
  optional: true,
  fields: {
    date: { column: "date", type: "date", optional: false },
    ward: { column: "scope_ward", type: "ward code", optional: "cell" },
    category: { column: "scope_category", type: "text", optional: "cell" },
    text: { column: "text", type: "text", letters: LONGEST.remark, optional: false },
    source: { column: "source", type: "text", letters: LONGEST.remark, optional: "cell" },
    url: { column: "url", type: "web address", optional: "cell" },
  },
} as const satisfies TableFormat;
