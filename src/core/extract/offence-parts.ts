// Offences that are, or may be, sums over others of the file. The counts tell: a sum is as large as its parts together wherever and
// whenever these are counted, whatever it is called. A name that begins others ("Burglary" beside "Burglary - residential") is asked
// about where the counts tell less than that.
import { detached } from "../basics/detached.ts";
import { sumBy } from "../basics/sums.ts";
import { plainName } from "../build/readers/column-name.ts";
import { cellText } from "../build/readers/street-columns.ts";
import { countBits } from "../statistics/evidence-of-sums.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { countIn } from "./count-cells.ts";
import { exactSums, partsWhereCounted } from "./exact-sums.ts";
import { categoryOfName } from "./offence-names.ts";
import { isNamedSum, withoutGeneral, wordsOfName } from "./offence-sums.ts";
import type { ColumnRole, ExtractProfile } from "./profile.ts";
import { remembered } from "./remembered.ts";

/** An offence as printed, and others of the file that it may be the sum of. */
export interface PossibleSum {
  readonly name: string;
  /** As printed; none where its name alone speaks of a sum. */
  readonly parts: readonly string[];
  /** Whether its counts are those of its parts together everywhere, so that it can be no chance. */
  readonly isExact: boolean;
  /** Whether its name says so too; else a person has to. */
  readonly isTold: boolean;
  /** It has rows in some places or at some times alone, and is their sum there. */
  readonly isInPart?: true;
  /** It is the other way round: a part of the one that is named, which is counted where its parts are not, too. */
  readonly isWithin?: true;
}

/** What together with the ward says where and when. */
const SPOT: readonly ColumnRole[] = ["longitude", "latitude", "easting", "northing", "grid", "date", "month", "year"];
/** Places and times that are kept apart, the first of the file; all others are put together into some more: sums stay sums. */
const [MOST_SPOTS, MORE_SPOTS] = [2000, 256];
/** Offences that are compared. */
const MOST_NAMES = 500;
/** Places and times with a count from which on equal sums are no chance. */
const ENOUGH = 6;
/** Bits by which counts of kinds that agree with theirs together can be no chance. */
const ENOUGH_BITS = 5;
/** Share of them in which a sum with an error, and one over parts of other names too, is at least as large. */
const [MOST_EQUAL, MOST_LARGER] = [0.8, 0.95];

/** Counts by place and time, of an offence; NaN where one is not known. */
type Counts = Float64Array;

/** Takes the rows of files one after the other. */
export function makePartCounts(columns: ExtractProfile["columns"]) {
  const spots = new Map<string, number>();
  const counts = new Map<string, Counts>();
  const keyOf = remembered(plainName);
  const spotOf = (text: string): number => {
    const known = spots.get(text);
    if (known !== undefined) return known;
    if (spots.size >= MOST_SPOTS) return MOST_SPOTS + (hashOf(text) % MORE_SPOTS);
    spots.set(detached(text), spots.size);
    return spots.size - 1;
  };
  return {
    /** For the rows under a header, each with its offence as printed and its ward. */
    under(header: readonly string[]): (cells: readonly string[], name: string, ward: string) => void {
      const names = columnNames(header);
      const at = (role: ColumnRole): number => (columns[role] === undefined ? -1 : columnNamed(names, columns[role]));
      const where = SPOT.map(at).filter((index) => index >= 0);
      const countAt = at("count");
      return (cells, name, ward) => {
        const key = keyOf(name);
        let own = counts.get(key);
        if (own === undefined) {
          if (counts.size >= MOST_NAMES) return;
          own = new Float64Array(MOST_SPOTS + MORE_SPOTS);
          counts.set(detached(key), own);
        }
        const count = countAt < 0 ? 1 : countIn(cellText(cells[countAt]));
        const spot = spotOf([ward, ...where.map((index) => cellText(cells[index]))].join("\n"));
        own[spot]! += typeof count === "number" ? count : Number.NaN;
      };
    },
    /** Of names as printed, without those that are sums by what they say. */
    sums: (printed: readonly string[]) => possibleSums(printed, counts),
  };
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash >>> 0;
}

function possibleSums(printed: readonly string[], counts: ReadonlyMap<string, Counts>): readonly PossibleSum[] {
  const names = [...new Map(printed.map((name) => [plainName(name), name])).values()];
  const exact = soundSums(names, counts);
  const told = new Set([...exact.values()].filter(({ isTold }) => isTold).map(({ name }) => name));
  const words = new Map(names.map((name) => [name, wordsOfName(name)]));
  const found: PossibleSum[] = [...exact.values()];
  const isOf = (one: string, of: string): boolean => ` ${words.get(one)!} `.includes(` ${of} `);
  // A sum over sums is one over their parts: the longest names first.
  for (const name of names.toSorted((a, b) => words.get(b)!.length - words.get(a)!.length)) {
    const of = withoutGeneral(words.get(name)!);
    if (exact.has(name) || of === "" || of === "other") continue;
    const kinds = names.filter((one) => !told.has(one) && isOf(one, of) && withoutGeneral(words.get(one)!) !== of);
    if (isOfPart(name, kinds, counts)) {
      for (const part of kinds)
        found.push({ name: part, parts: [name], isExact: false, isTold: false, isWithin: true });
      continue;
    }
    const others = kinds.filter((one) => words.get(one)!.startsWith(`${of} `));
    if (others.length === 0) continue;
    const verdict = verdictOf(name, others, counts);
    if (verdict === "no") continue;
    if (verdict === "sum") told.add(name);
    found.push({ name, parts: others, isExact: verdict === "sum", isTold: verdict === "sum" });
  }
  const spellings = (name: string): readonly string[] => printed.filter((one) => plainName(one) === plainName(name));
  return found.flatMap((sum) => [...new Set(spellings(sum.name))].map((name) => ({ ...sum, name })));
}

