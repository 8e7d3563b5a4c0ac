// The page of map, charts and table: everything on it shows the same choice.
import { useAppState } from "./app-context.ts";
import { OffenceChoice } from "./offence-choice.tsx";
import { OffenceList } from "./offence-list.tsx";
import { useEscape } from "./use-escape.ts";
import { later, useLater } from "./use-later.tsx";
import { useNarrow } from "./use-media.ts";
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
