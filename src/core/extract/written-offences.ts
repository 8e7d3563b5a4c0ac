// Which offences of a file a guessed profile assigns, for a person to look at: what is written changes the count of no row.
import { slugOf } from "../area/taxonomy.ts";
import { plainName } from "../build/readers/column-name.ts";
import type { CountedOffence } from "./offence-counts.ts";
import { assignedBy, type Offence } from "./offence-labels.ts";

/** An offence as printed, how many rows have it, and what it is counted as. */
export interface SurveyedOffence extends CountedOffence, Offence {}

/** Assignments that are written into a profile to be looked at. */
const MOST_WRITTEN = 500;
/** Letters of an offence that is written into one. */
const LONGEST_OFFENCE = 200;

/**
 * Names as printed, or codes without a name, with the slug of what they are counted as; but for those whose names say it, and for
 * those under which any row, however it spells the name and whatever code it has, is counted as something else.
 */
export function writtenOffences(offences: readonly SurveyedOffence[]): Readonly<Record<string, string>> {
  const counted = new Map<string, string | null>();
  for (const offence of offences)
    for (const key of assignedBy(offence)) {
      const known = counted.get(key);
      const category = categoryOf(offence);
      counted.set(key, known === undefined || known === category ? category : null);
    }
  const written = new Map<string, readonly [text: string, category: string]>();
  for (const offence of offences) {
    const { name, code, basis } = offence;
    const [text, category] = [name === "" ? code : name, categoryOf(offence)];
    const isTold = (basis === "code" || basis === "name") && counted.get(plainName(text)) === category;
    if (isTold && text.length <= LONGEST_OFFENCE && category !== slugOf(text) && !written.has(plainName(text)))
      written.set(plainName(text), [text, category]);
  }
  return Object.fromEntries([...written.values()].slice(0, MOST_WRITTEN));
}

/** "" of a sum, which is not counted. */
function categoryOf({ label }: Offence): string {
  return label === "" ? "" : slugOf(label);
}
