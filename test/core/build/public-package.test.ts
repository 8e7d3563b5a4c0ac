// A public copy does not depend on what it withholds: packages that differ in withheld counts alone, or in few rows in no ward, have the
// same copy, byte for byte, but for the sums that are told by their own rule. And what it says of rows is never less than the truth.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf, type PackageCoverage } from "../../../src/core/area/coverage.ts";
import { formatMonth, monthsOf } from "../../../src/core/basics/months.ts";
import { JANUARY } from "../../area.ts";
import { seeded } from "../../bench/seeded.ts";
import { anyPlan, byCount, copyIfSafe, copyOf, type Plan, type Rows, refilled, SLUGS } from "./planned-copy.ts";

/** As defined: how far counts levelled to the same share of rows with coordinates are from each other. Of one force. */
function trueSpread({ range, missing, forces }: PackageCoverage, category: number): number {
  const [force] = forces!;
  const shares: number[] = [];
  for (const from of monthsOf(range))
    for (let length = 3; length <= 12 && from + length - 1 <= range.to; length++) {
      const months = monthsOf({ from, to: from + length - 1 });
      if (months.some((month) => missing.has(month))) continue;
      const sumOf = (counts: Float64Array): number =>
        months.reduce((sum, month) => sum + counts[month - range.from]!, 0);
      const all = sumOf(force!.rows[category]!);
      if (all > 0) shares.push(sumOf(force!.withCoordinates[category]!) / all);
    }
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  return shares.length === 0 || least === most ? 0 : Math.min(1, (most - least) / (2 * least));
}

describe("packages that differ in withheld counts alone", () => {
  it("have the same public copy, byte for byte, but for sums", () => {
    let [withheld, unrecorded, spread] = [0, 0, 0];
    fc.assert(
      fc.property(anyPlan, fc.nat(1e6), (plan, seed) => {
        const random = seeded(seed);
        const most = plan.threshold - 1;
        const copies = [() => 1 + Math.floor(most * random()), () => 1, () => most].map((fill) =>
          copyIfSafe(refilled(plan, fill), byCount),
        );
        const first = copyIfSafe(plan, (a, b) => byCount(b, a));
        for (const { text } of copies) expect(text).toBe(first.text);
        withheld += first.text.split("\n").length;
        unrecorded += Object.keys(first.disclosure.unrecorded).length;
        spread += Object.values(first.disclosure.spread).filter((part) => (part as number) < 1).length;
      }),
      { numRuns: 500 },
    );
    for (const number of [withheld, unrecorded, spread]) expect(number).toBeGreaterThan(20);
  });

  it("each have no more months without rows, and no more spread, than the copy says, or no verdict", () => {
    let bounded = 0;
    fc.assert(
      fc.property(anyPlan, fc.nat(1e6), (plan, seed) => {
        const random = seeded(seed);
        const world = refilled(plan, () => 1 + Math.floor((plan.threshold - 1) * random()));
        const { coverage, disclosure } = copyIfSafe(world, byCount);
        for (const [index, slug] of SLUGS.entries()) {
          const missing = [...coverageOf(coverage, [index]).missing.keys()].filter(
            (month) => !coverage.missing.has(month),
          );
          const told = disclosure.spread[slug];
          if (told === 1) continue;
          bounded++;
          expect(disclosure.unrecorded[slug] ?? []).toEqual(expect.arrayContaining(missing.map(formatMonth)));
          const [force] = coverage.forces!;
          const lost = force!.rows[index]!.map((count, at) => count - force!.withCoordinates[index]![at]!);
          const isMissing = (_: number, at: number): boolean => !coverage.missing.has(JANUARY + at);
          if (told === undefined)
            expect(lost.filter(isMissing).reduce((sum, count) => sum + count, 0)).toBeLessThan(plan.threshold);
          else expect(told).toBeGreaterThanOrEqual(trueSpread(coverage, index) - 1e-12);
        }
      }),
      { numRuns: 150 },
    );
    expect(bounded).toBeGreaterThan(20);
  });
});

