// Which offence of the open data a published group or sub-group corresponds to, and why the two still differ.
import type { Indicator } from "./published-series.ts";

/** How much of what is published the open data's category holds: the same offences, or others as well. */
export type Fit = "same" | "wider";

/** `slugs` are categories (or "all-crime") that are added up; `reason` is a sentence or two on why the numbers differ. */
export type Correspondence =
  | { readonly found: true; readonly slugs: readonly string[]; readonly fit: Fit; readonly reason: string }
  | { readonly found: false; readonly reason: string };

/** Name of the sum that alone compares like with like: the open data cannot tell its two parts from each other. */
export const VIOLENCE_AND_SEXUAL = {
  group: "Violence against the person and sexual offences",
  parts: ["Violence against the person", "Sexual offences"],
} as const;

const THEFTS = ["shoplifting", "bicycle-theft", "other-theft", "theft-from-the-person"];
const BY_NAME = "The same offence by name: what differs is the system, the place and the months.";
const VIOLENCE = ["violence-and-sexual-offences"];

/** Sub-groups of a group that is listed without them have no counterpart: the open data does not divide its categories. */
const COUNTERPARTS: readonly (readonly [group: string, subgroup: string, found: Correspondence])[] = [
  [
    "All recorded crime",
    "",
    same(["all-crime"], "The force's total counts every recorded offence; the open data leaves some of them out."),
  ],
  [
    "All acquisitive crime",
    "",
    same(
      ["burglary", "robbery", "vehicle-crime", ...THEFTS],
      "Burglary, robbery, vehicle crime and four kinds of theft are added up, each with a difference of its own.",
    ),
  ],
  [
    "Theft",
    "",
    same(THEFTS, "Four categories of the open data are added up; its other theft also holds blackmail and the like."),
  ],
  ["Theft", "Shoplifting", same(["shoplifting"], BY_NAME)],
  ["Theft", "Bicycle theft", same(["bicycle-theft"], BY_NAME)],
  [
    "Theft",
    "Other theft",
    same(["other-theft"], "The open data's category also holds blackmail and making off without payment."),
  ],
  ["Theft", "Theft from the person", same(["theft-from-the-person"], BY_NAME)],
  [
    "Burglary",
    "",
    same(
      ["burglary"],
      "Homes, businesses and outbuildings are one category in the open data, whatever the counting rules.",
    ),
  ],
  ["Robbery", "", same(["robbery"], "Few offences: a handful more or less is a large difference.")],
  [
    "Vehicle offences",
    "",
    same(
      ["vehicle-crime"],
      "The published group names aggravated taking and interference among its parts; the open data does not say which it holds.",
    ),
  ],
  ["Violence against the person", "", wider(VIOLENCE, "The open data's category also holds sexual offences.")],
  [VIOLENCE_AND_SEXUAL.group, "", same(VIOLENCE, "Two published groups are added up: the open data has them as one.")],
  ["Sexual offences", "", none("The open data cannot tell sexual offences from violence.")],
  ["Arson and criminal damage", "", same(["criminal-damage-and-arson"], "Both have arson and damage as one.")],
  ["Drug offences", "", same(["drugs"], "Both have possession and trafficking as one.")],
  [
    "Miscellaneous crimes against society",
    "",
    same(
      ["other-crime"],
      "“Other crime” is what is left over in the open data, which need not be what the force leaves over.",
    ),
  ],
  [
    "Possession of weapons",
    "",
    same(["possession-of-weapons"], "Few offences: a handful more or less is a large difference."),
  ],
  [
    "Possession of weapons (CADET)",
    "",
    same(
      ["possession-of-weapons"],
      "It was counted in CADET, another system of the force than that of its other tables.",
    ),
  ],
  ["Public order offences", "", same(["public-order"], BY_NAME)],
  [
    "Anti-social behaviour",
    "",
    same(
      ["anti-social-behaviour"],
      "Incidents, not crimes: the open data gives them no number by which they could be matched one by one.",
    ),
  ],
];

const OUTSIDE: Readonly<Record<string, string>> = {
  "Domestic abuse": "The open data does not mark domestic abuse.",
  "Hate crime": "The open data does not mark hate crime.",
  "Knife crime (marked offences)": "The open data does not mark the use of knives.",
  Cybercrime: "The open data does not hold fraud and cybercrime.",
  "Modern slavery": "The open data has no category for modern slavery.",
  Fires: "Fires are counted by the fire service; the open data holds arson only together with criminal damage.",
  "Emergency department": "Arrivals are counted by the hospital, not by the police.",
  "Needle finds": "Needle finds are counted by the council, not by the police.",
  "Clients in substance treatment": "Clients are counted by the treatment service, not by the police.",
  "IDVA service": "Referrals are counted by the service for victims, not by the police.",
  "Children who offend": "The open data says nothing of who offended.",
  "Offences by children who offend": "The open data says nothing of who offended.",
  "Youth justice outcomes": "The open data says nothing of the age of those who were dealt with.",
  "Youth out of court disposals": "The open data says nothing of the age of those who were dealt with.",
  "Crime Survey estimate": "A survey of households counts what was never reported too.",
  "National recorded crime": "The open data of this package holds one district.",
};

const FOUND = new Map(COUNTERPARTS.map(([group, subgroup, found]) => [keyOf(group, subgroup), found]));
const DIVIDED = new Set(COUNTERPARTS.map(([group]) => group));

/** Whatever the indicator, there is an answer: a counterpart, or why there is none. */
export function correspondenceOf({ group, subgroup }: Pick<Indicator, "group" | "subgroup">): Correspondence {
  const found = FOUND.get(keyOf(group, subgroup));
  if (found !== undefined) return found;
  const outside = OUTSIDE[group];
  if (outside !== undefined) return none(outside);
  if (DIVIDED.has(group))
    return none(`The open data does not divide ${group.toLowerCase()} into kinds such as this one.`);
  return none("No offence of the open data is known to correspond to it.");
}

function same(slugs: readonly string[], reason: string): Correspondence {
  return { found: true, slugs, fit: "same", reason };
}

function wider(slugs: readonly string[], reason: string): Correspondence {
  return { found: true, slugs, fit: "wider", reason };
}

function none(reason: string): Correspondence {
  return { found: false, reason };
}

function keyOf(group: string, subgroup: string): string {
  return JSON.stringify([group, subgroup]);
}
