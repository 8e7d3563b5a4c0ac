// The density surface: its cells at once, its outlines as soon as they are drawn.
import type { ImageSource, MapLibreMap } from "maplibre-gl";
import { palette } from "../palette.ts";
import { bandFeatures } from "./map-features.ts";
import type { RawSurface, WardMapInput } from "./map-input.ts";
import { type Paint, setData } from "./map-sources.ts";
import type { SurfaceForm } from "./map-state.ts";
import { BANDS, SURFACE } from "./surface-layers.ts";

/**
 * A painter for this map alone: it waits for bands to be drawn before it takes the image away. Bands are of the surface that they
 * came with or after: a new surface with the bands of the one before is an image again.
 */
export function surfacePainter(map: MapLibreMap): Paint {
  let awaited = false;
  let form: SurfaceForm = "none";
  const show = (next: SurfaceForm): void => {
    form = next;
    map.setGlobalStateProperty("surface", next);
  };
  map.on("sourcedata", ({ sourceId }) => {
    if (!awaited || sourceId !== BANDS || !map.isSourceLoaded(BANDS)) return;
    awaited = false;
    show("bands");
  });
  return (_, input, before) => {
    const [surface, bands] = [input.surface ?? null, input.bands ?? null];
    const isNewSurface = surface !== (before?.surface ?? null);
    const areNewBands = bands !== (before?.bands ?? null);
    if (surface && (isNewSurface || input.theme !== before?.theme)) drawImage(map, surface, input);
    if (bands && areNewBands) setData(map, BANDS, bandFeatures(bands));
    if (isNewSurface || areNewBands) awaited = bands !== null && areNewBands;
    const staysBands = form === "bands" && bands !== null && (!isNewSurface || before === null);
    if (isNewSurface || areNewBands) show(staysBands ? "bands" : surface ? "image" : "none");
    else if (before === null) show(form);
  };
}

function drawImage(map: MapLibreMap, surface: RawSurface, { theme }: WardMapInput): void {
  const source = map.getSource<ImageSource>(SURFACE);
  if (!source) throw new Error(`The style has no source ${SURFACE}`);
  const { width, height, data } = surfaceImage(surface, palette(theme).densityRamp);
  source.updateImage({ image: new ImageData(data, width, height), coordinates: surface.corners });
}

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
