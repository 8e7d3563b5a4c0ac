// Names on a drawing: none over another, the important ones first.
import fc from "fast-check";
import { expect, it } from "vitest";
import { known, unknown } from "../../../src/core/basics/known.ts";
import { importance, namesWithRoom } from "../../../src/core/wards/name-places.ts";

const ward = (code: string, value: number | null) => ({
  code,
  value: value === null ? unknown("") : known(value),
  classIndex: null,
  colourIndex: null,
  clear: true,
});

it("puts marked wards first, then the greatest rises and falls, and those without data last", () => {
  const wards = [ward("A", 3), ward("B", null), ward("C", -9), ward("D", 1)];
  expect(importance({ wards }, ["D"])).toEqual(["D", "C", "A", "B"]);
});

it("gives room to the first of two names at one place", () => {
  const names = ["A", "B"].map((code) => ({ code, name: "Market", x: 10, y: code === "A" ? 10 : 14 }));
  expect(namesWithRoom(names, ["B", "A"], 13, 600).map(({ code }) => code)).toEqual(["B"]);
  expect(namesWithRoom([names[0]!, { ...names[1]!, y: 40 }], ["B", "A"], 13, 600)).toHaveLength(2);
});

it("never leaves out the first, nor one that is far from all others", () => {
  const point = fc.record({ x: fc.nat(600), y: fc.nat(400), name: fc.string({ minLength: 1, maxLength: 20 }) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
      const names = points.map((each, index) => ({ ...each, code: `W${index}` }));
      const placed = namesWithRoom(
        names,
        names.map(({ code }) => code),
        10,
        600,
      );
      expect(placed[0]?.code).toBe(names[0]!.code);
      const lonely = names.filter((one) => names.every((other) => other === one || Math.abs(other.y - one.y) > 20));
      expect(placed.map(({ code }) => code)).toEqual(expect.arrayContaining(lonely.map(({ code }) => code)));
    }),
  );
});

it("puts none over another and none over an edge, however large the type is in the drawing", () => {
  const point = fc.record({ x: fc.nat(640), y: fc.nat(400), name: fc.string({ minLength: 1, maxLength: 16 }) });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 63 }), fc.integer({ min: 13, max: 40 }), (points, type) => {
      const names = points.map((each, index) => ({ ...each, code: `W${index}` }));
      const order = names.map(({ code }) => code);
      const boxes = namesWithRoom(names, order, type, 640).map(({ x, y, name }) => ({
        ...{ left: x - 0.31 * type * name.length, right: x + 0.31 * type * name.length },
        ...{ top: y - 0.6 * type, bottom: y + 0.6 * type },
      }));
      for (const [index, one] of boxes.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(-1e-6);
        expect(one.right).toBeLessThanOrEqual(640 + 1e-6);
        for (const other of boxes.slice(index + 1))
          expect(
            one.right <= other.left + 1e-6 ||
              other.right <= one.left + 1e-6 ||
              one.bottom <= other.top ||
              other.bottom <= one.top,
          ).toBe(true);
      }
    }),
  );
});
