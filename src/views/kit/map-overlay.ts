// What lies on the map in the place of the shaded wards.
import type { WardMapInput } from "../../render/map/map-input.ts";

export type MapOverlay = Pick<WardMapInput, "mode"> &
  Partial<
    Pick<
      WardMapInput,
      | "surface"
      | "bands"
      | "hotspots"
      | "selectedHotspot"
      | "hoveredHotspot"
      | "circles"
      | "cells"
      | "differences"
      | "drawing"
      | "probe"
      | "focusBox"
    >
  >;
