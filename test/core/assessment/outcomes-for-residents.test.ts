// What residents are told of outcomes: whoever adds and subtracts all of it can bound no small number that it keeps back.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OUTCOME_MEANINGS, type OutcomeMeaning } from "../../../src/core/area/known-outcomes.ts";
import { MEANINGS, type OutcomeCube } from "../../../src/core/assessment/outcome-cube.ts";
import { outcomesForResidents, yearForResidents } from "../../../src/core/assessment/outcomes-for-residents.ts";
import { residentsYear } from "../../../src/core/assessment/residents-outcome-words.ts";
import { JANUARY } from "../../area.ts";
import { Sums } from "../disclosure/sums-attack.ts";

const [WARDS, KINDS, MONTHS] = [4, 2, [JANUARY, JANUARY + 1]];
const DISTRICTS = [
  [0, 1],
  [2, 3],
];
const OF_WARD = KINDS * MONTHS.length * MEANINGS.length;

interface Place {
  readonly ward: number;
  readonly kind: number;
  readonly month: number;
  readonly meaning: OutcomeMeaning;
}

/** Wards, kinds of offence, months and meanings, in the order of the cube. */
const PLACE = (at: number): Place => ({
  ward: Math.floor(at / (KINDS * MONTHS.length * MEANINGS.length)),
  kind: Math.floor(at / (MONTHS.length * MEANINGS.length)) % KINDS,
  month: MONTHS[Math.floor(at / MEANINGS.length) % MONTHS.length]!,
  meaning: MEANINGS[at % MEANINGS.length]!,
});

function cubeOf(numbers: readonly number[]): OutcomeCube {
  const range = { from: MONTHS[0]!, to: MONTHS.at(-1)! };
  return { range, wards: numbers.length / OF_WARD, categories: KINDS, counts: Float64Array.from(numbers), strange: 0 };
}

const told = (numbers: readonly number[], kinds: readonly number[]) =>
  outcomesForResidents(cubeOf(numbers), DISTRICTS, kinds, MONTHS);

/** What a package of one district alone tells of its wards. */
const toldOfDistrict = (numbers: readonly number[], district: readonly number[], kinds: readonly number[]) =>
  outcomesForResidents(
    cubeOf(district.flatMap((ward) => numbers.slice(ward * OF_WARD, (ward + 1) * OF_WARD))),
    [],
    kinds,
    MONTHS,
  );

/** The first ward with these numbers of the first kind in the first month, in the order of `MEANINGS`, and nothing else. */
const only = (...first: readonly number[]) => Array.from({ length: WARDS * OF_WARD }, (_, at) => first[at] ?? 0);

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

  it("are none of an area of one ward, nor of kinds together one of which has few", () => {
    const cube = { ...cubeOf(only(5, 0, 0, 6, 40)), wards: 1 };
    expect(outcomesForResidents(cube, [], [0], MONTHS).shares).toBeNull();
    const few = only(5, 0, 0, 6, 40);
    few[MONTHS.length * MEANINGS.length] = 2;
    expect(told(few, [0, 1]).shares).toBeNull();
    expect(told(few, [0]).shares).not.toBeNull();
  });

  it("are none where nearly all became the same, so that those of a month with few did", () => {
    const many = only(0, 0, 0, 0, 60, 0, 0, 0, 0, 0, 0, 0, 3);
    expect(told(many, [0]).shares).toBeNull();
    expect(told(many.with(3, 5), [0]).shares).not.toBeNull();
  });

  it("tell no small number of a ward, a district or a month, however the shares of all offences, and those of a package of a district, are added and subtracted", () => {
    const anyNumber = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(4), fc.integer({ min: 3, max: 60 }));
    const anyCells = fc.array(anyNumber, { minLength: MEANINGS.length, maxLength: MEANINGS.length });
    // Half of them have many of everything, as most offences of a district do.
    const anyMany = fc.array(fc.integer({ min: 5, max: 60 }), {
      minLength: MEANINGS.length,
      maxLength: MEANINGS.length,
    });
    // Of some nearly all became the same, and of a part of them a few did.
    const anyAlike = fc
      .tuple(fc.constantFrom(0, 0, 0, 5), fc.oneof(fc.nat(4), fc.integer({ min: 5, max: 20 })))
      .map(([notProsecuted, noSuspect]) => only(0, 0, 0, notProsecuted, noSuspect).slice(0, MEANINGS.length));
    const cells = { minLength: WARDS * MONTHS.length, maxLength: WARDS * MONTHS.length };
    const anyKind = fc.oneof(fc.array(fc.oneof(anyCells, anyMany), cells), fc.array(anyAlike, cells));
    const anyNumbers = fc
      .array(anyKind, { minLength: KINDS, maxLength: KINDS })
      .map((kinds) =>
        Array.from({ length: WARDS }, (_, ward) => kinds.map((own) => own.slice(2 * ward, 2 * ward + 2))),
      );
    let shown = 0;
    fc.assert(
      fc.property(anyNumbers, (given) => {
        const numbers = given.flat(3);
        const sums = new Sums(numbers);
        const isPart = (one: Place, other: Place): boolean =>
          one.ward === other.ward && one.kind === other.kind && one.month === other.month;
        // How many reports each ward has of each kind in each month is known from elsewhere, and shares times reports are taken as exact.
        for (let at = 0; at < numbers.length; at += MEANINGS.length) sums.tell((one) => isPart(one, PLACE(at)), PLACE);
        let any = false;
        for (const some of [[0], [1], [0, 1]])
          for (const { meanings, share } of told(numbers, some).shares ?? []) {
            const isOf = ({ kind }: Place): boolean => some.includes(kind);
            const isTold = (one: Place): boolean => isOf(one) && meanings.includes(one.meaning);
            expect(share).toBeCloseTo(sumIn(numbers, isTold) / sumIn(numbers, isOf), 12);
            sums.tell(isTold, PLACE);
            any = true;
          }
        if (!any) return;
        shown++;
        for (const district of DISTRICTS)
          for (const some of [[0], [1], [0, 1]])
            for (const { meanings } of toldOfDistrict(numbers, district, some).shares ?? [])
              sums.tell(
                (one) => district.includes(one.ward) && some.includes(one.kind) && meanings.includes(one.meaning),
                PLACE,
              );
        for (const wards of [[0], [1], [2], ...DISTRICTS, [0, 1, 2, 3]])
          for (const months of [[MONTHS[0]!], MONTHS])
            for (let kind = 0; kind < KINDS; kind++)
              for (const meaning of MEANINGS) {
                const among = (one: Place): boolean =>
                  wards.includes(one.ward) && months.includes(one.month) && one.kind === kind;
                expect(sums.toldOfFew((one) => among(one) && one.meaning === meaning, PLACE, among)).toBeNull();
              }
      }),
      { numRuns: 150 },
    );
    expect(shown).toBeGreaterThan(10);
  });
});

