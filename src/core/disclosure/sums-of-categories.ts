// Categories that are sums over others, as totals that an extract holds among its offences are: one less the others tells what is withheld.
import type { CountRow } from "../area/area-package.ts";

/** A category and those that add up to it in every ward and month. */
export interface CategorySum {
  readonly sum: string;
  readonly parts: readonly string[];
}

/** So seldom, as a power of a half, do counts happen to add up: far less often than there are ways to choose parts. */
const LEAST_BITS = 24;
const MOST_PARTS = 3;
/** Of more than these, only two are tried, and all. */
const MOST_TRIED = 40;

/** Those by which a count of 1 to under the threshold could be told, by the order of the counts. */
export function sumsOfCategories(counts: readonly CountRow[], threshold: number): readonly CategorySum[] {
  const tables = new Map<string, Map<string, number>>();
  for (const { ward, month, category, count } of counts) {
    if (count === 0) continue;
    const table = tables.get(category) ?? new Map<string, number>();
    tables.set(category, table.set(`${ward} ${month}`, count));
  }
  return [...tables].flatMap(([sum, whole]): readonly CategorySum[] => {
    const within = [...tables].filter(([other, table]) => other !== sum && isWithin(table, whole));
    const found = subsetsOf(within).find((some) => {
      const parts = some.map(([, table]) => table);
      return isSum(whole, parts) && tells(whole, parts, threshold);
    });
    return found === undefined ? [] : [{ sum, parts: found.map(([slug]) => slug) }];
  });
}

type Table = ReadonlyMap<string, number>;
type Named = readonly [slug: string, table: Table];

function isWithin(part: Table, whole: Table): boolean {
  for (const [cell, count] of part) if (count > (whole.get(cell) ?? 0)) return false;
  return true;
}

/** All of two to three, and the whole list. */
function subsetsOf(all: readonly Named[]): readonly (readonly Named[])[] {
  const most = all.length > MOST_TRIED ? 2 : MOST_PARTS;
  const grow = (some: readonly Named[], from: number): readonly (readonly Named[])[] =>
    all.slice(from).flatMap((one, at) => {
      const more = [...some, one];
      const longer = more.length < most ? grow(more, from + at + 1) : [];
      return more.length < 2 ? longer : [more, ...longer];
    });
  return all.length > most ? [...grow([], 0), all] : grow([], 0);
}

function isSum(whole: Table, parts: readonly Table[]): boolean {
  for (const [cell, count] of whole)
    if (parts.reduce((sum, part) => sum + (part.get(cell) ?? 0), 0) !== count) return false;
  return true;
}

/** Where only one part has a count, it is that of the whole, and both are withheld or none. */
function tells(whole: Table, parts: readonly Table[], threshold: number): boolean {
  let [bits, isSmall] = [0, false];
  for (const [cell, count] of whole) {
    const some = parts.flatMap((part) => part.get(cell) ?? []);
    if (some.length < 2) continue;
    bits += Math.log2(count + 1);
    isSmall ||= some.some((part) => part < threshold);
  }
  return isSmall && bits >= LEAST_BITS;
}
