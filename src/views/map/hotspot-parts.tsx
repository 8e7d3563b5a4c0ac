// What stands beside and under the map in its hotspot modes.
import { mapOverlay } from "../../state/hotspot-map.ts";
import { hotspotTrend } from "../../state/hotspot-models.ts";
import { trend } from "../../state/map-models.ts";
import { HotspotPanel } from "../hotspots/hotspot-panel.tsx";
import { TaskProgress } from "../hotspots/task-progress.tsx";
import { TrustPanel } from "../hotspots/trust-panel.tsx";
import { useAnalysis } from "../hotspots/use-analysis.ts";
import { useModel } from "../kit/app-context.ts";
import { PaperMap } from "./paper-map.tsx";
import { TrendPanel } from "./trend-panel.tsx";
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
