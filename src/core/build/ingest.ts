// Rows of any input of offences into a tally: each row is placed, outside, without coordinates, outside the period, or rejected.

import { NO_WARD } from "../area/dataset.ts";
import { cellKey } from "../basics/cell-key.ts";
import { addCount, type CountTable, entriesOf } from "../basics/count-table.ts";
import type { MonthRange } from "../basics/months.ts";
import { sum, sumBy } from "../basics/sums.ts";
import { metresOutside, type Outskirts } from "../geography/outskirts.ts";
import { RIM_METRES } from "../geography/rim-metres.ts";
import { type WardIndex, wardAt } from "../geography/ward-index.ts";
import { type LocatedRow, REJECTIONS, type Rejection, type StreetRow } from "./readers/street-row.ts";
import { noteRow } from "./surroundings.ts";
import { addCrimeId, categoryOf, cellsInWards, placeOf, type Tally } from "./tally.ts";

/** Where rows went. `placed + rim + outside + unplaced + outsideMonths + setApart + all rejected = read`, always. */
export interface RowCounts {
  read: number;
  placed: number;
  /** In the period, with coordinates, in none of the wards but within 500 m of one. */
  rim: number;
  /** In the period, with coordinates, neither in the wards nor in the rim. */
  outside: number;
  /** In the period, without coordinates. */
  unplaced: number;
  outsideMonths: number;
  /** In the period, of forces that are set apart once all is read. */
  setApart: number;
  readonly rejected: Record<Rejection, number>;
}

/** What rows are checked against. A `period` of null takes every month. */
export interface IngestContext {
  readonly wards: WardIndex;
  /** Of the wards, as far as anything is to be known of what lies around them; null: no rim is kept. */
  readonly outskirts: Outskirts | null;
  readonly period: MonthRange | null;
}

export function makeRowCounts(): RowCounts {
  const rejected = Object.fromEntries(Object.keys(REJECTIONS).map((reason) => [reason, 0]));
  return {
    read: 0,
    placed: 0,
    rim: 0,
    outside: 0,
    unplaced: 0,
    outsideMonths: 0,
    setApart: 0,
    rejected: rejected as Record<Rejection, number>,
  };
}

/** Counts a row, as often as the rows that it stands for. Gives why it was rejected, else null. */
export function ingestRow(tally: Tally, counts: RowCounts, context: IngestContext, row: StreetRow): Rejection | null {
  const { count = 1 } = row;
  counts.read += count;
  if (row.kind === "rejected") return reject(counts, row.reason, count);
  const category = categoryOf(tally, row.category);
  if (typeof category === "string") return reject(counts, category, count);
  const { period } = context;
  if (period !== null && (row.month < period.from || row.month > period.to)) {
    counts.outsideMonths += count;
    return null;
  }
  tally.categories[category]!.rows += count;
  addCount(tally.recorded, cellKey(0, row.month, category), count);
  if (row.kind === "unplaced") {
    counts.unplaced += count;
    addCount(tally.unplaced, cellKey(0, row.month, category), count);
    return null;
  }
  const ward = wardAt(context.wards, row.longitude, row.latitude);
  const fate = ward === NO_WARD ? fateOutside(tally, context, row) : "placed";
  counts[fate] += count;
  if (fate !== "outside") addCount(tally.cells, cellKey(placeIn(tally, row, ward), row.month, category), count);
  if (fate === "placed") {
    noteRow(tally.surroundings, row, "in");
    if (row.crimeId) addCrimeId(tally, row.crimeId, count);
  }
  return null;
}

function fateOutside({ surroundings }: Tally, { outskirts }: IngestContext, row: LocatedRow): "rim" | "outside" {
  if (outskirts === null) return "outside";
  const metres = metresOutside(outskirts, row.longitude, row.latitude);
  noteRow(surroundings, row, metres <= outskirts.reach ? "near" : "far");
  return metres <= RIM_METRES ? "rim" : "outside";
}

export function rejectedRows(counts: RowCounts): number {
  return sum(Object.values(counts.rejected));
}

export function addRowCounts(into: RowCounts, from: RowCounts): void {
  into.read += from.read;
  into.placed += from.placed;
  into.rim += from.rim;
  into.outside += from.outside;
  into.unplaced += from.unplaced;
  into.outsideMonths += from.outsideMonths;
  into.setApart += from.setApart;
  for (const reason of Object.keys(REJECTIONS) as Rejection[]) into.rejected[reason] += from.rejected[reason];
}

/** Throws a plain Error unless every row read is accounted for once. */
export function assertAddsUp(counts: RowCounts): void {
  const { read, placed, rim, outside, unplaced, outsideMonths, setApart } = counts;
  const sum = placed + rim + outside + unplaced + outsideMonths + setApart + rejectedRows(counts);
  if (sum !== read) throw new Error(`rows do not add up: ${read} read, ${sum} accounted for`);
}

/** Gives the rows of a force's tally the fate of being set apart. They must be among those counted. */
export function setRowsApart(counts: RowCounts, tally: Tally): void {
  const rows = sumOf(tally.recorded);
  const placed = sumBy(cellsInWards(tally), ([, count]) => count);
  const rim = sumOf(tally.cells) - placed;
  const unplaced = sumOf(tally.unplaced);
  counts.placed -= placed;
  counts.rim -= rim;
  counts.unplaced -= unplaced;
  counts.outside -= rows - placed - rim - unplaced;
  counts.setApart += rows;
}

function sumOf(table: CountTable): number {
  return sumBy(entriesOf(table), ([, count]) => count);
}

function reject(counts: RowCounts, reason: Rejection, count: number): Rejection {
  counts.rejected[reason] += count;
  return reason;
}

function placeIn(tally: Tally, row: LocatedRow, ward: number): number {
  const longitudeText = plain(row.longitudeText, row.longitude);
  const latitudeText = plain(row.latitudeText, row.latitude);
  const id = `${longitudeText}_${latitudeText}`;
  const known = tally.placeById.get(id);
  const place = known === undefined ? { id, longitudeText, latitudeText, ward } : tally.places[known]!;
  return placeOf(tally, place, row.location, row.month);
}

function plain(text: string, value: number): string {
  return /^-?\d{1,3}(\.\d+)?$/.test(text) ? text : String(value);
}
