// The code that the map needs in its hotspot modes alone.
import { later, loadAhead } from "../kit/use-later.tsx";

export const HOTSPOT_TITLE = later(() => import("../hotspots/hotspot-title.tsx").then((module) => module.HotspotTitle));

export const HOTSPOT_CONTROLS = later(() =>
  import("../hotspots/hotspot-controls.tsx").then((module) => module.HotspotControls),
);

export const HOTSPOT_PARTS = later(() => import("./hotspot-parts.tsx").then((module) => module.HotspotParts));

/** What of it comes is there at once when this ends; what does not is missing in its own place. */
export async function hotspotCode(): Promise<void> {
  await Promise.all([HOTSPOT_TITLE, HOTSPOT_CONTROLS, HOTSPOT_PARTS].map(loadAhead));
}
