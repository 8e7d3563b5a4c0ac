// A whole file looked through before it is read: what it takes to settle a guess, and every offence with its count.
import { slugOf } from "../area/taxonomy.ts";
import { shortText } from "../basics/plain-text.ts";
import type { SheetName } from "../basics/sheet-names.ts";
import { nameList } from "../basics/words.ts";
import { noEvidence } from "./guess-dates.ts";
import { dateNoter, type FileOfGuess, guessProfile, type ProfileGuess } from "./guess-profile.ts";
import { type CountedOffence, makeOffenceCounts } from "./offence-counts.ts";
import { type Offence, offenceLabels } from "./offence-labels.ts";
import { doubtfulSums, sumsAmong } from "./offence-sums.ts";
import type { ExtractProfile } from "./profile.ts";

/** An offence as printed, how many rows have it, and what it is counted as. */
export interface SurveyedOffence extends CountedOffence, Offence {}

export interface Surveyed {
  readonly guess: ProfileGuess;
  readonly rows: number;
  /** By rows, the most first; "own" ones are those that nobody knows. */
  readonly offences: readonly SurveyedOffence[];
}

/** Rows that are guessed by. */
const FIRST_ROWS = 500;
/** Assignments that are written into a profile to be looked at. */
const MOST_WRITTEN = 500;
/** Letters of an offence that is written into one. */
const LONGEST_OFFENCE = 200;

/** Takes the rows of a file one after the other. */
export function makeSurvey(header: readonly string[], file?: FileOfGuess) {
  const first: (readonly string[])[] = [];
  const evidence = noEvidence();
  let guess: ProfileGuess | null = null;
  let take: ((cells: readonly string[]) => void) | null = null;
  let rows = 0;
  let counts: ReturnType<typeof makeOffenceCounts> | null = null;
  const begin = (): ((cells: readonly string[]) => void) => {
    guess = guessProfile(header, first, file);
    const note = dateNoter(header, guess.profile.columns);
    const { add, ...found } = makeOffenceCounts(header, guess.profile);
    counts = { add, ...found };
    take = (cells) => {
      note(evidence, cells);
      add(cells);
    };
    first.forEach(take);
    return take;
  };
  return {
    add(cells: readonly string[]): void {
      rows++;
      if (take !== null) take(cells);
      else if (first.push(cells) >= FIRST_ROWS) begin();
    },
    /** `otherSheets`: those of the workbook with the same columns. */
    result(otherSheets: readonly SheetName[] = []): Surveyed {
      if (take === null) begin();
      const about = { sheet: null, from1904: false, ...file, otherSheets };
      const settled = guessProfile(header, first, about, evidence);
      const counted = counts?.offences() ?? [];
      const totals = sumsAmong(counted);
      const profile = totals.length === 0 ? settled.profile : { ...settled.profile, totals };
      const labels = offenceLabels(profile);
      const offences = counted.map((printed) => ({ ...printed, ...labels(printed) }));
      const notes = [...settled.notes, ...sumNotes(counted, totals)];
      return { rows, offences, guess: { ...settled, notes, profile: withOffences(profile, offences) } };
    },
  };
}

function sumNotes(offences: readonly CountedOffence[], totals: readonly string[]): readonly string[] {
  const quoted = (names: readonly string[]): string =>
    nameList(
      names.map((name) => `"${shortText(name, 60)}"`),
      3,
    );
  const doubtful = doubtfulSums(offences, totals);
  return [
    ...(totals.length === 0 ? [] : [`Left out as sums over other offences, as "totals" says: ${quoted(totals)}.`]),
    ...(doubtful.length === 0
      ? []
      : [
          `Is ${quoted(doubtful)} a sum over other offences? Then write it into "totals": it is counted as an offence.`,
        ]),
  ];
}

/** The profile with what each offence is counted as, so that a person can change it; but for those whose names say it. */
function withOffences(profile: ExtractProfile, offences: readonly SurveyedOffence[]): ExtractProfile {
  const assigned = offences.flatMap(({ name, code, label, basis }) => {
    const isTold = basis === "code" || basis === "name";
    const text = name === "" ? code : name;
    return isTold && text.length <= LONGEST_OFFENCE && slugOf(label) !== slugOf(text)
      ? [[text, slugOf(label)] as const]
      : [];
  });
  // A name that has several codes is told by its code alone.
  const several = new Set(
    assigned.filter(([text, to]) => assigned.some((one) => one[0] === text && one[1] !== to)).map(([text]) => text),
  );
  const kept = assigned.filter(([text]) => !several.has(text)).slice(0, MOST_WRITTEN);
  return { ...profile, offences: Object.fromEntries(kept) };
}
