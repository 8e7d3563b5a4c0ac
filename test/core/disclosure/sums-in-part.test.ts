// A total that is kept for some months or wards alone tells what a public copy withholds as others do: it is found, and where it is kept.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountRow } from "../../../src/core/area/area-package.ts";
import { sumSentence } from "../../../src/core/disclosure/sum-sentence.ts";
import { type CategorySum, sumsOfCategories } from "../../../src/core/disclosure/sums-of-categories.ts";
import { randomOf } from "../../../src/core/statistics/random.ts";
import { JANUARY } from "../../area.ts";

const THRESHOLD = 5;
const [WARDS, MONTHS] = [8, 18];

interface Plan {
  readonly seed: number;
  readonly parts: number;
  readonly wards: readonly number[];
  readonly from: number;
  readonly length: number;
  /** One of so many counts of the total is another. */
  readonly errors: number;
  /** Whether it counts something else where it is no total; else nothing. */
  readonly isElsewhere: boolean;
}

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  seed: fc.nat(1e6),
  parts: fc.integer({ min: 2, max: 3 }),
  wards: fc.oneof(
    fc.constant(Array.from({ length: WARDS }, (_, at) => at)),
    fc.uniqueArray(fc.nat(WARDS - 1), { minLength: 3, maxLength: 6 }),
  ),
  from: fc.nat(6),
  length: fc.integer({ min: 6, max: 12 }),
  errors: fc.constantFrom(0, 0, 25),
  isElsewhere: fc.boolean(),
});

const cellOf = ({ ward, month }: { readonly ward: string; readonly month: number }): string => `${ward} ${month}`;

/** Ten kinds, the first of which are the parts, and a total of these where the plan keeps one. */
function packageOf(plan: Plan): readonly CountRow[] {
  const stream = randomOf(plan.seed);
  const random = (): number => stream.below(2 ** 20) / 2 ** 20;
  const rows: CountRow[] = [];
  const add = (ward: number, month: number, category: string, count: number): void => {
    if (count > 0) rows.push({ ward: `W${ward}`, month: JANUARY + month, category, count });
  };
  for (let ward = 0; ward < WARDS; ward++)
    for (let month = 0; month < MONTHS; month++) {
      const counts = Array.from({ length: 10 }, (_, at) => Math.floor(random() ** 2 * (3 + (at % 5) * 2)));
      for (const [at, count] of counts.entries()) add(ward, month, `kind-${at}`, count);
      const sum = counts.slice(0, plan.parts).reduce((all, count) => all + count, 0);
      const other = plan.isElsewhere ? Math.floor(random() * 9) : 0;
      const isKept = plan.wards.includes(ward) && month >= plan.from && month < plan.from + plan.length;
      const error = plan.errors > 0 && sum > 0 && random() * plan.errors < 1 ? 1 : 0;
      add(ward, month, "total", isKept ? sum + error : other);
    }
  return rows;
}

/** What a copy tells of counts: those that are withheld can be any from 1 to under the threshold. */
const toldOf = (rows: readonly CountRow[]) =>
  rows.map((row) => (row.count < THRESHOLD ? { ...row, count: [1, THRESHOLD - 1] as const } : row));

/** How many counts a total has where it is kept: with a few it could be chance that they add up. */
function keptIn(rows: readonly CountRow[], { wards, from, length }: Plan): number {
  return rows.filter(
    ({ ward, month, category }) =>
      category === "total" &&
      wards.some((at) => ward === `W${at}`) &&
      month >= JANUARY + from &&
      month < JANUARY + from + length,
  ).length;
}

/** Withheld counts of which the total less the other parts leaves one number, for who knows where it is kept. */
function exactly(rows: readonly CountRow[], plan: Plan): number {
  let found = 0;
  for (const ward of plan.wards)
    for (let month = plan.from; month < plan.from + plan.length; month++) {
      const here = rows.filter((row) => row.ward === `W${ward}` && row.month === JANUARY + month);
      const ends = (category: string): readonly [number, number] => {
        const count = here.find((row) => row.category === category)?.count ?? 0;
        return count > 0 && count < THRESHOLD ? [1, THRESHOLD - 1] : [count, count];
      };
      const [least, most] = ends("total");
      const parts = Array.from({ length: plan.parts }, (_, at) => ends(`kind-${at}`));
      for (const [at, [from, to]] of parts.entries()) {
        if (from === to) continue;
        const others = parts.filter((_, other) => other !== at);
        const low = Math.max(from, least - others.reduce((sum, [, high]) => sum + high, 0));
        const high = Math.min(to, most - others.reduce((sum, [few]) => sum + few, 0));
        if (low === high) found++;
      }
    }
  return found;
}

