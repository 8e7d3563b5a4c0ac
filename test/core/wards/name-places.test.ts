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
  expect(namesWithRoom(names, ["B", "A"], 13).map(({ code }) => code)).toEqual(["B"]);
  expect(namesWithRoom([names[0]!, { ...names[1]!, y: 40 }], ["B", "A"], 13)).toHaveLength(2);
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
      );
      expect(placed[0]).toBe(names[0]);
      const lonely = names.filter((one) => names.every((other) => other === one || Math.abs(other.y - one.y) > 20));
      expect(placed).toEqual(expect.arrayContaining(lonely));
    }),
  );
});
