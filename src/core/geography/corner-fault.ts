// Corners that no ward of the United Kingdom has: what a package's boundaries are refused for wherever they are read.
import { isInKingdom } from "./united-kingdom.ts";

/**
 * What is wrong with the corners (degrees) of a Polygon or MultiPolygon, as in "has a corner at 0, 0, outside of the United
 * Kingdom", where a program wrote 0, 0 for none; null for nothing.
 */
export function cornerFault(kind: unknown, coordinates: unknown): string | null {
  const corners: readonly unknown[] = Array.isArray(coordinates) ? coordinates.flat(kind === "Polygon" ? 1 : 2) : [];
  if (corners.length === 0) return "has no corners";
  for (const corner of corners) {
    const [longitude, latitude]: readonly unknown[] = Array.isArray(corner) ? corner : [];
    if (typeof longitude !== "number" || typeof latitude !== "number") return "has a corner without numbers";
    if (!isInKingdom(longitude, latitude)) return cornerOutside(longitude, latitude);
  }
  return null;
}

/** Where a corner is that no ward has, for a sentence. */
export function cornerOutside(longitude: number, latitude: number): string {
  return `has a corner at ${longitude}, ${latitude}, ${Math.abs(latitude) > 90 ? "in metres, not in degrees" : "outside of the United Kingdom"}`;
}
