// Verdicts on change: the values of the method note, what must hold for any counts, and the words that go with them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/core/statistics/change.ts";
import { compare, judge } from "../../../src/core/statistics/change.ts";
import { binomialHalfTwoSided, studentTwoSided } from "../../../src/core/statistics/distributions.ts";
import { CAMBRIDGE } from "../../built-in-area.ts";
import { oracleText } from "../../oracles.ts";

const counts = fc.array(fc.nat(60), { minLength: 3, maxLength: 12 });
const pairs = fc.integer({ min: 1, max: 12 }).chain((months) => {
  const run = fc.array(fc.nat(60), { minLength: months, maxLength: months });
  return fc.tuple(run, run, fc.array(fc.nat(60), { minLength: 1, maxLength: 24 }));
});

/** Twelve months as even as whole numbers can be. */
function even(total: number): readonly number[] {
  return Array.from(
    { length: 12 },
    (_, month) => Math.floor(((month + 1) * total) / 12) - Math.floor((month * total) / 12),
  );
}

describe("compare", () => {
  it("of 200 and 250 in two even years gives z = 2.361 and p = 0.0275", () => {
    const change = compare(even(200), even(250), []);
    expect(change).toMatchObject({ before: 200, after: 250, difference: 50, phi: 1, degrees: 22, exact: false });
    expect(change.z).toBeCloseTo(2.361, 3);
    expect(change.p).toBeCloseTo(0.0275, 4);
  });

  it("of 16 and 25 gives z = 1.414, and Student's p because they are 20 or more", () => {
    const change = compare(even(16), even(25), []);
    expect(change.z).toBeCloseTo(Math.SQRT2, 3);
    expect(change.exact).toBe(false);
    expect(change.p).toBe(studentTwoSided(change.z, 22));
  });

  it("uses the exact binomial under 20 in all", () => {
    const change = compare(even(4), even(15), []);
    expect(change.exact).toBe(true);
    expect(change.p).toBe(binomialHalfTwoSided(15, 19));
    expect(compare(even(4), even(16), []).exact).toBe(false);
  });

  it("takes the dispersion of each period about its own mean", () => {
    // About 20 and 40: (10² + 0 + 10²)/20 + (20² + 0 + 20²)/40 over 2 + 2 degrees.
    const change = compare([10, 20, 30], [20, 40, 60], [7, 7, 7]);
    expect(change.phi).toBeCloseTo((200 / 20 + 800 / 40) / 4, 12);
    expect(change.degrees).toBe(4);
  });

  it("takes the dispersion of periods under 3 months from the background", () => {
    const background = [10, 20, 30, 20, 20];
    const change = compare([40, 20], [20, 20], background);
    expect(change.phi).toBeCloseTo(200 / 20 / 4, 12);
    expect(change.degrees).toBe(4);
  });

  it("is the exact binomial of two Poisson counts when there are no months to take a dispersion from", () => {
    const change = compare([40], [70], [70]);
    expect(change).toMatchObject({ phi: 1, degrees: 0, exact: true, p: binomialHalfTwoSided(70, 110) });
  });

  it("lets a period of zeros add degrees of freedom and nothing else", () => {
    expect(compare([0, 0, 0], [10, 20, 30], [])).toMatchObject({ phi: 200 / 20 / 4, degrees: 4 });
  });

  it("gives no per cent from under 50, nor from 0, and says why", () => {
    expect(compare(even(49), even(60), []).percent).toMatchObject({
      known: false,
      reason: expect.stringContaining("50"),
    });
    expect(compare(even(0), even(60), []).percent.known).toBe(false);
    expect(compare(even(50), even(60), []).percent).toEqual({ known: true, value: 20 });
  });

  it("gives the ratio of the rates with its interval, and none where a count is 0", () => {
    const { ratio } = compare(even(200), even(250), []);
    const spread = 2.0738730679 * Math.sqrt(1 / 200 + 1 / 250);
    expect(ratio?.value).toBe(1.25);
    expect(ratio?.low).toBeCloseTo(1.25 * Math.exp(-spread), 9);
    expect(ratio?.high).toBeCloseTo(1.25 * Math.exp(spread), 9);
    expect(compare(even(0), even(250), []).ratio).toBeNull();
    expect(compare(even(250), even(0), []).ratio).toBeNull();
  });

  it("refuses empty periods and periods of different length", () => {
    expect(() => compare([], [], [])).toThrow("0 and 0");
    expect(() => compare([1], [1, 2], [])).toThrow("1 and 2");
  });

  it("seen backwards turns z round and keeps p", () => {
    fc.assert(
      fc.property(pairs, ([earlier, later, background]) => {
        const forwards = compare(earlier, later, background);
        const backwards = compare(later, earlier, background);
        expect(backwards.z).toBeCloseTo(-forwards.z, 12);
        expect(backwards.p).toBeCloseTo(forwards.p, 12);
        expect(backwards.phi).toBeCloseTo(forwards.phi, 12);
      }),
    );
  });

  it("does not depend on the order of the months", () => {
    fc.assert(
      fc.property(counts, (earlier) => {
        const later = earlier.map((count) => count + 3);
        const change = compare(earlier, later, []);
        const shuffled = compare([...earlier].sort(), [...later].reverse(), []);
        expect(shuffled.p).toBeCloseTo(change.p, 12);
      }),
    );
  });

  it("with every count 4 times as high: 4 times the dispersion, the same z", () => {
    fc.assert(
      fc.property(pairs, ([earlier, later, background]) => {
        const one = compare(earlier, later, background);
        fc.pre(one.phi > 1);
        const four = (run: readonly number[]): readonly number[] => run.map((count) => 4 * count);
        const scaled = compare(four(earlier), four(later), four(background));
        expect(scaled.phi / one.phi).toBeCloseTo(4, 9);
        expect(scaled.z).toBeCloseTo(one.z, 9);
      }),
    );
  });

  it("always gives finite numbers, a p within 0 and 1, and a sign that fits the counts", () => {
    fc.assert(
      fc.property(pairs, ([earlier, later, background]) => {
        const change = compare(earlier, later, background);
        expect(change.p).toBeGreaterThanOrEqual(0);
        expect(change.p).toBeLessThanOrEqual(1);
        expect(change.phi).toBeGreaterThanOrEqual(1);
        expect(Math.sign(change.z)).toBe(Math.sign(change.difference));
        if (change.ratio) {
          expect(change.ratio.low).toBeLessThan(change.ratio.value);
          expect(change.ratio.high).toBeGreaterThan(change.ratio.value);
        }
      }),
    );
  });
});

