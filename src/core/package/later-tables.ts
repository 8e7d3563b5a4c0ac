// The CSV tables of an area package that are read after the first view: places, postcodes, published figures.
import type { FigureRow, PlaceCountRow, PlaceRow, PostcodeRow } from "../area/area-package.ts";
import { COLUMNS } from "../area/area-package.ts";
import { faultLines, makeFaults, orFault } from "./faults.ts";
import { opener, type RowCells, readRows, type Table } from "./package-tables.ts";

export const openPlaces = /* @__PURE__ */ opener(
  COLUMNS.places,
  (cell): PlaceRow => ({
    id: cell.text("place_id"),
    longitude: cell.number("longitude", -180, 180),
    latitude: cell.number("latitude", -90, 90),
    name: cell.maybe("name"),
    ward: cell.maybe("ward_code"),
  }),
);

export const openPlaceCounts = /* @__PURE__ */ opener(
  COLUMNS.placeCounts,
  (cell): PlaceCountRow => ({
    place: cell.text("place_id"),
    month: cell.month("month"),
    category: cell.text("category"),
    count: cell.count("count"),
  }),
);

export const openPostcodes = /* @__PURE__ */ opener(
  COLUMNS.postcodes,
  (cell): PostcodeRow => ({
    postcode: cell.text("postcode"),
    longitude: cell.number("longitude", -180, 180),
    latitude: cell.number("latitude", -90, 90),
    ward: cell.text("ward_code"),
  }),
);

export const openFigures = /* @__PURE__ */ opener(COLUMNS.figures, (cell): FigureRow => {
  const status = oneOf(cell, "status", ["published", "derived", "suppressed"]);
  const months = cell.count("period_months");
  return {
    source: cell.text("source"),
    level: oneOf(cell, "level", ["ward", "district", "county", "nation"]),
    areaCode: cell.maybe("area_code"),
    areaName: cell.maybe("area_name"),
    group: cell.text("group"),
    subgroup: cell.maybe("subgroup"),
    measure: oneOf(cell, "measure", ["count", "rate_per_1000", "monthly_mean", "percent"]),
    periodEnd: cell.month("period_end"),
    periodMonths: months > 0 ? months : cell.fail("period_months", "is 0, not a number of months"),
    value: status === "suppressed" ? empty(cell, "value") : cell.number("value", -MOST, MOST),
    status,
    note: cell.maybe("note"),
  };
});

/** All rows of a table. Each of these throws an AppFailure ("broken-package") at the first fault. */
export const readPlaces = (table: Table): readonly PlaceRow[] => readRows(table, openPlaces);
export const readPlaceCounts = (table: Table): readonly PlaceCountRow[] => readRows(table, openPlaceCounts);
export const readPostcodes = (table: Table): readonly PostcodeRow[] => readRows(table, openPostcodes);

/** Published figures: the rows that can be read, and of each other one the line and the fault, many of a kind cut short. */
export interface FigureRows {
  readonly rows: readonly FigureRow[];
  readonly faults: readonly string[];
}

/** Throws an AppFailure ("broken-package") only where the columns are not there. */
export function readFigures({ file, rows: [header = [], ...lines] }: Table): FigureRows {
  const read = openFigures(file, header);
  const faults = makeFaults();
  const rows = lines.flatMap((fields, index) => orFault(faults, file, () => read(fields, index + 2)) ?? []);
  return { rows, faults: faultLines(faults) };
}

/** Larger than any published figure. */
const MOST = 1e12;

/** Throws unless there is nothing. */
function empty(cell: RowCells, column: string): null {
  const text = cell.maybe(column);
  return text === "" ? null : cell.fail(column, `is "${text}", but suppressed`);
}

function oneOf<Word extends string>(cell: RowCells, column: string, words: readonly Word[]): Word {
  const text = cell.text(column);
  return words.find((word) => word === text) ?? cell.fail(column, `is "${text}", not one of ${words.join(", ")}`);
}
