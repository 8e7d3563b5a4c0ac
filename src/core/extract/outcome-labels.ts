// What an outcome of an extract is taken for: what the profile assigns it to, else what its words or its type tell, else nothing.
import { KNOWN_OUTCOMES, NO_OUTCOME, OTHER_OUTCOME } from "../area/known-outcomes.ts";
import { plainName } from "../build/readers/column-name.ts";
import { cellValue } from "./no-value.ts";
import { outcomeNamed } from "./outcome-names.ts";
import type { ExtractProfile } from "./profile.ts";

/** Why it is taken for what it is: "none" where a cell says that nothing is known, "own" where nobody knows what it says. */
export type OutcomeBasis = "profile" | "name" | "none" | "own";

export interface ReadOutcome {
  /** Slug of an outcome of data.police.uk; "" for none. */
  readonly slug: string;
  /** What is counted: the printed name of that outcome, the text itself where nobody knows it, "" for none. */
  readonly label: string;
  readonly basis: OutcomeBasis;
}

/** Outcomes that a text can be assigned to; the last of them says that nothing is known. */
export const ASSIGNABLE_OUTCOMES = KNOWN_OUTCOMES.filter(({ slug }) => slug !== OTHER_OUTCOME.slug);

const KNOWN = new Map(ASSIGNABLE_OUTCOMES.map((outcome) => [outcome.slug, outcome]));

/** Whether a profile may assign an outcome to it. */
export function isAssignable(slug: string): boolean {
  return KNOWN.has(slug);
}

/** Tells what each text of the column of outcomes is taken for. */
export function outcomeLabels({ outcomes = {} }: Pick<ExtractProfile, "outcomes">): (text: string) => ReadOutcome {
  const assigned = new Map(Object.entries(outcomes).map(([text, slug]) => [plainName(text), slug]));
  const known = (slug: string, basis: OutcomeBasis): ReadOutcome => {
    return { slug, label: slug === NO_OUTCOME.slug ? "" : KNOWN.get(slug)!.label, basis };
  };
  return (text) => {
    const given = assigned.size === 0 ? undefined : assigned.get(plainName(text));
    if (given !== undefined) return known(given, "profile");
    if (cellValue(text) === "") return { slug: "", label: "", basis: "none" };
    const named = outcomeNamed(text);
    return named === null ? { slug: "", label: text, basis: "own" } : known(named, "name");
  };
}
