// Where the map looks: moved by the input, by the reader, and by the size of the window.
import type { MapLibreMap } from "maplibre-gl";
import { boundsOf } from "../../core/geography/bounds.ts";
import type { Bounds } from "../../core/geography/box.ts";
import type { Camera } from "../../core/view/camera.ts";
import type { WardMapInput } from "./map-input.ts";

/** Over the attribution and the scale there is room for the name of the southernmost ward. */
const PADDING = { top: 24, right: 24, bottom: 60, left: 24 };
const FIT_MILLISECONDS = 400;
/** The address rounds a camera: what differs by less is the same. */
const SAME_DEGREES = 2e-5;
const SAME_ZOOM = 0.011;

export class MapCamera {
  readonly #map: MapLibreMap;
  readonly #onCamera: (camera: Camera) => void;
  #area: Bounds | null = null;
  /** What the map stays fitted to when its size changes; null where the reader or the input moved it elsewhere. */
  #fitted: "area" | Bounds | null = "area";
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
      if (this.#fitted) this.#fit(this.#fitted, 0);
    });
  }

  /** `before`: the input that it was aimed by last. */
  aim(input: WardMapInput, before: WardMapInput | null): void {
    const moved = input.boundaries !== before?.boundaries;
    if (moved) {
      this.#area = boundsOf(input.boundaries.features);
      this.#map.setMaxBounds(this.#area && roomAround(this.#area));
    }
    const [camera, box] = [input.camera, input.focusBox ?? null];
    const isNewCamera = moved || camera !== before?.camera;
    const isNewBox = moved || box !== (before?.focusBox ?? null);
    if (camera && isNewCamera) this.#look(camera);
    else if (!camera && (isNewCamera || isNewBox)) this.#fit(box ?? "area", moved ? 0 : FIT_MILLISECONDS);
  }

  /** The whole area, inside the padding; jumps where the system asks for no motion. */
  fit(): void {
    this.#fit("area", FIT_MILLISECONDS);
  }

  #look(camera: Camera): void {
    this.#fitted = null;
    const { lng, lat } = this.#map.getCenter();
    const near = Math.max(Math.abs(lng - camera.longitude), Math.abs(lat - camera.latitude)) < SAME_DEGREES;
    if (near && Math.abs(this.#map.getZoom() - camera.zoom) < SAME_ZOOM) return;
    this.#map.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom });
  }

  #fit(what: "area" | Bounds, milliseconds: number): void {
    const box = what === "area" ? this.#area : what;
    if (!box) return;
    this.#fitted = what;
    this.#map.fitBounds(box, { padding: PADDING, duration: milliseconds });
  }

  #moved(): void {
    if (!this.#byReader) return;
    this.#byReader = false;
    this.#fitted = null;
    const { lng, lat } = this.#map.getCenter();
    this.#onCamera({ longitude: lng, latitude: lat, zoom: this.#map.getZoom() });
  }
}

/** The bounds with three times its longer side (in degrees of longitude) added all around, so that a wide map still fits the area. */
export function roomAround([west, south, east, north]: Bounds): Bounds {
  const room = 3 * Math.max(east - west, (north - south) * 2);
  return [west - room, Math.max(-85, south - room), east + room, Math.min(85, north + room)];
}
