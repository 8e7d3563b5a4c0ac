// What each force sent, as a table for a terminal: forces down, months in runs of the same kind.

import type { CategoryRow } from "../area/area-package.ts";
import type { Descriptor } from "../area/descriptor-form.ts";
import { type LocatedRow, locatedRowsOf } from "../area/located-rows.ts";
import { type CoveredForce, smallMonthReason } from "../area/small-months.ts";
import { wasSent } from "../area/was-sent.ts";
import { monthName, parseMonth } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { formatCount } from "../basics/numbers.ts";
import { percentText } from "../basics/percent.ts";
import { sumBy } from "../basics/sums.ts";
import { nameList } from "../basics/words.ts";
import { lackingCategories, smallOnesOf } from "./lacking-categories.ts";

type Block = Pick<Descriptor["wardscope"], "coverage" | "located" | "setApart" | "repeatedCrimeIds">;
type CoveredMonth = CoveredForce["months"][number];

const ROLES: Readonly<Record<CoveredForce["role"], string>> = {
  home: "home force",
  required: "required",
  whole: "sent every month",
  setApart: "set apart",
};
const STATUSES: Readonly<Record<CoveredMonth["status"], string>> = {
  submitted: "submitted",
  missing: "missing",
  tooSmall: "too small",
  accepted: "accepted",
};
const HEADER = { rows: "Rows", offences: "Offences" } as const;
/** Columns of numbers, which stand to the right. */
const FIRST_NUMBER = 4;

/**
 * The table and what follows from it, in sentences; nothing of a package that does not say what was sent. `advice`: whether they say which
 * options of `build` make it otherwise, which commands that fetch their files do not have; `categories` give their printed names;
 * `things`: what the forces sent.
 */
export function coverageLines(
  { coverage = [], located = [], setApart = [], repeatedCrimeIds = 0 }: Block,
  categories: readonly Pick<CategoryRow, "category" | "label">[] = [],
  advice = true,
  things: keyof typeof HEADER = "rows",
): readonly string[] {
  if (coverage.length === 0) return [];
  const months = (coverage[0]?.months ?? []).map(({ month }) => month);
  const locatedRows = locatedRowsOf(located, months);
  const header = ["Coverage", "", "Months", "", HEADER[things], "In the wards", "With coordinates"];
  const rows = coverage.flatMap((force) => forceRows(force, locatedRows));
  const sentences = [
    ...coverage.flatMap((force) => smallMonthSentences(force, advice)),
    ...lackingCategories(coverage, located).flatMap((lacking) => {
      const label = categories.find(({ category }) => category === lacking.category)?.label ?? lacking.category;
      const force = coverage.find((one) => one.force === lacking.force)!;
      return lackingSentences(force, label, lacking.months, advice);
    }),
    ...setApart.flatMap((apart) => {
      const force = coverage.find((one) => one.force === apart.force);
      return force === undefined ? [] : setApartSentences(force, apart.rows, advice);
    }),
    ...(repeatedCrimeIds > 0
      ? [
          `${numberOf(repeatedCrimeIds, "rows", formatCount)} in the wards ${repeatedCrimeIds === 1 ? "has" : "have"} the Crime ID of another row there; all are counted.`,
        ]
      : []),
  ];
  return [...aligned([header, ...rows]), ...sentences].map((line) => `  ${line}`);
}

/** A row for each run of months of one status in a year: who, role, months, status, rows, those in the wards, share with coordinates. */
function forceRows(force: CoveredForce, located: readonly LocatedRow[]): readonly (readonly string[])[] {
  const here = located.filter((entry) => entry.force === force.force);
  return runsOf(force.months).map((run, index) => {
    const [first, last] = [run[0]!, run.at(-1)!];
    const months = run.length === 1 ? first.month : `${first.month} to ${last.month}`;
    const inRun = here.filter(({ month }) => month >= first.month && month <= last.month);
    const who = index === 0 ? [`  ${force.name ?? force.force}`, ROLES[force.role]] : ["", ""];
    const isMissing = first.status === "missing";
    return [
      ...[...who, months, STATUSES[first.status]],
      isMissing ? "-" : formatCount(sumBy(run, ({ rows }) => rows)),
      isMissing ? "-" : formatCount(sumBy(run, ({ placed }) => placed)),
      shareOf(
        sumBy(inRun, ({ withCoordinates }) => withCoordinates),
        sumBy(inRun, ({ rows }) => rows),
      ),
    ];
  });
}

function runsOf(months: readonly CoveredMonth[]): readonly (readonly CoveredMonth[])[] {
  const runs: CoveredMonth[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    const like = run?.[0]?.status === month.status && run[0].month.slice(0, 4) === month.month.slice(0, 4);
    if (run !== undefined && like) run.push(month);
    else runs.push([month]);
  }
  return runs;
}

function smallMonthSentences(force: CoveredForce, advice: boolean): readonly string[] {
  const called = force.name ?? force.force;
  const small = smallOnesOf(force);
  return force.months
    .filter(({ status }, at) => status === "tooSmall" || (status === "accepted" && small.has(at)))
    .map((month) => {
      const what = `${monthName(parseMonth(month.month)!)} of ${called} holds ${smallMonthReason(force, month)}`;
      return month.status === "accepted"
        ? `${what}: counted, as asked for.`
        : `${what}: it counts as not submitted.${advice ? ` Get its file again, or give --accept-months ${month.month} if it is whole.` : ""}`;
    });
}

/** Of months ("2025-07") in which a force sent no row of a category, those that are accepted apart. */
function lackingSentences(
  { force, name = force, months: all }: CoveredForce,
  label: string,
  lacking: readonly string[],
  advice: boolean,
): readonly string[] {
  const accepted = new Set(all.flatMap(({ month, status }) => (status === "accepted" ? [month] : [])));
  const isAccepted = (month: string): boolean => accepted.has(month);
  return [lacking.filter(isAccepted), lacking.filter((month) => !isAccepted(month))].flatMap((months) => {
    if (months.length === 0) return [];
    const named = nameList(months.map((month) => monthName(parseMonth(month)!)));
    const what = `${named} of ${name} ${months.length === 1 ? "holds" : "hold"} no row of ${label}`;
    if (isAccepted(months[0]!)) return [`${what}: counted as none, as asked for.`];
    const those = months.length === 1 ? "that month has" : "these months have";
    const whole = months.length === 1 ? "it is" : "they are";
    return [
      `${what}, though others hold many: ${those} no total of what includes it.${advice ? ` Get ${months.length === 1 ? "its file" : "their files"} again, or give --accept-months ${months.join(" ")} if ${whole} whole.` : ""}`,
    ];
  });
}

function setApartSentences(
  { force, name = force, months }: CoveredForce,
  rows: number,
  advice: boolean,
): readonly string[] {
  const sent = months.filter(({ status }) => wasSent(status)).length;
  if (rows === 0)
    return [`${name} sent ${sent} of ${numberOf(months.length, "months")}, and none of its offences lies here.`];
  return [
    `${name} sent ${sent} of ${numberOf(months.length, "months")}: its ${numberOf(rows, "offences", formatCount)} here ${rows === 1 ? "is" : "are"} in no number.`,
    ...(advice
      ? [`Get the files that are missing, or give --require-forces ${force}: then months without them are missing.`]
      : []),
  ];
}

function shareOf(part: number, whole: number): string {
  return whole === 0 ? "-" : percentText(part / whole);
}

/** Columns as wide as their widest cell, two spaces apart. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column < FIRST_NUMBER ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd(),
  );
}
