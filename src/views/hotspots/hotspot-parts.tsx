// What stands beside and under the map in its hotspot modes.
import { hotspotTrend } from "../../state/hotspot-models.ts";
import { trend } from "../../state/map-models.ts";
import { useModel } from "../app-context.ts";
import { TrendPanel } from "../trend-panel.tsx";
import { HotspotPanel } from "./hotspot-panel.tsx";
import { TaskProgress } from "./task-progress.tsx";
import { TrustPanel } from "./trust-panel.tsx";
import { useAnalysis } from "./use-analysis.ts";
import "../styles/hotspots.css";

export function HotspotParts() {
  useAnalysis();
  const chosen = useModel(hotspotTrend);
  const district = useModel(trend);
  return (
    <>
      <div className="hotspot-side">
        <TaskProgress />
        <HotspotPanel />
      </div>
      <TrendPanel model={chosen ?? district} />
      <TrustPanel />
    </>
  );
}
