// The outcomes that data.police.uk prints of a crime, and what each means to the person who reported it.
import { slugOf } from "./taxonomy.ts";

/** What became of a report, from the clearest answer to none, in the order in which they are shown. */
export const OUTCOME_MEANINGS = {
  charged: {
    label: "charged or in court",
    explanation:
      "Somebody was charged or summonsed: a court has decided, will decide, or its decision is not in the files.",
  },
  outOfCourt: {
    label: "dealt with out of court",
    explanation: "A caution, a penalty notice, a drugs warning, or a resolution agreed with the victim.",
  },
  elsewhere: {
    label: "taken no further, or by another body",
    explanation: "Going on was found not to be in the public interest, or another organisation took it over.",
  },
  notProsecuted: {
    label: "suspect, but not prosecuted",
    explanation:
      "A suspect was known, and there was too little evidence or something else in the way; or the victim did not support it, at times before a suspect was known.",
  },
  noSuspect: {
    label: "no suspect identified",
    explanation: "The investigation was closed, as far as the police could take it, without a suspect.",
  },
  open: { label: "under investigation", explanation: "The police were still working on it." },
  other: {
    label: "outcome not understood",
    explanation: "The files say something that is no known outcome: it may be any of these, so no finding rests on it.",
  },
  unknown: {
    label: "outcome not known",
    explanation:
      "The files say that no update is available, or nothing: some forces publish no outcomes, the transport police among them.",
  },
} as const;

export type OutcomeMeaning = keyof typeof OUTCOME_MEANINGS;

/** Printed names by what they mean. */
const LABELS: Readonly<Record<Exclude<OutcomeMeaning, "other">, readonly string[]>> = {
  charged: [
    "Awaiting court outcome",
    "Court result unavailable",
    "Court case unable to proceed",
    "Suspect charged",
    "Suspect charged as part of another case",
    "Defendant sent to Crown Court",
    "Defendant found not guilty",
    "Offender sent to prison",
    "Offender given suspended prison sentence",
    "Offender given community sentence",
    "Offender fined",
    "Offender ordered to pay compensation",
    "Offender deprived of property",
    "Offender given conditional discharge",
    "Offender given absolute discharge",
    "Offender otherwise dealt with",
  ],
  outOfCourt: [
    "Local resolution",
    "Offender given a caution",
    "Offender given a drugs possession warning",
    "Offender given penalty notice",
    "Offender given a penalty notice",
  ],
  elsewhere: [
    "Action to be taken by another organisation",
    "Formal action is not in the public interest",
    "Further action is not in the public interest",
    "Further investigation is not in the public interest",
  ],
  notProsecuted: ["Unable to prosecute suspect"],
  noSuspect: ["Investigation complete; no suspect identified"],
  open: ["Under investigation"],
  unknown: ["Status update unavailable"],
};

/** Outcome of a crime whose row has none: nothing was published of it. */
export const NO_OUTCOME = { slug: "no-outcome", label: "No outcome published" } as const;
/** Outcomes whose names make no slug. */
export const OTHER_OUTCOME = { slug: "other-outcome", label: "Other outcome" } as const;

export interface KnownOutcome {
  readonly slug: string;
  readonly label: string;
  readonly meaning: OutcomeMeaning;
}

/** In the order in which they are shown. */
export const KNOWN_OUTCOMES: readonly KnownOutcome[] = [
  ...Object.entries(LABELS).flatMap(([meaning, labels]) =>
    labels.map((label) => ({ slug: slugOf(label), label, meaning: meaning as OutcomeMeaning })),
  ),
  { ...NO_OUTCOME, meaning: "unknown" },
  { ...OTHER_OUTCOME, meaning: "other" },
];

const BY_SLUG: ReadonlyMap<string, KnownOutcome> = new Map(KNOWN_OUTCOMES.map((outcome) => [outcome.slug, outcome]));

/** What is known of an outcome by its slug: one that nobody knows keeps its own name, and may be any. */
export function outcomeOfSlug(slug: string): KnownOutcome {
  const words = slug.replaceAll("-", " ");
  return BY_SLUG.get(slug) ?? { slug, label: `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`, meaning: "other" };
}

/** Whether it is one that data.police.uk has. */
export function isKnownOutcome(slug: string): boolean {
  return BY_SLUG.has(slug) && slug !== OTHER_OUTCOME.slug;
}
