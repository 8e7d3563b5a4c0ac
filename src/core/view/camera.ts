// Where the map looks: its centre in degrees and its zoom in the usual web-map levels.
import { type Codec, decoded } from "./codecs.ts";

export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** "lon,lat,zoom" with five decimals (about a metre) and two for the zoom; null is not written. */
export const CAMERA: Codec<Camera | null> = {
  parse(text) {
    const match = /^(-?\d{1,3}(?:\.\d{1,9})?),(-?\d{1,2}(?:\.\d{1,9})?),(\d{1,2}(?:\.\d{1,9})?)$/.exec(decoded(text));
    if (match === null) return null;
    const [longitude, latitude, zoom] = [
      round(Number(match[1]), 5),
      round(Number(match[2]), 5),
      round(Number(match[3]), 2),
    ];
    const sensible = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom <= 22;
    return sensible ? { longitude, latitude, zoom } : null;
  },
  format(camera) {
    if (camera === null) return "";
    return [round(camera.longitude, 5), round(camera.latitude, 5), round(camera.zoom, 2)].join(",");
  },
};

function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}
