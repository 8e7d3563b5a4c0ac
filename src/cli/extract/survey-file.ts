// Looks through a whole file that no profile describes yet.
import { delimiterUnderTitles } from "../../core/basics/delimiter-under-titles.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import type { SheetName } from "../../core/basics/sheet-names.ts";
import { TITLE_LINES } from "../../core/build/extract-rows.ts";
import type { EachSheetRow } from "../../core/build/street-files.ts";
import { makeSurvey, type Surveyed } from "../../core/extract/extract-survey.ts";
import { type FileOfGuess, guessedHeader, isLikeHeader } from "../../core/extract/guess-profile.ts";
import { noRows, refuseNoExtract } from "../../core/extract/no-extract.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { rowBlocks } from "../text/csv-rows.ts";
import { textOf } from "../text/text-files.ts";
import type { ExtractFile } from "./extract-files.ts";

export interface SurveyedFile extends Surveyed {
  readonly where: string;
  readonly header: readonly string[];
  /** Of a workbook, the sheet that was looked through and all that it has; none of a text. */
  readonly sheet: string | null;
  readonly sheets: readonly SheetName[];
}

/**
 * Of a workbook of several sheets, the first that holds what an extract needs, else the first; those that are hidden come last. Throws
 * an AppFailure for one without rows.
 */
export async function surveyFile(file: ExtractFile, terminal: Terminal): Promise<SurveyedFile> {
  const { workbook } = file;
  if (workbook === null) {
    const rows: EachSheetRow = (tell) => eachTextRow(file, terminal, tell);
    return { ...(await survey(file.where, rows, { sheet: null, from1904: false }, "text")), sheet: null, sheets: [] };
  }
  const several = workbook.sheets.length > 1;
  let found: SurveyedFile | null = null;
  for (const { name: sheet } of workbook.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))) {
    const about = { sheet: several ? sheet : null, from1904: workbook.from1904 };
    const where = several ? `${file.where}, sheet "${sheet}"` : file.where;
    const one = await survey(where, workbook.rows(sheet), about, "sheet").catch((error: unknown) => {
      if (several && error instanceof AppFailure && error.code === "bad-input") return null;
      throw error;
    });
    if (one === null) continue;
    const read: SurveyedFile = { ...one, sheet, sheets: workbook.sheets };
    if (one.guess.missing.length === 0) return read;
    found ??= read;
  }
  if (found === null) throw noRows(file.where);
  return found;
}

async function survey(where: string, eachRow: EachSheetRow, about: FileOfGuess, form: "text" | "sheet") {
  const above: (readonly string[])[] = [];
  let header: readonly string[] = [];
  let current: ReturnType<typeof makeSurvey> | null = null;
  const begin = () => {
    const at = guessedHeader(above);
    header = above[at] ?? [];
    refuseNoExtract(where, above, form);
    current = makeSurvey(header, about);
    for (const cells of above.slice(at + 1)) current.add(cells);
    return current;
  };
  const isHeader = (cells: readonly string[]): boolean => {
    if (current === null) begin();
    return isLikeHeader(header, cells);
  };
  const otherSheets = await eachRow((cells) => {
    if (current !== null) current.add(cells);
    else if (above.push(cells) >= TITLE_LINES) begin();
  }, isHeader);
  if (above.length < 2) throw noRows(where);
  const rows = current ?? begin();
  return { where, header, ...rows.result(otherSheets) };
}

async function eachTextRow(file: ExtractFile, { signal }: Terminal, tell: Parameters<EachSheetRow>[0]) {
  for await (const { rows, lineOf } of rowBlocks(textOf(file.open(), file.where), file.where, delimiterUnderTitles)) {
    stopIfInterrupted(signal);
    for (const [index, cells] of rows.entries()) tell(cells, lineOf(index));
  }
  return [];
}
