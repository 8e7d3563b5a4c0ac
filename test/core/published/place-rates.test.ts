// Official rates of places beside each other: only what is clear is higher or lower, whatever is missing or in doubt.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompareRow } from "../../../src/core/area/compare-table.ts";
import { groupsTable, placesTable, rankedPlaces } from "../../../src/core/published/alike-tables.ts";
import { type OfficialTable, officialTable } from "../../../src/core/published/official-places.ts";
import { type ComparedGroup, comparedGroup, unassignedPart } from "../../../src/core/published/place-rates.ts";
import { officialRow, officialRows } from "../../official-rows.ts";

const named = (index: number, count: number | null, more: Partial<CompareRow> = {}): CompareRow =>
  officialRow({ name: `Place ${index}`, districts: `E${String(index).padStart(8, "0")}`, count, ...more });
const tableOf = (...rows: readonly CompareRow[]): OfficialTable => officialTable(rows);
function compared(table: OfficialTable, own = 0): ComparedGroup {
  const [place] = table.places.slice(own, own + 1);
  const found = comparedGroup(table, place!, table.places.toSpliced(own, 1), "robbery");
  if (!found.known) throw new Error(found.reason);
  return found.value;
}

describe("a place among others", () => {
  it("has its rate, its rank and who is clearly higher or lower", () => {
    const { own, others, ranks } = compared(tableOf(named(0, 500), named(1, 900), named(2, 510), named(3, 100)));
    expect(own.value).toBe(5);
    expect(others.map(({ name, side }) => [name, side])).toEqual([
      ["Place 1", "higher"],
      ["Place 2", "same"],
      ["Place 3", "lower"],
    ]);
    expect(ranks).toEqual({ rank: 3, from: 2, to: 3, higher: 1, lower: 1 });
  });

  it("says nothing of numbers that differ by chance alone, of few, and of as many", () => {
    for (const counts of [
      [3, 0, 9],
      [0, 0, 0],
      [100, 110, 95],
      [5_000, 5_000, 5_000],
    ])
      expect(compared(tableOf(...counts.map((count, index) => named(index, count)))).ranks).toMatchObject({
        ...{ higher: 0, lower: 0, from: 1, to: 3 },
      });
  });

  it("allows for what residents have drifted since they were counted", () => {
    // 6 % apart: clear with so many, but not when both were counted four years before.
    const rows = (residentsYear: number) => [named(0, 50_000, { residentsYear }), named(1, 53_000, { residentsYear })];
    expect(compared(tableOf(...rows(2025))).ranks.higher).toBe(1);
    expect(compared(tableOf(...rows(2021))).ranks.higher).toBe(0);
    const [before, now] = [2021, 2025].map((year) => compared(tableOf(...rows(year))).own.interval);
    expect(before![0] / now![0]).toBeCloseTo(1.01 / 1.04, 12);
    expect(before![1] / now![1]).toBeCloseTo(0.99 / 0.96, 12);
  });

  it("allows upwards for all that its force gave to no place, which may have been recorded there", () => {
    const rest = officialRow({ kind: "unassigned", districts: "", count: 2_000 });
    const rows = [named(0, 1_000), named(1, 3_000, { forceArea: "Elsewhere" }), named(2, 1_000)];
    expect(compared(tableOf(...rows)).ranks.higher).toBe(1);
    const doubtful = tableOf(...rows, rest);
    expect(unassignedPart(doubtful, "Testshire", "robbery")).toBe(1);
    expect(unassignedPart(doubtful, "Elsewhere", "robbery")).toBe(0);
    const { own } = compared(doubtful);
    expect(own.interval[0]).toBe(compared(tableOf(...rows)).own.interval[0]);
    const withAll = compared(tableOf(named(0, 3_000), ...rows.slice(1))).own;
    expect(own.interval[1]).toBeCloseTo(withAll.interval[1], 10);
    expect(own.value).toBe(compared(tableOf(...rows)).own.value);
  });

  it("spreads a little that its force gave to no place like the rest", () => {
    const rows = [named(0, 1_000), named(1, 3_000, { forceArea: "Elsewhere" }), named(2, 1_000)];
    const little = officialRow({ kind: "unassigned", districts: "", count: 80 });
    const { own } = compared(tableOf(...rows, little));
    const part = compared(tableOf(named(0, 1_040), ...rows.slice(1))).own;
    expect(own.interval[1]).toBeCloseTo(part.interval[1], 10);
  });

  it("leaves out, and names, whoever has no number: it is not 0", () => {
    const found = compared(tableOf(named(0, 500), named(1, null), named(2, 400, { residents: null }), named(3, 100)));
    expect(found.without).toEqual(["Place 1", "Place 2"]);
    expect(found.others.map(({ name }) => name)).toEqual(["Place 3"]);
    expect(found.nation).toBeNull();
  });

  it("has no comparison without a number of its own", () => {
    const table = tableOf(named(0, null), named(1, 5));
    expect(comparedGroup(table, table.places[0]!, table.places.slice(1), "robbery")).toEqual({
      ...{ known: false, reason: "not in the official table" },
    });
    const none = tableOf(named(0, 5, { residents: null }), named(1, 5));
    expect(comparedGroup(none, none.places[0]!, none.places.slice(1), "robbery")).toMatchObject({
      reason: "the number of residents is not known",
    });
  });

  it("is the same in whatever order the places come, and whoever looks at whom", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 2, maxLength: 15 });
    fc.assert(
      fc.property(counts, fc.nat(), (all, seed) => {
        const rows = all.map((count, index) => named(index, count));
        const turn = 1 + (seed % (rows.length - 1 || 1));
        const turned = [rows[0]!, ...rows.slice(1).slice(turn), ...rows.slice(1).slice(0, turn)];
        const first = compared(tableOf(...rows));
        expect(compared(tableOf(...turned))).toEqual(first);
        first.others.forEach(({ code, side }) => {
          const index = rows.findIndex(({ districts }) => districts === code);
          const back = compared(tableOf(...rows), index).others.find((other) => other.code === first.own.code)!;
          expect(back.side).toBe({ higher: "lower", lower: "higher", same: "same", own: "own" }[side]);
        });
      }),
    );
  });
});

