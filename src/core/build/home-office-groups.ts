// The Home Office's groups of offences: their spelling, their headings, and the offences of the open data behind each.

import type { FigureGroupRow, FigureRow } from "../area/area-package.ts";
import { blankRow } from "../area/blank-row.ts";
import { FIGURE_GROUPS } from "../area/later-tables.ts";

/** All recorded crime, which the tables do not print: their nine groups together. */
export const ALL_RECORDED = "All recorded crime";
/** All kinds of burglary together, which have had several names. */
export const BURGLARY = "Burglary";
const THEFT = "Theft offences";
/** A group of tables until 2013, since when fraud is recorded by a body of the whole country. */
const FRAUD = /^fraud/i;

type Described = Pick<FigureGroupRow, "theme" | "openData" | "fit" | "reason"> & Partial<FigureGroupRow>;

const SAME = "The same offence by name: what differs is the system, the place and the months.";
const FEW = "Few offences: a handful more or less is a large difference.";
const [TOTAL, STEALING, HARM, OTHERS] = [
  "Recorded crime",
  "Theft, burglary and robbery",
  "Violence, sexual offences and weapons",
  "Damage, drugs and public order",
];

/** The nine groups as they are printed, in the order of the page. */
const GROUPS: Readonly<Record<string, Described>> = {
  "Violence against the person": {
    theme: HARM,
    openData: "violence-and-sexual-offences",
    fit: "wider",
    reason: "The open data's category also holds sexual offences.",
  },
  "Sexual offences": {
    theme: HARM,
    openData: "",
    fit: "none",
    reason: "The open data cannot tell sexual offences from violence.",
  },
  "Possession of weapons offences": {
    theme: HARM,
    openData: "possession-of-weapons",
    fit: "same",
    reason: FEW,
  },
  [THEFT]: {
    theme: STEALING,
    openData: "shoplifting bicycle-theft theft-from-the-person other-theft vehicle-crime burglary",
    fit: "same",
    reason: "Six categories of the open data are added up; its other theft also holds blackmail and the like.",
    triage: null,
    triageReason: "It contains thefts of several kinds, burglary and vehicle offences.",
  },
  Robbery: { theme: STEALING, openData: "robbery", fit: "same", reason: FEW },
  "Criminal damage and arson": {
    theme: OTHERS,
    openData: "criminal-damage-and-arson",
    fit: "same",
    reason: "Both have arson and damage as one.",
  },
  "Drug offences": {
    theme: OTHERS,
    openData: "drugs",
    fit: "same",
    reason: "Both have possession and trafficking as one.",
  },
  "Public order offences": { theme: OTHERS, openData: "public-order", fit: "same", reason: SAME },
  "Miscellaneous crimes against society": {
    theme: OTHERS,
    openData: "other-crime",
    fit: "same",
    reason: "“Other crime” is what is left over in the open data, which need not be what the Home Office leaves over.",
  },
};

const WHOLE: Described = {
  theme: TOTAL,
  openData: "all-crime",
  fit: "same",
  reason: "The Home Office's tables count every recorded offence but fraud; the open data leaves some of them out.",
  triage: "total",
  triageReason: "It contains every type that is put to the triage.",
};

/** Subgroups of theft by a word of their names, the first that fits. */
const THEFTS: readonly (readonly [name: RegExp, described: Described])[] = [
  [/^burglary$/i, tested("burglary", "Homes, businesses and outbuildings are one category in the open data.")],
  [
    /burglary/i,
    {
      ...untested("Homes, businesses and outbuildings are one category in the open data."),
      triageReason: "It is part of burglary, which is tested.",
    },
  ],
  [/shoplifting/i, tested("shoplifting", SAME)],
  [/bicycle/i, tested("bicycle-theft", SAME)],
  [/from the person/i, tested("theft-from-the-person", SAME)],
  [/vehicle/i, tested("vehicle-crime", "Both have theft from, theft of and interference with vehicles as one.")],
  [
    /other theft/i,
    tested("other-theft", "The open data's category also holds blackmail and making off without payment."),
  ],
];

export const NINE_GROUPS: readonly string[] = Object.keys(GROUPS);
const SPELLED = new Map(NINE_GROUPS.map((group) => [group.toLowerCase(), group]));

/** "Drug offences" for "Drug Offences"; any other name as it stands. */
export function spelledGroup(name: string): string {
  return SPELLED.get(name.toLowerCase()) ?? name;
}

