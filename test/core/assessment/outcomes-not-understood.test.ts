// Outcomes that are not understood may be any: no share, interval, title or verdict rests on what they were not.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OUTCOME_MEANINGS, outcomeOfSlug } from "../../../src/core/area/known-outcomes.ts";
import type { OutcomeRow } from "../../../src/core/area/outcomes-table.ts";
import { outcomeCubeOf } from "../../../src/core/assessment/outcome-cube.ts";
import { oldEnough, outcomeShares } from "../../../src/core/assessment/outcome-shares.ts";
import { COMPARED, fateVerdicts } from "../../../src/core/assessment/outcome-verdicts.ts";
import { outcomesTitle, shareText } from "../../../src/core/assessment/outcome-words.ts";
import { monthsOf } from "../../../src/core/basics/months.ts";
import { area, TWO_YEARS, YEAR_2025 } from "../../area.ts";

const NONE = "investigation-complete-no-suspect-identified";
const CHARGED = "awaiting-court-outcome";
const UNKNOWN = "status-update-unavailable";
const STRANGE = "charged-or-whatever";
const [WARDS, MONTHS] = [4, monthsOf(TWO_YEARS)];

/** Counts of outcomes by ward and month. */
type Reports = readonly (readonly Readonly<Record<string, number>>[])[];

function judged(reports: Reports) {
  const all = (ward: number, month: number): number =>
    Object.values(reports[ward]![month - MONTHS[0]!]!).reduce((sum, count) => sum + count, 0);
  const data = area({
    wards: Array.from({ length: WARDS }, (_, index) => `Ward ${index}`),
    population: Array.from({ length: WARDS }, () => 1000),
    count: (ward, month, slug) => (slug === "shoplifting" ? all(ward, month) : 0),
  });
  const rows = reports.flatMap((byMonth, ward) =>
    byMonth.flatMap((counts, at) =>
      Object.entries(counts).flatMap(([outcome, count]): readonly OutcomeRow[] =>
        count === 0 ? [] : [{ ward: `W${ward + 1}`, month: MONTHS[at]!, category: "shoplifting", outcome, count }],
      ),
    ),
  );
  const cube = outcomeCubeOf(data, rows);
  const shop = [data.taxonomy.categories.findIndex(({ category }) => category === "shoplifting")];
  const { months } = oldEnough(data, shop, YEAR_2025);
  return { verdicts: fateVerdicts(cube, shop, months)!.of, shares: outcomeShares(cube, [0], shop, months) };
}

/** Some of what one ward has of an outcome in words that nobody knows. */
function relabelled(reports: Reports, ward: number, outcome: string, part: number): Reports {
  return reports.map((byMonth, at) =>
    at !== ward
      ? byMonth
      : byMonth.map(({ [outcome]: count = 0, [STRANGE]: strange = 0, ...others }) => {
          const hidden = Math.round(count * part);
          return { ...others, [outcome]: count - hidden, [STRANGE]: strange + hidden };
        }),
  );
}

/** Wards whose reports have an outcome by a chance of their own, and a few none. */
const reportsOf = fc
  .record({
    chances: fc.array(fc.double({ min: 0.02, max: 0.6, noNaN: true }), { minLength: WARDS, maxLength: WARDS }),
    unknown: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: WARDS, maxLength: WARDS }),
    size: fc.integer({ min: 10, max: 60 }),
  })
  .map(
    ({ chances, unknown, size }): Reports =>
      chances.map((chance, ward) =>
        MONTHS.map((month) => {
          const charged = Math.max(0, Math.round(size * chance) + ((month * (ward + 3)) % 3) - 1);
          return { [CHARGED]: charged, [NONE]: Math.max(1, size - charged), [UNKNOWN]: unknown[ward]! };
        }),
      ),
  );

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const isClear = (verdict: string): boolean => verdict.startsWith("clearly");

