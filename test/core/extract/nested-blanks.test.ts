// Tables in which some columns stand once above their rows, whichever of them is outside another and wherever it stands.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { mappingOf } from "../../../src/core/extract/mapping.ts";
import { withRepeated } from "../../../src/core/extract/mapping-rows.ts";
import type { BlankRole } from "../../../src/core/extract/profile.ts";

const VALUES: Readonly<Record<string, readonly string[]>> = {
  ward: ["Abbey", "Castle", "Market"],
  month: ["2025-01", "2025-02", "2025-03"],
  offence: ["Burglary", "Drugs", "Robbery", "Shoplifting"],
};
const NAMES: Readonly<Record<string, string>> = { ward: "Ward", month: "Month", offence: "Offence" };
const ROLES = ["ward", "month", "offence"] as const;
const order = fc.shuffledSubarray([...ROLES], { minLength: 3 });

/** Rows in the order of `nesting`, with what stands once printed where it or one outside it is new; the columns in the order of `columns`. */
function tableOf(nesting: readonly BlankRole[], columns: readonly BlankRole[], isOnce: boolean) {
  const [outer, middle, inner] = nesting.map((role) => VALUES[role]!);
  const cells = outer!.flatMap((a) => middle!.flatMap((b) => inner!.map((c) => [a, b, c])));
  return cells.map((own, at) => {
    const above = cells[at - 1] ?? ["", "", ""];
    const isSame = (upTo: number): boolean => own.slice(0, upTo + 1).every((text, index) => text === above[index]);
    const shown = own.map((text, index) => (isOnce && index < 2 && isSame(index) ? "" : text));
    return [...columns.map((role) => shown[nesting.indexOf(role)]!), String(2 + ((at * 7) % 23))];
  });
}
const headerOf = (columns: readonly BlankRole[]) => [...columns.map((role) => NAMES[role]!), "Count"];
const guessOf = (header: readonly string[], rows: readonly (readonly string[])[]) => {
  const survey = makeSurvey(header);
  for (const row of rows) survey.add(row);
  return survey.result().guess;
};

describe("columns that stand once above their rows", () => {
  it("are asked about from the outermost to the innermost, and read as whole rows are, in any order of the columns", () => {
    fc.assert(
      fc.property(order, order, (nesting, columns) => {
        const header = headerOf(columns);
        const [whole, rows] = [tableOf(nesting, columns, false), tableOf(nesting, columns, true)];
        const guess = guessOf(header, rows);
        expect(guess.questions).toMatchObject([{ about: "blank-cells", roles: nesting.slice(0, 2) }]);
        const profile = { ...guess.profile, blankCells: nesting.slice(0, 2) };
        const plain = guessOf(header, whole).profile;
        expect(rows.map(extractReader(profile).rows(header, { month: null }))).toEqual(
          whole.map(extractReader(plain).rows(header, { month: null })),
        );
      }),
      { numRuns: 36 },
    );
  });

  it("are in the profile in that order, however they are chosen on the page", () => {
    const columns = ["ward", "month", "offence"] as const;
    const rows = tableOf(["offence", "ward", "month"], columns, true);
    const mapping = mappingOf([headerOf(columns), ...rows], { sheet: null, from1904: false }, "");
    const chosen = withRepeated(withRepeated(mapping, "ward", true), "offence", true);
    expect(chosen.profile.blankCells).toEqual(["offence", "ward"]);
  });
});
