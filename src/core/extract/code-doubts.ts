// Names that stand with codes of different offences: each row is counted by its own code, and a typing error is to be seen.
import { grouped } from "../basics/grouped-digits.ts";
import { numberOf } from "../basics/number-of.ts";
import { shortText } from "../basics/plain-text.ts";
import { sumBy } from "../basics/sums.ts";
import { plainName } from "../build/readers/column-name.ts";
import { printedOffence } from "./offence-labels.ts";
import type { SurveyedOffence } from "./written-offences.ts";

export interface CodeDoubt {
  readonly offence: SurveyedOffence;
  /** What more rows of the same name are counted as, a label, and how many these are. */
  readonly usual: string;
  readonly usualRows: number;
  /** How most of these print the name, where it is otherwise than the offence does; null for the same. */
  readonly usualName: string | null;
  /** Whether codes alone tell what all of them are counted as. */
  readonly isByCode: boolean;
}

/** Notes of a file. */
const MOST_NOTES = 5;

/** Offences that are counted otherwise than most rows of their name, in the order given. */
export function codeDoubts(offences: readonly SurveyedOffence[]): readonly CodeDoubt[] {
  const told = offences.filter(({ name, basis }) => name !== "" && (basis === "code" || basis === "name"));
  const byName = new Map<string, Map<string, SurveyedOffence[]>>();
  for (const one of told) {
    const labels = byName.get(plainName(one.name)) ?? new Map<string, SurveyedOffence[]>();
    byName.set(plainName(one.name), labels);
    const alike = labels.get(one.label);
    if (alike === undefined) labels.set(one.label, [one]);
    else alike.push(one);
  }
  const usualOf = new Map([...byName].map(([name, labels]) => [name, usualAmong(labels)]));
  return told.flatMap((offence) => {
    const { usual, usualRows, name, isByCode } = usualOf.get(plainName(offence.name))!;
    if (usual === offence.label) return [];
    const usualName = name === offence.name ? null : name;
    return [{ ...{ offence, usual, usualRows, usualName }, isByCode: isByCode && offence.basis === "code" }];
  });
}

/** The label of most rows, of some offences by their labels, and how most of them print their name. */
function usualAmong(labels: ReadonlyMap<string, readonly SurveyedOffence[]>) {
  const rowsOf = (some: readonly SurveyedOffence[]): number => sumBy(some, ({ rows }) => rows);
  const [usual, all] = [...labels].toSorted(([, one], [, other]) => rowsOf(other) - rowsOf(one))[0]!;
  const { name } = all.toSorted((one, other) => other.rows - one.rows)[0]!;
  return { usual, usualRows: rowsOf(all), name, isByCode: all.every(({ basis }) => basis === "code") };
}

/** Sentences on them. */
export function codeNotes(doubts: readonly CodeDoubt[]): readonly string[] {
  const left = doubts.slice(MOST_NOTES);
  return [
    ...doubts.slice(0, MOST_NOTES).map(({ offence, usual, usualRows, usualName, isByCode }) => {
      const printed = `"${shortText(printedOffence(offence), 60)}"`;
      const rows = numberOf(offence.rows, "rows", grouped);
      const isKey = offence.code !== "";
      const same = usualName === null ? "the same name" : `"${shortText(usualName, 60)}"`;
      const by = isByCode ? "each by its code" : "each by its code, and by its name where it has none that is known";
      return `${rows} of ${printed} ${offence.rows === 1 ? "is" : "are"} counted as ${offence.label}, and ${grouped(usualRows)} of ${same} as ${usual}: ${by}.${isKey ? ` If that code is wrong, write ${printed} into "offences" with the category that is right.` : ""}`;
    }),
    ...(left.length === 0
      ? []
      : [`So it is of ${numberOf(left.length, "other names and codes", grouped)}, which the list of offences has.`]),
  ];
}
