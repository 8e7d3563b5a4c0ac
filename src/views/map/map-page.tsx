// The page of map, charts and table: everything on it shows the same choice.
import { useAppState } from "../kit/app-context.ts";
import { later, useLater } from "../kit/use-later.tsx";
import { useNarrow } from "../kit/use-media.ts";
import { OffenceChoice } from "./offence-choice.tsx";
import { OffenceList } from "./offence-list.tsx";
import { useEscape } from "./use-escape.ts";
import { WardReports } from "./ward-reports.tsx";

const MAP_PARTS = later(() => import("./map-parts.tsx").then((module) => module.MapParts));

export function MapPage() {
  useEscape();
  const { component: MapParts, failed } = useLater(MAP_PARTS);
  const narrow = useNarrow();
  const map = useAppState((state) => state.view.map);
  return (
    <main id="main" tabIndex={-1}>
      <div className="map-page" data-map={map}>
        {narrow ? <OffenceChoice /> : <OffenceList />}
        {map === "wards" && <WardReports />}
        {MapParts ? (
          <MapParts />
        ) : (
          <div className="map-panel skeleton-block">
            {failed && (
              <p role="alert">Map and charts could not be loaded. Reload the page when the network is back.</p>
            )}
          </div>
        )}
      </div>
    </main>
  );
}
