// The 14 categories of the open data and how the assessment groups them: the seed of each package's taxonomy.csv.
import type { CategoryRow } from "./area-package.ts";
import { ANTI_SOCIAL_BEHAVIOUR, slugOf } from "./taxonomy.ts";

/** Group of a category that the taxonomy does not know. */
export const OTHER_GROUP = "Other crime";

const ACQUISITIVE = "Acquisitive crime";

/** What an extract may well tell apart. */
const NOT_APART = "; the open data cannot tell them apart";

const ROWS: readonly (readonly [label: string, group: string, definition: string])[] = [
  ["Shoplifting", ACQUISITIVE, "Theft from shops or stalls. Many incidents are never reported."],
  ["Bicycle theft", ACQUISITIVE, "Taking a bicycle or tricycle without consent."],
  ["Burglary", ACQUISITIVE, "Entering a home, shed or business building to steal or to damage."],
  ["Theft from the person", ACQUISITIVE, "Theft from someone without force or threat, such as picking a pocket."],
  ["Vehicle crime", ACQUISITIVE, "Theft of a vehicle, or of something in or on it."],
  ["Robbery", ACQUISITIVE, "Theft with force or the threat of it."],
  ["Other theft", ACQUISITIVE, "Theft by an employee, blackmail, making off without payment and other theft."],
  [
    "Violence and sexual offences",
    "Violence and sexual offences",
    `Assaults, harassment, stalking and sexual offences${NOT_APART}.`,
  ],
  ["Criminal damage and arson", "Criminal damage and arson", "Damage to buildings and vehicles, and deliberate fires."],
  ["Public order", "Public order", "Offences that cause fear, alarm or distress in public."],
  ["Drugs", "Drugs", "Possession, supply and production; depends much on what the police look for."],
  ["Possession of weapons", "Possession of weapons", "Having a knife, a firearm or another weapon."],
  ["Other crime", OTHER_GROUP, "Forgery, perjury and other crime in no other category."],
  [
    "Anti-social behaviour",
    "Anti-social behaviour",
    "Personal, environmental and nuisance incidents. They are incidents, not crimes, and never part of All crime.",
  ],
];

export const OPEN_DATA_TAXONOMY: readonly CategoryRow[] = ROWS.map(([label, group, definition], index) => ({
  category: slugOf(label),
  label,
  group,
  isCrime: slugOf(label) !== ANTI_SOCIAL_BEHAVIOUR,
  order: index + 1,
  definition,
}));

/** The same for packages of extracts, without what is true of the open data alone. */
export const EXTRACT_TAXONOMY: readonly CategoryRow[] = OPEN_DATA_TAXONOMY.map((row) => ({
  ...row,
  definition: row.definition.replace(NOT_APART, ""),
}));

/** Categories that only got another name: that of before May 2013 (slug) and that of since. Others of then were split. */
export const RENAMED_CATEGORIES: ReadonlyMap<string, string> = new Map([
  ["violent-crime", "Violence and sexual offences"],
]);

/** Categories of before May 2013 that were split: they stand in a taxonomy where there are rows of them. */
export const FORMER_CATEGORIES: readonly Omit<CategoryRow, "order">[] = [
  {
    category: "public-disorder-and-weapons",
    label: "Public disorder and weapons",
    group: "Public order",
    isCrime: true,
    definition: "Public order and possession of weapons together, as recorded before May 2013.",
  },
];
