// The density surface: its cells at once, its outlines as soon as they are drawn.
import type { ImageSource, MapLibreMap } from "maplibre-gl";
import { palette } from "../palette.ts";
import { bandFeatures } from "./hotspot-features.ts";
import type { RawSurface, WardMapInput } from "./map-input.ts";
import type { SurfaceForm } from "./map-state.ts";
import { type Paint, setData } from "./painter.ts";
import { surfaceImage } from "./surface-image.ts";
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
