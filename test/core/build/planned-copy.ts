// Whole packages planned at random, of rows in wards, elsewhere and without coordinates, and the public copies that are made of them.
import { createHash } from "node:crypto";
import fc from "fast-check";
import type { CategoryRow, CountRow } from "../../../src/core/area/area-package.ts";
import type { Descriptor } from "../../../src/core/area/descriptor-form.ts";
import { tableLines } from "../../../src/core/area/table-lines.ts";
import { TABLES } from "../../../src/core/area/tables.ts";
import { AppFailure } from "../../../src/core/basics/failure.ts";
import type { PackageLines } from "../../../src/core/build/package-files.ts";
import { publicPackage } from "../../../src/core/build/public-package.ts";
import { packageCoverage } from "../../../src/core/package/package-coverage.ts";
import { CATEGORIES, descriptorOf, JANUARY, partsOf } from "../../area.ts";
import { seeded } from "../../bench/seeded.ts";

/** Rows of one force by month from January: in wards, which a place tells; elsewhere; and without coordinates. */
export interface Rows {
  readonly cells: readonly CountRow[];
  readonly elsewhere: readonly number[];
  readonly unplaced: readonly number[];
}

export interface Plan {
  readonly months: number;
  readonly missing: readonly number[];
  /** By category, in the order of the taxonomy. */
  readonly rows: ReadonlyMap<string, Rows>;
  readonly threshold: number;
  /** Rows of another force in each month, of every category. */
  readonly other?: readonly number[];
}

export const SLUGS: readonly string[] = CATEGORIES.map(({ category }) => category);

export function copyOf({ months, missing, rows, threshold, other }: Plan, order: (a: CountRow, b: CountRow) => number) {
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

/** The copy; a run of a property is passed over where the package is refused because few of its counts add up to others by chance. */
export function copyIfSafe(...given: Parameters<typeof copyOf>): ReturnType<typeof copyOf> {
  try {
    return copyOf(...given);
  } catch (thrown) {
    fc.pre(!(thrown instanceof AppFailure && thrown.message.includes("sum of")));
    throw thrown;
  }
}

export const byCount = (a: CountRow, b: CountRow): number => a.count - b.count;

export function refilled(plan: Plan, fill: (at: number) => number): Plan {
  let at = 0;
  const moved = (cell: CountRow): CountRow =>
    cell.count > 0 && cell.count < plan.threshold ? { ...cell, count: fill(at++) } : cell;
  const rows = [...plan.rows].map(([slug, own]) => [slug, { ...own, cells: own.cells.map(moved) }] as const);
  return { ...plan, rows: new Map(rows) };
}

export const anyPlan: fc.Arbitrary<Plan> = fc
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
