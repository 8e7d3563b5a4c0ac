// How far outside a point lies: as the plain way to the nearest side, for any point and any reach.
import fc from "fast-check";
import { expect, it } from "vitest";
import { NO_WARD } from "../../../src/core/area/dataset.ts";
import { toDegrees } from "../../../src/core/geography/british-grid.ts";
import { makeOutskirts, metresOutside } from "../../../src/core/geography/outskirts.ts";
import { makeWardIndex, wardAt } from "../../../src/core/geography/ward-index.ts";
import { squareWards } from "./square-wards.ts";

const [WEST, SOUTH] = [545_000, 257_000];
const boundaries = squareWards(WEST, SOUTH, 1000);
const index = makeWardIndex(boundaries);

it("is the way to the nearest side, or Infinity beyond reach", () => {
  const metres = fc.double({ min: -4000, max: 6000, noNaN: true });
  fc.assert(
    fc.property(metres, metres, fc.integer({ min: 100, max: 3000 }), (east, north, reach) => {
      const [longitude, latitude] = toDegrees(WEST + east, SOUTH + north);
      fc.pre(wardAt(index, longitude, latitude) === NO_WARD);
      const out = Math.hypot(Math.max(-east, east - 2000, 0), Math.max(-north, north - 1000, 0));
      fc.pre(Math.abs(out - reach) > 0.1);
      const found = metresOutside(makeOutskirts(boundaries, reach), longitude, latitude);
      if (out > reach) expect(found).toBe(Number.POSITIVE_INFINITY);
      else expect(Math.abs(found - out)).toBeLessThan(0.1);
    }),
    { numRuns: 500 },
  );
});
