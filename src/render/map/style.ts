// The whole style of the map, all its layers from the start: a function of the theme and of the street map, if there is one.
import type { GeoJSONSourceSpecification, StyleSpecification } from "maplibre-gl";
import { palette, type Theme } from "../palette.ts";
import { drawingLayers, drawingRoles, drawingSources, probeLayers } from "./drawing-layers.ts";
import { hotspotMarkers, hotspotNumbers, hotspotOutlines, hotspotSources } from "./hotspot-layers.ts";
import { emptySource } from "./map-sources.ts";
import { MAP_STATE } from "./map-state.ts";
import { placeCircles, placeNames, placeSources } from "./place-layers.ts";
import { type StreetStyle, streetLayers, streetSources } from "./street-style.ts";
import { surfaceLayers, surfaceSources } from "./surface-layers.ts";
import { WARD_NAMES, WARDS, wardFills, wardLines, wardMarks, wardNames, wardNamesOnSurface } from "./ward-layers.ts";

/**
 * Areas and lines of the street map, then what is shaded: wards, or what takes their place with the wards as lines over it. Then
 * names of streets, then what is marked or drawn, then names and, over all else, the numbers of hotspots: names are placed
 * after what lies over them and give way to it. Colours of wards are read from their feature-state; opacity, mode and the form of
 * the surface from the global state. There are no glyphs: all text is drawn with local fonts, so names need no server.
 */
export function mapStyle(theme: Theme, street: StreetStyle | null): StyleSpecification {
  const colours = palette(theme);
  const streets = street ? streetLayers(street, colours) : { under: [], over: [] };
  return {
    version: 8,
    state: MAP_STATE,
    transition: { duration: 0, delay: 0 },
    ...(street?.sprite === undefined ? {} : { sprite: street.sprite }),
    sources: { ...(street ? streetSources(street) : {}), ...ownSources() },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": colours.mapBackground } },
      ...streets.under,
      ...wardFills(colours),
      ...surfaceLayers(colours),
      ...wardLines(colours),
      ...streets.over,
      ...wardMarks(colours),
      placeCircles(colours),
      ...hotspotOutlines(colours),
      ...drawingLayers(colours),
      ...probeLayers(colours),
      placeNames(colours),
      wardNamesOnSurface(colours),
      drawingRoles(colours),
      hotspotMarkers(colours),
      hotspotNumbers(colours),
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
  return {
    [WARDS]: wardSource(),
    [WARD_NAMES]: wardSource(),
    ...surfaceSources(),
    ...hotspotSources(),
    ...placeSources(),
    ...drawingSources(),
  };
}

/** Wards are known by their code; shared borders keep all their vertices, so that no slivers open between neighbours. */
function wardSource(): GeoJSONSourceSpecification {
  return { ...emptySource("code"), tolerance: 0 };
}
