// Public copies are attacked by linear programming: of random packages, of two that overlap, and of unsafe ones, which must fall.
import { describe, expect, it } from "vitest";
import type { CountRow } from "../../../src/core/area/area-package.ts";
import type { Beside } from "../../../src/core/disclosure/beside-packages.ts";
import { columnOf, groupKey, groupOf, groupSums, lineOf } from "../../../src/core/disclosure/cell-groups.ts";
import { type CountsToPublish, publicCounts } from "../../../src/core/disclosure/public-counts.ts";
import { narrowedBy } from "../../../src/core/disclosure/safe-totals.ts";
import { JANUARY } from "../../area.ts";
import { seeded } from "../../bench/seeded.ts";
import { type Copy, toldBy } from "./attack.ts";

const THRESHOLD = 5;
/** Wards A1, A2 and so on lie in district A. */
const districtOf = (ward: string): string => ward.slice(0, 1);
const inArea = (area: string, ward: string): boolean => ward === area || districtOf(ward) === area;

interface Made extends CountsToPublish {
  readonly months: readonly number[];
}

function madeCounts(seed: number, from: number, length: number): Made {
  const random = seeded(seed);
  const wards = Array.from({ length: 3 + Math.floor(4 * random()) }, (_, at) => `${random() < 0.3 ? "B" : "A"}${at}`);
  const level = 1 + 6 * random();
  const months = Array.from({ length }, (_, at) => from + at);
  const counts: CountRow[] = wards.flatMap((ward) =>
    months.flatMap((month) => {
      const count = Math.floor(level * random() * random() * 3);
      return count === 0 ? [] : [{ ward, month, category: "drugs", count }];
    }),
  );
  const submitted = new Set(months.filter(() => random() > 0.02));
  return { counts, submitted, months, wards: new Set(wards), districtOf };
}

describe("a public copy", () => {
  it("of 200 random packages tells no withheld count any closer", () => {
    let [published, withheld] = [0, 0];
    for (let seed = 1; seed <= 200; seed++) {
      const made = madeCounts(seed, JANUARY, seed % 3 === 0 ? 5 : 12);
      const threshold = [3, 5, 5, 10][seed % 4]!;
      const copy = publicCounts(made, threshold);
      expect(toldBy([copy], threshold, inArea), `seed ${seed}`).toEqual([]);
      published += copy.totals.length;
      withheld += copy.withheld.length;
    }
    // Enough of both for the attack to mean something.
    expect(withheld).toBeGreaterThan(1500);
    expect(published).toBeGreaterThan(200);
  });

  it("holds every count but those from 1 to under the threshold, and true sums", () => {
    for (let seed = 1; seed <= 50; seed++) {
      const made = madeCounts(seed, JANUARY, 12);
      const copy = publicCounts(made, THRESHOLD);
      const sent = made.counts
        .filter(({ month }) => made.submitted.has(month))
        .sort((a, b) => (a.ward < b.ward ? -1 : a.ward > b.ward ? 1 : a.month - b.month));
      expect(copy.counts).toEqual(sent.filter(({ count }) => count >= THRESHOLD));
      expect(copy.withheld.map(({ ward, month }) => `${ward} ${month}`)).toEqual(
        sent.filter(({ count }) => count < THRESHOLD).map(({ ward, month }) => `${ward} ${month}`),
      );
      const sums = groupSums(sent, districtOf);
      for (const total of copy.totals) expect(total.count).toBe(sums.get(groupKey(groupOf(total))));
    }
  });

  it("and another of overlapping months or wards, made beside it, tell no more together", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const whole = madeCounts(seed, JANUARY, 14);
      const part = (months: readonly number[], wards: readonly string[]): CountsToPublish => ({
        ...whole,
        submitted: new Set(months.filter((month) => whole.submitted.has(month))),
        wards: new Set(wards),
        counts: whole.counts.filter(({ month, ward }) => months.includes(month) && wards.includes(ward)),
      });
      const wards = [...whole.wards];
      const before = part(whole.months.slice(0, 12), wards);
      const first = publicCounts(before, THRESHOLD);
      const beside: Beside = { ...first, ...before, counts: first.counts };
      const own = seed % 2 === 0 ? wards : wards.filter((ward) => districtOf(ward) === "A");
      if (own.length === 0) continue;
      const second = publicCounts(part(whole.months, own), THRESHOLD, [beside]);
      expect(toldBy([first, second], THRESHOLD, inArea), `seed ${seed}`).toEqual([]);
    }
  });

  it("tells no sum whose parts were others in a copy that is out", () => {
    const row = (month: number, count: number): CountRow => ({ ward: "A1", month, category: "drugs", count });
    const made = (counts: readonly number[]): CountsToPublish => ({
      counts: counts.map((count, at) => row(JANUARY + at, count)),
      submitted: new Set(Array.from({ length: 12 }, (_, at) => JANUARY + at)),
      wards: new Set(["A1"]),
      districtOf,
    });
    const first = publicCounts(made([2, 3, 2, 8, 3]), THRESHOLD);
    expect(first.totals).toHaveLength(1);
    const { submitted } = made([]);
    const beside: Beside = { ...first, submitted, districtOf };
    expect(publicCounts(made([2, 3, 2, 8, 3]), THRESHOLD, [beside]).totals).toEqual(first.totals);
    expect(publicCounts(made([2, 4, 2, 8, 3]), THRESHOLD, [beside]).totals).toEqual([]);
    expect(publicCounts(made([2, 4, 2, 8, 3]), THRESHOLD).totals).toHaveLength(1);
    // Nor beside the second of them alone, which does not tell it.
    const second = publicCounts(made([2, 4, 2, 8, 3]), THRESHOLD, [beside]);
    expect(publicCounts(made([2, 4, 2, 8, 3]), THRESHOLD, [{ ...second, submitted, districtOf }]).totals).toEqual([]);
  });
});

