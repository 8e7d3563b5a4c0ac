// The wards in order, and their values as they are printed.
import fc from "fast-check";
import { expect, it } from "vitest";
import { lengthOf } from "../../../src/core/basics/months.ts";
import { MEASURE_IDS, type Measure } from "../../../src/core/figures/measure-ids.ts";
import { figuresOf, type OffenceFigures } from "../../../src/core/figures/offence-figures.ts";
import { offenceListOf } from "../../../src/core/wards/offence-list-rows.ts";
import {
  type RankingModel,
  rankingLines,
  rankingOf,
  rankingTable,
  valueText,
} from "../../../src/core/wards/ranking.ts";
import { choroplethOf, schemeOf } from "../../../src/core/wards/scheme.ts";
import { spokenWard } from "../../../src/core/wards/spoken.ts";
import { anyQuestion, area, selected, YEAR_2025 } from "../../area.ts";

const dataset = area({
  population: [10_000, 8_000, null],
  count: (ward, month) => (ward === 1 ? 12 : month < YEAR_2025.from ? 12 : 5 + 4 * ward),
});

function ranked(measure: Measure): { readonly figures: OffenceFigures; readonly model: RankingModel } {
  const selection = selected(dataset, "shoplifting");
  const figures = figuresOf(dataset, selection, YEAR_2025, offenceListOf(dataset, selection, YEAR_2025).selected);
  const scheme = schemeOf(dataset, selection, measure, "natural", 12);
  return { figures, model: rankingOf(figures, choroplethOf(figures, measure, scheme)) };
}

it("puts the highest first, ties by name, no data last", () => {
  const order = (measure: Measure) => ranked(measure).model.bars.map(({ label, text }) => `${label}: ${text}`);
  expect(order("count")).toEqual(["Market: 156", "King's Hedges: 144", "Arbury: 60"]);
  expect(order("rate")).toEqual(["King's Hedges: 18.0", "Arbury: 6.0", "Market: no data"]);
  expect(order("change")).toEqual([
    "Market: +12 (+8\u00a0%)",
    "King's Hedges: 0 (0\u00a0%)",
    "Arbury: −84 (−58\u00a0%)",
  ]);
  expect(order("share")).toEqual(["Market: 43\u00a0%", "King's Hedges: 40\u00a0%", "Arbury: 17\u00a0%"]);
});

it("has its bars as a table, with intervals for rates", () => {
  expect(rankingTable(ranked("count").model, "count")).toEqual({
    head: ["Ward", "Value"],
    rows: [
      ["Market", "156"],
      ["King's Hedges", "144"],
      ["Arbury", "60"],
    ],
  });
  const { head, rows } = rankingTable(ranked("rate").model, "rate");
  expect(head).toEqual(["Ward", "Value", "95 % from", "95 % to"]);
  expect(rows[0]).toEqual(["King's Hedges", "18.0", "15.2", "21.2"]);
  expect(rows[2]).toEqual(["Market", "no data", "–", "–"]);
});

it("gives intervals for rates only, and a line to compare the bars with", () => {
  expect(ranked("rate").model.bars[0]?.interval).toEqual([expect.closeTo(15.18, 2), expect.closeTo(21.19, 2)]);
  expect(ranked("count").model.bars.map(({ interval }) => interval)).toEqual([null, null, null]);
  expect(ranked("count").model.district).toEqual({ value: 120, label: "mean ward 120" });
  expect(ranked("share").model.district).toEqual({ value: 1 / 3, label: "equal parts 33\u00a0%" });
  expect(ranked("rate").model.district).toBeNull();
  expect(ranked("change").model.district).toBeNull();
});

it("says of a ward what is printed, or why there is nothing", () => {
  const { figures } = ranked("rate");
  const [arbury, , market] = figures.wards;
  expect(spokenWard(arbury!, "rate", figures)).toBe("Arbury: 6.0 per 1,000 residents a year, clearly down");
  expect(spokenWard(arbury!, "count", figures)).toBe("Arbury: 60 offences, clearly down");
  expect(spokenWard(market!, "rate", figures)).toBe("Market: no data, the number of residents is not known");
  const quarter = { from: YEAR_2025.from, to: YEAR_2025.from + 2 };
  const short = figuresOf(dataset, selected(dataset, "shoplifting"), quarter, { known: false, reason: "" });
  expect(spokenWard(short.wards[0]!, "rate", short)).toMatch(/^Arbury: 6\.0 per 1,000 residents a year, annualised/);
  const none = area({ count: () => 0 });
  const empty = figuresOf(none, selected(none, "drugs"), YEAR_2025, { known: false, reason: "" });
  expect(spokenWard(empty.wards[0]!, "share", empty)).toMatch(/^Arbury: no data, nothing was recorded/);
});

it("holds every ward once, in falling order, for any data", () => {
  fc.assert(
    fc.property(anyQuestion, fc.constantFrom(...MEASURE_IDS), ({ dataset: some, selection, period }, measure) => {
      const scheme = schemeOf(some, selection, measure, "natural", lengthOf(period));
      const figures = figuresOf(some, selection, period, offenceListOf(some, selection, period).selected);
      const { bars } = rankingOf(figures, choroplethOf(figures, measure, scheme));
      expect(bars.map(({ code }) => code).toSorted()).toEqual(some.wards.map(({ code }) => code).toSorted());
      const values = bars.map(({ value }) => value ?? Number.NEGATIVE_INFINITY);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
      for (const { code, value, text } of bars) {
        expect(text === "no data").toBe(value === null);
        expect(text).toBe(valueText(figures.wards.find((ward) => ward.code === code)!, measure));
      }
    }),
  );
});

it("says in its files what its lines are, in the words at the line", () => {
  const lines = (measure: Measure): string => rankingLines(ranked(measure).model);
  expect(lines("count")).toBe("Dashed line: mean ward 120");
  expect(lines("share")).toBe("Dashed line: equal parts 33\u00a0%");
  expect(lines("change")).toBe("");
  expect(lines("rate")).toBe("Thin lines: 95 % intervals");
  for (const id of MEASURE_IDS) {
    const { model } = ranked(id);
    expect(rankingLines(model).includes("ashed line")).toBe(model.district !== null);
    expect(rankingLines(model)).toContain(model.district?.label ?? "");
    const withheld = model.bars.map((bar) => ({ ...bar, interval: null }));
    expect(rankingLines({ ...model, bars: withheld })).not.toContain("interval");
  }
});
