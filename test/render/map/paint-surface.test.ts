// The cells of a surface are seen at once, its outlines as soon as they are drawn, and never nothing in between.
import type { MapLibreMap } from "maplibre-gl";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Band } from "../../../src/core/hotspots/density/hotspot.ts";
import { cornersOf } from "../../../src/core/hotspots/ground/cell-shapes.ts";
import type { RawSurface, WardMapInput } from "../../../src/render/map/map-input.ts";
import { surfacePainter } from "../../../src/render/map/paint-surface.ts";
import { BANDS, SURFACE } from "../../../src/render/map/surface-layers.ts";

/** A map that keeps what it is told; the bands are drawn when `drawBands` says so. */
class FakeMap {
  form = "none";
  images = 0;
  bandData = 0;
  #isDrawn = true;
  #listener: (event: { sourceId: string }) => void = () => undefined;

  on(_: string, listener: (event: { sourceId: string }) => void): void {
    this.#listener = listener;
  }

  setGlobalStateProperty(_: string, value: string): void {
    this.form = value;
  }

  isSourceLoaded(): boolean {
    return this.#isDrawn;
  }

  getSource(name: string): unknown {
    const updateImage = () => {
      this.images++;
    };
    const setData = async () => {
      this.bandData++;
      this.#isDrawn = false;
    };
    return { [SURFACE]: { updateImage }, [BANDS]: { setData } }[name];
  }

  drawBands(): void {
    this.#listener({ sourceId: BANDS });
    this.#isDrawn = true;
    this.#listener({ sourceId: "streets" });
    this.#listener({ sourceId: BANDS });
  }
}

const GRID = { cell: 50, west: 545000, south: 258000, columns: 1, rows: 1 };
const surface = (): RawSurface => ({
  grid: GRID,
  corners: cornersOf(GRID),
  density: Float64Array.of(5),
  inside: Uint8Array.of(1),
  steps: [1, 2, 3, 4, 5],
});
const bands = (): readonly Band[] => [{ multiple: 1, from: 1, outline: [] }];

const EMPTY: WardMapInput = {
  theme: "light",
  boundaries: { type: "FeatureCollection", features: [] },
  wards: [],
  choropleth: null,
  selected: [],
  hovered: null,
  focused: null,
  opacity: 1,
  camera: null,
};

/** Shows parts one after the other, as the map does. */
function shown() {
  const map = new FakeMap();
  const paint = surfacePainter(map as unknown as MapLibreMap);
  let before: WardMapInput | null = null;
  const show = (parts: Partial<WardMapInput>): void => {
    const input: WardMapInput = { ...(before ?? EMPTY), ...parts };
    paint(map as unknown as MapLibreMap, input, before);
    before = input;
  };
  const restyle = (parts: Partial<WardMapInput>): void => {
    const input: WardMapInput = { ...(before ?? EMPTY), ...parts };
    map.form = "none";
    paint(map as unknown as MapLibreMap, input, null);
    before = input;
  };
  return { map, show, restyle };
}

beforeEach(() => vi.stubGlobal("ImageData", class {}));
afterEach(() => vi.unstubAllGlobals());

it("shows the cells until the outlines are drawn, and then the outlines", () => {
  const { map, show } = shown();
  show({ surface: surface() });
  expect(map.form).toBe("image");
  show({ bands: bands() });
  expect(map.form).toBe("image");
  map.drawBands();
  expect(map.form).toBe("bands");
});

it("shows the cells again at once when the bandwidth moves", () => {
  const { map, show } = shown();
  show({ surface: surface(), bands: bands() });
  map.drawBands();
  show({ surface: surface(), bands: null });
  expect(map.form).toBe("image");
});

it("takes bands that stayed while the surface changed for those of the surface before", () => {
  const { map, show } = shown();
  show({ surface: surface(), bands: bands() });
  map.drawBands();
  show({ surface: surface() });
  expect(map.form).toBe("image");
  map.drawBands();
  expect(map.form).toBe("image");
});

it("does not bring back outlines that came too late", () => {
  const { map, show } = shown();
  show({ surface: surface(), bands: bands() });
  show({ bands: null });
  map.drawBands();
  expect(map.form).toBe("image");
});

it("keeps outlines through a change of the theme, with an image in the new colours", () => {
  const { map, show, restyle } = shown();
  show({ surface: surface(), bands: bands() });
  map.drawBands();
  restyle({ theme: "dark" });
  expect(map.form).toBe("bands");
  expect(map.images).toBe(2);
});

it("shows nothing without a surface", () => {
  const { map, show } = shown();
  show({ surface: surface() });
  show({ surface: null });
  expect(map.form).toBe("none");
});

it("touches neither image nor bands when neither has changed", () => {
  const { map, show } = shown();
  show({ surface: surface(), bands: bands() });
  show({ opacity: 0.5 });
  expect([map.images, map.bandData]).toEqual([1, 1]);
});
