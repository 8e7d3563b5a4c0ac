// A whole file looked through before it is read: what it takes to settle a guess, and every offence with its count.
import type { SheetName } from "../basics/sheet-names.ts";
import { blankQuestion } from "./blank-cells.ts";
import { codeDoubts, codeNotes } from "./code-doubts.ts";
import { foundWithout, NOTHING_FURTHER } from "./further-sums.ts";
import { furtherNotes } from "./further-words.ts";
import { noEvidence } from "./guess-dates.ts";
import { dateNoter, type FileOfGuess, guessProfile, type ProfileGuess } from "./guess-profile.ts";
import { makeOffenceCounts, NO_SUMS } from "./offence-counts.ts";
import { offenceLabels } from "./offence-labels.ts";
import { makeOutcomeCounts, outcomeNotes } from "./outcome-counts.ts";
import type { ExtractProfile } from "./profile.ts";
import { sumNotes } from "./sum-words.ts";
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
  let outcomes: ReturnType<typeof makeOutcomeCounts> | null = null;
  let counts: ReturnType<typeof makeOffenceCounts> | null = null;
  const begin = (): ((cells: readonly string[]) => void) => {
    guess = guessProfile(header, first, file);
    const note = dateNoter(header, guess.profile.columns);
    const { add, ...found } = makeOffenceCounts(header, { columns: countedColumns(guess) });
    counts = { add, ...found };
    const { add: addOutcome, ...told } = makeOutcomeCounts(header, guess.profile);
    outcomes = { add: addOutcome, ...told };
    take = (cells) => {
      note(evidence, cells);
      add(cells);
      addOutcome(cells);
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
      const sums = counts?.sums() ?? NO_SUMS;
      const { totals } = sums;
      const blanks = blankQuestion(counts?.blankCells() ?? [], settled.profile);
      const questions = [...settled.questions, ...(blanks === null ? [] : [blanks])];
      const further = counts?.further() ?? NOTHING_FURTHER;
      const without = foundWithout(further);
      const profile = {
        ...settled.profile,
        ...(totals.length > 0 && { totals }),
        ...(Object.keys(without).length > 0 && { without }),
      };
      const labels = offenceLabels(profile);
      const offences = counted.map((printed) => ({ ...printed, ...labels(printed) }));
      const notes = [
        ...settled.notes,
        ...sumNotes(sums),
        ...furtherNotes(further),
        ...codeNotes(codeDoubts(offences)),
        ...outcomeNotes(outcomes?.found() ?? [], {}),
      ];
      const written = { ...profile, offences: writtenOffences(offences) };
      return { rows, offences, guess: { ...settled, questions, notes, profile: written } };
    },
  };
}

/** The columns; of counts, where that is asked, the first that may hold them: sums are told by them. */
function countedColumns({ profile: { columns }, questions }: ProfileGuess): ExtractProfile["columns"] {
  const asked = questions.find((question) => question.about === "count");
  const [count] = asked?.columns ?? [];
  return count === undefined ? columns : { ...columns, count };
}
