// Rows of an extract as its profile understands them, for the ingest that all rows of offences go through.
import { NOT_OPEN } from "../area/is-open-data.ts";
import { OWN_DATA_LICENCE } from "../area/own-data-licence.ts";
import { FIRST_MONTH, LAST_MONTH } from "../area/possible-months.ts";
import { slugOf } from "../area/taxonomy.ts";
import { hasHiddenSigns } from "../basics/hidden-signs.ts";
import { formatMonth, type Month } from "../basics/months.ts";
import { shortText } from "../basics/plain-text.ts";
import { nameList } from "../basics/words.ts";
import { plainName } from "../build/readers/column-name.ts";
import { cellText } from "../build/readers/street-columns.ts";
import {
  type FileFacts,
  type LocatedRow,
  type RejectedRow,
  type Rejection,
  rejected,
  type StreetReader,
  type StreetRow,
  type UnplacedRow,
  type WardRow,
} from "../build/readers/street-row.ts";
import { cellsAbove, makeSubtotals } from "./blank-cells.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { countIn } from "./count-cells.ts";
import { countingText } from "./counting-text.ts";
import { isErrorCell } from "./error-cells.ts";
import { type When, type WhenCells, whenReader } from "./extract-moment.ts";
import { extractPosition } from "./extract-place.ts";
import { squareMiddle } from "./grid-squares.ts";
import { headerAgain } from "./header-again.ts";
import { timeUnder } from "./hour-cells.ts";
import { type MarkedCounts, markWarnings, noMarks, noteMark, noteOdd } from "./marked-counts.ts";
import { cellValue } from "./no-value.ts";
import { assignedBy, offenceLabels } from "./offence-labels.ts";
import { isSumOfParts } from "./offence-names.ts";
import { outcomeLabels } from "./outcome-labels.ts";
import { COLUMN_ROLES, type ColumnRole, type ExtractProfile } from "./profile.ts";
import { makeFurtherWatch } from "./read-further.ts";
import { makeSumWatch } from "./read-sums.ts";
import { remembered } from "./remembered.ts";
import { sumWarnings } from "./sum-words.ts";
import { leftSum, tableLayout } from "./table-layout.ts";

/** Names of columns that a message gives. */
const NAMED = 6;
/** Letters of a time that is none. */
const LONGEST_TIME = 40;
/** Between two texts that are remembered together: rows that hold it are rejected before. */
const BETWEEN = "\0";

/** A layout that a profile describes, with the categories that it adds to those of the open data. */
export interface ExtractReader extends StreetReader {
  readonly profile: ExtractProfile;
}

const LAYOUT = "an extract with this profile";

/** The reader of files that a profile describes; `recognises` asks for all columns that the profile names. */
export function extractReader(profile: ExtractProfile): ExtractReader {
  const columns = neededColumns(profile);
  const [met, refused, outcomes] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const [sums, further] = [makeSumWatch(profile), makeFurtherWatch(profile)];
  const marked = noMarks();
  return {
    profile,
    layout: LAYOUT,
    sourceOf: (forces) => ({
      title: profile.source || `Own extract${forces.length === 0 ? "" : `, ${forces.join(", ")}`}, ${NOT_OPEN}`,
    }),
    licence: OWN_DATA_LICENCE,
    categories: profile.categories,
    ...(profile.points && { points: profile.points }),
    counting: countingText(profile),
    unmet: () => [
      ...[...Object.keys(profile.offences), ...(profile.totals ?? [])].filter((text) => !met.has(plainName(text))),
      ...Object.keys(profile.outcomes ?? {}).filter((text) => !outcomes.has(plainName(text))),
    ],
    refused,
    warnings: () => [...sumWarnings(sums.found()), ...further.warnings(), ...markWarnings(marked)],
    columns,
    recognises: (header) => missingColumns(profile, header).length === 0,
    lacking: (header) => lackingOf(profile, header),
    rows: (header, file) => {
      const noted = { met, refused, outcomes, marked, watch: sums.under(header), further: further.under(header) };
      return extractRows(profile, header, file, noted);
    },
  };
}

/** Names of columns that the profile has and the header has not. */
export function missingColumns(profile: ExtractProfile, header: readonly string[]): readonly string[] {
  const names = columnNames(header);
  return neededColumns(profile).filter((name) => columnNamed(names, name) < 0);
}

