// Counts as running totals, against sums taken entry by entry.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CubeEntry, makeCube, mergeCubes, monthly, total } from "../../../src/core/area/cube.ts";

const FIRST = 24_000;
const SHAPE = { categories: 3, wards: 4, range: { from: FIRST, to: FIRST + 17 } };
const anyEntries: fc.Arbitrary<CubeEntry[]> = fc.array(
  fc.record({
    category: fc.nat(2),
    ward: fc.nat(3),
    month: fc.integer({ min: FIRST, max: FIRST + 17 }),
    count: fc.nat(1000),
  }),
  { maxLength: 80 },
);
/** Runs that may begin before and end after the cube, and may be empty. */
const anyRange = fc.record({
  from: fc.integer({ min: FIRST - 5, max: FIRST + 22 }),
  to: fc.integer({ min: FIRST - 5, max: FIRST + 22 }),
});
const someCategories = fc.subarray([0, 1, 2]);
const someWards = fc.subarray([0, 1, 2, 3]);

function naive(
  entries: readonly CubeEntry[],
  categories: readonly number[],
  wards: readonly number[],
  range: { readonly from: number; readonly to: number },
): number {
  return entries
    .filter(({ category, ward }) => categories.includes(category) && wards.includes(ward))
    .filter(({ month }) => month >= range.from && month <= range.to)
    .reduce((sum, { count }) => sum + count, 0);
}

describe("total", () => {
  it("counts by hand", () => {
    const cube = makeCube(SHAPE, [
      { category: 0, ward: 1, month: FIRST, count: 5 },
      { category: 0, ward: 1, month: FIRST + 2, count: 7 },
      { category: 0, ward: 1, month: FIRST + 2, count: 1 },
      { category: 2, ward: 3, month: FIRST + 17, count: 11 },
    ]);
    expect(total(cube, [0], [1], { from: FIRST, to: FIRST })).toBe(5);
    expect(total(cube, [0], [1], { from: FIRST + 1, to: FIRST + 2 })).toBe(8);
    expect(total(cube, [0, 2], [1, 3], SHAPE.range)).toBe(24);
    expect(total(cube, [1], [0, 1, 2, 3], SHAPE.range)).toBe(0);
  });

  it("is the sum of the entries, wherever the run of months begins and ends", () => {
    fc.assert(
      fc.property(anyEntries, someCategories, someWards, anyRange, (entries, categories, wards, range) => {
        expect(total(makeCube(SHAPE, entries), categories, wards, range)).toBe(
          naive(entries, categories, wards, range),
        );
      }),
    );
  });

  it("adds up over any split of months, wards and categories", () => {
    const split = fc.integer({ min: FIRST - 2, max: FIRST + 20 });
    fc.assert(
      fc.property(anyEntries, someCategories, someWards, anyRange, split, (entries, categories, wards, range, at) => {
        const cube = makeCube(SHAPE, entries);
        const whole = total(cube, categories, wards, range);
        const add = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);
        const cut = Math.min(Math.max(at, range.from), range.to);
        const early = total(cube, categories, wards, { from: range.from, to: cut });
        const late = total(cube, categories, wards, { from: Math.max(cut + 1, range.from), to: range.to });
        expect(early + late).toBe(whole);
        expect(add(wards.map((ward) => total(cube, categories, [ward], range)))).toBe(whole);
        expect(add(categories.map((category) => total(cube, [category], wards, range)))).toBe(whole);
      }),
    );
  });
});

describe("monthly", () => {
  it("gives each month its own total", () => {
    fc.assert(
      fc.property(anyEntries, someCategories, someWards, anyRange, (entries, categories, wards, range) => {
        const counts = monthly(makeCube(SHAPE, entries), categories, wards, range);
        expect(counts).toHaveLength(Math.max(0, range.to - range.from + 1));
        counts.forEach((count, index) => {
          const month = range.from + index;
          expect(count).toBe(naive(entries, categories, wards, { from: month, to: month }));
        });
      }),
    );
  });
});

describe("makeCube", () => {
  it("does not depend on the order of its entries", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(makeCube(SHAPE, [...entries].reverse())).toEqual(makeCube(SHAPE, entries));
      }),
    );
  });

  it.each([
    ["category", { category: 3, ward: 0, month: FIRST, count: 1 }],
    ["ward", { category: 0, ward: -1, month: FIRST, count: 1 }],
    ["month", { category: 0, ward: 0, month: FIRST + 18, count: 1 }],
  ])("refuses an entry outside its %s", (_, entry) => {
    expect(() => makeCube(SHAPE, [entry])).toThrow("outside the cube");
  });
});

describe("mergeCubes", () => {
  it("is as if all entries had been counted at once, in any order and grouping", () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, anyEntries, (a, b, c) => {
        const [one, two, three] = [a, b, c].map((entries) => makeCube(SHAPE, entries));
        const all = makeCube(SHAPE, [...a, ...b, ...c]);
        expect(mergeCubes(mergeCubes(one!, two!), three!)).toEqual(all);
        expect(mergeCubes(three!, mergeCubes(two!, one!))).toEqual(all);
      }),
    );
  });

  it("joins the months of both", () => {
    const early = makeCube({ categories: 1, wards: 1, range: { from: 10, to: 11 } }, [
      { category: 0, ward: 0, month: 11, count: 2 },
    ]);
    const late = makeCube({ categories: 1, wards: 1, range: { from: 14, to: 14 } }, [
      { category: 0, ward: 0, month: 14, count: 3 },
    ]);
    const both = mergeCubes(late, early);
    expect([both.first, both.months]).toEqual([10, 5]);
    expect([...monthly(both, [0], [0], { from: 10, to: 14 })]).toEqual([0, 2, 0, 0, 3]);
  });

  it("refuses cubes of different shape", () => {
    const one = makeCube(SHAPE, []);
    expect(() => mergeCubes(one, makeCube({ ...SHAPE, wards: 5 }, []))).toThrow("different shape");
  });
});
