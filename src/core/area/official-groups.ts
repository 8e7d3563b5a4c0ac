// The groups in which the official statistics count recorded crime by place, in the order of their table.

/** Of all groups; they overlap: a group within another is counted in it too. */
interface OfficialGroup {
  readonly label: string;
  /** Slug of the group that counts it too; null for the main groups and for the total. */
  readonly within: string | null;
  /** Its column in the table of the Office for National Statistics, without notes and line breaks. */
  readonly column: string;
}

const groups = {
  total: { label: "All recorded crime", within: null, column: "Total recorded crime (excluding fraud)" },
  violence: { label: "Violence against the person", within: null, column: "Violence against the person" },
  homicide: { label: "Homicide", within: "violence", column: "Homicide" },
  driving: {
    label: "Death or injury by illegal driving",
    within: "violence",
    column: "Death or serious injury caused by illegal driving",
  },
  "violence-with-injury": { label: "Violence with injury", within: "violence", column: "Violence with injury" },
  "violence-without-injury": {
    label: "Violence without injury",
    within: "violence",
    column: "Violence without injury",
  },
  "stalking-and-harassment": {
    label: "Stalking and harassment",
    within: "violence",
    column: "Stalking and harassment",
  },
  "sexual-offences": { label: "Sexual offences", within: null, column: "Sexual offences" },
  robbery: { label: "Robbery", within: null, column: "Robbery" },
  theft: { label: "Theft", within: null, column: "Theft offences" },
  burglary: { label: "Burglary", within: "theft", column: "Burglary" },
  "residential-burglary": { label: "Residential burglary", within: "burglary", column: "Residential burglary" },
  "other-burglary": { label: "Non-residential burglary", within: "burglary", column: "Non-residential burglary" },
  "vehicle-offences": { label: "Vehicle offences", within: "theft", column: "Vehicle offences" },
  "theft-from-the-person": { label: "Theft from the person", within: "theft", column: "Theft from the person" },
  "bicycle-theft": { label: "Bicycle theft", within: "theft", column: "Bicycle theft" },
  shoplifting: { label: "Shoplifting", within: "theft", column: "Shoplifting" },
  "other-theft": { label: "All other theft", within: "theft", column: "All other theft offences" },
  damage: { label: "Criminal damage and arson", within: null, column: "Criminal damage and arson" },
  drugs: { label: "Drug offences", within: null, column: "Drug offences" },
  weapons: { label: "Possession of weapons", within: null, column: "Possession of weapons offences" },
  "public-order": { label: "Public order offences", within: null, column: "Public order offences" },
  "against-society": {
    label: "Other crimes against society",
    within: null,
    column: "Miscellaneous crimes against society",
  },
} as const satisfies Readonly<Record<string, OfficialGroup>>;

export type OfficialGroupId = keyof typeof groups;

export const OFFICIAL_GROUPS: Readonly<Record<OfficialGroupId, OfficialGroup>> = groups;

/** The total first. */
export const OFFICIAL_GROUP_IDS = Object.keys(groups) as readonly OfficialGroupId[];
