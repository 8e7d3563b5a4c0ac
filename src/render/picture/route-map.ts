// A sketch map of a few places in the order of a way: ward lines and names, the way, numbered places, scale and north.
import type { Position } from "geojson";
import type { Boundaries } from "../../core/area/area-package.ts";
import { LIGHT } from "../../core/basics/colours.ts";
import { boxAround } from "../../core/geography/box-around.ts";
import { toGrid } from "../../core/geography/british-grid.ts";
import type { WardLabel } from "../../core/geography/label-point.ts";
import { numbersApart } from "../../core/geography/numbers-apart.ts";
import { isInside, type Polygons, polygonsOf } from "../../core/geography/polygons.ts";
import type { TextWidth } from "../charts/geometry.ts";
import { inkOn } from "../palette.ts";
import { nameSpots } from "./name-spots.ts";
import { northArrow, scaleBar } from "./scale-bar.ts";
import { type Shape, shape } from "./shape.ts";

export interface RouteStop {
  readonly number: string;
  /** Degrees. */
  readonly longitude: number;
  readonly latitude: number;
  readonly outline: Polygons;
}

export interface RouteMapModel {
  readonly boundaries: Boundaries;
  readonly labels: readonly WardLabel[];
  /** In the order of the way; at least one. */
  readonly stops: readonly RouteStop[];
  /** For those who do not see it. */
  readonly label: string;
}

type Point = readonly [x: number, y: number];
type Project = (longitude: number, latitude: number) => Point;

const WIDTH = 560;
const TYPE = 16;
const [LEAST, MOST] = [0.7, 1.2];
/** Free around the places, and under the map for scale and north. */
const [MARGIN, STRIP] = [44, 52];
const RADIUS = 12;
/** Half of the length of the head that gives a leg its direction. */
const HEAD = 6;
/** Metres: a single place is shown with what is around it. */
const NARROWEST = 1200;
/** Of a letter as `TextWidth` measures it. */
const MEASURED = 12;

/** In the light colours; north is the north of the British National Grid, and a metre is as long in every direction. */
export function routeMap({ boundaries, labels, stops, label }: RouteMapModel, textWidth: TextWidth): Shape {
  const { project, height, metres } = frameOf(stops);
  const peaks = stops.map(({ longitude, latitude }) => project(longitude, latitude));
  const spots = numbersApart(
    peaks.map(([x, y]) => ({ x, y })),
    2.2 * RADIUS,
  );
  const wards = boundaries.features.map(({ geometry }) => projected(polygonsOf(geometry), project));
  const names = labels.map(({ name, longitude, latitude }, index) => {
    const [x, y] = project(longitude, latitude);
    const width = (textWidth(name, true) * TYPE) / MEASURED;
    return {
      code: String(index),
      name,
      x,
      y,
      width,
      holds: (ax: number, ay: number) => isInside(wards[index]!, ax, ay),
    };
  });
  const taken = spots.map(({ x, y }) => ({ x, y, width: 2.2 * RADIUS, height: 2.2 * RADIUS }));
  const top = height + 0.5 * TYPE;
  const line = { fill: "none", "stroke-linejoin": "round" };
  return shape(
    "svg",
    { class: "route-map", viewBox: `0 0 ${WIDTH} ${height + STRIP}`, role: "img", "aria-label": label },
    [
      shape("rect", { width: WIDTH, height: height + STRIP, fill: LIGHT.background }),
      shape("svg", { width: WIDTH, height, overflow: "hidden" }, [
        ...wards.map((rings) =>
          shape("path", {
            ...line,
            d: pathOf(rings),
            class: "ward",
            fill: LIGHT.mapBackground,
            stroke: LIGHT.hatching,
          }),
        ),
        ...stops.map(({ outline }) =>
          shape("path", {
            ...{ d: pathOf(projected(outline, project)), class: "area", fill: LIGHT.densityRamp[0]! },
            ...{ "fill-rule": "evenodd", stroke: LIGHT.hotspot, "stroke-width": 1.6 },
          }),
        ),
        ...wayShapes(peaks),
        ...nameSpots(names, TYPE, { width: WIDTH, height }, taken).map(({ name, x, y }) =>
          text(name, { x, y: y + 0.35 * TYPE, "text-anchor": "middle", class: "ward-name", ...HALO }),
        ),
        ...spots.map(({ x, y }, index) =>
          shape("path", { d: `M${peaks[index]!.join(" ")}L${x} ${y}`, stroke: LIGHT.ink, "stroke-width": 1.4 }),
        ),
        ...spots.flatMap(({ x, y }, index) => disc(x, y, stops[index]!.number)),
      ]),
      northArrow(1.2 * TYPE, top, TYPE, LIGHT),
      scaleBar({ x: 2.8 * TYPE, y: top, metres, widest: 10 * TYPE }, TYPE, LIGHT),
      text(stops.length < 2 ? "" : "Dashed: order of visits, as the crow flies", {
        ...{ x: WIDTH - 0.6 * TYPE, y: top + TYPE, "text-anchor": "end" },
      }),
    ],
  );
}

