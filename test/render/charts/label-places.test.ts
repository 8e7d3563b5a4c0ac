// Names beside points: none over another, none over a point, none outside.
import fc from "fast-check";
import { expect, it } from "vitest";
import { labelPlaces } from "../../../src/render/charts/label-places.ts";

const SIZE = { width: 300, height: 200 };
const points = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }), width: fc.constant(60) }),
  { maxLength: 25 },
);

it("puts the name on the right of its point where that is free", () => {
  expect(labelPlaces([{ x: 100, y: 100, width: 60 }], [{ x: 100, y: 100 }], SIZE)).toEqual([{ x: 109, y: 100 }]);
});

it("puts it on the left at the right edge", () => {
  expect(labelPlaces([{ x: 290, y: 100, width: 60 }], [{ x: 290, y: 100 }], SIZE)).toEqual([{ x: 221, y: 100 }]);
});

it("leaves out a name that has no place", () => {
  expect(labelPlaces([{ x: 20, y: 10, width: 60 }], [], { width: 40, height: 20 })).toEqual([null]);
});

it("lets no two names overlap, and none leave the frame", () => {
  fc.assert(
    fc.property(points, (wishes) => {
      const places = labelPlaces(wishes, wishes, SIZE).flatMap((place) => (place === null ? [] : [place]));
      places.forEach(({ x, y }, index) => {
        expect(x >= 0 && x + 60 <= SIZE.width && y - 7 >= 0 && y + 7 <= SIZE.height).toBe(true);
        for (const other of places.slice(index + 1))
          expect(Math.abs(other.x - x) >= 60 || Math.abs(other.y - y) >= 14).toBe(true);
        for (const point of wishes) {
          const [across, along] = [point.x > x - 5 && point.x < x + 65, Math.abs(point.y - y) < 12];
          expect(across && along).toBe(false);
        }
      });
    }),
  );
});
