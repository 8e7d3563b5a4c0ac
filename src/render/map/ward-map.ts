// The one class that touches the map: it holds what is on it and changes only what differs.
import type { GeoJSONSource, MapLayerMouseEvent, MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { Boundaries } from "../../core/area-package.ts";
import type { Camera } from "../../core/camera.ts";
import type { ChoroplethModel } from "../../core/choropleth.ts";
import type { Ward } from "../../core/dataset.ts";
import type { Theme } from "../palette.ts";
import { whenPointerLeaves } from "../pointer.ts";
import { boxOf, roomAround } from "./bounds.ts";
import { hatchingImage, hatchingName } from "./hatching.ts";
import { makeMap } from "./make-map.ts";
import { shadesOf } from "./shade.ts";
import { fetchStreetStyle, type StreetStyle } from "./street-style.ts";
import { hasWards, mapStyle, withWardsOf } from "./style.ts";
import { type Mark, WARD_FILL, WARD_NAMES, WARDS } from "./ward-layers.ts";
import { namePoints } from "./ward-names.ts";

export type StreetStatus = "off" | "loading" | "on" | "unreachable";

export interface WardMapOptions {
  readonly theme: Theme;
  /** Address of a MapLibre style to draw streets from; null for none. */
  readonly streetStyle: string | null;
  /** Where the data comes from; stands in the corner of the map. */
  readonly attribution: string;
  readonly onHover: (code: string | null) => void;
  /** Null: a click beside the wards. `additive`: with Ctrl, ⌘ or Shift. */
  readonly onSelect: (code: string | null, additive: boolean) => void;
  /** Only for moves that the reader made. */
  readonly onCamera: (camera: Camera) => void;
  readonly onStreets: (status: StreetStatus) => void;
  /** The map has been drawn for the first time. */
  readonly onReady: () => void;
  /** The wards themselves could not be drawn. */
  readonly onFailure: (cause: unknown) => void;
}

/** Parts are compared by reference: whoever changes one passes a new object. */
export interface WardMapInput {
  readonly theme: Theme;
  readonly boundaries: Boundaries;
  /** Where names go. */
  readonly wards: readonly Ward[];
  /** Null while there is nothing to show yet. */
  readonly choropleth: ChoroplethModel | null;
  readonly selected: readonly string[];
  readonly hovered: string | null;
  readonly focused: string | null;
  /** Of the fill, 0 to 1. */
  readonly opacity: number;
  /** Null: the whole area. */
  readonly camera: Camera | null;
}

const PADDING = { top: 24, right: 24, bottom: 36, left: 24 };
const FIT_MILLISECONDS = 400;
/** The address rounds a camera: what differs by less is the same. */
const SAME_DEGREES = 2e-5;
const SAME_ZOOM = 0.011;

export class WardMap {
  readonly #container: HTMLElement;
  readonly #options: WardMapOptions;
  readonly #map: MapLibreMap;
  readonly #cancel = new AbortController();
  #styled: { readonly theme: Theme; readonly street: StreetStyle | null };
  #street: StreetStyle | null = null;
  #streets: StreetStatus = "off";
  /** The style that was set last is loaded. */
  #settled = false;
  #input: WardMapInput | null = null;
  /** What the sources, the camera and the feature-state were last set from; the style may be rebuilt below the first two. */
  #placed: WardMapInput | null = null;
  #painted: WardMapInput | null = null;
  #whole = true;
  /** The move that is under way was begun by the reader: its last event does not always say so. */
  #byReader = false;
  #hovered: string | null = null;

  /** Throws when the browser has no WebGL 2. */
  constructor(container: HTMLElement, options: WardMapOptions) {
    this.#container = container;
    this.#options = options;
    this.#styled = { theme: options.theme, street: null };
    container.classList.add("ward-map");
    container.dataset["theme"] = options.theme;
    this.#map = makeMap(container, mapStyle(options.theme, null), options.attribution);
    this.#listen();
    if (options.streetStyle === null) this.#report("off");
    else void this.#addStreets(options.streetStyle);
  }

  show(input: WardMapInput): void {
    this.#input = input;
    this.#update();
  }

  /** The whole area, inside the padding; jumps where the system asks for no motion. */
  fit(): void {
    this.#fit(FIT_MILLISECONDS);
  }

  destroy(): void {
    this.#cancel.abort();
    this.#map.remove();
    this.#container.classList.remove("ward-map");
  }

  #listen(): void {
    const map = this.#map;
    map.on("style.load", () => this.#styleLoaded());
    void map.once("idle", () => this.#options.onReady());
    map.on("mousemove", WARD_FILL, (event) => this.#pointAt(event));
    map.on("mouseleave", WARD_FILL, () => this.#hover(null));
    whenPointerLeaves(this.#container, () => this.#hover(null), this.#cancel.signal);
    map.on("click", (event) => this.#select(event));
    map.on("move", (event) => {
      if (event.originalEvent) this.#byReader = true;
    });
    map.on("moveend", () => this.#moved());
    map.on("resize", () => {
      if (this.#whole) this.#fit(0);
    });
    map.on("error", (event) => {
      this.#failed(event.error, "sourceId" in event ? event.sourceId : null);
    });
  }

  #styleLoaded(): void {
    for (const theme of ["light", "dark"] as const) {
      const name = hatchingName(theme);
      if (!this.#map.hasImage(name)) this.#map.addImage(name, hatchingImage(theme), { pixelRatio: 2 });
    }
    this.#settled = true;
    this.#painted = null;
    this.#update();
  }

  /** A style that MapLibre refuses because of the streets is set again without them, after the call that refused it. */
  #streetsFailed(): void {
    this.#report("unreachable");
    if (this.#settled) return;
    queueMicrotask(() => {
      this.#street = null;
      if (!this.#cancel.signal.aborted) this.#update();
    });
  }

  /** Brings the map to the input: a new style first (it comes back here when it is loaded), then data, camera and colours. */
  #update(): void {
    const theme = this.#input?.theme ?? this.#styled.theme;
    if (theme !== this.#styled.theme || this.#street !== this.#styled.street) this.#restyle(theme);
    else if (this.#input && this.#settled) {
      this.#place(this.#input);
      this.#paint(this.#input);
    }
  }

  #restyle(theme: Theme): void {
    this.#styled = { theme, street: this.#street };
    this.#settled = false;
    this.#container.dataset["theme"] = theme;
    try {
      this.#map.setStyle(mapStyle(theme, this.#street), {
        transformStyle: (before, next) => {
          if (!hasWards(before)) this.#placed = null;
          return withWardsOf(before, next);
        },
      });
    } catch (cause) {
      this.#failed(cause, null);
    }
  }

  #failed(cause: unknown, source: unknown): void {
    if (this.#street === null || source === WARDS || source === WARD_NAMES) this.#options.onFailure(cause);
    else this.#streetsFailed();
  }

  #place(input: WardMapInput): void {
    const before = this.#placed;
    this.#placed = input;
    const moved = input.boundaries !== before?.boundaries;
    if (moved) {
      void this.#source(WARDS).setData(input.boundaries);
      const box = boxOf(input.boundaries);
      this.#map.setMaxBounds(box && roomAround(box));
    }
    if (input.wards !== before?.wards) void this.#source(WARD_NAMES).setData(namePoints(input.wards));
    if (!moved && input.camera === before?.camera) return;
    if (input.camera) this.#look(input.camera);
    else this.#fit(moved ? 0 : FIT_MILLISECONDS);
  }

  #paint(input: WardMapInput): void {
    const before = this.#painted;
    this.#painted = input;
    if (input.opacity !== before?.opacity) this.#map.setGlobalStateProperty("opacity", input.opacity);
    if (input.choropleth !== before?.choropleth) this.#shade(input.choropleth, before?.choropleth ?? null);
    this.#mark("selected", input.selected, before?.selected ?? []);
    this.#mark("hovered", listOf(input.hovered), listOf(before?.hovered));
    this.#mark("focused", listOf(input.focused), listOf(before?.focused));
  }

  #shade(model: ChoroplethModel | null, before: ChoroplethModel | null): void {
    const shades: ReadonlyMap<string, string> = model ? shadesOf(model) : new Map();
    const old: ReadonlyMap<string, string> = before ? shadesOf(before) : new Map();
    for (const code of new Set([...old.keys(), ...shades.keys()])) {
      const shade = shades.get(code) ?? null;
      if (before && shade === old.get(code)) continue;
      this.#map.setFeatureState({ source: WARDS, id: code }, { shade });
      this.#map.setFeatureState({ source: WARD_NAMES, id: code }, { shade });
    }
  }

  #mark(mark: Mark, codes: readonly string[], before: readonly string[]): void {
    if (codes === before) return;
    for (const code of before) {
      if (!codes.includes(code)) this.#map.setFeatureState({ source: WARDS, id: code }, { [mark]: false });
    }
    for (const code of codes) {
      if (!before.includes(code)) this.#map.setFeatureState({ source: WARDS, id: code }, { [mark]: true });
    }
  }

  #source(name: string): GeoJSONSource {
    const source = this.#map.getSource<GeoJSONSource>(name);
    if (!source) throw new Error(`The style has no source ${name}`);
    return source;
  }

  #look(camera: Camera): void {
    this.#whole = false;
    const { lng, lat } = this.#map.getCenter();
    const near = Math.max(Math.abs(lng - camera.longitude), Math.abs(lat - camera.latitude)) < SAME_DEGREES;
    if (near && Math.abs(this.#map.getZoom() - camera.zoom) < SAME_ZOOM) return;
    this.#map.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom });
  }

  #fit(milliseconds: number): void {
    const box = this.#placed && boxOf(this.#placed.boundaries);
    if (!box) return;
    this.#whole = true;
    this.#map.fitBounds(box, { padding: PADDING, duration: milliseconds });
  }

  #moved(): void {
    if (!this.#byReader) return;
    this.#byReader = false;
    this.#whole = false;
    const { lng, lat } = this.#map.getCenter();
    this.#options.onCamera({ longitude: lng, latitude: lat, zoom: this.#map.getZoom() });
  }

  /** A finger leaves no pointer behind that could hover. */
  #pointAt(event: MapLayerMouseEvent): void {
    if (matchMedia("(hover: hover)").matches) this.#hover(String(event.features?.[0]?.id ?? "") || null);
  }

  #hover(code: string | null): void {
    this.#map.getCanvas().style.cursor = code === null ? "" : "pointer";
    if (code === this.#hovered) return;
    this.#hovered = code;
    this.#options.onHover(code);
  }

  #select({ point, originalEvent }: MapMouseEvent): void {
    const id = this.#map.queryRenderedFeatures(point, { layers: [WARD_FILL] })[0]?.id;
    const additive = originalEvent.ctrlKey || originalEvent.metaKey || originalEvent.shiftKey;
    this.#options.onSelect(id === undefined ? null : String(id), additive);
  }

  async #addStreets(url: string): Promise<void> {
    this.#report("loading");
    try {
      this.#street = await fetchStreetStyle(url, this.#cancel.signal);
    } catch {
      if (!this.#cancel.signal.aborted) this.#report("unreachable");
      return;
    }
    if (this.#cancel.signal.aborted) return;
    this.#update();
    void this.#map.once("idle", () => {
      if (this.#streets === "loading") this.#report("on");
    });
  }

  #report(status: StreetStatus): void {
    if (status === this.#streets && status !== "off") return;
    this.#streets = status;
    this.#options.onStreets(status);
  }
}

function listOf(code: string | null | undefined): readonly string[] {
  return code === null || code === undefined ? [] : [code];
}
