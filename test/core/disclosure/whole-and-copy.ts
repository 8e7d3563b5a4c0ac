// Whole packages made at random, each with the public copy that is made of it.
import fc from "fast-check";
import type { CountRow } from "../../../src/core/area/area-package.ts";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import { districtsOf, type TotalRow, type WithheldRow } from "../../../src/core/disclosure/cell-groups.ts";
import { publicCounts } from "../../../src/core/disclosure/public-counts.ts";
import { withWithheld } from "../../../src/core/disclosure/withheld-sums.ts";
import { assemble, type PackageParts } from "../../../src/core/package/assemble.ts";
import { CATEGORIES, JANUARY, partsOf } from "../../area.ts";
import { seeded } from "../../bench/seeded.ts";

export const THRESHOLD = 5;

export interface Both {
  readonly whole: Dataset;
  readonly open: Dataset;
  readonly withheld: readonly WithheldRow[];
  readonly totals: readonly TotalRow[];
  readonly counts: readonly CountRow[];
  readonly parts: PackageParts;
}

export function bothOf(seed: number, wards: number, months: number, level: number): Both {
  const random = seeded(seed);
  const range = { from: JANUARY, to: JANUARY + months - 1 };
  const missing = random() < 0.2 ? [JANUARY + 3] : [];
  const turn = Array.from({ length: wards }, () => (random() < 0.4 ? 3 * random() : 1));
  const steady = random() < 0.5;
  const parts: PackageParts = partsOf({
    wards: Array.from({ length: wards }, (_, at) => `Ward ${at + 1}`),
    population: Array.from({ length: wards }, () => 5_000),
    range,
    missing,
    categories: CATEGORIES,
    count: (ward, month) => {
      const mean = level * (ward + 1) * (month >= range.to - 11 ? turn[ward]! : 1);
      return missing.includes(month) ? 0 : Math.round(mean * (steady ? 0.8 + 0.4 * random() : 2 * random() * random()));
    },
  });
  const whole = assemble(parts);
  const submitted = new Set(
    Array.from({ length: months }, (_, at) => JANUARY + at).filter((month) => !missing.includes(month)),
  );
  const districtOf = districtsOf(parts.descriptor.wardscope);
  const all = new Set(whole.wards.map(({ code }) => code));
  const made = publicCounts({ counts: parts.counts, submitted, wards: all, districtOf }, THRESHOLD);
  const wardscope = {
    ...parts.descriptor.wardscope,
    formatVersion: 3 as const,
    disclosure: { threshold: THRESHOLD, spread: {}, unrecorded: {} },
  };
  const bare = assemble({ ...parts, counts: made.counts, descriptor: { ...parts.descriptor, wardscope } });
  return { whole, open: withWithheld(bare, made.withheld, made.totals), parts, ...made };
}

export const anyBoth = fc
  .record({
    seed: fc.nat(1e6),
    wards: fc.integer({ min: 1, max: 5 }),
    months: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant(24)),
    level: fc.constantFrom(0.5, 1, 2, 4, 8, 20),
  })
  .map(({ seed, wards, months, level }) => bothOf(seed, wards, months, level));
