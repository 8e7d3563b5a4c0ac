// A force whose files stop: one that must be there makes months missing; another is counted as if it had never sent any.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import { locatedByMonths } from "../../../src/core/area/located-rows.ts";
import { formatMonth, type Month, type MonthRange, monthsOf, shiftRange } from "../../../src/core/basics/months.ts";
import { type CountedForces, countedForces } from "../../../src/core/build/counted-forces.ts";
import { monthStatuses } from "../../../src/core/build/force-coverage.ts";
import { ingestRow, makeRowCounts } from "../../../src/core/build/ingest.ts";
import { countRows, taxonomyOf } from "../../../src/core/build/package-rows.ts";
import { makeTally, type Tally } from "../../../src/core/build/tally.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { makeWardIndex } from "../../../src/core/geography/ward-index.ts";
import { assemble } from "../../../src/core/package/assemble.ts";
import { isClear, type Verdict } from "../../../src/core/statistics/change.ts";
import { descriptorOf, partsOf, TWO_YEARS } from "../../area.ts";

const HOME = "testshire";
const FORCES = [HOME, "btp", "kent"] as const;
const CATEGORIES = ["Burglary", "Drugs"] as const;
const { boundaries, population } = partsOf();
const WARDS = makeWardIndex(boundaries);

/** Rows of a force in each year: month by month so many of a ward and a category, in the order of the wards. */
interface Sending {
  readonly earlier: readonly number[];
  readonly later: readonly number[];
}

interface Case {
  readonly sendings: readonly Sending[];
  readonly dropped: number;
  readonly months: MonthRange;
  readonly period: MonthRange;
  readonly required: boolean;
}

const anyLevels = fc.array(fc.oneof(fc.nat(2), fc.nat(9)), { minLength: 6, maxLength: 6 });

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    sendings: fc.array(fc.record({ earlier: anyLevels, later: anyLevels }), { minLength: 3, maxLength: 3 }),
    dropped: fc.nat(2),
    required: fc.boolean(),
    length: fc.constantFrom(12, 6, 3),
    from: fc.nat(8),
    start: fc.nat(11),
    later: fc.boolean(),
  })
  .map(({ length, from, start, later, ...rest }) => {
    const first = TWO_YEARS.from + 12 + (from % (13 - length));
    const period = { from: first, to: first + length - 1 };
    const side = later ? period : shiftRange(period, -12);
    return { ...rest, period, months: { from: side.from + (start % length), to: side.to } };
  });

it("makes no verdict of what is missing", () => {
  let clear = 0;
  fc.assert(
    fc.property(anyCase, (given) => {
      const { dropped, months, period, required } = given;
      const force = FORCES[dropped]!;
      const left = built(given, (of, month) => of !== dropped || month < months.from || month > months.to);
      if (left === null) return;
      const after = verdictsOf(left.dataset, period);
      if (dropped === 0 || required) {
        expect(new Set(after.values())).toEqual(new Set([null]));
        return;
      }
      const without = built({ ...given, required: false }, (of) => of !== dropped)!;
      expect(after).toEqual(verdictsOf(without.dataset, period));
      const apart = left.forces.setApart.map((one) => one.force);
      expect(apart.includes(force)).toBe(left.forces.coverage.some((one) => one.force === force));
      clear += [...after.values()].filter((verdict) => verdict !== null && isClear(verdict)).length;
    }),
    { numRuns: 150 },
  );
  expect(clear).toBeGreaterThan(100);
});

it("that moved as the others did changes no word", () => {
  const steady = { earlier: [9, 9, 9, 9, 9, 9], later: [9, 9, 9, 9, 9, 9] };
  const given = { sendings: [steady, steady, steady], dropped: 1, required: false };
  for (const months of [TWO_YEARS.from, TWO_YEARS.from + 13].map((from) => ({ from, to: from + 10 }))) {
    const left = built(given, (of, month) => of !== 1 || month < months.from || month > months.to)!;
    const period = { from: TWO_YEARS.from + 12, to: TWO_YEARS.to };
    expect(
      [...verdictsOf(left.dataset, period).values()].filter((verdict) => verdict !== null && isClear(verdict)),
    ).toEqual([]);
    expect(left.forces.setApart).toMatchObject([{ force: "btp" }]);
  }
});

/** The package of what the forces sent, as far as `kept`; null where the home force sent nothing, which stops the build. */
function built(
  { sendings, dropped, required }: Pick<Case, "sendings" | "dropped" | "required">,
  kept: (force: number, month: Month) => boolean,
): { readonly dataset: Dataset; readonly forces: CountedForces } | null {
  const tallies = new Map<string, Tally>();
  const context = { wards: WARDS, outskirts: null, period: TWO_YEARS };
  for (const [force, slug] of FORCES.entries()) {
    const tally = makeTally();
    const counts = makeRowCounts();
    for (const [ward, category, month, rows] of cellsOf(sendings[force]!))
      for (let row = 0; row < rows && kept(force, month); row++)
        ingestRow(tally, counts, context, rowAt(slug, ward, category, month));
    if (counts.placed > 0) tallies.set(slug, tally);
  }
  if (!tallies.has(HOME)) return null;
  const given = { period: TWO_YEARS, tallies, names: new Map(), home: [HOME], accepted: new Set<Month>() };
  const forces = countedForces({ ...given, required: required ? [FORCES[dropped]!] : [] });
  const months = monthsOf(TWO_YEARS).map(formatMonth);
  const { wardscope, ...descriptor } = descriptorOf(TWO_YEARS);
  const dataset = assemble({
    ...{ slug: "testford", boundaries, population, notes: [] },
    descriptor: {
      ...descriptor,
      wardscope: {
        ...wardscope,
        formatVersion: 2,
        months: monthStatuses(forces.coverage, TWO_YEARS),
        requiredForces: forces.requiredForces,
        coverage: forces.coverage,
        located: locatedByMonths(forces.located, months),
        setApart: forces.setApart,
      },
    },
    counts: [...countRows(forces.tally, boundaries)],
    taxonomy: taxonomyOf(forces.tally),
  });
  return { dataset, forces };
}

function rowAt(force: string, ward: number, category: string, month: Month) {
  const at = {
    longitude: (ward + 0.5) / 8,
    latitude: 52.5,
    longitudeText: `${(ward + 0.5) / 8}`,
    latitudeText: "52.5",
  };
  return { kind: "located", month, force, category, location: "On or near Mill Road", ...at } as const;
}

/** Rows of each ward, category and month. */
function* cellsOf({ earlier, later }: Sending): Generator<readonly [number, string, Month, number]> {
  for (const month of monthsOf(TWO_YEARS))
    for (const [index, rows] of (month < TWO_YEARS.from + 12 ? earlier : later).entries())
      yield [index % 3, CATEGORIES[Math.floor(index / 3)]!, month, rows];
}

function verdictsOf(dataset: Dataset, period: MonthRange): ReadonlyMap<string, Verdict | null> {
  return new Map(
    listFigures(dataset, period).flatMap(({ offence, figures }) =>
      [...figures.wards, figures.district].map(
        ({ code, change }) => [`${offence.slug} ${code}`, change.known ? change.value.verdict : null] as const,
      ),
    ),
  );
}
