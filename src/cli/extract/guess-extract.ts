// `build --extract` without a profile: prints what is what in the file, what has to be asked, and the profile that it comes to.
import { dirname } from "node:path";
import { grouped } from "../../core/basics/grouped-digits.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { shortText } from "../../core/basics/plain-text.ts";
import { sheetsText } from "../../core/basics/sheet-names.ts";
import { sumBy } from "../../core/basics/sums.ts";
import { nameList } from "../../core/basics/words.ts";
import { columnNames } from "../../core/extract/column-names.ts";
import { printedOffence } from "../../core/extract/offence-labels.ts";
import { profileText } from "../../core/extract/profile-text.ts";
import type { SurveyedOffence } from "../../core/extract/written-offences.ts";
import { requireOwnOutputs } from "../package/output-file.ts";
import { prepareFile } from "../package/written-file.ts";
import { escapedJson, printJson } from "../printed-text.ts";
import type { Terminal } from "../terminal.ts";
import { findExtractFiles } from "./extract-files.ts";
import { type SurveyedFile, surveyFile } from "./survey-file.ts";

interface GuessRequest {
  readonly paths: readonly string[];
  /** Where to write the profile; null for nowhere. */
  readonly out: string | null;
}

/** Offences that are printed, and columns that are named. */
const [MOST_OFFENCES, MOST_COLUMNS] = [60, 20];
/** Why an offence is counted as what it is. */
const BASES = { code: "by its code", name: "by its name", profile: "", own: "", total: "" } as const;

/** What 00:00 is taken for. */
const MIDNIGHT = {
  "no-time": "no-time: 00:00 is taken for a time that is not known",
  time: "time: 00:00 is taken for midnight where it is written; a date without a time has none",
} as const;

/** Gives 1 where something has to be decided before a package can be built. Nothing that is there is replaced. */
export async function guessExtract({ paths, out }: GuessRequest, terminal: Terminal): Promise<0 | 1> {
  if (out !== null) await requireOwnOutputs([{ path: out, isLike: () => false }], { area: dirname(out), force: false });
  const { files, unread, close } = await findExtractFiles(paths, terminal);
  try {
    // All files of an extract are read by one profile: that of the first.
    const surveyed = await surveyFile(files[0]!, terminal);
    const { guess } = surveyed;
    const isOpen = guess.questions.length > 0;
    const isAsked = (...all: readonly string[]): boolean => guess.questions.some(({ about }) => all.includes(about));
    const passed = section(
      "Not read",
      unread.map(({ where, reason }) => `${where}: ${reason}`),
    );
    terminal.out.write(`${[...guessLines(surveyed), ...passed].join("\n")}\n`);
    const text = profileText(
      guess.profile,
      ...([isAsked("date-order", "mixed-dates"), isAsked("count"), isAsked("blank-cells")] as const),
    );
    if (out === null) printJson(terminal.out, JSON.parse(text));
    else {
      const file = await prepareFile(out, escapedJson(text));
      try {
        await file.place();
      } finally {
        await file.discard();
      }
      terminal.out.write(`Wrote ${out}: look it through, then build with --profile ${out}.\n`);
    }
    return isOpen || guess.missing.length > 0 ? 1 : 0;
  } finally {
    close();
  }
}

/** What is printed of a file that was looked through. */
export function guessLines(surveyed: SurveyedFile): readonly string[] {
  const { where, rows, guess, header, sheets } = surveyed;
  const columns = guess.columns.map(({ role, column, why }) => `    ${role.padEnd(12)}${quoted(column)}: ${why}`);
  const taken = new Set(guess.columns.map(({ column }) => column));
  const others = columnNames(header).filter((name) => !taken.has(name));
  return [
    `${where}: ${numberOf(rows, "rows", grouped)} under the header. Nothing was built.`,
    "",
    "  What its columns are taken for",
    ...columns,
    `    ${"dateForm".padEnd(12)}${guess.profile.dateForm}: ${guess.dates}`,
    `    ${"midnight".padEnd(12)}${MIDNIGHT[guess.profile.midnight]}`,
    ...(others.length === 0 ? [] : [`    not used: ${nameList(others.map(quoted), MOST_COLUMNS)}`]),
    ...(sheets.length > 1 ? [`    of the sheets ${sheetsText(sheets)}`] : []),
    ...offenceLines(surveyed.offences),
    ...guess.questions.flatMap(questionLines),
    ...section("Missing", guess.isWide ? [] : guess.missing),
    ...section("To be looked at", [...midnightNotes(guess), ...guess.notes]),
    "",
  ];
}

function midnightNotes({ midnight, profile }: SurveyedFile["guess"]): readonly string[] {
  if (midnight === null) return [];
  return profile.midnight === "time"
    ? [`${midnight}. If it is written where no time is known, take "midnight": "time" out.`]
    : [`${midnight}. If it is midnight, set "midnight": "time".`];
}

function questionLines(question: SurveyedFile["guess"]["questions"][number]): readonly string[] {
  if (question.about === "count")
    return section('To be answered, by putting the column for "count" into the profile, or by taking that line out', [
      question.text,
      ...question.columns.map((name) => `  ${quoted(name)}: how many offences the row stands for`),
      "  without the line: each row is one offence",
    ]);
  if (question.about === "blank-cells")
    return section('To be answered, by putting the answer for "blankCells" into the profile', [
      question.text,
      `  ${JSON.stringify(question.roles)}: they do`,
      "  []: nothing is known there",
    ]);
  return section("To be answered, by putting the answer for dateForm into the profile", [
    question.text,
    ...question.choices.map((one) => `  "${one.value}": ${one.label}`),
  ]);
}

function offenceLines(offences: readonly SurveyedOffence[]): readonly string[] {
  const line = (offence: SurveyedOffence): string => {
    const { rows, label, basis } = offence;
    const text = shortText(printedOffence(offence), 60);
    const to = basis === "own" ? "" : basis === "total" ? "  a sum, which is left out" : `  ${label} (${BASES[basis]})`;
    return `    ${grouped(rows).padStart(9)}  ${text}${to}`;
  };
  const known = offences.filter(({ basis }) => basis !== "own");
  const own = offences.filter(({ basis }) => basis === "own");
  const shown = (some: readonly SurveyedOffence[]): readonly string[] => [
    ...some.slice(0, MOST_OFFENCES).map(line),
    ...(some.length > MOST_OFFENCES
      ? [
          `    and ${numberOf(some.length - MOST_OFFENCES, "others")}, of ${numberOf(
            sumBy(some.slice(MOST_OFFENCES), ({ rows }) => rows),
            "rows",
            grouped,
          )}`,
        ]
      : []),
  ];
  return [
    ...(known.length === 0 ? [] : ["", "  Offences, and what they are counted as", ...shown(known)]),
    ...(own.length === 0
      ? []
      : [
          "",
          '  Offences that are not known: kept under their own names, as crimes in "Other crime", unless the profile assigns them',
          ...shown(own),
        ]),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `  ${title}`, ...lines.map((text) => `    ${text}`)];
}

function quoted(name: string): string {
  return `"${shortText(name, 60)}"`;
}
