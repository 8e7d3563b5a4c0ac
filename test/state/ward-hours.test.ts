// What residents see of times of day is of one calendar year of the whole area, whatever they choose and whichever packages they have.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Dataset } from "../../src/core/area/dataset.ts";
import { oneDistrict } from "../../src/core/area/one-district.ts";
import { type MonthRange, monthsOf } from "../../src/core/basics/months.ts";
import { type HourRow, hourCounts } from "../../src/core/hours/hour-counts.ts";
import { assemble } from "../../src/core/package/assemble.ts";
import { hasHours, offenceHours } from "../../src/state/ward-hours.ts";
import { JANUARY, partsOf } from "../area.ts";
import { asked } from "./answered.ts";

const [EAST, WEST] = ["E07000001", "E07000002"];

const YEAR = { from: JANUARY, to: JANUARY + 11 };

/** Wards W1 and W2 lie in the east, W3 in the west. */
function area(range: MonthRange = YEAR, missing: readonly number[] = [], builtAt = "2025-03-01"): Dataset {
  const parts = partsOf({ range, missing });
  const districts = [EAST, WEST].map((code) => ({ code: code!, name: code! }));
  const wards = ["W1", "W2", "W3"].map((code, index) => ({ code, district: index < 2 ? EAST! : WEST! }));
  const { descriptor } = parts;
  return assemble({
    ...parts,
    descriptor: { ...descriptor, wardscope: { ...descriptor.wardscope, districts, wards, builtAt } },
  });
}

/** Of shoplifting: so many at every hour of the week in each ward. */
function everyHour(each: readonly number[]): readonly HourRow[] {
  return each.flatMap((weight, ward) =>
    Array.from({ length: 168 }, (_, at) => {
      const when = { weekday: Math.floor(at / 24) + 1, hour: at % 24 };
      return { of: `W${ward + 1}`, category: "shoplifting", ...when, weight, certain: 0 };
    }),
  );
}

function stateOf(shown: Dataset, rows: readonly HourRow[], choice = "") {
  const hours = { status: "ready" as const, counts: hourCounts(rows), faults: [] };
  return asked(`?audience=public&page=offence&offence=shoplifting${choice}`, shown, { hours });
}

const residentsHours = (shown: Dataset, rows: readonly HourRow[], choice = "") =>
  offenceHours(stateOf(shown, rows, choice));

it("is the same whatever period, ward and district are chosen", () => {
  const rows = everyHour([1, 1, 1]);
  const all = residentsHours(area(), rows);
  expect(all?.residents?.hours).toEqual(new Array(24).fill(21));
  expect(all?.caveats[0]).toContain("January 2024 to December 2024");
  for (const choice of ["&from=2024-01&to=2024-09", "&from=2024-02&to=2024-02", "&wards=W1", "&wards=W3,W2"])
    expect(residentsHours(area(), rows, choice)).toEqual(all);
  for (const district of [EAST, WEST])
    expect(residentsHours(oneDistrict(area(), district!), rows, `&district=${district}`)).toEqual(all);
});

it("is none where one of the districts has few, which its neighbour's package would leave of it", () => {
  const few = everyHour([1, 1, 0.1]);
  for (const shown of [area(), oneDistrict(area(), EAST!), oneDistrict(area(), WEST!)])
    expect(residentsHours(shown, few)?.residents?.hours, shown.name).toBeNull();
});

it("is none, and no file is asked for, where another package could be held against it", () => {
  const rows = everyHour([1, 1, 1]);
  for (const other of [
    area({ from: JANUARY, to: JANUARY + 12 }),
    area({ from: JANUARY - 12, to: JANUARY + 11 }),
    area({ from: JANUARY, to: JANUARY + 10 }),
    area({ from: JANUARY + 1, to: JANUARY + 12 }),
    area(YEAR, [JANUARY + 3]),
    area(YEAR, [], "2025-02-28"),
    area(YEAR, [], ""),
  ]) {
    expect(residentsHours(other, rows)).toBeNull();
    expect(hasHours(stateOf(other, rows))).toBe(false);
  }
  expect(hasHours(stateOf(area(), rows))).toBe(true);
});

it("is of packages of the same records that differ by months either of other months or the same", () => {
  const anyRange = fc.record({ from: fc.integer({ min: -14, max: 14 }), length: fc.integer({ min: 1, max: 30 }) });
  // Half of them are the years that packages for residents are of.
  const anyPackage = fc.oneof(anyRange, fc.record({ from: fc.constantFrom(-12, 0, 12), length: fc.constant(12) }));
  /** Of each month five at every hour and as many more as its number says. */
  const shownOf = ({ from, length }: { readonly from: number; readonly length: number }) => {
    const range = { from: JANUARY + from, to: JANUARY + from + length - 1 };
    const rows = monthsOf(range).flatMap((month) => everyHour([5 + month - JANUARY + 14, 5, 5]));
    return { range, hours: residentsHours(area(range, [], "2030-01-01"), rows)?.residents?.hours ?? null };
  };
  let both = 0;
  fc.assert(
    fc.property(anyPackage, anyPackage, (one, other) => {
      const [mine, theirs] = [shownOf(one), shownOf(other)];
      if (mine.hours === null || theirs.hours === null) return;
      both++;
      if (mine.range.from === theirs.range.from) expect(mine).toEqual(theirs);
      else expect(mine.range.to < theirs.range.from || theirs.range.to < mine.range.from).toBe(true);
    }),
    { numRuns: 40 },
  );
  expect(both).toBeGreaterThan(2);
});
