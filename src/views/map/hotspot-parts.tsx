// What stands beside and under the map in its hotspot modes.
import { hotspotTrend } from "../../state/hotspot-models.ts";
import { trend } from "../../state/map-models.ts";
import { showsRepeatPlaces } from "../../state/repeat-models.ts";
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

const REPEAT_PLACES = later(() => import("../hotspots/repeat-places.tsx").then((module) => module.RepeatPlacesSection));

export function HotspotParts() {
  useAnalysis();
  const chosen = useModel(hotspotTrend);
  const district = useModel(trend);
  const repeats = useModel(showsRepeatPlaces);
  return (
    <>
      <Later source={PAPER_MAP} />
      <div className="hotspot-side">
        <TaskProgress />
        <HotspotPanel />
        {repeats && <Later source={REPEAT_PLACES} />}
      </div>
      <TrendPanel model={chosen ?? district} />
      <TrustPanel />
    </>
  );
}
