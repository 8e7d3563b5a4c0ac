// What each file is that the reader gave: told by its beginning, by its list where it is a ZIP, and by all of it where it is small.
import { DESCRIPTOR_FILE } from "../core/area/area-package.ts";
import type { PossibleMonths } from "../core/area/possible-months.ts";
import { delimiterUnderTitles } from "../core/basics/delimiter-under-titles.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { formatMonth } from "../core/basics/months.ts";
import { shortText } from "../core/basics/plain-text.ts";
import { csvBlocks } from "../core/build/csv-blocks.ts";
import { inPageWords } from "../core/build/page-words.ts";
import { otherPoliceData } from "../core/build/readers/other-police-data.ts";
import { readerOf } from "../core/build/readers/readers.ts";
import { namesForce } from "../core/build/readers/street-columns.ts";
import { type GivenFile, namedFile, type StreetFile } from "../core/build/street-files.ts";
import { textOf } from "../core/build/text-pieces.ts";
import { offencesAmong } from "../core/build/unread-files.ts";
import { guessedHeader, guessedTable } from "../core/extract/guess-profile.ts";
import { refuseNoExtract } from "../core/extract/no-extract.ts";
import { residentsSign } from "../core/extract/residents-signs.ts";
import { isCompoundFile, oldWorkbook } from "../core/workbook/old-workbook.ts";
import { bytesIn, partOf } from "./blob-bytes.ts";
import type { RefusedFile, SaidKind, SeenExtract, SeenFile } from "./own-files.ts";
import { givenFile, isZip, offencesInZip } from "./own-given.ts";
import { packageFiles } from "./own-package.ts";
import { readResidentsFile } from "./own-texts.ts";
import { OWN_TOOLS } from "./own-tools.ts";
import { firstOfWorkbook } from "./own-workbook.ts";
import { entriesOfZip } from "./zip-entries.ts";

/** In so many bytes from its beginning a locked workbook says that it is locked. */
const DIRECTORY = 16e6;
/** First rows of a table that are shown, and letters of a cell. */
const [ROWS, LETTERS] = [200, 200];
/** Said of residents to see whether their year is all that they lack. */
const ANY_YEAR = 2021;
/** A larger table holds no residents of wards. */
const MOST_RESIDENTS = 20e6;
/** Files of boundaries by their name, GeoJSON or not. */
const BOUNDARIES = /\.(?:(?:geo|topo)json[ls]?|kml|kmz|gml|gpkg|shp|shx|dbf|prj)$/i;

type Distributed<Of> = Of extends unknown ? Omit<Of, "index" | "name" | "bytes"> : never;
type Seen = Distributed<SeenFile>;

/** A file, its number among those given, which sheet of a workbook is looked at (null: its first that is not hidden), and what it is said to be. */
export interface LookedAt {
  readonly file: File;
  readonly index: number;
  readonly sheet: string | null;
  /** Left out where nobody says it. */
  readonly as?: SaidKind;
}

/** What a file is, or why nothing can be done with it; it never throws an AppFailure. */
export async function lookAt(given: LookedAt, possible: PossibleMonths): Promise<SeenFile> {
  const { index, file } = given;
  return { index, name: file.name, bytes: file.size, ...(await seen(given, possible)) } as SeenFile;
}

function seen({ file, sheet, as }: LookedAt, possible: PossibleMonths): Promise<Seen> {
  const meant = BOUNDARIES.test(file.name) ? "wards" : null;
  return orRefused(meant, async () => {
    if (file.size === 0) throw new AppFailure("bad-input", `${file.name} is empty.`, "Give another file.");
    if (isCompoundFile(await partOf(file, 0, 8))) throw oldWorkbook(await partOf(file, 0, DIRECTORY), file.name);
    if (await isZip(file)) return await seenZip(file, sheet, possible);
    const first = await beginning(file);
    return first === "JSON" ? await seenWards(file) : await seenTable(file, first, as, possible);
  });
}

/** What was seen, or a refused file that was `meant` to be something. */
async function orRefused(meant: RefusedFile["meant"], see: () => Promise<Seen>): Promise<Seen> {
  try {
    return await see();
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    const [message, remedy] = [inPageWords(shortText(thrown.message, 500)), inPageWords(thrown.remedy)];
    return { kind: "refused", message, remedy, meant };
  }
}

