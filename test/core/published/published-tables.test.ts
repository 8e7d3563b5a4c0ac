// Tables of published figures: any indicator, each row once, and no per cent that nobody may print.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FigureRow } from "../../../src/core/area/area-package.ts";
import { valueOrNull } from "../../../src/core/basics/known.ts";
import { type PublishedCell, publishedGroups } from "../../../src/core/published/published-tables.ts";
import { builtInFigures, grouped } from "../../built-in-area.ts";
import { annualRows, anyFigures, figureRow, SEPTEMBER } from "../../published-figures.ts";

function tablesOf(rows: readonly FigureRow[]) {
  return publishedGroups(grouped(rows)).flatMap(({ tables }) => tables);
}

function cellsOf(rows: readonly FigureRow[]): readonly PublishedCell[] {
  return tablesOf(rows).flatMap(({ lines }) => lines.flatMap(({ cells }) => cells.filter((cell) => cell !== null)));
}

/** Difference and per cent, in words, of the last cell of the only line. */
function lastChange(rows: readonly FigureRow[]): readonly (string | number | null)[] {
  const change = cellsOf(rows).at(-1)!.change;
  if (!change.known) return [change.reason];
  const percent = valueOrNull(change.value.percent);
  return [change.value.differenceText, percent === null ? null : Math.round(percent)];
}

describe("the tables of the assessment", () => {
  const tables = tablesOf(builtInFigures());

  function lineOf(id: string, label: string): readonly string[] {
    const line = tables.find((table) => table.id === id)?.lines.find((one) => one.label === label);
    return (line?.cells ?? []).map((cell) => {
      if (cell === null) return "–";
      const { change, point } = cell;
      if (!change.known) return point.text;
      const percent = valueOrNull(change.value.percent);
      return `${point.text} (${change.value.differenceText}${percent === null ? "" : `, ${percent.toFixed(0)}`})`;
    });
  }

  it.each([
    ["Burglary/district/count/12", "Burglary", ["487", "558 (+71, 15)", "658 (+100, 18)", "718 (+60, 9)"]],
    ["Theft/district/count/12", "Shoplifting", ["672", "1,176 (+504, 75)", "2,095 (+919, 78)", "2,772 (+677, 32)"]],
    ["Vehicle offences/district/count/12", "Aggravated vehicle taking", ["12", "9 (−3)", "3 (−6)", "10 (+7)"]],
    ["Theft/district/monthly_mean/12", "Shoplifting", ["56", "175", "231 (+56, 32)"]],
    ["Drug offences/district/count/12", "Drug offences", ["422", "329", "343 (+14, 4)"]],
    ["Offences by children who offend/district/count/12", "Robbery", ["13", "fewer than 5", "fewer than 5"]],
  ])("%s, %s", (id, label, cells) => {
    expect(lineOf(id, label)).toEqual(cells);
  });

  it("compare a quarter with the same quarter of the year before", () => {
    const table = tables.find(({ id }) => id === "IDVA service/district/count/3");
    const line = table?.lines.find(({ line: { areaName } }) => areaName === "Cambridge");
    const changes = line?.cells.map((cell) => cell?.change.known && cell.change.value.differenceText);
    expect(table?.periods.map(({ name }) => name)).toEqual([
      "3 months to September 2023",
      "3 months to December 2023",
      "3 months to September 2024",
      "3 months to December 2024",
    ]);
    expect(changes).toEqual([false, false, "+21", "+48"]);
  });

  it("print no change of a figure whose note says that it is not comparable with the year before", () => {
    const label = "Assault arrivals matched to a Cambridge location";
    expect(lineOf("Emergency department/district/count/12", label).at(-1)).toBe("179");
    const note = "Not comparable with the year before";
    expect(lastChange([...annualRows([100]), figureRow({ value: 90, periodEnd: SEPTEMBER + 12, note })])).toEqual([
      "it is not comparable with the year before",
    ]);
  });

  it("have ids and titles of their own", () => {
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
    expect(new Set(tables.map(({ title }) => title)).size).toBe(tables.length);
  });

  it("put totals last", () => {
    const labels = tables.find(({ id }) => id === "Clients in substance treatment/district/count/12")?.lines;
    expect(labels?.at(-1)?.label).toBe("Total in treatment");
    expect(tables.find(({ id }) => id === "Theft/district/count/12")?.lines.at(-1)?.label).toBe("Theft");
  });

  it("stand under headings, those of the assessment first", () => {
    const groups = publishedGroups(grouped([...builtInFigures(), figureRow({ group: "Graffiti" })]));
    expect(groups[0]?.theme).toBe("Recorded crime");
    expect(groups.filter(({ theme }) => theme === "Other indicators").map(({ group }) => group)).toEqual(["Graffiti"]);
  });
});

describe("an indicator nobody has heard of", () => {
  it("has a table under its own name", () => {
    const rows = annualRows([60, 66], { group: "Graffiti", subgroup: "Bridges", measure: "count" });
    const [group] = publishedGroups(grouped(rows));
    expect(group).toMatchObject({ group: "Graffiti", theme: "Other indicators" });
    expect(group?.tables[0]?.title).toBe("Graffiti, Testford, number");
    expect(lastChange(rows)).toEqual(["+6", 10]);
  });

  it("is in no table when there are no figures", () => {
    expect(publishedGroups(grouped([]))).toEqual([]);
  });
});

describe("a change", () => {
  it("has no per cent on a base under 50, nor from 0", () => {
    expect(lastChange(annualRows([49, 98]))).toEqual(["+49", null]);
    expect(lastChange(annualRows([50, 100]))).toEqual(["+50", 100]);
    expect(lastChange(annualRows([0, 100]))).toEqual(["+100", null]);
  });

  it("is not worked out from a withheld figure, on either side", () => {
    const withheld = figureRow({ value: null, status: "suppressed" });
    const reason = "one of the two figures is withheld";
    expect(lastChange([figureRow({ periodEnd: SEPTEMBER - 12 }), withheld])).toEqual([reason]);
    expect(lastChange([{ ...withheld, periodEnd: SEPTEMBER - 12 }, figureRow()])).toEqual([reason]);
  });

  it("is against the year before, not against the year printed before", () => {
    expect(lastChange(annualRows([60, null, 66]))).toEqual(["no figure is printed for the year before"]);
  });

  it("of a rate or a per cent has none, and per cents differ by points", () => {
    expect(lastChange(annualRows([104.6, 110], { measure: "rate_per_1000" }))).toEqual(["+5.4", null]);
    expect(lastChange(annualRows([62, 57], { measure: "percent" }))).toEqual(["−5 points", null]);
  });
});

describe("whatever the rows", () => {
  it("each is in exactly one cell", () => {
    fc.assert(
      fc.property(anyFigures, (rows) => {
        const held = cellsOf(rows).map(({ point }) => point.row);
        expect(held).toHaveLength(rows.length);
        expect(new Set(held)).toEqual(new Set(rows));
      }),
    );
  });

  it("a withheld figure has no number and no change, and no base under 50 a per cent", () => {
    fc.assert(
      fc.property(anyFigures, (rows) => {
        for (const { point, change } of cellsOf(rows)) {
          const withheld = point.row.status === "suppressed";
          expect(point.value === null).toBe(withheld);
          expect(/\d/.test(point.text.replace("fewer than 5", ""))).toBe(!withheld);
          if (!change.known) continue;
          expect(withheld).toBe(false);
          const base = (point.value ?? 0) - change.value.difference;
          if (change.value.percent.known) expect(base).toBeGreaterThanOrEqual(50 - 1e-9);
        }
      }),
    );
  });
});
