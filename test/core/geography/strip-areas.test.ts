// Areas by even-odd, measured in strips: those of a general overlay where rings are sound, those that points say where they cross.
import { intersect } from "@turf/intersect";
import fc from "fast-check";
import type { Position } from "geojson";
import { expect, it } from "vitest";
import { type PackedRing, packRing } from "../../../src/core/geography/packed-rings.ts";
import { areaOf, isInside, polygonsOf, signedArea } from "../../../src/core/geography/polygons.ts";
import { evenOddArea, sharedEvenOddArea } from "../../../src/core/geography/strip-areas.ts";

const distances = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 30 });

/** A ring round a point, which crosses itself nowhere. */
function star(all: readonly number[], x = 0, y = 0): Position[] {
  const corners = all.map((distance, index) => {
    const angle = (2 * Math.PI * index) / all.length;
    return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)] as Position;
  });
  return [...corners, corners[0]!];
}

const turned = (ring: PackedRing): PackedRing => ring.map((_, at) => ring[at % 2 === 0 ? at + 1 : at - 1]!);

it("of one sound ring is that of its corners", () => {
  fc.assert(
    fc.property(distances, (all) => {
      expect(evenOddArea([packRing(star(all))])).toBeCloseTo(Math.abs(signedArea(star(all))), 10);
    }),
  );
});

it("shared by two sound rings is that of an overlay, whichever comes first and whichever way they are turned", () => {
  const offset = fc.double({ min: -1.5, max: 1.5, noNaN: true });
  fc.assert(
    fc.property(distances, distances, offset, offset, (one, other, x, y) => {
      const [a, b] = [star(one), star(other, x, y)];
      const features = [a, b].map((ring) => ({
        type: "Feature" as const,
        properties: {},
        geometry: { type: "Polygon" as const, coordinates: [ring] },
      }));
      const both = intersect({ type: "FeatureCollection", features });
      const expected = both === null ? 0 : areaOf(polygonsOf(both.geometry));
      const [packedA, packedB] = [packRing(a), packRing(b)];
      expect(sharedEvenOddArea([packedA], [packedB])).toBeCloseTo(expected, 8);
      expect(sharedEvenOddArea([packedB], [packedA])).toBeCloseTo(expected, 8);
      expect(sharedEvenOddArea([turned(packedA)], [turned(packedB)])).toBeCloseTo(expected, 8);
    }),
  );
});

it("of rings of any corners is what points say", () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }));
  const corners = fc.array(corner, { minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(corners, corners, (one, other) => {
      const [a, b]: Position[][] = [
        [...one, one[0]!],
        [...other, other[0]!],
      ];
      let inside = 0;
      for (let x = 0; x < 80; x++)
        for (let y = 0; y < 80; y++) {
          const [px, py] = [(x + 0.47) / 10, (y + 0.53) / 10];
          if (isInside([[a!]], px, py) && isInside([[b!]], px, py)) inside += 0.01;
        }
      const found = sharedEvenOddArea([packRing(a!)], [packRing(b!)]);
      // A grid of a tenth tells areas to about a tenth of the length of the sides.
      expect(Math.abs(found - inside)).toBeLessThan(0.05 * 8 * (a!.length + b!.length));
    }),
    { numRuns: 60 },
  );
});