describe("judge", () => {
  it("calls a doubling up and a halving down", () => {
    const words = judge([compare(even(200), even(400), []), compare(even(400), even(200), [])]).map(
      (cell) => cell.verdict,
    );
    expect(words).toEqual(["clearly up", "clearly down"]);
  });

  it("calls less when more is compared", () => {
    const change = compare(even(200), even(250), []);
    const quiet = compare(even(200), even(200), []);
    expect(judge([change])[0]?.verdict).toBe("clearly up");
    expect(judge([change, quiet])[0]?.verdict).toBe("no clear change");
  });

  it("keeps cells with under 10 offences in the family, as too few to say", () => {
    const few = compare(even(0), even(9), []);
    const [cell] = judge([few]);
    expect(few.p).toBeLessThan(0.01);
    expect(cell?.verdict).toBe("too few to say");
    expect(judge([compare(even(200), even(250), []), few, few])[0]?.pAdjusted).toBeCloseTo(0.0275, 4);
  });

  it("never contradicts the numbers", () => {
    fc.assert(
      fc.property(fc.array(pairs, { maxLength: 20 }), (family) => {
        const changes: readonly Change[] = family.map((run) => compare(...run));
        for (const cell of judge(changes)) {
          expect(cell.pAdjusted).toBeGreaterThanOrEqual(cell.p);
          if (cell.verdict === "clearly up") expect(cell.after).toBeGreaterThan(cell.before);
          if (cell.verdict === "clearly down") expect(cell.after).toBeLessThan(cell.before);
          expect(cell.verdict === "too few to say").toBe(cell.before + cell.after < 10);
          if (cell.p >= 0.05) expect(cell.verdict).not.toMatch(/clearly/);
        }
      }),
    );
  });

  it("gives the 2024 to 2025 shoplifting of an independent program", () => {
    const monthly = monthlyShoplifting();
    const rows = oracleText("change-2024-2025-shoplifting.csv").trim().split("\n").slice(1);
    const cells = judge(
      rows.map((row) => {
        const months = monthly.get(row.split(",")[0]!)!;
        return compare(months.slice(0, 12), months.slice(12), months);
      }),
    );
    expect(cells).toHaveLength(14);
    rows.forEach((row, index) => {
      const [, , ...columns] = row.split(",");
      const [before, after, phi, z, p, pAdjusted] = columns.map(Number);
      const cell = cells[index]!;
      expect(cell).toMatchObject({ before, after, verdict: columns.at(-1) });
      expect(cell.phi).toBeCloseTo(phi!, 6);
      expect(cell.z).toBeCloseTo(z!, 6);
      expect(cell.p).toBeCloseTo(p!, 6);
      expect(cell.pAdjusted).toBeCloseTo(pAdjusted!, 6);
    });
  });
});

/** Shoplifting of the 24 months of 2024 and 2025 by ward code. */
function monthlyShoplifting(): ReadonlyMap<string, readonly number[]> {
  const byWard = new Map<string, number[]>();
  for (const line of readFileSync(join(CAMBRIDGE, "counts.csv"), "utf8").trim().split("\n").slice(1)) {
    const [ward = "", month = "", category, count] = line.split(",");
    const offset = (Number(month.slice(0, 4)) - 2024) * 12 + Number(month.slice(5)) - 1;
    if (category !== "shoplifting" || offset < 0 || offset >= 24) continue;
    const months = byWard.get(ward) ?? new Array<number>(24).fill(0);
    months[offset]! += Number(count);
    byWard.set(ward, months);
  }
  return byWard;
}
