// What must be known of each kind of offence to read its numbers: the same on every page that shows it.
import type { Dataset } from "../dataset.ts";
import type { Selection } from "../offences.ts";
import { ALL_CRIME } from "../taxonomy.ts";

const POLICE_ACTIVITY = "Recorded numbers partly follow where the police look: a rise can be more checks.";

const COUNTING_RULES =
  "Home Office counting rules changed in April and May 2023: violence before and after is not like for like.";

/** By slug of a category, and for all crime its own. */
const NOTES: Readonly<Record<string, readonly string[]>> = {
  [ALL_CRIME.slug]: [
    "All crime holds every category that is a crime; anti-social behaviour is recorded as incidents and is not in it.",
    COUNTING_RULES,
  ],
  shoplifting: [
    "Retailers' campaigns have raised the reporting of shoplifting: part of a rise can be more reporting.",
    "Shoplifting is not in the Crime Survey for England and Wales, which asks people, not shops: there is no second source.",
  ],
  burglary: ["Residential burglary was split in April 2023; the open data counts homes, sheds and businesses as one."],
  "violence-and-sexual-offences": [
    COUNTING_RULES,
    "The open data cannot tell violence from sexual offences.",
    "Domestic abuse is not marked in the open data: it is a part of violence here, and cannot be shown by itself.",
  ],
  drugs: [POLICE_ACTIVITY],
  "possession-of-weapons": [
    POLICE_ACTIVITY,
    "Knife crime is not marked in the open data: it is spread over violence, robbery and possession of weapons.",
  ],
  "anti-social-behaviour": [
    "Anti-social behaviour is recorded as incidents, not crimes, and is never part of All crime.",
    POLICE_ACTIVITY,
  ],
};

/** The fixed notes of the categories in a selection, each once, in the order of the taxonomy. */
export function offenceNotes(dataset: Dataset, selection: Selection): readonly string[] {
  const all = selection.slugs.find((slug) => slug === ALL_CRIME.slug);
  const slugs = all ? [all] : selection.categories.map((index) => dataset.taxonomy.categories[index]!.category);
  const notes = slugs.flatMap((slug) => (Object.hasOwn(NOTES, slug) ? NOTES[slug]! : []));
  return [...new Set(notes)];
}
