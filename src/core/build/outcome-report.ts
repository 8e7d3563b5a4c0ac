// What the report of a build says of outcomes: those that nobody knows, and those that a package cannot have.
import { grouped } from "../basics/grouped-digits.ts";
import { numberOf } from "../basics/number-of.ts";
import { nameList } from "../basics/words.ts";
import type { Inputs } from "./build-inputs.ts";

import { outcomesOfIncidents } from "./outcome-rows.ts";
import { crimesOf } from "./package-files.ts";
import { unknownOutcomes } from "./tally-outcomes.ts";

const EXAMPLES = 3;

/** Outcomes that nobody knows, with their rows. */
export function outcomeLines({ forces: { tally } }: Inputs): readonly string[] {
  const unknown = unknownOutcomes(tally.outcomes);
  const lines = unknown.map(({ label, rows }) => `    ${label.padEnd(50)}${grouped(rows).padStart(8)}`);
  return lines.length === 0
    ? []
    : ["", '  Outcomes that data.police.uk does not have (kept, among "another outcome")', ...lines];
}

/** Sentences without a full stop. */
export function outcomeWarnings(inputs: Inputs): readonly string[] {
  const { tally } = inputs.forces;
  const incidents = outcomesOfIncidents(tally, crimesOf(inputs));
  const unknown = unknownOutcomes(tally.outcomes);
  const named = unknown.map(({ label, rows }) => `${label} (${grouped(rows)})`);
  return [
    ...(incidents === 0
      ? []
      : [`${numberOf(incidents, "incidents", grouped)} that are no crimes have an outcome, which is left out`]),
    ...(unknown.length === 0
      ? []
      : [`outcomes that data.police.uk does not have stand among "another outcome": ${nameList(named, EXAMPLES)}`]),
  ];
}
