// What has changed since a date, and priority wards: which cells, in which order, and why.
import { describe, expect, it } from "vitest";
import { printedTable } from "../../../src/cli/commands/printed-table.ts";
import { matrixOf, matrixTable } from "../../../src/core/assessment/matrix.ts";
import { offenceTableOf } from "../../../src/core/assessment/offence-table.ts";
import { priorityWardsOf } from "../../../src/core/assessment/priority-wards.ts";
import { wardParagraph } from "../../../src/core/assessment/ward-paragraph.ts";
import { standsOutSentence } from "../../../src/core/assessment/ward-sentences.ts";
import { whatChanged } from "../../../src/core/assessment/what-changed.ts";
import { windowsSince } from "../../../src/core/assessment/windows-since.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { area, CATEGORIES, JANUARY, TWO_YEARS, YEAR_2025 } from "../../area.ts";

const THREE_YEARS = { from: JANUARY, to: JANUARY + 35 };
const YEAR_2026 = { from: JANUARY + 24, to: JANUARY + 35 };
/** Counts a month by ward and year: Arbury rises only in the last, King's Hedges fell before, Market rose twice. */
const YEARLY = [
  [20, 20, 60],
  [60, 20, 20],
  [20, 20, 35],
] as const;
const moved = area({
  range: THREE_YEARS,
  categories: CATEGORIES.slice(2, 3),
  count: (ward, month) => YEARLY[ward]![Math.floor((month - JANUARY) / 12)]!,
});

describe("whatChanged", () => {
  it("lists the cells whose verdict is another one: rises, then falls, then what is no longer clear", () => {
    const found = whatChanged(moved, YEAR_2025, YEAR_2026);
    if (!found.known) throw new Error(found.reason);
    const drugs = found.value.changes.filter(({ offence }) => offence.slug === "drugs");
    expect(drugs.map(({ kind, ward, was, is }) => [kind, ward.name, was, is])).toEqual([
      ["new clear rise", "Arbury", "no clear change", "clearly up"],
      ["new clear rise", "Market", "no clear change", "clearly up"],
      ["no longer clear", "King's Hedges", "clearly down", "no clear change"],
    ]);
    expect(drugs[0]?.sentence.replaceAll("\u00a0", " ")).toBe(
      "Drugs in Arbury: clearly up (up 480 (200 %), from 240 to 720); it was no clear change.",
    );
    expect(drugs[2]?.sentence).toBe("Drugs in King's Hedges: no clear change (unchanged at 240); it was clearly down.");
    expect(found.value.finding).toBe(
      "Verdicts that differ between the 12 months to December 2025 and the 12 months to December 2026: 4 new clear rises and 2 no longer clear.",
    );
    expect(found.value.changes.map(({ kind }) => kind)).toEqual([
      ...Array(4).fill("new clear rise"),
      ...Array(2).fill("no longer clear"),
    ]);
    expect(found.value.comparisons.made).toBe(6);
  });

  it("finds nothing between a period and itself", () => {
    const same = whatChanged(moved, YEAR_2025, YEAR_2025);
    expect(same).toMatchObject({ known: true, value: { changes: [] } });
    expect(same.known && same.value.finding).toMatch(/^No verdict is another one/);
  });

  it("is unknown where a month is missing or not in the package", () => {
    expect(whatChanged(area(), { from: JANUARY, to: JANUARY + 11 }, YEAR_2025)).toEqual({
      known: false,
      reason: "12 months to December 2024 (the year before: 12 of 12 months not in this package)",
    });
    const gappy = area({ range: THREE_YEARS, missing: [JANUARY + 30] });
    expect(whatChanged(gappy, YEAR_2025, YEAR_2026)).toEqual({
      known: false,
      reason: "12 months to December 2026 (1 of 12 months not submitted)",
    });
  });
});

