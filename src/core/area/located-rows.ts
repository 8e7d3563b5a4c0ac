// The rows of each force with coordinates, as the descriptor lists them: months side by side.
import type { Descriptor } from "./descriptor-form.ts";

export type Located = NonNullable<Descriptor["wardscope"]["located"]>;

/** Rows of a force, a category (slug) and a month ("YYYY-MM"), wherever they lie. */
export interface LocatedRow {
  readonly force: string;
  readonly category: string;
  readonly month: string;
  readonly rows: number;
  readonly withCoordinates: number;
}

/** One entry for each force and category, in the order in which they are met; `months` are those of the package. */
export function locatedByMonths(rows: Iterable<LocatedRow>, months: readonly string[]): Located {
  const entries = new Map<string, { force: string; category: string; rows: number[]; withCoordinates: number[] }>();
  const indices = new Map(months.map((month, index) => [month, index]));
  for (const row of rows) {
    const { force, category } = row;
    const key = `${force} ${category}`;
    const empty = (): number[] => months.map(() => 0);
    const entry = entries.get(key) ?? { force, category, rows: empty(), withCoordinates: empty() };
    entries.set(key, entry);
    const at = indices.get(row.month);
    if (at === undefined) continue;
    entry.rows[at]! += row.rows;
    entry.withCoordinates[at]! += row.withCoordinates;
  }
  return [...entries.values()];
}

/** A row for each month of each entry that has any. */
export function locatedRowsOf(located: Located, months: readonly string[]): readonly LocatedRow[] {
  return located.flatMap(({ force, category, rows, withCoordinates }) =>
    months.flatMap((month, at) =>
      (rows[at] ?? 0) === 0
        ? []
        : [{ force, category, month, rows: rows[at]!, withCoordinates: withCoordinates[at] ?? 0 }],
    ),
  );
}
