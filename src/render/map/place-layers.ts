// The layers that draw places: circles whose area is proportional to offences, and their names.
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Palette } from "../palette.ts";
import { emptySource } from "./map-sources.ts";

export const PLACES = "places";

/**
 * Further out circles of neighbouring places run together; nearer in the streets around a place are on the map too, so that it
 * reads as "on or near" them. Places are points of the open data that many addresses share, never houses.
 */
export const CIRCLES_FROM_ZOOM = 11.8;
const NAME_FONTS = ["Inter Medium", "Inter", "system-ui"];
/** Radius in pixels of the circle of one offence at two zooms. */
const SMALL = { zoom: CIRCLES_FROM_ZOOM, radius: 1.3 };
const LARGE = { zoom: 17, radius: 3 };

export function placeSources(): StyleSpecification["sources"] {
  return { [PLACES]: emptySource() };
}

/** Light discs with a dark ring, or in the dark theme the other way round: seen on every class of the surface and beside it. */
export function placeCircles(colours: Palette): LayerSpecification {
  return {
    id: "place-circle",
    type: "circle",
    source: PLACES,
    minzoom: CIRCLES_FROM_ZOOM,
    layout: { "circle-sort-key": ["-", 0, ["get", "offences"]] },
    paint: {
      "circle-radius": [
        "interpolate",
        ["linear"],
        ["zoom"],
        SMALL.zoom,
        circleRadius(SMALL.radius),
        LARGE.zoom,
        circleRadius(LARGE.radius),
      ],
      "circle-color": colours.casing,
      "circle-opacity": 0.5,
      "circle-stroke-color": colours.ink,
      "circle-stroke-width": 1.3,
    },
  };
}

/** Where they do not collide, those of most offences first. */
export function placeNames(colours: Palette): LayerSpecification {
  return {
    id: "place-name",
    type: "symbol",
    source: PLACES,
    minzoom: CIRCLES_FROM_ZOOM,
    layout: {
      "symbol-sort-key": ["-", 0, ["get", "offences"]],
      "text-field": [
        "concat",
        ["case", ["==", ["get", "name"], ""], "", ["concat", "on or near ", ["get", "name"], ": "]],
        ["get", "offences"],
      ],
      "text-font": NAME_FONTS,
      "text-size": 12,
      "text-max-width": 9,
      "text-variable-anchor": ["top", "bottom", "left", "right"],
      "text-radial-offset": 0.7,
      "text-padding": 4,
    },
    paint: { "text-color": colours.ink, "text-halo-color": colours.background, "text-halo-width": 2.2 },
  };
}

/** The area is proportional to the offences. */
function circleRadius(ofOne: number): ExpressionSpecification {
  return ["*", ofOne, ["sqrt", ["get", "offences"]]];
}
