// The live map: MapLibre, mounted once, fed with the models.
import { useCallback, useMemo } from "react";
import type { StreetStatus } from "../render/map/ward-map.ts";
import { WardMap } from "../render/map/ward-map.ts";
import { choropleth } from "../state/map-models.ts";
import { selectedWards, settledView } from "../state/models.ts";
import { useApp, useAppState, useModel } from "./app-context.ts";
import { useActions } from "./use-actions.ts";
import { useTheme } from "./use-media.ts";
import { useRenderer } from "./use-renderer.ts";

export interface LiveMapProps {
  readonly focused: string | null;
  /** A stable function, like the next. */
  readonly onReady: () => void;
  readonly onStreets: (status: StreetStatus) => void;
  readonly onFailure: () => void;
}

export function LiveMap({ focused, ...events }: LiveMapProps) {
  const container = useRenderer(useMaker(events), useInput(focused));
  return <div ref={container} className="map-canvas" />;
}

function useInput(focused: string | null) {
  const theme = useTheme();
  const boundaries = useModel((state) => state.dataset.boundaries);
  const wards = useModel((state) => state.dataset.wards);
  const shades = useModel(choropleth);
  const selected = useModel(selectedWards);
  const hovered = useAppState((state) => state.hovered);
  const { camera, fill } = useModel(settledView);
  return useMemo(
    () => ({ theme, boundaries, wards, choropleth: shades, selected, hovered, focused, opacity: fill / 100, camera }),
    [theme, boundaries, wards, shades, selected, hovered, focused, fill, camera],
  );
}

function useMaker({ onReady, onStreets, onFailure }: Omit<LiveMapProps, "focused">) {
  const { store, address } = useApp();
  const { hover, selectWard } = useActions();
  const streetStyle = useAppState((state) => state.config.streetStyle);
  return useCallback(
    (container: HTMLElement): WardMap | null => {
      try {
        return new WardMap(container, {
          theme: window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
          streetStyle,
          attribution: "Police: data.police.uk (OGL v3)",
          onHover: hover,
          onSelect: (code, additive) => {
            if (code !== null || store.getState().view.wards.length > 0) selectWard(code, additive);
          },
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
    [store, address, hover, selectWard, streetStyle, onReady, onStreets, onFailure],
  );
}
