// What the report of a build says of an extract: times that cannot be read, other sheets, offences that no row has, and months that it may not hold whole.
import { cellOf } from "../basics/cell-key.ts";
import { entriesOf } from "../basics/count-table.ts";
import { type DayOfMonth, dayOfMonth } from "../basics/days.ts";
import { grouped } from "../basics/grouped-digits.ts";
import { daysIn, formatMonth, type Month, monthsOf } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { percentText } from "../basics/percent.ts";
import { shortText } from "../basics/plain-text.ts";
import { sheetsText } from "../basics/sheet-names.ts";
import { sum, sumBy } from "../basics/sums.ts";
import { nameList } from "../basics/words.ts";
import type { Inputs } from "./build-inputs.ts";
import { unsoundWarnings } from "./left-sums.ts";
import { headerWarnings } from "./other-tables.ts";
import { isExtractAlone, isOfExtract, ownCategories } from "./package-files.ts";
import { neverNamed, unknownCategories } from "./package-rows.ts";
import type { Tally } from "./tally.ts";

/** Times and sheets that a sentence names. */
const NAMED = 3;
/** Offences without a row that are printed. */
const MOST_UNMET = 20;
/** Rows that were to be expected on the days without any, from which on a month is said to be not whole: by chance none come in 1 of 20 months. */
const EXPECTED = 3;
/** Part of the rows of the fullest month below which a month at the beginning is that of a few late reports. */
const LEAST_PART = 0.1;

/** Offences and outcomes of a profile that no row has: of other files, or typing errors. */
export function unmetLines({ outcomes }: Inputs): readonly string[] {
  const names = [...new Set(readersOf(outcomes).flatMap((reader) => reader.unmet?.() ?? []))];
  if (names.length === 0) return [];
  const rest = names.length - MOST_UNMET;
  return [
    "",
    "  Offences and outcomes that the profile names and no row has",
    ...names.slice(0, MOST_UNMET).map((name) => `    ${shortText(name, 60)}`),
    ...(rest > 0 ? [`    and ${numberOf(rest, "others")}`] : []),
  ];
}

/** Categories that are left out, since nobody knows how many offences they have. */
export function neverNamedLines(inputs: Inputs): readonly string[] {
  const left = isExtractAlone(inputs) ? neverNamed(inputs.forces.tally) : [];
  const isNamed = ({ category }: (typeof left)[number]): boolean =>
    inputs.outcomes.some(({ reader }) => reader.refused?.has(category) === true);
  const part = (how: string, some: typeof left): readonly string[] => {
    const title = `  Categories of the open data that the extract ${how} (left out: none of them is 0)`;
    return some.length === 0 ? [] : ["", title, ...some.map(({ label }) => `    ${label}`)];
  };
  return [
    ...part("names only in rows that do not count", left.filter(isNamed)),
    ...part(
      "never names",
      left.filter((one) => !isNamed(one)),
    ),
  ];
}

function readersOf(outcomes: Inputs["outcomes"]) {
  return [...new Set(outcomes.map(({ reader }) => reader))];
}

/** Months that the extract may not hold whole. */
export interface MonthsInDoubt {
  /** Why, without a full stop. */
  readonly text: string;
  /** In their order. */
  readonly months: readonly Month[];
  /** How a command leaves them out, as the end of the same sentence. */
  readonly advice: string;
}

/** Sentences without a full stop. */
export function extractWarnings(inputs: Inputs): readonly string[] {
  return [
    ...readersOf(inputs.outcomes).flatMap((reader) => reader.warnings?.() ?? []),
    ...inputs.outcomes.flatMap(({ leftSums }) => (leftSums === undefined ? [] : unsoundWarnings(leftSums))),
    ...inputs.outcomes.flatMap(({ counts, examples }) => headerWarnings(counts.rejected, examples)),
    ...unknownWarnings(inputs),
    ...placelessWarnings(inputs),
    ...otherSheetWarnings(inputs),
    ...oddTimeWarnings(inputs),
    ...monthsInDoubt(inputs).map(({ text, advice }) => text + advice),
  ];
}

/** Of offences that nobody assigned: an incident among them would count as a crime. */
function unknownWarnings(inputs: Inputs): readonly string[] {
  const unknown = unknownCategories(inputs.forces.tally, ownCategories(inputs)).toSorted((a, b) => b.rows - a.rows);
  if (!isOfExtract(inputs) || unknown.length === 0) return [];
  const rest = unknown.length - NAMED;
  const named = unknown.slice(0, NAMED).map(({ label, rows }) => `"${shortText(label, 40)}" (${grouped(rows)})`);
  const all = nameList([...named, ...(rest > 0 ? [numberOf(rest, "others", grouped)] : [])]);
  return [
    `offences that are not known are counted as crimes under their own names: ${all}; say in the profile what they are, or that they are incidents and no crimes`,
  ];
}

