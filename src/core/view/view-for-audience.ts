// What of an address residents are shown: nothing in it points at a place that they are not told of.
import type { Whereabouts } from "../area/whereabouts.ts";
import { withoutPlaces } from "./own-slides.ts";
import type { Pages } from "./page-id.ts";
import { afterChange, type View } from "./view.ts";

/** Zoom from which a map shows streets rather than wards. */
const CLOSE_UP = 14;

/** The view without what this audience is not shown of it; the same object where there is nothing to leave out. */
export function viewFor({ shows }: Whereabouts, view: View, pages: Pages): View {
  if (shows === "places") return view;
  const change: Partial<View> = {
    ...(pages[view.page].planning && { page: "map" }),
    patrol: "",
    treated: "",
    untreated: "",
    present: withoutPlaces(view.present),
    ...(shows === "wards" && {
      hotspot: null,
      camera: view.camera && view.camera.zoom >= CLOSE_UP ? null : view.camera,
    }),
  };
  const keys = Object.keys(change) as (keyof View)[];
  return keys.every((key) => change[key] === view[key]) ? view : afterChange(view, change);
}
