// The times of day of a tally as rows of the tables of hours, sorted by code point, and as what the descriptor says of them.
import type { Boundaries } from "../area/area-package.ts";
import type { HOURS, PLACE_HOURS } from "../area/hour-tables.ts";
import type { WritableRow } from "../area/table-lines.ts";
import { cellKey, cellOf } from "../basics/cell-key.ts";
import { type CountTable, countOf, entriesOf } from "../basics/count-table.ts";
import type { Month } from "../basics/months.ts";
import { sum } from "../basics/sums.ts";
import { compareTexts } from "../basics/text-order.ts";
import { WEEK_HOURS, WHOLE_WEIGHT } from "../statistics/aoristic.ts";
import type { HourCells } from "./hour-tally.ts";
import { hasPoint, type Tally } from "./tally.ts";

/** One row for each ward, category and hour of the week in which something may have happened, sorted; null for none. */
export function hourRows(tally: Tally, boundaries: Boundaries): Iterable<WritableRow<typeof HOURS>> | null {
  if (tally.hours.timed.size === 0) return null;
  const codes = boundaries.features.map(({ properties }) => properties.code);
  return sortedRows(tally, tally.hours.wards, codes, ({ name, cells }) => ({ ward: name, ...cells }));
}

/** The same by place, of those that are points; null where there is none, and where there are too many. */
export function placeHourRows(tally: Tally): Iterable<WritableRow<typeof PLACE_HOURS>> | null {
  const { places } = tally.hours;
  if (places === null || places.weights.size === 0 || !tally.places.some(hasPoint)) return null;
  const ids = tally.places.map(({ id }) => id);
  return sortedRows(tally, places, ids, ({ name, of, cells }) =>
    hasPoint(tally.places[of]!) ? { place: name, ...cells } : null,
  );
}

/** What the descriptor says of the times of day, by category and month; null where no offence in the wards has one. */
export function hoursBlock(tally: Tally, months: readonly Month[]) {
  const { timed, long, midnight } = tally.hours;
  if (timed.size === 0) return null;
  const categories = tally.categories.map(({ slug }, index) => {
    const of = (table: CountTable): number[] => months.map((month) => countOf(table, cellKey(0, month, index)));
    return { category: slug, timed: of(timed), long: sum(of(long)), midnight: sum(of(midnight)) };
  });
  const met = categories.filter((row) => row.timed.some((count) => count > 0));
  return met.toSorted((a, b) => compareTexts(a.category, b.category));
}

interface SortedRow {
  readonly of: number;
  readonly name: string;
  readonly cells: Omit<WritableRow<typeof HOURS>, "ward">;
}

/** By name, category and hour. */
function* sortedRows<Row>(
  { categories }: Tally,
  { weights, certain }: HourCells,
  names: readonly string[],
  rowOf: (row: SortedRow) => Row | null,
): Generator<Row> {
  const keys = Float64Array.from(entriesOf(weights), ([key]) => key);
  const [name, slug] = [ranksOf(names), ranksOf(categories.map((category) => category.slug))];
  const rankOf = (key: number): number => {
    const { place, month: hour, category } = cellOf(key);
    return (name[place]! * categories.length + slug[category]!) * WEEK_HOURS + hour;
  };
  for (const key of keys.sort((a, b) => rankOf(a) - rankOf(b))) {
    const { place, month: hour, category } = cellOf(key);
    const cells = {
      category: categories[category]!.slug,
      weekday: Math.floor(hour / 24) + 1,
      hour: hour % 24,
      weight: weightText(countOf(weights, key)),
      certain: countOf(certain, key),
    };
    const row = rowOf({ of: place, name: names[place]!, cells });
    if (row !== null) yield row;
  }
}

function ranksOf(texts: readonly string[]): readonly number[] {
  const ranks: number[] = new Array(texts.length);
  const order = texts.map((_, index) => index).sort((a, b) => compareTexts(texts[a]!, texts[b]!));
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}

/** A weight in ten-thousandths as a decimal number, without zeros at its end. */
function weightText(weight: number): string {
  return String(weight / WHOLE_WEIGHT);
}