/** The first rows of a table, its header among them. Throws an AppFailure for what is neither a table nor JSON. */
async function beginning(file: File): Promise<readonly (readonly string[])[] | "JSON"> {
  const start = new TextDecoder().decode(await partOf(file, 0, 4096)).trimStart();
  if (/^\uFEFF?\s*(?:\{|\[\s*\{)/.test(start)) return "JSON";
  if (BOUNDARIES.test(file.name)) throw noGeoJson(`${file.name} is in a form of boundaries that`);
  const found: (readonly string[])[] = [];
  const text = textOf(bytesIn(file), file.name);
  for await (const { rows } of csvBlocks(OWN_TOOLS.parserFor, text, file.name, delimiterUnderTitles)) {
    found.push(...rows.slice(0, ROWS + 1 - found.length));
    if (found.length > ROWS) break;
  }
  return found;
}

function noGeoJson(what: string): AppFailure {
  return new AppFailure("bad-input", `${what} is not read here.`, "Give the boundaries as GeoJSON in WGS 84.");
}

function seenWards(file: File): Promise<Seen> {
  return orRefused("wards", async () => {
    const [{ wardsIn }, { FORCE_AREAS }] = await Promise.all([
      import("./own-wards.ts"),
      import("./force-area-table.ts"),
    ]);
    return { kind: "wards", ...(await wardsIn(file, FORCE_AREAS)) };
  });
}

/** Files of the police have their header in their first line; those of others may have it under titles. */
async function seenTable(
  file: File,
  all: readonly (readonly string[])[],
  as: SaidKind | undefined,
  possible: PossibleMonths,
): Promise<Seen> {
  const [first = []] = all;
  const header = all[guessedHeader(all)] ?? first;
  const other = otherPoliceData(header);
  if (other !== null) return { kind: "passed", what: other };
  const [police] = readerOf(first) === null ? [] : await policeIn([givenFile(file)], possible);
  if (police !== undefined) return seenPolice([police]);
  if (readerOf(first) !== null && !namesForce(first))
    throw new AppFailure(
      "bad-input",
      `${file.name} does not say of which force it is, neither by its name nor in a column.`,
      "Give it its name again, such as 2024-01-cambridgeshire-street.csv.",
    );
  const residents = file.size <= MOST_RESIDENTS ? await seenResidents(file, as ?? residentsSign(all)) : null;
  if (residents !== null) return residents;
  if (header.length < 2 && all.length > 1)
    throw new AppFailure(
      "bad-input",
      `${file.name} is no table: its lines have one column.`,
      "Give a CSV, a TSV or a workbook.",
    );
  refuseNoExtract(file.name, all, "text");
  return seenExtract({ sheets: [], sheet: null, otherSheets: [], from1904: false, rows: all });
}

/** With the guess, which is made here and not on the page. */
function seenExtract({
  rows: all,
  ...book
}: Pick<SeenExtract, "sheets" | "sheet" | "otherSheets" | "from1904" | "rows">): Seen {
  const rows = all.map(shortCells);
  return { kind: "extract", ...book, rows, guess: guessedTable(rows, book) };
}

/** Null for a table that is not of residents. */
async function seenResidents(file: File, sign: ReturnType<typeof residentsSign>): Promise<Seen | null> {
  if (sign === "offences") return null;
  const found = await orRefused("residents", async () => {
    const told = await readResidentsFile(file, null).catch(failureOf);
    if (!(told instanceof AppFailure)) return { kind: "residents", wards: told.rows.length, year: told.year };
    const undated = await readResidentsFile(file, ANY_YEAR).catch(failureOf);
    if (undated instanceof AppFailure) throw told;
    return { kind: "residents", wards: undated.rows.length, year: null };
  });
  return found.kind === "refused" && sign === "unsaid" ? null : found;
}

function failureOf(thrown: unknown): AppFailure {
  if (thrown instanceof AppFailure) return thrown;
  throw thrown;
}

function shortCells(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => shortText(cell, LETTERS));
}

async function seenWorkbook(file: File, asked: string | null): Promise<Seen> {
  const { rows, ...book } = await firstOfWorkbook(file, asked, ROWS + 1);
  // Of several sheets another may be the one that is meant.
  if (book.sheets.length === 1) refuseNoExtract(file.name, rows, "sheet");
  return seenExtract({ ...book, rows });
}

async function seenZip(file: File, sheet: string | null, possible: PossibleMonths): Promise<Seen> {
  const names = (await entriesOfZip(file, file.name, () => true)).map(({ path }) => path);
  if (names.some((path) => path.split("/").at(-1) === DESCRIPTOR_FILE)) {
    const { name } = await packageFiles(file);
    return { kind: "package", areaName: name };
  }
  if (names.includes("xl/workbook.xml")) return seenWorkbook(file, sheet);
  if (names.includes("[Content_Types].xml") || names.includes("content.xml"))
    throw new AppFailure("bad-input", `${file.name} is a document, not a table.`, "Give a CSV, a TSV or an .xlsx.");
  const found = await policeIn(await offencesInZip(file), possible);
  if (found.length > 0) return seenPolice(found);
  if (names.some((path) => BOUNDARIES.test(path)))
    return orRefused("wards", () => Promise.reject(noGeoJson(`${file.name} holds boundaries in a form that`)));
  throw new AppFailure(
    "bad-input",
    `${file.name} holds no street file.`,
    "Give an archive of data.police.uk, or unpack it and give what is in it.",
  );
}

async function policeIn(given: readonly GivenFile[], possible: PossibleMonths) {
  const named = given.filter((file) => namedFile(file, possible) !== null);
  // Of an archive with months by name the others are read when they are counted.
  return (await offencesAmong(named.length > 0 ? named : given, possible, OWN_TOOLS)).found;
}

function seenPolice(found: readonly StreetFile[]): Seen {
  const months = found.flatMap(({ month }) => month ?? []);
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const forces = [...new Set(found.flatMap(({ force }) => force ?? []))].sort();
  const isNamed = months.length > 0;
  return {
    ...{ kind: "police", files: found.length, forces },
    ...{ from: isNamed ? formatMonth(first) : null, to: isNamed ? formatMonth(last) : null },
  };
}
