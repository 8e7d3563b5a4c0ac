// What can be on the map at one moment.

import type { Position } from "geojson";
import type { Boundaries } from "../../core/area/area-package.ts";
import type { Bounds } from "../../core/geography/box.ts";
import type { WardLabel } from "../../core/geography/label-point.ts";
import type { Outline } from "../../core/geography/polygons.ts";
import type { Band, Hotspot } from "../../core/hotspots/density/hotspot.ts";
import type { CellGrid } from "../../core/hotspots/ground/cell-grid.ts";
import type { Corners } from "../../core/hotspots/ground/cell-shapes.ts";
import type { Verdict } from "../../core/statistics/change.ts";
import type { Camera } from "../../core/view/camera.ts";
import type { ChoroplethModel } from "../../core/wards/choropleth.ts";
import type { Theme } from "../palette.ts";

/** In all but "wards" the wards are only thin lines over what is shown. */
export type MapContent = "wards" | "density" | "significance" | "difference";

/** A density surface before its outlines are known. */
export interface RawSurface {
  readonly grid: CellGrid;
  /** By cell index, in the unit of the steps. */
  readonly density: Float64Array;
  /** 1 for each cell of the district. */
  readonly inside: Uint8Array;
  /** Of the grid. */
  readonly corners: Corners;
  /** The least density of each class, ascending, one for each colour of the density ramp. */
  readonly steps: readonly number[];
}

/** A place with its offences, for a circle whose area is proportional to them. */
export interface PlaceCircle {
  /** Index of the place. */
  readonly place: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly offences: number;
  readonly name: string;
}

/** A cell that is significantly hot, at that many per cent. */
export interface SignificantCell {
  /** The ring of its corners in degrees, closed. */
  readonly outline: readonly Position[];
  readonly level: 90 | 95 | 99;
}

export interface Difference {
  readonly id: string;
  readonly outline: Outline;
  readonly verdict: Verdict;
}

export interface DrawnPolygon {
  readonly role: "treated" | "comparison";
  /** Degrees, closed or not. */
  readonly ring: readonly Position[];
}

export interface MapDrawing {
  readonly polygons: readonly DrawnPolygon[];
  /** The corners set so far of a polygon that is being drawn: while it is not null, every click is a point. */
  readonly unfinished: readonly Position[] | null;
}

/** Where the reader asked what is around. */
export interface Probe {
  readonly longitude: number;
  readonly latitude: number;
  /** A closed ring in degrees: what counts as around; empty for a point alone. */
  readonly circle: readonly Position[];
}

/** Parts are compared by reference: whoever changes one passes a new object. Optional parts that are null are not shown. */
export interface WardMapInput {
  readonly theme: Theme;
  readonly boundaries: Boundaries;
  /** Where names go. */
  readonly wards: readonly WardLabel[];
  /** Null while there is nothing to show yet. */
  readonly choropleth: ChoroplethModel | null;
  readonly selected: readonly string[];
  readonly hovered: string | null;
  readonly focused: string | null;
  /** Of the fill, and of what takes its place in the other modes, 0 to 1. */
  readonly opacity: number;
  /** Null: the whole area, or the focus box. */
  readonly camera: Camera | null;
  /** What the map fits when this becomes another box while the camera is null. */
  readonly focusBox?: Bounds | null;
  /** Left out: "wards". */
  readonly mode?: MapContent;
  readonly surface?: RawSurface | null;
  /** The outlines of the surface; as soon as they are drawn they take its place. */
  readonly bands?: readonly Band[] | null;
  readonly hotspots?: readonly Hotspot[] | null;
  /** Ids of hotspots. */
  readonly selectedHotspot?: string | null;
  readonly hoveredHotspot?: string | null;
  readonly circles?: readonly PlaceCircle[] | null;
  readonly cells?: readonly SignificantCell[] | null;
  readonly differences?: readonly Difference[] | null;
  readonly drawing?: MapDrawing | null;
  readonly probe?: Probe | null;
}
