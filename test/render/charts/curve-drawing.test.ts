// A curve of shares as a drawing.
import { expect, it } from "vitest";
import type { ShareCurve } from "../../../src/core/hotspots/chance/share-curve.ts";
import { COLOURS, draw, linesWithin, pointsOf, wordsOf } from "./subject-drawings.ts";

const CURVE: ShareCurve = {
  points: [
    { x: 0, y: 0 },
    { x: 0.1, y: 0.5 },
    { x: 0.2, y: 0.75 },
  ],
  across: "Share of the area",
  up: "Share caught",
  diagonal: true,
  marked: { x: 0.1, y: 0.5, text: "10 %: half" },
};

it("fits the last share across into the width, and all of it into the height", () => {
  const [curve] = linesWithin(draw({ kind: "curve", curve: CURVE }), COLOURS.accent);
  const [first, middle, last] = pointsOf(curve!.shape);
  expect(last![0]).toBe(640 - 18);
  expect(middle![0]).toBeCloseTo((first![0] + last![0]) / 2, 6);
  expect(first![1] - last![1]).toBeCloseTo(0.75 * (230 - 26 - 38), 6);
  expect(wordsOf({ kind: "curve", curve: CURVE })).toEqual(
    expect.arrayContaining(["100\u00a0%", "20\u00a0%", "Share caught", "Share of the area", "10 %: half"]),
  );
});

it("draws where it would be if all were equal, as a dashed line, if that is wanted", () => {
  const dashed = (curve: ShareCurve) =>
    linesWithin(draw({ kind: "curve", curve }), COLOURS.hatching).filter(({ style }) => style["lineDash"]);
  expect(dashed(CURVE)).toHaveLength(1);
  const [from, to] = pointsOf(dashed(CURVE)[0]!.shape);
  expect((from![1] - to![1]) / (230 - 26 - 38)).toBeCloseTo(0.2, 6);
  expect(dashed({ ...CURVE, diagonal: false })).toEqual([]);
});

it("has nothing to draw without points", () => {
  const curve = { ...CURVE, points: [], marked: null };
  expect(pointsOf(linesWithin(draw({ kind: "curve", curve }), COLOURS.accent)[0]!.shape)).toEqual([]);
});
