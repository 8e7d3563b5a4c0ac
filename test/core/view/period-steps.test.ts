// The handles of the period, of which neither passes the other; its steps, and its way to the end while it plays.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthOf, within } from "../../../src/core/basics/months.ts";
import { dragged, moved, playFrom, stepped } from "../../../src/core/view/period-steps.ts";

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

describe("stepping and playing", () => {
  const whole = { from: 100, to: 123 };

  it("moves the period and stops at the ends", () => {
    expect(stepped({ from: 100, to: 111 }, 1, whole)).toEqual({ from: 101, to: 112 });
    expect(stepped({ from: 100, to: 111 }, -1, whole)).toBeNull();
    expect(stepped({ from: 112, to: 123 }, 1, whole)).toBeNull();
  });

  it("plays on from here, or from the beginning when it is at the end", () => {
    expect(playFrom({ from: 105, to: 110 }, whole)).toEqual({ from: 105, to: 110 });
    expect(playFrom({ from: 112, to: 123 }, whole)).toEqual({ from: 100, to: 111 });
  });

  it("reaches the end from anywhere, with the same length all the way", () => {
    const anyPeriod = fc
      .tuple(fc.nat(23), fc.nat(23))
      .map(([a, b]) => ({ from: 100 + Math.min(a, b), to: 100 + Math.max(a, b) }));
    fc.assert(
      fc.property(anyPeriod, (period) => {
        let at = playFrom(period, whole);
        for (let next = stepped(at, 1, whole); next !== null; next = stepped(at, 1, whole)) {
          at = next;
          expect(within(at, whole)).toBe(true);
          expect(lengthOf(at)).toBe(lengthOf(period));
        }
        expect(at.to).toBe(whole.to);
      }),
    );
  });
});
