// One file of the Home Office's tables: its sheets of years, and what its notes say.
import { basename } from "node:path";
import { AppFailure } from "../../core/basics/failure.ts";
import { withoutHiddenSigns } from "../../core/basics/hidden-signs.ts";
import type { Month } from "../../core/basics/months.ts";
import { nameList } from "../../core/basics/words.ts";
import type { OfficialFile } from "../../core/build/home-office-counts.ts";
import { type HomeOfficeReader, makeHomeOfficeReader } from "../../core/build/home-office-rows.ts";
import type { Partnership } from "../../core/build/partnership-names.ts";
import type { SheetRow } from "../../core/workbook/sheet-listener.ts";
import { makeProgress, type Progress } from "../progress.ts";
import type { Terminal } from "../terminal.ts";
import { placeOf, readWorkbook } from "../workbook/read-workbook.ts";

/** A sheet of a financial year, such as 2020_21 or 2002-03. */
const YEAR = /^(\d{4})[-_](\d{2})$/;
const NOTES = /cover|notes?\b/i;
const UPDATED = /^\s*(?:last )?updated:?\s*(\d{1,2} [a-z]{3,9} \d{4})\b/i;
const [FORCE_NOTES, HEADING] = [/^force notes:?$/i, /^[a-z ]{0,40}notes:?$/i];
/** Of a sheet of notes, and remarks that are kept of it. */
const [MOST_LINES, MOST_NOTES] = [2000, 200];
const GIVE = "Give the file by Community Safety Partnership as the Home Office publishes it (prc-csp-….ods or .xlsx).";

/** Throws an AppFailure that names the file, the sheet and the row of what is not as it should be. */
export async function readHomeOfficeFile(
  path: string,
  asked: readonly Partnership[],
  { error, signal }: Terminal,
): Promise<HomeOfficeReader> {
  const about = {
    name: withoutHiddenSigns(basename(path)),
    updated: null as string | null,
    forceNotes: [] as string[],
  };
  const reader = makeHomeOfficeReader(about satisfies OfficialFile, asked);
  const notes = makeNotesReader(about);
  const names: string[] = [];
  let current: { readonly name: string; readonly rows: "years" | "notes" } | null = null;
  const finish = (): void => {
    if (current?.rows === "years" && !reader.hasHeader()) throw bad(`${placeOf(path, current.name, 0)} is empty.`);
  };
  const progress: { bar: Progress | null } = { bar: null };
  await readWorkbook(
    path,
    {
      sheet(name) {
        finish();
        names.push(name);
        const april = aprilOf(name);
        current = april !== null ? { name, rows: "years" } : NOTES.test(name) ? { name, rows: "notes" } : null;
        if (april !== null) reader.sheet(april);
        return current !== null;
      },
      row(row) {
        if (current?.rows === "notes") notes(row);
        if (current?.rows !== "years") return;
        const fault = reader.row(row.cells, row.row, row.times);
        if (fault !== null) throw bad(`${placeOf(path, current.name, row.row)}: ${fault}.`);
      },
    },
    {
      signal,
      unpacked(bytes, of) {
        progress.bar ??= makeProgress(error, 1, of);
        progress.bar.add(bytes);
      },
    },
  );
  finish();
  progress.bar?.file(about.name, reader.rows());
  progress.bar?.done();
  if (names.every((name) => aprilOf(name) === null))
    throw bad(`${path} has no sheet of a financial year, such as 2020_21: its sheets are ${listed(names)}.`);
  return reader;
}

/** The month in which the year of a sheet begins; null for a sheet of no year. */
function aprilOf(sheet: string): Month | null {
  const [, first, second] = YEAR.exec(sheet.trim()) ?? [];
  if (first === undefined || (Number(first) + 1) % 100 !== Number(second)) return null;
  return 12 * Number(first) + 3;
}

/** Keeps the day of the edition, and each remark under the heading "Force Notes" up to the next heading. */
function makeNotesReader(about: { updated: string | null; readonly forceNotes: string[] }): (row: SheetRow) => void {
  let [isOnForces, lines] = [false, 0];
  return ({ cells }) => {
    if (++lines > MOST_LINES) return;
    const text = cells.find((cell) => cell !== "")?.replace(/\s+/g, " ") ?? "";
    about.updated ??= UPDATED.exec(cells.filter(Boolean).join(" "))?.[1] ?? null;
    if (HEADING.test(text)) isOnForces = FORCE_NOTES.test(text);
    else if (isOnForces && about.forceNotes.length < MOST_NOTES)
      about.forceNotes.push(withoutHiddenSigns(cells.filter(Boolean).join(" ").replace(/\s+/g, " ")));
  };
}

function listed(names: readonly string[]): string {
  const said = names.map((name) => `"${name.slice(0, 40)}"`);
  return said.length === 0 ? "none" : nameList(said, 6);
}

function bad(message: string): AppFailure {
  return new AppFailure("bad-input", message, GIVE);
}
