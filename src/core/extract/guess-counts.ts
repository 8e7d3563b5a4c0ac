// Which column says how many offences a row stands for, and when that has to be asked: 1 for each row is wrong for a table of counts.
import { dayOfMonth } from "../basics/days.ts";
import { numberOf } from "../basics/number-of.ts";
import { shortText } from "../basics/plain-text.ts";
import { nameList } from "../basics/words.ts";
import { plainName } from "../build/readers/column-name.ts";
import { UNCLEAR_ADVICE, WHOLE_ADVICE } from "../build/readers/count-advice.ts";
import {
  type CountFault,
  countIn,
  isLikeCount,
  isLikeNumber,
  isMarked,
  isSuppressed,
  isWhole,
  isZeroWord,
} from "./count-cells.ts";
import { readDate } from "./dates.ts";
import { isDate } from "./guess-dates.ts";
import type { GuessedColumn } from "./guess-places.ts";
import { isLongPeriod } from "./long-periods.ts";
import { isSumOfParts, isTotal } from "./offence-names.ts";
import type { ExtractProfile } from "./profile.ts";
import { type SampledColumn, shareOf } from "./sampled-column.ts";
import { wideNotes } from "./wide-tables.ts";

/** A question that a person answers by naming one of the columns as the count, or by saying that each row is one offence. */
export interface CountQuestion {
  readonly about: "count";
  readonly text: string;
  /** Columns that may hold the counts. */
  readonly columns: readonly string[];
}

const NAMED =
  /^(?:(?:sum|count) of .+|(?:total|number|no|volume) of (?:recorded )?(?:crimes?|offences?|incidents?|records|rows)(?: recorded)?|(?:total |recorded |reported |all )*(?:crimes|offences|incidents|records)(?: (?:recorded|reported|counts?|total|n|no|number))?|(?:total )?recorded crime|crime recorded|(?:crime|offence|incident|record|row) (?:counts?|totals?|volume)|counts?|volume|freq\w*)$/;
/** "Offences in month", "Crimes per month", "Monthly offences": each row is of one. */
const OF_MONTH = /^monthly | (?:(?:in|per|for|during) )?(?:the |this |each |a )?(?:month|period)$/;
/** Names of counts of something else, of other times, or of no counts. */
const OTHER =
  /\b(?:victims?|suspects?|offenders?|arrests?|solved|detect\w*|outcomes?|rolling|cumulative|ytd|date|last|previous|prior|rates?|per|percent\w*|change|difference|targets?|average|mean|expected|forecast|population|residents|ages?)\b/;
const BLANK_ADVICE = "Give the table with all its counts, with 0 where there was none.";
/** Names that number the rows as often as they count: not where every value is another. */
const VAGUE = /^(?:n|number|total|(?:this|in|current) month)$/;
/** Names of counts in tables alone: beside a point they are what was stolen. */
const OF_TABLES = /^(?:(?:obs )?values?|quantity|qty)$/;
/** Whole numbers that count no offences. */
const NO_COUNT =
  /\b(?:years?|months?|weeks?|quarters?|period|days?|date|time|hours?|codes?|id|ids|ref|refs|urn|age|ages|population|residents|households|rate|per|rank|order|easting|northing|postcode|beat|shoulder|collar|objectid|fid)\b/;
/** Share of the values that must be what a column is taken for. */
const MOST = 0.8;
/** Values from which on, all different, they number the rows. */
const NUMBERING = 20;
/** Values of a column that parts counts from what is none. */
const MOST_PARTED = 8;
/** Share of the rows that must be different from all others. */
const ALL_BUT_FEW = 0.95;

/** What may be the counts by its name and its values, those that count something else last. `isTable`: its rows have neither points nor numbers of records. */
export function namedCounts(columns: readonly SampledColumn[], isTable: boolean): readonly SampledColumn[] {
  const isNamed = ({ plain, values }: SampledColumn): boolean =>
    NAMED.test(plain.replace(OF_MONTH, "")) ||
    (VAGUE.test(plain) && !(values.length >= NUMBERING && new Set(values).size === values.length)) ||
    (isTable && OF_TABLES.test(plain));
  // Without its counts each row would be one offence: what cannot be read as one is refused, and said.
  const isLike = ({ plain }: SampledColumn) => (isTable || !VAGUE.test(plain) ? isLikeNumber : isLikeCount);
  return columns
    .filter((column) => isNamed(column) && shareOf(column, isLike(column)) >= MOST)
    .toSorted((a, b) => Number(isOther(a)) - Number(isOther(b)));
}

/** The column of counts among those that may be it; null for none, and where that has to be asked. */
export function countColumn(named: readonly SampledColumn[]): GuessedColumn | null {
  const [found, ...others] = named.filter((column) => !isOther(column));
  if (found === undefined || others.length > 0) return null;
  return { role: "count", column: found.name, why: "its name says so" };
}

function isOther({ plain }: SampledColumn): boolean {
  return OTHER.test(plain.replace(OF_MONTH, ""));
}

