// The test of hours: against closed forms, and against chance: how often it calls an hour of weeks in which there is nothing to call.
import { describe, expect, it } from "vitest";
import { valueOrNull } from "../../../src/core/basics/known.ts";
import { hourTest } from "../../../src/core/hours/hour-test.ts";
import { type Random, randomOf } from "../../../src/core/statistics/random.ts";

const DAY_SHAPE = Array.from({ length: 24 }, (_, hour) => 1.2 + Math.sin(((hour - 12) * Math.PI) / 12));
const NIGHT_SHAPE = Array.from({ length: 24 }, (_, hour) => (hour >= 20 || hour < 3 ? 8 : 0.5));

/** Offences at random, on any weekday alike, in series of so many at once. */
function chanceWeek(random: Random, offences: number, hours: readonly number[], series: number): readonly number[] {
  const counts = new Array<number>(168).fill(0);
  for (let made = 0; made < offences; ) {
    const many = 1 + random.below(series);
    counts[random.below(7) * 24 + drawn(random, hours)]! += many;
    made += many;
  }
  return counts;
}

function drawn(random: Random, weights: readonly number[]): number {
  let left = (random.next() / 2 ** 32) * weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(
    0,
    weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    }),
  );
}

/** The share of so many weeks of chance in which an hour is called. */
function falselyCalled(offences: number, hours: readonly number[], series: number, weeks = 400): number {
  const random = randomOf(offences + series);
  let called = 0;
  for (let week = 0; week < weeks; week++)
    if ((valueOrNull(hourTest(chanceWeek(random, offences, hours, series)))?.clearlyMore.length ?? 0) > 0) called++;
  return called / weeks;
}

describe("the test of hours", () => {
  it("expects of an hour a seventh of what it has on all weekdays", () => {
    const counts = new Array<number>(168).fill(0);
    counts[5] = 60;
    counts[24 + 5] = 10;
    counts[7] = 7;
    const { expected } = valueOrNull(hourTest(counts))!;
    expect([expected[5], expected[6 * 24 + 5], expected[24 + 7], expected[8]]).toEqual([10, 10, 1, 0]);
  });

  it("has the upper tail of a Poisson count as its p, by 168 comparisons", () => {
    const counts = new Array<number>(168).fill(2);
    counts[100] = 12;
    const { expected, p, dispersion } = valueOrNull(hourTest(counts))!;
    expect(dispersion).toBe(1);
    let below = 0;
    let term = Math.exp(-expected[100]!);
    for (let count = 0; count < 12; count++) {
      below += term;
      term *= expected[100]! / (count + 1);
    }
    expect(p[100]).toBeCloseTo(168 * (1 - below), 9);
  });

  it("calls crowded weekend nights, and no afternoon that is as others", () => {
    const random = randomOf(3);
    const counts = chanceWeek(random, 3000, DAY_SHAPE, 1).map((count, at) => {
      const isNight = [4, 5].includes(Math.floor(at / 24)) && at % 24 >= 21;
      return isNight ? 4 * count : count;
    });
    const called = valueOrNull(hourTest(counts))!.clearlyMore;
    expect(called).toEqual([117, 118, 119, 141, 142, 143]);
  });

  it("finds an hour that stands out, and is sparing where offences come in series", () => {
    const counts = new Array<number>(168).fill(4);
    counts[4 * 24 + 23] = 24;
    expect(valueOrNull(hourTest(counts))!.clearlyMore).toEqual([4 * 24 + 23]);
    const series = counts.map((count, at) => (at % 5 === 0 ? 5 * count : 0));
    expect(valueOrNull(hourTest(series))!.dispersion).toBeGreaterThan(2);
  });

  it("never calls under 5 offences, and says of under 60 that they are too few", () => {
    const counts = Array.from({ length: 168 }, (_, at) => (at < 24 ? 3 : 0) as number);
    counts[30] = 4;
    expect(valueOrNull(hourTest(counts))!.clearlyMore).toEqual([]);
    expect(hourTest(new Array<number>(168).fill(0))).toEqual({
      known: false,
      reason: "too few to say: 0 of at least 60 offences have a known hour",
    });
  });

  it.each([
    [60, "day", 1],
    [400, "day", 1],
    [3000, "day", 1],
    [400, "night", 1],
    [3000, "night", 1],
    [400, "night", 3],
    [3000, "day", 5],
  ] as const)(
    "calls an hour in at most one of twenty weeks of chance (%i offences, by %s, in series of up to %i)",
    (offences, shape, series) => {
      expect(falselyCalled(offences, shape === "day" ? DAY_SHAPE : NIGHT_SHAPE, series)).toBeLessThanOrEqual(0.05);
    },
  );
});
