// What the pointer is over and what it clicks.
import type { MapLayerMouseEvent, MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { whenPointerLeaves } from "../pointer.ts";
import { WARD_FILL } from "./ward-layers.ts";

export interface PointerEvents {
  readonly onHover: (code: string | null) => void;
  /** Null: a click beside the wards. `additive`: with Ctrl, ⌘ or Shift. */
  readonly onSelect: (code: string | null, additive: boolean) => void;
}

export class MapPointer {
  readonly #map: MapLibreMap;
  readonly #events: PointerEvents;
  #hovered: string | null = null;

  constructor(map: MapLibreMap, events: PointerEvents, signal: AbortSignal) {
    this.#map = map;
    this.#events = events;
    map.on("mousemove", WARD_FILL, (event) => this.#pointAt(event));
    map.on("mouseleave", WARD_FILL, () => this.#hover(null));
    whenPointerLeaves(map.getContainer(), () => this.#hover(null), signal);
    map.on("click", (event) => this.#select(event));
  }

  /** A finger leaves no pointer behind that could hover. */
  #pointAt(event: MapLayerMouseEvent): void {
    if (matchMedia("(hover: hover)").matches) this.#hover(String(event.features?.[0]?.id ?? "") || null);
  }

  #hover(code: string | null): void {
    this.#map.getCanvas().style.cursor = code === null ? "" : "pointer";
    if (code === this.#hovered) return;
    this.#hovered = code;
    this.#events.onHover(code);
  }

  #select({ point, originalEvent }: MapMouseEvent): void {
    const id = this.#map.queryRenderedFeatures(point, { layers: [WARD_FILL] })[0]?.id;
    const additive = originalEvent.ctrlKey || originalEvent.metaKey || originalEvent.shiftKey;
    this.#events.onSelect(id === undefined ? null : String(id), additive);
  }
}
