// Files of offences among those that were given: those named after a force and a month, and others by their columns.
import { FIRST_MONTH, type PossibleMonths } from "../area/possible-months.ts";
import { AppFailure } from "../basics/failure.ts";
import { formatMonth, type Month, parseMonth } from "../basics/months.ts";
import type { SheetName } from "../basics/sheet-names.ts";
import { compareTexts } from "../basics/text-order.ts";
import type { StreetReader } from "./readers/street-row.ts";

export interface GivenFile {
  /** Path inside the folder or archive given: the same on every machine. */
  readonly name: string;
  /** Where it is, for messages. */
  readonly where: string;
  readonly bytes: number;
  open(): AsyncIterable<Uint8Array>;
}

/**
 * A file of offences. `force` is its slug, such as "cambridgeshire"; a force or a month of null: its rows say of which they are.
 */
export interface StreetFile extends GivenFile {
  readonly force: string | null;
  readonly month: Month | null;
  /** Of an extract: what reads it, whatever its columns are; its header may stand under titles, and others may have rows of its months. */
  readonly reader?: StreetReader;
  /** Of a workbook: its rows, where the bytes are not the text of a table. */
  readonly rows?: EachSheetRow;
  /** Its sheet that is read, null for the only one; left out of a text. */
  readonly sheet?: string | null;
}

/**
 * Tells every row of a sheet that holds something, with its number from 1; cells at its end may be left out. Gives the other sheets
 * of the workbook that have such a header, where one is asked for.
 */
export type EachSheetRow = (
  tell: (cells: readonly string[], row: number) => void,
  isHeader?: (cells: readonly string[]) => boolean,
) => Promise<readonly SheetName[]>;

/** One force's file of one month, both as its name says. */
interface NamedFile extends StreetFile {
  readonly force: string;
  readonly month: Month;
}

/** A month of a force that was given more than once, and which was taken. */
export interface Replaced {
  readonly force: string;
  readonly month: Month;
  readonly taken: string;
  readonly left: readonly string[];
}

export interface UnreadFile {
  readonly where: string;
  /** Without its full stop; null for other files of data.police.uk, which hold no offences. */
  readonly reason: string | null;
}

/** Files to read, and those that were given beside them. */
export interface GivenOffences {
  /** By month, then force; then those of which only the rows say it, the last given first. */
  readonly files: readonly StreetFile[];
  readonly replaced: readonly Replaced[];
  readonly unread: readonly UnreadFile[];
}

/** With what browsers and file managers add to the name of a copy. */
const STREET = /^(\d{4}-\d{2})-(.+)-street(?:[ _]?\(\d+\)| - copy(?: ?\(\d+\))?)?\.csv$/i;
export const STREET_NAMES =
  "Street files are named like 2024-01-cambridgeshire-street.csv, as data.police.uk gives them.";
/** Null for a file whose name is no street file's. */
export function namedFile(file: GivenFile, { now, last }: PossibleMonths): NamedFile | null {
  const match = STREET.exec(nameIn(file.name));
  if (match === null) return null;
  const month = parseMonth(match[1]!);
  if (month === null)
    throw new AppFailure("bad-input", `The name of ${file.where} tells no month and force.`, STREET_NAMES);
  if (month < FIRST_MONTH || month > last)
    throw new AppFailure(
      "bad-input",
      `${file.where} is named after ${match[1]}, of which there can be no street file: the first is of ${formatMonth(FIRST_MONTH)}, and the clock of this machine shows ${formatMonth(now)}.`,
      "Correct the name, leave the file out, or set the clock.",
    );
  return { ...file, month, force: match[2]!.toLowerCase() };
}

function isNamed(file: StreetFile): file is NamedFile {
  return file.force !== null && file.month !== null;
}

/** Those named after a month and a force by both, of each the last given, and then the others, the last given first. */
export function inOrder(found: readonly StreetFile[]) {
  const { files, replaced } = onePerMonth(found.filter(isNamed));
  const others = found.filter((file) => !isNamed(file)).toReversed();
  return { files: [...files, ...others], replaced };
}

function onePerMonth(found: readonly NamedFile[]): {
  readonly files: readonly NamedFile[];
  readonly replaced: readonly Replaced[];
} {
  const given = new Map<string, NamedFile[]>();
  for (const file of found) {
    const key = `${formatMonth(file.month)} ${file.force}`;
    given.set(key, [...(given.get(key) ?? []), file]);
  }
  const ordered = [...given].sort(([a], [b]) => compareTexts(a, b)).map(([, files]) => files);
  const replaced = ordered
    .filter((files) => files.length > 1)
    .map((files): Replaced => {
      const { force, month, where } = files.at(-1)!;
      return { force, month, taken: where, left: files.slice(0, -1).map((file) => file.where) };
    });
  return { files: ordered.map((files) => files.at(-1)!), replaced };
}

/** What stands behind the last slash. */
function nameIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
