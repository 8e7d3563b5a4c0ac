// One MapLibre map, set up for a page that scrolls, is read by keyboard and is printed.

import {
  AttributionControl,
  Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import { markup } from "../../core/basics/markup.ts";
import "./maplibre.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "./map-controls.css";

const WORDS = {
  "NavigationControl.ZoomIn": "Zoom in",
  "NavigationControl.ZoomOut": "Zoom out",
  "AttributionControl.ToggleAttribution": "Show or hide the sources of the map",
  "CooperativeGesturesHandler.WindowsHelpText": "Hold Ctrl and scroll to zoom the map",
  "CooperativeGesturesHandler.MacHelpText": "Hold ⌘ and scroll to zoom the map",
  "CooperativeGesturesHandler.MobileHelpText": "Use two fingers to move the map",
};

const LABEL_FADE_MILLISECONDS = 150;

setWorkerUrl(workerUrl);

/**
 * Throws when the browser has no WebGL 2. Arrow keys are left to the page; wheel and one finger scroll it; a click with Shift
 * selects, so Shift draws no box. `attribution` is plain text.
 */
export function makeMap(container: HTMLElement, style: StyleSpecification, attribution: string): MapLibreMap {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = new MapLibreMap({
    container,
    style,
    attributionControl: false,
    boxZoom: false,
    canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
    cooperativeGestures: true,
    doubleClickZoom: false,
    dragRotate: false,
    fadeDuration: still ? 0 : LABEL_FADE_MILLISECONDS,
    keyboard: false,
    locale: WORDS,
    maxZoom: 18,
    pitchWithRotate: false,
    renderWorldCopies: false,
    touchPitch: false,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(
    new AttributionControl({ compact: true, customAttribution: markup`${attribution}`.markup }),
    "bottom-right",
  );
  map.addControl(new ScaleControl({ maxWidth: 110, unit: "metric" }), "bottom-right");
  leaveFocusToPage(map.getCanvas());
  return map;
}

/** The page around the map takes the focus, names the map and speaks its wards. */
function leaveFocusToPage(canvas: HTMLCanvasElement): void {
  for (const name of ["tabindex", "aria-label", "role"]) canvas.removeAttribute(name);
}
