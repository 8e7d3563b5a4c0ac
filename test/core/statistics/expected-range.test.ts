// The expected range: limits by hand, the three signals, and since when "outside" is true.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExpectedRange, Leaving } from "../../../src/core/statistics/expected-range.ts";
import { expectedRange, leavingOf, shiftsOf, signalsOf } from "../../../src/core/statistics/expected-range.ts";

/** Mean 20, moving range 2 each month: limits 20 ± 5.32, outer third beyond 20 ± 3.5467. */
const STEADY: readonly number[] = [19, 21, 19, 21, 19, 21, 19, 21, 19, 21, 19, 21];
const FIRST = 24_300;

/** The expected range for a period that follows the baseline at once. */
function following(
  baseline: readonly (number | null)[],
  later: readonly (number | null)[],
): {
  readonly expected: ExpectedRange | null;
  readonly signals: readonly number[];
  readonly since: number | null;
  readonly leaving: Leaving | null;
} {
  const monthly = [...baseline, ...later];
  const range = { from: FIRST, to: FIRST + monthly.length - 1 };
  const period = { from: FIRST + baseline.length, to: range.to };
  const expected = expectedRange(monthly, range, period);
  const leaving = expected && leavingOf(expected, period);
  return {
    expected,
    signals: expected ? signalsOf(expected).map((month) => month - period.from) : [],
    leaving,
    since: leaving && leaving.last - leaving.run + 1 - period.from,
  };
}

describe("expectedRange", () => {
  it("is the mean ± 2.66 times the mean moving range of the months before the period", () => {
    const { expected } = following(STEADY, [20, 20]);
    expect(expected?.centre).toBe(20);
    expect(expected?.low).toBeCloseTo(20 - 5.32, 12);
    expect(expected?.high).toBeCloseTo(20 + 5.32, 12);
    expect(expected?.baseline).toEqual({ from: FIRST, to: FIRST + 11 });
  });

  it("takes no more than the last 24 months", () => {
    const { expected } = following([...new Array<number>(10).fill(500), ...STEADY, ...STEADY], [20]);
    expect(expected?.centre).toBe(20);
    expect(expected?.baseline).toEqual({ from: FIRST + 10, to: FIRST + 33 });
  });

  it("steps over missing months and takes no moving range across them", () => {
    const { expected } = following([...STEADY.slice(0, 6), null, null, ...STEADY.slice(6)], [20]);
    expect(expected?.centre).toBe(20);
    expect(expected?.high).toBeCloseTo(25.32, 12);
    expect(following([...STEADY, 19, null, 999, null], [20]).expected?.high).toBeCloseTo(1258 / 14 + 5.32, 9);
  });

  it("is null with fewer than 12 months, under 5 a month, or without neighbours", () => {
    expect(following(STEADY.slice(1), [20]).expected).toBeNull();
    expect(following([null, ...STEADY.slice(1)], [20]).expected).toBeNull();
    expect(
      following(
        STEADY.map((count) => count - 16),
        [20],
      ).expected,
    ).toBeNull();
    expect(
      following(
        STEADY.flatMap((count) => [count, null]),
        [20],
      ).expected,
    ).toBeNull();
  });

  it("has no lower limit under 0, and then nothing is below it", () => {
    const { expected, signals } = following([0, 12, 0, 12, 0, 12, 0, 12, 0, 12, 0, 12], [0]);
    expect(expected?.low).toBe(0);
    expect(signals).toEqual([]);
  });

  it("does not move when months after the period began change", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 12 }), (later) => {
        const { expected } = following(STEADY, later);
        expect([expected?.centre, expected?.high]).toEqual([20, 20 + 2.66 * 2]);
      }),
    );
  });

  it("signals a month beyond a limit, not one on it or within", () => {
    expect(following(STEADY, [20, 26, 20, 20, 14, 20]).signals).toEqual([1, 4]);
    expect(following(STEADY, [20, 23, 20, 17]).signals).toEqual([]);
  });

  it("signals every month of 7 in a row on one side, none of 6", () => {
    expect(following(STEADY, [19, 21, 21, 21, 21, 21, 21, 21, 19]).signals).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(following(STEADY, [19, 21, 21, 21, 21, 21, 21, 19]).signals).toEqual([]);
    expect(following(STEADY, [21, 21, 21, 20, 21, 21, 21, 21]).signals).toEqual([]);
    expect(following(STEADY, [21, 21, 21, null, 21, 21, 21, 21]).signals).toEqual([]);
  });

  it("signals the 2 of 3 in the outer third of one side", () => {
    expect(following(STEADY, [20, 24, 20, 24, 20]).signals).toEqual([1, 3]);
    expect(following(STEADY, [20, 24, 24, 20]).signals).toEqual([1, 2]);
    expect(following(STEADY, [24, 20, 20, 24]).signals).toEqual([]);
    expect(following(STEADY, [24, 20, 16]).signals).toEqual([]);
    expect(following(STEADY, [24, null, 24]).signals).toEqual([]);
    expect(following(STEADY, [20, 26, 24]).signals).toEqual([1, 2]);
  });

  it("tells which months each rule names, those outside among them", () => {
    const { expected } = following(STEADY, [19, 21, 21, 26, 21, 24, 24, 21, 20]);
    const from = FIRST + STEADY.length;
    const named = (months: readonly number[] = []): readonly number[] => months.map((month) => month - from);
    expect(named(expected?.outside)).toEqual([3]);
    expect(named(expected?.longRuns)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(named(expected?.outerThirds)).toEqual([3, 5, 6]);
    expect(named(shiftsOf(expected!))).toEqual([1, 2, 4, 5, 6, 7]);
  });

  it("signals nothing in a missing month", () => {
    expect(following(STEADY, [null, 40, null]).signals).toEqual([1]);
  });
});

describe("leavingOf", () => {
  it("says on which side, and how many of the last six months", () => {
    expect(following(STEADY, [40, 20, 40, 20, 20, 20, 40]).leaving).toMatchObject({
      side: "above",
      run: 1,
      recent: 2,
      of: 6,
    });
    expect(following(STEADY, [40, 2]).leaving).toMatchObject({ side: "below", run: 1, recent: 1, of: 2 });
  });

  it("runs from the first month of those that are all on that side up to the end", () => {
    expect(following(STEADY, [20, 40, 20, 40, 41, 42]).since).toBe(3);
    expect(following(STEADY, [40, 40]).since).toBe(0);
  });

  it("is null when the last month is back inside, or missing", () => {
    expect(following(STEADY, [40, 40, 20]).since).toBeNull();
    expect(following(STEADY, [40, 40, null]).since).toBeNull();
  });

  it("does not count signals inside the limits", () => {
    expect(following(STEADY, [24, 24, 24, 24, 24, 24, 24, 24]).since).toBeNull();
    expect(following(STEADY, [24, 24, 26]).since).toBe(2);
  });

  it("is true of each month since, and not of the month before", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 10, max: 30 }), { freq: 8 }), { minLength: 1 }), (later) => {
        const { since, leaving } = following(STEADY, later);
        const isOutside = (count: number | null | undefined): boolean =>
          typeof count === "number" && (leaving?.side === "below" ? count < 20 - 5.32 : count > 20 + 5.32);
        const from = since ?? later.length;
        expect(later.slice(from).every(isOutside)).toBe(true);
        if (leaving === null) expect(Math.abs((later.at(-1) ?? 20) - 20)).toBeLessThan(5.32);
        else expect(isOutside(later[from - 1])).toBe(false);
      }),
    );
  });
});