const HALO = { stroke: LIGHT.mapBackground, "stroke-width": 3, "paint-order": "stroke", "font-weight": 600 };

/** All of the places, as large as the width allows. */
function frameOf(stops: readonly RouteStop[]): {
  readonly project: Project;
  readonly height: number;
  readonly metres: number;
} {
  const { west, south, east, north } = boxAround(
    stops.flatMap(({ outline }) => outline.flat(2).map(([x, y]): Position => [...toGrid(x!, y!)])),
  );
  const [wide, high] = [Math.max(NARROWEST, east - west), Math.max(NARROWEST, north - south)];
  const free = WIDTH - 2 * MARGIN;
  const most = MOST * WIDTH - 2 * MARGIN;
  const metres = Math.max(wide / free, high / most);
  const height = Math.round(Math.max(LEAST * WIDTH, high / metres + 2 * MARGIN));
  const [middleX, middleY] = [(west + east) / 2, (south + north) / 2];
  return {
    height,
    metres,
    project: (longitude, latitude) => {
      const [x, y] = toGrid(longitude, latitude);
      return [tenth(WIDTH / 2 + (x - middleX) / metres), tenth(height / 2 - (y - middleY) / metres)];
    },
  };
}

/** A dashed line on a light one, with a head in the middle of each leg that is long enough for it. */
function wayShapes(points: readonly Point[]): readonly Shape[] {
  if (points.length < 2) return [];
  const way = { d: `M${points.map((point) => point.join(" ")).join("L")}`, fill: "none" };
  const heads = points.slice(1).flatMap(([x, y], index): readonly Shape[] => {
    const [fromX, fromY] = points[index]!;
    if (Math.hypot(x - fromX, y - fromY) < 2 * RADIUS + 4 * HEAD) return [];
    const turn = Math.round((Math.atan2(y - fromY, x - fromX) * 180) / Math.PI);
    const place = `translate(${tenth((x + fromX) / 2)} ${tenth((y + fromY) / 2)}) rotate(${turn})`;
    return [shape("path", { d: `M${HEAD} 0L${-HEAD} ${HEAD}V${-HEAD}Z`, transform: place, fill: LIGHT.ink })];
  });
  const dashed = { ...way, stroke: LIGHT.ink, "stroke-width": 2, "stroke-dasharray": "7 4", class: "route" };
  return [shape("path", { ...way, stroke: LIGHT.background, "stroke-width": 5 }), shape("path", dashed), ...heads];
}

function disc(x: number, y: number, number: string): readonly Shape[] {
  const fill = LIGHT.densityRamp.at(-1)!;
  const middle = { "text-anchor": "middle", "font-weight": 700, class: "route-number", fill: inkOn(fill) };
  return [
    shape("circle", { cx: x, cy: y, r: RADIUS, fill, stroke: LIGHT.background, "stroke-width": 1.6 }),
    text(number, { x, y: tenth(y + 5), ...middle }),
  ];
}

function text(words: string, attributes: Shape["attributes"]): Shape {
  return shape(
    "text",
    { "font-size": 0.9 * TYPE, "font-family": "system-ui, sans-serif", fill: LIGHT.ink, ...attributes },
    [words],
  );
}

function projected(polygons: Polygons, project: Project): Position[][][] {
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [...project(x!, y!)])));
}

/** Points that fall on the one before are left out. */
function pathOf(polygons: Polygons): string {
  return polygons
    .flat()
    .map((ring) => {
      const points = ring.map((point) => point.join(" "));
      return `M${points.filter((point, index) => point !== points[index - 1]).join("L")}Z`;
    })
    .join("");
}

function tenth(value: number): number {
  return Math.round(10 * value) / 10;
}
