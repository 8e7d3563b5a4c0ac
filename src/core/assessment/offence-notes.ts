// What must be known of each kind of offence to read its numbers, beside the caveats that its numbers call for anyway.

import type { Dataset } from "../area/dataset.ts";
import { isOwnData } from "../area/is-own-data.ts";
import type { Offence, Selection } from "../area/offences.ts";
import { ALL_CRIME } from "../area/taxonomy.ts";
import { parseMonth } from "../basics/months.ts";
import type { Caveat } from "../wards/caveats.ts";

/** A note of something that happened at a time, which bears only on packages that hold the months of it ("2023-04"). */
interface DatedNote {
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

const COUNTING_RULES: DatedNote = {
  text: "Home Office counting rules changed in April and May 2023: violence before and after is not like for like.",
  from: "2023-04",
  to: "2023-05",
};

/** By slug of a category, and for all crime its own. */
const NOTES: Readonly<Record<string, readonly (string | DatedNote)[]>> = {
  [ALL_CRIME.slug]: [COUNTING_RULES],
  shoplifting: [
    "Much shoplifting is never reported, and campaigns of retailers change how much is: part of a change can be reporting.",
    "Shoplifting is not in the Crime Survey for England and Wales, which asks people, not shops: there is no second source.",
  ],
  burglary: [{ text: "Residential burglary was split in April 2023.", from: "2023-04", to: "2023-04" }],
  "violence-and-sexual-offences": [COUNTING_RULES],
};

/** What the open data do not tell apart, which own records may well do: by slug of a category. */
const OF_OPEN_DATA: typeof NOTES = {
  burglary: ["The open data counts burglary of homes, sheds and businesses as one."],
  "violence-and-sexual-offences": [
    "The open data cannot tell violence from sexual offences.",
    "Domestic abuse is not marked in the open data: it is a part of violence here, and cannot be shown by itself.",
  ],
  "possession-of-weapons": [
    "Knife crime is not marked in the open data: it is spread over violence, robbery and possession of weapons.",
  ],
};

/**
 * The fixed notes of the categories in a selection, each once, in the order of the taxonomy; a dated one only where the package,
 * whose months are all that can be shown or compared, has a month of its dates.
 */
export function offenceNotes(dataset: Dataset, selection: Selection): readonly string[] {
  const all = selection.slugs.find((slug) => slug === ALL_CRIME.slug);
  const slugs = all ? [all] : selection.categories.map((index) => dataset.taxonomy.categories[index]!.category);
  const tables = isOwnData(dataset.descriptor) ? [NOTES] : [NOTES, OF_OPEN_DATA];
  const notes = slugs.flatMap((slug) => tables.flatMap((all) => (Object.hasOwn(all, slug) ? all[slug]! : [])));
  const { from, to } = dataset.coverage.range;
  const applies = (note: DatedNote): boolean => from <= parseMonth(note.to)! && to >= parseMonth(note.from)!;
  return [...new Set(notes.flatMap((note) => (typeof note === "string" ? note : applies(note) ? note.text : [])))];
}

/** The definition of an offence without what its caveats say of incidents and all crime. */
export function definitionBeside({ definition }: Offence, caveats: readonly Caveat[]): string {
  if (!caveats.some(({ kind }) => kind === "incidents")) return definition;
  const sentences = definition.match(/[^.]+(?:\.|$)/g) ?? [];
  return sentences
    .filter((sentence) => !/all crime/i.test(sentence))
    .join("")
    .trim();
}
