// How often chance alone would put as many offences around a cell: the conditional permutation test of Gi*.

import { type Random, randomOf } from "../../statistics/random.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { aroundOf, type GiCells } from "./gi-star.ts";

/** Told how much of how much is done. */
export type Progress = (done: number, all: number) => void;

/** No cell has more neighbours. */
const MOST_NEIGHBOURS = 8;
/** Cells that follow each other take turns with this many series of draws, so that no one series decides about all of them. */
const SERIES = 16;

/** What one series of draws is used for. */
interface Series {
  readonly cells: GiCells;
  readonly counts: Float64Array;
  /** Offences around each cell. */
  readonly around: Float64Array;
  /** Whether a cell is tested by this series. */
  readonly tests: (cell: number) => boolean;
}

/** Sums of a series that hold for every cell a draw does not name, and how many more (or fewer) are as high for each it names. */
interface Draws {
  /** Sums of the first k counts of each draw are at k, ascending. */
  readonly sums: readonly Float64Array[];
  readonly corrections: Int32Array;
}

/**
 * One-sided p of each cell by conditional permutation (Anselin 1995): the cell keeps its own count, its neighbours get as many
 * of the other cells' counts, drawn without replacement, 9,999 times; p = (1 + draws that sum at least as high) / 10,000. Never
 * 0; the same seed gives the same p.
 *
 * Many cells share a series of draws, as in PySAL's esda, which leaves the test of each as it is. A draw names positions among
 * all cells but the last, and the last stands in wherever a cell would draw itself. So the sum of a draw is the same for all
 * cells that it does not name, and only for the few it names is it looked at again.
 */
export function permutationTest(cells: GiCells, counts: Float64Array, seed: number, progress?: Progress): Float64Array {
  const around = counts.map((_, cell) => aroundOf(cells, counts, cell));
  const random = randomOf(seed);
  const p = new Float64Array(counts.length);
  for (let turn = 0; turn < SERIES; turn++) {
    const series = { cells, counts, around, tests: (cell: number) => cell % SERIES === turn };
    const { sums, corrections } = drawSeries(series, random);
    for (let cell = turn; cell < p.length; cell += SERIES) {
      const higher = atLeast(sums[neighboursOf(cells, cell)]!, around[cell]!) + corrections[cell]!;
      p[cell] = (1 + higher) / (1 + THRESHOLDS.permutationDraws);
    }
    progress?.(turn + 1, SERIES);
  }
  return p;
}

function drawSeries(series: Series, random: Random): Draws {
  const { cells, counts, around, tests } = series;
  const draws = THRESHOLDS.permutationDraws;
  const sums = Array.from({ length: MOST_NEIGHBOURS + 1 }, () => new Float64Array(draws));
  const corrections = new Int32Array(counts.length);
  const drawOthers = shuffler(counts.length - 1, random);
  const last = counts[counts.length - 1] ?? 0;
  for (let draw = 0; draw < draws; draw++) {
    const named = drawOthers();
    for (let at = 0; at < named.length; at++) sums[at + 1]![draw] = sums[at]![draw]! + counts[named[at]!]!;
    for (let at = 0; at < named.length; at++) {
      const cell = named[at]!;
      if (!tests(cell) || at >= neighboursOf(cells, cell)) continue;
      const shared = sums[neighboursOf(cells, cell)]![draw]!;
      const own = shared - counts[cell]! + last;
      corrections[cell]! += Number(own >= around[cell]!) - Number(shared >= around[cell]!);
    }
  }
  for (const ofLength of sums) ofLength.sort();
  return { sums, corrections };
}

/** Each call draws up to eight different positions under `limit`, by the first steps of a Fisher-Yates shuffle; into one array. */
function shuffler(limit: number, random: Random): () => Uint32Array {
  const positions = Uint32Array.from({ length: Math.max(0, limit) }, (_, position) => position);
  const named = positions.subarray(0, MOST_NEIGHBOURS);
  return () => {
    for (let at = 0; at < named.length; at++) {
      const other = at + random.below(limit - at);
      const held = positions[at]!;
      positions[at] = positions[other]!;
      positions[other] = held;
    }
    return named;
  };
}

function neighboursOf({ start }: GiCells, cell: number): number {
  return start[cell + 1]! - start[cell]!;
}

/** How many of these ascending numbers are at least `least`. */
function atLeast(ascending: Float64Array, least: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (ascending[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return ascending.length - from;
}
