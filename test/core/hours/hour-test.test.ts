// The test of hours: against closed forms, and against chance: how often it calls an hour of weeks in which there is nothing to call.
import { describe, expect, it } from "vitest";
import { valueOrNull } from "../../../src/core/basics/known.ts";
import { hourTest } from "../../../src/core/hours/hour-test.ts";
import { type Random, randomOf } from "../../../src/core/statistics/random.ts";

const DAY_SHAPE = Array.from({ length: 24 }, (_, hour) => 1.2 + Math.sin(((hour - 12) * Math.PI) / 12));
const NIGHT_SHAPE = Array.from({ length: 24 }, (_, hour) => (hour >= 20 || hour < 3 ? 8 : 0.5));
const WEEK_SHAPE = [1, 1, 1, 1.1, 1.6, 2, 1.4];

/** Offences at random, hour and weekday without regard for each other, in series of so many at once. */
function chanceWeek(random: Random, offences: number, hours: readonly number[], series: number): readonly number[] {
  const counts = new Array<number>(168).fill(0);
  for (let made = 0; made < offences; ) {
    const many = 1 + random.below(series);
    counts[drawn(random, WEEK_SHAPE) * 24 + drawn(random, hours)]! += many;
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
  it("expects of an hour of a weekday what both have, as if neither knew of the other", () => {
    const counts = new Array<number>(168).fill(0);
    counts[0] = 60;
    counts[1] = 20;
    counts[24] = 10;
    counts[25] = 10;
    const test = valueOrNull(hourTest(counts))!;
    expect(test.expected[0]).toBeCloseTo((80 * 70) / 100);
    expect(test.expected[25]).toBeCloseTo((20 * 30) / 100);
    expect(test.expected[2]).toBe(0);
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
