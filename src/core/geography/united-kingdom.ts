// Whether a point can lie in the United Kingdom: what tells longitude and latitude apart.
import { boxHolds } from "./box.ts";

/** Somewhat more than its land, degrees. */
const UNITED_KINGDOM = { west: -9, south: 49, east: 2.5, north: 61.5 } as const;

export function isInKingdom(longitude: number, latitude: number): boolean {
  return boxHolds(UNITED_KINGDOM, longitude, latitude);
}
