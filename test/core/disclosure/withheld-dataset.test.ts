// What the page says of a public copy, held against the whole package that it was made of: nothing that it says is otherwise there, no
// range leaves out the true number, and none is narrower than what is published allows.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountRow } from "../../../src/core/area/area-package.ts";
import { total } from "../../../src/core/area/cube.ts";
import { type Dataset, monthlyCounts } from "../../../src/core/area/dataset.ts";
import { offenceTableOf } from "../../../src/core/assessment/offence-table.ts";
import { formatMonth, type MonthRange } from "../../../src/core/basics/months.ts";
import { isWithheld } from "../../../src/core/basics/withheld.ts";
import {
  columnOf,
  districtsOf,
  groupKey,
  groupOf,
  groupSums,
  lineOf,
} from "../../../src/core/disclosure/cell-groups.ts";
import { knownCounts } from "../../../src/core/disclosure/known-counts.ts";
import { makeTableFlow } from "../../../src/core/disclosure/table-flow.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { assemble } from "../../../src/core/package/assemble.ts";
import { judgedOf } from "../../../src/core/statistics/change.ts";
import { ranksOf } from "../../../src/core/wards/ranks.ts";
import { CATEGORIES } from "../../area.ts";
import { seeded } from "../../bench/seeded.ts";
import { anyBoth, type Both, THRESHOLD } from "./whole-and-copy.ts";

const anyLength = fc.oneof(fc.constant(12), fc.integer({ min: 1, max: 12 }));

describe("sums over a public copy", () => {
  it("hold the true number in their range, and are known only where they are it", () => {
    fc.assert(
      fc.property(anyBoth, fc.nat(1e6), ({ whole, open, withheld, totals }, seed) => {
        const random = seeded(seed);
        const known = knownCounts(open, withheld, totals);
        const some = (length: number): readonly number[] => {
          const chosen = Array.from({ length }, (_, at) => at).filter(() => random() < 0.6);
          return chosen.length > 0 ? chosen : [0];
        };
        const { from, to } = open.coverage.range;
        for (let turn = 0; turn < 12; turn++) {
          const [categories, wards] = [some(CATEGORIES.length), some(open.wards.length)];
          const first = from + Math.floor(random() * (to - from + 1));
          const range: MonthRange = { from: first, to: first + Math.floor(random() * (to - first + 1)) };
          const truth = total(whole.cube, categories, wards, range);
          const { low, high } = known.sum(categories, wards, range);
          expect(low).toBeLessThanOrEqual(truth);
          expect(high).toBeGreaterThanOrEqual(truth);
          const told = total(open.cube, categories, wards, range);
          if (low === high) expect(told).toBe(truth);
          else expect(told).toBeNaN();
        }
        for (const { ward, month, category } of withheld) {
          const at = open.taxonomy.categories.findIndex((row) => row.category === category);
          const cell = known.sum([at], [open.wardIndices.get(ward)!], { from: month, to: month });
          expect(cell, `${ward} ${formatMonth(month)}`).toEqual({ low: 1, high: THRESHOLD - 1 });
        }
      }),
      { numRuns: 80 },
    );
  });

  it("are gaps in series where they are not told, and never zero", () => {
    fc.assert(
      fc.property(anyBoth, ({ whole, open }) => {
        for (const ward of open.wards.keys())
          for (const category of CATEGORIES.keys()) {
            const [told, true_] = [monthlyCounts(open, [category], [ward]), monthlyCounts(whole, [category], [ward])];
            for (const [at, count] of told.entries()) {
              if (count !== null) expect(count).toBe(true_[at]);
              else if (true_[at] !== null) expect(true_[at]!).toBeGreaterThan(0);
              if (count === 0) expect(true_[at]).toBe(0);
            }
          }
      }),
      { numRuns: 40 },
    );
  });
});

describe("figures of a public copy", () => {
  it("say what the whole package says, or that it is withheld", () => {
    let [verdicts, clear, hidden, exact] = [0, 0, 0, 0];
    fc.assert(
      fc.property(anyBoth, anyLength, fc.constantFrom(0, 0, 0, 2, 5), (both, length, back) => {
        const { whole, open } = both;
        const { to, from } = open.coverage.range;
        const end = Math.max(from, to - back);
        const period = { from: Math.max(from, end - length + 1), to: end };
        const [told, truth] = [listFigures(open, period), listFigures(whole, period)];
        for (const [at, { figures }] of told.entries()) {
          const other = truth[at]!.figures;
          for (const [index, own] of [...figures.wards, figures.district].entries()) {
            const real = [...other.wards, other.district][index]!;
            for (const key of ["count", "rate", "share"] as const) {
              const [a, b] = [own[key], real[key]];
              if (a.known) {
                expect(b).toEqual(a);
                exact++;
              } else if (a.shown === undefined) expect(b).toEqual(a);
              else if (b.known && typeof b.value === "number") expect(inText(a.shown, b.value), a.shown).toBe(true);
            }
            const judged = judgedOf(own.change);
            if (isWithheld(judged)) hidden++;
            if (!own.change.known) continue;
            expect(real.change.known).toBe(true);
            if (!real.change.known) continue;
            const { verdict, before, after, percent, p } = own.change.value;
            const known = real.change.value;
            expect({ verdict, before, after, percent }).toEqual({
              verdict: judged.known ? known.verdict : verdict,
              before: known.before,
              after: known.after,
              percent: known.percent,
            });
            if (!Number.isNaN(p)) expect(p).toBeCloseTo(known.p, 6);
            if (!judged.known) continue;
            verdicts++;
            if (verdict.startsWith("clearly")) clear++;
          }
          const ranks = ranksOf(other, "count");
          for (const [index, rank] of ranksOf(figures, "count").entries())
            if (rank.known) expect(ranks[index]).toEqual(rank);
        }
      }),
      { numRuns: 200 },
    );
    for (const number of [verdicts, clear, hidden, exact]) expect(number).toBeGreaterThan(20);
  });
});

