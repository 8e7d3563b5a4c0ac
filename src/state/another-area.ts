// What of a view goes along to another area: what is looked at and how, and nothing that lies somewhere.
import { DEFAULT_VIEW, type View } from "../core/view/view.ts";

/** Everything else, an added parameter too, becomes the usual value: wards, places, plans and the camera are of one area. */
const GOES_ALONG: readonly (keyof View)[] = [
  ...(["page", "section", "offences", "measure", "breaks", "from", "to", "against"] as const),
  ...(["map", "bandwidth", "audience", "shown", "embed", "fill"] as const),
];

/** The change of a view that shows the same of another area (slug). The page of one ward becomes that of all. */
export function toAnotherArea(view: View, area: string): Partial<View> {
  const kept = Object.fromEntries(GOES_ALONG.map((property) => [property, view[property]]));
  return { ...DEFAULT_VIEW, ...kept, ...(view.page === "ward" && { page: "wards" }), area };
}
