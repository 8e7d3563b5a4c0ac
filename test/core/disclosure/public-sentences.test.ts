// Every sentence with a verdict or a count of them, said of a public copy and of the whole package that it was made of: the copy claims
// nothing that is untrue of the whole, and calls nothing none that it withholds.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import { periodName } from "../../../src/core/area/period.ts";
import { clearChanges, priorityFinding, reasonsText } from "../../../src/core/assessment/board-report.ts";
import { matrixOf } from "../../../src/core/assessment/matrix.ts";
import { changesFinding, newlyClear, priorityChart } from "../../../src/core/assessment/meeting-charts.ts";
import { offenceSectionOf, subGroupsTitle } from "../../../src/core/assessment/offence-section.ts";
import { progressOf } from "../../../src/core/assessment/plan-progress.ts";
import { changeWords, findingOf, planFinding } from "../../../src/core/assessment/plan-words.ts";
import { priorityWardsOf } from "../../../src/core/assessment/priority-wards.ts";
import { slopeOf, slopeTitle } from "../../../src/core/assessment/slope.ts";
import { multiplesTitle, wardMultiples } from "../../../src/core/assessment/small-multiples.ts";
import { wardParagraph } from "../../../src/core/assessment/ward-paragraph.ts";
import { changedSentence, standsOutSentence } from "../../../src/core/assessment/ward-sentences.ts";
import { whatChanged } from "../../../src/core/assessment/what-changed.ts";
import type { MonthRange } from "../../../src/core/basics/months.ts";
import { untoldText } from "../../../src/core/basics/untold.ts";
import { isWithheld } from "../../../src/core/basics/withheld.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { MEASURE_IDS } from "../../../src/core/figures/measure-ids.ts";
import { triageFinding } from "../../../src/core/published/triage-groups.ts";
import { triageOpenData } from "../../../src/core/published/triage-sources.ts";
import { judgedOf } from "../../../src/core/statistics/change.ts";
import { headlineOf } from "../../../src/core/wards/headline.ts";
import { rankingTitle } from "../../../src/core/wards/panel-titles.ts";
import { verdictSentenceOf } from "../../../src/core/wards/verdict-sentence.ts";
import { indicatorOf } from "../assessment/plan.ts";
import { anyBoth, bothOf } from "./whole-and-copy.ts";

const NONE = /\b(no(?! longer clear)|none|nothing|not compared|not judged|unchanged)\b/i;
const UNTOLD = /cannot be told(?: of (\d+) of (\d+))?: counts are withheld/;

/** Sentences by what they are on, and the single claims behind them. */
function saidOf(dataset: Dataset, period: MonthRange) {
  const list = listFigures(dataset, period);
  const priority = priorityWardsOf(dataset, list);
  const earlier = { from: period.from - 3, to: period.to - 3 };
  const changed = whatChanged(dataset, earlier, period);
  const triage = triageOpenData(dataset);
  const plan = list.map(({ offence }) =>
    progressOf(
      dataset,
      indicatorOf(dataset, { title: offence.label, offence: offence.slug, target: 1, direction: "down" }),
      period.to,
    ),
  );
  const slopes = list.map(({ figures }) => slopeOf(figures, "count"));
  const sentences: Readonly<Record<string, readonly string[]>> = {
    triage: [triageFinding(triage)],
    priority: [priorityFinding(priority), ...priority.gaps],
    changes: changed.known
      ? [
          changed.value.finding,
          clearChanges(changed.value),
          changesFinding(changed.value.changes, "since June", changed.value.untold),
        ]
      : [changed.reason],
    wards: dataset.wards.flatMap(({ code }) => [standsOutSentence(list, code), changedSentence(list, code)]),
    reasons: priority.wards.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(reasonsText),
    paragraphs: list.map(({ figures }) => wardParagraph(dataset, figures).join(" ")),
    titles: [
      ...slopes.map((slope) => (slope.known ? slopeTitle(slope.value) : slope.reason)),
      ...list.map(({ figures }) =>
        multiplesTitle(wardMultiples(dataset, figures, { kind: "count", scale: "own" }), "wards"),
      ),
      ...list.flatMap(({ figures }) => MEASURE_IDS.map((one) => rankingTitle(figures, one))),
      ...list.flatMap(({ figures }) => MEASURE_IDS.map((one) => headlineOf(figures, one))),
    ],
    plan: [planFinding(1, plan), ...plan.map(findingOf), ...plan.map(changeWords)],
  };
  const claims = new Set([
    ...priority.wards.flatMap(({ code, reasons, priority: isFirst }) => [
      ...reasons.map(({ sentence }) => `${code} ${sentence}`),
      ...(isFirst ? [`${code} is a priority ward`] : []),
    ]),
    ...(changed.known ? newlyClear(changed.value.changes).map(({ sentence }) => sentence) : []),
    ...triage.types.flatMap(({ label, verdict }) => (verdict === "not enough years" ? [] : [`${label}: ${verdict}`])),
  ]);
  return { list, sentences, claims, comparisons: matrixOf(list, "rate").comparisons, chart: priorityChart(priority) };
}

