// Rings that do not say what lies in them: each kind is found with its area, and whole wards have none.
import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import type { WardFeature } from "../../../src/core/area/area-package.ts";
import { isTooMuch } from "../../../src/core/geography/fit-limits.ts";
import { packRing } from "../../../src/core/geography/packed-rings.ts";
import { isInside } from "../../../src/core/geography/polygons.ts";
import { meetsItself, ringMeetings } from "../../../src/core/geography/ring-crossings.ts";
import { ringFaultsOf } from "../../../src/core/geography/ring-faults.ts";

const [WEST, SOUTH] = [0.1, 52.2];
const unit = fc.double({ min: 0, max: 1, noNaN: true });

/** A closed ring through corners in hundredths of a degree from the south-west. */
function ring(...corners: readonly (readonly [number, number])[]): Position[] {
  const open = corners.map(([x, y]) => [WEST + x / 100, SOUTH + y / 100]);
  return [...open, open[0]!];
}

const square = (x: number, y: number, side: number): Position[] =>
  ring([x, y], [x + side, y], [x + side, y + side], [x, y + side]);

function ward(...polygons: Position[][][]): WardFeature {
  const properties = { code: "E05000001", name: "Abbey" };
  return { type: "Feature", id: "E05000001", properties, geometry: { type: "MultiPolygon", coordinates: polygons } };
}

describe("a ward", () => {
  it.each<[string, WardFeature, readonly (readonly [string, number])[]]>([
    ["whole, with a hole and two parts", ward([square(0, 0, 4), square(1, 1, 1)], [square(6, 0, 2)]), []],
    ["whose parts touch in a corner", ward([square(0, 0, 2)], [square(2, 2, 2)]), []],
    ["whose ring touches itself", ward([ring([0, 0], [2, 0], [2, 2], [4, 2], [4, 4], [2, 4], [2, 2], [0, 2])]), []],
    ["of a bow", ward([ring([0, 0], [4, 4], [4, 0], [0, 4])]), [["a ring crosses itself", 1]]],
    ["with a hole outside", ward([square(0, 0, 4), square(6, 0, 2)]), [["a hole lies outside its ring", 1 / 3]]],
    [
      "with two holes over each other",
      ward([square(0, 0, 4), square(1, 1, 2), square(1, 1, 1)]),
      [["its holes lie over each other", 1 / 11]],
    ],
    [
      "with two parts over each other",
      ward([square(0, 0, 4)], [square(2, 0, 4)]),
      [["its parts lie over each other", 8 / 32]],
    ],
  ])("%s has the faults that it has", (_, feature, expected) => {
    const faults = ringFaultsOf([feature]);
    expect(faults.map(({ what }) => what)).toEqual(expected.map(([what]) => what));
    faults.forEach(({ part, code, name }, index) => {
      expect(part).toBeCloseTo(expected[index]![1], 6);
      expect([code, name]).toEqual(["E05000001", "Abbey"]);
    });
  });
});

describe("a ward that counts nothing", () => {
  const named = (feature: WardFeature, number: number): WardFeature => {
    const properties = { code: `E0500000${number}`, name: `Ward ${number}` };
    return { ...feature, id: properties.code, properties };
  };
  it.each<[string, WardFeature, string]>([
    ["whose hole is its ring", ward([square(0, 0, 4), square(0, 0, 4)]), "its holes take 100.0 % of its ring"],
    ["whose hole is nearly its ring", ward([square(0, 0, 8), square(0.05, 0.05, 7.9)]), "its holes take 97.5 % of its"],
    ["whose hole is most of its ring", ward([square(0, 0, 10), square(0.5, 0.5, 9)]), "its holes take 81.0 % of its"],
    [
      "one of whose parts is a frame",
      ward([square(0, 0, 4)], [square(6, 0, 2), square(6, 0, 2)]),
      "its holes take 100",
    ],
    ["whose ring goes out and back", ward([ring([0, 0], [2, 1], [3, 3], [2, 1])]), "its rings enclose nothing"],
  ])("is refused: %s", (_, feature, words) => {
    const [fault] = ringFaultsOf([feature, named(ward([square(20, 0, 9)]), 2)]);
    expect(fault).toMatchObject({ code: "E05000001", part: null, what: expect.stringContaining(words) });
    expect(isTooMuch(fault!)).toBe(true);
  });

  it("is not refused where other wards fill its hole", () => {
    const frame = ward([square(0, 0, 8), square(0.05, 0.05, 7.9)]);
    expect(ringFaultsOf([frame, named(ward([square(0.05, 0.05, 7.9)]), 2)])).toEqual([]);
  });

  it("is refused when it is a tenth of itself and hardly any of the area", () => {
    expect(isTooMuch({ part: 0.2, ofAll: 0.0001 })).toBe(true);
    expect(isTooMuch({ part: 0.05, ofAll: 0.0001 })).toBe(false);
    expect(isTooMuch({ part: 0.05, ofAll: 0.01 })).toBe(true);
  });
});

