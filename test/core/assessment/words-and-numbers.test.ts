// In any area, the words of the assessment never contradict its numbers.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "../../../src/core/area/coverage.ts";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import { complete } from "../../../src/core/area/period.ts";
import { flagsOf } from "../../../src/core/assessment/flags.ts";
import { funnelOf } from "../../../src/core/assessment/funnel.ts";
import { matrixOf } from "../../../src/core/assessment/matrix.ts";
import { offenceSectionOf } from "../../../src/core/assessment/offence-section.ts";
import { offenceTableOf } from "../../../src/core/assessment/offence-table.ts";
import { priorityWardsOf } from "../../../src/core/assessment/priority-wards.ts";
import { slopeOf } from "../../../src/core/assessment/slope.ts";
import { wardParagraph } from "../../../src/core/assessment/ward-paragraph.ts";
import { wardProfileOf } from "../../../src/core/assessment/ward-profile.ts";
import { whatChanged } from "../../../src/core/assessment/what-changed.ts";
import { type ListedFigures, listFigures } from "../../../src/core/figures/list-figures.ts";
import type { Change, Judged } from "../../../src/core/statistics/change.ts";
import { anyArea, anyPeriod, area, JANUARY } from "../../area.ts";

const anyList = anyArea.chain((dataset) =>
  anyPeriod(dataset).map((period) => ({ dataset, period, list: listFigures(dataset, period) })),
);

/** Areas of three years in which wards move from year to year, some of them clearly; periods of 1 to 12 months at their end. */
const anyMovingList = fc
  .record({
    levels: fc.array(fc.array(fc.constantFrom(0, 1, 3, 4, 12, 40, 90), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    }),
    gap: fc.option(fc.nat(35), { freq: 4 }),
    months: fc.constantFrom(1, 3, 6, 12),
  })
  .map(({ levels, gap, months }) => {
    const range = { from: JANUARY, to: JANUARY + 35 };
    const dataset = area({
      wards: levels.map((_, index) => `Ward ${index + 1}`),
      population: levels.map(() => 5000),
      range,
      missing: gap === null ? [] : [JANUARY + gap],
      count: (ward, month, slug) => {
        const level = levels[slug === "drugs" ? levels.length - 1 - ward : ward]!;
        const since = month - JANUARY;
        return since === gap ? 0 : level[Math.floor(since / 12)]! + ((since * 7 + ward) % 3);
      },
    });
    const period = { from: range.to - months + 1, to: range.to };
    return { dataset, period, list: listFigures(dataset, period) };
  });

/** Words of direction, per cent and verdict in a sentence about one change. */
function expectAgreement(sentence: string, change: Change): void {
  if (/\bup \d/.test(sentence)) expect(change.difference).toBeGreaterThan(0);
  if (/\bdown \d/.test(sentence)) expect(change.difference).toBeLessThan(0);
  if (sentence.includes("unchanged")) expect(change.difference).toBe(0);
  if (sentence.includes("%")) expect(change.before).toBeGreaterThanOrEqual(50);
}

function changeIn(list: readonly ListedFigures[], slug: string, code: string): Judged {
  const { figures } = list.find(({ offence }) => offence.slug === slug)!;
  const { change } = figures.wards.find((ward) => ward.code === code)!;
  if (!change.known) throw new Error(`a sentence on an unknown change: ${change.reason}`);
  return change.value;
}

function wordsOf(dataset: Dataset, list: readonly ListedFigures[]): readonly string[] {
  const figures = list[0]!.figures;
  const multiples = { kind: "index", scale: "own" } as const;
  return [
    ...list.flatMap((listed) => wardParagraph(dataset, listed.figures)),
    ...dataset.wards.flatMap(({ code }) => {
      const [first, second, third] = wardProfileOf(dataset, list, figures, code, {
        yearEnd: "september",
        multiples,
      })!.sentences;
      return [first.text, second, third];
    }),
    ...list.map(({ offence }) => offenceSectionOf(dataset, list, offence.slug)!.sentence.text),
    ...priorityWardsOf(dataset, list).wards.flatMap(({ reasons }) => reasons.map(({ sentence }) => sentence)),
  ];
}