it("no sentence on a public copy says what is untrue of the whole package", () => {
  let [untold, same] = [0, 0];
  fc.assert(
    fc.property(anyBoth, fc.constantFrom(3, 6, 12), ({ whole, open }, length) => {
      const { to } = open.coverage.range;
      const period = { from: to - length + 1, to };
      const [copy, truth] = [saidOf(open, period), saidOf(whole, period)];
      for (const claim of copy.claims) expect(truth.claims).toContain(claim);
      for (const [name, said] of Object.entries(copy.sentences))
        for (const [at, sentence] of said.entries()) {
          const other = truth.sentences[name]![at] ?? "";
          if (sentence === other) same++;
          else if (UNTOLD.test(sentence)) {
            untold++;
            const [, some, all] = UNTOLD.exec(sentence)!;
            if (some !== undefined) expect(Number(some)).toBeLessThan(Number(all));
            expect(sentence).not.toMatch(NONE);
          } else {
            // "Ward 1 36 to 144, Ward 2 72 offences" says what is told of one ward or two.
            expect(sentence, name).toMatch(/withheld|\d to \d|fewer than/);
            // "6 not judged" is true of both where no months are there to be compared.
            const [judged = ""] = /\d+ not judged/.exec(sentence) ?? [];
            expect(other).toContain(judged);
            const own = sentence.split(/(?<=\.) /).filter((part) => !other.includes(part));
            const rest = own.join(" ").replace(judged, "");
            expect(rest, name).not.toMatch(NONE);
          }
        }
      const cells = copy.list.flatMap(({ figures }) => figures.wards.map(({ change }) => judgedOf(change)));
      const hidden = cells.filter(isWithheld).length;
      expect(copy.comparisons.untold).toBe(untoldText(hidden, cells.length));
      expect(copy.comparisons.sentence).toContain(copy.comparisons.untold);
      expect(copy.comparisons.called).toBeLessThanOrEqual(truth.comparisons.called);
      if (copy.chart !== null) expect(copy.chart).toEqual(truth.chart);
    }),
    { numRuns: 30, endOnFailure: true },
  );
  for (const number of [untold, same]) expect(number).toBeGreaterThan(50);
});

it("calls nothing the largest that what is withheld may be larger than", () => {
  let told = 0;
  fc.assert(
    fc.property(anyBoth, fc.constantFrom(3, 6, 12), ({ whole, open }, length) => {
      const { to } = open.coverage.range;
      const period = { from: to - length + 1, to };
      const [copy, truth] = [open, whole].map((dataset) => {
        const list = listFigures(dataset, period);
        return list.flatMap(({ offence, figures }) => {
          const section = offenceSectionOf(dataset, list, offence.slug)!;
          return [subGroupsTitle(section), ...wardParagraph(dataset, figures)].filter((one) => /largest/.test(one));
        });
      });
      for (const sentence of copy!.filter((one) => !/that is clear and not withheld/.test(one))) {
        told++;
        expect(truth).toContain(sentence);
      }
    }),
    { numRuns: 200, endOnFailure: true },
  );
  expect(told).toBeGreaterThan(10);
});

it("says between which numbers a total lies, where a sentence has it", () => {
  const { open } = bothOf(7, 4, 24, 1);
  const { to } = open.coverage.range;
  const period = { from: to - 11, to };
  const [{ figures } = {}] = listFigures(open, period).filter(({ figures: own }) => isWithheld(own.district.count));
  const { district, selection } = figures!;
  const { text, amount } = verdictSentenceOf(selection, period, district);
  expect(amount).toMatch(/^\d+ to \d+$/);
  const end = ` for the ${periodName(period)}, since numbers under 5 are withheld`;
  expect(text).toBe(`${selection.label} in ${district.name}: ${amount}${end}.`);
  expect(headlineOf(figures!, "rate")).toMatch(/^Rates are withheld in \d+ of \d+ wards$/);
});

it("says of how many it cannot be told", () => {
  const { open } = bothOf(7, 4, 24, 1);
  const { to } = open.coverage.range;
  const { sentences } = saidOf(open, { from: to - 5, to });
  expect({
    triage: sentences["triage"],
    priority: sentences["priority"],
    changes: sentences["changes"],
  }).toMatchInlineSnapshot(`
    {
      "changes": [
        "6 months to September 2025 (the year before: 1 of 6 months not submitted)",
      ],
      "priority": [
        "Reasons cannot be told: counts are withheld.",
        "Counts are withheld, so reasons may be missing: wards are not set against each other.",
      ],
      "triage": [
        "High attention cannot be told: counts are withheld. Concerning trends cannot be told: four years of counts are needed.",
      ],
    }
  `);
});
