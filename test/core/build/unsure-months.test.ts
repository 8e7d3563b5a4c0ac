// Whether a month counts depends on withheld counts, and on a few rows in no ward, in no month but those that are named, whatever they are.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { CountRow } from "../../../src/core/area/area-package.ts";
import type { CoveredForce } from "../../../src/core/area/small-months.ts";
import { formatMonth } from "../../../src/core/basics/months.ts";
import { smallMonths } from "../../../src/core/build/too-small-months.ts";
import { unsureMonths } from "../../../src/core/build/unsure-months.ts";
import { JANUARY } from "../../area.ts";

const THRESHOLD = 5;

/** Of each month the rows in the area that are told, those elsewhere, and the small counts. */
type Months = readonly { readonly told: number; readonly elsewhere: number; readonly small: readonly number[] }[];

function sentOf(months: Months): CoveredForce {
  const sent = months.map(({ told, elsewhere, small }, at) => {
    const placed = small.reduce((sum, count) => sum + count, told);
    return { month: formatMonth(JANUARY + at), status: "submitted" as const, placed, rows: placed + elsewhere };
  });
  return { force: "testshire", role: "home", months: sent };
}

function unsureIn(months: Months): readonly string[] {
  const hidden = months.flatMap(({ small }, at) =>
    small.map((count): CountRow => ({ ward: "W1", category: "drugs", month: JANUARY + at, count })),
  );
  return unsureMonths(sentOf(months), hidden, THRESHOLD);
}

const month = fc.record({
  told: fc.oneof(fc.constantFrom(0, 15, 60), fc.nat(200)),
  elsewhere: fc.oneof(fc.constant(0), fc.nat(20)),
  small: fc.array(fc.integer({ min: 1, max: THRESHOLD - 1 }), { maxLength: 12 }),
});

it("names every month of which other withheld counts, or few other rows, would decide otherwise, and the same months whatever they are", () => {
  let [unsure, sure] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(month, { minLength: 1, maxLength: 26 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 4 })),
      (months, fill) => {
        // Rows elsewhere are known by bands of as many numbers as the threshold, where there are others.
        const banded = (count: number): number => count - (count % THRESHOLD) + fill.next().value!;
        const other = months.map(({ told, elsewhere, small }) => ({
          told,
          elsewhere: told + small.length > 0 ? banded(elsewhere) : elsewhere,
          small: small.map(() => fill.next().value!),
        }));
        const named = unsureIn(months);
        expect(unsureIn(other)).toEqual(named);
        const [small, otherwise] = [months, other].map((one) => smallMonths(sentOf(one).months, true));
        for (const at of months.keys())
          if (!named.includes(formatMonth(JANUARY + at))) expect(otherwise!.has(at)).toBe(small!.has(at));
        unsure += named.length;
        sure += months.length - named.length;
      },
    ),
    { numRuns: 500 },
  );
  expect(Math.min(unsure, sure)).toBeGreaterThan(100);
});

it("names a month that is half as large as the others only if its small counts are large", () => {
  const told = { told: 15, elsewhere: 0, small: [] };
  expect(unsureIn([told, { told: 0, elsewhere: 0, small: [4, 4] }, told])).toEqual(["2024-02"]);
  expect(unsureIn([told, { told: 8, elsewhere: 0, small: [4, 4] }, told])).toEqual([]);
});
