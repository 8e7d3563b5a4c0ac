// Rows of an extract as its profile understands them, for the ingest that all rows of offences go through.
import { FIRST_MONTH, LAST_MONTH } from "../area/possible-months.ts";
import { formatMonth, type Month } from "../basics/months.ts";
import { shortText } from "../basics/plain-text.ts";
import { nameList } from "../basics/words.ts";
import { cellText } from "../build/readers/street-columns.ts";
import {
  type FileFacts,
  type LocatedRow,
  type Rejection,
  rejected,
  type StreetReader,
  type StreetRow,
} from "../build/readers/street-row.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { type When, whenReader } from "./extract-moment.ts";
import { extractPosition } from "./extract-place.ts";
import { offenceLabels } from "./offence-labels.ts";
import { COLUMN_ROLES, type ColumnRole, type ExtractProfile } from "./profile.ts";

/** More offences than this nobody counts in one ward and month. */
const MOST_COUNT = 10_000_000;
/** Names of columns that a message gives. */
const NAMED = 6;

/** A layout that a profile describes, with the categories that it adds to those of the open data. */
export interface ExtractReader extends StreetReader {
  readonly profile: ExtractProfile;
}

const LAYOUT = "an extract with this profile";

/** The reader of files that a profile describes; `recognises` asks for all columns that the profile names. */
export function extractReader(profile: ExtractProfile): ExtractReader {
  const columns = Object.values(profile.columns);
  return {
    profile,
    layout: LAYOUT,
    sourceOf: (forces) => ({
      title: profile.source || `Own extract${forces.length === 0 ? "" : `, ${forces.join(", ")}`}, not open data`,
    }),
    licence: OWN_DATA,
    categories: profile.categories,
    columns,
    recognises: (header) => missingColumns(profile, header).length === 0,
    lacking: (header) => lackingOf(profile, header),
    rows: (header, file) => extractRows(profile, header, file),
  };
}

/** What may be done with an extract: nothing that its owner has not allowed. */
export const OWN_DATA = {
  name: "other-closed",
  title: "Not open: the own records of whoever made this package",
  path: "https://opendefinition.org/licenses/",
} as const;

/** Names of columns that the profile has and the header has not. */
export function missingColumns({ columns }: ExtractProfile, header: readonly string[]): readonly string[] {
  const names = columnNames(header);
  return Object.values(columns).filter((name) => columnNamed(names, name) < 0);
}

function lackingOf(profile: ExtractProfile, header: readonly string[]): string {
  const missing = missingColumns(profile, header);
  const quoted = (all: readonly string[]): string =>
    nameList(
      all.map((text) => `"${shortText(text, 40)}"`),
      NAMED,
    );
  const lacks = `it lacks the ${missing.length === 1 ? "column" : "columns"} ${quoted(missing)} of the profile`;
  return `${lacks}; its columns are ${quoted(columnNames(header))}`;
}

type Cells = Readonly<Record<ColumnRole, (cells: readonly string[]) => string>>;

function extractRows(
  profile: ExtractProfile,
  header: readonly string[],
  { latest = LAST_MONTH }: FileFacts,
): (cells: readonly string[]) => StreetRow {
  const cell = cellReaders(profile, header);
  const when = whenReader(profile);
  const place = placeReader(profile, cell);
  const labels = offenceLabels(profile);
  const left = new Set(profile.leftMonths);
  return (cells) => {
    if (cells.some((text) => text.includes("\0"))) return rejected("zero-bytes");
    if (cells.length !== header.length) return rejected("wrong-width");
    const time = when(whenCells(cell, cells));
    if (typeof time === "string") return rejected(time);
    const fault = monthFault(time.month, latest, left);
    if (fault !== null) return rejected(fault);
    const count = countOf(cell.count(cells), profile.columns.count !== undefined);
    if (count === null) return rejected("bad-count");
    const printed = { name: cell.offence(cells), code: cell.code(cells) };
    if (printed.name === "" && printed.code === "") return { ...rejected("no-category"), ...times(count) };
    const { label } = labels(printed);
    if (label === "") return { ...rejected("not-a-category"), ...times(count) };
    const where = place(cells);
    if (typeof where === "string") return { ...rejected(where), ...times(count) };
    return { ...where, ...recorded(profile, cell, cells, time), category: label, ...times(count) };
  };
}

function recorded(profile: ExtractProfile, cell: Cells, cells: readonly string[], { month, moment, day }: When) {
  const outcome = cell.outcome(cells);
  return {
    month,
    force: cell.force(cells) || profile.force,
    ...(day === null ? {} : { day }),
    ...(moment === null ? {} : { moment }),
    ...(outcome === "" ? {} : { outcome: shortText(outcome) }),
  };
}

function whenCells(cell: Cells, cells: readonly string[]) {
  const [date, time, dateTo] = [cell.date(cells), cell.time(cells), cell.dateTo(cells)];
  return { date, time, dateTo, timeTo: cell.timeTo(cells), month: cell.month(cells) };
}

function monthFault(month: Month, latest: Month, left: ReadonlySet<string>): Rejection | null {
  if (month > latest) return "future";
  if (month < FIRST_MONTH) return "impossible-month";
  return left.size > 0 && left.has(formatMonth(month)) ? "left-month" : null;
}

/** What a row says of its place. */
type Place =
  | Omit<LocatedRow, "month" | "force" | "category">
  | { readonly kind: "unplaced" }
  | { readonly kind: "ward"; readonly ward: string };

function placeReader({ columns }: ExtractProfile, cell: Cells): (cells: readonly string[]) => Rejection | Place {
  const inMetres = columns.easting !== undefined && columns.northing !== undefined;
  const inDegrees = columns.longitude !== undefined && columns.latitude !== undefined;
  const positionOf = (cells: readonly string[]) => {
    const found = inDegrees ? extractPosition(cell.longitude(cells), cell.latitude(cells), "degrees") : null;
    return found === null && inMetres ? extractPosition(cell.easting(cells), cell.northing(cells), "metres") : found;
  };
  return (cells) => {
    const position = positionOf(cells);
    if (typeof position === "string") return position;
    if (position !== null)
      return { kind: "located", ...position, crimeId: cell.id(cells), location: cell.place(cells) } as const;
    const ward = cell.ward(cells);
    return ward === "" ? { kind: "unplaced" } : { kind: "ward", ward };
  };
}

function cellReaders({ columns }: ExtractProfile, header: readonly string[]): Cells {
  const names = columnNames(header);
  const reader = (role: ColumnRole) => {
    const at = columns[role] === undefined ? -1 : columnNamed(names, columns[role]);
    return at < 0 ? (): string => "" : (cells: readonly string[]): string => cellText(cells[at]);
  };
  const roles = Object.keys(COLUMN_ROLES) as ColumnRole[];
  return Object.fromEntries(roles.map((role) => [role, reader(role)])) as Record<ColumnRole, ReturnType<typeof reader>>;
}

/** How many offences a cell counts: 1 without a column of counts; null where the cell is no whole number. */
function countOf(text: string, hasColumn: boolean): number | null {
  if (!hasColumn) return 1;
  const plain = text.replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, "").replace(/\.0+$/, "");
  if (!/^\d{1,8}$/.test(plain)) return null;
  return Number(plain) <= MOST_COUNT ? Number(plain) : null;
}

function times(count: number): { readonly count?: number } {
  return count === 1 ? {} : { count };
}
