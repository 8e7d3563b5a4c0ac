// An area to patrol on foot: a hotspot, or a part of one that is too large to be walked.
import type { Hotspot } from "../density/hotspot.ts";
import { type GuardedKind, guardedKind } from "./guarded-place.ts";

/** Hectares: a larger area cannot be walked in one visit. */
export const ON_FOOT = 30;

/** Its `rank` is its place in the list. */
export interface FootArea extends Hotspot {
  /** What it is called by everywhere: the rank of its hotspot on the map of hotspots, with a letter for a part: "3", "3b". */
  readonly number: string;
  /** Of a part: at how many times the mean it was cut, and hectares of the whole hotspot. Null for a hotspot as it is. */
  readonly cut: { readonly multiple: number; readonly hectares: number } | null;
}

export function isTooLarge({ hectares }: Pick<Hotspot, "hectares">): boolean {
  return hectares > ON_FOOT;
}

/** Whether an area may be suggested for a patrol on foot. */
export function isForFoot(area: Pick<Hotspot, "hectares" | "name" | "busiest">): boolean {
  return !isTooLarge(area) && guardedBy(area) === null;
}

/** What stands at the place that an area is called after or, where that lies in another ward, at its busiest place. */
export function guardedBy({ name, busiest }: Pick<Hotspot, "name" | "busiest">): GuardedKind | null {
  return guardedKind(name) ?? guardedKind(busiest);
}
