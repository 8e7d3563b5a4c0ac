// Categories that are sums over others tell what a public copy withholds: they are found, whichever others there are, and no others.
import fc from "fast-check";
import { expect, it } from "vitest";
import { solve } from "yalps";
import type { CountRow } from "../../../src/core/area/area-package.ts";
import { publicCounts } from "../../../src/core/disclosure/public-counts.ts";
import { sumsOfCategories } from "../../../src/core/disclosure/sums-of-categories.ts";
import { JANUARY } from "../../area.ts";
import { seeded } from "../../bench/seeded.ts";

const THRESHOLD = 5;
const WARDS = ["W1", "W2", "W3"];
const MONTHS = Array.from({ length: 12 }, (_, at) => JANUARY + at);

/** Counts of each part by ward and month, and those of another category; the whole is the sum of the parts. */
const anyTable = fc.array(fc.oneof(fc.constant(0), fc.nat(12)), {
  minLength: WARDS.length * MONTHS.length,
  maxLength: WARDS.length * MONTHS.length,
});

function rowsOf(category: string, table: readonly number[]): readonly CountRow[] {
  return table.flatMap((count, at) => {
    const [ward, month] = [WARDS[at % WARDS.length]!, MONTHS[Math.floor(at / WARDS.length)]!];
    return count === 0 ? [] : [{ ward, month, category, count }];
  });
}

const added = (tables: readonly (readonly number[])[]): readonly number[] =>
  tables[0]!.map((_, at) => tables.reduce((sum, table) => sum + table[at]!, 0));

/** Whether linear programming tells a withheld count of the first ward and months, of one who knows what is the sum of what. */
function isTold(rows: readonly CountRow[], whole: string, parts: readonly string[]): boolean {
  const { counts, withheld } = publicCounts(
    { counts: [...rows], submitted: new Set(MONTHS), wards: new Set(WARDS), districtOf: () => "D" },
    THRESHOLD,
  );
  const nameOf = ({ ward, month, category }: Omit<CountRow, "count">): string => `${category} ${ward} ${month}`;
  const told = new Map(counts.map((row) => [nameOf(row), row.count]));
  const hidden = new Set(withheld.map(nameOf));
  return WARDS.some((ward) =>
    MONTHS.some((month) => {
      const names = [whole, ...parts].map((category) => nameOf({ ward, month, category }));
      const constraints = new Map<string, { readonly equal?: number; readonly min?: number; readonly max?: number }>([
        ["sum", { equal: 0 }],
        ...names.map(
          (name) => [name, hidden.has(name) ? { min: 1, max: THRESHOLD - 1 } : { equal: told.get(name) ?? 0 }] as const,
        ),
      ]);
      const variables = new Map(
        names.map((name, at) => [
          name,
          new Map([
            [name, 1],
            ["sum", at === 0 ? -1 : 1],
          ]),
        ]),
      );
      const end = (objective: string, direction: "minimize" | "maximize") =>
        solve({ direction, objective, constraints, variables }).result;
      return names.some(
        (name) => hidden.has(name) && (end(name, "minimize") > 1.001 || end(name, "maximize") < THRESHOLD - 1.001),
      );
    }),
  );
}

