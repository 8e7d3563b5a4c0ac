// A part's share of a kind against the rest's, month by month: exact where few, and few false calls where reports share a fate.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../../src/core/statistics/false-discovery.ts";
import {
  type Contrast,
  contrastChance,
  contrastOf,
  type Stratum,
  sharedDispersion,
} from "../../../src/core/statistics/share-contrast.ts";
import { seeded } from "../../bench/seeded.ts";

const choose = (of: number, chosen: number): number =>
  chosen < 0 || chosen > of
    ? 0
    : Array.from({ length: chosen }, (_, k) => (of - k) / (k + 1)).reduce((a, b) => a * b, 1);
const stratum = fc
  .record({ own: fc.nat(6), rest: fc.nat(8), ownKind: fc.nat(6), restKind: fc.nat(8) })
  .map(({ own, rest, ownKind, restKind }): Stratum => {
    const [mine, others] = [Math.min(own, ownKind), Math.min(rest, restKind)];
    return { total: own + rest, kind: mine + others, own, ownKind: mine };
  });
const strata = fc.array(stratum, { minLength: 1, maxLength: 3 });

/** Each a month of its own. */
const inMonths = (all: readonly Stratum[]): readonly (readonly Stratum[])[] => all.map((one) => [one]);

/** The chance of each sum, by going through all ways of drawing each month. */
function enumerated(all: readonly Stratum[]): ReadonlyMap<number, number> {
  let chances = new Map([[0, 1]]);
  for (const { total, kind, own } of all) {
    const next = new Map<number, number>();
    for (const [sum, chance] of chances)
      for (let drawn = 0; drawn <= own; drawn++) {
        const more = (chance * choose(kind, drawn) * choose(total - kind, own - drawn)) / choose(total, own);
        if (more > 0) next.set(sum + drawn, (next.get(sum + drawn) ?? 0) + more);
      }
    chances = next;
  }
  return chances;
}

describe("the exact chance", () => {
  it("of one month is Fisher's: three of four cups of tea", () => {
    const { exact, expected, variance } = contrastOf([[{ total: 8, kind: 4, own: 4, ownKind: 3 }]]);
    expect(exact()).toBeCloseTo((2 * 17) / 70, 12);
    expect([expected, variance]).toEqual([2, (4 * 4 * 4 * 4) / (64 * 7)]);
  });

  it("of several is twice the smaller tail of all their sums", () => {
    fc.assert(
      fc.property(strata, (all) => {
        const told = all.filter(({ total, kind, own }) => kind > 0 && kind < total && own > 0 && own < total);
        const { exact, observed } = contrastOf(inMonths(all));
        const chances = [...enumerated(told)];
        const tail = (isIn: (sum: number) => boolean): number =>
          chances.reduce((sum, [at, chance]) => sum + (isIn(at) ? chance : 0), 0);
        const smaller = Math.min(
          tail((sum) => sum <= observed),
          tail((sum) => sum >= observed),
        );
        expect(exact()).toBeCloseTo(Math.min(1, 2 * smaller), 9);
      }),
    );
  });

  it("is the same however the strata lie in months", () => {
    fc.assert(
      fc.property(strata, (all) => {
        const [apart, together] = [contrastOf(inMonths(all)), contrastOf([all])];
        expect(together.exact()).toBeCloseTo(apart.exact()!, 12);
        expect([together.observed, together.degrees]).toEqual([apart.observed, 0]);
        expect(together.variance).toBeCloseTo(apart.variance, 12);
      }),
    );
  });

  it("is the same of a kind and of all that is not of it, and of a part and the rest", () => {
    fc.assert(
      fc.property(strata, (all) => {
        const others = all.map(({ total, kind, own, ownKind }) => ({
          total,
          own,
          kind: total - kind,
          ownKind: own - ownKind,
        }));
        const rest = all.map(({ total, kind, own, ownKind }) => ({
          total,
          kind,
          own: total - own,
          ownKind: kind - ownKind,
        }));
        const [one, other, third] = [all, others, rest].map((own) => contrastOf(inMonths(own))) as [
          Contrast,
          Contrast,
          Contrast,
        ];
        expect(other.exact()).toBeCloseTo(one.exact()!, 9);
        expect(third.exact()).toBeCloseTo(one.exact()!, 9);
        expect(other.observed - other.expected).toBeCloseTo(one.expected - one.observed, 9);
        expect(third.squares).toBeCloseTo(one.squares, 9);
      }),
    );
  });
});

describe("the chance with dispersion", () => {
  it("is 1 where nothing can be told", () => {
    const nothing = contrastOf([[{ total: 9, kind: 9, own: 3, ownKind: 3 }]]);
    expect(contrastChance(nothing, { phi: 1, degrees: 5 })).toBe(1);
  });

  it("is never smaller the more the family varies, from what the part itself varies on", () => {
    fc.assert(
      fc.property(strata, fc.double({ min: 0, max: 9, noNaN: true }), (all, more) => {
        const contrast = contrastOf(inMonths(all));
        const own = contrast.degrees === 0 ? 1 : Math.max(1, contrast.squares / contrast.degrees);
        const at = (phi: number): number => contrastChance(contrast, { phi, degrees: 30 });
        expect(at(own + more)).toBeGreaterThanOrEqual(at(own) - 1e-12);
      }),
    );
  });

  it("calls at most one family in twenty falsely, where suspects have several reports each; chance alone would call most", () => {
    const random = seeded(11);
    let [called, naive] = [0, 0];
    const families = 120;
    for (let run = 0; run < families; run++) {
      const family = alikeWards(random);
      const shared = sharedDispersion(family);
      const isCalled = (chances: readonly number[]): boolean => benjaminiHochberg(chances).some((p) => p < 0.05);
      if (isCalled(family.map((contrast) => contrastChance(contrast, shared)))) called++;
      if (isCalled(family.map(({ exact }) => exact() ?? 1))) naive++;
    }
    expect(called / families).toBeLessThanOrEqual(0.05);
    expect(naive / families).toBeGreaterThan(0.3);
  });
});

/** Fourteen wards over nine months, all with the same chance of a charge: three reports share a suspect, and so a fate. */
function alikeWards(random: () => number): readonly Contrast[] {
  const wards = Array.from({ length: 14 }, () => {
    const level = 3 + 9 * random();
    return Array.from({ length: 9 }, () => {
      let [own, ownKind] = [0, 0];
      while (own < level) {
        let reports = 1;
        while (random() > 1 / 3) reports++;
        own += reports;
        if (random() < 0.2) ownKind += reports;
      }
      return { own, ownKind };
    });
  });
  const all = wards[0]!.map((_, month) => ({
    total: wards.reduce((sum, ward) => sum + ward[month]!.own, 0),
    kind: wards.reduce((sum, ward) => sum + ward[month]!.ownKind, 0),
  }));
  return wards.map((ward) => contrastOf(ward.map((own, month) => [{ ...own, ...all[month]! }])));
}