/** By name, those whose counts are the sum of others in every place and at every time. */
function soundSums(names: readonly string[], counts: ReadonlyMap<string, Counts>): ReadonlyMap<string, PossibleSum> {
  const met = names.filter((name) => counts.has(plainName(name)));
  // Of two that are the same, the more general name is taken for the sum.
  const ordered = met.toSorted((a, b) => b.length - a.length);
  const columns = ordered.map((name) => counts.get(plainName(name))!);
  const known = spotsKnown(columns);
  const categories = ordered.map(categoryOfName);
  const areKin = (whole: number, part: number): boolean =>
    categories[whole] !== null && categories[whole] === categories[part];
  const told = columns.map((column) => known.map((spot) => column[spot]!));
  const sums = exactSums(told, areKin);
  const sumAt = (whole: number, parts: readonly number[]): PossibleSum => {
    const name = ordered[whole]!;
    const of = new Set(parts.map((part) => ordered[part]!));
    const partNames = names.filter((one) => of.has(one));
    return { name, parts: partNames, isExact: true, isTold: isNamedSum(name, partNames) };
  };
  const found = new Map(sums.map(({ whole, parts }) => [whole, sumAt(whole, parts)]));
  for (const whole of ordered.keys()) {
    const others = [...ordered.keys()].filter((at) => at !== whole && !found.has(at));
    const names = others.map((at) => ordered[at]!);
    const isNamed =
      names.length > 1 &&
      withoutGeneral(wordsOfName(ordered[whole]!)) !== "other" &&
      isNamedSum(ordered[whole]!, names);
    const parts = found.has(whole) ? null : partsWhereCounted(told, whole, others, isNamed);
    if (parts !== null) found.set(whole, { ...sumAt(whole, parts), isInPart: true });
  }
  return new Map(Array.from(found.values(), (sum) => [sum.name, sum]));
}

/** Places and times with a count at which every count is known. */
function spotsKnown(columns: readonly Counts[]): readonly number[] {
  const spots = Array.from({ length: MOST_SPOTS + MORE_SPOTS }, (_, spot) => spot);
  return spots.filter((spot) => sumBy(columns, (column) => column[spot]!) > 0);
}

/**
 * Whether an offence is what its kinds are together wherever these are counted, and is counted elsewhere, too: then they are in it, and it
 * is not their sum.
 */
function isOfPart(whole: string, kinds: readonly string[], counts: ReadonlyMap<string, Counts>): boolean {
  const own = counts.get(plainName(whole));
  const parts = kinds.flatMap((kind) => counts.get(plainName(kind)) ?? []);
  let [bits, isElsewhere] = [0, false];
  for (const [spot, count] of own?.entries() ?? []) {
    const part = sumBy(parts, (one) => one[spot]!);
    if (part === 0) isElsewhere ||= count > 0;
    else if (part !== count) return false;
    else bits += countBits(count);
  }
  return isElsewhere && bits >= ENOUGH_BITS;
}

function verdictOf(
  sum: string,
  parts: readonly string[],
  counts: ReadonlyMap<string, Counts>,
): "sum" | "doubtful" | "no" {
  const own = counts.get(plainName(sum));
  const others = parts.flatMap((part) => counts.get(plainName(part)) ?? []);
  const all = Array.from({ length: MOST_SPOTS + MORE_SPOTS }, (_, spot) => ({
    whole: own?.[spot] ?? 0,
    part: sumBy(others, (one) => one[spot]!),
  }));
  const isCounted = ({ whole, part }: (typeof all)[number]): boolean => whole + part > 0;
  const pairs = all.slice(0, MOST_SPOTS).filter(isCounted);
  const equal = pairs.filter(({ whole, part }) => whole === part).length;
  if (equal === pairs.length) {
    const isSum = all.filter(isCounted).every(({ whole, part }) => whole === part);
    return isSum && equal >= ENOUGH ? "sum" : "doubtful";
  }
  if (pairs.length < ENOUGH) return equal > 0 ? "doubtful" : "no";
  if (equal >= MOST_EQUAL * pairs.length) return "doubtful";
  const withParts = pairs.filter(({ part }) => part > 0);
  const larger = withParts.filter(({ whole, part }) => whole >= part).length;
  return withParts.length >= ENOUGH && larger >= MOST_LARGER * withParts.length ? "doubtful" : "no";
}