it("finds each sum by which linear programming tells a withheld count", () => {
  let told = 0;
  fc.assert(
    fc.property(fc.array(anyTable, { minLength: 2, maxLength: 3 }), anyTable, (tables, other) => {
      const parts = tables.map((_, at) => `part-${at}`);
      const rows = [
        ...tables.flatMap((table, at) => rowsOf(parts[at]!, table)),
        ...rowsOf("other", other),
        ...rowsOf("whole", added(tables)),
      ];
      const several = added(tables).filter((_, at) => tables.filter((table) => table[at]! > 0).length > 1);
      const bits = several.reduce((sum, count) => sum + Math.log2(count + 1), 0);
      fc.pre(bits >= 24 && tables.every((table) => table.some((count) => count > 0)));
      const found = sumsOfCategories(rows, THRESHOLD);
      if (isTold(rows, "whole", parts)) {
        told++;
        expect(found).toEqual([{ sum: "whole", parts }]);
      }
      expect(
        sumsOfCategories(
          rows.filter(({ category }) => category !== "part-0"),
          THRESHOLD,
        ).filter(({ within }) => within === undefined),
      ).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(told).toBeGreaterThan(40);
});

/** What a copy tells of counts: those that are withheld can be any from 1 to under the threshold. */
function toldOf(rows: readonly CountRow[]) {
  return rows.map((row) => (row.count < THRESHOLD ? { ...row, count: [1, THRESHOLD - 1] as const } : row));
}

it("finds a sum of however many, whatever rare kinds lie within it, by the counts and by what a copy tells of them", () => {
  const anyFew = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 })), { minLength: 36, maxLength: 36 });
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(anyFew, { minLength: 2, maxLength: 6 }),
      fc.array(fc.nat(35), { maxLength: 3 }),
      (tables, rare) => {
        const whole = added(tables);
        const rows = [
          ...tables.flatMap((table, at) => rowsOf(`part-${at}`, table)),
          ...rare.flatMap((cell, at) =>
            rowsOf(
              `rare-${at}`,
              whole.map((count, of) => (of === cell && count > 0 ? 1 : 0)),
            ),
          ),
          ...rowsOf("whole", whole),
        ];
        const isSeveral = (cell: number): boolean => tables.filter((table) => table[cell]! > 0).length > 1;
        fc.pre(tables.every((table) => table.some((count) => count > 0)) && whole.some((n) => n > 0 && n < THRESHOLD));
        fc.pre(whole.filter((_, cell) => isSeveral(cell)).length > 9);
        const sums = (cells: Parameters<typeof sumsOfCategories>[0]) =>
          sumsOfCategories(cells, THRESHOLD).filter(({ sum }) => sum === "whole");
        expect(sums(rows)).toHaveLength(1);
        found += sums(toldOf(rows)).length;
      },
    ),
    { numRuns: 100 },
  );
  expect(found).toBeGreaterThan(95);
});

it("finds a sum of two by two cells with counts of both, where one says nothing", () => {
  const rows = (both: number) =>
    [0, 1, 2].flatMap((at) => {
      const [one, other] = [5 + at, at < both ? 2 : 0];
      const cell = { ward: WARDS[at]!, month: JANUARY };
      return [
        { ...cell, category: "one", count: one },
        { ...cell, category: "other", count: other },
        { ...cell, category: "both", count: one + other },
      ];
    });
  for (const told of [(cells: readonly CountRow[]) => cells, toldOf]) {
    const sums = (both: number) => sumsOfCategories(told(rows(both).filter(({ count }) => count > 0)), THRESHOLD);
    expect(sums(2)).toEqual([{ sum: "both", parts: ["one", "other"] }]);
    expect(sums(1)).toEqual([]);
  }
  expect(sumsOfCategories(rows(2), THRESHOLD, (category) => category === "both")).toEqual([]);
});

it("seldom takes a category for a sum by what a copy of a small area tells, where the counts are none", () => {
  const random = seeded(7);
  let [tables, refused] = [0, 0];
  for (let table = 0; table < 60; table++) {
    const levels = Array.from({ length: 12 }, () => 14 * random() * random());
    // Of two wards and three months.
    const rows = levels.flatMap((level, kind) =>
      rowsOf(
        `kind-${kind}`,
        Array.from({ length: 9 }, (_, cell) => (cell % 3 === 2 ? 0 : Math.floor(2 * level * random()))),
      ),
    );
    if (sumsOfCategories(rows, THRESHOLD).length > 0) continue;
    tables++;
    refused += Number(sumsOfCategories(toldOf(rows), THRESHOLD).length > 0);
  }
  expect(tables).toBeGreaterThan(40);
  expect(refused).toBeLessThan(0.1 * tables);
});

it("finds none by chance, whatever small numbers there are, nor a category that is another's", () => {
  const anySmall = fc.record({
    cells: fc.integer({ min: 1, max: 36 }),
    tables: fc.array(fc.array(fc.nat(3), { minLength: 36, maxLength: 36 }), { minLength: 14, maxLength: 14 }),
  });
  fc.assert(
    fc.property(anySmall, ({ cells, tables }) => {
      const rows = tables.flatMap((table, at) => rowsOf(`kind-${at}`, table.slice(0, cells)));
      expect(sumsOfCategories(rows, THRESHOLD, () => true)).toEqual([]);
      if (cells >= 18) expect([rows, toldOf(rows)].map((all) => sumsOfCategories(all, THRESHOLD))).toEqual([[], []]);
    }),
    { numRuns: 200 },
  );
  const same = Array.from({ length: 36 }, (_, at) => at % 7);
  expect(sumsOfCategories([...rowsOf("one", same), ...rowsOf("other", same)], THRESHOLD)).toEqual([]);
});
