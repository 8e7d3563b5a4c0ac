// The format of `compare.csv`, which stands beside the areas: official counts of recorded crime by place, for a year.
import type { Field, RowOf, TableFormat } from "./field-types.ts";
import { OFFICIAL_GROUP_IDS, type OfficialGroupId } from "./official-groups.ts";

type CountField = {
  readonly column: string;
  readonly type: "whole number";
  readonly least: 0;
  readonly optional: "cell";
};

const counts = Object.fromEntries(
  OFFICIAL_GROUP_IDS.map((group) => [group, { column: group, type: "whole number", least: 0, optional: "cell" }]),
) as Readonly<Record<OfficialGroupId, CountField>>;

/**
 * A row is a place, or what a force area's police gave to no place. A place is the smallest set of whole districts that is also one
 * of whole partnerships: most are one district and its partnership. Codes are joined by spaces. An empty count is not known: not 0.
 */
export const COMPARE = {
  file: "compare.csv",
  optional: true,
  fields: {
    kind: { column: "kind", type: "one of", words: ["place", "unassigned"], optional: false },
    name: { column: "name", type: "text", optional: false },
    forceArea: { column: "force_area", type: "text", optional: false },
    partnerships: { column: "partnerships", type: "text", letters: Infinity, optional: "cell" },
    districts: { column: "districts", type: "text", letters: Infinity, optional: "cell" },
    residents: { column: "residents", type: "whole number", least: 1, optional: "cell" },
    residentsYear: { column: "residents_year", type: "year", optional: "cell" },
    periodEnd: { column: "period_end", type: "month", optional: false },
    ...counts,
  } satisfies Readonly<Record<string, Field>>,
} as const satisfies TableFormat;

export type CompareRow = RowOf<typeof COMPARE>;

/** Codes that ONS gave anew to districts which stayed as they were in all but a few streets, by the code that the table has. */
const CODED_ANEW: Readonly<Record<string, string>> = { E08000038: "E08000016", E08000039: "E08000019" };

/** The code under which `compare.csv` has a district. */
export function comparedCode(district: string): string {
  return CODED_ANEW[district] ?? district;
}
