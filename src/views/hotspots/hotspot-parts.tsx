// What stands beside and under the map in its hotspot modes.
import { mapOverlay } from "../../state/hotspot-map.ts";
import { hotspotTrend } from "../../state/hotspot-models.ts";
import { trend } from "../../state/map-models.ts";
import { useModel } from "../kit/app-context.ts";
import { PaperMap } from "../map/paper-map.tsx";
import { TrendPanel } from "../map/trend-panel.tsx";
import { HotspotPanel } from "./hotspot-panel.tsx";
import { TaskProgress } from "./task-progress.tsx";
import { TrustPanel } from "./trust-panel.tsx";
import { useAnalysis } from "./use-analysis.ts";
import "../styles/hotspots.css";
import "../styles/hotspot-items.css";

export function HotspotParts() {
  useAnalysis();
  const chosen = useModel(hotspotTrend);
  const overlay = useModel(mapOverlay);
  const district = useModel(trend);
  return (
    <>
      <PaperMap overlay={overlay} />
      <div className="hotspot-side">
        <TaskProgress />
        <HotspotPanel />
      </div>
      <TrendPanel model={chosen ?? district} />
      <TrustPanel />
    </>
  );
}
