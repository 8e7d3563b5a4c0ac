// Wards drawn finely on sides that they share with others: put together all the same, and never for long.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergedBySides } from "../../../src/core/geography/merged-by-sides.ts";
import { type PackedPolygons, packedArea, packRing } from "../../../src/core/geography/packed-rings.ts";
import { IN_DEGREES, packedUnionOf, packedUnionOrNull } from "../../../src/core/geography/polygon-overlay.ts";
import { sharedCorners } from "../../../src/core/geography/shared-corners.ts";

type Corner = readonly [number, number];

/** Corners of three wards around a point, no side of which is level or upright. */
const [MIDDLE, A, B, C]: readonly Corner[] = [
  [0.1, 52.2],
  [0.131, 52.213],
  [0.087, 52.231],
  [0.093, 52.171],
] as const as readonly [Corner, Corner, Corner, Corner];

/** A closed ring with `parts` to each side, its corners rounded to the sixth digit as files have them. */
function ring(corners: readonly Corner[], parts: number): PackedPolygons {
  const fine = corners.flatMap((from, index) => {
    const to = corners[(index + 1) % corners.length]!;
    return Array.from({ length: parts }, (_, part) =>
      [0, 1].map((axis) => Number((from[axis]! + ((to[axis]! - from[axis]!) * part) / parts).toFixed(6))),
    );
  });
  return [[packRing([...fine, fine[0]!])]];
}

function three(parts: readonly number[]): readonly PackedPolygons[] {
  return [ring([MIDDLE!, A!, B!], parts[0]!), ring([MIDDLE!, B!, C!], parts[1]!), ring([MIDDLE!, C!, A!], parts[2]!)];
}

describe("wards whose sides are drawn more or less finely", () => {
  const parts = fc.integer({ min: 1, max: 60 });
  it("share corners afterwards, and go together", () => {
    fc.assert(
      fc.property(fc.tuple(parts, parts, parts), (fine) => {
        const shared = sharedCorners(three(fine), IN_DEGREES);
        const united = shared && mergedBySides(shared);
        expect(united).toHaveLength(1);
        expect(united![0]).toHaveLength(1);
        expect(packedArea(united!)).toBeCloseTo(packedArea(ring([A!, B!, C!], 1)), 7);
      }),
    );
  });

  it("go together when they have too many corners for a general union", () => {
    const united = packedUnionOrNull(three([8000, 1, 7]), IN_DEGREES);
    expect(united).toHaveLength(1);
    expect(packedArea(united!)).toBeCloseTo(packedArea(ring([A!, B!, C!], 1)), 6);
  });
});

it("wards of many corners over each other stay each for itself", () => {
  const shapes = [ring([MIDDLE!, A!, B!], 20_000), ring([MIDDLE!, [0.13, 52.2], B!], 20_000)];
  expect(packedUnionOrNull(shapes, IN_DEGREES)).toBeNull();
  expect(packedUnionOf(shapes, IN_DEGREES)).toEqual(shapes.flat());
});
