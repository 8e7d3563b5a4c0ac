// How wards are shaded: the class of each as the text that travels in MapLibre's feature-state, the expressions that turn it into
// colours, and the hatching of those without data.
import type { ExpressionSpecification } from "maplibre-gl";
import type { ChoroplethModel } from "../../core/wards/choropleth.ts";
import { inkOn, type Palette, paleRamp, palette, rampStep, type Theme } from "../palette.ts";

export const NO_DATA = "no-data";

/** Under this opacity of the fill, labels are written for the background below it. */
const CLEAR_FILL = 0.5;

export const HATCHING_SIZE = 16;
const STROKE = 2.2;
const SPACING = 8;

/** Behind the shade of a change that may be chance. */
const PALE = "-pale";

/**
 * For each ward of the model "sequential-3", "diverging-0", "diverging-0-pale" of a change that may be chance, ... (a step of the
 * ramp of five), or "no-data".
 */
export function shadesOf(model: ChoroplethModel): ReadonlyMap<string, string> {
  const { kind, edges } = model.scheme;
  const count = edges.length - 1;
  return new Map(
    model.wards.map(({ code, colourIndex, clear }) => [
      code,
      colourIndex === null ? NO_DATA : `${kind}-${rampStep(kind, colourIndex, count)}${clear ? "" : PALE}`,
    ]),
  );
}

export function fillColour(colours: Palette): ExpressionSpecification {
  return byShade(colours, (colour) => colour, colours.mapBackground);
}

/** Text that reads on the ward's own colour; on the background where the fill is nearly clear. */
export function labelColour(colours: Palette): ExpressionSpecification {
  const onFill = byShade(colours, inkOn, colours.ink);
  return ["case", ["<", ["global-state", "opacity"], CLEAR_FILL], colours.ink, onFill];
}

/** The opposite of the text, so that a name that runs over a border still reads. */
export function haloColour(colours: Palette): ExpressionSpecification {
  const opposite = (colour: string): string => inkOn(inkOn(colour));
  const onFill = byShade(colours, opposite, colours.background);
  return ["case", ["<", ["global-state", "opacity"], CLEAR_FILL], colours.background, onFill];
}

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

function byShade(colours: Palette, change: (colour: string) => string, otherwise: string): ExpressionSpecification {
  const ramps = { ...colours.ramps, pale: paleRamp(colours) };
  const cases = Object.entries(ramps).flatMap(([kind, ramp]) =>
    ramp.flatMap((colour, step) => [kind === "pale" ? `diverging-${step}${PALE}` : `${kind}-${step}`, change(colour)]),
  );
  return ["match", ["feature-state", "shade"], NO_DATA, change(colours.noData), ...cases, otherwise];
}

function bytes({ hatching }: Palette): readonly [number, number, number] {
  const value = Number.parseInt(hatching.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
