// Names that stand with codes of different offences: each row is counted by its own code, and a typing error is to be seen.
import { grouped } from "../basics/grouped-digits.ts";
import { numberOf } from "../basics/number-of.ts";
import { shortText } from "../basics/plain-text.ts";
import { plainName } from "../build/readers/column-name.ts";
import { printedOffence } from "./offence-labels.ts";
import type { SurveyedOffence } from "./written-offences.ts";

export interface CodeDoubt {
  readonly offence: SurveyedOffence;
  /** What more rows of the same name are counted as, a label, and how many these are. */
  readonly usual: string;
  readonly usualRows: number;
}

/** Notes of a file. */
const MOST_NOTES = 5;

/** Offences that are counted otherwise than most rows of their name, in the order given. */
export function codeDoubts(offences: readonly SurveyedOffence[]): readonly CodeDoubt[] {
  const byName = new Map<string, Map<string, number>>();
  const told = offences.filter(({ name, basis }) => name !== "" && (basis === "code" || basis === "name"));
  for (const { name, label, rows } of told) {
    const labels = byName.get(plainName(name)) ?? new Map<string, number>();
    byName.set(plainName(name), labels.set(label, (labels.get(label) ?? 0) + rows));
  }
  return told.flatMap((offence) => {
    const [usual, usualRows] = [...byName.get(plainName(offence.name))!].toSorted(([, a], [, b]) => b - a)[0]!;
    return usual === offence.label ? [] : [{ offence, usual, usualRows }];
  });
}

/** Sentences on them. */
export function codeNotes(doubts: readonly CodeDoubt[]): readonly string[] {
  const left = doubts.slice(MOST_NOTES);
  return [
    ...doubts.slice(0, MOST_NOTES).map(({ offence, usual, usualRows }) => {
      const printed = `"${shortText(printedOffence(offence), 60)}"`;
      const rows = numberOf(offence.rows, "rows", grouped);
      const isKey = offence.code !== "";
      return `${rows} of ${printed} ${offence.rows === 1 ? "is" : "are"} counted as ${offence.label}, and ${grouped(usualRows)} of the same name as ${usual}: each by its code.${isKey ? ` If that code is wrong, write ${printed} into "offences" with the category that is right.` : ""}`;
    }),
    ...(left.length === 0
      ? []
      : [`So it is of ${numberOf(left.length, "other names and codes", grouped)}, which the list of offences has.`]),
  ];
}
