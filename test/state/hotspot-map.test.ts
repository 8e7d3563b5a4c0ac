// What the map shows in its hotspot modes: all that the mode asks for and nothing of the others.
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { besideOverlay, mapOverlay } from "../../src/state/hotspot-map.ts";
import { hotspots, surface } from "../../src/state/hotspot-models.ts";
import type { ReadyState } from "../../src/state/models.ts";
import { datasetWith, type Spot } from "../core/hotspots/spots.ts";
import { answered, asked, EVERY_MONTH, SCATTERED } from "./answered.ts";

const cluster = (east: number, north: number, months: readonly number[]): readonly Spot[] =>
  [0, 50, 100].map((step) => ({ east: east + step, north: north + step / 2, count: 6, months }));
const PLACES = datasetWith([
  ...cluster(500, 500, EVERY_MONTH),
  ...cluster(3000, 1000, EVERY_MONTH.slice(12)),
  ...SCATTERED,
]);

const view = (map: string, more = ""): string => `?offence=shoplifting&from=2025-01&to=2025-12&map=${map}${more}`;
const shown = (map: string, more = "") => mapOverlay(answered(view(map, more), PLACES));

describe("the map of the density", () => {
  it("shows the surface at once, and outlines, hotspots and circles as they are worked out", () => {
    const places = answered(view("hotspots"), PLACES).answers.placesInMetres!;
    const early = mapOverlay(asked(view("hotspots"), PLACES, { answers: { placesInMetres: places } }));
    expect(early).toMatchObject({ mode: "density", bands: null, hotspots: null, circles: null, cells: null });
    expect(early.surface?.density.some((value) => value > 0)).toBe(true);
    const whole = shown("hotspots", "&wards=W1");
    expect(whole).toMatchObject({ mode: "density", cells: null, differences: null });
    expect(whole.bands?.length).toBeGreaterThan(0);
    expect(whole.hotspots).toHaveLength(2);
    expect(whole.circles).toHaveLength(3 + 16);
  });

  it("draws the surface on its grid, between corners in degrees from the north-west clockwise", () => {
    const state = answered(view("hotspots"), PLACES);
    const { surface: raw } = mapOverlay(state);
    expect(raw?.density).toBe(surface(state)?.surface.density);
    expect(raw?.inside.length).toBe((raw?.grid.columns ?? 0) * (raw?.grid.rows ?? 0));
    const [northWest, northEast, southEast, southWest] = raw!.corners;
    expect(northWest[0]).toBeLessThan(northEast[0]);
    expect(northEast[1]).toBeGreaterThan(southEast[1]);
    expect(southWest[0]).toBeLessThan(southEast[0]);
  });

  it("marks where the reader asked with a circle as wide as the bandwidth", () => {
    const state = answered(view("hotspots"), PLACES, { probe: { longitude: 0.13, latitude: 52.19 } });
    const { probe } = mapOverlay(state);
    expect(probe).toMatchObject({ longitude: 0.13, latitude: 52.19 });
    const metres = probe!.circle.map(([longitude, latitude]) =>
      Math.hypot((longitude! - 0.13) * 111_320 * Math.cos((52.19 * Math.PI) / 180), (latitude! - 52.19) * 111_250),
    );
    for (const distance of metres) expect(distance / 250).toBeCloseTo(1, 1);
  });

  it("looks at the selected wards, and at nothing in particular without any", () => {
    const { geometry } = PLACES.boundaries.features[1]!;
    const corners = (geometry.coordinates.flat() as Position[]).flat();
    const [longitudes, latitudes] = [0, 1].map((axis) => corners.filter((_, index) => index % 2 === axis));
    const least = [longitudes, latitudes].map((values) => Math.min(...values!));
    const most = [longitudes, latitudes].map((values) => Math.max(...values!));
    expect(shown("hotspots", "&wards=W2").focusBox).toEqual([...least, ...most]);
    expect(shown("hotspots").focusBox).toBeNull();
  });
});

it("the map against chance shows hot squares, and neither surface nor circles", () => {
  const block = Array.from({ length: 25 }, (_, index) => ({
    east: 500 + 200 * (index % 5),
    north: 500 + 200 * Math.floor(index / 5),
    count: 3,
    months: EVERY_MONTH,
  }));
  const overlay = mapOverlay(answered(view("significance", "&wards=W1"), datasetWith([...block, ...SCATTERED])));
  expect(overlay).toMatchObject({ mode: "significance", surface: null, bands: null, circles: null, differences: null });
  expect(overlay.cells?.length).toBeGreaterThan(0);
  for (const { level, outline } of overlay.cells ?? []) {
    expect([90, 95, 99]).toContain(level);
    expect(outline).toHaveLength(5);
  }
});

it("the map of changes shows areas with their verdicts, and no hotspots", () => {
  const overlay = shown("difference");
  expect(overlay).toMatchObject({ mode: "difference", surface: null, hotspots: null, cells: null });
  expect(overlay.differences?.map(({ verdict }) => verdict).toSorted()).toEqual(["clearly up", "no clear change"]);
});

describe("the map beside it", () => {
  const beside = (map: string, more: string) => besideOverlay(answered(view(map, more), PLACES));

  it("shows the other period's surface, outlines and hotspots, once one is chosen", () => {
    const other = beside("hotspots", "&against=2024-01");
    expect(other).toMatchObject({ mode: "density", circles: null, selectedHotspot: null });
    expect(other?.hotspots).toHaveLength(1);
    expect(beside("hotspots", "")).toBeNull();
    expect(beside("significance", "&against=2024-01")).toBeNull();
  });
});

it("is the same object while nothing on it changes", () => {
  const state = answered(view("hotspots"), PLACES);
  const [first] = hotspots(state) ?? [];
  const overlay = mapOverlay(state);
  const changed = (change: Partial<ReadyState>) => mapOverlay({ ...state, ...change }) !== overlay;
  expect(changed({ hovered: "W1", hoveredHotspot: first!.id, playing: true, today: 1 })).toBe(false);
  expect(changed({ view: { ...state.view, fill: 20, measure: "share" } })).toBe(false);
  expect(changed({ view: { ...state.view, hotspot: first!.id } })).toBe(true);
});