describe("packages that differ in few rows in no ward alone", () => {
  const differing = (plan: Plan, change: (count: number, at: number, slug: string, own: Rows) => number): Plan => ({
    ...plan,
    rows: new Map(
      [...plan.rows].map(([slug, own]) => [
        slug,
        { ...own, unplaced: own.unplaced.map((count, at) => change(count, at, slug, own)) },
      ]),
    ),
  });
  const totalOf = ({ months, missing }: Plan, counts: readonly number[]): number =>
    counts.reduce((sum, count, at) => sum + (at < months && !missing.includes(at) ? count : 0), 0);

  it("have the same public copy: of each category fewer than the threshold have no coordinates, whatever their months", () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(1e6), (plan, seed) => {
        const random = seeded(seed);
        const few = (own: Plan): Plan => {
          let left = 0;
          return differing(own, (_, at) => {
            if (at === 0) left = own.threshold - 1;
            const count = Math.floor(random() * (left + 1));
            left -= count;
            return count;
          });
        };
        const [none, one, other] = [differing(plan, () => 0), few(plan), few(plan)].map((own) =>
          copyIfSafe(own, byCount),
        );
        expect(one!.text).toBe(none!.text);
        expect(other!.text).toBe(none!.text);
      }),
      { numRuns: 150 },
    );
  });

  it("nor is a number told closer than to the threshold where there are more: every number of its band gives the same copy", () => {
    let spread = 0;
    fc.assert(
      fc.property(anyPlan, fc.nat(1e6), fc.constantFrom(0, 8, 40), (drawn, seed, more) => {
        const random = seeded(seed);
        const plan = differing(drawn, (count) => count + more);
        const { threshold } = plan;
        const other = differing(plan, (count, _, __, own) =>
          totalOf(plan, own.unplaced) < threshold
            ? count
            : count - (count % threshold) + Math.floor(random() * threshold),
        );
        // One that had many has not come to have few.
        for (const [slug, { unplaced }] of plan.rows)
          fc.pre(totalOf(plan, unplaced) < threshold === totalOf(plan, other.rows.get(slug)!.unplaced) < threshold);
        const [one, two] = [plan, other].map((own) => copyIfSafe(own, byCount));
        expect(two!.text).toBe(one!.text);
        spread += Object.values(one!.disclosure.spread).filter((part) => (part as number) < 1).length;
      }),
      { numRuns: 150 },
    );
    expect(spread).toBeGreaterThan(20);
  });

  it("have the same public copy whatever number of its band lies elsewhere in a month", () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(1e6), (plan, seed) => {
        const random = seeded(seed);
        const { threshold } = plan;
        const rows = [...plan.rows].map(
          ([slug, own]) =>
            [
              slug,
              {
                ...own,
                elsewhere: own.elsewhere.map((count) => count - (count % threshold) + Math.floor(random() * threshold)),
              },
            ] as const,
        );
        const other = { ...plan, rows: new Map(rows) };
        const isFew = (own: Plan): boolean =>
          [...own.rows.values()].every(({ elsewhere }) => totalOf(own, elsewhere) < threshold);
        fc.pre(isFew(plan) || !isFew(other));
        fc.pre(
          [...plan.rows].every(
            ([slug, { elsewhere }]) =>
              totalOf(plan, elsewhere) < threshold === totalOf(plan, other.rows.get(slug)!.elsewhere) < threshold,
          ),
        );
        expect(copyIfSafe(other, byCount).text).toBe(copyIfSafe(plan, byCount).text);
      }),
      { numRuns: 150 },
    );
  });
});

