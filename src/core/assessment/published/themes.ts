// The order of published figures: the heading of each group (one that is not listed stands under the last), and its areas.
import type { FigureRow } from "../../area/area-package.ts";

/** Headings in the order of the page. */
export const THEMES = [
  "Recorded crime",
  "Acquisitive crime",
  "Violence and weapons",
  "Sexual offences and domestic abuse",
  "Exploitation and drugs",
  "Children who offend",
  "Crimes that affect the community",
  "England and Wales",
  "Other indicators",
] as const;
export type Theme = (typeof THEMES)[number];

const GROUPS: Readonly<Record<Exclude<Theme, "Other indicators">, readonly string[]>> = {
  "Recorded crime": ["All recorded crime", "Arson and criminal damage", "Miscellaneous crimes against society"],
  "Acquisitive crime": ["All acquisitive crime", "Theft", "Burglary", "Vehicle offences", "Robbery", "Cybercrime"],
  "Violence and weapons": [
    "Violence against the person",
    "Violence against the person and sexual offences",
    "Knife crime (marked offences)",
    "Possession of weapons",
    "Possession of weapons (CADET)",
    "Emergency department",
  ],
  "Sexual offences and domestic abuse": ["Sexual offences", "Domestic abuse", "IDVA service"],
  "Exploitation and drugs": ["Modern slavery", "Drug offences", "Needle finds", "Clients in substance treatment"],
  "Children who offend": [
    "Children who offend",
    "Offences by children who offend",
    "Youth justice outcomes",
    "Youth out of court disposals",
  ],
  "Crimes that affect the community": ["Anti-social behaviour", "Public order offences", "Hate crime", "Fires"],
  "England and Wales": ["Crime Survey estimate", "National recorded crime"],
};

const PLACES = new Map(
  Object.entries(GROUPS).flatMap(([theme, groups]) =>
    groups.map((group, order) => [group, { theme: theme as Theme, order }] as const),
  ),
);

export function themeOf(group: string): Theme {
  return PLACES.get(group)?.theme ?? "Other indicators";
}

/** Districts first: they are what the wards, the county and the nation are looked at for. */
export const LEVELS: readonly FigureRow["level"][] = ["district", "county", "nation", "ward"];

/** By heading, then in the order of the list above, then by name. */
export function compareGroups(a: string, b: string): number {
  const byTheme = THEMES.indexOf(themeOf(a)) - THEMES.indexOf(themeOf(b));
  return byTheme || (PLACES.get(a)?.order ?? 0) - (PLACES.get(b)?.order ?? 0) || (a < b ? -1 : Number(a > b));
}
