// What lies far from all the rest of the wards, and what may.
import { describe, expect, it } from "vitest";
import type { WardFeature } from "../../../src/core/area/area-package.ts";
import { straysOf } from "../../../src/core/geography/strays.ts";

type Ring = readonly (readonly [number, number])[];

/** A square of two hundredths of a degree. */
function square(west: number, south: number, size = 0.02): Ring {
  const [east, north] = [west + size, south + size];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function ward(code: string, ...parts: readonly Ring[]): WardFeature {
  const coordinates = parts.map((ring) => [ring.map((corner) => [...corner])]);
  return {
    type: "Feature",
    id: code,
    properties: { code, name: code },
    geometry: { type: "MultiPolygon", coordinates },
  };
}

/** Six wards in a row, the first with other parts. */
function area(...first: readonly Ring[]): readonly WardFeature[] {
  return [0, 1, 2, 3, 4, 5].map((at) =>
    ward(`W${at}`, ...(at === 0 ? first : [square(Number((0.1 + at * 0.02).toFixed(2)), 52.2)])),
  );
}

const own = square(0.1, 52.2);
/** The square with more corners after its first. */
const by = (...corners: Ring): Ring => [own[0]!, ...corners, ...own.slice(1)];

describe("a ward", () => {
  it.each<[string, readonly Ring[], string]>([
    ["with one corner far in the north", [by([0.11, 53.2])], "has a side 111 km long, from"],
    ["with a spike of no width", [by([0.3, 52.1], own[0]!)], "has a side 18 km long, from 0.1, 52.2 to 0.3, 52.1"],
    ["with a part in Scotland", [own, square(-3, 55)], "has a part at -3, 55, 374 km from the rest of the area"],
    ["far from five others", [square(-3, 55)], "has a part at -3, 55, 374 km from the rest of the area"],
    [
      "with a needle of many corners",
      [
        by(
          ...[0.0001, 0].flatMap((aside) =>
            Array.from({ length: 40 }, (_, at) => [0.1 + aside, 52.2 - (aside > 0 ? at : 39 - at) * 0.02] as const),
          ),
        ),
      ],
      "reaches over",
    ],
  ])("%s is impossible", (_, parts, words) => {
    const [stray, ...others] = straysOf(area(...parts));
    expect(others).toEqual([]);
    expect(stray).toMatchObject({ code: "W0", isImpossible: true, what: expect.stringContaining(words) });
  });

  it.each<[string, readonly WardFeature[]]>([
    ["with an island as far off as Lundy is, of wards as large", area(own, square(-0.05, 52.2))],
    ["that is three times as wide as others", area(square(0.02, 52.14, 0.08))],
    [
      "of large wards, far apart",
      [ward("W0", square(-5, 57, 1)), ward("W1", square(-5, 58, 1)), ward("W2", square(-7, 57, 0.5))],
    ],
    ["that is all there is", [ward("W0", square(-5, 57, 2))]],
  ])("%s is none", (_, features) => {
    expect(straysOf(features)).toEqual([]);
  });

  it("with an island as far off as Scilly is odd, not impossible; nor is a district of its own", () => {
    expect(straysOf(area(own, square(-0.5, 52.2)))).toMatchObject([{ code: "W0", isImpossible: false }]);
    const district = ward("W9", square(-3.2, 52.2));
    expect(straysOf([...area(own).slice(0, 2), district])).toMatchObject([{ code: "W9", isImpossible: false }]);
  });
});
