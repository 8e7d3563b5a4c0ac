// Which published types are put to the triage: recorded crimes that no other tested type contains.

/** One published type by its group and sub-group ("": the whole group). */
export interface TriageType {
  readonly label: string;
  readonly group: string;
  readonly subgroup: string;
}

/**
 * Domestic abuse, knife and hate crime mark offences of several types, and are no part of any one of them. Deliberate fires are
 * counted by the fire service; they stand here because the assessment triages them.
 */
export const TRIAGE_TYPES: readonly TriageType[] = [
  type("Theft", "Shoplifting"),
  type("Theft", "Bicycle theft"),
  type("Theft", "Other theft"),
  type("Theft", "Theft from the person"),
  type("Burglary"),
  type("Robbery"),
  type("Vehicle offences"),
  type("Violence against the person"),
  type("Sexual offences"),
  type("Domestic abuse", "Domestic abuse marked crimes"),
  type("Knife crime (marked offences)"),
  type("Possession of weapons (CADET)"),
  type("Hate crime"),
  type("Arson and criminal damage"),
  { label: "Deliberate fires", group: "Fires", subgroup: "Deliberate" },
  type("Public order offences"),
  type("Drug offences"),
  type("Modern slavery"),
  type("Miscellaneous crimes against society"),
];

/** The group whose counts are all recorded crime. */
export const ALL_RECORDED = "All recorded crime";

const TESTED_OTHERWISE: Readonly<Record<string, string>> = {
  [ALL_RECORDED]: "It contains every type that is put to the triage.",
  "All acquisitive crime": "It contains the thefts, burglary, robbery and vehicle offences.",
  Theft: "It contains shoplifting, bicycle theft, other theft and theft from the person.",
  "Domestic abuse": "Incidents are not crimes; domestic abuse is put to the triage by its marked crimes.",
  "Possession of weapons":
    "It is put to the triage by the counts of CADET, which the assessment prints for more years.",
};

const NO_RECORDED_CRIME = [
  "Anti-social behaviour",
  "Fires",
  "Emergency department",
  "Needle finds",
  "Clients in substance treatment",
  "IDVA service",
  "Children who offend",
  "Offences by children who offend",
  "Youth justice outcomes",
  "Youth out of court disposals",
];

/**
 * Why a group or sub-group with annual counts is not put to the triage; null for one that is. `lacking` are the labels of types
 * that could not be tested.
 */
export function whyUntested(group: string, subgroup: string, lacking: readonly string[] = []): string | null {
  if (TRIAGE_TYPES.some((tested) => tested.group === group && tested.subgroup === subgroup)) return null;
  const parent = TRIAGE_TYPES.find((tested) => tested.group === group && tested.subgroup === "");
  if (parent !== undefined) {
    const outcome = lacking.includes(parent.label) ? "cannot be tested either" : "is tested";
    return `It is part of ${parent.label.toLowerCase()}, which ${outcome}.`;
  }
  const otherwise = TESTED_OTHERWISE[group];
  if (otherwise !== undefined) return otherwise;
  return NO_RECORDED_CRIME.includes(group)
    ? "It is not a count of recorded crimes."
    : "It is not known to be a count of recorded crimes.";
}

function type(group: string, subgroup = ""): TriageType {
  return { label: subgroup === "" ? group : subgroup, group, subgroup };
}
