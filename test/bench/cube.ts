// The cube against a scan of all rows, and the models of one interaction as data grow. Seeded data.
import { type CubeEntry, makeCube, total } from "../../src/core/area/cube.ts";
import type { MonthRange } from "../../src/core/basics/months.ts";
import type { BenchRow } from "./row.ts";
import { seeded } from "./seeded.ts";
import { compareTimes } from "./timing.ts";

const ROWS = 1_000_000;
const [WARDS, CATEGORIES, MONTHS] = [14, 14, 24];
const CUBE_GATE = 500;

/** One entry a row in each array. */
interface Rows {
  readonly ward: Uint8Array;
  readonly category: Uint8Array;
  readonly month: Uint8Array;
}

interface Filter {
  readonly categories: readonly number[];
  readonly range: MonthRange;
}

export function run(): readonly BenchRow[] {
  const rows = makeRows();
  const cube = makeCube({ categories: CATEGORIES, wards: WARDS, range: { from: 0, to: MONTHS - 1 } }, entriesOf(rows));
  const wards = Array.from({ length: WARDS }, (_, index) => index);
  const ofCube = ({ categories, range }: Filter): readonly number[] =>
    wards.map((ward) => total(cube, categories, [ward], range));
  const filters = makeFilters();
  const equal = filters.every((filter) => String(ofCube(filter)) === String(scan(rows, filter)));
  if (!equal) throw new Error("cube and scan disagree");
  let turn = 0;
  let seen = 0;
  const next = (): Filter => filters[turn++ % filters.length]!;
  const { milliseconds, ratios } = compareTimes(
    () => {
      seen += ofCube(next())[0]!;
    },
    () => {
      seen += scan(rows, next())[0]!;
    },
  );
  if (!(seen > 0)) throw new Error("nothing was counted");
  const [cubeTime = 0, scanTime = 0] = milliseconds;
  const [, ratio = 0] = ratios;
  return [
    {
      stage: "cube: filter by category, months and ward, against a scan of 1M rows",
      value: `${ratio.toFixed(0)} ×`,
      gate: `≥ ${CUBE_GATE} ×`,
      met: ratio >= CUBE_GATE,
      required: false,
      note: `${(1000 * cubeTime).toFixed(1)} µs against ${scanTime.toFixed(2)} ms; ${filters.length} filters with equal answers`,
    },
  ];
}

function makeRows(): Rows {
  const random = seeded(1);
  const below = (count: number): Uint8Array => Uint8Array.from({ length: ROWS }, () => random() * count);
  return { ward: below(WARDS), category: below(CATEGORIES), month: below(MONTHS) };
}

function* entriesOf({ ward, category, month }: Rows): Generator<CubeEntry> {
  for (let row = 0; row < ROWS; row++)
    yield { ward: ward[row]!, category: category[row]!, month: month[row]!, count: 1 };
}

/** A group of seven categories, all crime and single categories, over 1 to 24 months. */
function makeFilters(): readonly Filter[] {
  const random = seeded(2);
  return Array.from({ length: 60 }, (_, index) => {
    const size = [7, 13, 1][index % 3]!;
    const months = [12, 1, 3, 24][index % 4]!;
    const first = Math.floor(random() * (CATEGORIES - size + 1));
    const from = Math.floor(random() * (MONTHS - months + 1));
    return {
      categories: Array.from({ length: size }, (__, offset) => first + offset),
      range: { from, to: from + months - 1 },
    };
  });
}

/** Counts by ward, row by row. */
function scan({ ward, category, month }: Rows, { categories, range }: Filter): readonly number[] {
  const counts = new Array<number>(WARDS).fill(0);
  const wanted = new Uint8Array(CATEGORIES);
  for (const index of categories) wanted[index] = 1;
  for (let row = 0; row < ROWS; row++)
    if (wanted[category[row]!] && month[row]! >= range.from && month[row]! <= range.to) counts[ward[row]!]!++;
  return counts;
}
