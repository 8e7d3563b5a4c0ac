// Which parts of a ward's crime are called larger or smaller than the district's: never of a handful, and hardly by chance.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OffenceMix, offenceMixOf } from "../../../src/core/assessment/offence-mix.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { THRESHOLDS } from "../../../src/core/statistics/thresholds.ts";
import { area, category, YEAR_2025 } from "../../area.ts";
import { seeded } from "../../bench/seeded.ts";

const KINDS = Array.from({ length: 12 }, (_, index) => category(`kind-${index}`, `Kind ${index}`, "Kinds", index + 1));

/** Counts of the last month, by ward and category. */
function mixOf(
  counts: (ward: number, slug: string) => number,
  code: string,
  categories?: ReturnType<typeof category>[],
): OffenceMix {
  const dataset = area({
    ...(categories && { categories }),
    count: (ward, month, slug) => (month === YEAR_2025.to ? counts(ward, slug) : 0),
  });
  const mix = offenceMixOf(listFigures(dataset, YEAR_2025), code);
  if (!mix.known) throw new Error(mix.reason);
  return mix.value;
}

function positionOf(mix: OffenceMix, slug: string): string | undefined {
  return mix.parts.find(({ offence }) => offence === slug)?.position;
}

describe("the mix of a ward", () => {
  it("calls no part larger from fewer than 10 offences, however rare they are elsewhere", () => {
    const rare = (own: number) => (ward: number, slug: string) => (slug === "drugs" ? (ward === 0 ? own : 0) : 100);
    expect(positionOf(mixOf(rare(9), "W1"), "drugs")).toBe("alike");
    expect(positionOf(mixOf(rare(40), "W1"), "drugs")).toBe("larger");
    const none = (ward: number, slug: string): number => (slug === "drugs" ? (ward === 0 ? 0 : 60) : 200);
    expect(positionOf(mixOf(none, "W1"), "drugs")).toBe("smaller");
  });

  it("calls only what has the count for it, for any counts", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 60, maxLength: 60 }), (counts) => {
        let next = 0;
        const seen = new Map<string, number>();
        const mix = mixOf((ward, slug) => {
          const key = `${ward} ${slug}`;
          if (!seen.has(key)) seen.set(key, 1 + counts[next++ % counts.length]!);
          return seen.get(key)!;
        }, "W2");
        for (const { position, count, share, district } of mix.parts) {
          if (position === "larger") expect([count >= 10, share.value > district.value]).toEqual([true, true]);
          if (position === "smaller")
            expect([district.value * mix.total >= THRESHOLDS.fewestOfPart, share.value < district.value]).toEqual([
              true,
              true,
            ]);
        }
      }),
    );
  });

  it("finds nothing in most wards that are drawn like the district", () => {
    const random = seeded(7);
    let called = 0;
    for (let run = 0; run < 200; run++) {
      const drawn = new Map<string, number>();
      const mix = mixOf(
        (ward, slug) => {
          const key = `${ward} ${slug}`;
          if (!drawn.has(key)) drawn.set(key, ward === 0 ? poisson(random, 20) : 2000);
          return drawn.get(key)!;
        },
        "W1",
        KINDS,
      );
      if (mix.parts.some(({ position }) => position !== "alike")) called++;
    }
    expect(called).toBeLessThan(30);
  });
});

function poisson(random: () => number, mean: number): number {
  let [product, count] = [random(), 0];
  for (; product > Math.exp(-mean); count++) product *= random();
  return count;
}
