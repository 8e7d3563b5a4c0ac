// Values of further columns that are, or may be, sums over the other values: rows that have them would be counted twice.
import { sumBy } from "../basics/sums.ts";
import { plainName } from "../build/readers/column-name.ts";
import { countBits } from "../statistics/evidence-of-sums.ts";
import { exactSums } from "./exact-sums.ts";
import { type KeptRow, type KeptRows, OTHER_TEXTS } from "./further-rows.ts";
import { isSumOfParts } from "./offence-names.ts";
import type { ExtractProfile } from "./profile.ts";

/** What a further column tells. */
export interface FurtherColumn {
  readonly name: string;
  /** As printed, "" where nothing stands, with the offences of their rows; the largest first. */
  readonly values: readonly { readonly text: string; readonly count: number }[];
  /** Values that are sums over the others: their counts say it, and their names. */
  readonly sums: readonly string[];
  /** Values of which only the counts say so, over some `parts`, or only the name: without parts. */
  readonly doubtful: readonly { readonly text: string; readonly parts: readonly string[] }[];
}

export interface FurtherFound {
  /** Columns that tell apart rows of the same ward, month and offence. */
  readonly columns: readonly FurtherColumn[];
  /** Rows that are left of the same ward, month and offence, told apart by columns of which no more is known; null where none are. */
  readonly apart: { readonly rows: number; readonly areAll: boolean; readonly columns: readonly string[] } | null;
}

export const NOTHING_FURTHER: FurtherFound = { columns: [], apart: null };

/** What is told beside the ward, the month and the offence; "other" is one of the parts. */
const SUM =
  /^(?:all|both|overall|combined|together|whole|entire|sum|any|every|persons|people|everyone)\b(?![ -]*others?\b)/i;
const NUMBER = /^[-+£]?[\d.,]+ ?%?$/;
/** Names that say nothing else: "Total", "Grand total", "All", "All ages", "Both sexes", "Overall". */
const PLAIN_SUM =
  /^(?:(?:grand |sub[ -]?)?totals?(?: \(.*\))?|all|all \w+s|all day|both(?: \w+s)?|overall|combined|together)$/i;
/** Bits by which counts that agree can be no chance, where no name says what they are. */
const ENOUGH_BITS = 12;
/** Values among which sums are looked for that no name tells. */
const MOST_COMPARED = 30;

/** Sums that are left out where nobody has said anything. */
export function foundWithout({ columns }: FurtherFound): NonNullable<ExtractProfile["without"]> {
  return Object.fromEntries(columns.flatMap(({ name, sums }) => (sums.length === 0 ? [] : [[name, sums]])));
}

/** `known`: columns of which a person said what counts; only sums that are sure are told of them. */
export function furtherSums({ rows: all, columns, areAll }: KeptRows, known: readonly string[] = []): FurtherFound {
  const isKnown = (name: string): boolean => known.some((one) => plainName(one) === plainName(name));
  // Rows that are an offence each are added, whatever else they tell.
  const isOfEach = all.every(({ count }) => count <= 1);
  let rows = all;
  const found: FurtherColumn[] = [];
  // The innermost first: a sum over sums is one over their parts. Of two columns that say it of the same rows, one is enough.
  for (let at = columns.length - 1; at >= 0; at--) {
    const { name, texts } = columns[at]!;
    if (texts.length < 2 || !repeated(rows, []).some((group) => areApart(group, at))) continue;
    const values = valuesOf(rows, at, texts);
    const told = texts.every((text) => text === "" || NUMBER.test(text)) ? [] : sumsOf(values);
    const sums = new Set(told);
    const doubtful = isKnown(name) || isOfEach ? [] : doubtfulOf(values.filter(({ text }) => !sums.has(text)));
    rows = rows.filter(({ cells }) => !sums.has(texts[cells[at] ?? -1] ?? ""));
    const counted = values.flatMap(({ text, total }) => (text === OTHER_TEXTS ? [] : [{ text, count: total }]));
    found.unshift({
      ...{ name, sums: told, doubtful },
      values: counted.toSorted((a, b) => b.count - a.count),
    });
  }
  const settled = found.filter(({ name, sums, doubtful }) => isKnown(name) || sums.length > 0 || doubtful.length > 0);
  const place = (name: string): number => columns.findIndex((one) => one.name === name);
  const left = repeated(
    rows,
    settled.map(({ name }) => place(name)),
  );
  const open = found.filter((one) => !settled.includes(one) && left.some((group) => areApart(group, place(one.name))));
  const words = open.filter(({ values }) => !values.every(({ text }) => text === "" || NUMBER.test(text)));
  const tell = (words.length > 0 ? words : open).map(({ name }) => name);
  const apart =
    tell.length === 0 || isOfEach ? null : { rows: sumBy(left, ({ length }) => length), areAll, columns: tell };
  return { columns: found, apart };
}

