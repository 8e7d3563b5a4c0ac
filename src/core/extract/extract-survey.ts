// A whole file looked through before it is read: what it takes to settle a guess, and every offence with its count.
import { shortText } from "../basics/plain-text.ts";
import { nameList } from "../basics/words.ts";
import { codeDoubts, codeNotes } from "./code-doubts.ts";
import { noEvidence } from "./guess-dates.ts";
import { dateNoter, type FileOfGuess, guessProfile, type ProfileGuess } from "./guess-profile.ts";
import { type CountedOffence, makeOffenceCounts } from "./offence-counts.ts";
import { offenceLabels } from "./offence-labels.ts";
import { doubtfulSums, sumsAmong } from "./offence-sums.ts";
import { type SurveyedOffence, writtenOffences } from "./written-offences.ts";

export interface Surveyed {
  readonly guess: ProfileGuess;
  readonly rows: number;
  /** By rows, the most first; "own" ones are those that nobody knows. */
  readonly offences: readonly SurveyedOffence[];
}

/** Rows that are guessed by. */
const FIRST_ROWS = 500;

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
    result(): Surveyed {
      if (take === null) begin();
      const settled = guessProfile(header, first, file, evidence);
      const counted = counts?.offences() ?? [];
      const totals = sumsAmong(counted);
      const profile = totals.length === 0 ? settled.profile : { ...settled.profile, totals };
      const labels = offenceLabels(profile);
      const offences = counted.map((printed) => ({ ...printed, ...labels(printed) }));
      const notes = [...settled.notes, ...sumNotes(counted, totals), ...codeNotes(codeDoubts(offences))];
      const written = { ...profile, offences: writtenOffences(offences) };
      return { rows, offences, guess: { ...settled, notes, profile: written } };
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