/** Part of the offences of an extract without a place from which on it is said, and from which on wards may stand above their rows. */
const [MOST_PLACELESS, MANY_PLACELESS] = [0.01, 0.2];

function placelessWarnings(inputs: Inputs): readonly string[] {
  const { counts } = inputs;
  if (!isOfExtract(inputs) || counts.unplaced <= MOST_PLACELESS * counts.read) return [];
  const share = counts.unplaced / counts.read;
  const many =
    'where a ward stands once above its rows, as in merged cells, say that blank cells repeat it ("blankCells": ["ward"] in the profile), or write it into each of them';
  return [
    `${numberOf(counts.unplaced, "offences", grouped)} (${percentText(share)}) without a point and without a ward: ${share > MANY_PLACELESS ? many : "they are in the totals of no ward"}`,
  ];
}

/** Of sheets that look as if half of the extract were in them, but for those that were given beside. */
function otherSheetWarnings({ outcomes }: Inputs): readonly string[] {
  return outcomes.flatMap(({ file, sha256, otherSheets = [] }) => {
    const given = outcomes.filter((outcome) => outcome.sha256 === sha256).map((outcome) => outcome.file.sheet);
    const left = otherSheets.filter(({ name }) => !given.includes(name));
    if (left.length === 0) return [];
    const [sheet, has, was, it] =
      left.length === 1 ? ["sheet", "has", "was", "it"] : ["sheets", "have", "were", "each of them"];
    return [
      `the ${sheet} ${sheetsText(left)} of ${file.name} ${has} the same columns, and ${was} not read: save ${it} as a file of its own and give that too, or choose another sheet ("sheet" in the profile)`,
    ];
  });
}

/** Of offences that are counted, and in no number by hour. */
function oddTimeWarnings({ outcomes }: Inputs): readonly string[] {
  const rows = sumBy(outcomes, ({ oddTimes }) => oddTimes?.rows ?? 0);
  if (rows === 0) return [];
  const examples = outcomes.flatMap(({ oddTimes }) => oddTimes?.examples ?? []);
  const first = examples.slice(0, NAMED).map(({ text, where }) => `"${text}" (${where})`);
  const [have, are] = rows === 1 ? ["has", "is"] : ["have", "are"];
  return [
    `${numberOf(rows, "offences", grouped)} ${have} a time of day that cannot be read, and ${are} counted without one, as ${nameList(first)}: write times as 14:30, and leave the cell empty where none is known`,
  ];
}

export function monthsInDoubt(inputs: Inputs): readonly MonthsInDoubt[] {
  const { tally } = inputs.forces;
  const { first, last } = tally.days;
  if (first > last) return [];
  const sparse = sparseMonths(inputs);
  if (sparse !== null) return [sparse];
  const [begin, end] = [dayOfMonth(first), dayOfMonth(last)];
  const missing = { begin: begin.date - 1, end: daysIn(end.month) - end.date };
  const notWhole = (which: "first" | "last", day: DayOfMonth): MonthsInDoubt => ({
    text: `the ${which} date is ${dateText(day)}: ${formatMonth(day.month)} may not be whole`,
    months: [day.month],
    advice: `; if so, ${leave(day.month, which === "first" ? "from" : "to")}`,
  });
  return [
    ...(isPartial(tally, begin.month, missing.begin) ? [notWhole("first", begin)] : []),
    ...(isPartial(tally, end.month, missing.end) ? [notWhole("last", end)] : []),
  ];
}

/** Months at the beginning that hold far fewer rows than others; null for none. */
function sparseMonths({ period, forces: { tally } }: Inputs): MonthsInDoubt | null {
  const rows = monthsOf(period).map(() => 0);
  for (const [key, count] of entriesOf(tally.recorded)) rows[cellOf(key).month - period.from]! += count;
  const usual = Math.max(...rows) * LEAST_PART;
  const first = rows.findIndex((count) => count >= usual);
  if (first <= 0) return null;
  const from = formatMonth(period.from + first);
  const early = grouped(sum(rows.slice(0, first)));
  return {
    text: `the months before ${from} have far fewer offences (${early}) than those after, as of offences that were reported late or of typing errors`,
    months: monthsOf({ from: period.from, to: period.from + first - 1 }),
    advice: `: leave them out with --from ${from}`,
  };
}

function isPartial(tally: Tally, month: Month, missing: number): boolean {
  const rows = sumBy(entriesOf(tally.recorded), ([key, count]) => (cellOf(key).month === month ? count : 0));
  const days = daysIn(month) - missing;
  return missing > 0 && (rows / days) * missing >= EXPECTED;
}

function leave(month: Month, option: "from" | "to"): string {
  const other = formatMonth(option === "from" ? month + 1 : month - 1);
  return `leave it out with --${option} ${other}, or put it into leftMonths of the profile`;
}

function dateText({ month, date }: DayOfMonth): string {
  return `${formatMonth(month)}-${String(date).padStart(2, "0")}`;
}
