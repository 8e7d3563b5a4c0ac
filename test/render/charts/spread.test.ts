// Labels do not overlap, and move no further than they must.
import fc from "fast-check";
import { expect, it } from "vitest";
import { spread } from "../../../src/render/charts/spread.ts";

const anyWishes = fc.array(
  fc.record({ at: fc.integer({ min: -50, max: 350 }), size: fc.integer({ min: 1, max: 40 }) }),
  { minLength: 1, maxLength: 7 },
);

it("leaves labels where they want to be when there is room", () => {
  expect(
    spread(
      [
        { at: 80, size: 10 },
        { at: 20, size: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([80, 20]);
});

it("shares the way between two labels that want the same place", () => {
  expect(
    spread(
      [
        { at: 50, size: 20 },
        { at: 50, size: 20 },
      ],
      0,
      100,
    ),
  ).toEqual([40, 60]);
});

it("keeps labels inside", () => {
  expect(
    spread(
      [
        { at: 99, size: 20 },
        { at: 95, size: 20 },
      ],
      0,
      100,
    ),
  ).toEqual([90, 70]);
});

it("overlaps none, keeps all inside and keeps their order, whatever they wish", () => {
  fc.assert(
    fc.property(anyWishes, (wishes) => {
      const middles = spread(wishes, 0, 300);
      const order = wishes.map((_, index) => index).sort((a, b) => middles[a]! - middles[b]!);
      const starts = order.map((index) => middles[index]! - wishes[index]!.size / 2);
      const ends = order.map((index) => middles[index]! + wishes[index]!.size / 2);
      expect(starts[0]).toBeGreaterThanOrEqual(-1e-9);
      expect(ends.at(-1)).toBeLessThanOrEqual(300 + 1e-9);
      for (let place = 1; place < order.length; place++) {
        expect(starts[place]).toBeGreaterThanOrEqual(ends[place - 1]! - 1e-9);
        expect(wishes[order[place]!]!.at).toBeGreaterThanOrEqual(wishes[order[place - 1]!]!.at);
      }
    }),
  );
});
