// A public copy does not depend on what it withholds: packages that differ in withheld counts alone have the same copy, byte for byte, but
// for the sums that are told by their own rule. And what it says of rows in their place is never less than the truth.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CategoryRow, CountRow } from "../../../src/core/area/area-package.ts";
import { coverageOf, type PackageCoverage } from "../../../src/core/area/coverage.ts";
import type { Descriptor } from "../../../src/core/area/descriptor-form.ts";
import { tableLines } from "../../../src/core/area/table-lines.ts";
import { TABLES } from "../../../src/core/area/tables.ts";
import { formatMonth, monthsOf } from "../../../src/core/basics/months.ts";
import type { PackageLines } from "../../../src/core/build/package-files.ts";
import { publicPackage } from "../../../src/core/build/public-package.ts";
import { packageCoverage } from "../../../src/core/package/package-coverage.ts";
import { CATEGORIES, descriptorOf, JANUARY, partsOf } from "../../area.ts";
import { seeded } from "../../bench/seeded.ts";

/** Rows of one force by month from January: in wards, which a place tells; elsewhere; and without coordinates. */
interface Rows {
  readonly cells: readonly CountRow[];
  readonly elsewhere: readonly number[];
  readonly unplaced: readonly number[];
}

interface Plan {
  readonly months: number;
  readonly missing: readonly number[];
  /** By category, in the order of the taxonomy. */
  readonly rows: ReadonlyMap<string, Rows>;
  readonly threshold: number;
  /** Rows of another force in each month, of every category. */
  readonly other?: readonly number[];
}

const SLUGS: readonly string[] = CATEGORIES.map(({ category }) => category);

function copyOf({ months, missing, rows, threshold, other }: Plan, order: (a: CountRow, b: CountRow) => number) {
  const range = { from: JANUARY, to: JANUARY + months - 1 };
  const { wardscope, ...rest } = descriptorOf(
    range,
    missing.map((at) => JANUARY + at),
  );
  const located = [...rows].flatMap(([category, { cells, elsewhere, unplaced }]) => {
    const withCoordinates = elsewhere.map(
      (count, at) => count + cells.reduce((sum, cell) => sum + (cell.month === JANUARY + at ? cell.count : 0), 0),
    );
    const all = withCoordinates.map((count, at) => count + unplaced[at]!);
    const others =
      other === undefined ? [] : [{ force: "rail", category, rows: [...other], withCoordinates: [...other] }];
    return [...others, { force: "testshire", category, rows: all, withCoordinates }];
  });
  const descriptor: Descriptor = { ...rest, wardscope: { ...wardscope, located } };
  const coverage = packageCoverage(descriptor, CATEGORIES);
  const counts = [...rows.values()].flatMap(({ cells }) => cells).sort(order);
  const none = Object.fromEntries([...Object.keys(TABLES), "wards"].map((name) => [name, null]));
  const lines = {
    ...none,
    ...{ counts: [], places: [], wards: ["{}"], population: ["ward_code"] },
    taxonomy: tableLines(TABLES.taxonomy, CATEGORIES as readonly CategoryRow[]),
  } as unknown as PackageLines;
  const { boundaries } = partsOf();
  const wards = ["W1", "W2", "W3"];
  const features = wards.map((code) => ({ ...boundaries.features[0]!, properties: { code, name: code } }));
  const whole = { descriptor, categories: CATEGORIES, coverage, counts, boundaries: { ...boundaries, features } };
  const made = publicPackage(whole, lines, threshold);
  const texts = Object.entries(made.lines).flatMap(([name, own]) =>
    own === null ? [] : [[name, [...own].join("")] as const],
  );
  const files = texts.map(([name, text]) => ({
    path: name === "wards" ? "wards.geojson" : TABLES[name as "counts"].file,
    bytes: text.length,
    hash: createHash("sha256").update(text).digest("hex"),
  }));
  const told = files.filter(({ path }) => path !== TABLES.withheldTotals.file);
  return {
    coverage,
    disclosure: JSON.parse(made.descriptorOf([])).wardscope.disclosure,
    /** Of all files, but for the sums over withheld counts. */
    text: [made.descriptorOf(told), ...texts.map(([name, text]) => (name === "withheldTotals" ? "" : text))].join("\n"),
  };
}

const byCount = (a: CountRow, b: CountRow): number => a.count - b.count;

function refilled(plan: Plan, fill: (at: number) => number): Plan {
  let at = 0;
  const moved = (cell: CountRow): CountRow =>
    cell.count > 0 && cell.count < plan.threshold ? { ...cell, count: fill(at++) } : cell;
  const rows = [...plan.rows].map(([slug, own]) => [slug, { ...own, cells: own.cells.map(moved) }] as const);
  return { ...plan, rows: new Map(rows) };
}

