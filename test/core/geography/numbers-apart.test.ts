// Numbers on a small drawing: none over another, and each as near to its place as there is room.
import fc from "fast-check";
import { expect, it } from "vitest";
import { numbersApart } from "../../../src/core/geography/numbers-apart.ts";

const spot = fc.record({
  x: fc.double({ min: 0, max: 300, noNaN: true }),
  y: fc.double({ min: 0, max: 300, noNaN: true }),
});

it("leaves places where they are that are apart already", () => {
  const places = [0, 20, 40].map((x) => ({ x, y: 5 }));
  expect(numbersApart(places, 20)).toEqual(places);
});

it("never puts two numbers nearer than the gap, also where all places are one, and never moves the first", () => {
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1, maxLength: 30 }), fc.boolean(), (spots, alike) => {
      const places = alike ? spots.map(() => spots[0]!) : spots;
      const found = numbersApart(places, 16);
      expect(found).toHaveLength(places.length);
      expect(found[0]).toEqual(places[0]);
      const nearest = found.flatMap((one, index) =>
        found.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
      );
      expect(Math.min(Number.POSITIVE_INFINITY, ...nearest)).toBeGreaterThanOrEqual(16 - 1e-9);
      // 30 discs of 16 have room within 5 rings of one place.
      expect(
        Math.max(...found.map(({ x, y }, index) => Math.hypot(x - places[index]!.x, y - places[index]!.y))),
      ).toBeLessThan(16 * 8);
    }),
  );
});
