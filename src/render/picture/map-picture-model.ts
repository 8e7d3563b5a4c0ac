// What a picture of the map holds: maps, their key, and all that is written around them.
import type { Boundaries } from "../../core/area/area-package.ts";
import type { Bounds } from "../../core/geography/box.ts";
import type { WardLabel } from "../../core/geography/label-point.ts";
import type { Camera } from "../../core/view/camera.ts";
import type { ChoroplethModel } from "../../core/wards/choropleth.ts";
import type { Size } from "../charts/geometry.ts";
import type { WardMapInput } from "../map/map-input.ts";
import type { SchemeKind } from "../palette.ts";

/** What lies on the wards in place of their shades: parts that are null or left out are not drawn. */
export type PicturedOverlay = Partial<
  Pick<WardMapInput, "bands" | "hotspots" | "selectedHotspot" | "circles" | "cells" | "differences">
>;

/** What part of the globe is shown: a box in degrees, or what a camera sees in a window of so many CSS pixels. */
export type PicturedPart = { readonly box: Bounds } | { readonly camera: Camera; readonly screen: Size };

export interface PicturedMap {
  readonly boundaries: Boundaries;
  readonly labels: readonly WardLabel[];
  /** The shades; without an overlay they fill the wards, with one they only say which names matter most. */
  readonly choropleth: ChoroplethModel;
  readonly overlay: PicturedOverlay | null;
  /** Codes of the chosen wards. */
  readonly selected: readonly string[];
  /** Null: the whole area. */
  readonly part: PicturedPart | null;
  /** Over it, where there is more than one; "" for none. */
  readonly caption: string;
}

export type Swatch =
  | { readonly kind: "no data" | "clear" | "pale" | "clearly up" | "clearly down" | "no clear change" | "chosen ward" }
  | {
      readonly kind: "class";
      readonly ramp: SchemeKind;
      readonly index: number;
      readonly count: number;
      readonly pale: boolean;
    }
  | { readonly kind: "significance"; readonly level: 90 | 95 | 99 }
  | { readonly kind: "place" | "dashed" }
  | { readonly kind: "number"; readonly rank: number; readonly stable: boolean };

export interface KeyBands {
  readonly ramp: SchemeKind | "density";
  /** In each band, from the left. */
  readonly labels: readonly string[];
  /** Under the edges of the bands: one more than there are bands, or, where the last one is open, as many. */
  readonly ticks: readonly string[];
}

export interface PictureKey {
  readonly title: string;
  readonly bands: KeyBands | null;
  readonly rows: readonly { readonly swatch: Swatch; readonly text: string }[];
  /** What must be known of the key. */
  readonly notes: readonly string[];
  /** Over the list of wards or of numbered hotspots; those that have no room are counted. */
  readonly listTitle: string;
  readonly list: readonly { readonly swatch: Swatch; readonly text: string }[];
}

export interface MapPictureModel {
  /** States the finding. */
  readonly title: string;
  /** Offence, place and period. */
  readonly subject: string;
  /** One or two that say more. */
  readonly sentences: readonly string[];
  /** One, or two that are compared side by side. */
  readonly maps: readonly PicturedMap[];
  readonly key: PictureKey;
  readonly caveats: readonly string[];
  readonly source: string;
  /** The page that shows it. */
  readonly address: string;
}
