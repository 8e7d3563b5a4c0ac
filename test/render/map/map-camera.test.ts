// What moves the camera: the area, a camera of the input, a box to look at closely.
import type { MapLibreMap } from "maplibre-gl";
import { expect, it } from "vitest";
import type { Boundaries } from "../../../src/core/area/area-package.ts";
import type { Bounds } from "../../../src/core/geography/box.ts";
import { MapCamera, roomAround } from "../../../src/render/map/map-camera.ts";
import type { WardMapInput } from "../../../src/render/map/map-input.ts";

const AREA: Bounds = [0, 52, 0.2, 52.2];
const WARD: Bounds = [0.1, 52.1, 0.12, 52.12];
const CAMERA = { longitude: 0.1, latitude: 52.1, zoom: 15 };

const BOUNDARIES: Boundaries = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      id: "W1",
      properties: { code: "W1", name: "Market" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [0, 52],
            [0.2, 52],
            [0.2, 52.2],
            [0, 52],
          ],
        ],
      },
    },
  ],
};

const INPUT: WardMapInput = {
  theme: "light",
  boundaries: BOUNDARIES,
  wards: [],
  choropleth: null,
  selected: [],
  hovered: null,
  focused: null,
  opacity: 1,
  camera: null,
};

function made() {
  const moves: unknown[] = [];
  const listeners = new Map<string, (event: object) => void>();
  const map = {
    on: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    setMaxBounds: () => undefined,
    fitBounds: (box: Bounds) => moves.push(box),
    jumpTo: () => moves.push("camera"),
    getCenter: () => ({ lng: 0, lat: 0 }),
    getZoom: () => 10,
  };
  const heard: unknown[] = [];
  const camera = new MapCamera(map as unknown as MapLibreMap, (next) => heard.push(next));
  let before: WardMapInput | null = null;
  const show = (parts: Partial<WardMapInput>): void => {
    const input: WardMapInput = { ...(before ?? INPUT), ...parts };
    camera.aim(input, before);
    before = input;
  };
  const fire = (name: string, event: object = {}): void => listeners.get(name)?.(event);
  return { camera, moves, heard, show, fire };
}

it("fits the area first, then the box, then the area again", () => {
  const { moves, show } = made();
  show({});
  show({ focusBox: WARD });
  show({ focusBox: WARD });
  show({ focusBox: null });
  expect(moves).toEqual([AREA, WARD, AREA]);
});

it("leaves the camera of the input alone: a box moves nothing while there is one", () => {
  const { moves, show } = made();
  show({ camera: CAMERA });
  show({ focusBox: WARD });
  expect(moves).toEqual(["camera"]);
});

it("looks at the box when the camera is given up for it", () => {
  const { moves, show } = made();
  show({ camera: CAMERA });
  show({ camera: null, focusBox: WARD });
  expect(moves).toEqual(["camera", WARD]);
});

it("stays on what it was fitted to when the size changes, until the reader moves it", () => {
  const { moves, heard, show, fire } = made();
  show({ focusBox: WARD });
  fire("resize");
  expect(moves).toEqual([WARD, WARD]);
  fire("move", { originalEvent: {} });
  fire("moveend");
  fire("resize");
  expect(moves).toHaveLength(2);
  expect(heard).toHaveLength(1);
});

it("fits the whole area on demand", () => {
  const { camera, moves, show } = made();
  show({ focusBox: WARD });
  camera.fit();
  expect(moves).toEqual([WARD, AREA]);
});

it("has room on every side for a map of another shape, and stays on the globe", () => {
  expect(roomAround([0, 52, 1, 52.5])).toEqual([-3, 49, 4, 55.5]);
  expect(roomAround([0, 52, 0.5, 53])).toEqual([-6, 46, 6.5, 59]);
  expect(roomAround([0, 80, 1, 84])[3]).toBe(85);
});
