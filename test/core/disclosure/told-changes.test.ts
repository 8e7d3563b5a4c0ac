// Changes of a public copy: what the table of an offence gives as a change every other place gives too, whatever is said of its verdict.
import fc from "fast-check";
import { expect, it } from "vitest";
import { coverageOf } from "../../../src/core/area/coverage.ts";
import { knownTotal } from "../../../src/core/area/known-total.ts";
import { matrixOf } from "../../../src/core/assessment/matrix.ts";
import { rankingChart } from "../../../src/core/assessment/meeting-charts.ts";
import { offenceTableOf } from "../../../src/core/assessment/offence-table.ts";
import { slopeOf } from "../../../src/core/assessment/slope.ts";
import { formatSigned } from "../../../src/core/basics/finer-numbers.ts";
import { isWithheld } from "../../../src/core/basics/withheld.ts";
import { withWithheld } from "../../../src/core/disclosure/withheld-sums.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { MEASURES } from "../../../src/core/figures/measures.ts";
import { movement } from "../../../src/core/figures/movement.ts";
import { assemble } from "../../../src/core/package/assemble.ts";
import { judgedOf } from "../../../src/core/statistics/change.ts";
import { headlineOf } from "../../../src/core/wards/headline.ts";
import { rankingTitle } from "../../../src/core/wards/panel-titles.ts";
import { rankingOf } from "../../../src/core/wards/ranking.ts";
import { choroplethOf, schemeOf } from "../../../src/core/wards/scheme.ts";
import { spokenWard } from "../../../src/core/wards/spoken.ts";
import { verdictSentenceOf } from "../../../src/core/wards/verdict-sentence.ts";
import { CATEGORIES } from "../../area.ts";
import { bothOf } from "./whole-and-copy.ts";

/** Of two years, of which some wards have few of a kind and others many. */
const anyCopy = fc
  .record({ seed: fc.nat(1e6), wards: fc.integer({ min: 3, max: 10 }), level: fc.constantFrom(0.5, 1, 2) })
  .map(({ seed, wards, level }) => bothOf(seed, wards, 24, level));

it("stand wherever changes stand, of wards whose verdict is withheld too, and the highest are the highest of all that are told", () => {
  let [unjudged, untold] = [0, 0];
  fc.assert(
    fc.property(anyCopy, fc.constantFrom(6, 12), ({ open }, length) => {
      const { to } = open.coverage.range;
      const period = { from: to - length + 1, to };
      const list = listFigures(open, period);
      const matrix = matrixOf(list, "change");
      for (const [column, { figures, offence }] of list.entries()) {
        if (!figures.comparison.known) continue;
        const { selection, wards } = figures;
        const table = offenceTableOf(open, figures).wards;
        const scheme = schemeOf(open, selection, "change", "natural", length);
        const ranking = rankingOf(figures, choroplethOf(figures, "change", scheme));
        const slope = slopeOf(figures, "count");
        for (const [index, ward] of wards.entries()) {
          const { change, before, verdict } = table[index]!;
          const bar = ranking.bars.find(({ code }) => code === ward.code)!;
          const line = slope.known ? slope.value.lines.find(({ code }) => code === ward.code) : undefined;
          const cell = matrix.rows[index]!.cells[column]!;
          expect(bar.value).toBe(change);
          expect([line?.before, line?.after]).toEqual(
            change === null ? [undefined, undefined] : [before, before! + change],
          );
          expect(cell.value).toEqual(
            change === null ? expect.objectContaining({ known: false }) : { known: true, value: change },
          );
          expect(MEASURES.change.file(ward)["change"]).toBe(change === null ? "" : String(change));
          const { text } = verdictSentenceOf(selection, period, ward);
          const spoken = spokenWard(ward, "change", figures);
          if (change === null || !ward.change.known) {
            untold += Number(isWithheld(ward.change));
            continue;
          }
          expect(bar.text.startsWith(formatSigned(change))).toBe(true);
          expect(text, offence.slug).toContain(movement(ward.change.value));
          expect(spoken).toContain(bar.text);
          if (judgedOf(ward.change).known) continue;
          unjudged++;
          expect(verdict).toBeNull();
          expect(bar.clear).toBe(false);
          for (const said of [text, spoken]) expect(said).toContain("verdict withheld: it rests on numbers under 5");
          // Where nothing was recorded in the period, that is the title.
          expect(headlineOf(figures, "change")).toMatch(/erdicts are withheld in|^No .+ recorded in this period$/);
          const isToldOfAll = wards.every((one) => one.change.known);
          const isJudgedOfNone = wards.every((one) => !judgedOf(one.change).known);
          expect(rankingTitle(figures, "change")).toMatch(
            isToldOfAll && isJudgedOfNone ? /^All verdicts are withheld$/ : /^Some (verdicts|changes) are withheld$/,
          );
        }
        const told = table.flatMap(({ change }) => (change === null ? [] : [change])).sort((a, b) => b - a);
        const chart = rankingChart(ranking, "change", "");
        expect(chart?.series.flatMap(({ values }) => values) ?? []).toEqual(told.slice(0, 8));
      }
    }),
    { numRuns: 150, endOnFailure: true },
  );
  for (const number of [unjudged, untold]) expect(number).toBeGreaterThan(5);
});

it("are not called withheld where a category was not recorded, nor are its months and totals", () => {
  const { parts, withheld, totals, counts } = bothOf(3, 4, 24, 2);
  const disclosure = { threshold: 5, spread: {}, unrecorded: { drugs: ["2024-05"] } };
  const wardscope = { ...parts.descriptor.wardscope, formatVersion: 3 as const, disclosure };
  const bare = assemble({ ...parts, counts, descriptor: { ...parts.descriptor, wardscope } });
  const open = withWithheld(bare, withheld, totals);
  const { from, to } = open.coverage.range;
  for (const { offence, figures } of listFigures(open, { from: to - 11, to })) {
    const lacks = offence.categories.includes(CATEGORIES.findIndex(({ category }) => category === "drugs"));
    const { missing } = coverageOf(open.coverage, offence.categories);
    expect(missing.has(from + 4)).toBe(lacks);
    const total = knownTotal(open, offence.categories, [0], { from, to: from + 11 });
    const reasons = [total, figures.wards[0]!.change].flatMap((one) => (one.known ? [] : [one]));
    for (const { reason, shown } of reasons)
      if (lacks) expect([reason, shown]).toEqual([expect.stringContaining("Drugs was not recorded"), undefined]);
      else expect(reason).toMatch(/withheld/);
    expect(reasons.length > 0 || !lacks).toBe(true);
  }
});