it("a category that can be the sum of others by what the copy would tell, and is not, is refused with what to do", () => {
  const rows = (category: string, counts: (at: number) => number): readonly [string, Rows] => [
    category,
    {
      cells: Array.from({ length: 12 }, (_, at) => ({ ward: "W1", category, count: counts(at), month: JANUARY + at })),
      elsewhere: Array.from({ length: 12 }, () => 0),
      unplaced: Array.from({ length: 12 }, () => 0),
    },
  ];
  const withWhole = (whole: (at: number) => number): Plan => ({
    ...{ months: 12, missing: [], threshold: 5 },
    rows: new Map([rows("burglary", (at) => 20 + at), rows("drugs", () => 2), rows("shoplifting", whole)]),
  });
  const refusal = (whole: (at: number) => number): unknown => {
    try {
      copyOf(withWhole(whole), byCount);
      return null;
    } catch (thrown) {
      return thrown;
    }
  };
  expect(refusal((at) => 22 + at)).toMatchObject({ message: expect.stringMatching(/^"Shoplifting" is the sum of /) });
  expect(refusal((at) => 23 + at)).toMatchObject({
    message: expect.stringMatching(
      /^By what a public copy would tell, "Shoplifting" can be the sum of .* By the counts themselves it is not, but nobody who has the copy, and no check of it, can know\.$/,
    ),
    remedy: expect.stringContaining('Count "Shoplifting" and one of the others as one category, or read more months'),
  });
  expect(refusal((at) => 26 + at)).toBeNull();
});

describe("what a public copy says of rows", () => {
  const drugs = (cells: readonly (readonly [ward: string, at: number, count: number])[], months = 12): Plan => ({
    ...{ months, missing: [], threshold: 5 },
    rows: new Map([
      [
        "drugs",
        {
          cells: cells.map(([ward, at, count]) => ({ ward, category: "drugs", count, month: JANUARY + at })),
          elsewhere: Array.from({ length: months }, () => 0),
          unplaced: Array.from({ length: months }, () => 0),
        },
      ],
    ]),
  });
  it("lists months without rows as if every withheld count were as large as it can be", () => {
    const five = (counts: readonly number[]) =>
      copyOf(drugs(counts.map((count, at) => ["W1", at, count])), byCount).disclosure.unrecorded;
    const listed = { drugs: monthsOf({ from: JANUARY + 5, to: JANUARY + 11 }).map(formatMonth) };
    expect(five([4, 4, 4, 4, 4])).toEqual(listed);
    expect(five([4, 4, 4, 4, 3])).toEqual(listed);
    expect(five([1, 1, 1, 1, 1])).toEqual(listed);
    expect(five([4, 4, 4, 4])).toEqual({});
  });

  it("says a spread only where as many rows as the threshold have no coordinates, as if each month had as many as its band can", () => {
    const of = (placed: number, without: readonly number[]) => {
      const plan = drugs(Array.from({ length: 12 }, (_, at) => ["W1", at, placed] as const));
      const rows = plan.rows.get("drugs")!;
      const lost = rows.unplaced.map((_, at) => without[at] ?? 0);
      return copyOf({ ...plan, rows: new Map([["drugs", { ...rows, unplaced: lost }]]) }, byCount).disclosure.spread
        .drugs;
    };
    for (const few of [[], [1], [2], [3], [4], [0, 1, 0, 2, 0, 0, 1]]) expect(of(6, few)).toBeUndefined();
    // Shares of 1 and 100 / (100 + 4): (1 / share - 1) / 2.
    for (const many of [[4, 1], [4, 4, 4, 4], Array.from({ length: 12 }, () => 4)]) expect(of(100, many)).toBe(0.02);
    // Of a month with 5 to 9, and 4 in the others of its run: 17 of 317.
    for (const many of [[5], [9], [9, 3, 4]]) expect(of(100, many)).toBe(0.03);
    expect(of(5, [50])).toBe(1);
  });

  it("tells no spread where several forces are counted", () => {
    const other = Array.from({ length: 12 }, () => 3);
    const { spread } = copyOf({ ...drugs([["W1", 0, 2]]), other }, byCount).disclosure;
    expect(spread).toEqual(Object.fromEntries(SLUGS.toSorted().map((slug) => [slug, 1])));
  });
});
