// What the pointer is over and what it clicks.
import type { MapLayerMouseEvent, MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { whenPointerLeaves } from "../pointer.ts";
import { HOTSPOT_AREA, HOTSPOT_MARKER } from "./hotspot-layers.ts";
import type { WardMapInput } from "./map-input.ts";
import { WARD_FILL } from "./ward-layers.ts";

export interface PointerEvents {
  readonly onHover: (code: string | null) => void;
  /** Null: a click beside the wards. `additive`: with Ctrl, ⌘ or Shift. Only in the mode "wards". */
  readonly onSelect: (code: string | null, additive: boolean) => void;
  readonly onHoverHotspot?: (id: string | null) => void;
  /** A click on a hotspot or on its marker, in every mode. */
  readonly onHotspot?: (id: string) => void;
  /** A click on anything else, in all modes but "wards"; every click while something is drawn. */
  readonly onPoint?: (longitude: number, latitude: number) => void;
}

/** Top first: a marker may lie over another hotspot. */
const HOTSPOT_LAYERS = [HOTSPOT_MARKER, HOTSPOT_AREA];

export class MapPointer {
  readonly #map: MapLibreMap;
  readonly #events: PointerEvents;
  #input: WardMapInput | null = null;
  #ward: string | null = null;
  #hotspot: string | null = null;

  constructor(map: MapLibreMap, events: PointerEvents, signal: AbortSignal) {
    this.#map = map;
    this.#events = events;
    map.on("mousemove", WARD_FILL, (event) => this.#hoverWard(idUnder(event)));
    map.on("mouseleave", WARD_FILL, () => this.#hoverWard(null));
    map.on("mousemove", HOTSPOT_LAYERS, (event) => this.#hoverHotspot(idUnder(event)));
    map.on("mouseleave", HOTSPOT_LAYERS, () => this.#hoverHotspot(null));
    whenPointerLeaves(
      map.getContainer(),
      () => {
        this.#hoverWard(null);
        this.#hoverHotspot(null);
      },
      signal,
    );
    map.on("click", (event) => this.#click(event));
  }

  /** What the pointer means depends on what is shown. */
  follow(input: WardMapInput): void {
    this.#input = input;
    this.#showCursor();
  }

  #hoverWard(code: string | null): void {
    const changed = code !== this.#ward;
    this.#ward = code;
    this.#showCursor();
    if (changed) this.#events.onHover(code);
  }

  #hoverHotspot(id: string | null): void {
    const changed = id !== this.#hotspot;
    this.#hotspot = id;
    this.#showCursor();
    if (changed) this.#events.onHoverHotspot?.(id);
  }

  #showCursor(): void {
    const onWard = this.#ward === null ? "" : "pointer";
    const onHotspot = this.#hotspot === null ? "crosshair" : "pointer";
    const { style } = this.#map.getCanvas();
    if (this.#isDrawing()) style.cursor = "crosshair";
    else style.cursor = this.#isWards() && this.#hotspot === null ? onWard : onHotspot;
  }

  #click({ point, lngLat, originalEvent }: MapMouseEvent): void {
    const hotspot = this.#isDrawing() ? null : this.#idAt(point, HOTSPOT_LAYERS);
    const additive = originalEvent.ctrlKey || originalEvent.metaKey || originalEvent.shiftKey;
    if (hotspot !== null) this.#events.onHotspot?.(hotspot);
    else if (this.#isDrawing() || !this.#isWards()) this.#events.onPoint?.(lngLat.lng, lngLat.lat);
    else this.#events.onSelect(this.#idAt(point, [WARD_FILL]), additive);
  }

  #idAt(point: MapMouseEvent["point"], layers: string[]): string | null {
    const id = this.#map.queryRenderedFeatures(point, { layers })[0]?.id;
    return id === undefined ? null : String(id);
  }

  #isWards(): boolean {
    return (this.#input?.mode ?? "wards") === "wards";
  }

  #isDrawing(): boolean {
    return (this.#input?.drawing?.unfinished ?? null) !== null;
  }
}

/** A finger leaves no pointer behind that could hover. */
function idUnder(event: MapLayerMouseEvent): string | null {
  if (!matchMedia("(hover: hover)").matches) return null;
  return String(event.features?.[0]?.id ?? "") || null;
}
