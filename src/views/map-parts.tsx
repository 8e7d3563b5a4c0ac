// What stands below the sentence: map, charts and table, which come after the list and the sentence.
import { MapPanel } from "./map-panel.tsx";
import { PaperMap } from "./paper-map.tsx";
import { RankingPanel } from "./ranking-panel.tsx";
import { TrendPanel } from "./trend-panel.tsx";
import { WardTable } from "./ward-table.tsx";
import "./styles/map.css";
import "./styles/timeline.css";
import "./styles/charts.css";
import "./styles/table.css";
import "./styles/print.css";

export function MapParts() {
  return (
    <>
      <div className="map-column">
        <MapPanel />
      </div>
      <PaperMap />
      <TrendPanel />
      <RankingPanel />
      <WardTable />
    </>
  );
}
