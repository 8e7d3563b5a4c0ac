// Categories of which a force sent no row in months that would hold many, as whoever reads the package finds them, and months that are
// counted as they are, since whoever builds it says that they are whole.
import { notRecorded } from "../area/coverage.ts";
import type { Located } from "../area/located-rows.ts";
import type { CoveredForce } from "../area/small-months.ts";
import { wasSent } from "../area/was-sent.ts";
import { formatMonth, type Month, parseMonth } from "../basics/months.ts";
import { smallMonths } from "./too-small-months.ts";

export interface LackingCategory {
  readonly force: string;
  /** Slug. */
  readonly category: string;
  /** "2025-07", in their order; also those that are accepted. */
  readonly months: readonly string[];
}

/** `located` has the rows of every month of the coverage. */
export function lackingCategories(coverage: readonly CoveredForce[], located: Located): readonly LackingCategory[] {
  const months = (coverage[0]?.months ?? []).map(({ month }) => parseMonth(month)!);
  if (months.length === 0) return [];
  const range = { from: months[0]!, to: months.at(-1)! };
  const required = coverage.filter(isRequired);
  const missing = new Set(
    required.flatMap((force) =>
      force.months.flatMap(({ month, status }) => (wasSent(status) ? [] : [parseMonth(month)!])),
    ),
  );
  return located.flatMap(({ force, category, rows }) => {
    const lacking = notRecorded(rows, range, missing).map(formatMonth);
    return lacking.length === 0 ? [] : [{ force, category, months: lacking }];
  });
}

/**
 * With every month as accepted that is to be and that has no row of a category which the force sends in others: whether these would
 * hold many does not matter, so that it tells nothing of counts that a public copy withholds.
 */
export function withAccepted(
  coverage: readonly CoveredForce[],
  located: Located,
  accepted: ReadonlySet<Month>,
): readonly CoveredForce[] {
  return coverage.map((force) => {
    const own = located.filter((entry) => entry.force === force.force && entry.rows.some((count) => count > 0));
    const months = force.months.map((month, at) => {
      const isAccepted = accepted.has(parseMonth(month.month)!) && own.some(({ rows }) => rows[at] === 0);
      return isAccepted && month.status === "submitted" ? { ...month, status: "accepted" as const } : month;
    });
    return { ...force, months };
  });
}

/** Positions of the months of a force that are far too small, whether they are accepted or not. */
export function smallOnesOf(force: CoveredForce): ReadonlySet<number> {
  return smallMonths(force.months, isRequired(force));
}

/** Of months that are to be accepted and would count in any case. */
export function acceptWarnings(
  asked: readonly Month[],
  coverage: readonly CoveredForce[],
  located: Located,
): readonly string[] {
  const small = coverage.flatMap((force) => Array.from(smallOnesOf(force), (at) => force.months[at]!.month));
  const open = new Set([...small, ...lackingCategories(coverage, located).flatMap(({ months }) => months)]);
  const idle = [...new Set(asked.map(formatMonth))].filter((month) => !open.has(month));
  return idle.map(
    (month) =>
      `--accept-months ${month} changes nothing: no force sent far too little, or no row of a category, in that month`,
  );
}

function isRequired({ role }: CoveredForce): boolean {
  return role === "home" || role === "required";
}
