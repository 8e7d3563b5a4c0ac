// The corners of wards that were read, which no ward of the United Kingdom has.
import type { WardFeature } from "../area/area-package.ts";
import { cornerOutside } from "./corner-fault.ts";
import { packedPolygonsOf } from "./packed-rings.ts";
import { isInKingdom } from "./united-kingdom.ts";

/** What is wrong with the corners of a ward, which are numbers, as `cornerFault` says it; null for nothing. */
export function packedCornerFault(ward: WardFeature): string | null {
  for (const ring of packedPolygonsOf(ward).flat())
    for (let at = 0; at < ring.length; at += 2)
      if (!isInKingdom(ring[at]!, ring[at + 1]!)) return cornerOutside(ring[at]!, ring[at + 1]!);
  return null;
}
