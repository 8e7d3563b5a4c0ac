// Pairs of public copies that are accepted beside each other, attacked by whoever knows what their wards and categories are made of: over
// every district of squares and kinds of offence, linear programming finds the least and the most that each withheld count can be.
import { describe, expect, it } from "vitest";
import { solve } from "yalps";
import type { CountRow } from "../../../src/core/area/area-package.ts";
import { publicCounts } from "../../../src/core/disclosure/public-counts.ts";
import { type CopyBeside, unlikeCopies } from "../../../src/core/package/unlike-copies.ts";
import { category, JANUARY } from "../../area.ts";
import { seeded } from "../../bench/seeded.ts";

const THRESHOLD = 5;

/** What counts of a copy are of: squares in a row by ward, and kinds of offence by category. */
interface Way {
  readonly months: readonly number[];
  readonly wards: ReadonlyMap<string, readonly number[]>;
  readonly categories: ReadonlyMap<string, readonly number[]>;
}

type Truth = (square: number, kind: number, month: number) => number;

function copyOf({ months, wards, categories }: Way, truth: Truth, beside: readonly CopyBeside[] = []): CopyBeside {
  const counts: CountRow[] = [];
  for (const [ward, squares] of wards)
    for (const [category, kinds] of categories)
      for (const month of months) {
        const count = squares.flatMap((square) => kinds.map((kind) => truth(square, kind, month)));
        const sum = count.reduce((all, one) => all + one, 0);
        if (sum > 0) counts.push({ ward, month, category, count: sum });
      }
  const districtOf = (): string => "D";
  const submitted = new Set(months);
  const made = publicCounts({ counts, submitted, wards: new Set(wards.keys()), districtOf }, THRESHOLD, beside);
  return {
    ...{ ...made, submitted, districtOf, name: beside.length === 0 ? "first" : "this copy" },
    categories: [...categories.keys()].map((slug, at) => category(slug, slug, "Crime", at)),
    boundaries: { type: "FeatureCollection", features: [...wards].map(([code, squares]) => wardOf(code, squares)) },
    block: {
      counting: JSON.stringify([...categories]),
      requiredForces: ["testshire"],
      districts: [],
      builtAt: "",
    },
  };
}

function wardOf(code: string, squares: readonly number[]): CopyBeside["boundaries"]["features"][number] {
  const [west, east] = [squares[0]! / 100, (squares.at(-1)! + 1) / 100];
  const ring = [
    [west, 52],
    [east, 52],
    [east, 52.01],
    [west, 52.01],
    [west, 52],
  ];
  const geometry = { type: "Polygon" as const, coordinates: [ring] };
  return { type: "Feature", id: code, properties: { code, name: code }, geometry };
}

/** The withheld counts of the copies that are not of every number from 1 to under the threshold. */
function toldBy(pair: readonly (readonly [Way, CopyBeside])[]): readonly string[] {
  const variables = new Map<string, Map<string, number>>();
  const constraints = new Map<string, { readonly equal?: number; readonly min?: number; readonly max?: number }>();
  const asked: string[] = [];
  for (const [at, [way, copy]] of pair.entries()) {
    const nameOf = (row: Omit<CountRow, "count">): string => `${at} ${row.ward} ${row.category} ${row.month}`;
    const counts = new Map(copy.counts.map((row) => [nameOf(row), row.count]));
    const withheld = new Set(copy.withheld.map(nameOf));
    for (const [ward, squares] of way.wards)
      for (const [category, kinds] of way.categories)
        for (const month of way.months) {
          const name = nameOf({ ward, category, month });
          const isHidden = withheld.has(name);
          constraints.set(name, isHidden ? { min: 1, max: THRESHOLD - 1 } : { equal: counts.get(name) ?? 0 });
          if (isHidden) asked.push(name);
          const total = copy.totals.find(
            (one) => one.area === ward && one.category === category && one.from <= month && one.to >= month,
          );
          for (const square of squares)
            for (const kind of kinds) {
              const atom = `${square} ${kind} ${month}`;
              const own = variables.get(atom) ?? new Map<string, number>();
              variables.set(atom, own.set(name, 1));
              if (total !== undefined) own.set(`sum ${at} ${ward} ${category} ${total.from}`, 1);
            }
          if (total !== undefined)
            constraints.set(`sum ${at} ${ward} ${category} ${total.from}`, { equal: total.count });
        }
  }
  const end = (objective: string, direction: "minimize" | "maximize"): number => {
    const { status, result } = solve({ direction, objective, constraints, variables });
    if (status !== "optimal") throw new Error(`${direction} ${objective}: ${status}`);
    return result;
  };
  return asked.filter(
    (name) => end(name, "minimize") > 1 + ROUNDING || end(name, "maximize") < THRESHOLD - 1 - ROUNDING,
  );
}

