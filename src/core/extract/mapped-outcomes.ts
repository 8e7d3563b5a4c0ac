// What became of the offences of an extract, while a person settles what its outcomes are.
import { NO_OUTCOME } from "../area/known-outcomes.ts";
import { plainName } from "../build/readers/column-name.ts";
import type { Mapping } from "./mapping.ts";
import type { CountedOutcome } from "./outcome-counts.ts";
import { type OutcomeBasis, outcomeLabels } from "./outcome-labels.ts";

/** An outcome of the file, with what it is taken for. */
export interface MappedOutcome extends CountedOutcome {
  /** Slug of an outcome of data.police.uk; "" for one that is not understood. */
  readonly slug: string;
  readonly basis: OutcomeBasis;
}

/** By their rows, the most first. */
export function mappedOutcomes({ looked, profile }: Mapping): readonly MappedOutcome[] {
  const labels = outcomeLabels(profile);
  return looked.outcomes.map(({ text, rows }) => {
    const { slug, basis } = labels(text);
    return { text, rows, basis, slug: basis === "none" ? NO_OUTCOME.slug : slug };
  });
}

/** What a text is, as a slug; "" for what its words tell. */
export function withOutcome(mapping: Mapping, text: string, slug: string): Mapping {
  const { outcomes = {}, ...profile } = mapping.profile;
  const others = Object.entries(outcomes).filter(([one]) => plainName(one) !== plainName(text));
  const assigned = Object.fromEntries(slug === "" ? others : [...others, [text, slug]]);
  return { ...mapping, profile: { ...profile, ...(Object.keys(assigned).length > 0 && { outcomes: assigned }) } };
}
