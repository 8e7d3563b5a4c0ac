// Columns of counts that are, in every cell, the sum of others: by the counts alone, and only where that can be no chance.
import { sum, sumBy } from "../basics/sums.ts";
import { combinationBits, countBits } from "../statistics/evidence-of-sums.ts";

/** A column and those that it is the sum of, by their places. */
export interface ExactSum {
  readonly whole: number;
  /** In the order of the columns; one alone where both are the same. */
  readonly parts: readonly number[];
}

/** Numbers that are compared before a search is given up; each column has its share, and what those before it left. */
const MOST_STEPS = 4e8;
/** Bits by which a finding must be less likely than chance among all that could have been found; fewer of columns that belong together. */
const [MARGIN, MARGIN_OF_KIN] = [10, 5];

/** A column without its zeros. */
interface Sparse {
  readonly at: number;
  readonly cells: Int32Array;
  readonly counts: Float64Array;
  readonly total: number;
}

/** What is left to be made of candidates, and what is left of these when it is made. */
interface Open {
  readonly free: readonly Sparse[];
  readonly chosen: readonly Sparse[];
  readonly missing: Float64Array;
  readonly spare: Float64Array;
}

/**
 * Sums among columns of whole numbers from 0 on, the smallest first; of two that are the same, the later one. A sum over sums is one over
 * their parts. `areKin`: whether two columns belong together by what else is known, so that fewer counts tell.
 */
export function exactSums(
  columns: readonly ArrayLike<number>[],
  areKin: (whole: number, part: number) => boolean = () => false,
): readonly ExactSum[] {
  const cells = columns[0]?.length ?? 0;
  const all = columns.map(sparseOf).filter(({ total }) => total > 0);
  const found = new Map<Sparse, readonly Sparse[]>();
  const smaller: Sparse[] = [];
  let left = MOST_STEPS;
  for (const [at, whole] of all.toSorted((a, b) => a.total - b.total || a.at - b.at).entries()) {
    const share = left / (all.length - at);
    const bits = sumBy(Array.from(whole.counts), countBits);
    const needed = (of: number, parts: number, margin: number): number =>
      combinationBits(of, parts) + 2 * Math.log2(all.length) + margin;
    const find = (candidates: readonly Sparse[], margin: number): readonly Sparse[] | null => {
      if (candidates.length === 0 || bits < needed(0, 0, margin)) return null;
      const search = { steps: share };
      const parts = partsOf(whole, candidates, cells, search);
      left -= share - search.steps;
      return parts !== null && bits >= needed(candidates.length, parts.length, margin) ? parts : null;
    };
    const base = smaller.filter((one) => !found.has(one));
    const kin = base.filter((one) => areKin(whole.at, one.at));
    const parts = find(kin, MARGIN_OF_KIN) ?? find(base, MARGIN) ?? (found.size > 0 ? find(smaller, MARGIN) : null);
    if (parts !== null) found.set(whole, parts);
    smaller.push(whole);
  }
  return Array.from(found, ([{ at }, parts]) => ({
    whole: at,
    parts: parts.map((part) => part.at).toSorted((a, b) => a - b),
  }));
}

/**
 * The columns among `others` whose sum a column is wherever it is not 0, which is not everywhere; null for none, and where that may be
 * chance. `isNamed`: whether its name says that it is a sum, so that fewer counts tell.
 */
export function partsWhereCounted(
  columns: readonly ArrayLike<number>[],
  whole: number,
  others: readonly number[],
  isNamed = false,
): readonly number[] | null {
  const own = columns[whole]!;
  const { cells } = sparseOf(own, whole);
  const here = (at: number): Sparse =>
    sparseOf(
      Array.from(cells, (cell) => columns[at]![cell]!),
      at,
    );
  const { counts, total, ...one } = here(whole);
  const bits = sumBy(Array.from(counts), countBits) - 2 * Math.log2(columns.length) - (isNamed ? 0 : MARGIN);
  if (bits < 0) return null;
  const fitting = others.filter((at) => cells.every((cell) => columns[at]![cell]! <= own[cell]!));
  const candidates = fitting.map(here).filter((column) => column.total > 0);
  const parts = partsOf({ ...one, counts, total }, candidates, cells.length, { steps: MOST_STEPS / columns.length });
  if (parts === null || bits < combinationBits(candidates.length, parts.length)) return null;
  return parts.map(({ at }) => at).toSorted((a, b) => a - b);
}

function sparseOf(column: ArrayLike<number>, at: number): Sparse {
  const cells: number[] = [];
  for (let cell = 0; cell < column.length; cell++) if (column[cell] !== 0) cells.push(cell);
  const counts = Float64Array.from(cells, (cell) => column[cell]!);
  return { at, cells: Int32Array.from(cells), counts, total: sum(counts) };
}

/** Some of the candidates whose sum the whole is in every cell; null where there are none, or none was found in so many steps. */
function partsOf(
  whole: Sparse,
  candidates: readonly Sparse[],
  cells: number,
  search: { steps: number },
): readonly Sparse[] | null {
  const [missing, spare] = [new Float64Array(cells), new Float64Array(cells)];
  add(missing, whole, 1);
  const free = candidates.filter((one) => fits(one, missing, search)).toSorted((a, b) => b.total - a.total);
  for (const one of free) add(spare, one, 1);
  add(spare, whole, -1);
  return spare.some((count) => count < 0) ? null : solved({ free, chosen: [], missing, spare }, search);
}

/** A candidate that exceeds what is missing is none of the parts, one that exceeds what is spare is one; of any other both are tried. */
function solved(open: Open, search: { steps: number }): readonly Sparse[] | null {
  const { missing, spare } = open;
  let { free, chosen } = open;
  for (let settled = true; settled; ) {
    settled = false;
    const next: Sparse[] = [];
    for (const one of free) {
      const [isPart, isNone] = [!fits(one, spare, search), !fits(one, missing, search)];
      if (isPart && isNone) return null;
      if (!isPart && !isNone) {
        next.push(one);
        continue;
      }
      add(isPart ? missing : spare, one, -1);
      if (isPart) chosen = [...chosen, one];
      settled = true;
    }
    free = next;
  }
  const [largest, ...others] = free;
  if (largest === undefined) return chosen;
  if (search.steps <= 0) return null;
  // What is scarce is filled first: it decides the most.
  const order = sum(missing) <= sum(spare) ? [true, false] : [false, true];
  for (const isPart of order) {
    const branch = {
      ...{ free: others, chosen: isPart ? [...chosen, largest] : chosen },
      ...{ missing: missing.slice(), spare: spare.slice() },
    };
    add(isPart ? branch.missing : branch.spare, largest, -1);
    search.steps -= missing.length;
    const parts = solved(branch, search);
    if (parts !== null) return parts;
  }
  return null;
}

function add(to: Float64Array, { cells, counts }: Sparse, times: 1 | -1): void {
  for (let at = 0; at < cells.length; at++) to[cells[at]!]! += times * counts[at]!;
}

function fits({ cells, counts }: Sparse, into: Float64Array, search: { steps: number }): boolean {
  let at = 0;
  while (at < cells.length && counts[at]! <= into[cells[at]!]!) at++;
  search.steps -= at + 1;
  return at === cells.length;
}
