// What a new package changes of the one before: before + revisions = after, and nothing is claimed of what cannot be compared.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountRow, RevisionRow } from "../../../src/core/area/area-package.ts";
import { cellName } from "../../../src/core/area/revised-cells.ts";
import { formatMonth } from "../../../src/core/basics/months.ts";
import { keptRevisions } from "../../../src/core/build/kept-revisions.ts";
import { type ComparedPackage, revisionsBetween } from "../../../src/core/build/revisions.ts";
import { JANUARY } from "../../area.ts";
import { collectionOf, featureOf } from "../../mosaic.ts";

const WARDS = ["W1", "W2"];
const CATEGORIES = ["burglary", "drugs"];
const MONTHS = [0, 1, 2, 3].map((at) => JANUARY + at);

type Cells = ReadonlyMap<string, number>;
interface Made {
  /** First and last month, as offsets. */
  readonly from: number;
  readonly to: number;
  /** Month (offset) that the force did not send, or none. */
  readonly missing: number;
  /** By ward, "" without coordinates. */
  readonly counts: readonly number[];
}

const cellsIn = MONTHS.flatMap((month) =>
  CATEGORIES.flatMap((category) => ["", ...WARDS].map((ward) => ({ month, category, ward }))),
);

const made: fc.Arbitrary<Made> = fc.record({
  from: fc.constantFrom(0, 1),
  to: fc.constantFrom(2, 3),
  missing: fc.constantFrom(-1, -1, 1, 2),
  counts: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: cellsIn.length, maxLength: cellsIn.length }),
});

function isCounted({ from, to, missing }: Made, month: number): boolean {
  const at = month - JANUARY;
  return at >= from && at <= to && at !== missing;
}

function countsOf(one: Made): Cells {
  return new Map(cellsIn.map((cell, at) => [cellName(cell), isCounted(one, cell.month) ? one.counts[at]! : 0]));
}

function packageOf(one: Made, change: Partial<ComparedPackage["wardscope"]> = {}, edge = 1): ComparedPackage {
  const months = MONTHS.slice(one.from, one.to + 1);
  const cells = countsOf(one);
  const rows: CountRow[] = cellsIn.flatMap(({ month, category, ward }) => {
    const count = cells.get(cellName({ month, category, ward }))!;
    return ward === "" || count === 0 ? [] : [{ ward, month, category, count }];
  });
  const unplaced = (category: string) => months.map((month) => cells.get(cellName({ month, category, ward: "" }))!);
  const ring = (x: number) => [
    [
      [
        [x, 0],
        [x + edge, 0],
        [x + edge, 1],
        [x, 1],
        [x, 0],
      ],
    ],
  ];
  const sent = months.map((month) => {
    const status = isCounted(one, month) ? ("submitted" as const) : ("missing" as const);
    return { month: formatMonth(month), status, rows: 9, placed: 9 };
  });
  return {
    wardscope: {
      months: sent.map(({ month, status }) => ({ month, force: "testshire", status })),
      coverage: [{ force: "testshire", role: "home", months: sent }],
      located: CATEGORIES.map((category) => ({
        ...{ force: "testshire", category },
        rows: unplaced(category).map((count) => count + 5),
        withCoordinates: unplaced(category).map(() => 5),
      })),
      inputs: [],
      ...change,
    },
    boundaries: collectionOf(WARDS.map((code, at) => featureOf(code, ring(2 * at)))),
    counts: rows,
  };
}

/** Counts after each row was applied in turn; throws where a row does not start from what there is. */
function applied(cells: Cells, rows: Iterable<Omit<RevisionRow, "date">>): Cells {
  const now = new Map(cells);
  for (const row of rows) {
    const cell = cellName(row);
    if ((now.get(cell) ?? 0) !== row.before) throw new Error(`${cell} is ${now.get(cell)}, not ${row.before}`);
    now.set(cell, row.after);
  }
  return now;
}

