// What is what in a file that nobody has described: a profile to look at, why each column was taken, and what has to be asked.
import { type SheetName, sheetsText } from "../basics/sheet-names.ts";
import { plainName } from "../build/readers/column-name.ts";
import { cellText } from "../build/readers/street-columns.ts";
import type { BlankQuestion } from "./blank-cells.ts";
import { columnNames } from "./column-names.ts";
import { readMonth } from "./dates.ts";
import { guessedColumns } from "./guess-columns.ts";
import { type CountQuestion, countNotes, countQuestion } from "./guess-counts.ts";
import { type DateEvidence, type DateQuestion, guessedForm, noEvidence, noteDate } from "./guess-dates.ts";
import { guessedMidnight, midnightReason } from "./guess-midnight.ts";
import { outcomeColumnNotes } from "./guess-outcomes.ts";
import { type GuessedColumn, guessedPlaces } from "./guess-places.ts";
import { timeUnder } from "./hour-cells.ts";
import { COLUMN_ROLES, type ColumnRole, type ExtractProfile, missingOf } from "./profile.ts";
import { type SampledColumn, sampledColumns } from "./sampled-column.ts";
import { wideNotes } from "./wide-tables.ts";

/** What is known of a file besides its rows. */
export interface FileOfGuess {
  /** Name of the sheet that the rows are of; null of a text. */
  readonly sheet: string | null;
  /** Whether the workbook counts its days from 1904. */
  readonly from1904: boolean;
  /** Other sheets with the same columns; left out for none. */
  readonly otherSheets?: readonly SheetName[];
}

export interface ProfileGuess {
  /** What the guess comes to; `columns` may lack what no column was found for. */
  readonly profile: ExtractProfile;
  readonly columns: readonly GuessedColumn[];
  /** Of the form of the dates: why it is that. */
  readonly dates: string;
  /** Why 00:00 is taken for what it is, without a full stop; null where no time is 00:00. */
  readonly midnight: string | null;
  /** To be answered before the profile is used: by setting its `dateForm`, its column of counts, or `blankCells`. */
  readonly questions: readonly (DateQuestion | CountQuestion | BlankQuestion)[];
  /** What rows could not be read without and no column was found for; without full stops. */
  readonly missing: readonly string[];
  /** Whether it has a column for each month, year or offence: a note says so, and tells more than what is missing. */
  readonly isWide: boolean;
  /** What a person should know: sentences. */
  readonly notes: readonly string[];
}

const TEXT_FILE: FileOfGuess = { sheet: null, from1904: false };

/** The guess from the header and the first rows. `evidence`: what all dates of the file tell, where more were looked at. */
export function guessProfile(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { sheet, from1904, otherSheets = [] }: FileOfGuess = TEXT_FILE,
  evidence: DateEvidence | null = null,
): ProfileGuess {
  const sampled = sampledColumns(header, rows);
  const places = guessedPlaces(sampled);
  const roles = Object.keys(COLUMN_ROLES);
  const found = [...places.columns, ...guessedColumns(sampled, places.columns)].toSorted(
    (a, b) => roles.indexOf(a.role) - roles.indexOf(b.role),
  );
  const columns = Object.fromEntries(found.map(({ role, column }) => [role, column]));
  const all = evidence ?? evidenceOf(sampled, columns);
  const { form, why, question } = guessedForm(all, from1904);
  const dates = columns["year"] === undefined ? why : "its years have a column of their own";
  const profile: ExtractProfile = {
    ...{ columns, dateForm: form, midnight: guessedMidnight(all), sheet },
    ...{ force: "", source: "", offences: {}, categories: [], leftMonths: [] },
  };
  const wide = wideNotes(header, columns);
  const counts = countQuestion(sampled, columns);
  return {
    ...{ profile, columns: found, isWide: wide.length > 0, dates, midnight: midnightReason(all) },
    questions: [question, counts].filter((one) => one !== null),
    missing: missingOf(profile),
    notes: [
      ...sheetNotes(otherSheets),
      ...places.notes,
      ...wide,
      ...(wide.length > 0 || counts !== null ? [] : countNotes(sampled, columns)),
      ...outcomeColumnNotes(sampled, columns),
    ],
  };
}

/** The guess from the first rows of a file, its header among them. */
export function guessedTable(all: readonly (readonly string[])[], file: FileOfGuess): ProfileGuess {
  const [header = [], ...rows] = all.slice(guessedHeader(all));
  // What 00:00 is stands beside its choice, by what all rows tell.
  const { notes } = guessProfile(header, rows, file, noEvidence());
  return { ...guessProfile(header, rows, file), notes };
}

/** Which of the first rows of a file is its header, under titles or not: the one of whose cells most are names and no values. */
export function guessedHeader(rows: readonly (readonly string[])[]): number {
  const isName = (text: string): boolean => /\p{L}/u.test(text) && text.trim().length <= 60;
  const names = (row: readonly string[]): number => new Set(row.filter(isName).map(plainName)).size;
  const most = Math.max(0, ...rows.map(names));
  // The first row that is as full as any but a few cells: a row of values may have as many words.
  return Math.max(
    0,
    rows.findIndex((row) => names(row) >= Math.max(2, 0.75 * most)),
  );
}

/** What the cells of a row tell of the form of dates, under a header whose columns were guessed. */
export function dateNoter(
  header: readonly string[],
  columns: ExtractProfile["columns"],
): (evidence: DateEvidence, cells: readonly string[]) => void {
  const names = columnNames(header);
  const at = (role: ColumnRole): number => (columns[role] === undefined ? -1 : names.indexOf(columns[role]));
  const as = (cell: string): string => cell;
  const all: readonly (readonly [date: number, time: number, timeOf: (cell: string) => string])[] = [
    [at("date"), at("time"), timeUnder(columns.time)],
    [at("dateTo"), at("timeTo"), timeUnder(columns.timeTo)],
    [at("month"), -1, as],
  ];
  const pairs = all.filter(([date]) => date >= 0);
  return (evidence, cells) => {
    for (const [date, time, timeOf] of pairs) {
      const text = cellText(cells[date]);
      if (typeof readMonth(text, "iso") !== "number" || date !== at("month"))
        noteDate(evidence, text, time < 0 ? null : timeOf(cellText(cells[time])));
    }
  };
}

function evidenceOf(sampled: readonly SampledColumn[], columns: ExtractProfile["columns"]): DateEvidence {
  const evidence = noEvidence();
  const note = dateNoter(
    sampled.map(({ name }) => name),
    columns,
  );
  const rows = sampled[0]?.cells.length ?? 0;
  for (let row = 0; row < rows; row++)
    note(
      evidence,
      sampled.map(({ cells }) => cells[row]!),
    );
  return evidence;
}

function sheetNotes(sheets: readonly SheetName[]): readonly string[] {
  if (sheets.length === 0) return [];
  const [other, has, is, it] =
    sheets.length === 1 ? ["Another sheet", "has", "is", "it"] : ["Other sheets", "have", "are", "each of them"];
  return [
    `${other} of the workbook, ${sheetsText(sheets)}, ${has} the same columns and ${is} not read with this one: choose the sheet that is meant, or save ${it} as a file of its own and give all files.`,
  ];
}

/** Whether a row has every column of a header, in any order. */
export function isLikeHeader(header: readonly string[], cells: readonly string[]): boolean {
  const names = new Set(cells.map(plainName));
  return header.every((name) => names.has(plainName(name)) || plainName(name) === "");
}
