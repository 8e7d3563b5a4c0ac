// What the table of what was sent says of a force that is set apart.
import { describe, expect, it } from "vitest";
import { coverageLines } from "../../src/core/build/coverage-table.ts";

function linesOf(rows: number, advice = true): readonly string[] {
  const months = [
    { month: "2025-01", status: "submitted" as const, rows: 5, placed: rows },
    { month: "2025-02", status: "missing" as const, rows: 0, placed: 0 },
  ];
  const coverage = [{ force: "btp", name: "British Transport Police", role: "setApart" as const, months }];
  return coverageLines({ coverage, setApart: [{ force: "btp", rows, categories: {} }] }, [], advice)
    .slice(2)
    .filter((line) => /sent|Get/.test(line));
}

describe("a force that is set apart", () => {
  it("is worth one line without advice where none of its rows lies in the wards", () => {
    expect(linesOf(0)).toEqual(["  British Transport Police sent 1 of 2 months, and none of its offences lies here."]);
  });

  it("is worth getting the files of where it has some", () => {
    expect(linesOf(1)[0]).toContain("its 1 offence here is in no number.");
    expect(linesOf(1)[1]).toContain("--require-forces btp");
  });

  it("is told without options of the build where a command has none of them", () => {
    expect(linesOf(1, false)).toEqual([linesOf(1)[0]]);
  });
});

it("of a month that is too small the option to accept it is named only where there is one", () => {
  const months = ["2025-01", "2025-02"].map((month, index) => ({
    ...{ month, rows: index === 0 ? 500 : 1, placed: 0 },
    status: index === 0 ? ("submitted" as const) : ("tooSmall" as const),
  }));
  const coverage = [{ force: "kent", name: "Kent Police", role: "home" as const, months }];
  const [asBuild, asFetched] = [true, false].map((advice) => coverageLines({ coverage }, [], advice).at(-1));
  expect(asBuild).toContain("it counts as not submitted. Get its file again, or give --accept-months 2025-02");
  expect(asFetched).toMatch(/it counts as not submitted\.$/);
});
