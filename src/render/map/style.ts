// The whole style of the map, all its layers from the start: a function of the theme and of the street map, if there is one.
import type { GeoJSONSourceSpecification, StyleSpecification } from "maplibre-gl";
import { palette, type Theme } from "../palette.ts";
import { type StreetStyle, streetLayers, streetSources } from "./street-style.ts";
import { WARD_NAMES, WARDS, wardGround, wardMarks, wardNames } from "./ward-layers.ts";

/**
 * Areas and lines of the street map, then the wards, then names of streets, then what is marked, then names of wards. Colours of
 * wards are read from their feature-state, the fill's opacity from the global state "opacity". There are no glyphs: all text is
 * drawn with local fonts, so names need no server.
 */
export function mapStyle(theme: Theme, street: StreetStyle | null): StyleSpecification {
  const colours = palette(theme);
  const streets = street ? streetLayers(street, colours) : { under: [], over: [] };
  return {
    version: 8,
    state: { opacity: { default: 1 } },
    transition: { duration: 0, delay: 0 },
    ...(street?.sprite === undefined ? {} : { sprite: street.sprite }),
    sources: { ...(street ? streetSources(street) : {}), ...ownSources() },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": colours.mapGround } },
      ...streets.under,
      ...wardGround(colours),
      ...streets.over,
      ...wardMarks(colours),
      wardNames(colours),
    ],
  };
}

/** True for a style of this map that was loaded, with whatever data it then got. */
export function hasWards(style: StyleSpecification | undefined): style is StyleSpecification {
  return style?.sources[WARDS] !== undefined && style.sources[WARD_NAMES] !== undefined;
}

/** The next style, with the data that the map's own sources have now. */
export function withSourcesOf(before: StyleSpecification | undefined, next: StyleSpecification): StyleSpecification {
  if (!hasWards(before)) return next;
  const own = Object.entries(before.sources).filter(([name]) => isOwnSource(name));
  return { ...next, sources: { ...next.sources, ...Object.fromEntries(own) } };
}

/** True for the name of a source that is not one of the street map. */
export function isOwnSource(name: unknown): boolean {
  return typeof name === "string" && Object.hasOwn(ownSources(), name);
}

function ownSources(): StyleSpecification["sources"] {
  return { [WARDS]: emptySource(), [WARD_NAMES]: emptySource() };
}

/** Wards are known by their code; shared borders keep all their vertices, so that no slivers open between neighbours. */
function emptySource(): GeoJSONSourceSpecification {
  return { type: "geojson", promoteId: "code", tolerance: 0, data: { type: "FeatureCollection", features: [] } };
}
