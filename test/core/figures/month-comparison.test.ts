// One recipe for every comparison: counts from the cube and the same counts from a list of months are judged alike.

import fc from "fast-check";
import { expect, it } from "vitest";
import { coverageOf } from "../../../src/core/area/coverage.ts";
import { monthly } from "../../../src/core/area/cube.ts";
import { comparisonOf } from "../../../src/core/area/period.ts";
import { known, unknown } from "../../../src/core/basics/known.ts";
import { runsOf } from "../../../src/core/figures/cell-runs.ts";
import { cutFrom } from "../../../src/core/figures/counts-cut.ts";
import { judgeCells } from "../../../src/core/figures/month-comparison.ts";
import { districtChanges, figuresOf } from "../../../src/core/figures/offence-figures.ts";
import { anyQuestion, area, coverageWith, JANUARY, selected, TWO_YEARS, YEAR_2025 } from "../../area.ts";

it("judges the months of a list as the figures of the wards are judged", () => {
  fc.assert(
    fc.property(anyQuestion, ({ dataset, selection, period }) => {
      const { cube, wards } = dataset;
      const coverage = coverageOf(dataset.coverage, selection.categories);
      const cells = wards.map((_, index) => ({
        counts: (categories: readonly number[]) =>
          cutFrom(coverage.range.from, monthly(cube, categories, [index], coverage.range)),
        coverage,
      }));
      const judged = judgeCells(cells, comparisonOf(coverage, period), period);
      const own = figuresOf(dataset, selection, period, unknown("not asked"));
      for (const [index, { change }] of own.wards.entries()) if (change.known) expect(judged[index]).toEqual(change);
    }),
  );
});

it("cuts both periods, and the months up to the end of the later", () => {
  const coverage = coverageWith(TWO_YEARS, [JANUARY + 2]);
  const counts = Float64Array.from({ length: 24 }, (_, index) => index);
  const year = { from: JANUARY, to: JANUARY + 1 };
  const runs = runsOf({ counts: () => cutFrom(JANUARY, counts), coverage }, year, {
    from: JANUARY + 12,
    to: JANUARY + 13,
  });
  expect(runs).toEqual({ earlier: [0, 1], later: [12, 13], background: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] });
});

it("says for all why there is nothing to compare with", () => {
  const short = area({ range: { from: YEAR_2025.from, to: YEAR_2025.to } });
  const coverage = coverageOf(short.coverage, []);
  const why = comparisonOf(coverage, YEAR_2025);
  expect(why.known).toBe(false);
  expect(judgeCells([{ counts: () => () => new Float64Array(12), coverage }], why, YEAR_2025)).toEqual([why]);
  expect(districtChanges(short, [selected(short, "drugs")], YEAR_2025)).toEqual([why]);
});

it("lets a category that one of the periods lacks make no other cell surer", () => {
  const lacking = Float64Array.from({ length: 24 }, (_, month) => (month < 12 ? 20 : 0));
  const located = [{ force: "Kent Police", category: 0, label: "Drugs", rows: lacking, withCoordinates: lacking }];
  const cell = (before: number, after: number, isLacking: boolean) => {
    const counts = Float64Array.from({ length: 24 }, (_, month) => (month < 12 ? before : after));
    const coverage = coverageWith(TWO_YEARS);
    return { counts: () => cutFrom(JANUARY, counts), coverage: isLacking ? { ...coverage, located } : coverage };
  };
  const year = known({ from: JANUARY, to: JANUARY + 11 });
  const verdicts = (lacks: boolean) =>
    judgeCells([cell(10, 13, false), cell(20, 0, lacks)], year, YEAR_2025).map(
      (judged) => judged.known && judged.value.verdict,
    );
  expect(verdicts(false)).toEqual(["clearly up", "clearly down"]);
  expect(verdicts(true)).toEqual(["no clear change", "not comparable"]);
});
