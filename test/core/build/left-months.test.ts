// Which months a public copy has does not depend on what it withholds, nor does anything that it holds of them.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { CountRow } from "../../../src/core/area/area-package.ts";
import type { Descriptor } from "../../../src/core/area/descriptor-form.ts";
import { TABLES } from "../../../src/core/area/tables.ts";
import { AppFailure } from "../../../src/core/basics/failure.ts";
import { coverageByForce, monthStatuses } from "../../../src/core/build/force-coverage.ts";
import type { PackageLines } from "../../../src/core/build/package-files.ts";
import { publicPackage } from "../../../src/core/build/public-package.ts";
import { packageCoverage } from "../../../src/core/package/package-coverage.ts";
import { CATEGORIES, descriptorOf, JANUARY, partsOf } from "../../area.ts";

const THRESHOLD = 5;
/** A count that is told in each month, rows elsewhere, and small counts of further wards. */
const anyMonth = fc.record({
  told: fc.oneof(fc.constantFrom(0, 15, 60), fc.integer({ min: 5, max: 200 })),
  elsewhere: fc.oneof(fc.constant(0), fc.nat(20)),
  small: fc.array(fc.integer({ min: 1, max: THRESHOLD - 1 }), { maxLength: 12 }),
});
type Months = readonly { readonly told: number; readonly elsewhere: number; readonly small: readonly number[] }[];

const WARDS = Array.from({ length: 13 }, (_, at) => `W${at}`);
const NO_LINES = Object.fromEntries(
  [...Object.keys(TABLES), "wards"].map((name) => [name, null]),
) as unknown as PackageLines;

/** What the copy tells but for its sums, and how many of its months are missing. */
function copyOf(months: Months): { readonly text: string; readonly left: number } {
  const period = { from: JANUARY, to: JANUARY + months.length - 1 };
  const counts = months.flatMap(({ told, small }, at) =>
    [told, ...small].flatMap((count, ward): readonly CountRow[] =>
      count === 0 ? [] : [{ ward: WARDS[ward]!, category: "drugs", month: JANUARY + at, count }],
    ),
  );
  const sent = months.map(({ told, elsewhere, small }) => {
    const placed = small.reduce((sum, count) => sum + count, told);
    return { placed, rows: placed + elsewhere };
  });
  const asked = { period, names: new Map(), home: ["testshire"], required: [], accepted: new Set<number>() };
  const coverage = coverageByForce({ ...asked, sent: new Map([["testshire", sent]]) });
  const { wardscope, ...rest } = descriptorOf(period);
  const descriptor: Descriptor = {
    ...rest,
    wardscope: { ...wardscope, coverage, months: monthStatuses(coverage, period) },
  };
  const { boundaries } = partsOf();
  const features = WARDS.map((code) => ({ ...boundaries.features[0]!, properties: { code, name: code } }));
  const whole = { descriptor, categories: CATEGORIES, coverage: packageCoverage(descriptor, CATEGORIES), counts };
  try {
    const made = publicPackage({ ...whole, boundaries: { ...boundaries, features } }, NO_LINES, THRESHOLD);
    const lines = [...made.lines.counts!, ...made.lines.withheld!];
    return { text: [made.descriptorOf([]), ...lines].join("\n"), left: made.left.length };
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    return { text: thrown.message, left: 0 };
  }
}

it("is the same whatever the withheld counts are", () => {
  let left = 0;
  fc.assert(
    fc.property(
      fc.array(anyMonth, { minLength: 2, maxLength: 26 }),
      fc.infiniteStream(fc.integer({ min: 1, max: THRESHOLD - 1 })),
      (months, fill) => {
        const copy = copyOf(months);
        for (const next of [() => fill.next().value!, () => 1, () => THRESHOLD - 1])
          expect(copyOf(months.map((one) => ({ ...one, small: one.small.map(next) }))).text).toBe(copy.text);
        left += copy.left;
      },
    ),
    { numRuns: 300 },
  );
  expect(left).toBeGreaterThan(100);
});
