// What became of reports: months that are too new are compared with nothing, and no verdict rests on what is not known.
import { describe, expect, it } from "vitest";
import type { OutcomeRow } from "../../../src/core/area/outcomes-table.ts";
import { monthsTable } from "../../../src/core/assessment/outcome-bars.ts";
import { cellsApart, fateOf, fatesOf, outcomeCubeOf } from "../../../src/core/assessment/outcome-cube.ts";
import { oldEnough, outcomeMonths, outcomeShares } from "../../../src/core/assessment/outcome-shares.ts";
import { COMPARED, fateVerdicts } from "../../../src/core/assessment/outcome-verdicts.ts";
import { outcomesMonths } from "../../../src/core/assessment/outcome-words.ts";
import { monthsOf } from "../../../src/core/basics/months.ts";
import { area, JANUARY, TWO_YEARS, YEAR_2025 } from "../../area.ts";

const NONE = "investigation-complete-no-suspect-identified";
const CHARGED = "awaiting-court-outcome";
const UNKNOWN = "status-update-unavailable";

/** Of each ward (by index) and month, how many reports of shoplifting have which outcome. */
type Plan = (ward: number, month: number) => Readonly<Record<string, number>>;

function made(plan: Plan, wards = 4) {
  const sums = (ward: number, month: number): number =>
    Object.values(plan(ward, month)).reduce((all, count) => all + count, 0);
  const data = area({
    wards: Array.from({ length: wards }, (_, index) => `Ward ${index}`),
    population: Array.from({ length: wards }, () => 1000),
    count: (ward, month, slug) => (slug === "shoplifting" ? sums(ward, month) : 0),
  });
  const rows = monthsOf(TWO_YEARS).flatMap((month) =>
    Array.from({ length: wards }, (_, ward) =>
      Object.entries(plan(ward, month)).map(([outcome, count]): OutcomeRow => {
        return { ward: `W${ward + 1}`, month, category: "shoplifting", outcome, count };
      }),
    ).flat(),
  );
  const cube = outcomeCubeOf(
    data,
    rows.filter(({ count }) => count > 0),
  );
  const shop = [data.taxonomy.categories.findIndex(({ category }) => category === "shoplifting")];
  const { months } = oldEnough(data, shop, YEAR_2025);
  return { data, cube, shop, months, judged: fateVerdicts(cube, shop, months) };
}

/** Wards alike, but for what changes the first. */
const alike =
  (first: Readonly<Record<string, number>>): Plan =>
  (ward, month) => {
    const usual = { [NONE]: 12 + ((month + ward) % 3), [CHARGED]: 4 - (month % 2) };
    return ward === 0 ? { ...usual, ...first } : usual;
  };

describe("months", () => {
  it("of the newest three are shown, and in no share", () => {
    const { data, cube, shop, months } = made(alike({}));
    expect(months).toEqual(monthsOf({ from: JANUARY + 12, to: JANUARY + 20 }));
    const bars = outcomeMonths(data, cube, [0], shop);
    expect(bars.map(({ isNew }) => isNew)).toEqual([...Array(21).fill(false), true, true, true]);
    expect(bars.map(({ age }) => age)).toEqual(Array.from({ length: 24 }, (_, at) => 23 - at));
    expect(monthsTable(bars, oldEnough(data, shop, YEAR_2025)).rows.at(-1)).toContain("no: too new");
    const old = outcomeShares(cube, [0], shop, months);
    expect(outcomesMonths(oldEnough(data, shop, YEAR_2025), old, bars)).toBe(
      `${old.reports} reports of January 2025 to September 2025. October 2025 to December 2025 are left out: outcomes of the newest 3 months can still change.`,
    );
  });

  it("that are all too new have no share and no verdict", () => {
    const { data, cube, shop } = made(alike({}));
    const newest = oldEnough(data, shop, { from: JANUARY + 21, to: JANUARY + 23 });
    expect(newest.months).toEqual([]);
    expect(fateVerdicts(cube, shop, newest.months)).toBeNull();
    expect(outcomesMonths(newest, outcomeShares(cube, [0], shop, []), [])).toMatch(/^No month .* old enough/);
  });

  it("without a total are left out", () => {
    const data = area({ missing: [JANUARY + 14] });
    expect(oldEnough(data, [0], YEAR_2025).months).not.toContain(JANUARY + 14);
  });
});