describe("the revisions between two packages", () => {
  it("lead from the counts before to those after in the months that both count, and are none elsewhere", () => {
    fc.assert(
      fc.property(made, made, (a, b) => {
        const found = revisionsBetween(packageOf(a), packageOf(b));
        if (!found.comparable) throw new Error(found.reason);
        const shared = MONTHS.filter((month) => isCounted(a, month) && isCounted(b, month));
        expect([...found.months].sort()).toEqual(shared);
        const after = applied(countsOf(a), found.changes);
        for (const cell of cellsIn) {
          const name = cellName(cell);
          const expected = shared.includes(cell.month) ? countsOf(b) : countsOf(a);
          expect(after.get(name), name).toBe(expected.get(name));
        }
        expect(found.changes.filter(({ before, after: now }) => before === now)).toEqual([]);
      }),
    );
  });

  it("lead from the first of many packages to the last, however many days and builds a day there were", () => {
    fc.assert(
      fc.property(made, fc.array(fc.tuple(made, fc.integer({ min: 0, max: 2 })), { maxLength: 5 }), (first, others) => {
        let [known, before, day]: [readonly RevisionRow[], Made, number] = [[], first, 1];
        for (const [next, days] of others) {
          day += days;
          known = keptRevisions(known, revisionsBetween(packageOf(before), packageOf(next)), `2026-01-${10 + day}`);
          before = next;
        }
        const keys = known.map((row) => `${row.date} ${cellName(row)}`);
        expect(new Set(keys).size).toBe(keys.length);
        const last = new Map(known.map((row) => [cellName(row), row.after]));
        for (const [cell, after] of last) expect(after, cell).toBe(countsOf(before).get(cell));
        const starts = new Map(known.toReversed().map((row) => [cellName(row), row.before]));
        applied(starts, known);
      }),
    );
  });

  const [one, two]: readonly [Made, Made] = [
    { from: 0, to: 3, missing: -1, counts: cellsIn.map(() => 1) },
    { from: 0, to: 3, missing: -1, counts: cellsIn.map((_, at) => (at === 1 ? 2 : 1)) },
  ];

  it("are claimed of no package of other wards, other forces or an older form", () => {
    const reasonOf = (earlier: ComparedPackage, later: ComparedPackage): string | null => {
      const found = revisionsBetween(earlier, later);
      return found.comparable ? null : found.reason;
    };
    const { coverage = [] } = packageOf(two).wardscope;
    const both = [...coverage, { ...coverage[0]!, force: "btp", role: "whole" as const }];
    expect(reasonOf(packageOf(one), packageOf(two, {}, 1.5))).toMatch("other boundaries");
    const renamed = packageOf(two);
    const named = collectionOf(renamed.boundaries.features.slice(0, 1));
    expect(reasonOf(packageOf(one), { ...renamed, boundaries: named })).toMatch("other boundaries");
    expect(reasonOf(packageOf(one), packageOf(two, { coverage: both }))).toMatch("other forces");
    const apart = [...coverage, { ...coverage[0]!, force: "btp", role: "setApart" as const }];
    expect(reasonOf(packageOf(one), packageOf(two, { coverage: apart }))).toBeNull();
    const { coverage: _, ...older } = packageOf(one).wardscope;
    expect(reasonOf({ ...packageOf(one), wardscope: older }, packageOf(two))).toMatch("older form");
  });

  it("are not said to be the police's where the very same files are counted otherwise", () => {
    const files = (sha256: string) => ({ inputs: [{ name: "2024-01-testshire-street.csv", sha256, rows: 9 }] });
    const same = revisionsBetween(packageOf(one, files("a")), packageOf(two, files("a")));
    expect(same).toEqual({ comparable: false, reason: expect.stringContaining("the same files gave other counts") });
    const folders = { inputs: [{ name: "2024-01/2024-01-testshire-street.csv", sha256: "a", rows: 9 }] };
    expect(revisionsBetween(packageOf(one, folders), packageOf(two, files("a"))).comparable).toBe(false);
    const other = revisionsBetween(packageOf(one, files("a")), packageOf(two, files("b")));
    expect(other).toMatchObject({ comparable: true, changes: [{ ward: "W1", before: 1, after: 2 }] });
    expect(revisionsBetween(packageOf(one, files("a")), packageOf(one, files("a")))).toMatchObject({ changes: [] });
  });
});

describe("the rows that are kept", () => {
  const row = (date: string, month: number, before: number, after: number): RevisionRow => ({
    ...{ date, month: JANUARY + month, category: "drugs", ward: "W1", before, after },
  });
  const same = { comparable: true, compared: 9, months: new Set(MONTHS), changes: [] } as const;
  const { date: _, ...change } = row("", 0, 5, 7);
  const changed = { ...same, changes: [change] };

  it("of one day are one, and none where a count is again what it was", () => {
    expect(keptRevisions([row("2026-01-09", 0, 4, 5)], changed, "2026-01-09")).toEqual([row("2026-01-09", 0, 4, 7)]);
    expect(keptRevisions([row("2026-01-09", 0, 7, 5)], changed, "2026-01-09")).toEqual([]);
  });

  it("go on from the latest day known where the clock is behind it", () => {
    expect(keptRevisions([row("2026-02-09", 0, 4, 5)], changed, "2026-01-01")).toEqual([row("2026-02-09", 0, 4, 7)]);
  });

  it("are those of months that are still there, and none after what cannot be compared", () => {
    const known = [row("2026-01-09", 0, 4, 5), row("2026-01-09", 9, 4, 5)];
    expect(keptRevisions(known, same, "2026-02-01")).toEqual(known.slice(0, 1));
    expect(keptRevisions(known, { comparable: false, reason: "" }, "2026-02-01")).toEqual([]);
  });

  it("are whole days, the latest first, up to a number; the latest day whatever its size", () => {
    const days = [row("2026-01-01", 0, 1, 2), row("2026-01-02", 1, 1, 2), row("2026-01-02", 0, 2, 3)];
    const inOrder = [days[0], days[2], days[1]];
    expect(keptRevisions(days, same, "2026-03-01", 3)).toEqual(inOrder);
    expect(keptRevisions(days, same, "2026-03-01", 2)).toEqual(inOrder.slice(1));
    expect(keptRevisions(days, same, "2026-03-01", 1)).toEqual(inOrder.slice(1));
  });
});
