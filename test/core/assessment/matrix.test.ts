// Matrix, slope and small multiples: the verdicts of every other view, the number of comparisons, common and own scales.
import { describe, expect, it } from "vitest";
import { comparisonsOf } from "../../../src/core/assessment/comparisons.ts";
import { matrixOf, matrixTable } from "../../../src/core/assessment/matrix.ts";
import { slopeOf } from "../../../src/core/assessment/slope.ts";
import { offenceMultiples, wardMultiples } from "../../../src/core/assessment/small-multiples.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { figuresFor, figuresOf } from "../../../src/core/figures/offence-figures.ts";
import { offenceListOf } from "../../../src/core/wards/offence-list-rows.ts";
import { area, JANUARY, selected, TWO_YEARS, YEAR_2025 } from "../../area.ts";
import { builtInArea } from "../../built-in-area.ts";
import { figuresIn } from "./listed.ts";

const rising = area({
  population: [10_000, 8_000, null],
  count: (ward, month, slug) => (slug === "drugs" && ward === 0 && month >= JANUARY + 12 ? 40 : 10),
});

describe("matrixOf", () => {
  it("has the verdicts of the map and of the offence list in every cell", () => {
    const dataset = builtInArea();
    const { rows, district, offences } = matrixOf(listFigures(dataset, YEAR_2025), "change");
    expect([rows.length, offences.length, district.cells.length]).toEqual([14, 16, 16]);
    offences.forEach(({ slug }, column) => {
      const selection = selected(dataset, slug);
      const own = offenceListOf(dataset, selection, YEAR_2025).selected;
      const figures = figuresOf(dataset, selection, YEAR_2025, own);
      const verdictOf = (code: string) => {
        const change = figuresFor(figures, code)?.change;
        return change?.known ? change.value.verdict : null;
      };
      for (const row of [...rows, district])
        expect(row.cells[column]?.judged?.verdict ?? null).toBe(verdictOf(row.code));
    });
  });

  it("shows rates, changes or flags, and why not", () => {
    const list = listFigures(rising, YEAR_2025);
    const texts = (measure: "rate" | "change" | "flags") => {
      const { rows, offences } = matrixOf(list, measure);
      const drugs = offences.findIndex(({ slug }) => slug === "drugs");
      return rows.map(({ cells }) => cells[drugs]?.text);
    };
    expect(texts("rate")).toEqual(["48.0", "15.0", "no data"]);
    expect(texts("change")).toEqual(["+360 (+300\u00a0%)", "0 (0\u00a0%)", "0 (0\u00a0%)"]);
    expect(texts("flags")).toEqual(["flagged", "", "no data"]);
    expect(new Set(matrixOf(list, "flags").district.cells.map(({ text }) => text))).toEqual(new Set([""]));
  });

  it("is a table for a file: a line for each offence and ward, with its number, flag and verdict", () => {
    const list = listFigures(rising, YEAR_2025);
    const change = matrixTable(matrixOf(list, "change"));
    const drugs = change.rows.filter(([offence]) => offence === "Drugs");
    expect(change.head).toEqual(["Offence", "Ward", "Difference from the year before", "Flagged by rate", "Verdict"]);
    expect(drugs.slice(0, 2)).toEqual([
      ["Drugs", "Arbury", "+360", "flagged", "clearly up"],
      ["Drugs", "King's Hedges", "0", "", "no clear change"],
    ]);
    expect(drugs.at(-1)?.slice(1, 4)).toEqual(["Testford", "+360", ""]);
    const rate = matrixTable(matrixOf(list, "rate"));
    expect(rate.head[2]).toBe("Per 1,000 residents a year");
    expect(rate.rows.filter(([offence]) => offence === "Drugs")[2]?.slice(2, 4)).toEqual([
      "the number of residents is not known",
      "not known",
    ]);
    expect(rate.rows).toHaveLength(4 * 6);
  });

  it("counts the comparisons it shows", () => {
    const { comparisons } = matrixOf(listFigures(rising, YEAR_2025), "change");
    expect([comparisons.made, comparisons.byChance]).toEqual([3 * 6, 0.9]);
    const early = matrixOf(listFigures(rising, { from: JANUARY, to: JANUARY + 11 }), "change");
    expect(early.comparisons).toMatchObject({ made: 0, sentence: "There are no comparisons." });
    expect(early.rows.every(({ cells }) => cells.every(({ judged }) => judged === null))).toBe(true);
  });
});