describe("verdicts", () => {
  it("of any wards are the true ones or none, whatever part of a ward's outcomes nobody understands", () => {
    let clear = 0;
    fc.assert(
      fc.property(
        reportsOf,
        fc.constantFrom(CHARGED, NONE),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (reports, outcome, part) => {
          const [truth, seen] = [judged(reports).verdicts, judged(relabelled(reports, 0, outcome, part)).verdicts];
          for (let ward = 0; ward < WARDS; ward++)
            for (const meaning of COMPARED) {
              const { verdict } = seen[ward]![meaning];
              if (!isClear(verdict)) continue;
              clear++;
              expect(verdict).toBe(truth[ward]![meaning].verdict);
            }
        },
      ),
      { numRuns: 150, seed: 7 },
    );
    expect(clear).toBeGreaterThan(100);
  });

  it("are never the contrary of the true ones where wards hide different outcomes", () => {
    const parts = fc.array(fc.tuple(fc.constantFrom(CHARGED, NONE), fc.double({ min: 0, max: 0.5, noNaN: true })), {
      minLength: WARDS,
      maxLength: WARDS,
    });
    fc.assert(
      fc.property(reportsOf, parts, (reports, hidden) => {
        const truth = judged(reports).verdicts;
        const seen = judged(
          hidden.reduce((before, [outcome, part], ward) => relabelled(before, ward, outcome, part), reports),
        ).verdicts;
        for (let ward = 0; ward < WARDS; ward++)
          for (const meaning of COMPARED)
            if (isClear(seen[ward]![meaning].verdict))
              expect(seen[ward]![meaning].verdict).toBe(truth[ward]![meaning].verdict);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it("are none of a ward whose charges have a name of their own, and of one whose others have", () => {
    const alike = (ward: number, month: number) => ({ [CHARGED]: 4 - (month % 2), [NONE]: 20 + ((month + ward) % 3) });
    const reports: Reports = Array.from({ length: WARDS }, (_, ward) => MONTHS.map((month) => alike(ward, month)));
    const own = judged(relabelled(reports, 0, CHARGED, 1));
    expect(own.verdicts[0]!.charged.verdict).not.toMatch(/clearly/);
    // The first ward hides its charges, and the others as many that are none.
    const both = [1, 2, 3].reduce(
      (before, ward) => relabelled(before, ward, NONE, 0.15),
      relabelled(reports, 0, CHARGED, 1),
    );
    expect(judged(both).verdicts[0]!.charged.verdict).not.toMatch(/clearly/);
  });
});

describe("shares", () => {
  const reports: Reports = Array.from({ length: WARDS }, () => MONTHS.map(() => ({ [NONE]: 8, [STRANGE]: 2 })));

  it("say what they may be, and never that none was charged", () => {
    const { shares } = judged(reports);
    expect(plain(outcomesTitle("All crime", "Petersfield", shares))).toBe(
      "All crime in Petersfield: 80 % to 100 % no suspect identified, 0 % to 20 % charged or in court",
    );
    const charged = shares.shares.find(({ meaning }) => meaning === "charged")!;
    expect(plain(shareText(charged, shares.reports))).toMatch(/^0 % to 20 % \(0 % to 29 %\)$/);
    const few = { reports: 5, shares: [{ ...charged, count: 1, most: 3 }] };
    expect(outcomesTitle("All crime", "Petersfield", few)).toBe(
      "All crime in Petersfield: 1 to 3 of 5 charged or in court",
    );
  });

  it("say so too where most outcomes are not known", () => {
    const { shares } = judged(reports.map((byMonth) => byMonth.map(() => ({ [NONE]: 1, [UNKNOWN]: 9 }))));
    expect(plain(outcomesTitle("All crime", "Petersfield", shares))).toBe(
      "All crime in Petersfield: 10 % to 100 % no suspect identified, 0 % to 90 % charged or in court",
    );
  });

  it("of a part that was charged hold it, with its interval", () => {
    fc.assert(
      fc.property(reportsOf, fc.double({ min: 0, max: 1, noNaN: true }), (true_, part) => {
        const find = (of: Reports) => judged(of).shares.shares.find(({ meaning }) => meaning === "charged")!;
        const [truth, seen] = [find(true_), find(relabelled(true_, 0, CHARGED, part))];
        expect(seen.count).toBeLessThanOrEqual(truth.count);
        expect(seen.most).toBe(truth.count);
        expect(seen.share.low).toBeLessThanOrEqual(truth.share.low);
        expect(seen.share.high).toBeCloseTo(truth.share.high, 12);
      }),
      { numRuns: 30 },
    );
  });

  it("have a line of their own for what is not understood, also of data.police.uk", () => {
    expect(outcomeOfSlug("turned-into-a-frog").meaning).toBe("other");
    expect(OUTCOME_MEANINGS.other.label).toBe("outcome not understood");
  });
});
