// Rows of any input of offences into a tally: each row is placed, outside, without coordinates, outside the period, or rejected.

import { NO_WARD } from "../area/dataset.ts";
import { cellKey } from "../basics/cell-key.ts";
import { addCount, type CountTable, entriesOf } from "../basics/count-table.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { LONGEST, shortText } from "../basics/plain-text.ts";
import { sum, sumBy } from "../basics/sums.ts";
import { metresOutside, type Outskirts } from "../geography/outskirts.ts";
import { RIM_METRES } from "../geography/rim-metres.ts";
import { type WardIndex, wardAt } from "../geography/ward-index.ts";
import { addMoment } from "./hour-tally.ts";
import {
  type LocatedRow,
  REJECTIONS,
  type RejectedRow,
  type Rejection,
  type StreetRow,
  type WardRow,
} from "./readers/street-row.ts";
import { type DistrictRows, districtRowsOf, notePoint } from "./surroundings.ts";
import { categoryOf, cellsInWards, noteDay, noteName, noteWard, placeOf, type Tally } from "./tally.ts";
import { countOutcome, outcomeOf } from "./tally-outcomes.ts";
import { numberOfText } from "./text-number.ts";
import type { WardLookup } from "./ward-lookup.ts";

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
  /** For rows that name a ward; left out where no row does. */
  readonly wardNamed?: WardLookup;
  /** Whether a text names the area in place of a ward of it: in a table of counts such a row is a sum. */
  readonly areaNamed?: (text: string) => boolean;
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
  if (!isWithin(context.period, row.month)) {
    counts.outsideMonths += count;
    return null;
  }
  if (row.kind === "ward" && row.ofTable && context.areaNamed?.(row.ward)) return reject(counts, "total", count);
  const spot = spotOf(tally, context, row);
  if (spot === null) return reject(counts, "ambiguous-ward", count);
  if (row.day !== undefined) noteDay(tally, row.day);
  if (count === 0) return null;
  const kind = { category, outcome: outcomeOf(tally.outcomes, row.outcome ?? "") };
  countAt(tally, counts, spot, row.month, kind, crimeIdOf(row), count);
  if (row.moment && spot.fate === "placed") {
    const { ward } = tally.places[spot.place]!;
    addMoment(tally.hours, { ward, place: spot.place, month: row.month, category }, row.moment, count);
  }
  return null;
}

/** What becomes of the rows of the period that say the same of where they lie, and whose. */
export interface Spot {
  readonly fate: "placed" | "rim" | "outside" | "unplaced";
  /** Number of the place in the tally, and its name as published; -1 where no place is kept. */
  readonly place: number;
  readonly name: string;
  /** Where rows with coordinates are counted by district; null for others, and where no rim is kept. */
  readonly district: DistrictRows | null;
}

const UNPLACED: Spot = { fate: "unplaced", place: -1, name: "", district: null };

/** What becomes of a usable row of the period, and of all like it; null where several wards have its name. The tally has its place from now on. */
export function spotOf(tally: Tally, context: IngestContext, row: Exclude<StreetRow, RejectedRow>): Spot | null {
  if (row.kind === "unplaced") return UNPLACED;
  return row.kind === "ward" ? spotOfWard(tally, context, row) : spotOfPoint(tally, context, row);
}

function spotOfWard(tally: Tally, { wardNamed }: IngestContext, row: WardRow): Spot | null {
  const ward = wardNamed === undefined ? NO_WARD : wardNamed(row.ward);
  if (ward === null) return null;
  if (ward === NO_WARD) {
    noteWard(tally, row.ward, row.count ?? 1);
    return { fate: "outside", place: -1, name: "", district: null };
  }
  const place = { id: `ward ${ward}`, longitudeText: "", latitudeText: "", ward };
  return { fate: "placed", place: placeOf(tally, place, "", row.month), name: "", district: null };
}

function spotOfPoint(tally: Tally, { wards, outskirts }: IngestContext, row: LocatedRow): Spot {
  const ward = wardAt(wards, row.longitude, row.latitude);
  if (ward === NO_WARD && outskirts === null) return { fate: "outside", place: -1, name: "", district: null };
  const district = districtRowsOf(tally.surroundings, row);
  if (ward !== NO_WARD) return { fate: "placed", ...placeIn(tally, row, ward), district };
  const metres = metresOutside(outskirts!, row.longitude, row.latitude);
  if (metres <= outskirts!.reach) notePoint(tally.surroundings, row);
  if (metres > RIM_METRES) return { fate: "outside", place: -1, name: "", district };
  return { fate: "rim", ...placeIn(tally, row, ward), district };
}

/** What a row is, as numbers of the tally. */
export interface RowKind {
  readonly category: number;
  readonly outcome: number;
}

/** Counts a usable row of the period, or several; `crimeId` is the number of its Crime ID, null for none. */
export function countAt(
  tally: Tally,
  counts: RowCounts,
  { fate, place, name, district }: Spot,
  month: Month,
  { category, outcome }: RowKind,
  crimeId: number | null,
  times = 1,
): void {
  tally.categories[category]!.rows += times;
  addCount(tally.recorded, cellKey(0, month, category), times);
  counts[fate] += times;
  if (fate === "unplaced") addCount(tally.unplaced, cellKey(0, month, category), times);
  if (district !== null) district.rows += times;
  if (place < 0) return;
  noteName(tally.places[place]!, name, month);
  addCount(tally.cells, cellKey(place, month, category), times);
  if (fate !== "placed") return;
  if (district !== null) district.placed += times;
  countOutcome(tally.outcomes, tally.places[place]!.ward, month, category, outcome, times);
  if (crimeId !== null) addCount(tally.crimeIds, crimeId, times);
}

/** Whether a month is of the period; null takes every month. */
export function isWithin(period: MonthRange | null, month: Month): boolean {
  return period === null || (month >= period.from && month <= period.to);
}

/** A number that stands for the Crime ID of a row; null where it has none. */
export function crimeIdOf(row: StreetRow): number | null {
  return row.kind === "located" && row.crimeId ? numberOfText(row.crimeId) : null;
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

function placeIn(tally: Tally, row: LocatedRow, ward: number): Pick<Spot, "place" | "name"> {
  const [longitudeText, latitudeText] = textsOfPlace(row);
  const id = `${longitudeText}_${latitudeText}`;
  const known = tally.placeById.get(id);
  const name = publishedName(row.location);
  const place = known === undefined ? { id, longitudeText, latitudeText, ward } : tally.places[known]!;
  return { place: placeOf(tally, place, name, row.month), name };
}

/** A place's name as published, cut to what is kept of it. */
export function publishedName(location: string): string {
  return shortText(location, LONGEST.remark);
}

/** The texts of a row's coordinates, as they make up the id of its place. */
export function textsOfPlace(row: LocatedRow): readonly [longitude: string, latitude: string] {
  return [plain(row.longitudeText, row.longitude), plain(row.latitudeText, row.latitude)];
}

function plain(text: string, value: number): string {
  return /^-?\d{1,3}(\.\d+)?$/.test(text) ? text : String(value);
}
