// What a force's groups come to in one area: the tally that its rows would give, read one by one against the area's wards.
import { NO_WARD } from "../area/dataset.ts";
import { cellKey } from "../basics/cell-key.ts";
import { addCount } from "../basics/count-table.ts";
import { lengthOf, type MonthRange } from "../basics/months.ts";
import { sumBy } from "../basics/sums.ts";
import { metresOutside, type Outskirts } from "../geography/outskirts.ts";
import { RIM_METRES } from "../geography/rim-metres.ts";
import { type WardIndex, wardAt } from "../geography/ward-index.ts";
import { type ForceGroups, squaresIn, textsOfSpot } from "./force-groups.ts";
import { isWithin, makeRowCounts, type RowCounts } from "./ingest.ts";
import { worksNearby } from "./rim-coverage.ts";
import { type DistrictRows, districtRowsOf, notePoint } from "./surroundings.ts";
import { makeTally, noteName, placeOf, type Tally } from "./tally.ts";

/** The wards of an area, what lies around them, and the months. */
export interface GroupedArea {
  readonly wards: WardIndex;
  readonly outskirts: Outskirts;
  readonly period: MonthRange;
}

export interface ForceTally {
  readonly tally: Tally;
  /** Of the usable rows; those of the files that are read or rejected are not in it. */
  readonly counts: RowCounts;
}

/**
 * The usable rows of a force in an area, as `ingestRow` counts them; null where it is known not to work there. `counted`: whether all
 * forces count, or those that work in or beside the area alone; its own always does.
 */
export function forceTally(
  groups: ForceGroups,
  area: GroupedArea,
  counted: "always" | "where it works",
): ForceTally | null {
  const ranges = spotRanges(groups.columns.square, area.outskirts);
  if (ranges.length === 0 && counted === "where it works") return null;
  const most = (start: Uint32Array): number => sumBy(ranges, ([from, to]) => start[to]! - start[from]!);
  const tally = makeTally(most(groups.columns.cellStart), most(groups.columns.idStart));
  const counts = makeRowCounts();
  const rowsOf = rowsByDistrict(tally, groups);
  let isNear = false;
  for (const [from, to] of ranges)
    for (let spot = from; spot < to; spot++) if (addSpot(tally, counts, groups, area, spot, rowsOf)) isNear = true;
  if (!isNear && counted === "where it works") return null;
  for (const { slug, label } of groups.categories) {
    tally.categoryBySlug.set(slug, tally.categories.length);
    tally.categories.push({ slug, label, rows: 0 });
  }
  addRecorded(tally, counts, groups, area.period, rowsOf);
  if (counted === "where it works" && !worksNearby(tally.surroundings, lengthOf(area.period))) return null;
  counts.outside -= counts.placed + counts.rim;
  return { tally, counts };
}

/** The rows of a district, by its position among those of the groups. */
type RowsByDistrict = (district: number) => DistrictRows;

function rowsByDistrict({ surroundings }: Tally, { districts }: ForceGroups): RowsByDistrict {
  const known: DistrictRows[] = [];
  return (district) => {
    known[district] ??= districtRowsOf(surroundings, districts[district]!);
    return known[district];
  };
}

/** Rows by month and category, and by district; all with coordinates as outside for now. */
function addRecorded(
  tally: Tally,
  counts: RowCounts,
  { columns }: ForceGroups,
  period: MonthRange,
  rowsOf: RowsByDistrict,
): void {
  const { recordedMonth, recordedCategory, recorded, unplaced, aroundMonth, aroundDistrict, around } = columns;
  for (let at = 0; at < recorded.length; at++) {
    const [month, category, rows, without] = [recordedMonth[at]!, recordedCategory[at]!, recorded[at]!, unplaced[at]!];
    if (!isWithin(period, month)) {
      counts.outsideMonths += rows;
      continue;
    }
    tally.categories[category]!.rows += rows;
    addCount(tally.recorded, cellKey(0, month, category), rows);
    counts.unplaced += without;
    counts.outside += rows - without;
    if (without > 0) addCount(tally.unplaced, cellKey(0, month, category), without);
  }
  for (let at = 0; at < around.length; at++)
    if (isWithin(period, aroundMonth[at]!)) rowsOf(aroundDistrict[at]!).rows += around[at]!;
}

/** Whether the spot has rows of the period and lies near. */
function addSpot(
  tally: Tally,
  counts: RowCounts,
  groups: ForceGroups,
  area: GroupedArea,
  spot: number,
  rowsOf: RowsByDistrict,
): boolean {
  const { columns } = groups;
  const { cellStart, cellMonth } = columns;
  const [from, to] = [cellStart[spot]!, cellStart[spot + 1]!];
  let rows = 0;
  for (let at = from; at < to; at++) if (isWithin(area.period, cellMonth[at]!)) rows += columns.cellCount[at]!;
  if (rows === 0) return false;
  const [longitude, latitude] = [columns.longitude[spot]!, columns.latitude[spot]!];
  const ward = wardAt(area.wards, longitude, latitude);
  if (ward !== NO_WARD) {
    counts.placed += rows;
    rowsOf(columns.district[spot]!).placed += rows;
    addCells(tally, groups, area, spot, ward);
    addIds(tally, groups, area, spot);
    return true;
  }
  const metres = metresOutside(area.outskirts, longitude, latitude);
  if (metres > area.outskirts.reach) return false;
  notePoint(tally.surroundings, { ...groups.districts[columns.district[spot]!]!, longitude, latitude });
  if (metres > RIM_METRES) return true;
  counts.rim += rows;
  addCells(tally, groups, area, spot, ward);
  return true;
}

function addCells(tally: Tally, { columns }: ForceGroups, { period }: GroupedArea, spot: number, ward: number): void {
  const { cellStart, cellMonth, cellCategory, cellCount } = columns;
  const { longitudeText, latitudeText, name } = textsOfSpot(columns, spot);
  const id = `${longitudeText}_${latitudeText}`;
  let place = -1;
  for (let at = cellStart[spot]!; at < cellStart[spot + 1]!; at++) {
    const month = cellMonth[at]!;
    if (!isWithin(period, month)) continue;
    if (place < 0) place = placeOf(tally, { id, longitudeText, latitudeText, ward }, name, month);
    else noteName(tally.places[place]!, name, month);
    addCount(tally.cells, cellKey(place, month, cellCategory[at]!), cellCount[at]!);
  }
}

function addIds(tally: Tally, { columns }: ForceGroups, { period }: GroupedArea, spot: number): void {
  const { idStart, idMonth, id } = columns;
  for (let at = idStart[spot]!; at < idStart[spot + 1]!; at++)
    if (isWithin(period, idMonth[at]!)) addCount(tally.crimeIds, id[at]!, 1);
}

/** First spots and the spots after the last ones of the squares around an area, where there are any. */
function spotRanges(square: Uint32Array, { box }: Outskirts): readonly (readonly [from: number, to: number])[] {
  const ranges = squaresIn(box).map(
    ([first, last]) => [firstFrom(square, first), firstFrom(square, last + 1)] as const,
  );
  return ranges.filter(([from, to]) => from < to);
}

/** The first position whose number is not under `least`. */
function firstFrom(sorted: Uint32Array, least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
