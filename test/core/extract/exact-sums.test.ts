// Sums that were planted into tables of counts are found, whatever they are over, and none is found where none was planted.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSums } from "../../../src/core/extract/exact-sums.ts";
import { seeded } from "../../bench/seeded.ts";

/** Counts of offences as tables have them: each with its own size and its own wards, the most with many zeros. */
function tableOf(seed: number, labels: number, cells: number, most: number): number[][] {
  const random = seeded(seed);
  const wards = Array.from({ length: cells }, () => 0.2 + random());
  return Array.from({ length: labels }, () => {
    const size = most ** random();
    return wards.map((ward) => Math.floor(2 * size * ward * random()));
  });
}

const total = (column: readonly number[]): number => column.reduce((sum, count) => sum + count, 0);
const sumOf = (columns: readonly (readonly number[])[]): number[] =>
  columns[0]!.map((_, cell) => total(columns.map((column) => column[cell]!)));
const isSum = (columns: readonly (readonly number[])[], whole: number, parts: readonly number[]): boolean =>
  sumOf(parts.map((part) => columns[part]!)).every((count, cell) => count === columns[whole]![cell]);
/** Enough that no chance makes them: of months and wards as council tables have them. */
const shape = fc.record({
  seed: fc.nat(1e6),
  labels: fc.integer({ min: 3, max: 24 }),
  cells: fc.integer({ min: 40, max: 400 }),
  most: fc.integer({ min: 8, max: 300 }),
  picked: fc.array(fc.nat(1e6), { minLength: 2, maxLength: 24 }),
});
const pickedOf = (columns: readonly (readonly number[])[], picked: readonly number[]): readonly number[][] => {
  const some = [...new Set(picked.map((one) => one % columns.length))].map((at) => [...columns[at]!]);
  return some.length > 1 ? some : columns.slice(0, 2).map((column) => [...column]);
};

describe("among columns of counts", () => {
  it("a sum of any of them is found", () => {
    fc.assert(
      fc.property(shape, ({ seed, labels, cells, most, picked }) => {
        const plain = tableOf(seed, labels, cells, most);
        const columns = [sumOf(pickedOf(plain, picked)), ...plain];
        fc.pre(total(columns[0]!) > 3 * cells && columns[0]!.every((count) => count > 0));
        const found = exactSums(columns);
        // With one part it may be the part that is called the sum of the other, as both are the same.
        expect(found.length).toBeGreaterThan(0);
        for (const { whole, parts } of found) expect(isSum(columns, whole, parts)).toBe(true);
        expect(found.some(({ whole, parts }) => whole === 0 || parts.includes(0))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("sums over sums, the same sum twice and all of them together are found, all but one and in any order", () => {
    fc.assert(
      fc.property(shape, fc.boolean(), ({ seed, labels, cells, most, picked }, ofSums) => {
        const plain = tableOf(seed, labels + 2, cells, most).map((column) => column.map((count) => count + 1));
        const inner = sumOf(pickedOf(plain, picked.slice(0, 3)));
        const others = tableOf(seed + 1, 3, cells, most).map((column) => column.map((count) => count + 1));
        const outer = sumOf([inner, others[0]!]);
        const all = ofSums ? sumOf([...plain, ...others, inner, outer]) : sumOf([...plain, ...others]);
        const butOne = sumOf([...plain.slice(1), ...others]);
        const random = seeded(seed + 2);
        const columns = [inner, [...inner], outer, all, butOne, ...plain, ...others]
          .map((column) => ({ column, at: random() }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ column }) => column);
        const found = exactSums(columns);
        for (const { whole, parts } of found) expect(isSum(columns, whole, parts)).toBe(true);
        const wholes = found.map(({ whole }) => columns[whole]!);
        expect(wholes).toHaveLength(5);
        for (const one of [outer, all, butOne]) expect(wholes).toContain(one);
      }),
      { numRuns: 100 },
    );
  });

  it("none is found where there is none, in large tables and in small ones", () => {
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 2, max: 400 }),
        (seed, labels, cells, most) => {
          expect(exactSums(tableOf(seed, labels, cells, most))).toEqual([]);
        },
      ),
      { numRuns: 600 },
    );
  });

  it("of columns that belong together fewer counts tell", () => {
    const [one, two] = [
      [3, 0, 2, 5, 1],
      [1, 4, 2, 0, 3],
    ];
    const columns = [sumOf([one, two]), one, two, [9, 9, 1, 1, 7], [8, 3, 1, 4, 0]];
    expect(exactSums(columns)).toEqual([]);
    expect(exactSums(columns, (_, part) => part < 3)).toEqual([{ whole: 0, parts: [1, 2] }]);
  });

  it("of hundreds of offences in groups it is found within a second or two", () => {
    const plain = tableOf(7, 200, 1200, 60);
    const groups = Array.from({ length: 20 }, (_, at) => sumOf(plain.slice(at * 10, at * 10 + 4 + (at % 7))));
    const columns = [...plain, ...groups, sumOf(plain), sumOf(plain.slice(10))];
    expect(exactSums(columns).map(({ whole }) => whole)).toHaveLength(22);
  });
});
