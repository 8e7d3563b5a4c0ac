// What residents are shown of where offences happen: some by ward only, all others as areas and never as places.
import { isByWardOnly } from "../../area/by-ward-only.ts";
import type { Hotspot } from "./hotspot.ts";

/** The most that a page for residents (audience=public) may show, with the sentence that says why. */
export type ResidentsView =
  | { readonly shows: "wards"; readonly reason: string }
  /** Hotspots as areas that are named by their ward: no places, no names of places. */
  | { readonly shows: "areas"; readonly reason: string };

/** By the slugs of all categories in a selection: one that is shown by ward only is enough, so "All crime" is by ward too. */
export function residentsView(categories: readonly string[]): ResidentsView {
  const byWard = categories.filter(isByWardOnly);
  if (byWard.length === 0)
    return { shows: "areas", reason: "Hotspots are shown as areas: single places are left out to protect people." };
  const subject =
    byWard.length === categories.length
      ? "These offences are"
      : "Some of these offences are violent or sexual: all are";
  return { shows: "wards", reason: `${subject} shown by ward only, so that nobody who was harmed can be recognised.` };
}

/** The same hotspots without what names a place in them: each is called after its rank and ward. None where only wards may be shown. */
export function hotspotsForResidents(view: ResidentsView, hotspots: readonly Hotspot[]): readonly Hotspot[] {
  if (view.shows === "wards") return [];
  return hotspots.map((hotspot) => ({ ...hotspot, name: `Area ${hotspot.rank} in ${hotspot.wardName}`, places: [] }));
}
