// What a reader can do with hotspots, as functions of the view.
import { useMemo } from "react";
import type { Month } from "../../core/basics/months.ts";
import type { MapView } from "../../core/view/parameters.ts";
import { type App, useApp } from "../kit/app-context.ts";

export interface HotspotActions {
  chooseMap(map: MapView): void;
  /** Metres. `sliding`: one of many on the way to the one that is meant. */
  chooseBandwidth(bandwidth: number, sliding: boolean): void;
  /** A second choice of the same clears it. */
  chooseHotspot(id: string | null): void;
  hoverHotspot(id: string | null): void;
  /** Asks for the density at a point (degrees). */
  askDensity(longitude: number, latitude: number): void;
  forget(): void;
  /** First month of the period to show beside the chosen one. */
  chooseAgainst(month: Month | null): void;
}

export function useHotspotActions(): HotspotActions {
  const app = useApp();
  return useMemo(() => actionsOf(app), [app]);
}

function actionsOf({ store, address }: App): HotspotActions {
  const forget = (): void => {
    if (store.getState().probe !== null) store.setState({ probe: null });
  };
  return {
    chooseMap: (map) => {
      forget();
      address.choose({ map });
    },
    chooseBandwidth: (bandwidth, sliding) => address.choose({ bandwidth }, sliding ? "slide" : "push"),
    chooseHotspot: (id) => {
      forget();
      address.choose({ hotspot: store.getState().view.hotspot === id ? null : id });
    },
    hoverHotspot: (id) => {
      if (store.getState().hoveredHotspot !== id) store.setState({ hoveredHotspot: id });
    },
    askDensity: (longitude, latitude) => store.setState({ probe: { longitude, latitude } }),
    forget,
    chooseAgainst: (against) => address.choose({ against }),
  };
}
