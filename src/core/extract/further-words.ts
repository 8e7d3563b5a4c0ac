// What is said of values of further columns that are left out as sums, that may be sums, and that are added: in the guess and in the report.
import { grouped } from "../basics/grouped-digits.ts";
import { numberOf } from "../basics/number-of.ts";
import { shortText } from "../basics/plain-text.ts";
import { nameList } from "../basics/words.ts";
import type { FurtherFound } from "./further-sums.ts";
import type { FurtherValue } from "./without.ts";

/** Values that a sentence names. */
const NAMED = 3;

/** In the guess: sentences. */
export function furtherNotes({ columns, apart }: FurtherFound): readonly string[] {
  return [
    ...columns.flatMap(({ name, sums }) =>
      sums.length === 0
        ? []
        : [`Left out as sums over other rows, as "without" says: ${valuesText(sums)} under ${quoted(name)}.`],
    ),
    ...columns.flatMap(({ name, doubtful }) =>
      doubtful.map(
        ({ text, parts }) =>
          `Is ${valuesText([text])} under ${quoted(name)} ${whatOf(parts)}? Then write it into "without": it is counted.${onlyRow(parts)}`,
      ),
    ),
    ...(apart === null
      ? []
      : [
          `${apartText(apart)}: they are added. If they are sums or other measures, write those that are not to count into "without".`,
        ]),
  ];
}

/** Beside the choice of which are counted: sentences. */
export function furtherDoubts({ columns, apart }: FurtherFound): readonly string[] {
  return [
    ...columns.flatMap(({ name, doubtful }) =>
      doubtful.map(
        ({ text, parts }) => `${valuesText([text])} under ${quoted(name)} may be ${whatOf(parts)}.${onlyRow(parts)}`,
      ),
    ),
    ...(apart === null
      ? []
      : [`${apartText(apart)}: they are added. If they are sums or other measures, leave only one to be counted.`]),
  ];
}

/** In the report of a build: sentences without a full stop. `left`: what the profile left out, with its offences. */
export function furtherWarnings(
  left: readonly (FurtherValue & { readonly count: number })[],
  { columns, apart }: FurtherFound,
): readonly string[] {
  const write = 'if it is, write it into "without" of the profile and build again';
  const counted = (name: string, text: string, count: number): string =>
    `${valuesText([text])} under ${quoted(name)} is counted (${grouped(count)} in the files)`;
  const parents = [...new Set(left.map(({ column }) => column))];
  return [
    ...parents.map((name) => {
      const own = left.filter(({ column }) => column === name);
      const texts = own.map(({ text, count }) => `${valuesText([text])} (${grouped(count)})`);
      return `left out as ${own.length === 1 ? "a sum" : "sums"} under ${quoted(name)}, which would be counted twice: ${nameList(texts, NAMED)}`;
    }),
    ...columns.flatMap(({ name, values, sums, doubtful }) => {
      const of = (text: string): number => values.find((one) => one.text === text)?.count ?? 0;
      return [
        ...sums.map(
          (text) =>
            `${counted(name, text, of(text))}, and is everywhere the sum of other rows there: all of these are counted twice; write it into "without" of the profile and build again`,
        ),
        ...doubtful.map(({ text, parts }) => `${counted(name, text, of(text))}, and may be ${whatOf(parts)}: ${write}`),
      ];
    }),
    ...(apart === null
      ? []
      : [
          `${apartText(apart)}: they are added; if they are sums or other measures, say which are not to count ("without" in the profile)`,
        ]),
  ];
}

/** Of a name that says it where the counts do not: as where a sum is all that some wards have. */
function onlyRow(parts: readonly string[]): string {
  return parts.length > 0
    ? ""
    : " Where it is the only row of a ward, month and offence, nothing would be counted of these: then leave out its parts.";
}

/** What a value may be, behind "is". */
function whatOf(parts: readonly string[]): string {
  if (parts.length === 0)
    return "a sum over other rows, as its name says, though its counts are not everywhere theirs together";
  return parts.length === 1
    ? `the same as ${valuesText(parts)}, whose counts it has everywhere and which is counted too`
    : `the sum of ${valuesText(parts)}, whose counts it has everywhere together and which are counted too`;
}

function apartText({ rows, areAll, columns }: NonNullable<FurtherFound["apart"]>): string {
  const names = nameList(columns.map(quoted), NAMED);
  return `${areAll ? "" : "At least "}${numberOf(rows, "rows", grouped)} ${rows === 1 ? "stands" : "stand"} for the same ward, month and offence as others, told apart by ${names}`;
}

/** "Total", and what is said of cells in which nothing stands. */
function valuesText(texts: readonly string[]): string {
  return nameList(
    texts.map((text) => (text === "" ? "a blank cell" : quoted(text))),
    NAMED,
  );
}

function quoted(text: string): string {
  return `"${shortText(text, 60)}"`;
}
