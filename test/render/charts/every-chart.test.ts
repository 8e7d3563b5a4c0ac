// Every chart of the assessment: its texts are whole, lie apart and within the chart, in either theme and at any width; with many wards too.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annualOf } from "../../../src/core/assessment/annual.ts";
import { calendarOf } from "../../../src/core/assessment/calendar.ts";
import { funnelOf } from "../../../src/core/assessment/funnel.ts";
import { slopeOf } from "../../../src/core/assessment/slope.ts";
import { offenceMultiples, wardMultiples } from "../../../src/core/assessment/small-multiples.ts";
import { monthName } from "../../../src/core/basics/months.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { allWards } from "../../../src/core/figures/offence-figures.ts";
import { publishedBesideOpen } from "../../../src/core/published/published-beside-open.ts";
import type { Subject } from "../../../src/render/charts/subjects.ts";
import { area, YEAR_2025 } from "../../area.ts";
import { builtInFigures, grouped } from "../../built-in-area.ts";
import { sharesIn } from "../../shares.ts";
import { isWithin, overlapping } from "./drawn.ts";
import { CAMBRIDGE, canvasOf, draw, figures, funnel, LIST, sure } from "./subject-drawings.ts";

const WIDTHS = [258, 340, 640, 1100];
const ACQUISITIVE = figures("acquisitive-crime").selection.categories;
const YEARS = annualOf(CAMBRIDGE, ACQUISITIVE, allWards(CAMBRIDGE), "september");
const DRUGS = wardMultiples(CAMBRIDGE, figures("drugs"), { kind: "index", scale: "own" });
const OFFENCES = offenceMultiples(CAMBRIDGE, LIST, "district", { kind: "count", scale: "common" })!;
const { beside, alone } = publishedBesideOpen(CAMBRIDGE, grouped(builtInFigures()));
const MONTHS = Array.from({ length: 12 }, (_, month) => ({
  name: monthName(month).split(" ")[0]!,
  factor: 0.6 + month / 10,
}));
const CURVE = {
  points: [0, 0.98, 0.995, 1].map((x) => ({ x, y: x ** 100 })),
  across: "Share of points, quietest first",
  up: "Share of offences",
  diagonal: true,
  marked: { x: 0.995, y: 0.6, text: "half on 7" },
};

const SUBJECTS: readonly (readonly [string, Subject])[] = [
  ["funnel", { kind: "funnel", model: funnel("burglary"), selected: ["E05013057"] }],
  ["ranks", { kind: "funnel", model: funnel("shoplifting"), selected: [] }],
  ["slopes", { kind: "slope", model: sure(slopeOf(figures("shoplifting"), "rate")), selected: [] }],
  ["wards", { kind: "multiples", model: DRUGS, selected: ["E05013057"] }],
  ["offences", { kind: "multiples", model: OFFENCES, selected: [] }],
  ["years", { kind: "years", model: YEARS }],
  ["months", { kind: "months", model: YEARS }],
  ["calendar", { kind: "calendar", model: calendarOf(CAMBRIDGE, [0], allWards(CAMBRIDGE)) }],
  ["season", { kind: "season", months: MONTHS }],
  ["curve", { kind: "curve", curve: CURVE }],
  ["shares", { kind: "shares", years: sharesIn(CAMBRIDGE, LIST, "acquisitive-crime") }],
  ...[beside[0]!, beside.at(-1)!].map((one): readonly [string, Subject] => [
    one.title,
    { kind: "published", line: one.line, open: one.open.points },
  ]),
  ...alone
    .filter((_, index) => index % 20 === 0)
    .map(({ title, line }): readonly [string, Subject] => [title, { kind: "published", line, open: [] }]),
];

function expectLegible(subject: Subject, width: number): void {
  const { size } = canvasOf(subject, width);
  const { texts, shapes } = draw(subject, width);
  expect(texts.filter((text) => !isWithin(text, size)).map(({ text }) => text)).toEqual([]);
  expect(overlapping(texts)).toEqual([]);
  expect(texts.filter(({ text }) => /NaN|undefined|null|Infinity/.test(text))).toEqual([]);
  expect(shapes.every(({ points }) => points.flat().every(Number.isFinite))).toBe(true);
}

describe("every chart", () => {
  it.each(SUBJECTS)("keeps its texts apart, and within its frame: %s", (_, subject) => {
    for (const width of WIDTHS) expectLegible(subject, width);
  });

  it.each(SUBJECTS)("says the same in either theme, in other colours: %s", (_, subject) => {
    const [light, dark] = (["light", "dark"] as const).map((theme) => draw(subject, 640, theme));
    expect(dark!.texts.map(({ text }) => text)).toEqual(light!.texts.map(({ text }) => text));
    expect(light!.texts.length).toBeGreaterThan(2);
    const fills = new Set(light!.texts.map(({ fill }) => fill));
    expect(dark!.texts.filter(({ fill }) => fills.has(fill))).toEqual([]);
  });
});

describe("charts of many wards", () => {
  const WORDS = [
    "Ash",
    "Great Wilbraham",
    "Saint Mary and the Hospital",
    "Castle",
    "King's Hedges North",
    "Upper Gransden",
  ];
  const anyWards = fc.record({
    wards: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom(63, 150)),
    seed: fc.nat(10_000),
    width: fc.integer({ min: 258, max: 1100 }),
    /** As many as residents lead to expect, give or take: the funnel plot has limits. */
    even: fc.boolean(),
  });

  it("keep their texts apart and within their frame, whatever the wards", () => {
    fc.assert(
      fc.property(anyWards, ({ wards, seed, width, even }) => {
        const any = (ward: number, most: number): number => ((ward + 1) * (seed + 7919) * 104_729) % most;
        const residents = Array.from({ length: wards }, (_, ward) => 500 + any(ward, 9000));
        const data = area({
          wards: residents.map((_, ward) => `${WORDS[any(ward, WORDS.length)]} ${ward}`),
          population: residents,
          count: (ward, month) => (even ? Math.round(residents[ward]! / 400) + any(ward + month, 5) : any(ward, 90)),
        });
        const selected = [`W${1 + (seed % wards)}`];
        const one = listFigures(data, YEAR_2025)[0]!.figures;
        const against = funnelOf(one);
        if (against.known) expectLegible({ kind: "funnel", model: against.value, selected }, width);
        expectLegible({ kind: "slope", model: sure(slopeOf(one, even ? "rate" : "count")), selected }, width);
        const model = wardMultiples(data, one, { kind: "count", scale: "own" });
        expectLegible({ kind: "multiples", model, selected }, width);
      }),
      {
        numRuns: 6,
        endOnFailure: true,
        // Where a name beside its point would stand over the numbers of the axis, or over the names of the limits.
        examples: [
          [{ wards: 63, seed: 9994, width: 452, even: true }],
          [{ wards: 63, seed: 9747, width: 436, even: true }],
        ],
      },
    );
  }, 120_000);
});