describe("in any area and period", () => {
  it("every sentence on a change agrees with its numbers", () => {
    let clear = 0;
    fc.assert(
      fc.property(fc.oneof(anyMovingList, anyList), ({ dataset, list }) => {
        for (const { reasons, code } of priorityWardsOf(dataset, list).wards)
          for (const { kind, sentence, offence } of reasons) {
            if (kind !== "clear rise") continue;
            const change = changeIn(list, offence.slug, code);
            expect(change.verdict).toBe("clearly up");
            expectAgreement(sentence, change);
          }
        for (const { figures, offence } of list)
          for (const sentence of wardParagraph(dataset, figures)) {
            const found = /^The largest (rise|fall) that is clear is in (Ward \d+): (.*)$/.exec(sentence);
            if (found === null) continue;
            const code = figures.wards.find(({ name }) => name === found[2])!.code;
            const change = changeIn(list, offence.slug, code);
            expect(change.verdict).toBe(found[1] === "rise" ? "clearly up" : "clearly down");
            expectAgreement(found[3]!, change);
            clear++;
          }
      }),
      { numRuns: 60 },
    );
    expect(clear).toBeGreaterThan(10);
  });

  it("a clear change in a ward's sentence is one of its verdicts, and has a per cent only on a base of 50", () => {
    let clear = 0;
    fc.assert(
      fc.property(fc.oneof(anyMovingList, anyList), ({ dataset, list }) => {
        const multiples = { kind: "count", scale: "own" } as const;
        for (const { code } of dataset.wards) {
          const third = wardProfileOf(dataset, list, list[0]!.figures, code, { yearEnd: "december", multiples })!
            .sentences[2];
          for (const verdict of ["clearly up", "clearly down"] as const) {
            const part = new RegExp(`${verdict}: ([^;]*)`).exec(third)?.[1] ?? "";
            const listed = list.filter(({ offence }) => offence.kind === "category");
            for (const { offence, figures } of listed) {
              const change = figures.wards.find((ward) => ward.code === code)!.change;
              const label = `${offence.label.charAt(0).toLowerCase()}${offence.label.slice(1)} by `;
              const named = part.includes(label);
              expect(named).toBe(change.known && change.value.verdict === verdict);
              if (!named || !change.known) continue;
              const own = part.slice(part.indexOf(label) + label.length).split(/,? and |, (?=[a-z])|\.$/)[0]!;
              expectAgreement(`${verdict.replace("clearly ", "")} ${own}`, change.value);
              clear++;
            }
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(clear).toBeGreaterThan(10);
  });

  it("no verdict and no word of change comes from a missing month", () => {
    fc.assert(
      fc.property(fc.oneof(anyMovingList, anyList), ({ dataset, period, list }) => {
        if (complete(coverageOf(dataset.coverage, []), period).known && list[0]!.figures.comparison.known) return;
        expect(
          wordsOf(dataset, list).filter((text) => /clearly|clear (?:change|rise|fall)|\b(?:up|down) \d/.test(text)),
        ).toEqual([]);
        const { rows, district, comparisons } = matrixOf(list, "change");
        expect([...rows, district].flatMap(({ cells }) => cells).every(({ judged }) => judged === null)).toBe(true);
        expect(comparisons.made).toBe(0);
        expect(slopeOf(list[0]!.figures, "count").known).toBe(false);
        expect(whatChanged(dataset, period, period).known).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it("what changed orders its kinds, says both verdicts, and agrees with its numbers", () => {
    const kinds = ["new clear rise", "new clear fall", "no longer clear", "other"];
    let clear = 0;
    fc.assert(
      fc.property(fc.oneof(anyMovingList, anyList), fc.integer({ min: 1, max: 12 }), ({ dataset, period }, back) => {
        const found = whatChanged(dataset, { from: period.from - back, to: period.to - back }, period);
        if (!found.known) return;
        const order = found.value.changes.map(({ kind }) => kinds.indexOf(kind));
        expect(order).toEqual(order.toSorted());
        for (const { was, is, sentence, later: change, earlier: before, kind } of found.value.changes) {
          expect([was, is]).toEqual([before.verdict, change.verdict]);
          expect(was).not.toBe(is);
          if (kind === "new clear rise") expect(change.difference).toBeGreaterThan(0);
          if (kind === "new clear fall") expect(change.difference).toBeLessThan(0);
          expectAgreement(sentence, change);
          if (kind !== "other") clear++;
        }
      }),
    );
    expect(clear).toBeGreaterThan(10);
  });

  it("every null of the flat table has its reason, and every number is one", () => {
    fc.assert(
      fc.property(anyList, ({ dataset, list }) => {
        for (const { figures } of list) {
          const analysis = offenceTableOf(dataset, figures);
          for (const { reasons, ...fields } of [analysis, ...analysis.wards])
            for (const [name, value] of Object.entries(fields)) {
              expect(value === null).toBe(Object.hasOwn(reasons, name));
              if (typeof value === "number") expect(value).toSatisfy(Number.isFinite);
            }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("a ward is outside the limits on the side of its count, and what is flagged has offences", () => {
    fc.assert(
      fc.property(anyList, ({ list }) => {
        for (const { figures } of list) {
          const funnel = funnelOf(figures);
          for (const { count, place } of funnel.known ? funnel.value.wards : []) {
            if (!place.known) continue;
            const { expected, ratio, limits, position } = place.value;
            expect(ratio).toBeCloseTo(count / expected, 12);
            if (position === "outside 99.8 %") expect(ratio <= limits.low998 || ratio >= limits.high998).toBe(true);
          }
          flagsOf(figures, "rate").forEach((flag, index) => {
            const { count } = figures.wards[index]!;
            if (flag.known && flag.value) expect(count.known && count.value > 0).toBe(true);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
