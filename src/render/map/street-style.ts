// A street map made by others: fetched, checked, and turned into layers that go under and over the wards.

import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { DARK_STREETS } from "../../core/basics/colours.ts";
import type { Palette } from "../palette.ts";

export type StreetStyle = Pick<StyleSpecification, "sources" | "layers" | "sprite">;

/** Sources and layers carry this prefix, so that no name of theirs can be one of ours. */
export const STREET_PREFIX = "street-";

const PATIENCE_MILLISECONDS = 8000;
const STREET_FONTS = ["Inter", "system-ui"];
const SOURCES = new Set(["vector", "raster", "geojson", "image"]);
const FLAT = new Set(["background", "fill", "line", "raster", "circle", "symbol"]);

/** The style at the address. Throws when it does not come in time, cannot be read or is no style of version 8. */
export async function fetchStreetStyle(url: string, cancel: AbortSignal): Promise<StreetStyle> {
  const signal = AbortSignal.any([cancel, AbortSignal.timeout(PATIENCE_MILLISECONDS)]);
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The street map answered ${response.status}`);
  const style = parseStreetStyle(await response.json());
  if (style === null) throw new Error("The street map is no style of version 8");
  return style;
}

/**
 * Of a style of version 8: the sources, and the layers that are flat and whose source is there, each name once; null for
 * anything else. What the layers say of colours and the like is not looked at: MapLibre refuses a style that it cannot read.
 */
export function parseStreetStyle(value: unknown): StreetStyle | null {
  if (!isObject(value) || value["version"] !== 8) return null;
  const { sources, layers, sprite } = value;
  if (!isObject(sources) || !Array.isArray(layers)) return null;
  const usable = Object.entries(sources).filter((entry): entry is [string, SourceSpecification] => isSource(entry[1]));
  const names = new Set(usable.map(([name]) => name));
  const flat = layers.filter((layer: unknown): layer is LayerSpecification => isFlatLayer(layer, names));
  const first = new Map([...flat].reverse().map((layer) => [layer.id, layer]));
  return {
    sources: Object.fromEntries(usable),
    layers: flat.filter((layer) => first.get(layer.id) === layer),
    ...(typeof sprite === "string" ? { sprite } : {}),
  };
}

export function streetSources(street: StreetStyle): StyleSpecification["sources"] {
  return Object.fromEntries(
    Object.entries(street.sources).map(([name, source]) => [`${STREET_PREFIX}${name}`, source]),
  );
}

/** Its layers, with their sources renamed: areas and lines go under the wards, names over them. */
export function streetLayers(
  street: StreetStyle,
  colours: Palette,
): { readonly under: readonly LayerSpecification[]; readonly over: readonly LayerSpecification[] } {
  const layers = street.layers.map(renamed);
  const themed = colours.theme === "dark" ? layers.map((layer) => darkened(layer, colours)) : layers;
  return {
    under: themed.filter((layer) => layer.type !== "symbol"),
    over: themed.filter((layer) => layer.type === "symbol").map(withLocalFonts),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSource(value: unknown): value is SourceSpecification {
  return isObject(value) && typeof value["type"] === "string" && SOURCES.has(value["type"]);
}

/** A background of no source, or a layer of one of those sources that lies flat on the ground. */
function isFlatLayer(value: unknown, sources: ReadonlySet<string>): value is LayerSpecification {
  if (!isObject(value)) return false;
  const { id, type, source, paint = {}, layout = {} } = value;
  if (typeof id !== "string" || typeof type !== "string" || !isObject(paint) || !isObject(layout)) return false;
  const hasSource = source === undefined ? type === "background" : typeof source === "string" && sources.has(source);
  return FLAT.has(type) && hasSource;
}

function renamed(layer: LayerSpecification): LayerSpecification {
  const id = `${STREET_PREFIX}${layer.id}`;
  return "source" in layer && typeof layer.source === "string"
    ? ({ ...layer, id, source: `${STREET_PREFIX}${layer.source}` } as LayerSpecification)
    : { ...layer, id };
}

/** No glyphs are fetched: names are drawn with fonts of the reader's own machine. */
function withLocalFonts(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== "symbol") return layer;
  return { ...layer, layout: { ...layer.layout, "text-font": STREET_FONTS } };
}

/** The usual street styles are light: in the dark theme only their shapes are kept. */
function darkened(layer: LayerSpecification, colours: Palette): LayerSpecification {
  const isWater = layer.id.includes("water") || ("source-layer" in layer && layer["source-layer"] === "water");
  switch (layer.type) {
    case "background":
      return { ...layer, paint: { "background-color": colours.mapBackground } };
    case "fill":
      return { ...layer, paint: { "fill-color": isWater ? DARK_STREETS.water : DARK_STREETS.land } };
    case "line":
      return {
        ...layer,
        paint: { ...withoutPattern(layer.paint), "line-color": isWater ? DARK_STREETS.water : DARK_STREETS.street },
      };
    case "raster":
      return { ...layer, paint: { ...layer.paint, "raster-brightness-max": 0.35, "raster-saturation": -0.6 } };
    case "symbol":
      return {
        ...layer,
        paint: { ...layer.paint, "text-color": colours.muted, "text-halo-color": colours.background },
      };
    default:
      return layer;
  }
}

function withoutPattern<Paint extends { "line-pattern"?: unknown }>(
  paint: Paint | undefined,
): Omit<Paint, "line-pattern"> {
  const { "line-pattern": _, ...rest } = paint ?? ({} as Paint);
  return rest;
}
