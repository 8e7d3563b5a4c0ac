// Files that may hold the same offences: the same one given again is refused, others are warned of, since nobody can tell.
import { AppFailure } from "../basics/failure.ts";
import { grouped } from "../basics/grouped-digits.ts";
import { formatMonth, type Month } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { sum } from "../basics/sums.ts";
import { nameList } from "../basics/words.ts";
import { rejectedRows } from "./ingest.ts";
import type { FileOutcome } from "./street-file.ts";

/** Files and months that a sentence names. */
const NAMED = 3;

/** Throws an AppFailure where a file of an extract was given a second time, under whatever name. */
export function refuseSameExtract(outcomes: readonly FileOutcome[]): void {
  const seen = new Map<string, FileOutcome>();
  for (const outcome of outcomes) {
    if (outcome.file.reader === undefined) continue;
    const key = `${outcome.sha256} ${outcome.file.sheet ?? ""}`;
    const first = seen.get(key);
    if (first !== undefined) throw sameFile(first.file.where, outcome.file.where);
    seen.set(key, outcome);
  }
}

function sameFile(first: string, second: string): AppFailure {
  return new AppFailure(
    "bad-input",
    first === second
      ? `${first} was given twice: each of its rows would be counted twice.`
      : `${second} holds the same as ${first}, byte for byte: each row would be counted twice.`,
    "Give it once.",
  );
}

/** Extracts whose rows or months other files have too, so that an offence in both counts twice: sentences without a full stop. */
export function doubleWarnings(outcomes: readonly FileOutcome[]): readonly string[] {
  return [
    ...outcomes.flatMap(repeatedWarning),
    ...outcomes.flatMap(unlikeWarning),
    ...outcomes.flatMap(copiedWarning),
    ...likeWarnings(outcomes),
  ];
}

/** Of rows of a table of counts that stand twice in one file. */
function repeatedWarning({ repeated }: FileOutcome): readonly string[] {
  if (repeated === undefined) return [];
  const { rows, offences, first } = repeated;
  const [are, them, others] = rows === 1 ? ["is", "it", "a row"] : ["are", "them", "rows"];
  return [
    `${numberOf(rows, "rows", grouped)} in the wards ${are} the same as ${others} above in every cell, and counted again (${numberOf(offences, "offences", grouped)}), ${rows === 1 ? "in" : "the first in"} ${first}: take ${them} out if the table has ${them} twice`,
  ];
}

/** Of rows of a table of counts whose count alone is another than that of a row above. */
function unlikeWarning({ unlike }: FileOutcome): readonly string[] {
  if (unlike === undefined) return [];
  const { rows, offences, first } = unlike;
  const [are, has, them] = rows === 1 ? ["is", "has", "it"] : ["are", "have", "them"];
  return [
    `${numberOf(rows, "rows", grouped)} in the wards ${has} another count than a row above that is the same in every other cell, and ${are} added (${numberOf(offences, "offences", grouped)}), ${rows === 1 ? "in" : "the first in"} ${first}: nothing tells which count is meant; take ${them} out if ${rows === 1 ? "it is" : "they are"} of another table or a sum`,
  ];
}

/** Of rows that another file has, too. */
function copiedWarning({ file, copied, rows: standing }: FileOutcome): readonly string[] {
  if (copied === undefined || copied.months.size === 0) return [];
  const rows = sum([...copied.months.values()]);
  const { files } = copied;
  const [are, them] = rows === 1 ? ["is", "it"] : ["are", "them"];
  const others = nameList(files, NAMED);
  const same = {
    words: `${are} word for word in ${others} too, and ${are} counted again`,
    number: `${rows === 1 ? "has" : "have"} the record number, month and category of ${rows === 1 ? "a row" : "rows"} of ${others}, and ${are} counted again`,
    content: `${are} of the day, place and category of ${rows === 1 ? "a row" : "rows"} of ${others}, and may be counted again`,
  }[copied.by];
  const months = periodOf([...copied.months.keys()]);
  const what =
    standing === undefined ? numberOf(rows, "rows", grouped) : `the rows of ${numberOf(rows, "offences", grouped)}`;
  return [`${what} in the wards in ${file.name}, of ${months}, ${same}: if the files overlap, take ${them} out of one`];
}

function likeWarnings(outcomes: readonly FileOutcome[]): readonly string[] {
  const placed = outcomes.filter(({ counts }) => counts.placed > 0);
  return placed
    .filter(({ file }) => file.reader !== undefined)
    .flatMap((extract) => {
      const others = placed.slice(placed.indexOf(extract) + 1);
      const doubled = [
        ...placed.filter(({ file }) => file.reader === undefined),
        ...others.filter(
          (other) => other.file.reader !== undefined && isLike(extract, other) && !other.copied?.months.size,
        ),
      ].filter((other) => sharedMonths(extract, other).length > 0);
      return doubled.length === 0 ? [] : [warningOf(extract, doubled)];
    });
}

function warningOf(extract: FileOutcome, others: readonly FileOutcome[]): string {
  const period = periodOf(others.flatMap((other) => sharedMonths(extract, other)));
  const files = nameList(
    others.map(({ file }) => file.name),
    NAMED,
  );
  return `${extract.file.name} has offences of ${period}, and so ${others.length === 1 ? "has" : "have"} ${files}: the rows of both are counted, and an offence in both is counted twice; give one alone if they hold the same offences`;
}

/** From the first to the last of some months. */
function periodOf(months: readonly Month[]): string {
  const [first, last] = [formatMonth(Math.min(...months)), formatMonth(Math.max(...months))];
  return first === last ? first : `${first} to ${last}`;
}

/** Whether as many rows of two files have each fate, in the same months: the same extract in another form. */
function isLike(one: FileOutcome, other: FileOutcome): boolean {
  const fates = ({ counts }: FileOutcome): string =>
    [counts.read, counts.placed, counts.outside, counts.unplaced, rejectedRows(counts)].join(" ");
  return fates(one) === fates(other) && String(monthsIn(one)) === String(monthsIn(other));
}

function sharedMonths(one: FileOutcome, other: FileOutcome): readonly Month[] {
  const months = new Set(monthsIn(other));
  return monthsIn(one).filter((month) => months.has(month));
}

/** In their order, of any force: a force may be printed in two ways. */
function monthsIn({ forces }: FileOutcome): readonly Month[] {
  return [...new Set([...forces.values()].flatMap(({ months }) => [...months]))].sort((a, b) => a - b);
}
