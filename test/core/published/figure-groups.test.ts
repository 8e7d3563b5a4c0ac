// Groups of published figures as any district may describe them, and what is shown where nobody has.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FigureGroupRow } from "../../../src/core/area/area-package.ts";
import { areaRatesOf } from "../../../src/core/published/area-rates.ts";
import {
  compareGroups,
  correspondenceOf,
  makeFigureGroups,
  OTHER_THEME,
  themeOf,
  ungrouped,
} from "../../../src/core/published/figure-groups.ts";
import { publishedBesideOpen } from "../../../src/core/published/published-beside-open.ts";
import { sumsOf } from "../../../src/core/published/published-sums.ts";
import { publishedGroups } from "../../../src/core/published/published-tables.ts";
import { reproductionOf } from "../../../src/core/published/reproduce.ts";
import { rowCoverage } from "../../../src/core/published/row-coverage.ts";
import { triagePublished } from "../../../src/core/published/triage-sources.ts";
import { anyArea, area } from "../../area.ts";
import { builtInArea, builtInFigures } from "../../built-in-area.ts";
import { annualRows, anyFigures, figureRow } from "../../published-figures.ts";

function said(group: string, plan: Partial<FigureGroupRow> = {}): FigureGroupRow {
  const empty = {
    subgroup: "",
    label: "",
    theme: "",
    openData: "",
    sumOf: "",
    triage: null,
    triageReason: "",
  } as const;
  return { ...empty, group, order: 1, fit: "none", reason: "It is not counted.", ...plan };
}

describe("without a word of the package on its groups", () => {
  const figures = ungrouped(builtInFigures());

  it("every figure still stands in a table, under the last heading, and is lost nowhere", () => {
    const tables = publishedGroups(figures);
    expect(new Set(tables.map(({ theme }) => theme))).toEqual(new Set([OTHER_THEME]));
    expect(tables.map(({ group }) => group)).toEqual(tables.map(({ group }) => group).toSorted());
    for (const { tables: own } of rowCoverage(builtInArea(), figures)) expect(own).toHaveLength(1);
  });

  it("no figure has a counterpart in the open data", () => {
    const printed = builtInFigures().filter(({ level }) => level === "ward").length;
    const { beside, alone } = publishedBesideOpen(builtInArea(), figures);
    expect(beside).toEqual([]);
    expect(new Set(alone.map(({ reason }) => reason))).toEqual(
      new Set(["No offence of this package is known to correspond to it."]),
    );
    expect(reproductionOf(builtInArea(), figures).summary).toMatchObject({ printed, withOpenData: 0 });
    for (const { open } of areaRatesOf(builtInArea(), figures)) expect(open.known).toBe(false);
  });

  it("the triage says what it lacks", () => {
    const { latest, types, untested } = triagePublished(builtInArea(), figures);
    expect(latest).toEqual({
      known: false,
      reason:
        "the package does not say in figure_groups.csv which of its figures are counts of recorded crimes to be tested",
    });
    expect(types).toEqual([]);
    expect(new Set(untested.map(({ reason }) => reason))).toEqual(
      new Set(["It is not known to be a count of recorded crimes."]),
    );
  });
});