/** Whether a group is neither one of the nine nor fraud, so that nobody can tell what all recorded crime is. */
export function isUnknownGroup(group: string): boolean {
  return !Object.hasOwn(GROUPS, group) && !FRAUD.test(group);
}

/** How the groups of the official figures join those that the publisher of the package describes. */
export interface GroupNames {
  /** The name under which a group of the tables stands among the figures. */
  readonly named: (group: string) => string;
  /** The heading of all of them; null for those of their own. */
  readonly theme: string | null;
  /** Whether the figures of others are put to the triage, so that these are not. */
  readonly othersTested: boolean;
  /** The place of the first. */
  readonly from: number;
  /** Whether they stand beside an extract, of which what is said of the open data need not be true. */
  readonly besideExtract: boolean;
}

/** In place of what is said of the open data, by how a group fits. */
const OF_EXTRACT: Readonly<Record<Described["fit"], string>> = {
  same: "By name the same offences: the system, the place and the months differ, and so can what these records have of them.",
  wider: "What it is beside holds other offences too.",
  none: "No category of these records is known to hold the same offences.",
};

/** What the groups and subgroups of official figures (named as in the tables) are. */
export function officialGroups(rows: readonly FigureRow[], names: GroupNames): readonly FigureGroupRow[] {
  const there = new Set(rows.map(({ group, subgroup }) => JSON.stringify([group, subgroup])));
  const described: (readonly [group: string, subgroup: string, is: Described])[] = [
    [ALL_RECORDED, "", WHOLE],
    ...Object.entries(GROUPS).map(([group, is]) => [group, "", { triage: "tested", ...is }] as const),
  ];
  for (const row of rows)
    if (row.group === THEFT && row.subgroup !== "" && described.every(([, subgroup]) => subgroup !== row.subgroup)) {
      const is = THEFTS.find(([name]) => name.test(row.subgroup))?.[1];
      if (is !== undefined) described.push([THEFT, row.subgroup, is]);
    }
  const found = described.filter(([group, subgroup]) => there.has(JSON.stringify([group, subgroup])));
  const parts = ["Violence against the person", "Sexual offences"];
  if (parts.every((group) => there.has(JSON.stringify([group, ""]))))
    found.push([parts.join(" and ").replace("and Sexual", "and sexual"), "", together(parts.map(names.named))]);
  return inPageOrder(found).map(([group, subgroup, is], index) => groupRow([group, subgroup], is, index, names));
}

function groupRow(
  [group, subgroup]: readonly [string, string],
  is: Described,
  index: number,
  { named, theme, othersTested, from, besideExtract }: GroupNames,
): FigureGroupRow {
  const row = {
    ...blankRow(FIGURE_GROUPS),
    ...{ group: named(group), subgroup, label: "", sumOf: "", triage: null, triageReason: "" },
    ...is,
    ...(besideExtract && /open data/.test(is.reason) && { reason: OF_EXTRACT[is.fit] }),
    theme: subgroup === "" ? (theme ?? is.theme) : "",
    order: from + 10 * index,
  } as const;
  const others = "The counts that the publisher of this page transcribed are put to the triage instead.";
  return othersTested && row.triage !== null ? { ...row, triage: null, triageReason: others } : row;
}

/** By heading, each group with its subgroups after it. */
function inPageOrder<Entry extends readonly [string, string, Described]>(entries: readonly Entry[]): readonly Entry[] {
  const place = ([group]: Entry): number => {
    const { theme } = group === ALL_RECORDED ? WHOLE : (GROUPS[group] ?? { theme: HARM });
    return [TOTAL, HARM, STEALING, OTHERS].indexOf(theme) * 100 + Math.max(NINE_GROUPS.indexOf(group), 0);
  };
  return entries.toSorted((a, b) => place(a) - place(b));
}

function together(parts: readonly string[]): Described {
  return {
    theme: HARM,
    openData: "violence-and-sexual-offences",
    fit: "same",
    reason: "Two groups of the Home Office's are added up: the open data has them as one.",
    sumOf: parts.join("; "),
  };
}

function tested(openData: string, reason: string): Described {
  return { theme: STEALING, openData, fit: "same", reason, triage: "tested" };
}

function untested(reason: string): Described {
  return { theme: STEALING, openData: "", fit: "none", reason };
}
