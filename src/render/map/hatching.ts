// The hatching of wards without data, as an image that repeats without a seam.
import { type Palette, palette, type Theme } from "../palette.ts";

export const HATCHING_SIZE = 16;
const STROKE = 2.2;
const SPACING = 8;

/** What MapLibre's addImage takes: RGBA bytes, row by row. */
export interface HatchingImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export function hatchingName(theme: Theme): string {
  return `no-data-${theme}`;
}

/** Diagonal strokes with smooth edges, for a screen of two device pixels a pixel. */
export function hatchingImage(theme: Theme): HatchingImage {
  const data = new Uint8ClampedArray(HATCHING_SIZE * HATCHING_SIZE * 4);
  const [red, green, blue] = bytes(palette(theme));
  for (let y = 0; y < HATCHING_SIZE; y++) {
    for (let x = 0; x < HATCHING_SIZE; x++) {
      const offset = (x + y) % SPACING;
      const distance = Math.min(offset, SPACING - offset) / Math.SQRT2;
      const cover = Math.min(1, Math.max(0, STROKE / 2 + 0.5 - distance));
      data.set([red, green, blue, 255 * cover], (y * HATCHING_SIZE + x) * 4);
    }
  }
  return { width: HATCHING_SIZE, height: HATCHING_SIZE, data };
}

function bytes({ hatching }: Palette): readonly [number, number, number] {
  const value = Number.parseInt(hatching.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