describe("verdicts", () => {
  const verdictOf = (plan: Plan, ward = 0, meaning: (typeof COMPARED)[number] = "charged", wards = 4) =>
    made(plan, wards).judged!.of[ward]![meaning].verdict;

  it("call a ward of which clearly more or fewer were charged", () => {
    expect(verdictOf(alike({ [CHARGED]: 14 }))).toBe("clearly higher");
    expect(verdictOf(alike({ [CHARGED]: 0 }))).toBe("clearly lower");
    expect(verdictOf(alike({ [CHARGED]: 14 }), 0, "noSuspect")).toBe("clearly lower");
  });

  it("call none of wards that are alike, nor of a few", () => {
    const { judged } = made(alike({}));
    for (const ward of judged!.of)
      for (const meaning of ["charged", "noSuspect"] as const)
        expect(ward[meaning].verdict).toBe("no clear difference");
    expect(judged!.comparisons).toBe(4 * COMPARED.length);
    expect(verdictOf((ward, month) => (ward === 0 ? { [CHARGED]: month % 3 === 0 ? 1 : 0 } : { [NONE]: 20 }))).toBe(
      "too few to say",
    );
    expect(verdictOf(alike({}), 0, "elsewhere")).toBe("too few to say");
  });

  it("do not rest on one month: many charges of one suspect at once", () => {
    const burst: Plan = (ward, month) =>
      ward === 0 && month === JANUARY + 15 ? { [NONE]: 4, [CHARGED]: 40 } : alike({})(ward, month);
    expect(verdictOf(burst)).toBe("no clear difference");
  });

  it("do not rest on what is not known of one ward", () => {
    const hidden: Plan = (ward, month) => {
      const { [NONE]: none, [CHARGED]: charged } = alike({})(ward, month);
      // Three of the charges of the first ward are not known: they may be there all the same.
      return ward === 0 ? { [NONE]: none!, [CHARGED]: 0, [UNKNOWN]: charged! } : { [NONE]: none!, [CHARGED]: charged! };
    };
    expect(verdictOf(hidden)).toBe("no clear difference");
    const most = made((ward, month) => (ward === 0 ? { [CHARGED]: 5, [UNKNOWN]: 9 } : alike({})(ward, month)));
    expect(most.judged!.of[0]!.charged).toMatchObject({
      verdict: "not comparable",
      reason: expect.stringContaining("no outcome is known of up to 64"),
    });
  });

  it("compare each month with itself: a ward with more old reports is not called for their age", () => {
    const older: Plan = (ward, month) => {
      // Charges come with age, everywhere alike; the first ward has most of its reports in old months.
      const age = JANUARY + 23 - month;
      const reports = ward === 0 ? (age > 8 ? 40 : 5) : 20;
      const charged = Math.round((reports * age) / 20);
      return { [CHARGED]: charged, [NONE]: Math.max(0, reports - charged) };
    };
    expect(verdictOf(older)).toBe("no clear difference");
  });

  it("compare each offence with itself: a ward with more bicycles stolen is not called for them", () => {
    const data = area({
      count: (ward, _, slug) => ({ shoplifting: ward === 0 ? 4 : 16, burglary: ward === 0 ? 16 : 4 })[slug] ?? 0,
    });
    const rows = monthsOf(TWO_YEARS).flatMap((month) =>
      [0, 1, 2].flatMap((ward): readonly OutcomeRow[] => {
        const about = { ward: `W${ward + 1}`, month };
        const [shops, homes] = ward === 0 ? [4, 16] : [16, 4];
        // In every ward half of shoplifting is charged, and none of burglary.
        return [
          { ...about, category: "shoplifting", outcome: CHARGED, count: shops / 2 },
          { ...about, category: "shoplifting", outcome: NONE, count: shops / 2 },
          { ...about, category: "burglary", outcome: NONE, count: homes },
        ];
      }),
    );
    const cube = outcomeCubeOf(data, rows);
    expect(apartIn(data, cube)).toBe(0);
    const { months } = oldEnough(data, [0, 1], YEAR_2025);
    const shares = [0, 1].map((ward) => outcomeShares(cube, [ward], [0, 1], months).shares[0]!.share.value);
    expect(shares).toEqual([0.1, 0.4]);
    for (const ward of fateVerdicts(cube, [0, 1], months)!.of) expect(ward.charged.verdict).toBe("no clear difference");
  });

  it("are none of a single ward", () => {
    expect(made(alike({}), 1).judged).toBeNull();
  });
});

describe("outcomes that do not add up to the counts", () => {
  it("are found, cell by cell", () => {
    const { data, cube, shop } = made(alike({}));
    expect(apartIn(data, cube)).toBe(0);
    expect(fateOf(fatesOf(cube, [1], shop, [JANUARY]), "charged")).toBe(4 - (JANUARY % 2));
    const row = { ward: "W1", month: JANUARY, category: "shoplifting", outcome: "local-resolution", count: 1 };
    expect(apartIn(data, outcomeCubeOf(data, [row, { ...row, ward: "W99" }]))).toBe(4 * 24 + 1);
  });
});

function apartIn(...[data, cube]: Parameters<typeof cellsApart>): number {
  const work = cellsApart(data, cube);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
