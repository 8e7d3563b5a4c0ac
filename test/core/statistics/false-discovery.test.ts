// Benjamini and Hochberg's adjustment, against its definition.
import fc from "fast-check";
import { expect, it } from "vitest";
import { benjaminiHochberg } from "../../../src/core/statistics/false-discovery.ts";

const families = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

it("adjusts by the number of comparisons over the rank, lowest from the top", () => {
  const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.5]);
  [0.025, 0.05, 0.05, 0.025, 0.5].forEach((p, index) => {
    expect(adjusted[index]).toBeCloseTo(p, 12);
  });
});

it("leaves a single comparison as it is, and none as none", () => {
  expect(benjaminiHochberg([0.03])).toEqual([0.03]);
  expect(benjaminiHochberg([])).toEqual([]);
});

it("is the lowest p·n/rank among those at least as large", () => {
  fc.assert(
    fc.property(families, (family) => {
      const sorted = [...family].sort((a, b) => a - b);
      const adjusted = benjaminiHochberg(family);
      family.forEach((p, index) => {
        const candidates = sorted.flatMap((other, rank) => (other >= p ? [(other * family.length) / (rank + 1)] : []));
        expect(adjusted[index]).toBeCloseTo(Math.min(1, ...candidates), 12);
      });
    }),
  );
});

it("is never under the p it adjusts, never over 1, and keeps the order", () => {
  fc.assert(
    fc.property(families, (family) => {
      const adjusted = benjaminiHochberg(family);
      adjusted.forEach((q, index) => {
        expect(q).toBeGreaterThanOrEqual(family[index]!);
        expect(q).toBeLessThanOrEqual(1);
        family.forEach((p, other) => {
          if (p <= family[index]!) expect(adjusted[other]).toBeLessThanOrEqual(q);
        });
      });
    }),
  );
});