describe("the check of what is withheld", () => {
  it("finds in unsafe copies just what linear programming finds", () => {
    let unsafe = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const made = madeCounts(seed, JANUARY, seed % 3 === 0 ? 12 : 5);
      const safe = publicCounts(made, THRESHOLD);
      const sums = groupSums(
        made.counts.filter(({ month }) => made.submitted.has(month)),
        districtOf,
      );
      const groups = new Map(
        safe.withheld
          .flatMap((cell) => [columnOf(cell, districtOf), lineOf(cell)])
          .filter(({ months }) => months.from === months.to || seed % 3 === 0)
          .map((group) => [groupKey(group), group]),
      );
      const totals = [...groups].map(([key, { area, months, category }]) => ({
        ...{ area, ...months, category },
        count: sums.get(key)!,
      }));
      const copy: Copy = { ...safe, totals };
      const visible = groupSums(copy.counts, districtOf);
      const known = new Map([...groups.keys()].map((key) => [key, sums.get(key)! - (visible.get(key) ?? 0)] as const));
      const found = narrowedBy({ cells: copy.withheld, districtOf, most: THRESHOLD - 1 }, known)!;
      const names = found.map(({ ward, month, category }) => `${category} ${ward} ${month}`);
      expect(names.toSorted(), `seed ${seed}`).toEqual(toldBy([copy], THRESHOLD, inArea).toSorted());
      if (names.length > 0) unsafe++;
    }
    expect(unsafe).toBeGreaterThan(40);
  });

  it("says that no counts fit sums that cannot be", () => {
    const cells = [{ ward: "A1", month: JANUARY, category: "drugs" }];
    const key = groupKey(columnOf(cells[0]!, districtOf));
    expect(narrowedBy({ cells, districtOf, most: 4 }, new Map([[key, 5]]))).toBeNull();
    expect(narrowedBy({ cells, districtOf, most: 4 }, new Map([[key, 0]]))).toBeNull();
    expect(narrowedBy({ cells, districtOf, most: 4 }, new Map([[key, 3]]))).toHaveLength(1);
    expect(narrowedBy({ cells, districtOf, most: 4 }, new Map())).toEqual([]);
  });
});

/** Every way to fill k cells with 1 to most. */
function* fillings(cells: number, most: number): Generator<readonly number[]> {
  const all = most ** cells;
  for (let code = 0; code < all; code++)
    yield Array.from({ length: cells }, (_, at) => 1 + (Math.floor(code / most ** at) % most));
}

describe("whoever knows the rule by which sums are left out", () => {
  it.each([
    [3, 6],
    [5, 5],
    [4, 6],
  ])("learns nothing of a withheld count: threshold %i, up to %i of them in a year", (threshold, longest) => {
    const most = threshold - 1;
    const submitted = new Set(Array.from({ length: 24 }, (_, at) => JANUARY + at));
    for (let cells = 1; cells <= longest; cells++) {
      /** The values that each cell has in some filling, by what the copy tells of it and whether the sum lies low or high. */
      const seen = new Map<string, Set<number>[]>();
      for (const filling of fillings(cells, most)) {
        const counts = filling.map((count, at) => ({ ward: "A1", month: JANUARY + at, category: "drugs", count }));
        const copy = publicCounts({ counts, submitted, wards: new Set(["A1"]), districtOf }, threshold);
        const sum = filling.reduce((all, count) => all + count, 0);
        const isEver = cells * most - most >= cells + most;
        const told = copy.totals[0]?.count ?? (isEver ? (sum < cells + most ? "low" : "high") : "left out");
        const values = seen.get(String(told)) ?? filling.map(() => new Set<number>());
        for (const [at, count] of filling.entries()) values[at]!.add(count);
        seen.set(String(told), values);
      }
      if (cells === 1) continue;
      for (const [told, values] of seen)
        for (const set of values) expect(set.size, `${cells} cells, told ${told}`).toBe(most);
    }
  });
});
