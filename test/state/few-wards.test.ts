// What the pages say of one, two and three wards: one is held against no other, two have no order, three have one.
import { describe, expect, it } from "vitest";
import { printedTable } from "../../src/cli/commands/printed-table.ts";
import { clearChanges, priorityFinding } from "../../src/core/assessment/board-report.ts";
import { funnelTable, slopeTable } from "../../src/core/assessment/chart-tables.ts";
import { matrixCaption, matrixMeasures, matrixTable } from "../../src/core/assessment/matrix.ts";
import { offenceTableOf } from "../../src/core/assessment/offence-table.ts";
import { MEASURE_IDS } from "../../src/core/figures/measure-ids.ts";
import { DEFAULT_VIEW, type View } from "../../src/core/view/view.ts";
import { verdictsTitle } from "../../src/core/wards/panel-titles.ts";
import { rankingTable } from "../../src/core/wards/ranking.ts";
import { spokenWard } from "../../src/core/wards/spoken.ts";
import { verdictReason } from "../../src/core/wards/verdict-reason.ts";
import { wardSpreadsheet } from "../../src/core/wards/ward-spreadsheet.ts";
import { judgedAmong } from "../../src/core/wards/ward-table-rows.ts";
import * as assessment from "../../src/state/assessment-models.ts";
import * as caveats from "../../src/state/caveat-models.ts";
import * as map from "../../src/state/map-models.ts";
import * as models from "../../src/state/models.ts";
import * as published from "../../src/state/published-models.ts";
import { reports } from "../../src/state/report-models.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { area, JANUARY } from "../area.ts";

const NAMES = ["Abbey", "Market", "Romsey"];
const OFFENCES = ["shoplifting", "all-crime", "acquisitive-crime"];

/** Shoplifting doubles in the last ward; burglary stays. */
function state(wards: number, view: Partial<View>): models.ReadyState {
  const dataset = area({
    wards: NAMES.slice(0, wards),
    population: NAMES.slice(0, wards).map((_, index) => 6000 + 2000 * index),
    range: { from: JANUARY, to: JANUARY + 35 },
    count: (ward, month, slug) => {
      const rises = slug === "shoplifting" && ward === wards - 1 && month >= JANUARY + 24;
      return (10 + 4 * ward + (month % 3)) * (rises ? 2 : 1);
    },
  });
  const base = makeStore("", 0, PAGES).getState();
  const whole = { ...base, dataset, loading: { status: "ready" }, view: { ...DEFAULT_VIEW, ...view } } as const;
  if (!models.isReady(whole)) throw new Error("not ready");
  return whole;
}

/** The texts that the pages print, of every offence asked for, with and without a ward chosen. */
function texts(wards: number): readonly string[] {
  const found = new Set<string>();
  for (const offence of OFFENCES)
    for (const chosen of [[], ["W1"], ["W1", "W2"].slice(0, wards)])
      for (const measure of MEASURE_IDS)
        for (const text of textsOf(state(wards, { offences: [offence], wards: chosen, measure }), wards))
          found.add(text);
  return [...found];
}

function textsOf(shown: models.ReadyState, wards: number): readonly string[] {
  const numbers = models.figures(shown);
  const [since, board] = [published.changes(shown), published.priorityWards(shown)];
  const funnel = assessment.funnel(shown);
  const slopes = [assessment.slopes.count(shown), assessment.slopes.rate(shown)];
  const matrices = matrixMeasures(wards).map((measure) => assessment.matrices[measure](shown));
  const standings = assessment.wardStandings(shown);
  const section = assessment.offenceSection(shown);
  const panels = assessment.wardTrends.count.own(shown).panels;
  const source = {
    area: "",
    figures: numbers,
    scheme: map.scheme(shown),
    attribution: map.attribution(shown),
    address: "",
  };
  const parts: readonly unknown[] = [
    [map.headline(shown), map.rankingHeadline(shown), map.choropleth(shown).scheme],
    [map.ranking(shown), rankingTable(map.ranking(shown), models.settledView(shown).measure)],
    [reports(shown), numbers.wards.map((ward) => spokenWard(ward, "rate", numbers))],
    numbers.wards.map(({ change }) => change.known && verdictReason(change.value, numbers.judgedWards === 1)),
    [judgedAmong(numbers), wardSpreadsheet(source, numbers.wards)],
    wards < 3 ? [] : funnel.known && [funnel.value, funnelTable(funnel.value)],
    slopes.map(
      (slope) => slope.known && [slope.value.comparisons.sentence, slopeTable(slope.value), titleOf(slope.value.lines)],
    ),
    matrices.map((matrix) => [matrixCaption(matrix), matrixTable(matrix), matrix.comparisons.sentence]),
    matrices.map(({ rows }) =>
      verdictsTitle(
        rows.flatMap(({ cells }) => cells.map(({ judged }) => judged?.verdict ?? null)),
        "cells",
      ),
    ),
    standings.map(({ profile }) => [profile.sentences, profile.caveats, profile.comparisons.sentence]),
    [section.sentence, section.wards, section.wardsTitle, section.caveats, titleOf(panels)],
    [priorityFinding(board), board.rule, board.gaps, board.wards.map(({ reasons }) => reasons)],
    since.known && [clearChanges(since.value), since.value.finding, since.value.comparisons.sentence],
    [caveats.comparedCaveats(shown), caveats.listedCaveats(shown), map.rankingCaveats(shown)],
    printedTable(numbers, offenceTableOf(shown.dataset, numbers)).split("\n"),
  ];
  return parts.flatMap(stringsIn);
}

function titleOf(lines: readonly { readonly verdict: Parameters<typeof verdictsTitle>[0][number] }[]): string {
  return verdictsTitle(
    lines.map(({ verdict }) => verdict),
    "wards",
  );
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const ORDER =
  /highest|lowest|fifth|\d(st|nd|rd|th) of|flagged|priority ward has|[02-9]\d* of [12] wards|of the [12] wards/i;
const FAMILY_OF_ONE =
  /\b1 (wards|cells|comparisons|changes|panels)|any of 1\b|Benjamini-Hochberg over the wards|adjusted over|judged with it|among all|no ward|every ward|wards by/i;

describe("what is said of few wards", () => {
  it.each([1, 2])("has no order where there are %i", (wards) => {
    expect(texts(wards).filter((text) => ORDER.test(text))).toEqual([]);
  });

  it("has no family where there is one", () => {
    expect(texts(1).filter((text) => FAMILY_OF_ONE.test(text))).toEqual([]);
  });

  it("has both where there are three", () => {
    const all = texts(3);
    for (const expected of ["the highest rate", "1st of 3", "Benjamini-Hochberg over the wards", "of 3 wards"])
      expect([expected, all.some((text) => text.includes(expected))]).toEqual([expected, true]);
  });

  it.each([
    [1, 2, 4],
    [2, 3, 4],
    [3, 6, 6],
  ])("shades %i wards in no more classes than they bear", (wards, edges, changes) => {
    for (const measure of MEASURE_IDS) {
      const { scheme } = map.choropleth(state(wards, { offences: ["shoplifting"], measure }));
      expect(scheme.edges.length).toBeLessThanOrEqual(measure === "change" ? changes : edges);
    }
    const table = offenceTableOf(state(wards, {}).dataset, models.figures(state(wards, {})));
    expect(table.periodBreaks?.length).toBeLessThanOrEqual(edges);
  });

  it("draws a funnel of three wards and of no fewer", () => {
    const known = [1, 2, 3].map((wards) => assessment.funnel(state(wards, {})).known);
    expect(known).toEqual([false, false, true]);
  });
});
