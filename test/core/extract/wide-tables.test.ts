// Tables that have months, years or offences across: what to do with them, and nothing that contradicts it.
import { describe, expect, it } from "vitest";
import { guessProfile } from "../../../src/core/extract/guess-profile.ts";

describe("a table with a column for each", () => {
  const HEADER = ["Ward", "Month", "Offence"] as const;
  const CELLS: Readonly<Record<(typeof HEADER)[number], string>> = {
    Ward: "Abbey",
    Month: "2025-01",
    Offence: "Drugs",
  };
  const guess = (rows: readonly (typeof HEADER)[number][], across: readonly string[], month = CELLS.Month) => {
    const cells = rows.map((name) => (name === "Month" ? month : CELLS[name]));
    const all = ["7", "4", "3"].map((text) => [...cells, ...across.map(() => text)]);
    return guessProfile([...rows, ...across], all);
  };
  const advice = (count: number, kind: string): readonly string[] => [
    `${count} columns are named after ${kind}s: this table has a column for each ${kind}. Make it one with a row for each ward, month and offence, and a column of counts.`,
  ];

  it("month, year or offence gets that advice alone", () => {
    for (const across of [
      ["2025-01", "2025-02"],
      ["January", "February", "March"],
      ["45658", "45689"],
    ]) {
      const { questions, notes, isWide, missing } = guess(["Ward", "Offence"], across);
      expect([questions, notes, isWide, missing.length]).toEqual([[], advice(across.length, "month"), true, 1]);
    }
    const years = guess(["Ward", "Month", "Offence"], ["2024", "2025"], "January");
    expect([years.questions, years.notes]).toEqual([[], advice(2, "year")]);
    const offences = guess(["Ward", "Month"], ["Burglary", "Drugs", "Robbery", "Shoplifting"]);
    expect([offences.questions, offences.notes]).toEqual([[], advice(4, "offence")]);
  });
});
