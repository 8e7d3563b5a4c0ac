// From what was read of each force to what a package counts: whose district it is, who is counted, and whose rows are set apart.

import { forceName } from "../area/force-names.ts";
import { type LocatedRow, locatedByMonths } from "../area/located-rows.ts";
import type { CoveredForce } from "../area/small-months.ts";
import { AppFailure } from "../basics/failure.ts";
import { formatMonth, type Month, type MonthRange, monthName, monthsOf } from "../basics/months.ts";
import { sumBy } from "../basics/sums.ts";
import { coverageByForce, sentRows } from "./force-coverage.ts";
import { withAccepted } from "./lacking-categories.ts";
import { locatedRows, rowsSetApart, type SetApart } from "./package-rows.ts";
import { addTally, makeTally, type Tally } from "./tally.ts";

/** What was read of each force, by slug. */
export interface ReadForces {
  readonly period: MonthRange;
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly names: ReadonlyMap<string, string>;
  /** Forces whose district it is; empty where that is not known: then it is the force with most rows in the wards. */
  readonly home: readonly string[];
  readonly required: readonly string[];
  readonly accepted: ReadonlySet<Month>;
  /** Whether some of it is of extracts, which say their force themselves. */
  readonly ofExtract?: boolean;
}

export interface CountedForces {
  readonly coverage: readonly CoveredForce[];
  readonly requiredForces: readonly string[];
  /** Of all forces that are counted. */
  readonly tally: Tally;
  readonly located: readonly LocatedRow[];
  readonly setApart: readonly SetApart[];
  /** What was read of forces that are set apart. */
  readonly apart: readonly Tally[];
}

/** Throws an AppFailure when the force whose district it is sent no row of the period. The tallies must not be used afterwards. */
export function countedForces(read: ReadForces): CountedForces {
  const { period, tallies, names, required, accepted } = read;
  const sent = new Map(Array.from(tallies, ([force, tally]) => [force, sentRows(tally, period)]));
  const sending = [...sent].flatMap(([force, months]) => (months.some(({ rows }) => rows > 0) ? [force] : []));
  requireHome(read.home, sending, period, names, read.ofExtract);
  const home = read.home.length > 0 ? read.home : mainForce(sent);
  const statuses = coverageByForce({ period, sent, names, home, required, accepted });
  const tallyOf = (force: string): Tally => tallies.get(force) ?? makeTally();
  const counted = statuses.flatMap(({ force, role }) => (role === "setApart" ? [] : [force]));
  const located = counted.flatMap((force) => locatedRows(force, tallyOf(force)));
  const coverage = withAccepted(statuses, locatedByMonths(located, monthsOf(period).map(formatMonth)), accepted);
  const apart = coverage.flatMap(({ force, role }) => (role === "setApart" ? [force] : []));
  const setApart = apart.map((force) => rowsSetApart(force, tallyOf(force)));
  const [tally = makeTally(), ...others] = counted.map(tallyOf);
  for (const other of others) addTally(tally, other);
  return {
    ...{ coverage, tally, located, setApart },
    apart: apart.map(tallyOf),
    requiredForces: [...home, ...required.filter((force) => !home.includes(force))],
  };
}

/** Throws an AppFailure when a force whose district it is is not among those that sent something. */
export function requireHome(
  home: readonly string[],
  sending: readonly string[],
  { from, to }: MonthRange,
  names: ReadonlyMap<string, string>,
  ofExtract = false,
): void {
  const lacking = home.find((force) => !sending.includes(force));
  if (lacking === undefined) return;
  const others = sending.filter((force) => !home.includes(force)).toSorted();
  const called = others.map((force) =>
    force === "btp" ? "the transport police" : (names.get(force) ?? forceName(force)),
  );
  const who = called.length < 2 ? called[0] : `${called.slice(0, -1).join(", ")} and ${called.at(-1)}`;
  const why =
    who === undefined ? "there is nothing to count" : `what ${who} sent alone would make it look free of crime`;
  const months = from === to ? monthName(from) : `${monthName(from)} to ${monthName(to)}`;
  throw new AppFailure(
    "bad-input",
    `No file of ${forceName(lacking)}, whose district this is: ${why}.`,
    `Add its files of ${months}, named like ${formatMonth(from)}-${lacking}-street.csv, or correct --area-code.${ofExtract ? ` Where an extract is of ${forceName(lacking)}, its profile has to say so ("force").` : ""}`,
  );
}

/** The force with most rows in the area; of equal ones the first by name. */
export function mainForce(sent: ReadonlyMap<string, readonly { readonly placed: number }[]>): readonly string[] {
  const placed = Array.from(sent, ([force, months]) => [force, sumBy(months, (month) => month.placed)] as const);
  const [main] = placed.sort(([a, rowsA], [b, rowsB]) => rowsB - rowsA || (a < b ? -1 : 1));
  return main === undefined ? [] : [main[0]];
}