/** Rows of the same key and the same cells in some columns, where they are several. */
function repeated(rows: readonly KeptRow[], places: readonly number[]): readonly (readonly KeptRow[])[] {
  const groups = new Map<number | string, KeptRow[]>();
  for (const row of rows) {
    const key = places.length === 0 ? row.key : [row.key, ...places.map((at) => row.cells[at])].join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function areApart(group: readonly KeptRow[], at: number): boolean {
  return group.some(({ cells }) => cells[at] !== group[0]!.cells[at]);
}

/** A value with its counts by key; a key without one has no row of it. */
interface Value {
  readonly text: string;
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
}

function valuesOf(rows: readonly KeptRow[], at: number, texts: readonly string[]): readonly Value[] {
  // However it is written.
  const values = new Map<string, { text: string; counts: Map<number, number>; total: number }>();
  for (const { key, count, cells } of rows) {
    const text = cells[at] === undefined ? "" : texts[cells[at]]!;
    const plain = plainName(text);
    const own = values.get(plain) ?? { text, counts: new Map<number, number>(), total: 0 };
    values.set(plain, own);
    own.counts.set(key, (own.counts.get(key) ?? 0) + count);
    own.total += count;
  }
  return [...values.values()];
}

/** Values whose name says that they are sums, or that have none, and whose counts are those of the others. */
function sumsOf(values: readonly Value[]): readonly string[] {
  const named = values.filter(({ text }) => saysSum(text));
  const blank = values.filter(({ text }) => text === "");
  const others = values.filter((one) => !named.includes(one) && !blank.includes(one));
  const sound = (some: readonly Value[], parts: readonly Value[]): readonly Value[] => {
    const of = sumOf(parts);
    return some.filter((one) => isSumOf(one, of));
  };
  const blanks = sound(blank, others);
  const whole = sound(named, blanks.length > 0 ? others : [...others, ...blank]);
  const left = named.filter((one) => !whole.includes(one));
  const some = left.length === 0 ? [] : exactAmong([...others, ...left]).map(({ whole: one }) => one);
  return [...whole, ...left.filter((one) => some.includes(one)), ...blanks].map(({ text }) => text);
}

function doubtfulOf(values: readonly Value[]): FurtherColumn["doubtful"] {
  const exact = exactAmong(values.filter(({ text }) => text !== ""));
  const named = values.filter((one) => saysSum(one.text) && !exact.some(({ whole }) => whole === one));
  return [
    ...exact.map(({ whole, parts }) => ({ text: whole.text, parts: parts.map(({ text }) => text) })),
    ...named.map(({ text }) => ({ text, parts: [] })),
  ];
}

function saysSum(text: string): boolean {
  return isSumOfParts(text) || SUM.test(text);
}

function sumOf(values: readonly Value[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const one of values) for (const [key, count] of one.counts) counts.set(key, (counts.get(key) ?? 0) + count);
  return counts;
}

/** Whether it is what the others are together, or as many times that as sums stand in each other, wherever it has a row. */
function isSumOf({ text, counts }: Value, others: ReadonlyMap<number, number>): boolean {
  let [times, bits] = [0, 0];
  for (const [key, count] of counts) {
    const other = others.get(key) ?? 0;
    if (count === 0 && other === 0) continue;
    if (times === 0) times = count / other;
    if (!Number.isInteger(times) || times < 1 || count !== times * other) return false;
    bits += countBits(count);
  }
  return times === 1 && PLAIN_SUM.test(text.trim()) ? true : times >= 1 && bits >= ENOUGH_BITS;
}

function exactAmong(values: readonly Value[]): readonly { readonly whole: Value; readonly parts: readonly Value[] }[] {
  if (values.length < 2 || values.length > MOST_COMPARED) return [];
  const keys = [...new Set(values.flatMap(({ counts }) => [...counts.keys()]))];
  const columns = values.map(({ counts }) => keys.map((key) => counts.get(key) ?? 0));
  return exactSums(columns).map(({ whole, parts }) => ({
    whole: values[whole]!,
    parts: parts.map((part) => values[part]!),
  }));
}
