// The rows of one force into its groups, while its files are read one after the other.
import { cellKey, cellOf } from "../basics/cell-key.ts";
import { addCount, entriesOf, makeCountTable } from "../basics/count-table.ts";
import { detached } from "../basics/detached.ts";
import { append, type GrowingColumn, growingColumn, inUse, type Numbers } from "../basics/growing-column.ts";
import type { Month } from "../basics/months.ts";
import { type ForceGroups, squareOf } from "./force-groups.ts";
import { publishedName, type RowKind, textsOfPlace } from "./ingest.ts";
import type { LocatedRow } from "./readers/street-row.ts";
import { makeTally, type Tally } from "./tally.ts";

/** The spot of rows without coordinates. */
export const NO_SPOT = -1;

export interface ForceCollector {
  /** For its crime types and outcomes alone. */
  readonly tally: Tally;
  /** Of spots, by what rows say of them. */
  readonly numbers: Map<string, number>;
  readonly texts: string[];
  readonly longitude: GrowingColumn<Float64Array>;
  readonly latitude: GrowingColumn<Float64Array>;
  readonly district: GrowingColumn<Uint32Array>;
  readonly districts: { readonly force: string; readonly district: string }[];
  readonly districtNumbers: Map<string, number>;
  readonly cells: Table<"spot" | "month" | "category" | "outcome" | "count">;
  readonly ids: { readonly spot: GrowingColumn; readonly month: GrowingColumn; readonly id: GrowingColumn };
  readonly recorded: Table<"month" | "category" | "rows" | "unplaced">;
  readonly around: Table<"month" | "district" | "rows">;
}

type Table<Name extends string> = Readonly<Record<Name, GrowingColumn<Uint32Array>>>;

/** What is counted of one file, whose rows are of one month. */
export interface MonthCollector {
  /** Counts a usable row: its spot, what it is, and the number of its Crime ID or null. */
  add(spot: number, kind: RowKind, crimeId: number | null): void;
  /** Puts what was counted to what the force has; to be called once. */
  finish(): void;
}

export function makeForceCollector(): ForceCollector {
  const whole = (): GrowingColumn<Uint32Array> => growingColumn(Uint32Array);
  return {
    ...{ tally: makeTally(), numbers: new Map(), texts: [], districts: [], districtNumbers: new Map() },
    ...{ longitude: growingColumn(Float64Array), latitude: growingColumn(Float64Array), district: whole() },
    cells: { spot: whole(), month: whole(), category: whole(), outcome: whole(), count: whole() },
    ids: { spot: whole(), month: growingColumn(Uint16Array), id: growingColumn(Float64Array) },
    recorded: { month: whole(), category: whole(), rows: whole(), unplaced: whole() },
    around: { month: whole(), district: whole(), rows: whole() },
  };
}

/** The number of the spot of a row with coordinates, a new one where no row said the same. */
export function spotNumber(force: ForceCollector, row: LocatedRow): number {
  const { district = "" } = row;
  const text = `${textsOfPlace(row).join("\n")}\n${publishedName(row.location)}`;
  const key = `${text}\n${row.force}\n${district}`;
  const known = force.numbers.get(key);
  if (known !== undefined) return known;
  const number = force.texts.length;
  force.numbers.set(key, number);
  force.texts.push(text);
  append(force.longitude, row.longitude);
  append(force.latitude, row.latitude);
  append(force.district, districtNumber(force, row.force, district));
  return number;
}

export function collectMonth({ district, cells, ids, recorded, around }: ForceCollector, month: Month): MonthCollector {
  const table = makeCountTable();
  const [rows, unplaced, inDistrict]: readonly number[][] = [[], [], []];
  return {
    add(spot, { category, outcome }, crimeId) {
      raise(rows!, category);
      if (spot === NO_SPOT) {
        raise(unplaced!, category);
        return;
      }
      raise(inDistrict!, district.values[spot]!);
      // The file is of one month, whose place the outcome takes.
      addCount(table, cellKey(spot, outcome, category), 1);
      if (crimeId === null) return;
      append(ids.spot, spot);
      append(ids.month, month);
      append(ids.id, crimeId);
    },
    finish() {
      for (const [key, count] of entriesOf(table)) {
        const { place: spot, month: outcome, category } = cellOf(key);
        addTo(cells, { spot, month, category, outcome, count });
      }
      for (const [category, all] of rows!.entries())
        if (all > 0) addTo(recorded, { month, category, rows: all, unplaced: unplaced![category] ?? 0 });
      for (const [number, all] of inDistrict!.entries())
        if (all > 0) addTo(around, { month, district: number, rows: all });
    },
  };
}

