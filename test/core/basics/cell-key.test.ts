// The key of a cell: one number for each cell, in the order of place, month and category, and none for what it cannot hold.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CELL_LIMITS, type Cell, cellKey, cellOf } from "../../../src/core/basics/cell-key.ts";
import { parseMonth } from "../../../src/core/basics/months.ts";

/** Any number below a limit, its ends more often than others. */
function below(limit: number): fc.Arbitrary<number> {
  return fc.oneof(fc.constantFrom(0, 1, limit - 2, limit - 1), fc.nat(limit - 1));
}

const anyCell: fc.Arbitrary<Cell> = fc.record({
  place: below(CELL_LIMITS.place),
  month: below(CELL_LIMITS.month),
  category: below(CELL_LIMITS.category),
});

function keyOf({ place, month, category }: Cell): number {
  return cellKey(place, month, category);
}

describe("a key", () => {
  it("is a whole number without loss, of which the cell comes back", () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const key = keyOf(cell);
        expect(Number.isSafeInteger(key) && key >= 0).toBe(true);
        expect(cellOf(key)).toEqual(cell);
      }),
      { numRuns: 1000 },
    );
  });

  it("comes before another where its place, then its month, then its category does", () => {
    fc.assert(
      fc.property(anyCell, anyCell, (a, b) => {
        const order = a.place - b.place || a.month - b.month || a.category - b.category;
        expect(Math.sign(keyOf(a) - keyOf(b))).toBe(Math.sign(order));
      }),
    );
  });

  it("holds every month that a text can name", () => {
    const [first, last] = [parseMonth("0000-01"), parseMonth("9999-12")];
    for (const month of [first!, last!]) expect(cellOf(cellKey(3, month, 5))).toEqual({ place: 3, month, category: 5 });
  });

  it("is refused to what would be the key of another cell", () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ max: -1 }), fc.double());
    const outside = number.map((value) => value + 0);
    const anyPart = fc.constantFrom<keyof Cell>("place", "month", "category");
    fc.assert(
      fc.property(anyCell, anyPart, outside, (cell, part, value) => {
        const changed = { ...cell, [part]: value };
        const fits = Number.isInteger(value) && value >= 0 && value < CELL_LIMITS[part];
        if (fits) expect(cellOf(keyOf(changed))).toEqual({ ...changed, [part]: value });
        else expect(() => keyOf(changed)).toThrow("no cell can be of");
      }),
      { numRuns: 1000 },
    );
    expect(() => cellKey(0, CELL_LIMITS.month, 0)).toThrow();
    expect(() => cellKey(0, 0, 65_536)).toThrow();
  });
});
