// Where the map looks: moved by the input, by the reader, and by the size of the window.
import type { MapLibreMap } from "maplibre-gl";
import type { Camera } from "../../core/camera.ts";
import { type Box, boxOf, roomAround } from "./bounds.ts";
import type { WardMapInput } from "./map-input.ts";

const PADDING = { top: 24, right: 24, bottom: 36, left: 24 };
const FIT_MILLISECONDS = 400;
/** The address rounds a camera: what differs by less is the same. */
const SAME_DEGREES = 2e-5;
const SAME_ZOOM = 0.011;

export class MapCamera {
  readonly #map: MapLibreMap;
  readonly #onCamera: (camera: Camera) => void;
  #area: Box | null = null;
  #whole = true;
  /** The move that is under way was begun by the reader: its last event does not always say so. */
  #byReader = false;

  /** `onCamera` hears only of moves that the reader made. */
  constructor(map: MapLibreMap, onCamera: (camera: Camera) => void) {
    this.#map = map;
    this.#onCamera = onCamera;
    map.on("move", (event) => {
      if (event.originalEvent) this.#byReader = true;
    });
    map.on("moveend", () => this.#moved());
    map.on("resize", () => {
      if (this.#whole) this.#fit(0);
    });
  }

  /** `before`: the input that it was aimed by last. */
  aim(input: WardMapInput, before: WardMapInput | null): void {
    const moved = input.boundaries !== before?.boundaries;
    if (moved) {
      this.#area = boxOf(input.boundaries);
      this.#map.setMaxBounds(this.#area && roomAround(this.#area));
    }
    if (!moved && input.camera === before?.camera) return;
    if (input.camera) this.#look(input.camera);
    else this.#fit(moved ? 0 : FIT_MILLISECONDS);
  }

  /** The whole area, inside the padding; jumps where the system asks for no motion. */
  fit(): void {
    this.#fit(FIT_MILLISECONDS);
  }

  #look(camera: Camera): void {
    this.#whole = false;
    const { lng, lat } = this.#map.getCenter();
    const near = Math.max(Math.abs(lng - camera.longitude), Math.abs(lat - camera.latitude)) < SAME_DEGREES;
    if (near && Math.abs(this.#map.getZoom() - camera.zoom) < SAME_ZOOM) return;
    this.#map.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom });
  }

  #fit(milliseconds: number): void {
    if (!this.#area) return;
    this.#whole = true;
    this.#map.fitBounds(this.#area, { padding: PADDING, duration: milliseconds });
  }

  #moved(): void {
    if (!this.#byReader) return;
    this.#byReader = false;
    this.#whole = false;
    const { lng, lat } = this.#map.getCenter();
    this.#onCamera({ longitude: lng, latitude: lat, zoom: this.#map.getZoom() });
  }
}
