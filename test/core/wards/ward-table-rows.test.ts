// The order of the table's rows, and the same table as a file.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crownCopyright } from "../../../src/core/area/attribution.ts";
import { valueOrNull } from "../../../src/core/basics/known.ts";
import { spreadsheetCsv } from "../../../src/core/basics/spreadsheet.ts";
import { MEASURE_IDS } from "../../../src/core/figures/measure-ids.ts";
import { MEASURES } from "../../../src/core/figures/measures.ts";
import { figuresOf, type WardFigures } from "../../../src/core/figures/offence-figures.ts";
import type { Verdict } from "../../../src/core/statistics/change.ts";
import { offenceListOf } from "../../../src/core/wards/offence-list-rows.ts";
import { wardSpreadsheet } from "../../../src/core/wards/ward-spreadsheet.ts";
import {
  type Column,
  columnsOf,
  isMeasure,
  judgedAmong,
  judgedIn,
  sortWards,
  tableNote,
} from "../../../src/core/wards/ward-table-rows.ts";
import { anyQuestion, area, JANUARY, selected, YEAR_2025 } from "../../area.ts";

const COLUMNS = columnsOf(null);
const ORDER: readonly Verdict[] = ["clearly up", "no clear change", "too few to say", "clearly down"];

function valueIn(ward: WardFigures, column: Column): number | string | null {
  if (column === "name") return ward.name;
  if (isMeasure(column)) return valueOrNull(MEASURES[column].value(ward));
  const judged = valueOrNull(judgedIn(column)!.judged(ward));
  return judged && -ORDER.indexOf(judged.verdict);
}

describe("sortWards", () => {
  it("is a total order of all wards, unknown values last in both directions, whatever the order before", () => {
    const anySort = fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() });
    fc.assert(
      fc.property(anyQuestion, anySort, ({ dataset, selection, period }, sort) => {
        const { wards } = figuresOf(dataset, selection, period, { known: false, reason: "" });
        const sorted = sortWards(wards, sort);
        expect(sortWards([...wards].reverse(), sort)).toEqual(sorted);
        expect(sorted.map(({ code }) => code).toSorted()).toEqual(wards.map(({ code }) => code).toSorted());
        const values = sorted.map((ward) => valueIn(ward, sort.column));
        const known = values.filter((value) => value !== null);
        expect(values.slice(0, known.length)).toEqual(known);
        for (let index = 1; index < known.length; index++) {
          const [before, after] = [known[index - 1]!, known[index]!];
          expect(sort.descending ? before >= after : before <= after).toBe(true);
          if (before === after) expect(sorted[index - 1]!.name < sorted[index]!.name).toBe(true);
        }
      }),
    );
  });

  it("puts verdicts from clearly up to clearly down", () => {
    const after = [5, 40, 20, 1];
    const dataset = area({
      wards: ["Down", "Up", "Same", "Few"],
      population: [1, 1, 1, 1],
      count: (ward, month) => (ward === 3 ? Number(month === JANUARY) : month < YEAR_2025.from ? 20 : after[ward]!),
    });
    const { wards } = figuresOf(dataset, selected(dataset, "drugs"), YEAR_2025, { known: false, reason: "" });
    const names = (descending: boolean) =>
      sortWards(wards, { column: "change-verdict", descending }).map(({ name }) => name);
    expect(names(true)).toEqual(["Up", "Same", "Few", "Down"]);
    expect(names(false)).toEqual(["Down", "Few", "Same", "Up"]);
  });

  it("leaves wards of the same name in the order they came in", () => {
    const dataset = area({ wards: ["Same", "Same", "Same"], count: () => 3 });
    const { wards } = figuresOf(dataset, selected(dataset, "drugs"), YEAR_2025, { known: false, reason: "" });
    for (const column of COLUMNS.filter((name) => !isMeasure(name) || !MEASURES[name].interval))
      for (const descending of [true, false])
        expect(sortWards(wards, { column, descending }).map(({ code }) => code)).toEqual(["W1", "W2", "W3"]);
  });
});

it("has the map's measure, then the change with its verdict before all others, where few columns are seen", () => {
  for (const first of ["count", "rate", "share"] as const)
    expect(columnsOf(first).slice(0, 4)).toEqual(["name", first, "change", "change-verdict"]);
  expect(columnsOf("change").slice(0, 3)).toEqual(["name", "change", "change-verdict"]);
  expect([...columnsOf("share")].sort()).toEqual([...columnsOf(null)].sort());
});

describe("judgedAmong", () => {
  it("says among how many, and nothing where no ward has a verdict", () => {
    const sentence = (months: number): string => {
      const range = { from: JANUARY, to: JANUARY + months - 1 };
      const dataset = area({ range });
      const period = { from: range.to - 11, to: range.to };
      return judgedAmong(figuresOf(dataset, selected(dataset, "drugs"), period, { known: false, reason: "" }));
    };
    expect(sentence(24)).toBe("Each verdict is judged among all 3 wards.");
    expect(sentence(12)).toBe("");
  });
});

