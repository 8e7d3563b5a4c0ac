// The handles of the period: neither passes the other, and of two that cover each other the direction chooses.
import fc from "fast-check";
import { expect, it } from "vitest";
import { dragged, moved } from "../../../src/core/view/period-handles.ts";

const anyMonth = fc.integer({ min: 0, max: 40 });
const anyEnd = fc.constantFrom("from" as const, "to" as const);
const anyPeriod = fc.tuple(anyMonth, anyMonth).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

it("stops at the other handle", () => {
  expect(moved({ from: 3, to: 8 }, "from", 5)).toEqual({ from: 5, to: 8 });
  expect(moved({ from: 3, to: 8 }, "from", 12)).toEqual({ from: 8, to: 8 });
  expect(moved({ from: 3, to: 8 }, "to", 1)).toEqual({ from: 3, to: 3 });
});

it("moves the end that the direction means where both stand on one month, whichever is gripped", () => {
  for (const end of ["from", "to"] as const) {
    expect(dragged({ from: 23, to: 23 }, end, 20)).toEqual({ from: 20, to: 23 });
    expect(dragged({ from: 5, to: 5 }, end, 9)).toEqual({ from: 5, to: 9 });
    expect(dragged({ from: 5, to: 5 }, end, 5)).toEqual({ from: 5, to: 5 });
  }
});

it("gives a period that holds the end that was not moved, for any drag", () => {
  fc.assert(
    fc.property(anyPeriod, anyEnd, anyMonth, (period, end, month) => {
      for (const next of [moved(period, end, month), dragged(period, end, month)]) {
        expect(next.from).toBeLessThanOrEqual(next.to);
        expect(next.from === period.from || next.to === period.to).toBe(true);
      }
    }),
  );
});
