// Rows of a table of counts kept for what its further columns tell of them (sex of the victim, outcome, measure): where several stand for
// the same ward, month and offence, some may be sums over the others.
import { detached } from "../basics/detached.ts";
import { cellText } from "../build/readers/street-columns.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { countIn } from "./count-cells.ts";
import { isSumOfParts, isTotal } from "./offence-names.ts";
import type { ColumnRole, ExtractProfile } from "./profile.ts";

/** A row by the number of what it stands for, with its count, and the cells of the further columns by the numbers of their texts. */
export interface KeptRow {
  readonly key: number;
  readonly count: number;
  readonly cells: readonly number[];
}

export interface KeptRows {
  readonly rows: readonly KeptRow[];
  /** The further columns. */
  readonly columns: readonly { readonly name: string; readonly texts: readonly string[] }[];
  /** Whether they are all rows; else all of some wards, months and offences. */
  readonly areAll: boolean;
}

/** Rows that are kept, further columns that are looked at, and texts of one that are told apart: all others are one. */
const [MOST_ROWS, MOST_COLUMNS, MOST_TEXTS] = [60_000, 12, 300];
/** In place of a text that is one too many. */
export const OTHER_TEXTS = "\0";
/** Columns that say nothing of where a row counts, though they have their use. */
const BESIDE: readonly ColumnRole[] = ["outcome", "place"];
const NO_FURTHER: readonly ColumnRole[] = ["count", "id"];
/** Where "Total" is no place and no time. */
const PLACES_AND_TIMES: readonly ColumnRole[] = ["ward", "date", "month", "year"];

/** Takes the rows of tables one after the other. `among`: columns that are looked at in place of the further ones; `outer`: places of further columns that rows stand for too. */
export function makeFurtherRows(
  columns: ExtractProfile["columns"],
  among: readonly ColumnRole[] | null = null,
  outer: readonly number[] = [],
) {
  let rows: KeptRow[] = [];
  let mask = 0;
  let keys = new Map<string, number>();
  const further: { readonly name: string; readonly texts: string[]; readonly numbers: Map<string, number> }[] = [];
  const columnOf = (name: string): number => {
    const known = further.findIndex((one) => one.name === name);
    return known >= 0 || further.length >= MOST_COLUMNS
      ? known
      : further.push({ name, texts: [], numbers: new Map() }) - 1;
  };
  const numberOf = ({ texts, numbers }: (typeof further)[number], text: string): number => {
    const key = numbers.has(text) || texts.length < MOST_TEXTS ? text : OTHER_TEXTS;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(detached(key), texts.length);
    return texts.push(detached(key)) - 1;
  };
  /** Whole wards, months and offences go, so that sums stay sums. */
  const thinOut = (): void => {
    while (rows.length > MOST_ROWS && mask < 0xffff) {
      mask = 2 * mask + 1;
      const kept = Array.from(keys).filter(([text]) => (hashOf(text) & mask) === 0);
      const numbers = new Set(kept.map(([, number]) => number));
      keys = new Map(kept);
      rows = rows.filter(({ key }) => numbers.has(key));
    }
  };
  let next = 0;
  return {
    /** For the rows under a header. */
    under(header: readonly string[]): (cells: readonly string[]) => void {
      const names = columnNames(header);
      const roles = Object.entries(columns).map(
        ([role, name]) => [role as ColumnRole, columnNamed(names, name)] as const,
      );
      const places = (holds: (role: ColumnRole) => boolean): readonly number[] =>
        roles.flatMap(([role, at]) => (at >= 0 && holds(role) ? [at] : []));
      const isLookedAt = (role: ColumnRole): boolean => (among ?? BESIDE).includes(role);
      const free = new Set(names.keys());
      for (const [, at] of roles) free.delete(at);
      const looked = (among === null ? [...free, ...places(isLookedAt)] : places(isLookedAt)).toSorted((a, b) => a - b);
      const columnsAt = looked.map((at) => [at, columnOf(names[at]!)] as const).filter(([, column]) => column >= 0);
      const keyAt = [
        ...outer,
        ...places((role) => !isLookedAt(role) && !BESIDE.includes(role) && !NO_FURTHER.includes(role)),
      ];
      const partsAt = places((role) => PLACES_AND_TIMES.includes(role));
      const offenceAt = places((role) => role === "offence" || role === "code");
      const [countAt = -1] = places((role) => role === "count");
      return (cells) => {
        const count = countIn(cellText(cells[countAt]));
        if (typeof count === "string" || columnsAt.length === 0) return;
        if (partsAt.some((at) => isSumOfParts(cellText(cells[at])))) return;
        if (offenceAt.some((at) => isTotal(cellText(cells[at])))) return;
        const text = keyAt.map((at) => cellText(cells[at])).join("\n");
        if (mask !== 0 && (hashOf(text) & mask) !== 0) return;
        let key = keys.get(text);
        if (key === undefined) {
          key = next++;
          keys.set(detached(text), key);
        }
        const own: number[] = [];
        for (const [at, column] of columnsAt) own[column] = numberOf(further[column]!, cellText(cells[at]));
        rows.push({ key, count, cells: own });
        if (rows.length > MOST_ROWS) thinOut();
      };
    },
    kept: (): KeptRows => ({ rows, columns: further, areAll: mask === 0 }),
  };
}

/** Of texts that are much alike, as different in each bit. */
function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 15)) >>> 0;
}
