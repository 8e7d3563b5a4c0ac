// A drag over the months becomes a period of whole months.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthOf } from "../../../src/core/basics/months.ts";
import { draggedPeriod } from "../../../src/render/charts/period-drag.ts";
import { trendOption } from "../../../src/render/charts/trend-option.ts";
import { RANGE, SIZE, trendDrawing, trendModel } from "./drawings.ts";
import { asked } from "./drawn.ts";

const anyPlace = fc.double({ min: RANGE.from - 10, max: RANGE.to + 10, noNaN: true });

it("holds every month between the two points that the pointer went between", () => {
  expect(draggedPeriod(24_290, 24_295, RANGE)).toEqual({ from: 24_290, to: 24_295 });
  expect(draggedPeriod(24_290.4, 24_294.6, RANGE)).toEqual({ from: 24_290, to: 24_295 });
});

it("may be a single month", () => {
  expect(draggedPeriod(24_289.6, 24_290.3, RANGE)).toEqual({ from: 24_290, to: 24_290 });
});

it("is none for a drag of less than half a month", () => {
  expect(draggedPeriod(24_290.4, 24_290.8, RANGE)).toBeNull();
});

describe("any drag", () => {
  it("gives a period in the range, or none", () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (start, end) => {
        const period = draggedPeriod(start, end, RANGE);
        if (period === null) return;
        expect(period.from).toBeGreaterThanOrEqual(RANGE.from);
        expect(period.to).toBeLessThanOrEqual(RANGE.to);
        expect(lengthOf(period)).toBeGreaterThanOrEqual(1);
        expect(Number.isInteger(period.from) && Number.isInteger(period.to)).toBe(true);
      }),
    );
  });

  it("gives the same in both directions", () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (start, end) => {
        expect(draggedPeriod(start, end, RANGE)).toEqual(draggedPeriod(end, start, RANGE));
      }),
    );
  });

  it("over pixels from the middle of one month to that of another holds exactly those", () => {
    const month = fc.integer({ min: RANGE.from, max: RANGE.to });
    asked(trendOption(trendDrawing(trendModel())), SIZE, (chart) =>
      fc.assert(
        fc.property(month, month, (one, other) => {
          fc.pre(one !== other);
          const [start, end] = [one, other].map((at) => {
            const x = Number(chart.convertToPixel({ xAxisIndex: 0 }, at));
            return Number(chart.convertFromPixel({ xAxisIndex: 0 }, x));
          });
          const expected = { from: Math.min(one, other), to: Math.max(one, other) };
          expect(draggedPeriod(start!, end!, RANGE)).toEqual(expected);
        }),
      ),
    );
  });
});