function neededColumns({ columns, without = {} }: ExtractProfile): readonly string[] {
  return [...new Set([...Object.values(columns), ...Object.keys(without)])];
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

/** What is noted of rows while they are read. */
interface Noted {
  readonly met: Set<string>;
  readonly refused: Set<string>;
  /** Outcomes that were met, in plain letters. */
  readonly outcomes: Set<string>;
  readonly marked: MarkedCounts;
  readonly watch: ReturnType<ReturnType<typeof makeSumWatch>["under"]>;
  readonly further: ReturnType<ReturnType<typeof makeFurtherWatch>["under"]>;
}

function extractRows(
  profile: ExtractProfile,
  header: readonly string[],
  { latest = LAST_MONTH }: FileFacts,
  { met, refused, outcomes, marked, watch, further }: Noted,
): (cells: readonly string[]) => StreetRow {
  const cell = cellReaders(profile, header);
  const isOfCounts = profile.columns.count !== undefined;
  const when = whenReader(profile);
  const cellsOfWhen = whenCells(profile, cell);
  const place = placeReader(profile, cell);
  const above = cellsAbove(profile, header, header.length);
  const isSubtotal = makeSubtotals(profile, header);
  const labelOf = offenceLabels(profile);
  const assigned = new Set([...Object.keys(profile.offences), ...(profile.totals ?? [])].map(plainName));
  const labels = remembered((text) => {
    const [name = "", code = ""] = text.split(BETWEEN);
    for (const one of assignedBy({ name, code })) if (assigned.has(one)) met.add(one);
    return labelOf({ name, code });
  });
  const readOutcome = outcomeLabels(profile);
  const assignedOutcomes = new Set(Object.keys(profile.outcomes ?? {}).map(plainName));
  const outcomeOf = remembered((text) => {
    if (assignedOutcomes.has(plainName(text))) outcomes.add(plainName(text));
    return readOutcome(text).label;
  });
  const left = new Set(profile.leftMonths);
  const table = tableLayout(profile, header);
  const headerIn = headerAgain(profile, header);
  return (row) => {
    const cells = above(row);
    const isSum = isSubtotal(row);
    if (cells.some((text) => text.includes("\0"))) return rejected("zero-bytes");
    if (cells.length !== header.length) return rejected("wrong-width");
    const again = headerIn(row);
    if (again !== null) return rejected(again);
    const [name, code, ward] = [cell.offence(cells), cell.code(cells), cellValue(cell.ward(cells))];
    const { label } = labels(name + BETWEEN + code);
    const count = !isOfCounts ? 1 : countIn(cell.count(cells));
    const isOffence = name !== "" || code !== "";
    if (isOfCounts) {
      // In a pivot table "Male Total" stands in the column of a further field.
      const isNamed = row.some(isSumOfParts);
      const isOfSum = [cell.ward, cell.month, cell.year, cell.date].some((of) => isSumOfParts(of(cells)));
      const lacks = !isOffence || (ward === "" && profile.columns.ward !== undefined);
      // An offence of a row of its own may have happened in a place called so.
      if (isOfSum || (isNamed && lacks) || (isSum && count !== "blank-count"))
        return leftSum(cells, count, table, isNamed);
    }
    const leftValue = isOfCounts ? further.foundIn(cells) : null;
    if (leftValue !== null) {
      const offences = typeof count === "number" ? count : 0;
      further.leave(leftValue, offences);
      return { ...rejected("total"), ...times(offences) };
    }
    const time = when(cellsOfWhen(cells));
    const fault = typeof time === "string" ? time : monthFault(time.month, latest, left);
    if (typeof time === "string" || fault !== null) {
      if (label !== "") refused.add(slugOf(label));
      if (fault === "long-period") noteOdd(marked.periods, cell.month(cells) || cell.date(cells));
      const isPart = isOfCounts && fault === "left-month" && label !== "";
      return {
        ...{ ...rejected(fault!), ...(typeof count === "number" && times(count)) },
        ...(isPart && { written: cells, table }),
      };
    }
    // A line without an offence, such as one of a heading, hides no count.
    if (!isOffence && typeof count === "string" && count !== "suppressed-count") return rejected("no-category");
    const isLeft = isOffence && label === "";
    if (isLeft) watch(cells, name || code, ward, true, typeof count === "string" ? 0 : count);
    if (typeof count === "string") return rejected(isLeft ? "total" : count);
    if (!isOffence) return { ...rejected("no-category"), ...times(count) };
    if (isErrorCell(name) || (name === "" && isErrorCell(code))) return { ...rejected("error-cell"), ...times(count) };
    if (hasHiddenSigns(cell.force(cells))) return { ...rejected("control-characters"), ...times(count) };
    if (isLeft) return { ...rejected("total"), ...times(count) };
    const read = place(cells, ward, { month: time.month, force: cell.force(cells) || profile.force, category: label });
    if (read.kind !== "rejected") {
      if (read.kind === "ward" && isOfCounts) read.ofTable = true;
      if (isOfCounts) [read.written, read.table] = [cells, table];
      if (isOfCounts) noteMark(marked, cell.count(cells));
      addDetails(read, time, outcomeOf(cell.outcome(cells)));
      watch(cells, name || code, ward, false, count);
      further.add(cells);
    }
    if (count !== 1) read.count = count;
    return read;
  };
}

/** Set one by one: a spread of each row would take most of the time. */
function addDetails(row: Usable, { day, moment, oddTime }: When, outcome: string): void {
  if (day !== null) row.day = day;
  if (moment !== null) row.moment = moment;
  if (oddTime !== "") row.oddTime = shortText(oddTime, LONGEST_TIME);
  if (outcome !== "") row.outcome = shortText(outcome);
}

function whenCells({ columns }: ExtractProfile, cell: Cells): (cells: readonly string[]) => WhenCells {
  const [timeOf, timeToOf] = [timeUnder(columns.time), timeUnder(columns.timeTo)];
  return (cells) => {
    const [date, time, dateTo] = [cell.date(cells), timeOf(cell.time(cells)), cell.dateTo(cells)];
    return {
      date,
      time,
      dateTo,
      timeTo: timeToOf(cell.timeTo(cells)),
      month: cell.month(cells),
      year: cell.year(cells),
    };
  };
}

function monthFault(month: Month, latest: Month, left: ReadonlySet<string>): Rejection | null {
  if (month > latest) return "future";
  if (month < FIRST_MONTH) return "impossible-month";
  return left.size > 0 && left.has(formatMonth(month)) ? "left-month" : null;
}

/** A row while it is made. */
type Made<Row> = { -readonly [Field in keyof Row]: Row[Field] };
type Usable = Made<LocatedRow> | Made<UnplacedRow> | Made<WardRow>;
type Recorded = Pick<UnplacedRow, "month" | "force" | "category">;

function placeReader(
  { columns }: ExtractProfile,
  cell: Cells,
): (cells: readonly string[], ward: string, recorded: Recorded) => Usable | Made<RejectedRow> {
  const inMetres = columns.easting !== undefined && columns.northing !== undefined;
  const inDegrees = columns.longitude !== undefined && columns.latitude !== undefined;
  const inUnit = (unit: "degrees" | "metres") =>
    remembered((text) => {
      const [east = "", north = ""] = text.split(BETWEEN);
      return extractPosition(east, north, unit);
    });
  const [ofDegrees, ofMetres] = [inUnit("degrees"), inUnit("metres")];
  const ofSquare = remembered((text) => {
    const middle = squareMiddle(text);
    return middle === "none" ? "bad-coordinates" : middle && extractPosition(...middle, "metres");
  });
  const positionOf = (cells: readonly string[]) => {
    const found = inDegrees ? ofDegrees(cell.longitude(cells) + BETWEEN + cell.latitude(cells)) : null;
    const inGrid = found ?? (inMetres ? ofMetres(cell.easting(cells) + BETWEEN + cell.northing(cells)) : null);
    return inGrid ?? ofSquare(cell.grid(cells));
  };
  return (cells, ward, { month, force, category }) => {
    const position = positionOf(cells);
    if (typeof position === "string") return rejected(position);
    if (position !== null) {
      const { longitude, latitude, longitudeText, latitudeText } = position;
      const [crimeId, location] = [cellValue(cell.id(cells)), cell.place(cells)];
      const where = { longitude, latitude, longitudeText, latitudeText, crimeId, location };
      return { kind: "located", month, force, category, ...where };
    }
    return ward === "" ? { kind: "unplaced", month, force, category } : { kind: "ward", month, force, category, ward };
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

function times(count: number): { readonly count?: number } {
  return count === 1 ? {} : { count };
}