const ROUNDING = 1e-6;

/** Some of the squares in wards of one or more, some of them under codes that tell nothing of their ground. */
function someWards(random: () => number, squares: number): ReadonlyMap<string, readonly number[]> {
  const wards = new Map<string, readonly number[]>();
  const isPlain = random() < 0.8;
  let at = random() < 0.3 ? 1 : 0;
  const end = random() < 0.3 ? squares - 1 : squares;
  while (at < end) {
    const length = isPlain ? 1 : Math.min(end - at, 1 + Math.floor(2 * random()));
    const own = Array.from({ length }, (_, index) => at + index);
    wards.set(random() < 0.1 ? `W${wards.size}` : `S${own.join("")}`, own);
    at += length;
  }
  return wards;
}

/** All kinds in categories, some of them under names that tell nothing of what is in them. */
function someCategories(random: () => number, kinds: number): ReadonlyMap<string, readonly number[]> {
  const isPlain = random() < 0.8;
  const names = ["a", "b", "c"];
  const all = new Map<string, number[]>();
  for (let kind = 0; kind < kinds; kind++) {
    const name = isPlain ? names[kind % 3]! : names[Math.floor(3 * random())]!;
    all.set(name, [...(all.get(name) ?? []), kind]);
  }
  return all;
}

describe("two public copies that are accepted beside each other", () => {
  it("tell no withheld count, whatever their wards, categories and months, and most that tell one are refused", () => {
    let [accepted, refused, telling, sharing] = [0, 0, 0, 0];
    for (let seed = 1; seed <= 250; seed++) {
      const random = seeded(seed);
      const isYear = seed % 25 === 0;
      const [squares, kinds] = isYear ? [3, 2] : [5, 4];
      const counts = new Map<string, number>();
      const truth: Truth = (square, kind, month) => {
        const key = `${square} ${kind} ${month}`;
        if (!counts.has(key)) counts.set(key, Math.floor(6 * random() * random()));
        return counts.get(key)!;
      };
      const months = Array.from({ length: isYear ? 12 : 2 }, (_, at) => JANUARY + at);
      const way = (): Way => ({
        months: isYear || random() < 0.6 ? months : [JANUARY + Math.floor(3 * random())],
        wards: someWards(random, squares),
        categories: someCategories(random, kinds),
      });
      const [before, now] = [way(), way()];
      const first = copyOf(before, truth);
      const second = copyOf(now, truth, [first]);
      const isAccepted = unlikeCopies(second, first).length === 0;
      expect(unlikeCopies(first, second).length === 0).toBe(isAccepted);
      const told = toldBy([
        [before, first],
        [now, second],
      ]);
      if (isAccepted) {
        expect(told, `seed ${seed}`).toEqual([]);
        accepted++;
        if (now.months.some((month) => before.months.includes(month))) sharing++;
      } else {
        refused++;
        if (told.length > 0) telling++;
      }
    }
    // Enough of each for the attack to mean something.
    expect(accepted).toBeGreaterThan(60);
    expect(sharing).toBeGreaterThan(30);
    expect(telling).toBeGreaterThan(refused / 3);
  });
});
