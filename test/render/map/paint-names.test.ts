// Names of chosen and pointed wards come first, then by value, once the reader pauses.
import type { FeatureCollection } from "geojson";
import type { MapLibreMap } from "maplibre-gl";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { WardMapInput } from "../../../src/render/map/map-input.ts";
import { namePainter } from "../../../src/render/map/paint-wards.ts";
import { WARD_NAMES } from "../../../src/render/map/ward-layers.ts";

const WARDS = ["W1", "W2"].map((code) => ({ code, name: code, longitude: 0, latitude: 52 }));
const placed: (readonly unknown[])[] = [];
let hasSource = true;

const setData = async ({ features }: FeatureCollection): Promise<void> => {
  placed.push(features.map(({ properties }) => properties?.["rank"]));
};
const map = { getSource: (name: string) => (hasSource && name === WARD_NAMES ? { setData } : undefined) };

function painter(more: object = {}): {
  readonly show: (selected: readonly string[], hovered?: string) => void;
  readonly stop: () => void;
} {
  const cancel = new AbortController();
  const paint = namePainter(cancel.signal);
  let before: WardMapInput | null = null;
  return {
    show(selected, hovered = undefined) {
      const input = { wards: WARDS, selected, hovered, ...more } as unknown as WardMapInput;
      paint(map as unknown as MapLibreMap, input, before);
      before = input;
    },
    stop: () => cancel.abort(),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  placed.length = 0;
  hasSource = true;
});
afterEach(() => {
  vi.useRealTimers();
});

it("places the names of new wards at once, and those of a selection after a pause, of the last one only", () => {
  const { show } = painter();
  show(["W2"]);
  expect(placed).toEqual([[1, 0]]);
  show(["W1"]);
  show([]);
  show(["W1", "W2"]);
  expect(placed).toHaveLength(1);
  vi.runAllTimers();
  expect(placed).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

it("places the name of the ward under the pointer before those of greater values", () => {
  const value = (code: string, amount: number) => ({ code, value: { known: true, value: amount } });
  const { show } = painter({ choropleth: { wards: [value("W1", -2), value("W2", 1)] } });
  show([]);
  show([], "W2");
  vi.runAllTimers();
  expect(placed).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

it("does nothing for the same selection, for a map that is gone, and for a style without its sources", () => {
  const { show, stop } = painter();
  const selected = ["W1"];
  show(selected);
  show(selected);
  vi.runAllTimers();
  expect(placed).toHaveLength(1);
  hasSource = false;
  show([]);
  vi.runAllTimers();
  hasSource = true;
  show(["W2"]);
  stop();
  vi.runAllTimers();
  expect(placed).toHaveLength(1);
});
