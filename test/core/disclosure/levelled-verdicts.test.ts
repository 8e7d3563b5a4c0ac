// Verdicts on a public copy where rows have no coordinates: none contradicts the one of the whole package, which knows how many these are.
import fc from "fast-check";
import { expect, it } from "vitest";
import { formatMonth } from "../../../src/core/basics/months.ts";
import { districtsOf } from "../../../src/core/disclosure/cell-groups.ts";
import { filledRows } from "../../../src/core/disclosure/filled-rows.ts";
import { spreadOf, unrecordedIn } from "../../../src/core/disclosure/located-spread.ts";
import { publicCounts } from "../../../src/core/disclosure/public-counts.ts";
import { withWithheld } from "../../../src/core/disclosure/withheld-sums.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { assemble } from "../../../src/core/package/assemble.ts";
import { packageCoverage } from "../../../src/core/package/package-coverage.ts";
import { isClear, judgedOf } from "../../../src/core/statistics/change.ts";
import { CATEGORIES, partsOf, TWO_YEARS } from "../../area.ts";
import { seeded } from "../../bench/seeded.ts";

const THRESHOLD = 5;
const MONTHS = TWO_YEARS.to - TWO_YEARS.from + 1;

/** Of a month and category how many rows without coordinates there are beside some that have them. */
type Lost = (located: number, at: number, random: () => number) => number;

const LOST: readonly Lost[] = [
  () => 0,
  (_, at) => (at === 14 ? 4 : 0),
  (located, _, random) => Math.floor(0.04 * located * random()),
  (located, at) => Math.floor((at < 12 ? 0.02 : 0.12) * located),
  (located, at) => Math.floor((at < 12 ? 0.3 : 0.01) * located),
];

function madeOf(seed: number, wards: number, level: number, kinds: readonly number[]) {
  const random = seeded(seed);
  const turns = Array.from({ length: wards }, () => (random() < 0.5 ? 0.4 + 1.6 * random() : 1));
  const levels = new Map(CATEGORIES.map(({ category }, at) => [category, at === 2 ? 0.3 : level * (1 + at)]));
  const parts = partsOf({
    wards: Array.from({ length: wards }, (_, at) => `Ward ${at + 1}`),
    population: Array.from({ length: wards }, () => 5_000),
    count: (ward, month, category) =>
      Math.round(levels.get(category)! * (month >= TWO_YEARS.from + 12 ? turns[ward]! : 1) * (0.7 + 0.6 * random())),
  });
  const slugs = CATEGORIES.map(({ category }) => category);
  const located = slugs.map((category, kind) => {
    const withCoordinates = Array.from({ length: MONTHS }, (_, at) =>
      parts.counts.reduce(
        (sum, row) => sum + (row.category === category && row.month === TWO_YEARS.from + at ? row.count : 0),
        0,
      ),
    );
    const lost = LOST[kinds[kind]!]!;
    const rows = withCoordinates.map((count, at) => count + lost(count, at, random));
    return { force: "testshire", category, rows, withCoordinates };
  });
  const wardscope = { ...parts.descriptor.wardscope, located };
  const whole = { ...parts, descriptor: { ...parts.descriptor, wardscope } };
  const districtOf = districtsOf(wardscope);
  const coverage = packageCoverage(whole.descriptor, CATEGORIES);
  const submitted = new Set(Array.from({ length: MONTHS }, (_, at) => TWO_YEARS.from + at));
  const codes = new Set(parts.boundaries.features.map(({ properties }) => properties.code));
  const made = publicCounts({ counts: parts.counts, submitted, wards: codes, districtOf }, THRESHOLD);
  const filled = filledRows(coverage, {
    counts: parts.counts,
    threshold: THRESHOLD,
    slugs,
    forceOf: () => "testshire",
  });
  const of = <Value>(read: (at: number) => Value) => Object.fromEntries(slugs.map((slug, at) => [slug, read(at)]));
  const disclosure = {
    threshold: THRESHOLD,
    spread: of((at) => spreadOf(filled, at)),
    unrecorded: of((at) => unrecordedIn(filled, at).map(formatMonth)),
  };
  const block = { ...parts.descriptor.wardscope, formatVersion: 3 as const, disclosure };
  const bare = assemble({ ...parts, counts: made.counts, descriptor: { ...parts.descriptor, wardscope: block } });
  return { whole: assemble(whole), open: withWithheld(bare, made.withheld, made.totals), spread: disclosure.spread };
}

it("are those of the whole package, however its rows without coordinates lie", () => {
  const [told, clear, uneven] = [
    [0, 0],
    [0, 0],
    [0, 0],
  ];
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(2, 6, 15, 40, 120),
      fc.array(fc.nat(LOST.length - 1), { minLength: 4, maxLength: 4 }),
      fc.constantFrom(2, 3, 6, 12),
      (seed, wards, level, kinds, length) => {
        const { whole, open, spread } = madeOf(seed, wards, level, kinds);
        const period = { from: TWO_YEARS.to - length + 1, to: TWO_YEARS.to };
        const truth = listFigures(whole, period);
        for (const [at, { figures, offence }] of listFigures(open, period).entries())
          for (const [index, { change }] of [...figures.wards, figures.district].entries()) {
            const judged = judgedOf(change);
            if (!judged.known || !change.known) continue;
            const other = truth[at]!.figures;
            const real = [...other.wards, other.district][index]!.change;
            expect(real.known && real.value.verdict, JSON.stringify([offence, index, change.value, real])).toBe(
              change.value.verdict,
            );
            const several = Number(figures.selection.categories.length > 1);
            told[several]!++;
            if (isClear(change.value.verdict)) clear[several]!++;
            if (figures.selection.categories.some((one) => spread[CATEGORIES[one]!.category]! > 0)) uneven[several]!++;
          }
      },
    ),
    { numRuns: 400 },
  );
  for (const number of [...told, ...clear, ...uneven]) expect(number).toBeGreaterThan(20);
});
