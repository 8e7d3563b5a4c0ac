// Offences that may be sums over others that their names begin: "Burglary" beside "Burglary - residential". Whether they are, the
// counts tell: a sum is as large as its parts together wherever and whenever these are counted.
import { detached } from "../basics/detached.ts";
import { sumBy } from "../basics/sums.ts";
import { cellText } from "../build/readers/street-columns.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { countIn } from "./count-cells.ts";
import { withoutGeneral, wordsOfName } from "./offence-sums.ts";
import type { ColumnRole, ExtractProfile } from "./profile.ts";
import { remembered } from "./remembered.ts";

/** An offence as printed, and others of the file that it may be the sum of. */
export interface PossibleSum {
  readonly name: string;
  readonly parts: readonly string[];
  /** Whether the counts say that it is one; else a person has to. */
  readonly isTold: boolean;
}

/** What together says where and when. */
const SPOT: readonly ColumnRole[] = ["ward", "longitude", "latitude", "easting", "northing", "date", "month"];
/** Places and times that are looked at, the first of the file, and counts in them. */
const [MOST_SPOTS, MOST_COUNTS] = [2000, 200_000];
/** Places and times with a count from which on equal sums are no chance. */
const ENOUGH = 6;
/** Share of them in which a sum with an error, and one over parts of other names too, is at least as large. */
const [MOST_EQUAL, MOST_LARGER] = [0.8, 0.95];

/** Counts of offences by their names in slugs, at a place and time; NaN where one is not known. */
type Spot = Map<string, number>;

/** Takes the rows of a file one after the other. */
export function makePartCounts(header: readonly string[], columns: ExtractProfile["columns"]) {
  const names = columnNames(header);
  const at = (role: ColumnRole): number => (columns[role] === undefined ? -1 : columnNamed(names, columns[role]));
  const where = SPOT.map(at).filter((index) => index >= 0);
  const countAt = at("count");
  const spots = new Map<string, Spot>();
  const wordsOf = remembered(wordsOfName);
  let counts = 0;
  return {
    add(cells: readonly string[], name: string): void {
      const key = where.map((index) => cellText(cells[index])).join("\n");
      let spot = spots.get(key);
      if (spot === undefined) {
        if (spots.size >= MOST_SPOTS || counts >= MOST_COUNTS) return;
        spot = new Map();
        spots.set(detached(key), spot);
      }
      const words = wordsOf(name);
      const count = countAt < 0 ? 1 : countIn(cellText(cells[countAt]));
      if (!spot.has(words)) counts++;
      spot.set(words, (spot.get(words) ?? 0) + (typeof count === "number" ? count : Number.NaN));
    },
    /** Of names as printed, without those that are sums by what they say. */
    sums: (printed: readonly string[]) => possibleSums(printed, [...spots.values()]),
  };
}

function possibleSums(printed: readonly string[], spots: readonly Spot[]): readonly PossibleSum[] {
  const names = new Map<string, string[]>();
  for (const name of new Set(printed)) names.set(wordsOfName(name), [...(names.get(wordsOfName(name)) ?? []), name]);
  const found: PossibleSum[] = [];
  const told = new Set<string>();
  // A sum over sums is one over their parts: the longest names first.
  for (const words of [...names.keys()].toSorted((a, b) => b.length - a.length)) {
    const of = withoutGeneral(words);
    const others = [...names.keys()].filter((other) => !told.has(other) && withoutGeneral(other) !== of);
    const parts = others.filter((other) => other.startsWith(`${of} `));
    if (of === "" || parts.length === 0) continue;
    const verdict = verdictOf(words, parts, spots);
    if (verdict === "no") continue;
    if (verdict === "sum") told.add(words);
    const partNames = parts.map((one) => names.get(one)![0]!);
    found.push(...names.get(words)!.map((name) => ({ name, parts: partNames, isTold: verdict === "sum" })));
  }
  return found;
}

function verdictOf(sum: string, parts: readonly string[], spots: readonly Spot[]): "sum" | "doubtful" | "no" {
  const pairs = spots
    .map((spot) => ({ whole: spot.get(sum) ?? 0, part: sumBy(parts, (one) => spot.get(one) ?? 0) }))
    .filter(({ whole, part }) => whole + part > 0);
  const equal = pairs.filter(({ whole, part }) => whole === part).length;
  if (equal === pairs.length) return equal >= ENOUGH ? "sum" : "doubtful";
  if (pairs.length < ENOUGH) return equal > 0 ? "doubtful" : "no";
  if (equal >= MOST_EQUAL * pairs.length) return "doubtful";
  const withParts = pairs.filter(({ part }) => part > 0);
  const larger = withParts.filter(({ whole, part }) => whole >= part).length;
  return withParts.length >= ENOUGH && larger >= MOST_LARGER * withParts.length ? "doubtful" : "no";
}
