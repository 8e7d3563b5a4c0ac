// Which column says how many offences a row stands for, and when that has to be asked: 1 for each row is wrong for a table of counts.
import { dayOfMonth } from "../basics/days.ts";
import { numberOf } from "../basics/number-of.ts";
import { shortText } from "../basics/plain-text.ts";
import { nameList } from "../basics/words.ts";
import { isLikeCount, isSuppressed, isWhole } from "./count-cells.ts";
import { readDate } from "./dates.ts";
import { isDate } from "./guess-dates.ts";
import type { GuessedColumn } from "./guess-places.ts";
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
  const found = columns.find((column) => isNamed(column) && shareOf(column, isLikeCount) >= MOST);
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
  const which = nameList(
    names.map((name) => `"${shortText(name, 60)}"`),
    3,
  );
  return {
    about: "count",
    text: `Each row has a ward, a month and an offence: does ${which} say how many offences it stands for, or is each row one offence?`,
    columns: names,
  };
}

/** What a person should know of the counts: sentences. */
export function countNotes(sampled: readonly SampledColumn[], columns: ExtractProfile["columns"]): readonly string[] {
  const counts = sampled.find(({ name }) => name === columns.count);
  const hidden = counts?.values.filter(isSuppressed) ?? [];
  const [example] = hidden;
  if (example !== undefined)
    return [
      `${hidden.length} of the first ${counts!.values.length} counts are suppressed ("${shortText(example, 20)}"): such a table is not built, since they would be shown as 0. Give the table with all its counts.`,
    ];
  const blanks = counts === undefined ? 0 : blankCounts(counts, sampled, columns);
  if (blanks > 0)
    return [
      `${blanks} of the first ${numberOf(counts!.cells.length, "rows")} ${blanks === 1 ? "has" : "have"} an offence and a blank in place of the count: such a table is not built, since ${blanks === 1 ? "it" : "they"} would be shown as 0. Give the table with all its counts, with 0 where there was none.`,
    ];
  if (!hasWardsAlone(columns) || isOfMonths(sampled, columns)) return [];
  const names = unusedNumbers(sampled, columns);
  if (names.length === 0) return [];
  const which = nameList(
    names.map((name) => `"${shortText(name, 60)}"`),
    3,
  );
  return [`Each row is counted as one offence. If ${which} says how many it stands for, make it the count.`];
}

/** Of how many rows with an offence the count is blank. */
function blankCounts(
  counts: SampledColumn,
  sampled: readonly SampledColumn[],
  { offence, code }: ExtractProfile["columns"],
): number {
  const offences = sampled.filter(({ name }) => name === offence || name === code);
  return counts.cells.filter((text, row) => text === "" && offences.some(({ cells }) => cells[row] !== "")).length;
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
