// Which column says how many offences a row stands for, and when that has to be asked: 1 for each row is wrong for a table of counts.
import { dayOfMonth } from "../basics/days.ts";
import { numberOf } from "../basics/number-of.ts";
import { shortText } from "../basics/plain-text.ts";
import { nameList } from "../basics/words.ts";
import { plainName } from "../build/readers/column-name.ts";
import { UNCLEAR_ADVICE, WHOLE_ADVICE } from "../build/readers/count-advice.ts";
import { type CountFault, countIn, isLikeCount, isLikeNumber, isMarked, isSuppressed, isWhole } from "./count-cells.ts";
import { readDate } from "./dates.ts";
import { isDate } from "./guess-dates.ts";
import type { GuessedColumn } from "./guess-places.ts";
import { isSumOfParts, isTotal } from "./offence-names.ts";
import type { ExtractProfile } from "./profile.ts";
import { type SampledColumn, shareOf } from "./sampled-column.ts";

/** A question that a person answers by naming one of the columns as the count, or by saying that each row is one offence. */
export interface CountQuestion {
  readonly about: "count";
  readonly text: string;
  /** Columns that may hold the counts. */
  readonly columns: readonly string[];
}

const NAMED =
  /^(?:(?:sum|count) of (?!.*\b(?:victim|suspect|offender|arrest)).+|(?:total|number|no|volume) of (?:recorded )?(?:crimes?|offences?|incidents?|records|rows)(?: recorded)?|(?:total |recorded |reported |all )*(?:crimes|offences|incidents|records)(?: (?:recorded|reported|counts?|total|n|no|number))?|(?:total )?recorded crime|crime recorded|(?:crime|offence|incident|record|row) (?:counts?|totals?|volume)|counts?|volume|freq\w*)$/;
const BLANK_ADVICE = "Give the table with all its counts, with 0 where there was none.";
/** Names that number the rows as often as they count: not where every value is another. */
const VAGUE = /^(?:n|number|total)$/;
/** Names of counts in tables alone: beside a point they are what was stolen. */
const OF_TABLES = /^(?:(?:obs )?values?|quantity|qty)$/;
/** Whole numbers that count no offences. */
const NO_COUNT =
  /\b(?:years?|months?|weeks?|quarters?|period|days?|date|time|hours?|codes?|id|ids|ref|refs|urn|age|ages|population|residents|households|rate|per|rank|order|easting|northing|postcode|beat|shoulder|collar|objectid|fid)\b/;
/** Share of the values that must be what a column is taken for. */
const MOST = 0.8;
/** Values from which on, all different, they number the rows. */
const NUMBERING = 20;

/** The column of counts by its name and its values; null for none. `isTable`: its rows have neither points nor numbers of records. */
export function countColumn(columns: readonly SampledColumn[], isTable: boolean): GuessedColumn | null {
  const isNamed = ({ plain, values }: SampledColumn): boolean =>
    NAMED.test(plain) ||
    (VAGUE.test(plain) && !(values.length >= NUMBERING && new Set(values).size === values.length)) ||
    (isTable && OF_TABLES.test(plain));
  // Of a table without its counts each row would be one offence: what cannot be read as one is refused, and said.
  const isLike = isTable ? isLikeNumber : isLikeCount;
  const found = columns.find((column) => isNamed(column) && shareOf(column, isLike) >= MOST);
  return found === undefined ? null : { role: "count", column: found.name, why: "its name says so" };
}

/** What has to be asked of a table of ward, month and offence without a column of counts that has one of whole numbers; null for nothing. */
export function countQuestion(
  sampled: readonly SampledColumn[],
  columns: ExtractProfile["columns"],
): CountQuestion | null {
  if (!isOfMonths(sampled, columns)) return null;
  const names = unusedNumbers(sampled, columns);
  if (names.length === 0) return null;
  const which = names.length === 1 ? whichOf(names) : `one of ${whichOf(names)}`;
  return {
    about: "count",
    text: `Each row has a ward, a month and an offence: does ${which} say how many offences it stands for, or is each row one offence?`,
    columns: names,
  };
}

/** What a person should know of the counts: sentences. */
export function countNotes(sampled: readonly SampledColumn[], columns: ExtractProfile["columns"]): readonly string[] {
  const counts = sampled.find(({ name }) => name === columns.count);
  const refusals = counts === undefined ? [] : refusalNotes(counts, countedRows(counts, sampled, columns));
  if (refusals.length > 0) return refusals;
  if (counts !== undefined) return markNotes(counts);
  if (!hasWardsAlone(columns) || isOfMonths(sampled, columns)) return [];
  const names = unusedNumbers(sampled, columns);
  if (names.length === 0) return [];
  const says = names.length === 1 ? `${whichOf(names)} says` : `one of ${whichOf(names)} says`;
  return [`Each row is counted as one offence. If ${says} how many it stands for, make it the count.`];
}

/** Why such a table is not built. */
function refusalNotes({ name, values, cells }: SampledColumn, rows: readonly number[]): readonly string[] {
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
    ...note(of("bad-count"), "no whole number from 0 to 10 million as the count", WHOLE_ADVICE, asNone),
    ...note(of("unclear-count"), "a count that may be thousands or decimals", UNCLEAR_ADVICE),
    ...note(of("blank-count"), "a blank in place of the count", BLANK_ADVICE, asNone),
  ];
}

function markNotes({ values }: SampledColumn): readonly string[] {
  const marked = values.filter(isMarked);
  if (marked.length === 0) return [];
  return [
    `${marked.length} of the first ${numberOf(values.length, "counts")} ${marked.length === 1 ? "is" : "are"} marked as revised or provisional ("${shortText(marked[0]!, 20)}"), and read as the ${marked.length === 1 ? "number" : "numbers"}.`,
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
      !parts.some((column) => isSumOfParts(column.cells[row]!)),
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

function unusedNumbers(sampled: readonly SampledColumn[], columns: ExtractProfile["columns"]): readonly string[] {
  const used = new Set(Object.values(columns));
  return sampled
    .filter(
      (column) =>
        !used.has(column.name) &&
        !NO_COUNT.test(column.plain) &&
        shareOf(column, isLikeCount) >= MOST &&
        column.values.some(isWhole),
    )
    .map(({ name }) => name);
}
