// The one class that owns the map: its style, its camera, its events. Painters copy the input onto it.
import type { MapLibreMap } from "maplibre-gl";
import type { Camera } from "../../core/view/camera.ts";
import type { Theme } from "../palette.ts";
import { makeMap } from "./make-map.ts";
import { MapCamera } from "./map-camera.ts";
import type { WardMapInput } from "./map-input.ts";
import { MapPointer, type PointerEvents } from "./map-pointer.ts";
import type { Paint } from "./map-sources.ts";
import { markHotspots, placeFeatures } from "./paint-features.ts";
import { surfacePainter } from "./paint-surface.ts";
import { markWards, namePainter, placeWards, shadeWards } from "./paint-wards.ts";
import { hatchingImage, hatchingName } from "./shade.ts";
import { fetchStreetStyle, type StreetStyle } from "./street-style.ts";
import { hasWards, isOwnSource, mapStyle, withSourcesOf } from "./style.ts";
import { WARDS } from "./ward-layers.ts";

export type StreetStatus = "off" | "loading" | "on" | "unreachable";

export interface WardMapOptions extends PointerEvents {
  readonly theme: Theme;
  /** Address of a MapLibre style to draw streets from; null for none. */
  readonly streetStyle: string | null;
  /** Where the data comes from; stands in the corner of the map. */
  readonly attribution: string;
  /** Only for moves that the reader made. */
  readonly onCamera: (camera: Camera) => void;
  readonly onStreets: (status: StreetStatus) => void;
  /** The map has been drawn for the first time. */
  readonly onReady: () => void;
  /** What is ours could not be drawn. */
  readonly onFailure: (cause: unknown) => void;
}

/** After so long without an answer the worker that cuts the wards into tiles is taken for one that gives none. */
const ANSWER_MILLISECONDS = 20_000;

export class WardMap {
  readonly #container: HTMLElement;
  readonly #options: WardMapOptions;
  readonly #map: MapLibreMap;
  readonly #camera: MapCamera;
  readonly #pointer: MapPointer;
  /** What these painters paint outlives a change of the style. */
  readonly #lasting: readonly Paint[];
  /** What these paint is painted again on every new style. */
  readonly #passing: readonly Paint[];
  readonly #cancel = new AbortController();
  #styled: { readonly theme: Theme; readonly street: StreetStyle | null };
  #street: StreetStyle | null = null;
  #streets: StreetStatus = "off";
  /** The style that was set last is loaded. */
  #settled = false;
  #input: WardMapInput | null = null;
  /** What the camera and lasting painters, and what the passing painters were last given. */
  #placed: WardMapInput | null = null;
  #painted: WardMapInput | null = null;

  /** Throws when the browser has no WebGL 2. */
  constructor(container: HTMLElement, options: WardMapOptions) {
    this.#container = container;
    this.#options = options;
    this.#styled = { theme: options.theme, street: null };
    container.classList.add("ward-map");
    container.dataset["theme"] = options.theme;
    this.#map = makeMap(container, mapStyle(options.theme, null), options.attribution);
    this.#camera = new MapCamera(this.#map, options.onCamera);
    this.#lasting = [placeWards, namePainter(this.#cancel.signal), ...placeFeatures];
    this.#passing = [shadeWards, markWards, surfacePainter(this.#map), markHotspots];
    this.#pointer = new MapPointer(this.#map, options, this.#cancel.signal);
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
    this.#camera.fit();
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
    const unanswered = setTimeout(
      () => this.#options.onFailure("no word from the worker of the map"),
      ANSWER_MILLISECONDS,
    );
    this.#cancel.signal.addEventListener("abort", () => clearTimeout(unanswered));
    map.on("sourcedata", ({ sourceId, sourceDataType }) => {
      if (sourceId === WARDS && sourceDataType === "content") clearTimeout(unanswered);
    });
    // The graphics card has taken back what it drew with; what MapLibre draws again has lost its shades.
    map.on("webglcontextlost", (event) => this.#options.onFailure(event));
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

  /** Brings the map to the input: a new style first (it comes back here when it is loaded), then data, camera and colours. */
  #update(): void {
    const theme = this.#input?.theme ?? this.#styled.theme;
    if (theme !== this.#styled.theme || this.#street !== this.#styled.street) this.#restyle(theme);
    else if (this.#input && this.#settled) this.#paint(this.#input);
  }

  #paint(input: WardMapInput): void {
    const [placed, painted] = [this.#placed, this.#painted];
    this.#placed = input;
    this.#painted = input;
    for (const paint of this.#lasting) paint(this.#map, input, placed);
    this.#camera.aim(input, placed);
    this.#pointer.follow(input);
    for (const paint of this.#passing) paint(this.#map, input, painted);
  }

  #restyle(theme: Theme): void {
    this.#styled = { theme, street: this.#street };
    this.#settled = false;
    this.#container.dataset["theme"] = theme;
    try {
      this.#map.setStyle(mapStyle(theme, this.#street), {
        transformStyle: (before, next) => {
          if (!hasWards(before)) this.#placed = null;
          return withSourcesOf(before, next);
        },
      });
    } catch (cause) {
      this.#failed(cause, null);
    }
  }

  #failed(cause: unknown, source: unknown): void {
    if (this.#street === null || isOwnSource(source)) this.#options.onFailure(cause);
    else this.#streetsFailed();
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
