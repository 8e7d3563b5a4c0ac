// Published figures of many years: what is said once for all, what paper has room for, and where a series breaks.
import { describe, expect, it } from "vitest";
import type { FigureGroupRow, FigureRow } from "../../../src/core/area/area-package.ts";
import { makeFigureGroups, type PublishedFigures } from "../../../src/core/published/figure-groups.ts";
import { paperPeriods } from "../../../src/core/published/paper-periods.ts";
import { publishedBesideOpen } from "../../../src/core/published/published-beside-open.ts";
import { publishedGroups } from "../../../src/core/published/published-tables.ts";
import { papersText, systemOf } from "../../../src/core/published/publishers.ts";
import { tableFootnotes } from "../../../src/core/published/table-footnotes.ts";
import { triagePublished } from "../../../src/core/published/triage-sources.ts";
import { area } from "../../area.ts";
import { annualRows, figureRow, SEPTEMBER } from "../../published-figures.ts";

const TESTED: Omit<FigureGroupRow, "group"> = {
  ...{ subgroup: "", label: "", theme: "", order: 1, openData: "", fit: "none", reason: "None.", sumOf: "" },
  ...{ triage: "tested", triageReason: "" },
};
const GROUPS = makeFigureGroups([
  { ...TESTED, group: "Robbery" },
  { ...TESTED, group: "All recorded crime", order: 0, triage: "total" },
]);
const NOTE = "sum of its offences in four quarters";

function tableOf(rows: readonly FigureRow[]) {
  return publishedGroups({ rows, groups: GROUPS })[0]!.tables[0]!;
}

describe("remarks in a table", () => {
  const sums = (years: number) =>
    annualRows(
      Array.from({ length: years }, () => 100),
      { group: "Robbery", subgroup: "", status: "derived", note: NOTE },
    );

  it("are said once where most figures have the same, and by number on the others", () => {
    const odd = (row: FigureRow, index: number): FigureRow =>
      index === 3
        ? { ...row, note: `${NOTE}; and more` }
        : index === 4
          ? { ...row, status: "published", note: "" }
          : row;
    const rows = sums(20).map(odd);
    const notes = tableFootnotes(tableOf(rows));
    expect(notes.usual).toBe(`Figures without a number: worked out: ${NOTE}.`);
    expect(notes.texts).toEqual([`worked out: ${NOTE}; and more`, "as printed"]);
    const numbers = tableOf(rows).lines[0]!.cells.map((cell) => notes.numbersOf(cell!.point));
    expect(numbers.map((list) => list.join())).toEqual(
      rows.map((_, index) => (index === 3 ? "1" : index === 4 ? "2" : "")),
    );
    expect(tableFootnotes(tableOf(sums(12))).usual).toBe(`All figures: worked out: ${NOTE}.`);
  });

  it("keep their numbers in a small table, and where no remark is on most", () => {
    expect(tableFootnotes(tableOf(sums(11)))).toMatchObject({ usual: null, texts: [`worked out: ${NOTE}`] });
    const rows = sums(20).map((row, index): FigureRow => ({ ...row, note: `note ${index % 4}` }));
    expect(tableFootnotes(tableOf(rows))).toMatchObject({ usual: null });
  });

  it("stop at the periods that paper has room for, which is said", () => {
    expect(paperPeriods(tableOf(sums(8)))).toEqual({ from: 0, earlier: null });
    expect(paperPeriods(tableOf(sums(9)))).toEqual({
      from: 1,
      earlier: "The year ending September 2016 stands on the page and in its file.",
    });
    expect(paperPeriods(tableOf(sums(24)))).toEqual({
      from: 16,
      earlier:
        "16 earlier periods, from the year ending September 2001 to the year ending September 2016, stand on the page and in its file.",
    });
  });
});

describe("a year that is not comparable with the one before", () => {
  const data = area();
  const triage = (notes: readonly string[]) => {
    const robbery = annualRows([100, 120, 140, 200], { group: "Robbery", subgroup: "" }).map((row, index) => ({
      ...row,
      areaCode: data.code,
      note: notes[index] ?? "",
    }));
    const all = figureRow({ group: "All recorded crime", subgroup: "", areaCode: data.code, value: 5000 });
    return triagePublished(data, { rows: [...robbery, all], groups: GROUPS } satisfies PublishedFigures).types[0];
  };

  it("ends the trend of a type there, whatever its counts", () => {
    expect(triage([])?.verdict).toBe("concerning trend");
    expect(triage(["not comparable with the year before"])?.verdict).toBe("concerning trend");
    const broken = triage(["", "", "moved; not comparable with the year before"]);
    expect(broken?.verdict).toBe("not enough years");
    expect(broken?.needed).toEqual([SEPTEMBER - 36, SEPTEMBER - 24]);
    expect(broken?.reasons.join(" ")).toContain("a later year is counted otherwise, and not comparable with it");
  });
});

it("figures of long before the open data begins are not set beside it, but for the latest", () => {
  const data = area();
  const groups = makeFigureGroups([{ ...TESTED, group: "All recorded crime", openData: "all-crime", fit: "same" }]);
  const begins = data.coverage.range.from;
  const ending = (end: number) =>
    figureRow({ group: "All recorded crime", subgroup: "", areaCode: data.code, periodEnd: end });
  const endsOf = (...ends: readonly number[]) => {
    const { beside } = publishedBesideOpen(data, { rows: ends.map(ending), groups });
    return beside[0]?.pairs.map(({ point }) => point.periodEnd);
  };
  expect(endsOf(begins - 240, begins - 37, begins - 36, begins)).toEqual([begins - 36, begins]);
  expect(endsOf(begins - 240, begins - 228)).toEqual([begins - 228]);
});

it("says whose the figures are", () => {
  const official = "Home Office, recorded crime by partnership (updated 23 July 2026)";
  expect(systemOf(["2024/25 assessment, Table 2"])).toBe("the force’s own system");
  expect(systemOf([official])).toBe("the Home Office’s tables, which forces send their counts to");
  expect(systemOf([official, "2024/25 assessment, Table 2"])).toContain("own system and from the Home Office’s tables");
  expect(papersText(["2024/25 assessment, Table 2", "2024/25 assessment, Table 3"])).toBe(
    "Source: 2024/25 assessment, as its partnership published it.",
  );
  expect(papersText([official])).toBe(`Source: ${official}.`);
});
