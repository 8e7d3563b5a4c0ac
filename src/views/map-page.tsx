// The page of map, charts and table: everything on it shows the same choice.
import { selection } from "../state/models.ts";
import { useModel } from "./app-context.ts";
import { Disclosure } from "./disclosure.tsx";
import { OffenceList } from "./offence-list.tsx";
import { useEscape } from "./use-escape.ts";
import { later, useLater } from "./use-later.ts";
import { useNarrow } from "./use-media.ts";
import { WardReports } from "./ward-reports.tsx";

const MAP_PARTS = later(() => import("./map-parts.tsx").then((module) => module.MapParts));

export function MapPage() {
  useEscape();
  const { component: MapParts, failed } = useLater(MAP_PARTS);
  const narrow = useNarrow();
  return (
    <main id="main" tabIndex={-1}>
      <div className="map-page">
        {narrow ? <OffenceChoice /> : <OffenceList />}
        <WardReports />
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

function OffenceChoice() {
  const { label } = useModel(selection);
  const face = (
    <span className="offence-choice-label">
      <strong>{label}</strong> <span aria-hidden="true">▾</span>
    </span>
  );
  return (
    <Disclosure label={face} name={`Offence: ${label}`} className="offence-choice">
      {(close) => <OffenceList onChosen={close} />}
    </Disclosure>
  );
}
