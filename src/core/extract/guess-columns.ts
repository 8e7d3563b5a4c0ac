// Which columns say when, what, and what became of it: by their names and by their first values.

import { countColumn, namedCounts } from "./guess-counts.ts";
import { isDate, isMonth, isWrittenDate } from "./guess-dates.ts";
import { outcomeColumn } from "./guess-outcomes.ts";
import type { GuessedColumn } from "./guess-places.ts";
import { timeUnder } from "./hour-cells.ts";
import { isLongPeriod } from "./long-periods.ts";
import { categoryOfCode, categoryOfCodedName } from "./offence-codes.ts";
import { categoryOfName, isSumOfParts } from "./offence-names.ts";
import { ofFirst, type SampledColumn, shareOf } from "./sampled-column.ts";
import { readTimes } from "./times.ts";
import { isMonthOfYear, isYear, yearMonth } from "./year-months.ts";

const DATE = /\b(?:date|dates|date ?time|day|when|occurr\w*|committed|timestamp|dt)\b/;
const FROM =
  /\b(?:from|start\w*|began|begins?|earliest|first|committed|occurr\w*|offence|incident|crime|event|lower)\b/;
const TO = /\b(?:to|until|end|ends|ended|ending|latest|last|finish\w*|upper)\b/;
const RECORDED = /\b(?:record\w*|report\w*|creat\w*|logged|entered|input)\b/;
const OTHER_DATE =
  /\b(?:birth|dob|updated?|modified|closed?|closure|outcome|disposal|printed|extract\w*|recovered|arrest\w*|charge\w*)\b/;
const TIME = /\b(?:time|times|hour|hrs?)\b/;
const MONTH = /\b(?:month|months|period|yyyymm)\b/;
const YEAR = /\b(?:years?|yr|fy)\b/;
const OFFENCE = /\b(?:offence|crime|category|classification|offence type|crime type|primary type|tagging)\b/;
const FINER = /\b(?:description|title|type|name|sub ?group|sub ?category)\b/;
const NO_OFFENCE = /\b(?:id|ids|no|number|numbers|ref|reference|date|time|status|outcome|location|count|total|month)\b/;
const CODE = /\b(?:code|codes|class|classification|ho)\b/;
const ID = /\b(?:id|ref|refs|reference|urn|nrn|(?:crime|offence|incident|record|occurrence|case) (?:no|number|num))\b/;
const FORCE = /\b(?:force|forces|falls within|reported by|constabulary)\b/;
const PLACE = /\b(?:location|street|road)\b/;
/** Share of the values that must be what a column is taken for, of those of which more would be named, and where the name says it. */
const [MOST, SOME, HALF] = [0.8, 0.6, 0.5];

/** Those columns that `taken` has not, each for one thing. */
export function guessedColumns(
  columns: readonly SampledColumn[],
  taken: readonly GuessedColumn[],
): readonly GuessedColumn[] {
  const found: GuessedColumn[] = [];
  const free = (): readonly SampledColumn[] =>
    columns.filter(({ name }) => ![...taken, ...found].some(({ column }) => column === name));
  const take = (guess: GuessedColumn | null): boolean => guess !== null && found.push(guess) > 0;
  // "January 2025 Total" among months says nothing against them.
  const times = (): readonly SampledColumn[] => free().map(withoutSums);
  take(dateColumn(times(), "dateTo"));
  const hasDate = take(dateColumn(times(), "date"));
  // A second date without a first one is the only one.
  if (!hasDate && found[0]?.role === "dateTo") found[0] = { ...found[0], role: "date" };
  take(timeColumn(free(), "timeTo"));
  take(timeColumn(free(), "time"));
  if (!found.some(({ role }) => role === "date") && !take(monthColumn(times().map(withoutPeriods))))
    found.push(...monthAndYear(times()));
  take(codeColumn(free()));
  take(offenceColumn(free()));
  take(outcomeColumn(free()));
  const isTable = ![...taken, ...found].some(
    ({ role }) => role === "longitude" || role === "easting" || role === "grid",
  );
  const counts = namedCounts(free(), isTable);
  const hasId = take(idColumn(free().filter((column) => !counts.includes(column))));
  take(countColumn(hasId && isTable ? namedCounts(free(), false) : counts));
  take(named(free(), "force", FORCE, isWord));
  take(named(free(), "place", PLACE, isWord));
  return found.filter(({ role }) => isOfUse(role, found));
}

/** Without what is a sum over other cells. */
function withoutSums(column: SampledColumn): SampledColumn {
  return without(column, isSumOfParts);
}

/** Without quarters, years and the like among months. */
function withoutPeriods(column: SampledColumn): SampledColumn {
  return without(column, isLongPeriod);
}

function without(column: SampledColumn, isLeft: (text: string) => boolean): SampledColumn {
  const [cells, values] = [column.cells, column.values].map((texts) => texts.map((text) => (isLeft(text) ? "" : text)));
  return { ...column, cells: cells!, values: values!.filter((text) => text !== "") };
}

/** A time without its date is of no use. */
function isOfUse(role: GuessedColumn["role"], found: readonly GuessedColumn[]): boolean {
  const has = (other: GuessedColumn["role"]): boolean => found.some((guess) => guess.role === other);
  return role === "time" || role === "timeTo" || role === "dateTo" ? has("date") : true;
}

