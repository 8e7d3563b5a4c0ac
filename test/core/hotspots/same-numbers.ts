// Expects the areas of a difference to be those of the maps of its two periods.
import { expect } from "vitest";
import type { DifferenceAnalysis } from "../../../src/core/hotspots/density/difference.ts";
import { analyseHotspots } from "../../../src/core/hotspots/density/find-hotspots.ts";
import type { PlacesInMetres } from "../../../src/core/hotspots/ground/places-in-metres.ts";
import { THRESHOLDS } from "../../../src/core/statistics/thresholds.ts";

/**
 * Every hotspot of the later period is there with its outline, name, count and change; every other area is one of the earlier
 * period with its outline, name and count. The periods are a year apart.
 */
export function expectSameNumbers(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  { earlier, later, areas }: DifferenceAnalysis,
  bandwidth: number = THRESHOLDS.bandwidth,
): void {
  const now = analyseHotspots(inMetres, categories, later, { bandwidth });
  const then = analyseHotspots(inMetres, categories, earlier, { bandwidth });
  if (!now.known) throw new Error(now.reason);
  const seen = areas.filter(({ isHotspot }) => isHotspot);
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
  expect(seen.map(({ id, name, outline, change }) => ({ id, name, outline, change })).toSorted(byId)).toEqual(
    now.value.hotspots
      .map(({ id, name, outline, change }) => ({ id, name, outline, change: change.known ? change.value : change }))
      .toSorted(byId),
  );
  for (const { offences, change } of now.value.hotspots) expect(change).toMatchObject({ value: { after: offences } });
  const before = then.known ? then.value.hotspots : [];
  for (const { id, name, outline, change } of areas.filter(({ isHotspot }) => !isHotspot))
    expect(before.find((hotspot) => hotspot.id === id)).toMatchObject({ name, outline, offences: change.before });
}