/** All that was counted. `held` makes the memory of a column, which other threads may read. The collector is of no use afterwards. */
export function groupsOf(
  force: ForceCollector,
  held: <Of extends Numbers>(values: Of) => Of = (values) => values.slice() as typeof values,
): ForceGroups {
  const { tally, texts, cells, ids, recorded, around } = force;
  force.numbers.clear();
  const spots = texts.length;
  const squares = Uint32Array.from({ length: spots }, (_, spot) =>
    squareOf(force.longitude.values[spot]!, force.latitude.values[spot]!),
  );
  const order = Uint32Array.from({ length: spots }, (_, spot) => spot).sort(
    (a, b) => squares[a]! - squares[b]! || a - b,
  );
  const place = new Uint32Array(spots);
  for (let at = 0; at < spots; at++) place[order[at]!] = at;
  const bySpot = <Of extends Numbers>(values: Of): Of => held(reordered(values, order));
  const [cellStart, cellOrder] = orderBySpot(inUse(cells.spot), place);
  const [idStart, idOrder] = orderBySpot(inUse(ids.spot), place);
  const { text, textStart } = joinedTexts(texts, order);
  return {
    categories: tally.categories.map(({ slug, label }) => ({ slug, label })),
    outcomes: tally.outcomes.names.slice(),
    districts: force.districts,
    columns: {
      square: bySpot(squares),
      longitude: bySpot(inUse(force.longitude)),
      latitude: bySpot(inUse(force.latitude)),
      district: bySpot(inUse(force.district)),
      ...{ text: held(text), textStart: held(textStart), cellStart: held(cellStart), idStart: held(idStart) },
      cellMonth: held(Uint16Array.from(reordered(inUse(cells.month), cellOrder))),
      cellCategory: held(Uint16Array.from(reordered(inUse(cells.category), cellOrder))),
      cellOutcome: held(Uint8Array.from(reordered(inUse(cells.outcome), cellOrder))),
      cellCount: held(reordered(inUse(cells.count), cellOrder)),
      idMonth: held(Uint16Array.from(reordered(inUse(ids.month), idOrder))),
      id: held(Float64Array.from(reordered(inUse(ids.id), idOrder))),
      recordedMonth: held(Uint16Array.from(inUse(recorded.month))),
      recordedCategory: held(Uint16Array.from(inUse(recorded.category))),
      recorded: held(inUse(recorded.rows)),
      unplaced: held(inUse(recorded.unplaced)),
      aroundMonth: held(Uint16Array.from(inUse(around.month))),
      aroundDistrict: held(inUse(around.district)),
      around: held(inUse(around.rows)),
    },
  };
}

function districtNumber(force: ForceCollector, name: string, district: string): number {
  const key = `${name}\n${district}`;
  const known = force.districtNumbers.get(key);
  if (known !== undefined) return known;
  force.districtNumbers.set(key, force.districts.length);
  return force.districts.push({ force: detached(name), district: detached(district) }) - 1;
}

/** Where the entries of each spot begin in the new order, and their old places in that order. */
function orderBySpot(spotOf: Numbers, place: Uint32Array): readonly [start: Uint32Array, order: Uint32Array] {
  const start = new Uint32Array(place.length + 1);
  for (const spot of spotOf) start[place[spot]! + 1]!++;
  for (let spot = 0; spot < place.length; spot++) start[spot + 1]! += start[spot]!;
  const next = start.slice();
  const order = new Uint32Array(spotOf.length);
  for (let at = 0; at < spotOf.length; at++) order[next[place[spotOf[at]!]!]!++] = at;
  return [start, order];
}

function reordered<Of extends Numbers>(values: Of, order: Uint32Array): Of {
  const sorted = new (values.constructor as new (length: number) => Of)(order.length);
  for (let at = 0; at < order.length; at++) sorted[at] = values[order[at]!]!;
  return sorted;
}

function joinedTexts(texts: readonly string[], order: Uint32Array) {
  const textStart = new Uint32Array(texts.length + 1);
  for (let at = 0; at < order.length; at++) textStart[at + 1] = textStart[at]! + texts[order[at]!]!.length;
  const text = new Uint16Array(textStart[texts.length]!);
  for (let at = 0; at < order.length; at++) {
    const own = texts[order[at]!]!;
    const from = textStart[at]!;
    for (let unit = 0; unit < own.length; unit++) text[from + unit] = own.charCodeAt(unit);
  }
  return { text, textStart };
}

function raise(counts: number[], at: number): void {
  while (counts.length <= at) counts.push(0);
  counts[at]!++;
}

function addTo<Name extends string>(table: Table<Name>, row: Readonly<Record<NoInfer<Name>, number>>): void {
  for (const name of Object.keys(table) as Name[]) append(table[name], row[name]);
}
