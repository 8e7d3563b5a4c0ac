// What can be on the map at one moment.
import type { Boundaries } from "../../core/area-package.ts";
import type { Camera } from "../../core/camera.ts";
import type { ChoroplethModel } from "../../core/choropleth.ts";
import type { Ward } from "../../core/dataset.ts";
import type { Theme } from "../palette.ts";

/** Parts are compared by reference: whoever changes one passes a new object. */
export interface WardMapInput {
  readonly theme: Theme;
  readonly boundaries: Boundaries;
  /** Where names go. */
  readonly wards: readonly Ward[];
  /** Null while there is nothing to show yet. */
  readonly choropleth: ChoroplethModel | null;
  readonly selected: readonly string[];
  readonly hovered: string | null;
  readonly focused: string | null;
  /** Of the fill, 0 to 1. */
  readonly opacity: number;
  /** Null: the whole area. */
  readonly camera: Camera | null;
}
