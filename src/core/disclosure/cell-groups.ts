// The sums that a public copy may publish: each cell of an offence stands in one of a district and a month, and in one of a ward and a
// calendar year, so that those of a category are the margins of a table and no other sums cross them.
import type { CountRow } from "../area/area-package.ts";
import type { RowOf } from "../area/field-types.ts";
import type { WITHHELD, WITHHELD_TOTALS } from "../area/withheld-tables.ts";
import type { Month, MonthRange } from "../basics/months.ts";

export type WithheldRow = RowOf<typeof WITHHELD>;
export type TotalRow = RowOf<typeof WITHHELD_TOTALS>;

/** The sum of a category over the wards of an area (the code of a district or of one ward) and some months. */
export interface CellGroup {
  readonly area: string;
  readonly months: MonthRange;
  readonly category: string;
}

const MONTHS_OF_YEAR = 12;

/** Texts that tell groups apart. */
export function groupKey({ area, months, category }: CellGroup): string {
  return `${category} ${area} ${months.from} ${months.to}`;
}

/** By district and month. */
export function columnOf(cell: WithheldRow, districtOf: (ward: string) => string): CellGroup {
  return {
    area: districtOf(cell.ward),
    months: { from: cell.month, to: cell.month },
    category: cell.category,
  };
}

/** By ward and calendar year. */
export function lineOf({ ward, month, category }: WithheldRow): CellGroup {
  return { area: ward, months: calendarYear(month), category };
}

export function calendarYear(month: Month): MonthRange {
  const from = month - (month % MONTHS_OF_YEAR);
  return { from, to: from + MONTHS_OF_YEAR - 1 };
}

export function groupOf({ area, from, to, category }: TotalRow): CellGroup {
  return { area, months: { from, to }, category };
}

/** What the descriptor says of the districts of wards; of one district its own code. */
export function districtsOf(block: {
  readonly areaCode: string;
  readonly districts?: readonly { readonly code: string }[] | undefined;
  readonly wards?: readonly { readonly code: string; readonly district?: string }[] | undefined;
}): (ward: string) => string {
  const { areaCode, districts = [], wards = [] } = block;
  const only = districts.length === 1 ? districts[0]!.code : areaCode;
  const described = new Map(wards.map(({ code, district = only }) => [code, district]));
  return (ward) => described.get(ward) ?? only;
}

/** The sums of the counts by the keys of their columns and lines. */
export function groupSums(
  counts: Iterable<CountRow>,
  districtOf: (ward: string) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of counts)
    for (const group of [columnOf(row, districtOf), lineOf(row)]) {
      const key = groupKey(group);
      sums.set(key, (sums.get(key) ?? 0) + row.count);
    }
  return sums;
}
