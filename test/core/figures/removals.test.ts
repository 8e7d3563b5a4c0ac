// What is missing makes no verdict: of the built-in area anything is taken away on one side, and nothing becomes clear.

import fc from "fast-check";
import { expect, it } from "vitest";
import type { ForceRows, PackageCoverage } from "../../../src/core/area/coverage.ts";
import { type Cube, type CubeEntry, makeCube, total } from "../../../src/core/area/cube.ts";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import { type Month, type MonthRange, monthsOf, shiftRange } from "../../../src/core/basics/months.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { allWards } from "../../../src/core/figures/offence-figures.ts";
import { isClear, type Verdict } from "../../../src/core/statistics/change.ts";
import { randomOf } from "../../../src/core/statistics/random.ts";
import { builtInArea } from "../../built-in-area.ts";

const CAMBRIDGE = builtInArea();
const { range } = CAMBRIDGE.coverage;
const { categories: CATEGORIES } = CAMBRIDGE.taxonomy;
/** Rows of the whole force for each in the wards, and the part of them without coordinates, the same in every month. */
const COUNTY = 4;
const UNPLACED = 0.02;
/** Less than this is lost in any two years: a verdict that stands so close to the line may be either. */
const LEAST_PART = 0.06;

interface Removal {
  readonly what: "months" | "category" | "coordinates";
  /** Of all when null. */
  readonly category: number | null;
  /** Part of the rows that lose their coordinates. */
  readonly part: number;
  readonly months: MonthRange;
}

const BASE = withRows(
  CAMBRIDGE.cube,
  [...CATEGORIES.keys()].map((category) => rowsOf(category)),
  new Map(),
);

/** What is lost of vehicle crime makes the months of all crime in Market steadier than they were. */
const STEADIER = {
  period: { from: 24300, to: 24311 },
  removal: { what: "coordinates", category: 4, part: 0.4072146054822952, months: { from: 24300, to: 24311 } },
} as const;

/** What is lost of possession of weapons makes of its rise a clear rise or a clear fall, which made acquisitive crime surer. */
const EITHER_WAY = {
  period: { from: 24301, to: 24306 },
  removal: { what: "coordinates", category: 11, part: 0.8944394644349815, months: { from: 24289, to: 24294 } },
} as const;

it("nothing that is taken away on one side makes a verdict", () => {
  const verdicts = new Map<string, ReadonlyMap<string, Verdict | null>>();
  let hidden = 0;
  fc.assert(
    fc.property(anyCase(), fc.integer(), ({ period, removal }, seed) => {
      const key = `${period.from} ${period.to}`;
      const before = verdicts.get(key) ?? verdictsOf(BASE, period);
      verdicts.set(key, before);
      const after = verdictsOf(removed(removal, seed), period);
      for (const [cell, verdict] of after) {
        const was = before.get(cell)!;
        if (verdict !== null && isClear(verdict)) expect([cell, was]).toEqual([cell, verdict]);
        else if (was !== null && isClear(was)) hidden++;
      }
    }),
    {
      numRuns: 300,
      examples: [
        [STEADIER, 66744528],
        [EITHER_WAY, -1355783992],
      ],
    },
  );
  expect(hidden).toBeGreaterThan(100);
});

function anyCase(): fc.Arbitrary<{ readonly period: MonthRange; readonly removal: Removal }> {
  const length = fc.constantFrom(12, 12, 6, 3, 1);
  return length.chain((months) => {
    const latest = range.to - 12 - months + 1;
    return fc
      .record({
        from: fc.integer({ min: range.from, max: latest }),
        later: fc.boolean(),
        what: fc.constantFrom("months", "category", "coordinates"),
        category: fc.option(fc.nat(CATEGORIES.length - 1)),
        part: fc.double({ min: LEAST_PART, max: 0.9, noNaN: true }),
        start: fc.nat(months - 1),
      })
      .map(({ from, later, what, category, part, start }) => {
        const side = shiftRange({ from, to: from + months - 1 }, later ? 12 : 0);
        const some = what === "months" ? { from: side.from + start, to: side.to } : side;
        const removal = { what, category: what === "category" ? (category ?? 0) : category, part, months: some };
        return { period: { from: from + 12, to: from + 11 + months }, removal } as const;
      });
  });
}

function verdictsOf(dataset: Dataset, period: MonthRange): ReadonlyMap<string, Verdict | null> {
  return new Map(
    listFigures(dataset, period).flatMap(({ offence, figures }) =>
      [...figures.wards, figures.district].map(
        ({ code, change }) => [`${offence.slug} ${code}`, change.known ? change.value.verdict : null] as const,
      ),
    ),
  );
}

/** The area with a removal, and the descriptor's word on it. */
function removed({ what, category, part, months }: Removal, seed: number): Dataset {
  const taken = (of: number, month: Month): boolean =>
    month >= months.from && month <= months.to && (category === null || category === of || what === "months");
  const random = randomOf(seed);
  const thinned = (count: number): number => {
    let left = count;
    for (let row = 0; row < count; row++) if (random.next() < part * 2 ** 32) left--;
    return left;
  };
  const kept = (of: number, month: Month, count: number): number => {
    if (!taken(of, month)) return count;
    return what === "coordinates" ? thinned(count) : 0;
  };
  const cube = makeCube(shape(), changed(CAMBRIDGE.cube, kept));
  const rows = [...CATEGORIES.keys()].map((of) => {
    const { all, withCoordinates } = rowsOf(of);
    for (const month of monthsOf(range)) {
      const at = month - range.from;
      if (!taken(of, month)) continue;
      if (what !== "coordinates") all[at] = 0;
      withCoordinates[at] = what === "coordinates" ? thinned(withCoordinates[at]!) : 0;
    }
    return { all, withCoordinates };
  });
  const missing = what === "months" ? monthsOf(months).map((month) => [month, ""] as const) : [];
  return withRows(cube, rows, new Map(missing));
}

interface Rows {
  readonly all: Float64Array;
  readonly withCoordinates: Float64Array;
}

function rowsOf(category: number): Rows {
  const all = Float64Array.from(monthsOf(range), (month) =>
    Math.round(
      COUNTY * (1 + UNPLACED) * total(CAMBRIDGE.cube, [category], allWards(CAMBRIDGE), { from: month, to: month }),
    ),
  );
  return { all, withCoordinates: all.map((rows) => Math.round(rows / (1 + UNPLACED))) };
}

function withRows(cube: Cube, rows: readonly Rows[], missing: PackageCoverage["missing"]): Dataset {
  const force: ForceRows = {
    slug: "cambridgeshire",
    force: "Cambridgeshire Constabulary",
    rows: rows.map(({ all }) => all),
    withCoordinates: rows.map(({ withCoordinates }) => withCoordinates),
  };
  return { ...CAMBRIDGE, cube, coverage: { ...CAMBRIDGE.coverage, missing, forces: [force] } };
}

function shape() {
  return { categories: CATEGORIES.length, wards: CAMBRIDGE.wards.length, range };
}

function* changed(cube: Cube, kept: (category: number, month: Month, count: number) => number): Generator<CubeEntry> {
  for (let category = 0; category < cube.categories; category++)
    for (let ward = 0; ward < cube.wards; ward++)
      for (const month of monthsOf(range)) {
        const count = total(cube, [category], [ward], { from: month, to: month });
        yield { category, ward, month, count: kept(category, month, count) };
      }
}