describe("tableNote", () => {
  it("speaks of verdicts and per cents only where there is a comparison", () => {
    const note = (months: number): string => {
      const dataset = area({ range: { from: YEAR_2025.to - months + 1, to: YEAR_2025.to } });
      const drugs = selected(dataset, "drugs");
      const { selected: own } = offenceListOf(dataset, drugs, YEAR_2025);
      return tableNote(figuresOf(dataset, drugs, YEAR_2025, own));
    };
    expect(note(12)).toBe("Intervals show chance only; crime varies more than chance.");
    expect(note(24)).toBe(
      "Intervals show chance only; crime varies more than chance, and the verdicts allow for that. No per cent is printed where the earlier count is under 50. Each verdict is judged among all 3 wards.",
    );
  });
});

describe("wardSpreadsheet", () => {
  const dataset = area({ population: [10_000, null, 2_000], wards: ["=Arbury", "King's Hedges", "Market"] });
  const selection = selected(dataset, "shoplifting");
  const rowsOf = (period: { readonly from: number; readonly to: number }) => {
    const figures = figuresOf(dataset, selection, period, offenceListOf(dataset, selection, period).selected);
    const scheme = { kind: "sequential", edges: [0, 12.5, 200], method: "natural" } as const;
    const address = "https://example.org/?area=testford";
    const attribution = { sources: ["A source"], notices: [crownCopyright("2023")] };
    return wardSpreadsheet({ area: "Testford", figures, scheme, attribution, address }, figures.wards);
  };

  it("gives wards and the district, then says what it is", () => {
    const text = spreadsheetCsv(rowsOf(YEAR_2025));
    const lines = text.split("\n");
    expect(text.startsWith("\ufeffward_code,ward_name,population,")).toBe(true);
    expect(lines.slice(5, 13)).toEqual([
      "",
      '"Shoplifting by ward, Testford"',
      "Period,2025-01 to 2025-12",
      "Compared with,2024-01 to 2024-12",
      "Classes of the map,natural,0,12.5,200",
      "Source,A source",
      "Source,Contains OS data © Crown copyright and database right 2023.",
      "View,https://example.org/?area=testford",
    ]);
    const [head = [], arbury, hedges, , district] = text
      .slice(1)
      .split("\n")
      .map((line) => line.split(","));
    expect(head.slice(0, 3)).toEqual(["ward_code", "ward_name", "population"]);
    const named = (row: readonly string[] | undefined) => Object.fromEntries(head.map((name, at) => [name, row?.[at]]));
    const change = {
      count_before: "120",
      change: "0",
      change_percent: "0",
      p_adjusted: "1",
      verdict: "no clear change",
    };
    expect(named(arbury)).toMatchObject({ ward_code: "W1", ward_name: "'=Arbury", population: "10000", ...change });
    expect(named(arbury)).toMatchObject({ count: "120", rate_per_1000: "12", share_of_district: "0.1667" });
    expect(named(arbury)).toMatchObject({ rate_low_95: "9.949", rate_high_95: "14.3492" });
    expect(named(hedges)).toMatchObject({
      ward_name: "King's Hedges",
      population: "",
      rate_per_1000: "",
      count: "240",
    });
    expect(named(district)).toMatchObject({
      ward_code: "district",
      ward_name: "Testford",
      count: "720",
      rate_low_95: "",
    });
  });

  it("leaves cells empty that nobody knows, and says why", () => {
    const { rows, notes } = rowsOf({ from: JANUARY - 1, to: JANUARY + 4 });
    expect(notes).toContainEqual(["No totals", "1 of 6 months not in this package"]);
    const cells = rows.at(-1)!.slice(3);
    expect(cells.length).toBeGreaterThan(MEASURE_IDS.length);
    expect(cells.filter((cell) => cell !== "")).toEqual([]);
  });

  it("is a rectangle from its header on, for any data", () => {
    fc.assert(
      fc.property(anyQuestion, ({ dataset: some, selection: chosen, period }) => {
        const figures = figuresOf(some, chosen, period, offenceListOf(some, chosen, period).selected);
        const { head, rows } = wardSpreadsheet(
          { area: "A", figures, scheme: null, attribution: { sources: [], notices: [] }, address: "" },
          figures.wards,
        );
        const table = [head, ...rows];
        expect(new Set(table.map((row) => row.length)).size).toBe(1);
        expect(table).toHaveLength(some.wards.length + 2);
        for (const cell of table.slice(1).flatMap((row) => row.slice(2)))
          expect(cell).toMatch(/^(-?\d+(\.\d+)?(e-\d+)?|clearly up|clearly down|no clear change|too few to say)?$/);
      }),
    );
  });
});
