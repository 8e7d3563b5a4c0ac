// Degrees (WGS 84) to metres of the British National Grid (EPSG:27700) and back, so that distances are distances.
import proj4 from "proj4";

/**
 * OSGB36 by the usual seven Helmert parameters (Ordnance Survey, "A guide to coordinate systems in Great Britain"): within about
 * 5 m of the exact transformation, everywhere by nearly the same amount.
 */
const BRITISH_GRID =
  "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy " +
  "+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs";

const converter = proj4("WGS84", BRITISH_GRID);

/** Metres. */
export type GridPosition = readonly [easting: number, northing: number];

export function toGrid(longitude: number, latitude: number): GridPosition {
  const [easting, northing] = converter.forward([longitude, latitude]);
  return [easting!, northing!];
}

export function toDegrees(easting: number, northing: number): readonly [longitude: number, latitude: number] {
  const [longitude, latitude] = converter.inverse([easting, northing]);
  return [longitude!, latitude!];
}
