// The rolling mean, against the mean taken month by month.
import fc from "fast-check";
import { expect, it } from "vitest";
import { rollingMean } from "../../../src/core/statistics/series.ts";

it("stands in the place of the last month, and is missing while there are fewer", () => {
  expect(rollingMean([1, 2, 3, 10], 3)).toEqual([null, null, 2, 5]);
  expect(rollingMean([1, 2], 3)).toEqual([null, null]);
});

it("starts afresh after a month that was not submitted", () => {
  expect(rollingMean([1, 2, 3, null, 4, 5, 6], 2)).toEqual([null, 1.5, 2.5, null, null, 4.5, 5.5]);
});

it("is the mean of the last months wherever all of them are there", () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.nat(500), { freq: 12 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (monthly, window) => {
        const means = rollingMean(monthly, window);
        expect(means).toHaveLength(monthly.length);
        means.forEach((mean, index) => {
          const months = monthly.slice(Math.max(0, index - window + 1), index + 1);
          const complete = months.length === window && !months.includes(null);
          expect(mean).toBe(complete ? months.reduce<number>((sum, count) => sum + count!, 0) / window : null);
        });
      },
    ),
  );
});