describe("a ring", () => {
  it("of thousands of random corners is a tangle, and is found at once", () => {
    const scribble = fc.sample(fc.tuple(unit, unit), { numRuns: 20_000, seed: 1 });
    const found = ringMeetings(packRing([...scribble, scribble[0]!] as Position[]), 200);
    expect(found.isTangled).toBe(true);
    expect(found.first).not.toBeNull();
    const [fault] = ringFaultsOf([ward([ring(...scribble)])]);
    expect(fault!.what).toMatch(/^a ring crosses itself more than 200 times, as at 0\.\d+, 52\.\d+$/);
  });

  it("to and fro over all of the ground is a tangle though it crosses itself nowhere", () => {
    const slanting = Array.from({ length: 60_000 }, (_, at): Position => {
      const [along, across] = [at % 2, at / 60_000];
      return [along + across, along - across];
    });
    expect(ringMeetings(packRing([...slanting, [3, -3], slanting[0]!]), 200)).toEqual({
      meets: true,
      isTangled: true,
      first: null,
    });
  });

  it("crosses itself first where a pair of its sides does", () => {
    const bow = packRing([...ring([0, 0], [4, 4], [4, 0], [0, 4])]);
    const { isTangled, first } = ringMeetings(bow, 200);
    expect(isTangled).toBe(false);
    expect(first![0]).toBeCloseTo(WEST + 0.02, 10);
    expect(first![1]).toBeCloseTo(SOUTH + 0.02, 10);
  });

  it("round a point meets itself nowhere, whatever its distances", () => {
    const distances = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(distances, (all) => {
        const corners = all.map((distance, index) => {
          const angle = (2 * Math.PI * index) / all.length;
          return [distance * Math.cos(angle), distance * Math.sin(angle)] as Position;
        });
        expect(meetsItself(packRing([...corners, corners[0]!]))).toBe(false);
      }),
    );
  });

  it("meets itself just where every pair of its sides is compared", () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 12 }), (corners) => {
        const closed: Position[] = [...corners, corners[0]!];
        expect(meetsItself(packRing(closed))).toBe(pairsMeet(closed));
      }),
      { numRuns: 2000 },
    );
  });

  it("across itself counts wrongly as much of the ground as points say", () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 4, maxLength: 6 }), (corners) => {
        const own = ring(...corners);
        const size = Math.abs(shoelace(corners));
        fc.pre(size > 0);
        let inside = 0;
        for (let x = 0; x < 80; x++)
          for (let y = 0; y < 80; y++)
            if (isInside([[own]], WEST + (x + 0.5) / 1000, SOUTH + (y + 0.5) / 1000)) inside += 0.01;
        const [fault] = ringFaultsOf([ward([own])]);
        const found = fault?.part ?? 0;
        // A grid of a tenth tells areas to about a tenth of the length of the sides.
        const expected = Math.min(1, Math.abs(inside - size) / size);
        expect(Math.abs(found - expected) * size).toBeLessThan(0.1 * 8 * corners.length);
      }),
      // A region that lies within the ring twice.
      {
        numRuns: 100,
        examples: [
          [
            [
              [4, 0],
              [1, 8],
              [0, 0],
              [6, 6],
              [0, 4],
            ],
          ],
        ],
      },
    );
  });
});

function shoelace(corners: readonly (readonly [number, number])[]): number {
  return corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function pairsMeet(closed: readonly Position[]): boolean {
  const sides = closed.length - 1;
  const turn = (a: Position, b: Position, c: Position): number =>
    Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
  for (let one = 0; one < sides; one++)
    for (let other = one + 2; other < sides; other++) {
      if (one === 0 && other === sides - 1) continue;
      const [a, b, c, d] = [closed[one]!, closed[one + 1]!, closed[other]!, closed[other + 1]!];
      const apart = [0, 1].some(
        (axis) =>
          Math.max(a[axis]!, b[axis]!) < Math.min(c[axis]!, d[axis]!) ||
          Math.max(c[axis]!, d[axis]!) < Math.min(a[axis]!, b[axis]!),
      );
      if (!apart && turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0) return true;
    }
  return false;
}
