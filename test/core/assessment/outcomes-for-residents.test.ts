// What residents are told of outcomes: whoever adds and subtracts all of it can bound no small number that it keeps back.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OUTCOME_MEANINGS, type OutcomeMeaning } from "../../../src/core/area/known-outcomes.ts";
import { MEANINGS, type OutcomeCube } from "../../../src/core/assessment/outcome-cube.ts";
import { outcomesForResidents } from "../../../src/core/assessment/outcomes-for-residents.ts";
import { JANUARY } from "../../area.ts";
import { Sums } from "../disclosure/sums-attack.ts";

const [WARDS, KINDS] = [2, 3];

interface Place {
  readonly ward: number;
  readonly kind: number;
  readonly meaning: OutcomeMeaning;
}

/** Wards, kinds of offence and meanings, in the order of the cube, in one month. */
const PLACE = (at: number): Place => ({
  ward: Math.floor(at / (KINDS * MEANINGS.length)),
  kind: Math.floor(at / MEANINGS.length) % KINDS,
  meaning: MEANINGS[at % MEANINGS.length]!,
});

function cubeOf(numbers: readonly number[]): OutcomeCube {
  const range = { from: JANUARY, to: JANUARY };
  return { range, wards: WARDS, categories: KINDS, counts: Float64Array.from(numbers), strange: 0 };
}

const told = (numbers: readonly number[], kinds: readonly number[], wards = [0, 1]) =>
  outcomesForResidents(cubeOf(numbers), wards, kinds, [JANUARY]);

/** One ward with these numbers of the first kind, in the order of `MEANINGS`, and nothing else. */
const only = (...first: readonly number[]) => Array.from({ length: WARDS * KINDS * MEANINGS.length }, (_, at) => first[at] ?? 0);

describe("outcomes for residents", () => {
  it("are shares of the district one by one, or always the same together, or none", () => {
    const labels = (...first: readonly number[]) => told(only(...first), [0]).shares?.map(({ label }) => label);
    expect(labels(5, 0, 0, 6, 40)).toEqual(["charged", "notProsecuted", "noSuspect"].map(labelOf));
    expect(labels(5, 1, 0, 6, 40)?.[0]).toBe("charged, dealt with out of court, or taken no further");
    expect(labels(3, 1, 0, 6, 40)).toBeUndefined();
    expect(labels(0, 0, 0, 0, 9)).toBeUndefined();
    expect(told(only(5, 0, 0, 5, 40), [0]).shares!.map(({ share }) => share)).toEqual([0.1, 0.1, 0.8]);
    expect(told(only(), [0])).toEqual({ reports: 0, shares: null });
  });

  it("are none of one ward, nor of kinds together one of which has few", () => {
    expect(told(only(5, 0, 0, 6, 40), [0], [0]).shares).toBeNull();
    const few = only(5, 0, 0, 6, 40);
    few[MEANINGS.length] = 2;
    expect(told(few, [0, 1]).shares).toBeNull();
    expect(told(few, [0, 2]).shares).not.toBeNull();
  });

  it("tell no small number, however the shares of all offences are added and subtracted", () => {
    const anyNumber = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(4), fc.integer({ min: 3, max: 60 }));
    const anyKind = fc.array(anyNumber, { minLength: MEANINGS.length, maxLength: MEANINGS.length });
    // Half of the kinds have many of everything, as most offences of a district do.
    const anyMany = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: MEANINGS.length, maxLength: MEANINGS.length });
    const anyNumbers = fc.array(fc.oneof(anyKind, anyMany), { minLength: WARDS * KINDS, maxLength: WARDS * KINDS });
    let shown = 0;
    fc.assert(
      fc.property(anyNumbers, (kinds) => {
        const numbers = kinds.flat();
        const sums = new Sums(numbers);
        // How many reports each ward has of each kind is known from elsewhere, and shares times reports are taken as exact.
        for (let ward = 0; ward < WARDS; ward++)
          for (let kind = 0; kind < KINDS; kind++) sums.tell((one) => one.ward === ward && one.kind === kind, PLACE);
        for (const some of [[0], [1], [2], [0, 1], [1, 2], [0, 1, 2]])
          for (const wards of [[0, 1], [0], [1]])
            for (const { meanings, share } of told(numbers, some, wards).shares ?? []) {
              const isTold = ({ ward, kind, meaning }: Place): boolean =>
                wards.includes(ward) && some.includes(kind) && meanings.includes(meaning);
              const all = numbers.reduce((sum, count, at) => sum + (isIn(at, wards, some) ? count : 0), 0);
              const own = numbers.reduce((sum, count, at) => sum + (isTold(PLACE(at)) ? count : 0), 0);
              expect(share).toBeCloseTo(own / all, 12);
              sums.tell(isTold, PLACE);
              shown++;
            }
        for (let kind = 0; kind < KINDS; kind++)
          for (const meaning of MEANINGS)
            for (const wards of [[0, 1], [0], [1]]) {
              const among = (one: Place): boolean => wards.includes(one.ward) && one.kind === kind;
              expect(sums.toldOfFew((one) => among(one) && one.meaning === meaning, PLACE, among)).toBeNull();
            }
      }),
      { numRuns: 60 },
    );
    expect(shown).toBeGreaterThan(60);
  });
});

function isIn(at: number, wards: readonly number[], kinds: readonly number[]): boolean {
  const { ward, kind } = PLACE(at);
  return wards.includes(ward) && kinds.includes(kind);
}

function labelOf(meaning: string): string {
  return OUTCOME_MEANINGS[meaning as OutcomeMeaning].label;
}
