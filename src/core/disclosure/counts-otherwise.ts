// How many counts of a public copy are others in a copy that is out: of a later state of the same records, or of another selection of them.
import { formatMonth } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { formatCount } from "../basics/numbers.ts";
import type { Beside } from "./beside-packages.ts";
import type { WithheldRow } from "./cell-groups.ts";

/** A copy as it is told. */
type Told = Pick<Beside, "counts" | "withheld" | "submitted"> & { readonly wards: ReadonlySet<string> };

/** A sentence or two about the months and wards that both have; "" where every count there is the same. `name` is that of the other. */
export function countsOtherwise(own: Told, other: Told, name: string): string {
  const [now, before] = [cellsOf(own, other), cellsOf(other, own)];
  const all = new Set([...now.keys(), ...before.keys()]);
  let [apart, largest, words] = [0, -1, ""];
  for (const key of all) {
    const [mine, theirs] = [now.get(key), before.get(key)];
    if (mine?.count === theirs?.count) continue;
    apart++;
    const size = Math.abs((mine?.count ?? 0) - (theirs?.count ?? 0));
    if (size <= largest) continue;
    const { ward, month, category } = (mine ?? theirs)!.cell;
    largest = size;
    words = `${formatMonth(month)} ${category} in ${ward}: ${countWords(theirs)} there, ${countWords(mine)} here`;
  }
  if (apart === 0) return "";
  return `${formatCount(apart)} of ${numberOf(all.size, "counts", formatCount)} ${apart === 1 ? "is another" : "are others"} than in ${name} (largest: ${words}). ${OF_OTHER_ROWS}: one copy less the other tells what was left out; publish one of them only.`;
}

/** Why counts may differ without a revision, as the start of a sentence. */
export const OF_OTHER_ROWS =
  "If what was read is not a later state of the same records but another selection of them, no count was revised";

/** A count, or WITHHELD. */
type Cells = ReadonlyMap<string, { readonly cell: WithheldRow; readonly count: number }>;

/** Less than any count that is told, and more than none. */
const WITHHELD = 0.5;

function cellsOf({ counts, withheld }: Told, other: Told): Cells {
  const cells = new Map<string, { readonly cell: WithheldRow; readonly count: number }>();
  const add = (cell: WithheldRow, count: number): void => {
    const { ward, month, category } = cell;
    if (count > 0 && other.submitted.has(month) && other.wards.has(ward))
      cells.set(`${category} ${ward} ${month}`, { cell, count });
  };
  for (const row of counts) add(row, row.count);
  for (const row of withheld) add(row, WITHHELD);
  return cells;
}

function countWords(found: { readonly count: number } | undefined): string {
  return found?.count === WITHHELD ? "withheld" : formatCount(found?.count ?? 0);
}
