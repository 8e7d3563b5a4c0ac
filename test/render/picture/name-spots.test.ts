// Names on a drawing: none over another, none cut, none in another ward.
import fc from "fast-check";
import { expect, it } from "vitest";
import { nameSpots } from "../../../src/render/picture/name-spots.ts";

const ROOM = { width: 400, height: 300 };
const TYPE = 12;
const holds = (): boolean => true;
const name = fc.record({
  code: fc.string(),
  name: fc.string(),
  x: fc.double({ min: -50, max: 450, noNaN: true }),
  y: fc.double({ min: -50, max: 350, noNaN: true }),
  width: fc.double({ min: 5, max: 160, noNaN: true }),
});

it("no name lies over another or over a number, and none leaves the room", () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 60 }), (names) => {
      const number = { x: 200, y: 150, width: 30, height: 30 };
      const height = 1.2 * TYPE;
      const placed = nameSpots(
        names.map((one) => ({ ...one, holds })),
        TYPE,
        ROOM,
        [number],
      );
      const boxes = [number, ...placed.map((one) => ({ ...one, height }))];
      for (const [index, one] of boxes.entries()) {
        expect(one.x - one.width / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(one.x + one.width / 2).toBeLessThanOrEqual(ROOM.width + 1e-9);
        expect(one.y - one.height / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(one.y + one.height / 2).toBeLessThanOrEqual(ROOM.height + 1e-9);
        for (const other of boxes.slice(index + 1)) {
          const across = Math.abs(one.x - other.x) - (one.width + other.width) / 2;
          const down = Math.abs(one.y - other.y) - (one.height + other.height) / 2;
          expect(Math.max(across, down)).toBeGreaterThanOrEqual(-1e-9);
        }
      }
    }),
  );
});

it("the first in order has its own point, and the next gives way only within its own ward", () => {
  const [first, second] = [
    { code: "A", name: "A", x: 100, y: 100, width: 40, holds },
    { code: "B", name: "B", x: 110, y: 102, width: 40, holds },
  ];
  expect(nameSpots([first, second], TYPE, ROOM).map(({ code, y }) => [code, y > 110 || y < 95])).toEqual([
    ["A", false],
    ["B", true],
  ]);
  const nowhere = { ...second, holds: () => false };
  expect(nameSpots([first, nowhere], TYPE, ROOM).map(({ code }) => code)).toEqual(["A"]);
});