describe("a total that is kept for part of the months, or of the wards, or of both", () => {
  it("is found, with its parts, and adds up wherever the finding says; no count of a package that passes is told", () => {
    let told = 0;
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const rows = packageOf(plan);
        fc.pre(keptIn(rows, plan) >= 40);
        const [found, ...more] = sumsOfCategories(rows, THRESHOLD);
        told += exactly(rows, plan);
        expect(more).toEqual([]);
        expect(found?.sum).toBe("total");
        const { parts, within } = found!;
        expect(parts.toSorted()).toEqual(Array.from({ length: plan.parts }, (_, at) => `kind-${at}`));
        const sums = new Map<string, number>();
        for (const row of rows)
          if (parts.includes(row.category)) sums.set(cellOf(row), (sums.get(cellOf(row)) ?? 0) + row.count);
        const isIn = ({ ward, month }: CountRow): boolean =>
          within!.months.includes(month) && (within!.wards.length === 0 || within!.wards.includes(ward));
        const there = rows.filter((row) => row.category === "total" && isIn(row));
        const errors = there.filter((row) => row.count !== (sums.get(cellOf(row)) ?? 0));
        expect(errors.length > 0).toBe(within!.hasErrors);
        expect(errors.length).toBeLessThanOrEqual(there.length / 5);
      }),
      { numRuns: 40 },
    );
    expect(told).toBeGreaterThan(100);
  });

  it("is found by what a copy tells, where parts are rare or counts are large", () => {
    const plan = { parts: 2, wards: [0, 1, 2, 3, 4, 5, 6, 7], from: 6, length: 12, errors: 0, isElsewhere: false };
    for (const seed of [1, 2, 3, 4, 5]) {
      const rows = packageOf({ ...plan, seed }).filter(({ category }) => category !== "total");
      for (const of of [
        ["kind-0", "kind-5"],
        ["kind-4", "kind-9"],
      ] as const) {
        const sums = new Map<string, CountRow>();
        for (const row of rows)
          if (row.month >= JANUARY + 6 && of.some((one) => one === row.category)) {
            const count = (sums.get(cellOf(row))?.count ?? 0) + row.count;
            sums.set(cellOf(row), { ...row, category: "total", count });
          }
        const found = sumsOfCategories(toldOf([...rows, ...sums.values()]), THRESHOLD);
        expect(found.map(({ sum, parts }) => [sum, parts.toSorted()])).toEqual([["total", of]]);
      }
    }
  });

  it("is found of many parts", () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const wards = seed % 2 === 0 ? [0, 1, 2, 3, 4, 5, 6, 7] : [1, 4, 5, 6, 7];
      const rows = packageOf({ seed, parts: 5, wards, from: 4, length: 12, errors: 0, isElsewhere: seed % 3 === 0 });
      expect(sumsOfCategories(rows, THRESHOLD).map(({ sum, parts }) => [sum, parts.length])).toEqual([["total", 5]]);
    }
  });
});

it("a package without a total in it has none found, by its counts nor by what a copy tells", () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const rows = packageOf({ ...plan, wards: [], isElsewhere: true });
      expect([rows, toldOf(rows)].map((all) => sumsOfCategories(all, THRESHOLD))).toEqual([[], []]);
    }),
    { numRuns: 25 },
  );
});

it("is said with the months and the wards", () => {
  const nameOf = { category: (slug: string) => slug.toUpperCase(), ward: (code: string) => `Ward ${code}` };
  const sum: CategorySum = { sum: "total", parts: ["a", "b"] };
  const months = [JANUARY, JANUARY + 1, JANUARY + 2, JANUARY + 5];
  const said = (within?: CategorySum["within"]): string =>
    sumSentence(within === undefined ? sum : { ...sum, within }, "is", nameOf);
  expect(said()).toBe(
    '"TOTAL" is the sum of "A" and "B" in every ward and month: one less the others tells what is withheld',
  );
  expect(said({ months, wards: [], hasErrors: false })).toContain(
    '"A" and "B" wherever it has counts in January 2024 to March 2024 and June 2024: one less',
  );
  expect(said({ months: [JANUARY], wards: ["1", "2"], hasErrors: true })).toContain(
    '"B" nearly wherever it has counts in January 2024 (Ward 1 and Ward 2): one less',
  );
});