/** What has to be asked where each row would be one offence and may be more, or several columns may be the count; null for nothing. */
export function countQuestion(
  sampled: readonly SampledColumn[],
  columns: ExtractProfile["columns"],
): CountQuestion | null {
  const used = new Set(Object.values(columns));
  const header = sampled.map(({ name }) => name);
  if (columns.count !== undefined || wideNotes(header, columns).length > 0) return null;
  const named = namedCounts(
    sampled.filter(({ name }) => !used.has(name)),
    hasWardsAlone(columns),
  );
  const isTimeless = columns.date === undefined && columns.month === undefined;
  const isComplete = !isTimeless && (columns.offence !== undefined || columns.code !== undefined);
  const isTable = hasWardsAlone(columns) && (isTimeless || isOfMonths(sampled, columns));
  const isApart = isTable && isComplete && areApart(sampled, columns);
  const numbers = isTable ? unusedNumbers(sampled, columns, isApart) : [];
  const names = [...new Set([...named.map(({ name }) => name), ...numbers])];
  const isAsked = isTable ? names.length > 0 || isApart : named.filter((column) => !isOther(column)).length > 1;
  return isAsked ? { about: "count", text: questionText(names, isTable && isComplete), columns: names } : null;
}

function questionText(names: readonly string[], isComplete: boolean): string {
  if (names.length === 0)
    return "No two rows have the same ward, month and offence, as in a table of counts: is each row one offence, or does a column say how many it stands for?";
  const which = names.length === 1 ? whichOf(names) : `one of ${whichOf(names)}`;
  return isComplete
    ? `Each row has a ward, a month and an offence: does ${which} say how many offences it stands for, or is each row one offence?`
    : `Does ${which} say how many offences a row stands for, or is each row one offence?`;
}

/** Whether the rows of a table are different from each other but for their numbers and remarks; not of one row. */
function areApart(sampled: readonly SampledColumn[], columns: ExtractProfile["columns"]): boolean {
  const used = new Set(Object.values(columns));
  const told = sampled.filter(
    (column) =>
      used.has(column.name) ||
      (shareOf(column, isLikeNumber) < MOST && new Set(column.values).size < MOST * column.values.length),
  );
  const above = told.map(() => "");
  const keys = [...(sampled[0]?.cells.keys() ?? [])].map((row) => {
    for (const [at, { name, cells }] of told.entries())
      if (cells[row] !== "" || !used.has(name)) above[at] = cells[row]!;
    return above.join("\n");
  });
  return keys.length > 1 && new Set(keys).size >= ALL_BUT_FEW * keys.length;
}

/** What a person should know of the counts: sentences. */
export function countNotes(sampled: readonly SampledColumn[], columns: ExtractProfile["columns"]): readonly string[] {
  const counts = sampled.find(({ name }) => name === columns.count);
  if (counts !== undefined) {
    const rows = countedRows(counts, sampled, columns);
    const refusals = refusalNotes(counts, rows, partedAdvice(counts, rows, sampled, columns));
    return refusals.length > 0 ? refusals : markNotes(counts);
  }
  if (!hasWardsAlone(columns)) return [];
  const names = unusedNumbers(sampled, columns);
  if (names.length === 0) return [];
  const says = names.length === 1 ? `${whichOf(names)} says` : `one of ${whichOf(names)} says`;
  return [`Each row is counted as one offence. If ${says} how many it stands for, make it the count.`];
}

/** Why such a table is not built; `parted` stands behind what is said of cells that are no counts. */
function refusalNotes(
  { name, values, cells }: SampledColumn,
  rows: readonly number[],
  parted: string,
): readonly string[] {
  const hidden = values.filter(isSuppressed);
  if (hidden.length > 0)
    return [
      `${hidden.length} of the first ${numberOf(values.length, "counts")} ${hidden.length === 1 ? "is" : "are"} suppressed ("${shortText(hidden[0]!, 20)}"): such a table is not built, since ${hidden.length === 1 ? "it" : "they"} would be shown as 0. Give the table with all its counts.`,
    ];
  const counted = rows.map((row) => cells[row]!);
  const of = (fault: CountFault): readonly string[] =>
    counted.filter((text) => countIn(text) === fault && plainName(text) !== plainName(name));
  const note = (found: readonly string[], what: string, advice: string, shown = ""): readonly string[] => {
    if (found.length === 0) return [];
    const [example, isOne] = [found[0]!, found.length === 1];
    const quoted = example === "" ? "" : ` ("${shortText(example, 20)}")`;
    const why = shown === "" ? "" : `, since ${isOne ? "it" : "they"} ${shown}`;
    return [
      `${found.length} of the first ${numberOf(cells.length, "rows")} ${isOne ? "has" : "have"} an offence and ${what}${quoted}: such a table is not built${why}. ${advice}`,
    ];
  };
  const asNone = "would be shown as 0";
  return [
    ...note(of("bad-count"), "no whole number from 0 to 10 million as the count", WHOLE_ADVICE + parted, asNone),
    ...note(of("unclear-count"), "a count that may be thousands or decimals", UNCLEAR_ADVICE),
    ...note(of("blank-count"), "a blank in place of the count", BLANK_ADVICE, asNone),
  ];
}

