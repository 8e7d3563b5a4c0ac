// A curve of shares as a path.
import { describe, expect, it } from "vitest";
import { curveDrawing } from "../../../src/core/hotspots/curve.ts";

describe("the drawing of a curve", () => {
  it("fits the last share across into the width, and all of it into the height", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0.1, y: 0.5 },
      { x: 0.2, y: 0.75 },
    ];
    expect(curveDrawing(points, 100, 40)).toEqual({
      path: "M0.0 40.0L50.0 20.0L100.0 10.0",
      diagonal: "M0 40L100 32.0",
      mostAcross: 0.2,
    });
  });

  it("has nothing to draw without points", () => {
    expect(curveDrawing([], 100, 40).path).toBe("");
  });
});
