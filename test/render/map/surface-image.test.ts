// The image of a surface: north up, in the colours of its classes, where the grid lies.
import { describe, expect, it } from "vitest";
import { cornersOf } from "../../../src/core/hotspots/ground/cell-shapes.ts";
import type { RawSurface } from "../../../src/render/map/map-input.ts";
import { surfaceImage } from "../../../src/render/map/paint-surface.ts";

const RAMP = ["#010203", "#111213", "#212223", "#313233", "#414243"];
const GRID = { cell: 50, west: 545000, south: 258000, columns: 3, rows: 2 };

/** `rows` from the south, as the grid has them. */
function surface(rows: readonly (readonly number[])[], inside?: readonly number[]): RawSurface {
  const density = Float64Array.from(rows.flat());
  const grid = { ...GRID, columns: rows[0]!.length, rows: rows.length };
  return {
    grid,
    density,
    inside: Uint8Array.from(inside ?? Array.from(density, () => 1)),
    steps: [10, 20, 30, 40, 50],
    corners: cornersOf(grid),
  };
}

/** "#RRGGBB" of each pixel, "" for a clear one, row by row from the north. */
function pixels(of: RawSurface): readonly string[] {
  const { data } = surfaceImage(of, RAMP);
  return Array.from({ length: data.length / 4 }, (_, pixel) => {
    const [red, green, blue, alpha] = data.slice(pixel * 4, pixel * 4 + 4);
    expect([0, 255]).toContain(alpha);
    const colour = [red, green, blue].map((level) => level!.toString(16).padStart(2, "0")).join("");
    return alpha === 0 ? "" : `#${colour}`;
  });
}

describe("the pixels", () => {
  it("run from the north, the grid's rows from the south", () => {
    expect(
      pixels(
        surface([
          [10, 0],
          [0, 50],
        ]),
      ),
    ).toEqual(["", RAMP[4], RAMP[0], ""]);
  });

  it("have the colour of the greatest step that the density reaches", () => {
    expect(pixels(surface([[9.99, 10, 19.9, 20, 30, 40, 49.9, 50, 1e6]]))).toEqual([
      "",
      RAMP[0],
      RAMP[0],
      RAMP[1],
      RAMP[2],
      RAMP[3],
      RAMP[3],
      RAMP[4],
      RAMP[4],
    ]);
  });

  it("are clear outside the district", () => {
    expect(pixels(surface([[50, 50]], [1, 0]))).toEqual([RAMP[4], ""]);
  });

  it("are clear where nothing is, also when all steps are zero", () => {
    expect(pixels({ ...surface([[0, 0]]), steps: [0, 0, 0, 0, 0] })).toEqual(["", ""]);
  });

  it("are one for each cell", () => {
    const { width, height } = surfaceImage(
      surface([
        [0, 0, 0],
        [0, 0, 0],
      ]),
      RAMP,
    );
    expect([width, height]).toEqual([3, 2]);
  });
});
