// The formats of the tables of hours, which only packages of data with times of day have.
import type { TableFormat } from "./field-types.ts";
import { CATEGORY, WARD } from "./first-tables.ts";

const HOUR_FIELDS = {
  category: CATEGORY,
  weekday: { column: "weekday", type: "whole number", least: 1, most: 7, optional: false },
  hour: { column: "hour", type: "whole number", least: 0, most: 23, optional: false },
  weight: { column: "weight", type: "number", least: 0, most: 1e9, optional: false },
  certain: { column: "certain", type: "whole number", least: 0, most: 1e9, optional: false },
} as const;

interface HourCells {
  readonly weight: number;
  readonly certain: number;
}

function fault({ weight, certain }: HourCells): string | null {
  return certain > weight ? `certain is "${certain}", more than the weight of "${weight}"` : null;
}

export const HOURS = {
  file: "hours.csv",
  optional: true,
  fields: { ward: WARD, ...HOUR_FIELDS },
  fault,
} as const satisfies TableFormat;

export const PLACE_HOURS = {
  file: "place_hours.csv",
  optional: true,
  fields: { place: { column: "place_id", type: "text", optional: false }, ...HOUR_FIELDS },
  fault,
} as const satisfies TableFormat;
