// The title of the map in its hotspot modes: the finding, or why there is none.
import { useModel } from "../kit/app-context.ts";
import { hotspotFinding } from "./hotspot-finding.ts";

export function HotspotTitle() {
  return useModel(hotspotFinding);
}
