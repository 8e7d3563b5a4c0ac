// What each force sent: statuses and roles of any forces, and that no row is lost when some are set apart.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CoveredForce } from "../../../src/core/area/small-months.ts";
import { wasSent } from "../../../src/core/area/was-sent.ts";
import { type CountedForces, countedForces } from "../../../src/core/build/counted-forces.ts";
import { coverageByForce, creditedForces, monthStatuses } from "../../../src/core/build/force-coverage.ts";
import { assertAddsUp, ingestRow, makeRowCounts, setRowsApart } from "../../../src/core/build/ingest.ts";
import { POLICE_STREET } from "../../../src/core/build/readers/police-street.ts";
import { makeTally, type Tally } from "../../../src/core/build/tally.ts";
import { isFarBelow, smallMonths } from "../../../src/core/build/too-small-months.ts";
import { makeWardIndex } from "../../../src/core/geography/ward-index.ts";
import { partsOf, TWO_YEARS } from "../../area.ts";
import { seeded } from "../../bench/seeded.ts";
import { anyFields, HEADER } from "../../street-lines.ts";

const FORCES = ["btp", "essex", "kent"];
const anyMonths = fc.array(
  fc.record({
    rows: fc.oneof(fc.constant(0), fc.nat(20), fc.nat(400)),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 24, maxLength: 24 },
);
const anySent = fc.record({
  sent: fc.array(anyMonths, { minLength: 1, maxLength: 3 }),
  required: fc.subarray(FORCES),
  accepted: fc.array(fc.integer({ min: TWO_YEARS.from, max: TWO_YEARS.to }), { maxLength: 3 }),
});
type AnySent = typeof anySent extends fc.Arbitrary<infer Value> ? Value : never;

function coverageOf({ sent, required, accepted }: AnySent): readonly CoveredForce[] {
  const rows = sent.map((months, index) => {
    const counted = months.map(({ rows, part }) => ({ rows, placed: Math.floor(rows * part) }));
    return [FORCES[index]!, counted] as const;
  });
  return coverageByForce({
    ...{ period: TWO_YEARS, sent: new Map(rows), names: new Map(), home: ["btp"], required },
    accepted: new Set(accepted),
  });
}

/** The median of what stands in the others, by sorting them as texts of equal length. */
function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

describe("the months of a force", () => {
  const few = (rows: number) => ({ rows, placed: rows });
  const usual = (count: number) => Array.from({ length: count }, () => ({ rows: 7000, placed: 400 }));
  const at = (months: readonly { rows: number; placed: number }[], isRequired = true) => [
    ...smallMonths(months, isRequired),
  ];

  it("are too small under half the median of the others, and not at half of it", () => {
    expect(at(usual(24).with(17, { rows: 14, placed: 2 }))).toEqual([17]);
    expect(at(usual(24).with(17, { rows: 3499, placed: 400 }))).toEqual([17]);
    expect(at(usual(24).with(17, { rows: 3500, placed: 200 }))).toEqual([]);
    expect(at([{ rows: 1, placed: 1 }])).toEqual([]);
    expect(at([few(1), few(3)])).toEqual([]);
    expect(at([few(1), few(100)])).toEqual([0]);
  });

  it("are not too small where chance alone would make so few of them often enough", () => {
    const months = [3, 2, 4, 1, 3, 5, 6, 3, 1, 2, 4, 3].flatMap((rows) => [few(rows), few(7 - rows), few(3)]);
    expect(months).toHaveLength(36);
    expect(at(months)).toEqual([]);
    // A Poisson count of mean 10 is 1 or fewer in 0.05 % of months, 2 or fewer in 0.28 %.
    const tens = Array.from({ length: 24 }, () => few(10));
    expect([at(tens.with(4, few(1))), at(tens.with(4, few(2)))]).toEqual([[4], []]);
  });

  it("are named in few of the series that chance makes", () => {
    const random = seeded(11);
    const poisson = (mean: number): number => {
      let count = 0;
      for (let left = random(); left > Math.exp(-mean); left *= random()) count++;
      return count;
    };
    let [named, all] = [0, 0];
    for (let series = 0; series < 600; series++) {
      const months = Array.from({ length: 36 }, () => few(poisson(1 + (series % 30))));
      named += at(months).length;
      all += months.length;
    }
    expect(all).toBe(21_600);
    expect(named / all).toBeLessThan(0.001);
  });

  it("are not where the same month of another year is as small", () => {
    const june = { rows: 14, placed: 2 };
    expect(at(usual(24).with(5, june).with(17, june))).toEqual([]);
    expect(at(usual(24).with(5, june).with(16, june))).toEqual([5, 16]);
  });

  it("are too small where a required force has next to none in an area that has many", () => {
    const cut = { rows: 7000, placed: 3 };
    expect(at(usual(24).with(17, cut))).toEqual([17]);
    expect(at(usual(24).with(17, cut), false)).toEqual([]);
    const under = Array.from({ length: 24 }, () => ({ rows: 7000, placed: 49 }));
    expect(at(under.with(17, { rows: 7000, placed: 0 }))).toEqual([]);
    const enough = Array.from({ length: 24 }, () => ({ rows: 7000, placed: 50 }));
    expect(at(enough.with(17, { rows: 7000, placed: 0 }))).toEqual([17]);
  });

  it("have the status that their rows and the others' give them, whatever was sent", () => {
    fc.assert(
      fc.property(anySent, (given) => {
        for (const { months, role } of coverageOf(given)) {
          const rows = months.flatMap((month) => (month.rows > 0 ? [month.rows] : []));
          for (const [index, month] of months.entries()) {
            expect(month.status === "missing").toBe(month.rows === 0);
            if (month.rows === 0 || rows.length === 1) continue;
            const others = rows.toSpliced(rows.indexOf(month.rows), 1);
            const isSmall = isFarBelow(month.rows, medianOf(others));
            if (isSmall) expect(month.rows).toBeLessThan(medianOf(others) / 2);
            const isAccepted = given.accepted.includes(TWO_YEARS.from + index);
            if (month.status === "accepted") expect(isAccepted).toBe(true);
            if (month.status === "tooSmall") expect(isAccepted).toBe(false);
            if (!isSmall && (role === "whole" || role === "setApart")) expect(month.status).toBe("submitted");
            const sameMonth = months[(index + 12) % 24]!;
            if (isSmall && sameMonth.rows === 0) expect(["tooSmall", "accepted"]).toContain(month.status);
          }
        }
      }),
    );
  });

  it("decide the role of a force, and what is listed of the months", () => {
    fc.assert(
      fc.property(anySent, (given) => {
        const coverage = coverageOf(given);
        expect(coverage.map(({ force }) => force)).toEqual(coverage.map(({ force }) => force).toSorted());
        for (const { force, role, months } of coverage) {
          const isWhole = months.every(({ status }) => wasSent(status));
          if (force === "btp") expect(role).toBe("home");
          else if (given.required.includes(force)) expect(role).toBe("required");
          else expect(role).toBe(isWhole ? "whole" : "setApart");
        }
        const listed = monthStatuses(coverage, TWO_YEARS);
        expect(listed).toHaveLength(24 * coverage.length);
        for (const { force, month, status } of listed) {
          const found = coverage.find((one) => one.force === force)!.months.find((one) => one.month === month)!;
          expect(status === "submitted").toBe(wasSent(found.status));
        }
      }),
    );
  });
});

describe("forces of any rows", () => {
  const wards = makeWardIndex(partsOf().boundaries);
  const rowsOf = fc.array(fc.tuple(fc.constantFrom(...FORCES), anyFields), { maxLength: 60 });

  it("are counted or set apart so that every row read has one fate, and what is said of each sums to it", () => {
    fc.assert(
      fc.property(rowsOf, fc.subarray(FORCES), (rows, required) => {
        const counts = makeRowCounts();
        const tallies = new Map<string, Tally>();
        const read = POLICE_STREET.rows(HEADER, { month: null });
        for (const [force, cells] of rows) {
          const tally = tallies.get(force) ?? makeTally();
          tallies.set(force, tally);
          ingestRow(tally, counts, { wards, outskirts: null, period: TWO_YEARS }, read(cells));
        }
        const before = { ...counts };
        const forces = countedForces({
          ...{ period: TWO_YEARS, tallies, names: new Map(), home: [], required, accepted: new Set() },
        });
        for (const tally of forces.apart) setRowsApart(counts, tally);
        assertAddsUp(counts);
        expect(before.placed + before.outside + before.unplaced).toBe(
          counts.placed + counts.outside + counts.unplaced + counts.setApart,
        );
        expect(Math.min(counts.placed, counts.outside, counts.unplaced)).toBeGreaterThanOrEqual(0);
        expectSums(forces, counts);
      }),
      { numRuns: 200 },
    );
  });
});

function expectSums(forces: CountedForces, counts: ReturnType<typeof makeRowCounts>): void {
  const counted = forces.coverage.filter(({ role }) => role !== "setApart");
  const apart = forces.coverage.filter(({ role }) => role === "setApart");
  const total = (list: readonly CoveredForce[], read: "rows" | "placed") =>
    list.flatMap(({ months }) => months).reduce((sum, month) => sum + month[read], 0);
  expect(total(counted, "rows")).toBe(counts.placed + counts.outside + counts.unplaced);
  expect(total(counted, "placed")).toBe(counts.placed);
  expect(total(apart, "rows")).toBe(counts.setApart);
  expect(forces.setApart.reduce((sum, { rows }) => sum + rows, 0)).toBe(total(apart, "placed"));
  const { rows, withCoordinates } = forces.located.reduce(
    (sum, entry) => ({
      rows: sum.rows + entry.rows,
      withCoordinates: sum.withCoordinates + entry.withCoordinates,
    }),
    { rows: 0, withCoordinates: 0 },
  );
  expect([rows, rows - withCoordinates]).toEqual([total(counted, "rows"), counts.unplaced]);
}

it("names as sources the forces that must be there and those with one in a hundred of what lies in the wards", () => {
  const force = (name: string, role: CoveredForce["role"], placed: number): CoveredForce => ({
    ...{ force: name, role },
    months: [{ month: "2025-01", status: "submitted", rows: 9_000, placed }],
  });
  const named = (...forces: readonly CoveredForce[]) => creditedForces(forces).map((entry) => entry.force);
  const home = force("kent", "home", 981);
  expect(named(home, force("essex", "whole", 9), force("btp", "whole", 10), force("sussex", "setApart", 99))).toEqual([
    "kent",
    "btp",
  ]);
  expect(named(home, force("essex", "required", 0))).toEqual(["kent", "essex"]);
});