describe("a district of its own groups", () => {
  const groups = makeFigureGroups([
    said("Bicycles", { order: 20, theme: "Roads", openData: "bicycle-theft", fit: "same", triage: "tested" }),
    said("Cars", { order: 30, theme: "Roads", triageReason: "Cars are no crimes." }),
    said("Cars", { order: 31, subgroup: "Stolen", label: "Stolen cars", triage: "tested" }),
    said("Everything", { order: 10, theme: "All of it", triage: "total" }),
    said("Wheels", { order: 40, sumOf: "Bicycles; Cars; Carts", openData: "burglary drugs", fit: "wider" }),
  ]);

  it("has its headings in the order of their first groups, then what nobody describes", () => {
    const names = ["Zebras", "Cars", "Wheels", "Everything", "Apples", "Bicycles"];
    const sorted = names.toSorted((a, b) => compareGroups(groups, a, b));
    expect(sorted).toEqual(["Everything", "Bicycles", "Cars", "Apples", "Zebras", "Wheels"]);
    expect(sorted.map((name) => themeOf(groups, name))).toEqual([
      ...["All of it", "Roads", "Roads"],
      ...[OTHER_THEME, OTHER_THEME, OTHER_THEME],
    ]);
  });

  it("has a sub-group follow its own row, then its group", () => {
    const found = (group: string, subgroup: string) => correspondenceOf(groups, { group, subgroup });
    expect(found("Wheels", "")).toMatchObject({ found: true, slugs: ["burglary", "drugs"], fit: "wider" });
    expect(found("Bicycles", "Tandems").reason).toBe(
      "This package does not divide bicycles into kinds such as this one.",
    );
    expect(found("Cars", "Vans")).toEqual({ found: false, reason: "It is not counted." });
    expect(found("Apples", "").reason).toBe("No offence of this package is known to correspond to it.");
  });

  it("has as many groups added up as it names, where all are printed", () => {
    const [bicycles, cars, carts] = ["Bicycles", "Cars", "Carts"].map((group, index) =>
      figureRow({ group, subgroup: "", value: 10 ** index }),
    );
    expect(sumsOf(groups, [cars!, carts!, bicycles!])).toMatchObject([
      { group: "Wheels", value: 111, status: "derived", note: "1 + 10 + 100", source: "A report, Table 1" },
    ]);
    expect(sumsOf(groups, [cars!, bicycles!])).toEqual([]);
  });

  it("has its own types put to the triage, by its own names", () => {
    const total = annualRows([900, 900, 900, 900], { group: "Everything", subgroup: "" });
    const stolen = annualRows([100, 120, 140, 160], { group: "Cars", subgroup: "Stolen" });
    const rest = annualRows([5], { group: "Cars", subgroup: "Parked" });
    const { types, untested } = triagePublished(area(), { rows: [...total, ...stolen, ...rest], groups });
    expect(types.map(({ label, verdict }) => [label, verdict])).toEqual([
      ["Stolen cars", "high attention"],
      ["Bicycles", "not enough years"],
    ]);
    expect(untested).toContainEqual({ label: "Cars", parts: ["Parked"], reason: "Cars are no crimes." });
  });
});

it("loses no row, whatever is said of the groups", () => {
  const name = fc.constantFrom("Theft", "Hate crime", "Sexual offences", "All recorded crime", "Elsewhere");
  const anyGroup = fc.record({
    group: name,
    subgroup: fc.constantFrom("", "Shoplifting", "Total"),
    label: fc.constantFrom("", "Name"),
    theme: fc.constantFrom("", "One", "Two", OTHER_THEME),
    order: fc.nat(5),
    openData: fc.constantFrom("", "burglary", "all-crime", "drugs nowhere"),
    fit: fc.constantFrom("same", "wider", "none"),
    reason: fc.constant("A reason."),
    sumOf: fc.constantFrom("", "Theft; Hate crime", "Sum; Sum"),
    triage: fc.constantFrom("tested", "total", null),
    triageReason: fc.constantFrom("", "Why."),
  });
  fc.assert(
    fc.property(anyArea, anyFigures, fc.array(anyGroup, { maxLength: 8 }), (dataset, rows, list) => {
      const figures = { rows, groups: makeFigureGroups(list as FigureGroupRow[]) };
      for (const { tables } of rowCoverage(dataset, figures)) expect(tables).toHaveLength(1);
      for (const { reason } of publishedBesideOpen(dataset, figures).alone) expect(reason).not.toBe("");
      const names = [...new Set(rows.map(({ group }) => group))];
      const sorted = names.toSorted((a, b) => compareGroups(figures.groups, a, b));
      expect(names.toReversed().toSorted((a, b) => compareGroups(figures.groups, a, b))).toEqual(sorted);
    }),
  );
});
