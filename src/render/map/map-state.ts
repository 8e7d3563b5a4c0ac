// What layers ask of the map as a whole: the global state of the style, and conditions on it.
import type { ExpressionSpecification, StateSpecification } from "maplibre-gl";
import type { MapContent } from "./map-input.ts";

/** What of the surface is drawn: nothing, its cells, or its outlines. */
export type SurfaceForm = "none" | "image" | "bands";

interface MapState {
  readonly opacity: number;
  readonly mode: MapContent;
  readonly surface: SurfaceForm;
}

const AT_FIRST: MapState = { opacity: 1, mode: "wards", surface: "none" };

export const MAP_STATE: StateSpecification = Object.fromEntries(
  Object.entries(AT_FIRST).map(([name, value]) => [name, { default: value }]),
);

export const OPACITY: ExpressionSpecification = ["global-state", "opacity"];

export function whenState<Name extends keyof MapState>(
  name: Name,
  value: MapState[Name],
  then: number | ExpressionSpecification,
  otherwise: number | ExpressionSpecification,
): ExpressionSpecification {
  return ["case", ["==", ["global-state", name], value], then, otherwise];
}

/** For layers that are not there in other modes: what is not visible takes no part in placing names. */
export function visibleIn(modes: "wards" | "surfaces"): ExpressionSpecification {
  const [inWards, elsewhere] = modes === "wards" ? ["visible", "none"] : ["none", "visible"];
  return ["case", ["==", ["global-state", "mode"], "wards"], inWards, elsewhere];
}
