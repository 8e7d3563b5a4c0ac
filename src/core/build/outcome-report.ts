// What the report of a build says of outcomes: those that nobody knows, and those that a package cannot have.
import { grouped } from "../basics/grouped-digits.ts";
import { numberOf } from "../basics/number-of.ts";
import { nameList } from "../basics/words.ts";
import type { Inputs } from "./build-inputs.ts";

import { outcomesOfIncidents } from "./outcome-rows.ts";
import { crimesOf, isOfExtract } from "./package-files.ts";
import { unknownOutcomes } from "./tally-outcomes.ts";

/** Named in the warning; the report has them all. */
const EXAMPLES = 12;

/** Outcomes that nobody knows, with their rows. */
export function outcomeLines({ forces: { tally } }: Inputs): readonly string[] {
  const unknown = unknownOutcomes(tally.outcomes);
  const lines = unknown.map(({ label, rows }) => `    ${label.padEnd(50)}${grouped(rows).padStart(8)}`);
  return lines.length === 0
    ? []
    : ["", "  Outcomes that are not understood (kept by name; no finding rests on what they were)", ...lines];
}

/** Sentences without a full stop. */
export function outcomeWarnings(inputs: Inputs): readonly string[] {
  const { tally } = inputs.forces;
  const incidents = outcomesOfIncidents(tally, crimesOf(inputs));
  const unknown = unknownOutcomes(tally.outcomes);
  const assigning = isOfExtract(inputs) ? ", until they are assigned" : "";
  const named = unknown.map(({ label, rows }) => `${label} (${grouped(rows)})`);
  return [
    ...(incidents === 0
      ? []
      : [`${numberOf(incidents, "incidents", grouped)} that are no crimes have an outcome, which is left out`]),
    ...(unknown.length === 0
      ? []
      : [`outcomes that are not understood count as not known${assigning}: ${nameList(named, EXAMPLES)}`]),
  ];
}
