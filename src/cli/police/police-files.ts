// The files of offences in the folders and ZIPs that the user gave: those named after a force and a month, and others by their columns.
import { basename } from "node:path";
import { FIRST_MONTH, type PossibleMonths } from "../../core/area/possible-months.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth, type Month, parseMonth } from "../../core/basics/months.ts";
import { compareTexts } from "../../core/basics/text-order.ts";
import { type GivenFile, givenFiles } from "./given-files.ts";
import { unreadByColumns, unreadByName } from "./unread-files.ts";

/**
 * A file of offences. `force` is its slug, such as "cambridgeshire"; a force or a month of null: its rows say of which they are.
 */
export interface StreetFile extends GivenFile {
  readonly force: string | null;
  readonly month: Month | null;
}

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

export interface PoliceFiles {
  /** By month, then force; then those of which only the rows say it, the last given first. */
  readonly files: readonly StreetFile[];
  readonly replaced: readonly Replaced[];
  readonly unread: readonly UnreadFile[];
  /** Closes the archives. */
  close(): void;
}

/** With what browsers and file managers add to the name of a copy. */
const STREET = /^(\d{4}-\d{2})-(.+)-street(?:[ _]?\(\d+\)| - copy(?: ?\(\d+\))?)?\.csv$/i;
const FORM = "Street files are named like 2024-01-cambridgeshire-street.csv, as data.police.uk gives them.";
const TABLE = /\.(?:csv|tsv|zip|xlsx?)$/i;
/** Reasons that are printed of a path that holds nothing. */
const MOST_REASONS = 3;

/**
 * Throws an AppFailure for a path that is not there, a broken archive, a street file named after no month that can be meant, or when a path
 * holds no file of offences.
 */
export async function findPoliceFiles(paths: readonly string[], possible: PossibleMonths): Promise<PoliceFiles> {
  const closers: (() => void)[] = [];
  const close = (): void => {
    for (const end of closers) end();
  };
  try {
    const [found, unread]: [StreetFile[], UnreadFile[]] = [[], []];
    for (const path of paths) {
      const inPath = await filesAt(path, possible, closers);
      if (inPath.found.length === 0) throw nothingAt(path, inPath.unread);
      found.push(...inPath.found);
      unread.push(...inPath.unread);
    }
    const named = found.filter(isNamed);
    const { files, replaced } = onePerMonth(named);
    const others = found.filter((file) => !isNamed(file)).toReversed();
    return { files: [...files, ...others], replaced, unread, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function filesAt(path: string, possible: PossibleMonths, closers: (() => void)[]) {
  const [found, unread]: [StreetFile[], UnreadFile[]] = [[], []];
  const given = await givenFiles(path, {
    opened: (close) => closers.push(close),
    wanted(where) {
      const left = unreadByName(basename(where));
      if (left === null) return true;
      unread.push({ where, reason: left.reason });
      return false;
    },
  });
  for (const file of given) {
    const named = namedFile(file, possible);
    const reason = named === null ? await unreadByColumns(file) : null;
    if (reason === null) found.push(named ?? { ...file, force: null, month: null });
    else unread.push({ where: file.where, reason });
  }
  return { found, unread };
}

/** Null for a file whose name is no street file's. */
function namedFile(file: GivenFile, { now, last }: PossibleMonths): NamedFile | null {
  const match = STREET.exec(basename(file.name));
  if (match === null) return null;
  const month = parseMonth(match[1]!);
  if (month === null) throw new AppFailure("bad-input", `The name of ${file.where} tells no month and force.`, FORM);
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

function nothingAt(path: string, unread: readonly UnreadFile[]): AppFailure {
  const [only] = unread;
  if (unread.length === 1 && only!.where === path) {
    if (!TABLE.test(path))
      return new AppFailure("bad-input", `${path} is neither a folder, a ZIP nor a street file.`, FORM);
    return new AppFailure("bad-input", `${path} is not read: ${only!.reason ?? "it holds no offences"}.`, FORM);
  }
  const reasons = unread.flatMap(({ where, reason }) =>
    reason !== null && TABLE.test(where) ? [`${where} (${reason})`] : [],
  );
  const why = reasons.length === 0 ? "" : `: not read are ${reasons.slice(0, MOST_REASONS).join("; ")}`;
  return new AppFailure("bad-input", `${path} holds no street file${why}.`, FORM);
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
