// What each force sent of the months of a package, and what follows from it: whether it is counted, and which months are missing.
import type { Descriptor } from "../area/descriptor-form.ts";
import { cellOf } from "../basics/cell-key.ts";
import { entriesOf } from "../basics/count-table.ts";
import { formatMonth, lengthOf, type Month, type MonthRange } from "../basics/months.ts";
import { sumBy } from "../basics/sums.ts";
import type { Tally } from "./tally.ts";

export type CoveredForce = NonNullable<Descriptor["wardscope"]["coverage"]>[number];

/** Rows of a force in a month: all of them, and those in a ward of the area. */
export interface SentRows {
  readonly rows: number;
  readonly placed: number;
}

export interface SentByForces {
  readonly period: MonthRange;
  /** By slug, every month of the period in order. */
  readonly sent: ReadonlyMap<string, readonly SentRows[]>;
  /** Forces whose district it is, and others without which a month is to be missing. */
  readonly home: readonly string[];
  readonly required: readonly string[];
  /** Months that are counted however small they are. */
  readonly accepted: ReadonlySet<Month>;
}

/** A month of fewer rows than this part of the median of a force's other months is no whole month. */
const SMALL_PART = 0.5;
/** Rows in the area that a force's other months must have (median) before too few of them say that its file was cut. */
const ENOUGH_PLACED = 50;

/** The rows of a force in each month of the period. */
export function sentRows(tally: Tally, period: MonthRange): readonly SentRows[] {
  const months = Array.from({ length: lengthOf(period) }, () => ({ rows: 0, placed: 0 }));
  for (const [key, count] of entriesOf(tally.recorded)) months[cellOf(key).month - period.from]!.rows += count;
  for (const [key, count] of entriesOf(tally.cells)) months[cellOf(key).month - period.from]!.placed += count;
  return months;
}

/**
 * By slug, the forces that sent something or must: the status of each month, and their role. A force that need not be there counts
 * ("whole") only when it sent every month.
 */
export function coverageByForce({ period, sent, home, required, accepted }: SentByForces): readonly CoveredForce[] {
  const nothing = Array.from({ length: lengthOf(period) }, (): SentRows => ({ rows: 0, placed: 0 }));
  const sending = [...sent].flatMap(([force, months]) => (sumBy(months, ({ rows }) => rows) > 0 ? [force] : []));
  return [...new Set([...sending, ...home, ...required])].sort().map((force) => {
    const all = sent.get(force) ?? nothing;
    const small = smallMonths(all);
    const months = all.map(({ rows, placed }, index) => {
      const month = period.from + index;
      const status = rows === 0 ? "missing" : !small.has(index) ? "submitted" : "tooSmall";
      return {
        month: formatMonth(month),
        status: status === "tooSmall" && accepted.has(month) ? "accepted" : status,
        ...{ rows, placed },
      } as const;
    });
    return { force, role: roleOf(force, months, home, required), months };
  });
}

function roleOf(
  force: string,
  months: CoveredForce["months"],
  home: readonly string[],
  required: readonly string[],
): CoveredForce["role"] {
  if (home.includes(force)) return "home";
  if (required.includes(force)) return "required";
  return months.every(({ status }) => isCounted(status)) ? "whole" : "setApart";
}

/** Whether a month of this status is one that the force sent. */
export function isCounted(status: CoveredForce["months"][number]["status"]): boolean {
  return status === "submitted" || status === "accepted";
}

/**
 * Positions of the months that are far too small: under half the median of the force's other months, in all rows, or in those of
 * the area where these are many (a file may be cut before it comes to the area). A month is not when the same month of another year is, too.
 */
function smallMonths(months: readonly SentRows[]): ReadonlySet<number> {
  const there = [...months.keys()].filter((index) => months[index]!.rows > 0);
  return new Set([
    ...unlikeOthers(there, (index) => months[index]!.rows, 0),
    ...unlikeOthers(there, (index) => months[index]!.placed, ENOUGH_PLACED),
  ]);
}

function unlikeOthers(indices: readonly number[], read: (index: number) => number, least: number): readonly number[] {
  const small = indices.filter((index) => {
    const others = medianOfOthers(indices, index, read);
    return others !== null && others >= least && read(index) < others * SMALL_PART;
  });
  return small.filter((index) => !small.some((other) => other !== index && (other - index) % 12 === 0));
}

/** Null when there are no others. */
function medianOfOthers(
  indices: readonly number[],
  index: number,
  read: (index: number) => number,
): number | null {
  const others = indices.filter((other) => other !== index).map(read);
  if (others.length === 0) return null;
  const sorted = others.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
