// What stands below the sentence: map, charts and table, which come after the list and the sentence.
import { areFamily } from "../../core/area/few-wards.ts";
import { Alone } from "../kit/alone.tsx";
import { useAppState, useModel } from "../kit/app-context.ts";
import { CodeFault, Later, later, useLater } from "../kit/use-later.tsx";
import { HOTSPOT_PARTS } from "./hotspot-code.ts";
import { EmbeddedMap, MapPanel } from "./map-panel.tsx";
import { RankingPanel } from "./ranking-panel.tsx";
import { WardTrend } from "./trend-panel.tsx";
import { WardTable } from "./ward-table.tsx";
import "../styles/below-map.css";
import "../styles/map.css";
import "../styles/legend.css";
import "../styles/timeline.css";
import "../styles/charts.css";
import "../styles/table.css";
import "../styles/long-table.css";
import "../styles/print.css";

const PAPER_MAP = later(() => import("./paper-map.tsx").then((module) => module.PaperMap));

/** What may stand alone in a frame of another page: it needs the same code and styles. */
export const EMBEDDED = { map: EmbeddedMap, chart: WardTrend, table: WardTable };

export function MapParts() {
  const wards = useAppState((state) => state.view.map === "wards");
  const ranked = useModel((state) => areFamily(state.dataset.wards.length));
  return (
    <>
      <div className="map-column">
        <Alone what="The map">
          <MapPanel />
        </Alone>
      </div>
      {wards ? (
        <>
          <Alone what="The map for paper">
            <Later source={PAPER_MAP} />
          </Alone>
          <Alone what="The course over the months">
            <WardTrend />
          </Alone>
          <Alone what="The order of the wards">{ranked && <RankingPanel />}</Alone>
        </>
      ) : (
        <Alone what="The list of hotspots">
          <LaterHotspots />
        </Alone>
      )}
      <Alone what="The table">
        <WardTable />
      </Alone>
    </>
  );
}

function LaterHotspots() {
  const { component: HotspotParts, failed } = useLater(HOTSPOT_PARTS);
  if (HotspotParts !== null) return <HotspotParts />;
  return (
    <section className="hotspot-panel skeleton-block" aria-busy={!failed}>
      {failed && <CodeFault what="The list of hotspots" />}
    </section>
  );
}
