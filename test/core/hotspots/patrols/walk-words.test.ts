// What is said to be more than a limit never reads like the limit.
import fc from "fast-check";
import { expect, it } from "vitest";
import { beyondText } from "../../../../src/core/basics/beyond-text.ts";
import { tooLargeText } from "../../../../src/core/hotspots/patrols/foot-words.ts";
import { walkText, wayText } from "../../../../src/core/hotspots/patrols/walk-words.ts";

const metresIn = (text: string): number => {
  const [, number = "", unit] = /^([\d,.]+) (k?m)$/.exec(text)!;
  return Number(number.replaceAll(",", "")) * (unit === "km" ? 1000 : 1);
};

it("names a longest way that is longer than the limit beside it", () => {
  const leg = fc.oneof(fc.double({ min: 1999, max: 2100, noNaN: true }), fc.double({ min: 1, max: 9000, noNaN: true }));
  fc.assert(
    fc.property(fc.array(leg, { minLength: 2, maxLength: 6 }), (legs) => {
      const [, limit, longest] = /longer than (.+ k?m), the longest (.+)$/.exec(walkText(legs)) ?? [];
      expect(longest === undefined).toBe(Math.max(...legs) <= 2000);
      if (longest !== undefined) expect(metresIn(longest)).toBeGreaterThan(metresIn(limit!));
    }),
  );
  expect(walkText([500, 800, 2013])).toContain("longer than 2.0 km, the longest 2,013 m");
  expect([wayText(2000), wayText(2000.2), wayText(2060)]).toEqual(["2.0 km", "2,001 m", "2.1 km"]);
});

it("calls no area too large whose size reads like the largest that is not", () => {
  expect([tooLargeText(62), tooLargeText(30.02), tooLargeText(30.06)]).toEqual(["62.0 ha", "over 30 ha", "30.1 ha"]);
});

it("leaves every other number as it is usually written", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (value, limit) => {
      const text = beyondText(
        value,
        limit,
        (number) => number.toFixed(1),
        () => "finer",
      );
      expect(text).toBe(value > limit && value.toFixed(1) === limit.toFixed(1) ? "finer" : value.toFixed(1));
    }),
  );
});