describe("windowsSince", () => {
  it("keeps the length of the period where it can be judged", () => {
    expect(windowsSince(moved, YEAR_2025.to, YEAR_2026)).toEqual({
      known: true,
      value: { earlier: YEAR_2025, later: YEAR_2026, note: null },
    });
  });

  it("takes the longest shorter run, and says so", () => {
    const found = windowsSince(area(), JANUARY + 20, YEAR_2025);
    expect(found).toEqual({
      known: true,
      value: {
        earlier: { from: JANUARY + 15, to: JANUARY + 20 },
        later: { from: JANUARY + 18, to: JANUARY + 23 },
        note: "Judged over 6 months, because of the 12 months to September 2025 (the year before: 3 of 12 months not in this package).",
      },
    });
  });

  it("is unknown where no run can be judged, or the date is not before the end", () => {
    expect(windowsSince(area(), JANUARY + 5, YEAR_2025)).toMatchObject({ known: false });
    expect(windowsSince(area(), TWO_YEARS.to, YEAR_2025)).toEqual({
      known: false,
      reason: "the date is not before the end of the period",
    });
  });
});

describe("priorityWardsOf", () => {
  it("lists each flag and each clear rise of a category as a reason", () => {
    const { wards, gaps, rule } = priorityWardsOf(moved, listFigures(moved, YEAR_2026));
    expect(wards.map(({ name, priority, reasons }) => [name, priority, reasons.map(({ kind }) => kind)])).toEqual([
      ["Market", true, ["clear rise", "flag"]],
      ["Arbury", false, ["clear rise"]],
      ["King's Hedges", false, []],
    ]);
    expect(wards[0]?.reasons.map(({ sentence }) => sentence.replaceAll("\u00a0", " "))).toEqual([
      "Drugs is clearly up: up 180 (75 %), from 240 to 420.",
      "The rate of drugs is 1st of 3: 210.0 per 1,000.",
    ]);
    expect(wards[0]?.reasons[0]?.caveat).toMatch(/where the police already look/);
    expect(gaps).toEqual([]);
    expect(rule).toContain("at least 2");
  });

  /** In December 2025 one ward has so many drugs offences and burglaries, and the others none. */
  const rare = (count: number) =>
    area({
      population: [10_000, 10_000, 10_000],
      count: (ward, month, slug) =>
        ward === 2 && month === YEAR_2025.to && (slug === "drugs" || slug === "burglary") ? count : 0,
    });

  it("takes no rate from fewer than 10 offences as a reason, however high it stands", () => {
    const found = (count: number) => {
      const dataset = rare(count);
      const { wards, rule } = priorityWardsOf(dataset, listFigures(dataset, YEAR_2025));
      expect(rule).toContain("from 10 offences or more");
      const [first] = wards.filter(({ name }) => name === "Market");
      return [first!.reasons.filter(({ kind }) => kind === "flag").length, first!.priority];
    };
    expect(found(1)).toEqual([0, false]);
    expect(found(9)).toEqual([0, false]);
    expect(found(10)).toEqual([2, true]);
  });

  it("still flags such a rate, marked few wherever it is named", () => {
    const dataset = rare(9);
    const list = listFigures(dataset, YEAR_2025);
    const drugs = list.find(({ offence }) => offence.slug === "drugs")!.figures;
    expect(wardParagraph(dataset, drugs)).toContain("Flagged as the highest fifth by rate: Market (few).");
    expect(standsOutSentence(list, "W3")).toBe(
      "Market has the highest rate of the 3 wards for burglary (few) and drugs (few).",
    );
    const { rows } = matrixTable(matrixOf(list, "flags"));
    expect(rows.filter(([offence]) => offence === "Drugs").map((row) => row[3])).toEqual(["", "", "flagged (few)", ""]);
    const table = offenceTableOf(dataset, drugs);
    expect(printedTable(drugs, table)).toMatch(/^Market .*flagged \(few\)$/m);
  });

  it("makes no ward a priority for a single reason", () => {
    const single = priorityWardsOf(moved, listFigures(moved, YEAR_2025)).wards;
    expect(single[0]).toMatchObject({ reasons: [{ kind: "flag" }], priority: false });
  });

  it("says which reasons cannot be found, and why", () => {
    const unknown = area({ population: [null, null, null] });
    expect(priorityWardsOf(unknown, listFigures(unknown, { from: JANUARY, to: JANUARY + 11 }))).toMatchObject({
      gaps: [
        "No rises: the year before: 12 of 12 months not in this package.",
        "No flag: the number of residents is not known.",
      ],
    });
    const one = area({ wards: ["Abbey"], population: [1000] });
    expect(priorityWardsOf(one, listFigures(one, YEAR_2025)).wards).toEqual([
      { code: "W1", name: "Abbey", reasons: [], priority: false },
    ]);
  });
});
