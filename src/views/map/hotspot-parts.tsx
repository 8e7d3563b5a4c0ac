// What stands beside and under the map in its hotspot modes.
import { hotspotTrend } from "../../state/hotspot-models.ts";
import { trend } from "../../state/map-models.ts";
import { HotspotPanel } from "../hotspots/hotspot-panel.tsx";
import { TaskProgress } from "../hotspots/task-progress.tsx";
import { TrustPanel } from "../hotspots/trust-panel.tsx";
import { useAnalysis } from "../hotspots/use-analysis.ts";
import { useModel } from "../kit/app-context.ts";
import { Later, later } from "../kit/use-later.tsx";
import { TrendPanel } from "./trend-panel.tsx";
import "../styles/hotspots.css";
import "../styles/hotspot-items.css";

const PAPER_MAP = later(() => import("./paper-map.tsx").then((module) => module.PaperMap));

export function HotspotParts() {
  useAnalysis();
  const chosen = useModel(hotspotTrend);
  const district = useModel(trend);
  return (
    <>
      <Later source={PAPER_MAP} />
      <div className="hotspot-side">
        <TaskProgress />
        <HotspotPanel />
      </div>
      <TrendPanel model={chosen ?? district} />
      <TrustPanel />
    </>
  );
}
