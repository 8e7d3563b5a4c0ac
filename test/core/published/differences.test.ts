// Why published figures and the open data differ: next to the difference, each reason once.

import { describe, expect, it } from "vitest";
import type { FigureRow } from "../../../src/core/area/area-package.ts";
import { groupedBy } from "../../../src/core/basics/grouped-by.ts";
import { differencesOf } from "../../../src/core/published/differences.ts";
import { publishedBesideOpen } from "../../../src/core/published/published-beside-open.ts";
import { area } from "../../area.ts";
import { builtInArea, builtInFigures, grouped } from "../../built-in-area.ts";
import { annualRows, figureRow, SEPTEMBER } from "../../published-figures.ts";

describe("the differences of a series", () => {
  const differences = (rows: readonly FigureRow[]) => differencesOf(publishedBesideOpen(area(), grouped(rows)).beside);

  it("stand with their reasons, figures of the same reasons together", () => {
    const [shoplifting] = differences(annualRows([400, 500, 600])).series;
    expect(shoplifting?.blocks.map(({ rows }) => rows.map(({ periodName, text }) => `${periodName}: ${text}`))).toEqual(
      [["year ending Sep 2022: +320", "year ending Sep 2023: +220"], ["year ending Sep 2024: +120 (+20\u00a0%)"]],
    );
    expect(shoplifting?.blocks[1]?.reasons).toEqual([
      "Against the year ending Dec 2024.",
      "This package begins in January 2024 and ends in December 2025: the two periods have 9 of 12 months in common.",
    ]);
    expect(shoplifting?.reasons.join(" ")).toMatch(
      /^The published figure is from the force's own system.*same offence by name/,
    );
  });

  it("have all reasons of a single figure beside it", () => {
    const { reasons, series } = differences([figureRow({ periodEnd: SEPTEMBER + 15, note: "a provisional count" })]);
    expect([reasons, series[0]?.reasons]).toEqual([[], []]);
    expect(series[0]?.blocks[0]?.reasons.slice(0, 2)).toEqual([
      "Against the same months.",
      "Published with a note: a provisional count.",
    ]);
    expect(series[0]?.blocks[0]?.reasons.join(" ")).toContain("the force's own system");
  });

  it("have none where the figure is withheld", () => {
    const { series } = differences([figureRow({ status: "suppressed", value: null })]);
    expect(series[0]?.blocks).toEqual([
      { rows: [{ periodName: "year ending Sep 2024", text: "–" }], reasons: ["The published figure is withheld."] },
    ]);
  });

  it("say once in the foot of the chart that the category is a wider one", () => {
    const cambridge = publishedBesideOpen(builtInArea(), grouped(builtInFigures())).beside;
    const wider = differencesOf(cambridge).series.find(({ beside }) => beside.fit === "wider");
    expect(wider?.caveats).toEqual(["The open data's category also holds sexual offences."]);
    expect(JSON.stringify([wider?.blocks, wider?.reasons])).not.toContain("sexual offences");
  });
});

it("every reason of every pair of the built-in area is said once where it applies", () => {
  const groups = groupedBy(
    publishedBesideOpen(builtInArea(), grouped(builtInFigures())).beside,
    ({ line }) => line.group,
  );
  for (const list of groups.values()) {
    const { reasons: all, series } = differencesOf(list);
    for (const { beside, blocks, reasons, caveats } of series) {
      const rows = blocks.flatMap((block) => block.rows.map((row) => ({ row, reasons: block.reasons })));
      expect(rows).toHaveLength(beside.pairs.length);
      beside.pairs.forEach((pair, index) => {
        const said = [...all, ...caveats, ...reasons, ...rows[index]!.reasons];
        if (pair.point.value !== null) expect(said).toEqual(expect.arrayContaining([...pair.reasons]));
        expect(new Set(said).size).toBe(said.length);
      });
    }
  }
});

it("a reason that begins with a part too small for a number begins like a sentence", () => {
  const made = area();
  const { wardscope, ...rest } = made.descriptor;
  const readByCategory = { shoplifting: 100_000 };
  const { located: _, ...without } = { ...wardscope, readByCategory };
  const unplaced = [{ month: SEPTEMBER, category: "shoplifting", count: 3 }] as unknown as typeof wardscope.unplaced;
  const few = { ...made, descriptor: { ...rest, wardscope: { ...without, unplaced } } };
  const { beside } = publishedBesideOpen(few as typeof made, grouped(annualRows([400, 500, 600])));
  const reasons = beside.flatMap(({ pairs }) => pairs.flatMap((pair) => pair.reasons));
  expect(reasons).toContain("Under 0.1\u00a0% of such rows have no coordinates, and so are in no ward.");
});