function isWord(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

function dateColumn(columns: readonly SampledColumn[], role: "date" | "dateTo"): GuessedColumn | null {
  const isSecond = (plain: string): boolean => TO.test(plain) && !/\bfrom\b.*\bto\b/.test(plain);
  const score = ({ plain }: SampledColumn): number => {
    if (OTHER_DATE.test(plain)) return 0;
    if (role === "dateTo") return isSecond(plain) ? 1 : 0;
    if (isSecond(plain)) return 0;
    return (DATE.test(plain) ? 2 : 0) + (FROM.test(plain) ? 2 : 0) - (RECORDED.test(plain) ? 1 : 0);
  };
  const byName = best(
    columns.filter((column) => shareOf(column, isDate) >= MOST),
    score,
  );
  if (byName !== null)
    return { role, column: byName.name, why: `its name says so, and ${ofFirst(byName, isDate, "dates")}` };
  if (role === "dateTo") return null;
  const byValue = columns.find((column) => !OTHER_DATE.test(column.plain) && shareOf(column, isWrittenDate) >= MOST);
  return byValue === undefined ? null : { role, column: byValue.name, why: ofFirst(byValue, isWrittenDate, "dates") };
}

function timeColumn(columns: readonly SampledColumn[], role: "time" | "timeTo"): GuessedColumn | null {
  const isTimeOf = ({ plain }: SampledColumn): ((text: string) => boolean) => {
    const timeOf = timeUnder(plain);
    return (text) => readTimes(timeOf(text)) !== null;
  };
  const found = columns.find(
    (column) =>
      TIME.test(column.plain) &&
      !OTHER_DATE.test(column.plain) &&
      !RECORDED.test(column.plain) &&
      TO.test(column.plain) === (role === "timeTo") &&
      shareOf(column, isTimeOf(column)) >= MOST,
  );
  if (found === undefined) return null;
  return { role, column: found.name, why: `its name says so, and ${ofFirst(found, isTimeOf(found), "times")}` };
}

/** Where the name says so, most of its values are enough: those that are no month are rejected, and said. 2010/11 may be a year. */
function monthColumn(columns: readonly SampledColumn[]): GuessedColumn | null {
  const isOne = (text: string): boolean => isMonth(text) || isDate(text);
  const found =
    columns.find((column) => MONTH.test(column.plain) && shareOf(column, isOne) > HALF) ??
    columns.find((column) => !YEAR.test(column.plain) && shareOf(column, isMonth) >= MOST);
  return found === undefined ? null : { role: "month", column: found.name, why: ofFirst(found, isOne, "months") };
}

/** Of a month without its year, which stands in another column; none of one alone. */
function monthAndYear(columns: readonly SampledColumn[]): readonly GuessedColumn[] {
  const year = columns.find((column) => YEAR.test(column.plain) && shareOf(column, isYear) >= MOST);
  const month = columns
    .map(withoutPeriods)
    .find((column) => column.name !== year?.name && MONTH.test(column.plain) && shareOf(column, isMonthOfYear) >= MOST);
  // A year may stand once above its rows.
  let above = "";
  const read =
    month?.cells.filter((text, row) => {
      above = year?.cells[row] || above;
      return yearMonth(above, text) !== null;
    }).length ?? 0;
  if (year === undefined || month === undefined || read < MOST * month.values.length) return [];
  return [
    { role: "month", column: month.name, why: ofFirst(month, isMonthOfYear, "months without a year") },
    { role: "year", column: year.name, why: `its name says so, and ${ofFirst(year, isYear, "years")}` },
  ];
}

function codeColumn(columns: readonly SampledColumn[]): GuessedColumn | null {
  const isCode = (text: string): boolean => categoryOfCode(text) !== null;
  const isLettered = (text: string): boolean => /^0*\d{1,3}[A-Z]$/i.test(text);
  const found = columns.find(
    (column) =>
      shareOf(column, isCode) >= SOME &&
      (CODE.test(column.plain) ? shareOf(column, isLettered) > 0 : shareOf(column, isLettered) >= MOST),
  );
  if (found === undefined) return null;
  return { role: "code", column: found.name, why: ofFirst(found, isCode, "Home Office codes of offences") };
}

function offenceColumn(columns: readonly SampledColumn[]): GuessedColumn | null {
  const isKnown = (text: string): boolean => (categoryOfCodedName(text) ?? categoryOfName(text)) !== null;
  const score = (column: SampledColumn): number => {
    if (shareOf(column, isWord) < MOST || NO_OFFENCE.test(column.plain)) return 0;
    const known = shareOf(column, isKnown);
    const name = OFFENCE.test(column.plain) ? 1 : 0;
    if (name === 0 && known < SOME) return 0;
    return 3 * known + name + (FINER.test(column.plain) ? 0.5 : 0);
  };
  const found = best(columns, score);
  if (found === null) return null;
  const why = ofFirst(found, isKnown, "offences that are known");
  return { role: "offence", column: found.name, why: OFFENCE.test(found.plain) ? `its name says so, and ${why}` : why };
}

function idColumn(columns: readonly SampledColumn[]): GuessedColumn | null {
  const found = columns.find(
    ({ plain, values }) => ID.test(plain) && values.length > 0 && new Set(values).size >= MOST * values.length,
  );
  return found === undefined
    ? null
    : { role: "id", column: found.name, why: "its name says so, and its values differ" };
}

function named(
  columns: readonly SampledColumn[],
  role: GuessedColumn["role"],
  pattern: RegExp,
  holds: (text: string) => boolean,
): GuessedColumn | null {
  const found = columns.find((column) => pattern.test(column.plain) && shareOf(column, holds) >= MOST);
  return found === undefined ? null : { role, column: found.name, why: "its name says so" };
}

/** The first of those with the highest score over 0; null for none. */
function best(columns: readonly SampledColumn[], score: (column: SampledColumn) => number): SampledColumn | null {
  let [found, most]: [SampledColumn | null, number] = [null, 0];
  for (const column of columns) {
    const own = score(column);
    if (own > most) [found, most] = [column, own];
  }
  return found;
}
