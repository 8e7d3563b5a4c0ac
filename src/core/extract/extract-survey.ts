// A whole file looked through before it is read: what it takes to settle a guess, and every offence with its count.
import { slugOf } from "../area/taxonomy.ts";
import { detached } from "../basics/detached.ts";
import { compareTexts } from "../basics/text-order.ts";
import { cellText } from "../build/readers/street-columns.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { noEvidence } from "./guess-dates.ts";
import { dateNoter, type FileOfGuess, guessProfile, type ProfileGuess } from "./guess-profile.ts";
import { type Offence, offenceLabels, type PrintedOffence } from "./offence-labels.ts";
import type { ExtractProfile } from "./profile.ts";

/** An offence as printed, how many rows have it, and what it is counted as. */
export interface SurveyedOffence extends PrintedOffence, Offence {
  readonly rows: number;
}

export interface Surveyed {
  readonly guess: ProfileGuess;
  readonly rows: number;
  /** By rows, the most first; "own" ones are those that nobody knows. */
  readonly offences: readonly SurveyedOffence[];
}

/** Rows that are guessed by, and offences that are told apart. */
const [FIRST_ROWS, MOST_OFFENCES] = [500, 2000];
/** Assignments that are written into a profile to be looked at. */
const MOST_WRITTEN = 500;

/** Takes the rows of a file one after the other. */
export function makeSurvey(header: readonly string[], file?: FileOfGuess) {
  const first: (readonly string[])[] = [];
  const evidence = noEvidence();
  let guess: ProfileGuess | null = null;
  let take: ((cells: readonly string[]) => void) | null = null;
  let rows = 0;
  const counts = new Map<string, number>();
  const begin = (): ((cells: readonly string[]) => void) => {
    guess = guessProfile(header, first, file);
    const note = dateNoter(header, guess.profile.columns);
    const count = offenceCounter(header, guess.profile, counts);
    take = (cells) => {
      note(evidence, cells);
      count(cells);
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
      const offences = surveyed(counts, settled.profile);
      return { rows, offences, guess: { ...settled, profile: withOffences(settled.profile, offences) } };
    },
  };
}

function offenceCounter(header: readonly string[], { columns }: ExtractProfile, counts: Map<string, number>) {
  const names = columnNames(header);
  const at = (name: string | undefined): number => (name === undefined ? -1 : columnNamed(names, name));
  const [nameAt, codeAt] = [at(columns.offence), at(columns.code)];
  return (cells: readonly string[]): void => {
    const key = `${cellText(cells[nameAt])}\n${cellText(cells[codeAt])}`;
    const known = counts.get(key);
    if (known !== undefined) counts.set(key, known + 1);
    else if (counts.size < MOST_OFFENCES) counts.set(detached(key), 1);
  };
}

function surveyed(counts: ReadonlyMap<string, number>, profile: ExtractProfile): readonly SurveyedOffence[] {
  const labels = offenceLabels(profile);
  const offences = Array.from(counts, ([key, rows]): SurveyedOffence => {
    const [name = "", code = ""] = key.split("\n");
    return { name, code, rows, ...labels({ name, code }) };
  });
  const printed = offences.filter(({ name, code }) => name !== "" || code !== "");
  return printed.toSorted((a, b) => b.rows - a.rows || compareTexts(a.name, b.name) || compareTexts(a.code, b.code));
}

/** The profile with what each offence is counted as, so that a person can change it; but for those whose names say it. */
function withOffences(profile: ExtractProfile, offences: readonly SurveyedOffence[]): ExtractProfile {
  const assigned = offences.flatMap(({ name, code, label, basis }) => {
    const isTold = basis === "code" || basis === "name";
    const text = name === "" ? code : name;
    return isTold && slugOf(label) !== slugOf(text) ? [[text, slugOf(label)] as const] : [];
  });
  // A name that has several codes is told by its code alone.
  const several = new Set(
    assigned.filter(([text, to]) => assigned.some((one) => one[0] === text && one[1] !== to)).map(([text]) => text),
  );
  const kept = assigned.filter(([text]) => !several.has(text)).slice(0, MOST_WRITTEN);
  return { ...profile, offences: Object.fromEntries(kept) };
}
