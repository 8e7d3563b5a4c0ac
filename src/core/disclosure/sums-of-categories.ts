// Categories that are sums over others, as totals that an extract holds among its offences are: one less the others tells what is withheld.

import type { CountRow } from "../area/area-package.ts";
import { FORMER_CATEGORIES, OPEN_DATA_TAXONOMY } from "../area/open-data-taxonomy.ts";
import { combinationBits, countBits } from "../statistics/evidence-of-sums.ts";
import type { WithheldRow } from "./cell-groups.ts";
import type { KnownCell } from "./count-grid.ts";
import { canBeSum, canLieWithin, type KnownCounts, possibleParts } from "./possible-sums.ts";
import { type SumWithin, sumsInPart } from "./sums-in-part.ts";

/** A category and those that add up to it, as far as the counts are known: in every ward and month, or only there. */
export interface CategorySum {
  readonly sum: string;
  readonly parts: readonly string[];
  readonly within?: SumWithin;
}

/** Cells in which several parts have counts, from which on two or three parts are taken for those of a sum, where all counts are seen. */
const ENOUGH = 2;
/** Bits by which counts must be less likely to add up by chance than there are ways to choose among all categories. */
const MARGIN = 10;
/** So many parts are tried all of them, or only two among more candidates than so many; more are searched for. */
const [MOST_PARTS, MOST_TRIED] = [3, 40];

/**
 * Those by which a count of 1 to under the threshold could be told, by the order of the cells. The categories of police files are no sums:
 * only where chance cannot be is one of `ofPolice` taken for one.
 */
export function sumsOfCategories(
  cells: Iterable<KnownCell>,
  threshold: number,
  ofPolice: (category: string) => boolean = () => false,
): readonly CategorySum[] {
  const tables = new Map<string, Map<string, readonly [number, number]>>();
  const all = [...cells];
  for (const { ward, month, category, count } of all) {
    if (count === 0) continue;
    const table = tables.get(category) ?? new Map<string, readonly [number, number]>();
    tables.set(category, table.set(`${ward} ${month}`, typeof count === "number" ? [count, count] : count));
  }
  const slugs = new Map<KnownCounts, string>(Array.from(tables, ([slug, table]) => [table, slug]));
  const inPart = sumsInPart(all, threshold);
  return [...tables].flatMap(([slug, whole]): readonly CategorySum[] => {
    const within = [...tables.values()].filter(
      (table) => table !== whole && canLieWithin(table, whole) && !canBeSum(whole, [table]),
    );
    const isTold = (parts: readonly KnownCounts[]): boolean =>
      parts.length >= 2 &&
      canBeSum(whole, parts) &&
      hidesSome([whole, ...parts], threshold) &&
      isEvident(whole, parts, { within: within.length, all: tables.size, few: !ofPolice(slug) });
    const found = subsetsOf(within).find(isTold) ?? [possibleParts(whole, within) ?? []].find(isTold);
    if (found !== undefined)
      return [{ sum: slug, parts: within.filter((one) => found.includes(one)).map((one) => slugs.get(one)!) }];
    const part = inPart(slug);
    return part === null ? [] : [{ sum: slug, ...part }];
  });
}

/** Counts as a public copy tells them: one that is withheld can be any that it may. */
export function toldCells(
  counts: Iterable<CountRow>,
  withheld: Iterable<WithheldRow>,
  threshold: number,
): readonly KnownCell[] {
  return [...counts, ...Array.from(withheld, (row) => ({ ...row, count: [1, threshold - 1] as const }))];
}

const OF_POLICE: ReadonlySet<string> = new Set(
  [...OPEN_DATA_TAXONOMY, ...FORMER_CATEGORIES].map(({ category }) => category),
);

/** Whether a category is one of police files; an extract, of which a package says by what profile it is counted, may call a total so. */
export function categoriesOfPolice({
  counting,
}: {
  readonly counting?: string | undefined;
}): (category: string) => boolean {
  return (category) => counting === undefined && OF_POLICE.has(category);
}

/** All of two to three. */
function subsetsOf(all: readonly KnownCounts[]): readonly (readonly KnownCounts[])[] {
  const most = all.length > MOST_TRIED ? 2 : MOST_PARTS;
  const grow = (some: readonly KnownCounts[], from: number): readonly (readonly KnownCounts[])[] =>
    all.slice(from).flatMap((one, at) => {
      const more = [...some, one];
      const longer = more.length < most ? grow(more, from + at + 1) : [];
      return more.length < 2 ? longer : [more, ...longer];
    });
  return grow([], 0);
}

function hidesSome(tables: readonly KnownCounts[], threshold: number): boolean {
  return tables.some((table) => [...table.values()].some(([least]) => least < threshold));
}

/**
 * By the cells in which the count of the whole is known. One with counts of several parts, of which one is known, says the most. What
 * others can be leaves so many sums, and the count tells so much less.
 */
function isEvident(
  whole: KnownCounts,
  parts: readonly KnownCounts[],
  { within, all, few }: { readonly within: number; readonly all: number; readonly few: boolean },
): boolean {
  let [bits, several] = [0, 0];
  for (const [cell, [least, most]] of whole) {
    if (least !== most) continue;
    const some = parts.map((part) => part.get(cell)).filter((count) => count !== undefined);
    const sums = some.reduce((ways, [from, to]) => ways + to - from, 1);
    bits += Math.max(0, countBits(least) - Math.log2(sums));
    if (some.length > 1 && some.some(([from, to]) => from === to)) several++;
  }
  const ways = combinationBits(within, parts.length);
  const isSeen = [whole, ...parts].every((table) => [...table.values()].every(([from, to]) => from === to));
  if (few && several >= ENOUGH && ((isSeen && parts.length <= MOST_PARTS) || bits >= ways)) return true;
  return bits >= ways + 2 * Math.log2(all) + MARGIN;
}
