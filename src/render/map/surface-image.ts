// A density surface as an image: one pixel a cell, in the colours of its classes.
import type { RawSurface } from "./map-input.ts";

/** RGBA bytes, row by row from the north. */
export interface SurfaceImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Clear outside the district, where nothing is and below the first step; `ramp` has one "#RRGGBB" for each step. */
export function surfaceImage({ grid, density, inside, steps }: RawSurface, ramp: readonly string[]): SurfaceImage {
  const { columns, rows } = grid;
  const data = new Uint8ClampedArray(columns * rows * 4);
  const pixels = new Uint32Array(data.buffer);
  const colours = Uint32Array.from(ramp, pixelOf);
  const first = steps[0] ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    const line = (rows - 1 - row) * columns;
    for (let column = 0; column < columns; column++) {
      const value = density[start + column]!;
      if (value < first || value <= 0 || inside[start + column] !== 1) continue;
      let step = 0;
      while (step + 1 < steps.length && value >= steps[step + 1]!) step++;
      pixels[line + column] = colours[step]!;
    }
  }
  return { width: columns, height: rows, data };
}

/** Opaque, in the byte order of this machine. */
function pixelOf(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  return new Uint32Array(Uint8Array.of(value >> 16, (value >> 8) & 255, value & 255, 255).buffer)[0]!;
}
