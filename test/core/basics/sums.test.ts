// Sums and means of numbers of any kind of list.
import fc from "fast-check";
import { expect, it } from "vitest";
import { mean, sum, sumBy } from "../../../src/core/basics/sums.ts";

const wholeNumbers = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }));

it("adds up lists, flat arrays and the values of maps alike", () => {
  fc.assert(
    fc.property(wholeNumbers, (numbers) => {
      let expected = 0;
      for (let index = 0; index < numbers.length; index++) expected += numbers[index]!;
      expect(sum(numbers)).toBe(expected);
      expect(sum(Float64Array.from(numbers))).toBe(expected);
      expect(sum(new Map(numbers.entries()).values())).toBe(expected);
      expect(sumBy(numbers, (number) => 2 * number)).toBe(2 * expected);
      if (numbers.length > 0) expect(mean(numbers)).toBeCloseTo(expected / numbers.length);
    }),
  );
});

it("is 0 of nothing, which has no mean", () => {
  expect(sum([])).toBe(0);
  expect(mean([])).toBeNaN();
});
