// The live map: MapLibre, mounted once, fed with the models.

import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import { attributionText } from "../../core/area/attribution.ts";
import { holdsOwnRecords } from "../../core/area/is-own-data.ts";
import { isOwnArea } from "../../core/area/own-slug.ts";
import type { WardMapInput } from "../../render/map/map-input.ts";
import type { StreetStatus } from "../../render/map/ward-map.ts";
import { WardMap } from "../../render/map/ward-map.ts";
import { attribution, choropleth, wardLabels } from "../../state/map-models.ts";
import { selectedWards, settledView } from "../../state/models.ts";
import { useHotspotActions } from "../hotspots/use-hotspot-actions.ts";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";
import type { MapOverlay } from "../kit/map-overlay.ts";
import { useActions } from "../kit/use-actions.ts";
import { useRenderer } from "../kit/use-renderer.ts";
import { useScreenTheme } from "../kit/use-theme.ts";

const WARDS_ONLY = { mode: "wards" } as const;

export interface LiveMapProps {
  readonly focused: string | null;
  /** Null: the wards in their classes. */
  readonly overlay: MapOverlay | null;
  /** What a click on no hotspot does, instead of asking for the density there. */
  readonly onPoint?: (longitude: number, latitude: number) => void;
  /** A stable function, like the next. */
  readonly onReady: () => void;
  readonly onStreets: (status: StreetStatus) => void;
  readonly onFailure: () => void;
}

export function LiveMap({ focused, overlay, onPoint, ...events }: LiveMapProps) {
  const pointed = useRef(onPoint);
  useEffect(() => {
    pointed.current = onPoint;
  });
  const make = useMaker(events, pointed);
  const container = useRenderer(
    useCallback((element: HTMLElement) => soon(() => make(element)), [make]),
    useInput(focused, overlay),
  );
  return <div ref={container} className="map-canvas" />;
}

/** A map that is made in a moment of its own, once the page around it is laid out. */
function soon(make: () => WardMap | null) {
  let map: WardMap | null = null;
  let shown: WardMapInput | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(() => {
      map = make();
      if (shown) map?.show(shown);
    });
  });
  return {
    show(input: WardMapInput) {
      shown = input;
      map?.show(input);
    },
    destroy() {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      map?.destroy();
    },
  };
}

function useInput(focused: string | null, overlay: MapOverlay | null) {
  const theme = useScreenTheme();
  const boundaries = useModel((state) => state.dataset.boundaries);
  const wards = useModel(wardLabels);
  const shades = useModel(choropleth);
  const selected = useModel(selectedWards);
  const hovered = useAppState((state) => state.hovered);
  const { camera, fill } = useModel(settledView);
  return useMemo(
    () => ({
      ...(overlay ?? WARDS_ONLY),
      theme,
      boundaries,
      wards,
      choropleth: shades,
      selected,
      hovered,
      focused,
      opacity: fill / 100,
      camera,
    }),
    [theme, boundaries, wards, shades, selected, hovered, focused, fill, camera, overlay],
  );
}

function useMaker(
  { onReady, onStreets, onFailure }: Pick<LiveMapProps, "onReady" | "onStreets" | "onFailure">,
  pointed: RefObject<LiveMapProps["onPoint"]>,
) {
  const { store, address } = useApp();
  const { hover, selectWard } = useActions();
  const { askDensity, chooseHotspot, hoverHotspot } = useHotspotActions();
  // Who draws the streets would be told which place is looked at.
  const streetStyle = useModel(({ dataset, config }) =>
    isOwnArea(dataset.slug) || holdsOwnRecords(dataset.descriptor) ? null : config.streetStyle,
  );
  const credits = attributionText(useModel(attribution));
  return useCallback(
    (container: HTMLElement): WardMap | null => {
      try {
        return new WardMap(container, {
          theme: window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
          streetStyle,
          attribution: credits,
          onHover: hover,
          onSelect: (code, additive) => {
            if (code !== null || store.getState().view.wards.length > 0) selectWard(code, additive);
          },
          onPoint: (longitude, latitude) => (pointed.current ?? askDensity)(longitude, latitude),
          onHotspot: chooseHotspot,
          onHoverHotspot: hoverHotspot,
          onCamera: (camera) => address.choose({ camera }, "replace"),
          onReady,
          onStreets,
          onFailure,
        });
      } catch {
        // No WebGL after all: the outlines take its place.
        onFailure();
        return null;
      }
    },
    [
      store,
      address,
      hover,
      selectWard,
      streetStyle,
      credits,
      onReady,
      onStreets,
      onFailure,
      askDensity,
      chooseHotspot,
      hoverHotspot,
      pointed,
    ],
  );
}