describe("the tables", () => {
  const table = officialTable(officialRows());
  const own = table.places.find(({ row }) => row.name === "Cambridge")!;
  const others = table.places.filter(({ row }) => row.forceArea === "Cambridgeshire" && row !== own.row);
  const bicycles = comparedGroup(table, own, others, "bicycle-theft");

  it("have every place in its order, the same numbers as are drawn", () => {
    if (!bicycles.known) throw new Error(bicycles.reason);
    const { head, rows } = placesTable(bicycles.value);
    expect(head.at(-1)).toBe("Beside Cambridge");
    expect(rows).toHaveLength(6);
    expect(rows[0]).toEqual(["1", "Cambridge", "7.1", expect.any(String), expect.any(String), "1,041", "itself"]);
    expect(rankedPlaces(bicycles.value).map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("have every group with the rates of the force area and of England and Wales", () => {
    const { rows } = groupsTable(new Map([["bicycle-theft", bicycles]]), {
      ...{ place: "Cambridge", forceArea: "Cambridgeshire", places: "other places of it" },
    });
    // 1,801 of 894,400 residents; by hand from what ONS prints of the force.
    expect(rows).toEqual([
      [
        ...["Bicycle theft", "Theft", "1,041", "7.1", "2.0", "0.9", "Highest of 6".toLowerCase()],
        "Higher than all of the five other places of it",
      ],
    ]);
  });

  it("give equal rates the better rank", () => {
    const found = compared(tableOf(named(0, 5), named(1, 5), named(2, 4)));
    expect(rankedPlaces(found).map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });
});
