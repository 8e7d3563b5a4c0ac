// The parts of the map page that can stand alone in a frame of another page, with their styles.
import { MapTitle } from "./map-panel.tsx";
import { MapStage } from "./map-stage.tsx";
import { Notices } from "./notices.tsx";
import { WardTrend } from "./trend-panel.tsx";
import { WardTable } from "./ward-table.tsx";
import "../styles/below-map.css";
import "../styles/map.css";
import "../styles/legend.css";
import "../styles/charts.css";
import "../styles/table.css";
import "../styles/long-table.css";

export const EMBEDDED_CHART = WardTrend;
export const EMBEDDED_TABLE = WardTable;

export function EmbeddedMap() {
  return (
    <section className="map-panel" aria-labelledby="headline">
      <Notices />
      <MapTitle />
      <MapStage />
    </section>
  );
}
