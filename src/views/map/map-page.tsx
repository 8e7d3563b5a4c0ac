// The page of map, charts and table: everything on it shows the same choice, which Escape clears.
import { useEffect } from "react";
import { Alone } from "../kit/alone.tsx";
import { useApp, useAppState } from "../kit/app-context.ts";
import { useActions } from "../kit/use-actions.ts";
import { CodeFault, later, useLater } from "../kit/use-later.tsx";
import { useNarrow } from "../kit/use-media.ts";
import { hotspotCode } from "./hotspot-code.ts";
import { OffenceChoice, OffenceList } from "./offence-list.tsx";
import { WardReports } from "./ward-reports.tsx";

const MAP_PARTS = later(() => import("./map-parts.tsx").then((module) => module.MapParts));
/** The same, once nothing is missing in it that would move the rest when it came. */
const WITH_HOTSPOTS = later(() => Promise.all([MAP_PARTS.load(), hotspotCode()]).then(([MapParts]) => MapParts));

export function MapPage() {
  useEscape();
  const narrow = useNarrow();
  const map = useAppState((state) => state.view.map);
  const { component: MapParts, failed } = useLater(map === "wards" ? MAP_PARTS : WITH_HOTSPOTS);
  return (
    <main id="main" tabIndex={-1}>
      <div className="map-page" data-map={map}>
        <Alone what="The list of offences">{narrow ? <OffenceChoice /> : <OffenceList />}</Alone>
        {map === "wards" && (
          <Alone what="The finding in words">
            <WardReports />
          </Alone>
        )}
        {MapParts ? (
          <MapParts />
        ) : (
          <div className="map-panel skeleton-block">{failed && <CodeFault what="The map with its charts" />}</div>
        )}
      </div>
    </main>
  );
}

/** Clears the chosen hotspot, else the selected wards, wherever the focus is, unless something that is open takes the key. */
function useEscape(): void {
  const { store, address } = useApp();
  const { selectWard } = useActions();
  useEffect(() => {
    const clear = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (event.key !== "Escape" || event.defaultPrevented || typing) return;
      const { hotspot, wards } = store.getState().view;
      if (hotspot !== null) address.choose({ hotspot: null });
      else if (wards.length > 0) selectWard(null, false);
    };
    document.addEventListener("keydown", clear);
    return () => document.removeEventListener("keydown", clear);
  }, [store, address, selectWard]);
}