/** Of columns that part the rows whose counts are none from all others, as one of measures does: what their cells say; "" for none. */
function partedAdvice(
  counts: SampledColumn,
  rows: readonly number[],
  sampled: readonly SampledColumn[],
  columns: ExtractProfile["columns"],
): string {
  const used = new Set(Object.values(columns));
  const isBad = (row: number): boolean => countIn(counts.cells[row]!) === "bad-count";
  for (const { name, cells } of sampled) {
    if (used.has(name)) continue;
    const of = (some: readonly number[]): ReadonlySet<string> => new Set(some.map((row) => cells[row]!));
    const [bad, good] = [of(rows.filter(isBad)), of(rows.filter((row) => !isBad(row)))];
    if (
      bad.size > 0 &&
      good.size > 0 &&
      good.size + bad.size <= MOST_PARTED &&
      [...bad].every((text) => !good.has(text))
    )
      return ` All of them have ${whichOf([...bad])} under ${whichOf([name])}: if these are no counts, leave them out ("without" in the profile).`;
  }
  return "";
}

function markNotes({ values }: SampledColumn): readonly string[] {
  const note = (found: readonly string[], are: readonly [one: string, several: string], read: string) => {
    if (found.length === 0) return [];
    const said = `${found.length === 1 ? are[0] : are[1]} ("${shortText(found[0]!, 20)}"), and read as ${read}`;
    return [`${found.length} of the first ${numberOf(values.length, "counts")} ${said}.`];
  };
  const [marked, zeros] = [values.filter(isMarked), values.filter(isZeroWord)];
  const as = "marked as revised or provisional";
  return [
    ...note(marked, [`is ${as}`, `are ${as}`], marked.length === 1 ? "the number" : "the numbers"),
    ...note(zeros, ["is a word for none", "are words for none"], "0"),
  ];
}

/** The rows whose counts are read: with an offence, no sums, and with a time unless that stands once above its rows. */
function countedRows(
  { cells }: SampledColumn,
  sampled: readonly SampledColumn[],
  { offence, code, ward, date, month, year }: ExtractProfile["columns"],
): readonly number[] {
  const of = (...names: readonly (string | undefined)[]): readonly SampledColumn[] =>
    sampled.filter((column) => names.includes(column.name));
  const isFilled = (column: SampledColumn): boolean => column.values.length >= MOST * column.cells.length;
  const [offences, times, parts] = [of(offence, code), of(date, month).filter(isFilled), of(ward, date, month, year)];
  const says = (columns: readonly SampledColumn[], row: number): boolean =>
    columns.some((column) => column.cells[row] !== "");
  return [...cells.keys()].filter(
    (row) =>
      says(offences, row) &&
      (times.length === 0 || says(times, row)) &&
      !offences.some((column) => isTotal(column.cells[row]!)) &&
      !parts.some((column) => isSumOfParts(column.cells[row]!)) &&
      !of(date, month).some((column) => isLongPeriod(column.cells[row]!)),
  );
}

function whichOf(names: readonly string[]): string {
  return nameList(
    names.map((name) => `"${shortText(name, 60)}"`),
    3,
  );
}

function hasWardsAlone({ count, ward, longitude, easting, grid, id }: ExtractProfile["columns"]): boolean {
  const others = [count, longitude, easting, grid, id];
  return ward !== undefined && others.every((name) => name === undefined);
}

/** Whether its rows are of months, and not of days: a date is then the first of its month. */
function isOfMonths(sampled: readonly SampledColumn[], columns: ExtractProfile["columns"]): boolean {
  if (!hasWardsAlone(columns)) return false;
  if (columns.date === undefined) return columns.month !== undefined;
  const dates = sampled.find(({ name }) => name === columns.date);
  const isFirst = (text: string): boolean =>
    (["day-first", "month-first", "excel"] as const).some((form) => {
      const date = readDate(text, form);
      return typeof date !== "string" && dayOfMonth(date.day).date === 1;
    });
  return dates !== undefined && shareOf(dates, isDate) >= MOST && dates.values.every(isFirst);
}

/** Columns of whole numbers; `isSure` that some say how many: where their names say no more, those whose names say something else. */
function unusedNumbers(
  sampled: readonly SampledColumn[],
  columns: ExtractProfile["columns"],
  isSure = false,
): readonly string[] {
  const used = new Set(Object.values(columns));
  const all = sampled.filter(
    (column) => !used.has(column.name) && shareOf(column, isLikeCount) >= MOST && column.values.some(isWhole),
  );
  const likely = all.filter(({ plain }) => !NO_COUNT.test(plain));
  return (isSure && likely.length === 0 ? all : likely).map(({ name }) => name);
}