const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    seed: fc.nat(1e6),
    months: fc.integer({ min: 1, max: 30 }),
    threshold: fc.constantFrom(3, 5, 5, 10),
    wide: fc.constantFrom(0, 0, 1, 3, 40),
    gaps: fc.boolean(),
    forces: fc.constantFrom(1, 1, 2),
  })
  .map(({ seed, months, threshold, wide, gaps, forces }) => {
    const random = seeded(seed);
    const each = (count: () => number): readonly number[] => Array.from({ length: months }, count);
    const rows = SLUGS.map((category) => {
      const [level, lost] = [random() * 12, random() * random() * 3];
      const isQuiet = each(() => Number(random() < (gaps ? 0.6 : 0)));
      const cells = ["W1", "W2", "W3"].flatMap((ward) =>
        each(() => Math.floor(level * random() * random())).flatMap((count, at) =>
          count === 0 || isQuiet[at] === 1 ? [] : [{ ward, category, count, month: JANUARY + at }],
        ),
      );
      const among = (most: number) => isQuiet.map((quiet) => (quiet === 1 ? 0 : Math.floor(most * random())));
      return [category, { cells, elsewhere: among(1 + wide), unplaced: among(1 + lost) }] as const;
    });
    const missing = random() < 0.3 ? [Math.floor(random() * months)] : [];
    const other = forces === 2 ? { other: each(() => Math.floor(4 * random())) } : {};
    return { months, missing, threshold, rows: new Map(rows), ...other };
  });

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
          copyOf(refilled(plan, fill), byCount),
        );
        const first = copyOf(plan, (a, b) => byCount(b, a));
        for (const { text } of copies) expect(text).toBe(first.text);
        withheld += first.text.split("\n").length;
        unrecorded += Object.keys(first.disclosure.unrecorded).length;
        spread += Object.values(first.disclosure.spread).filter((part) => (part as number) < 1).length;
      }),
      { numRuns: 150 },
    );
    for (const number of [withheld, unrecorded, spread]) expect(number).toBeGreaterThan(50);
  });

  it("each have no more months without rows, and no more spread, than the copy says", () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(1e6), (plan, seed) => {
        const random = seeded(seed);
        const world = refilled(plan, () => 1 + Math.floor((plan.threshold - 1) * random()));
        const { coverage, disclosure } = copyOf(world, byCount);
        for (const [index, slug] of SLUGS.entries()) {
          const missing = [...coverageOf(coverage, [index]).missing.keys()].filter(
            (month) => !coverage.missing.has(month),
          );
          expect(disclosure.unrecorded[slug] ?? []).toEqual(expect.arrayContaining(missing.map(formatMonth)));
          if (plan.other !== undefined) continue;
          expect(disclosure.spread[slug] ?? 0).toBeGreaterThanOrEqual(trueSpread(coverage, index) - 1e-12);
        }
      }),
      { numRuns: 150 },
    );
  });
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
  const unplaced = (plan: Plan, at: number, count: number): Plan => {
    const rows = plan.rows.get("drugs")!;
    return {
      ...plan,
      rows: new Map([["drugs", { ...rows, unplaced: rows.unplaced.map((_, one) => (one === at ? count : 0)) }]]),
    };
  };

  it("lists months without rows as if every withheld count were as large as it can be", () => {
    const five = (counts: readonly number[]) =>
      copyOf(drugs(counts.map((count, at) => ["W1", at, count])), byCount).disclosure.unrecorded;
    const listed = { drugs: monthsOf({ from: JANUARY + 5, to: JANUARY + 11 }).map(formatMonth) };
    expect(five([4, 4, 4, 4, 4])).toEqual(listed);
    expect(five([4, 4, 4, 4, 3])).toEqual(listed);
    expect(five([1, 1, 1, 1, 1])).toEqual(listed);
    expect(five([4, 4, 4, 4])).toEqual({});
  });

  it("says a spread that no withheld counts leave", () => {
    const two = (counts: readonly number[]) => {
      const cells = counts.map((count, at) => [`W${at + 1}`, 0, count] as const);
      return copyOf(unplaced(drugs([...cells, ["W3", 11, 6]]), 0, 1), byCount).disclosure.spread;
    };
    expect([two([4, 4]), two([4, 3]), two([1, 1])]).toEqual([{ drugs: 0.25 }, { drugs: 0.25 }, { drugs: 0.25 }]);
  });

  it("rounds up what is not exact alone", () => {
    const of = (placed: number, without: number) =>
      copyOf(
        unplaced(
          drugs([
            ["W1", 0, placed],
            ["W1", 11, 6],
          ]),
          0,
          without,
        ),
        byCount,
      ).disclosure.spread.drugs;
    // Shares of 1 and p / (p + u): (1 / share - 1) / 2 is u / (2 p).
    for (const placed of [5, 10, 25, 50]) expect(of(placed, 1)).toBe(50 / placed / 100);
    expect([of(6, 3), of(6, 1), of(150, 1), of(7, 1), of(5, 30)]).toEqual([0.25, 0.09, 0.01, 0.08, 1]);
  });

  it("tells no spread where several forces may have recorded what is withheld", () => {
    const other = Array.from({ length: 12 }, () => 3);
    expect(copyOf({ ...drugs([["W1", 0, 2]]), other }, byCount).disclosure.spread).toEqual({ drugs: 1 });
    expect(copyOf({ ...drugs(other.map((_, at) => ["W1", at, 7])), other }, byCount).disclosure.spread).toEqual({});
  });
});