describe("the table of an offence in a public copy", () => {
  it("has the total of the months before and the change wherever they are known, judged or not, and true ones", () => {
    let [unjudged, hidden] = [0, 0];
    fc.assert(
      fc.property(anyBoth, anyLength, ({ whole, open }, length) => {
        const { to, from } = open.coverage.range;
        const period = { from: Math.max(from, to - length + 1), to };
        const [told, truth] = [listFigures(open, period), listFigures(whole, period)];
        for (const [at, { figures }] of told.entries()) {
          const real = offenceTableOf(whole, truth[at]!.figures).wards;
          for (const [index, row] of offenceTableOf(open, figures).wards.entries()) {
            const { before, change, changePercent } = real[index]!;
            if (!figures.comparison.known || before === null) continue;
            const earlier = total(open.cube, figures.selection.categories, [index], figures.comparison.value);
            expect(row.before).toBe(Number.isNaN(earlier) ? null : before);
            const isKnown = row.before !== null && row.count !== null;
            expect([row.change, row.changePercent]).toEqual(isKnown ? [change, changePercent] : [null, null]);
            if (row.before === null) expect(row.reasons["before"]).toContain("withheld");
            if (row.before !== null && !judgedOf(figures.wards[index]!.change).known) unjudged++;
            if (!isKnown) hidden++;
          }
        }
      }),
      { numRuns: 80 },
    );
    for (const number of [unjudged, hidden]) expect(number).toBeGreaterThan(5);
  });
});

describe("a verdict on a public copy", () => {
  it("is the same whatever the withheld counts are", () => {
    let judged = 0;
    fc.assert(
      fc.property(anyBoth, anyLength, fc.nat(1e6), (both, length, seed) => {
        const { open } = both;
        const { from, to } = open.coverage.range;
        const period = { from: Math.max(from, to - length + 1), to };
        const told = listFigures(open, period);
        const random = seeded(seed);
        for (let turn = 0; turn < 3; turn++) {
          const world = listFigures(anotherWorld(both, random), period);
          for (const [at, { figures }] of told.entries())
            for (const [index, { change, count }] of [...figures.wards, figures.district].entries()) {
              const { figures: other } = world[at]!;
              const there = [...other.wards, other.district][index]!;
              if (count.known) expect(there.count).toEqual(count);
              if (!judgedOf(change).known || !change.known) continue;
              if (there.change.known) expect(there.change.value.verdict).toBe(change.value.verdict);
              judged++;
            }
        }
      }),
      { numRuns: 40 },
    );
    expect(judged).toBeGreaterThan(50);
  });
});

/** A whole package of which the same public copy says the same: its withheld counts are moved at random, so that all sums stay. */
function anotherWorld({ whole, withheld, totals, counts, parts }: Both, random: () => number): Dataset {
  const districtOf = districtsOf(whole.descriptor.wardscope);
  const visible = groupSums(counts, districtOf);
  const sums = new Map(totals.map((row) => [groupKey(groupOf(row)), row.count]));
  const filled: CountRow[] = [...counts];
  for (const { category } of CATEGORIES) {
    const cells = withheld.filter((row) => row.category === category);
    const keys: string[][] = [[], []];
    const numberOf = (kind: 0 | 1, key: string): number => {
      if (!sums.has(key)) return -1;
      if (!keys[kind]!.includes(key)) keys[kind]!.push(key);
      return keys[kind]!.indexOf(key);
    };
    const table = cells.map((cell) => ({
      row: numberOf(0, groupKey(lineOf(cell))),
      column: numberOf(1, groupKey(columnOf(cell, districtOf))),
    }));
    const [rows, columns] = keys.map((own) => own.map((key) => sums.get(key)! - (visible.get(key) ?? 0)));
    const flow = makeTableFlow({ cells: table, rows: rows!, columns: columns!, most: THRESHOLD - 1 })!;
    const lean = random();
    for (let turn = 0; turn < 3 * cells.length; turn++)
      flow.move(Math.floor(random() * cells.length), random() < lean ? 1 : -1);
    filled.push(...cells.map((cell, at) => ({ ...cell, count: flow.values[at]! })));
  }
  return assemble({ ...parts, counts: filled });
}

/** Whether a number is one of "fewer than 5" or of "43 to 52". */
function inText(text: string, value: number): boolean {
  const few = /^fewer than (\d+)$/.exec(text);
  if (few !== null) return value > 0 && value < Number(few[1]);
  const [low, high] = text.split(" to ").map((part) => Number(part.replaceAll(",", "")));
  return value >= low! && value <= high!;
}