describe("the year that residents are told of", () => {
  const yearOfRange = (from: number, to: number, ...missing: readonly number[]) =>
    yearForResidents({ range: { from, to }, missing: new Map(missing.map((month) => [month, ""])) })?.from ?? null;

  it("is the latest of which every month was submitted and is old enough", () => {
    expect(yearOfRange(JANUARY, JANUARY + 23)).toBe(JANUARY);
    expect(yearOfRange(JANUARY, JANUARY + 25)).toBe(JANUARY);
    expect(yearOfRange(JANUARY, JANUARY + 26)).toBe(JANUARY + 12);
    expect(yearOfRange(JANUARY, JANUARY + 26, JANUARY + 23)).toBe(JANUARY);
    expect(yearOfRange(JANUARY, JANUARY + 14)).toBe(JANUARY);
    expect(yearOfRange(JANUARY, JANUARY + 13)).toBeNull();
    expect(yearOfRange(JANUARY + 1, JANUARY + 25)).toBeNull();
    expect(yearOfRange(JANUARY, JANUARY + 23, JANUARY + 5)).toBeNull();
  });

  it("of a package and of all that come after it is the same, or shares no month with it", () => {
    const anyMonths = fc.record({ length: fc.integer({ min: 1, max: 60 }), gap: fc.nat(59), first: fc.nat(11) });
    fc.assert(
      fc.property(anyMonths, fc.nat(30), ({ length, gap, first }, more) => {
        const [from, to] = [JANUARY + first, JANUARY + first + length - 1];
        const [now, later] = [to, to + more].map((end) => yearOfRange(from, end, from + gap));
        if (now === null) return;
        expect(now! % 12).toBe(0);
        expect(later! - now!).toBeGreaterThanOrEqual(0);
        expect((later! - now!) % 12).toBe(0);
      }),
    );
  });

  it("is named with what it is not, and where there is none why", () => {
    const year = { from: JANUARY, to: JANUARY + 11 };
    expect(residentsYear("Robbery", year, { reports: 1234 })).toMatch(
      /^1,234 reports of the year 2024, not of the period that you choose: /,
    );
    expect(residentsYear("Robbery", null, null)).toMatch(/^Not shown .* a calendar year .* no such year yet\.$/);
    expect(residentsYear("Robbery", year, null)).toMatch(/year 2024, and Robbery was not recorded in every month/);
  });
});

function sumIn(numbers: readonly number[], isIn: (place: Place) => boolean): number {
  return numbers.reduce((sum, count, at) => sum + (isIn(PLACE(at)) ? count : 0), 0);
}

function labelOf(meaning: string): string {
  return OUTCOME_MEANINGS[meaning as OutcomeMeaning].label;
}
