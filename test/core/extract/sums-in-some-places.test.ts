// A sum over offences that some wards or months alone have, and kinds of an offence that some alone tell: both would be counted twice there.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";

const OFFENCES = ["Bicycle theft", "Burglary", "Drugs", "Robbery", "Shoplifting"];
const MONTHS = ["2025-01", "2025-02", "2025-03", "2025-04"];
const WARDS = ["Abbey", "Castle", "Market", "Romsey", "Trumpington", "Arbury"];
const counts = fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 120, maxLength: 120 });

function table(all: readonly number[]) {
  return WARDS.flatMap((ward, w) =>
    MONTHS.flatMap((month, m) =>
      OFFENCES.map((offence, o) => [ward, month, offence, all[w * 20 + m * 5 + o]!] as const),
    ),
  );
}
type Row = ReturnType<typeof table>[number];
function guessOf(rows: readonly Row[]) {
  const survey = makeSurvey(["Ward", "Month", "Offence", "Count"]);
  for (const row of rows) survey.add(row.map(String));
  const { profile, notes } = survey.result().guess;
  return { totals: profile.totals ?? [], notes };
}
const sumsOver = (rows: readonly Row[], name: string, wards: readonly string[], parts: readonly string[]): Row[] =>
  wards.flatMap((ward) =>
    MONTHS.map((month): Row => {
      const of = rows.filter((row) => row[0] === ward && row[1] === month && parts.includes(row[2]));
      return [ward, month, name, of.reduce((before, row) => before + row[3], 0)];
    }),
  );

describe("a sum that some wards alone have", () => {
  it("is left out where its name says so, and asked about where it does not", () => {
    fc.assert(
      fc.property(counts, fc.subarray(WARDS, { minLength: 3, maxLength: 5 }), (all, wards) => {
        const rows = table(all);
        expect(guessOf([...rows, ...sumsOver(rows, "Overall", wards, OFFENCES)]).totals).toEqual(["Overall"]);
        const parts = ["Bicycle theft", "Drugs", "Shoplifting"];
        const { totals, notes } = guessOf([...rows, ...sumsOver(rows, "Priorities", wards, parts)]);
        expect(totals).toEqual([]);
        expect(notes).toEqual([
          'Is "Priorities" the sum of "Bicycle theft", "Drugs" and "Shoplifting", whose counts it has together wherever it has any and which are counted too? Then write it into "totals": it is counted as an offence.',
        ]);
      }),
      { numRuns: 25 },
    );
  });

  it("is none where there is none", () => {
    fc.assert(
      fc.property(counts, (all) => {
        const rows = table(all);
        expect(guessOf(rows.filter(([ward, , offence]) => offence !== "Robbery" || ward < "C"))).toEqual({
          totals: [],
          notes: [],
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe("kinds of an offence that one ward alone tells", () => {
  const rows = table(Array.from({ length: 120 }, (_, at) => 3 + ((at * 7) % 31)));
  const asked = (name: string) =>
    `Is "${name}" a part of "Burglary", which is counted too? Then write it into "totals": it is counted as an offence.`;

  it.each([
    [["Burglary - residential", "Burglary - business"]],
    [["Residential burglary", "Business burglary"]],
    [["Burglary - residential"]],
  ])("are asked about, however few rows there are: %j", (kinds) => {
    const few = rows.filter(([ward, month]) => ["Abbey", "Market"].includes(ward) && month < "2025-04");
    for (const some of [rows, few]) {
      const own = some.filter(([ward, , offence]) => ward === "Abbey" && offence === "Burglary");
      const parts = own.flatMap(([ward, month, , count]): Row[] =>
        kinds.map((kind, at) => [ward, month, kind, kinds.length === 1 ? count : at === 0 ? count - 1 : 1]),
      );
      const { totals, notes } = guessOf([...some, ...parts]);
      expect(totals).toEqual([]);
      expect([...notes].sort()).toEqual(kinds.map(asked).sort());
    }
  });
});
