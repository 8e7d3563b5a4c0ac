// Persistence: the words for 8 quarters, and which quarters there are.
import { describe, expect, it } from "vitest";
import { frameOf } from "../../../../src/core/hotspots/density/density-map.ts";
import {
  leftAfter,
  persistenceOf,
  quarterlyAreas,
  quartersUpTo,
} from "../../../../src/core/hotspots/density/persistence.ts";
import { TWO_YEARS } from "../../../area.ts";
import { placesWith, SHOPLIFTING, type Spot } from "../spots.ts";

/** 1 for a quarter with a hotspot, the earliest first. */
function word(quarters: string): string {
  return persistenceOf([...quarters].map((flag) => flag === "1"));
}

describe("persistenceOf", () => {
  it.each([
    ["persistent", "11111111"],
    ["persistent", "11110111"],
    ["persistent", "11111110"],
    ["emerging", "00000011"],
    ["former", "11100000"],
    ["former", "11111100"],
    ["intermittent", "11000000"],
    ["intermittent", "10101010"],
    ["intermittent", "00000111"],
    ["intermittent", "11111001"],
    ["intermittent", "00100001"],
    ["none", "00000001"],
    ["none", "10000000"],
    ["none", "00000000"],
  ])("%s: %s", (expected, quarters) => {
    expect(word(quarters)).toBe(expected);
  });
});

describe("leftAfter", () => {
  it.each([
    ["11111111", null],
    ["10000001", null],
    ["00000000", null],
    ["11111110", 3],
    ["11100000", 15],
    ["10000000", 21],
  ])("%s: %s months before the end", (quarters, months) => {
    const found = leftAfter(
      [...quarters].map((flag) => flag === "1"),
      TWO_YEARS.to,
    );
    expect(found).toBe(months === null ? null : TWO_YEARS.to - months);
  });
});

it("quarters are runs of three months, the last of which ends with the period", () => {
  const quarters = quartersUpTo(TWO_YEARS.to);
  expect(quarters).toHaveLength(8);
  expect(quarters[0]?.from).toBe(TWO_YEARS.from);
  expect(quarters.at(-1)).toEqual({ from: TWO_YEARS.to - 2, to: TWO_YEARS.to });
  expect(quarters.slice(1).every(({ from }, index) => from === quarters[index]!.to + 1)).toBe(true);
});

describe("quarterlyAreas", () => {
  const months = Array.from({ length: 24 }, (_, month) => month);
  const busy: Spot = { east: 1000, north: 1000, count: 20, months };

  function areas(spots: readonly Spot[], to = TWO_YEARS.to, missing: readonly number[] = []) {
    const inMetres = placesWith(spots, missing);
    return quarterlyAreas(inMetres, frameOf(inMetres.district, 250), SHOPLIFTING, to);
  }

  it("has the hotspots of each quarter by its own mean", () => {
    const late: Spot = { ...busy, east: 3000, count: 200, months: [21, 22, 23] };
    const scattered = [300, 1600, 2300, 3700].map((east): Spot => ({ ...busy, east, count: 1 }));
    const quarters = areas([busy, late, ...scattered]);
    if (!quarters.known) throw new Error(quarters.reason);
    expect(quarters.value.map((list) => list.map(({ offences }) => offences).toSorted((a, b) => a - b))).toEqual([
      ...Array.from({ length: 7 }, () => [60]),
      [600],
    ]);
  });

  it("is unknown, and says why, where a quarter is too small, missing or not in the package", () => {
    const but = { ...busy, months: months.filter((month) => month !== 4) };
    expect(areas([but])).toEqual({
      known: false,
      reason: "Apr 2024 to Jun 2024 has 40 offences, fewer than the 60 that persistence needs",
    });
    expect(areas([busy], TWO_YEARS.to, [TWO_YEARS.from + 4])).toEqual({
      known: false,
      reason: "persistence needs the last 8 quarters: 1 of 24 months not submitted",
    });
    expect(areas([busy], TWO_YEARS.to - 1)).toEqual({
      known: false,
      reason: "persistence needs the last 8 quarters: 1 of 24 months not in this package",
    });
  });
});
