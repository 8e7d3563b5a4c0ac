// What may be said of where offences happen: the one decision that every view, file, notice, address and print asks.
import { isByWardOnly } from "./by-ward-only.ts";
import type { Dataset } from "./dataset.ts";
import { isOwnData } from "./is-own-data.ts";
import type { Selection } from "./offences.ts";

/** Whom a page is for: "public" are residents, who are shown nothing that points at a house or at somebody who was harmed. */
export type Audience = "everyone" | "public";

export type Whereabouts =
  /** All: places, streets, hotspots and their names. */
  | { readonly shows: "places"; readonly reason: null }
  /** Hotspots as areas that are named by their ward: no place, no street, no point. `reason` is a sentence. */
  | { readonly shows: "areas"; readonly reason: string }
  /** Wards alone: no hotspot either. */
  | { readonly shows: "wards"; readonly reason: string };

const PLACES: Whereabouts = { shows: "places", reason: null };
const AREAS: Whereabouts = {
  shows: "areas",
  reason: "Hotspots are shown as areas: single places are left out to protect people.",
};

/**
 * The most that may be shown of a selection, by the slugs of all its categories: one that is shown by ward only is enough, so "All
 * crime" is by ward too.
 */
export function whereaboutsFor(audience: Audience, categories: readonly string[]): Whereabouts {
  if (audience === "everyone") return PLACES;
  const byWard = categories.filter(isByWardOnly);
  if (byWard.length === 0) return AREAS;
  const subject =
    byWard.length === categories.length
      ? "These offences are"
      : "Some of these offences can be violent or sexual: all are";
  return { shows: "wards", reason: `${subject} shown by ward only, so that nobody who was harmed can be recognised.` };
}

const OWN_RECORDS: Whereabouts = {
  shows: "wards",
  reason: "These are own records: shown by ward only, as their points can be exact.",
};

/**
 * The same of what is chosen of a dataset. Of own records residents see wards alone, whatever the package says of its points: a
 * density draws a single offence at an exact point, and an extract does not always say that its points are.
 */
export function whereaboutsOf(
  audience: Audience,
  { taxonomy, descriptor }: Pick<Dataset, "taxonomy" | "descriptor">,
  { categories }: Pick<Selection, "categories">,
): Whereabouts {
  if (audience === "public" && isOwnData(descriptor)) return OWN_RECORDS;
  return whereaboutsFor(
    audience,
    categories.map((index) => taxonomy.categories[index]!.category),
  );
}
