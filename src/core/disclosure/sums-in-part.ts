// Categories that are sums over others in some wards and months alone, as totals that are kept for a time, or by one district of several.
import type { Month } from "../basics/months.ts";
import { combinationBits } from "../statistics/evidence-of-sums.ts";
import { type CountGrid, countGrid, type GridColumn, type KnownCell } from "./count-grid.ts";
import { type KnownCounts, possibleParts } from "./possible-sums.ts";
import { SumJudge, type SumPlace } from "./sum-evidence.ts";

/** Where a category is the sum of others. */
export interface SumWithin {
  /** Empty for all in which it has counts. */
  readonly wards: readonly string[];
  /** In their order. */
  readonly months: readonly Month[];
  /** Whether some of its counts there are others. */
  readonly hasErrors: boolean;
}

interface SumInPart {
  readonly parts: readonly string[];
  readonly within: SumWithin;
}

/** Bits by which counts must be less likely to add up by chance than there are ways to choose among all categories. */
const MARGIN = 10;
/** Numbers that are compared before threes are tried no more; and more parts of one category: in all, and in one part of the grid. */
const [MOST_STEPS, MOST_OF_PARTS, MOST_OF_PART] = [2e8, 5e6, 5e5];
/** Counts of a part of the grid from which on it can tell more parts than three. */
const ENOUGH = 8;

type Judged = (whole: GridColumn, parts: readonly GridColumn[]) => SumInPart | null;

/** What a category is the sum of in part of the wards and months, by its name; null where of nothing. */
export function sumsInPart(cells: Iterable<KnownCell>, threshold: number): (category: string) => SumInPart | null {
  const grid = countGrid(cells);
  const { columns } = grid;
  const judge = new SumJudge(grid);
  const judged: Judged = (whole, parts) => {
    const needed = combinationBits(columns.length - 1, parts.length) + 2 * Math.log2(columns.length) + MARGIN;
    const place = judge.placeOf(whole, parts, needed);
    if (place === null || !hidesSome(grid, [whole, ...parts], place, threshold)) return null;
    const wards = grid.wards.filter((_, at) => !place.wards.includes(at) && hasCounts(whole, grid, at));
    return {
      parts: columns.filter((one) => parts.includes(one)).map(({ category }) => category),
      within: {
        wards: wards.length === 0 ? [] : place.wards.map((at) => grid.wards[at]!),
        months: place.months.map((at) => grid.months[at]!),
        hasErrors: place.hasErrors,
      },
    };
  };
  const search = { steps: MOST_STEPS };
  return (category) => {
    const whole = columns.find((one) => one.category === category);
    if (whole === undefined) return null;
    const others = columns.filter((one) => one !== whole);
    return amongFew(whole, others, judged, search) ?? amongMany(grid, whole, others, judged);
  };
}

/** All twos, then all threes. */
function amongFew(
  whole: GridColumn,
  others: readonly GridColumn[],
  judged: Judged,
  search: { steps: number },
): SumInPart | null {
  const twos = others.flatMap((one, at) => others.slice(at + 1).map((other) => [one, other]));
  for (const parts of twos) {
    const found = judged(whole, parts);
    if (found !== null) return found;
  }
  for (const parts of twos)
    for (const third of others.slice(others.indexOf(parts[1]!) + 1)) {
      search.steps -= whole.least.length;
      if (search.steps < 0) return null;
      const found = judged(whole, [...parts, third]);
      if (found !== null) return found;
    }
  return null;
}

/** However many: those that can add up in one half of the months, a quarter and so on, in all wards or in one, are tried everywhere. */
function amongMany(
  { wards, months }: CountGrid,
  whole: GridColumn,
  others: readonly GridColumn[],
  judged: Judged,
): SumInPart | null {
  const tried = new Set<string>();
  let left = MOST_OF_PARTS;
  for (const [first, last] of [[0, wards.length - 1], ...wards.map((_, ward) => [ward, ward])] as const)
    for (let length = months.length; length >= 1; length = Math.floor(length / 2))
      for (let from = 0; from + length <= months.length; from += Math.ceil(length / 2)) {
        const inside: number[] = [];
        for (let ward = first; ward <= last; ward++)
          for (let month = from; month < from + length; month++)
            if (whole.least[ward * months.length + month]! > 0) inside.push(ward * months.length + month);
        if (inside.length < ENOUGH) continue;
        const table = tableOf(whole, inside);
        const columns = new Map<KnownCounts, GridColumn>(others.map((one) => [tableOf(one, inside), one]));
        const search = { steps: Math.min(MOST_OF_PART, left) };
        left -= search.steps;
        const parts = possibleParts(
          table,
          [...columns.keys()].filter(({ size }) => size > 0),
          search,
        );
        left += Math.max(0, search.steps);
        if (left <= 0) return null;
        if (parts === null || parts.length < 2) continue;
        const found = parts.map((part) => columns.get(part)!);
        const name = found.map(({ category }) => category).join();
        if (tried.has(name)) continue;
        tried.add(name);
        const sum = judged(whole, found);
        if (sum !== null) return sum;
      }
  return null;
}

function tableOf({ least, most }: GridColumn, cells: readonly number[]): KnownCounts {
  const table = new Map<string, readonly [number, number]>();
  for (const cell of cells) if (most[cell]! > 0) table.set(`${cell}`, [least[cell]!, most[cell]!]);
  return table;
}

function hasCounts({ least }: GridColumn, { months }: CountGrid, ward: number): boolean {
  return least.subarray(ward * months.length, (ward + 1) * months.length).some((count) => count > 0);
}

function hidesSome({ months }: CountGrid, columns: readonly GridColumn[], place: SumPlace, threshold: number): boolean {
  return place.wards.some((ward) =>
    place.months.some((month) => {
      const cell = ward * months.length + month;
      return columns.some(({ least }) => least[cell]! > 0 && least[cell]! < threshold);
    }),
  );
}