describe("comparisonsOf", () => {
  it("says what chance would call before the adjustment, and what is called after it", () => {
    const changes = figuresIn(rising, "drugs")
      .wards.map(({ change }) => change)
      .filter((change) => change.known);
    expect(
      comparisonsOf(
        Array.from({ length: 40 }, () => changes[0]!),
        "the wards",
        3,
      ).sentence,
    ).toBe(
      "Of 40 comparisons, about 2 would be called by chance if each were judged alone at 5\u00a0%; adjusted over the wards (Benjamini-Hochberg), 40 are called, of which at most 5\u00a0% are expected to be chance.",
    );
    expect(comparisonsOf(changes.slice(1, 2), "the wards", 3).sentence).toBe(
      "Of 1 comparison, fewer than 1 would be called by chance if it were judged alone at 5\u00a0%; adjusted over the wards (Benjamini-Hochberg), none is called.",
    );
  });
});

it("does not speak of an adjustment where a ward is judged by itself", () => {
  const changes = figuresIn(rising, "drugs")
    .wards.map(({ change }) => change)
    .filter((change) => change.known);
  expect(comparisonsOf(changes.slice(0, 1), "the wards", 1).sentence).toBe(
    "The change is judged by itself: chance alone calls 5\u00a0% of such changes.",
  );
  expect(
    comparisonsOf(
      Array.from({ length: 40 }, () => changes[0]!),
      "the wards",
      1,
    ).sentence,
  ).toBe("Of 40 changes, each judged by itself, 40 are called; chance alone would call about 2.");
  const of = (made: number) =>
    comparisonsOf(
      Array.from({ length: made }, () => changes[0]!),
      "the wards",
      1,
    ).sentence;
  expect(of(16)).toMatch(/chance alone would call fewer than 1\.$/);
  expect(of(20)).toMatch(/chance alone would call about 1\.$/);
});

describe("slopeOf", () => {
  it("joins two years of each ward, with its verdict", () => {
    const slope = slopeOf(figuresIn(rising, "drugs"), "rate");
    if (!slope.known) throw new Error(slope.reason);
    const { lines, without, district, beforeLabel } = slope.value;
    expect(lines.map(({ name, beforeText, afterText, verdict }) => [name, beforeText, afterText, verdict])).toEqual([
      ["Arbury", "12.0", "48.0", "clearly up"],
      ["King's Hedges", "15.0", "15.0", "no clear change"],
    ]);
    expect(without).toEqual([{ name: "Market", reason: "the number of residents is not known" }]);
    expect([district, beforeLabel]).toEqual([null, "Jan 2024 to Dec 2024"]);
    const counts = slopeOf(figuresIn(rising, "drugs"), "count");
    expect(counts.known && counts.value.lines.map(({ before, after }) => [before, after])).toEqual([
      [120, 480],
      [120, 120],
      [120, 120],
    ]);
    expect(slopeOf(figuresIn(rising, "drugs", { from: JANUARY, to: JANUARY + 2 }), "count").known).toBe(false);
  });
});

describe("small multiples", () => {
  const dataset = area({ missing: [TWO_YEARS.to], count: (ward) => ward * 6 });

  it("have a panel a ward on one scale or their own", () => {
    const figures = figuresIn(dataset, "drugs", { from: JANUARY + 12, to: JANUARY + 20 });
    const common = wardMultiples(dataset, figures, { kind: "count", scale: "common" });
    expect(common.panels.map(({ id, top }) => [id, top])).toEqual([
      ["W1", 12],
      ["W2", 12],
      ["W3", 12],
    ]);
    expect(common.unit).toBe("offences a month");
    const own = wardMultiples(dataset, figures, { kind: "index", scale: "own" });
    expect(own.panels.map(({ top }) => top)).toEqual([1, 100, 100]);
    expect(own.panels[0]?.monthly).toEqual({ known: false, reason: "no index: the first 12 months hold under 50" });
    expect(own.panels[1]?.monthly.known && own.panels[1].monthly.value.at(-1)).toBeNull();
  });

  it("have a panel an offence for a ward or the district", () => {
    const list = listFigures(dataset, YEAR_2025);
    const ward = offenceMultiples(dataset, list, "W2", { kind: "length-adjusted", scale: "own" });
    expect(ward?.panels.map(({ id }) => id)).toEqual(dataset.taxonomy.offences.map(({ slug }) => slug));
    expect(ward?.panels.every(({ verdict }) => verdict === null)).toBe(true);
    expect(offenceMultiples(dataset, list, "district", { kind: "count", scale: "own" })?.panels.at(-1)?.top).toBe(18);
    expect(offenceMultiples(dataset, list, "nowhere", { kind: "count", scale: "own" })).toBeNull();
  });
});
