// What each force sent of the months of a package, and what follows from it: whether it is counted, and which months are missing.
import { forceName } from "../area/force-names.ts";
import type { CoveredForce, SentRows } from "../area/small-months.ts";
import { wasSent } from "../area/was-sent.ts";
import { cellOf } from "../basics/cell-key.ts";
import { entriesOf } from "../basics/count-table.ts";
import { formatMonth, type Month, type MonthRange, monthsOf } from "../basics/months.ts";
import { sumBy } from "../basics/sums.ts";
import { cellsInWards, type Tally } from "./tally.ts";
import { smallMonths } from "./too-small-months.ts";

/** The share of the offences in the wards from which a force that need not be there is named as a source. */
const LEAST_CREDITED = 0.01;

export interface SentByForces {
  readonly period: MonthRange;
  /** By slug, every month of the period in order. */
  readonly sent: ReadonlyMap<string, readonly SentRows[]>;
  /** Printed names by slug. */
  readonly names: ReadonlyMap<string, string>;
  /** Forces whose district it is, and others without which a month is to be missing. */
  readonly home: readonly string[];
  readonly required: readonly string[];
  /** Months that are counted however small they are. */
  readonly accepted: ReadonlySet<Month>;
}

/** The rows of a force in each month of the period. */
export function sentRows(tally: Tally, period: MonthRange): readonly SentRows[] {
  const months = monthsOf(period).map(() => ({ rows: 0, placed: 0 }));
  for (const [key, count] of entriesOf(tally.recorded)) months[cellOf(key).month - period.from]!.rows += count;
  for (const [{ month }, count] of cellsInWards(tally)) months[month - period.from]!.placed += count;
  return months;
}

/**
 * By slug, the forces that sent something or must: the status of each month, and their role. A force that need not be there is
 * counted ("whole") only when it sent every month.
 */
export function coverageByForce(asked: SentByForces): readonly CoveredForce[] {
  const { period, sent, names, home, required } = asked;
  const nothing = monthsOf(period).map((): SentRows => ({ rows: 0, placed: 0 }));
  const sending = [...sent].flatMap(([force, months]) => (months.some(({ rows }) => rows > 0) ? [force] : []));
  return [...new Set([...sending, ...home, ...required])].sort().map((force) => {
    const isRequired = home.includes(force) || required.includes(force);
    const months = monthsWithStatus(sent.get(force) ?? nothing, isRequired, asked);
    const known = forceName(force);
    const name = names.get(force) ?? (known === force ? undefined : known);
    const whole = months.every(({ status }) => wasSent(status));
    const role = home.includes(force) ? "home" : required.includes(force) ? "required" : whole ? "whole" : "setApart";
    return { force, ...(name === undefined ? {} : { name }), role, months };
  });
}

/** Forces that must be there, and others that recorded at least one in a hundred of the offences in the wards. */
export function creditedForces(coverage: readonly CoveredForce[]): readonly CoveredForce[] {
  const counted = coverage.filter(({ role }) => role !== "setApart");
  const placedOf = ({ months }: CoveredForce): number => sumBy(months, ({ placed }) => placed);
  const all = sumBy(counted, placedOf);
  return counted.filter((force) => force.role !== "whole" || placedOf(force) >= LEAST_CREDITED * all);
}

/** The descriptor's list: every month for every force, in the order of months, then forces. */
export function monthStatuses(coverage: readonly CoveredForce[], period: MonthRange) {
  return monthsOf(period).flatMap((month, index) =>
    coverage.map(({ force, months }) => {
      const status = wasSent(months[index]!.status) ? ("submitted" as const) : ("missing" as const);
      return { month: formatMonth(month), force, status };
    }),
  );
}

function monthsWithStatus(
  sent: readonly SentRows[],
  isRequired: boolean,
  { period, accepted }: SentByForces,
): CoveredForce["months"] {
  const small = smallMonths(sent, isRequired);
  return sent.map(({ rows, placed }, index) => {
    const month = period.from + index;
    const ifSmall = accepted.has(month) ? "accepted" : "tooSmall";
    const status = rows === 0 ? "missing" : small.has(index) ? ifSmall : "submitted";
    return { month: formatMonth(month), status, rows, placed };
  });
}
