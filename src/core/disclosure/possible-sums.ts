// Which categories another may be the sum of, by counts that are known, or known to lie between two numbers.
import { sum } from "../basics/sums.ts";

/** Of each cell the least and the most that its count can be; cells of none are not in it. */
export type KnownCounts = ReadonlyMap<string, readonly [least: number, most: number]>;

/** Numbers that are compared for one category before its search is given up. */
const MOST_STEPS = 2e7;

/** Whether a count can be no more than the other in any cell. */
export function canLieWithin(part: KnownCounts, whole: KnownCounts): boolean {
  for (const [cell, [least]] of part) if (least > (whole.get(cell)?.[1] ?? 0)) return false;
  return true;
}

/** Whether the counts of the parts can add up to those of the whole in each cell by itself. */
export function canBeSum(whole: KnownCounts, parts: readonly KnownCounts[]): boolean {
  for (const [cell, [least, most]] of whole) {
    let [from, to] = [0, 0];
    for (const part of parts) {
      const [low, high] = part.get(cell) ?? [0, 0];
      from += low;
      to += high;
    }
    if (to < least || from > most) return false;
  }
  return parts.every((part) => canLieWithin(part, whole));
}

/** A candidate by the places of its cells among those of the whole. */
interface Column {
  readonly counts: KnownCounts;
  readonly cells: readonly (readonly [at: number, least: number, most: number])[];
  readonly total: number;
}

/** What may still be added to the parts that are chosen, and by how much these and all that are free may be too many. */
interface Open {
  readonly free: readonly Column[];
  readonly chosen: readonly Column[];
  readonly missing: Float64Array;
  readonly spare: Float64Array;
}

/**
 * Some of the candidates, however many, none of which could be left out, that can add up to the whole in each cell; null where there are
 * none, or none was found in so many steps.
 */
export function possibleParts(
  whole: KnownCounts,
  candidates: readonly KnownCounts[],
  search = { steps: MOST_STEPS },
): readonly KnownCounts[] | null {
  const places = new Map([...whole.keys()].map((cell, at) => [cell, at]));
  const within = candidates.filter((one) => canLieWithin(one, whole));
  const free = within.map((counts): Column => {
    const cells = Array.from(counts, ([cell, [least, most]]) => [places.get(cell)!, least, most] as const);
    return { counts, cells, total: sum(cells.map(([, , most]) => most)) };
  });
  const missing = Float64Array.from(whole.values(), ([, most]) => most);
  const spare = Float64Array.from(whole.values(), ([least]) => -least);
  for (const { cells } of free) for (const [at, , most] of cells) spare[at]! += most;
  if (spare.some((count) => count < 0)) return null;
  const largestFirst = free.toSorted((a, b) => b.total - a.total);
  const found = solved({ free: largestFirst, chosen: [], missing, spare }, search);
  if (found === null) return null;
  let parts = found.toSorted((a, b) => a.total - b.total).map(({ counts }) => counts);
  for (const part of parts) {
    const others = parts.filter((one) => one !== part);
    if (canBeSum(whole, others)) parts = others;
  }
  return parts;
}

/** A candidate that must exceed what is missing is none of the parts, one that can exceed what is spare is one; of any other both are tried. */
function solved(open: Open, search: { steps: number }): readonly Column[] | null {
  const { missing, spare } = open;
  let { free, chosen } = open;
  for (let settled = true; settled; ) {
    settled = false;
    const next: Column[] = [];
    for (const one of free) {
      search.steps -= one.cells.length;
      const isPart = one.cells.some(([at, , most]) => most > spare[at]!);
      const isNone = one.cells.some(([at, least]) => least > missing[at]!);
      if (isPart && isNone) return null;
      if (!isPart && !isNone) next.push(one);
      else {
        take(one, isPart, missing, spare);
        if (isPart) chosen = [...chosen, one];
        settled = true;
      }
    }
    free = next;
  }
  const [largest, ...others] = free;
  if (largest === undefined) return chosen;
  // What is scarce is filled first: it decides the most.
  const order = sum(missing) <= sum(spare) ? [true, false] : [false, true];
  for (const isPart of order) {
    if (search.steps <= 0) return null;
    const branch = { missing: missing.slice(), spare: spare.slice() };
    search.steps -= missing.length;
    take(largest, isPart, branch.missing, branch.spare);
    const parts = solved({ free: others, chosen: isPart ? [...chosen, largest] : chosen, ...branch }, search);
    if (parts !== null) return parts;
  }
  return null;
}

function take({ cells }: Column, isPart: boolean, missing: Float64Array, spare: Float64Array): void {
  for (const [at, least, most] of cells)
    if (isPart) missing[at]! -= least;
    else spare[at]! -= most;
}
