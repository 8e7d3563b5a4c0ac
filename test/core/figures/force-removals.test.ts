// A force of several that is dropped on one side makes no verdict, whether it shares the wards with another or has districts of its own.

import fc from "fast-check";
import { expect, it } from "vitest";
import type { ForceRows } from "../../../src/core/area/coverage.ts";
import { type CubeEntry, makeCube, total } from "../../../src/core/area/cube.ts";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import { type MonthRange, monthsOf, shiftRange } from "../../../src/core/basics/months.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { isClear, type Verdict } from "../../../src/core/statistics/change.ts";
import { builtInArea } from "../../built-in-area.ts";

const CAMBRIDGE = builtInArea();
const { range } = CAMBRIDGE.coverage;
const { categories: CATEGORIES } = CAMBRIDGE.taxonomy;
const MONTHS = range.to - range.from + 1;
const FORCES = ["north", "south"] as const;

/** How the area's offences are divided among two forces. */
interface Division {
  /** Each force has wards of its own, as the force of their district; else the second has a part of the rows of every ward. */
  readonly districts: boolean;
  /** Index of the first ward of the second force. */
  readonly from: number;
  /** Part of the second force, where it has no districts. */
  readonly part: number;
  /** One of so many offences is there at all. */
  readonly thin: number;
}

interface Drop {
  readonly force: number;
  /** All when null. */
  readonly category: number | null;
  readonly months: MonthRange;
}

interface Case {
  readonly division: Division;
  readonly period: MonthRange;
  readonly drop: Drop;
}

/** Clear without it is what was clear with it; or what its counts had made clear but for a category that one of the periods lacked. */
it("a force that is dropped on one side makes no verdict", () => {
  const verdicts = new Map<string, ReadonlyMap<string, Verdict | null>>();
  let hidden = 0;
  fc.assert(
    fc.property(anyCase(), ({ division, period, drop }) => {
      const key = JSON.stringify([division, period]);
      const whole = dividedArea(division, null);
      const before = verdicts.get(key) ?? verdictsOf(whole, period);
      verdicts.set(key, before);
      const counted = (cell: string) =>
        verdictsOf({ ...whole, coverage: { ...whole.coverage, forces: null } }, period).get(cell)!;
      for (const [cell, verdict] of verdictsOf(dividedArea(division, drop), period)) {
        const was = before.get(cell)!;
        const isSaid = verdict !== null && isClear(verdict);
        if (isSaid && was !== verdict) expect([cell, counted(cell)]).toEqual([cell, verdict]);
        else if (!isSaid && was !== null && isClear(was)) hidden++;
      }
    }),
    { numRuns: 200 },
  );
  expect(hidden).toBeGreaterThan(100);
});

function anyCase(): fc.Arbitrary<Case> {
  return fc
    .record({
      districts: fc.boolean(),
      from: fc.integer({ min: 1, max: CAMBRIDGE.wards.length - 1 }),
      part: fc.constantFrom(0.02, 0.1, 0.4),
      thin: fc.constantFrom(1, 3, 9),
      length: fc.constantFrom(12, 12, 6, 3),
      start: fc.nat(MONTHS),
      later: fc.boolean(),
      force: fc.nat(1),
      category: fc.option(fc.nat(CATEGORIES.length - 1)),
    })
    .map(({ districts, from, part, thin, length, start, later, force, category }) => {
      const first = range.from + 12 + (start % (MONTHS - 12 - length + 1));
      const period = { from: first, to: first + length - 1 };
      const months = shiftRange(period, later ? 0 : -12);
      return { division: { districts, from, part, thin }, period, drop: { force, category, months } };
    });
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

/** The area of two forces, without what is dropped. What a force sent is what lies in the wards, all of it with coordinates. */
function dividedArea(division: Division, drop: Drop | null): Dataset {
  const sent = FORCES.map(() => CATEGORIES.map(() => new Float64Array(MONTHS)));
  const entries: CubeEntry[] = [];
  for (const category of CATEGORIES.keys())
    for (const ward of CAMBRIDGE.wards.keys())
      for (const month of monthsOf(range)) {
        const all = Math.round(total(CAMBRIDGE.cube, [category], [ward], { from: month, to: month }) / division.thin);
        for (const [force, own] of divided(division, ward, all).entries()) {
          if (drop !== null && isDropped(drop, force, category, month)) continue;
          sent[force]![category]![month - range.from]! += own;
          entries.push({ category, ward, month, count: own });
        }
      }
  const forces = FORCES.map(
    (slug, force): ForceRows => ({ slug, force: slug, rows: sent[force]!, withCoordinates: sent[force]! }),
  );
  const shape = { categories: CATEGORIES.length, wards: CAMBRIDGE.wards.length, range };
  const coverage = { ...CAMBRIDGE.coverage, missing: new Map(), forces };
  return { ...CAMBRIDGE, cube: makeCube(shape, entries), coverage, descriptor: descriptorOf(division) };
}

/** Offences of each force. */
function divided({ districts, from, part }: Division, ward: number, all: number): readonly number[] {
  const second = districts ? (ward >= from ? all : 0) : Math.round(part * all);
  return [all - second, second];
}

function isDropped({ force, category, months }: Drop, of: number, own: number, month: number): boolean {
  return of === force && (category === null || category === own) && month >= months.from && month <= months.to;
}

function descriptorOf({ districts, from }: Division): Dataset["descriptor"] {
  if (!districts) return CAMBRIDGE.descriptor;
  const wardscope = {
    ...CAMBRIDGE.descriptor.wardscope,
    districts: FORCES.map((force, index) => ({ code: `D${index}`, name: force, force })),
    wards: CAMBRIDGE.wards.map(({ code }, ward) => ({ code, district: ward < from ? "D0" : "D1" })),
  };
  return { ...CAMBRIDGE.descriptor, wardscope };
}
