// The format of the list of the most alike districts: only the page that compares districts reads it.
import type { TableFormat } from "./field-types.ts";

/** The districts most alike the area's one district, the most alike first. */
export const SIMILAR = {
  file: "similar.csv",
  optional: true,
  fields: {
    rank: { column: "rank", type: "whole number", least: 1, optional: false },
    code: { column: "area_code", type: "text", optional: false },
    name: { column: "name", type: "text", optional: "cell" },
  },
} as const satisfies TableFormat;
