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

const unknown = (): null => null;
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
    const [stray, ...others] = straysOf(area(...parts), unknown);
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
    expect(straysOf(features, unknown)).toEqual([]);
  });

  it("with an island as far off as Scilly is odd, not impossible; nor is a district of its own", () => {
    expect(straysOf(area(own, square(-0.5, 52.2)), unknown)).toMatchObject([{ code: "W0", isImpossible: false }]);
    const district = ward("W9", square(-3.2, 52.2));
    expect(straysOf([...area(own).slice(0, 2), district], unknown)).toMatchObject([
      { code: "W9", isImpossible: false },
    ]);
  });
});

describe("wards of one district", () => {
  const moved = (count: number, east: number): readonly WardFeature[] =>
    area(own).map((one, at) => (at < count ? ward(`W${at}`, square(0.1 + at * 0.02 + east, 52.2)) : one));

  it.each([1, 2, 3])("are not far from each other, also where it is %i that are", (count) => {
    const strays = straysOf(moved(count, 3), () => "E07000008");
    const impossible = strays.filter(({ isImpossible }) => isImpossible);
    expect(impossible).toHaveLength(count);
    if (count < 3) expect(impossible.map(({ code }) => code)).toEqual(["W0", "W1"].slice(0, count));
    const beside = count === 1 ? "" : count === 2 ? ", with another ward" : ", with 2 other wards";
    expect(impossible[0]!.what).toMatch(new RegExp(`196 km from the rest of the area${beside}$`));
  });

  it("may be as far off as Scilly is", () => {
    expect(straysOf(moved(3, 0.55), () => "E07000008").filter(({ isImpossible }) => isImpossible)).toEqual([]);
  });

  it("are far from those of another district, where they may be", () => {
    const strays = straysOf(moved(3, 3), (code) => (code < "W3" ? "E1" : "E2"));
    expect(strays.filter(({ isImpossible }) => isImpossible)).toEqual([]);
    const torn = straysOf(moved(3, 3), (code) => (code < "W2" ? "E1" : "E2"));
    expect(torn.some(({ isImpossible }) => isImpossible)).toBe(true);
  });
});

describe("a spike", () => {
  /** Corners on a line, the last of them its end; `winding` is how far they lie off it by turns. */
  const along = (from: readonly [number, number], to: readonly [number, number], count: number, winding = 0): Ring =>
    Array.from({ length: count }, (_, at) => {
      const part = (at + 1) / count;
      const off = at + 1 < count ? winding * (at % 2 === 0 ? 1 : -1) : 0;
      return [from[0] + (to[0] - from[0]) * part + off, from[1] + (to[1] - from[1]) * part];
    });
  const tip = [0.1, 52.146] as const;
  const [left, right] = [[0.1, 52.2] as const, [0.1004, 52.2] as const];

  it.each<[string, readonly Ring[], number]>([
    ["of one corner, 6 km out", [by(tip, right)], 6.0],
    ["of one corner, 1.4 km out", [by([0.1, 52.1874], right)], 1.4],
    ["of one corner, over another ward", [[...own.slice(0, 2), [0.128, 52.21], [0.12, 52.2003], ...own.slice(2)]], 1.2],
    ["of no width", [by(tip, left)], 6.0],
    ["with two corners at its end", [by(tip, [0.1004, 52.146], right)], 6.0],
    ["of many corners", [by(...along(left, tip, 30), ...along(tip, right, 30))], 6.0],
    ["out of the last corner of a ring", [[...own.slice(0, -1), [0.0997, 52.2], [0.1, 52.146], own[0]!]], 6.0],
  ])("is impossible: %s", (_, parts, length) => {
    const [stray, ...others] = straysOf(area(...parts), unknown);
    expect(others).toEqual([]);
    expect(stray).toMatchObject({ code: "W0", isImpossible: true });
    expect(Number(/^has a spike (\d\.\d) km long that ends at/.exec(stray!.what)?.[1])).toBeCloseTo(length, 0);
  });

  it.each<[string, readonly Ring[]]>([
    ["a pier of 2.1 km", [by([0.1, 52.1811], [0.1004, 52.1811], right)]],
    ["a river that winds", [by(...along(left, tip, 30, 0.002), ...along(tip, right, 30, 0.002))]],
    ["a corner of half a kilometre", [by([0.1, 52.1955], right)]],
    ["a wedge as wide as it is half long", [by([0.11, 52.16], [0.115, 52.2])]],
    ["a notch", [by([0.11, 52.2], [0.1102, 52.215], [0.1104, 52.2])]],
  ])("is none: %s", (_, parts) => {
    expect(straysOf(area(...parts), unknown)).toEqual([]);
  });
});
