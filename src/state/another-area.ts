// What of a view goes along to another area: what is looked at and how, and nothing that lies somewhere.
import { isOwnArea } from "../core/area/own-slug.ts";
import { DEFAULT_VIEW, type View } from "../core/view/view.ts";

/** Everything else, an added parameter too, becomes the usual value: wards, places, plans and the camera are of one area. */
const GOES_ALONG: readonly (keyof View)[] = [
  ...(["page", "section", "offences", "measure", "breaks", "from", "to", "against"] as const),
  ...(["map", "bandwidth", "audience", "shown", "embed", "fill"] as const),
];

/** What of an area of the reader's own is made of their records: it goes to no area whose address the host is told. */
const OF_OWN: readonly (keyof View)[] = ["offences", "from", "to", "against", "shown"];

/** The change of a view that shows the same of another area (slug). The page of one ward becomes that of all. */
export function toAnotherArea(view: View, area: string): Partial<View> {
  const leavesOwn = isOwnArea(view.area ?? "") && !isOwnArea(area);
  const along = GOES_ALONG.filter((property) => !(leavesOwn && OF_OWN.includes(property)));
  const kept = Object.fromEntries(along.map((property) => [property, view[property]]));
  return { ...DEFAULT_VIEW, ...kept, ...(view.page === "ward" && { page: "wards" }), area };
}
