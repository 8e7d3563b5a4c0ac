// The wards on the map: their shapes and names, the colour of each, and what the reader has marked.
import type { FeatureCollection, Point } from "geojson";
import type { MapLibreMap } from "maplibre-gl";
import type { WardLabel } from "../../core/geography/label-point.ts";
import type { ChoroplethModel } from "../../core/wards/choropleth.ts";
import { importance } from "../../core/wards/name-places.ts";
import { type Paint, setData } from "./map-sources.ts";
import { shadesOf } from "./shade.ts";
import { type Mark, WARD_NAMES, WARDS } from "./ward-layers.ts";

const PAUSE_MILLISECONDS = 250;

export const placeWards: Paint = (map, input, before) => {
  if (input.boundaries !== before?.boundaries) setData(map, WARDS, input.boundaries);
};

/**
 * Names of the wards that are chosen or under the pointer come first, then by value, once the reader pauses: all names are placed
 * again for it, by the map's worker.
 */
export function namePainter(stopped: AbortSignal): Paint {
  let timer: ReturnType<typeof setTimeout> | undefined;
  stopped.addEventListener("abort", () => clearTimeout(timer));
  return (map, input, before) => {
    const sameWards = input.wards === before?.wards;
    const same = (["selected", "hovered", "choropleth"] as const).every((part) => input[part] === before?.[part]);
    if (sameWards && same) return;
    const marked = [...input.selected, ...listOf(input.hovered)];
    const place = (): void => {
      const order = importance(input.choropleth ?? { wards: [] }, [...new Set(marked)]);
      setData(map, WARD_NAMES, namePoints(input.wards, order));
    };
    // A style that has come meanwhile may not have its sources yet; it is painted when it has.
    const placeLater = (): void => {
      if (map.getSource(WARD_NAMES)) place();
    };
    clearTimeout(timer);
    if (sameWards) timer = setTimeout(placeLater, PAUSE_MILLISECONDS);
    else place();
  };
}

/**
 * A point for each ward, with its code, its name, and its `rank`: where there is no room for all names, those of a lower rank are
 * shown. They rank as their codes stand in `order`; those that are not in it come last.
 */
export function namePoints(wards: readonly WardLabel[], order: readonly string[]): FeatureCollection<Point> {
  const ranks = new Map(order.map((code, rank) => [code, rank]));
  return {
    type: "FeatureCollection",
    features: wards.map(({ code, name, longitude, latitude }) => ({
      type: "Feature",
      properties: { code, name, rank: ranks.get(code) ?? order.length },
      geometry: { type: "Point", coordinates: [longitude, latitude] },
    })),
  };
}

export const shadeWards: Paint = (map, input, before) => {
  if (before === null || input.mode !== before.mode) map.setGlobalStateProperty("mode", input.mode ?? "wards");
  if (input.opacity !== before?.opacity) map.setGlobalStateProperty("opacity", input.opacity);
  if (input.choropleth !== before?.choropleth) shade(map, input.choropleth, before?.choropleth ?? null);
};

export const markWards: Paint = (map, input, before) => {
  mark(map, "selected", input.selected, before?.selected ?? []);
  mark(map, "hovered", listOf(input.hovered), listOf(before?.hovered));
  mark(map, "focused", listOf(input.focused), listOf(before?.focused));
};

function shade(map: MapLibreMap, model: ChoroplethModel | null, before: ChoroplethModel | null): void {
  const shades: ReadonlyMap<string, string> = model ? shadesOf(model) : new Map();
  const old: ReadonlyMap<string, string> = before ? shadesOf(before) : new Map();
  for (const code of new Set([...old.keys(), ...shades.keys()])) {
    const next = shades.get(code) ?? null;
    if (before && next === old.get(code)) continue;
    map.setFeatureState({ source: WARDS, id: code }, { shade: next });
    map.setFeatureState({ source: WARD_NAMES, id: code }, { shade: next });
  }
}

function mark(map: MapLibreMap, name: Mark, codes: readonly string[], before: readonly string[]): void {
  if (codes === before) return;
  for (const code of before) {
    if (!codes.includes(code)) map.setFeatureState({ source: WARDS, id: code }, { [name]: false });
  }
  for (const code of codes) {
    if (!before.includes(code)) map.setFeatureState({ source: WARDS, id: code }, { [name]: true });
  }
}

function listOf(code: string | null | undefined): readonly string[] {
  return code === null || code === undefined ? [] : [code];
}
