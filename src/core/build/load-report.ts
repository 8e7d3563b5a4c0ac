// The report at the end of a build, for the person who ran it.

import { type Located, locatedByMonths } from "../area/located-rows.ts";
import { slugOf } from "../area/taxonomy.ts";
import { grouped } from "../basics/grouped-digits.ts";
import { tooLong } from "../basics/long-text.ts";
import { monthRangeName } from "../basics/month-range-name.ts";
import { formatMonth, monthsOf } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { percentText } from "../basics/percent.ts";
import { LONGEST } from "../basics/plain-text.ts";
import { sumBy } from "../basics/sums.ts";
import { nameList } from "../basics/words.ts";
import { RIM_METRES } from "../geography/rim-metres.ts";
import type { Inputs, PackageOptions } from "./build-inputs.ts";
import { doubleWarnings } from "./counted-twice.ts";
import { coverageLines } from "./coverage-table.ts";
import { extractWarnings, neverNamedLines, unmetLines } from "./extract-report.ts";
import { otherWardLines, otherWardWarnings } from "./extract-wards.ts";
import { rejectedRows } from "./ingest.ts";
import { acceptWarnings } from "./lacking-categories.ts";
import { districtWarnings, withCode } from "./no-district.ts";
import { outcomeLines, outcomeWarnings } from "./outcome-report.ts";
import { isOfGroups, ownCategories } from "./package-files.ts";
import { taxonomyOf, unknownCategories } from "./package-rows.ts";
import { REJECTIONS, type Rejection } from "./readers/street-row.ts";
import { residentsDoubts, residentsLines } from "./residents-report.ts";
import type { Revised } from "./revised-since.ts";
import { revisionLines } from "./revision-report.ts";
import { countedByWard, repeatedCrimeIds } from "./tally.ts";
import { wardWarnings } from "./ward-warnings.ts";

const EXAMPLES = 3;
/** Part of the rows above which rejected ones are no longer the odd bad line. */
const MANY_REJECTED = 0.01;

/** Text of several lines; `size` is that of the package written, `revised` what it changes of the one before. */
export function loadReport(
  options: PackageOptions,
  inputs: Inputs,
  size: { readonly files: number; readonly bytes: number; readonly revised: Revised | null },
): string {
  const lines = [
    ...reportLines(options, inputs, size.revised),
    "",
    `Wrote ${options.out}: ${numberOf(size.files, "files")}, ${grouped(Math.ceil(size.bytes / 1000))} kB, checked.`,
  ];
  return `${lines.join("\n")}\n`;
}

/** What became of every row, what each force sent, and what is to be looked at. */
export function reportLines(options: PackageOptions, inputs: Inputs, revised: Revised | null): readonly string[] {
  const { period, wards } = inputs;
  return [
    `${withCode(options.areaName, inputs.areaCode)}: ${numberOf(wards.boundaries.features.length, "wards")}, ${monthRangeName(period)}`,
    "",
    ...rowLines(inputs),
    ...groupLines(inputs),
    ...rejectionLines(inputs),
    ...coverage(inputs, options.out !== null && options.fetched === null),
    ...replacedLines(inputs),
    ...unreadLines(inputs),
    ...categoryLines(inputs),
    ...outcomeLines(inputs),
    ...otherWardLines(inputs),
    ...residentsLines(inputs),
    ...postcodeLines(inputs),
    ...homeOfficeLines(inputs),
    ...warningLines(options, inputs),
    ...revisionLines(revised, wards.boundaries),
  ];
}

function postcodeLines({ postcodes }: Inputs): readonly string[] {
  if (postcodes === null) return [];
  const { rows, counts, files } = postcodes;
  const line = (label: string, count: number): string => `    ${label.padEnd(26)}${grouped(count).padStart(12)}`;
  return [
    "",
    `  ${"Postcodes".padEnd(28)}${grouped(counts.read).padStart(12)} in ${numberOf(files, "files")}`,
    line("in the wards", rows.length),
    line("outside the area", counts.outside),
    line("out of use", counts["out of use"]),
    line("without a position", counts["without a position"]),
  ];
}

function homeOfficeLines({ homeOffice }: Inputs): readonly string[] {
  const [first, ...others] = homeOffice?.lines ?? [];
  return first === undefined ? [] : ["", `  ${first}`, ...others.map((line) => `    ${line}`)];
}

function rowLines({ counts, outcomes, forces }: Inputs): readonly string[] {
  const byWard = countedByWard(forces.tally);
  const { read, placed, rim, outside, unplaced, outsideMonths, setApart } = counts;
  const rows = sumBy(outcomes, (outcome) => outcome.rows ?? outcome.counts.read);
  const leftRows = counts.rejected["left-month"];
  const line = (label: string, rows: number): string => {
    const share = read === 0 ? "" : percentText(rows / read);
    return `    ${label.padEnd(26)}${grouped(rows).padStart(12)}${share.padStart(13)}`;
  };
  return [
    `  ${"Files".padEnd(28)}${grouped(outcomes.length).padStart(12)}`,
    `  ${"Rows".padEnd(28)}${grouped(rows).padStart(12)}`,
    ...(isOfCounts(outcomes) ? [`  ${"Offences in them".padEnd(28)}${grouped(read).padStart(12)}`] : []),
    line("in the wards", placed),
    ...(byWard === 0 ? [] : [line("  of them by ward alone", byWard)]),
    line(`within ${RIM_METRES} m of them`, rim),
    line("outside the area", outside),
    line("without coordinates", unplaced),
    line("outside the months", outsideMonths),
    ...(setApart === 0 ? [] : [line("of forces set apart", setApart)]),
    ...(counts.rejected.total === 0 ? [] : [line("sums, which are left out", counts.rejected.total)]),
    ...(counts.rejected["long-period"] === 0 ? [] : [line("longer periods, left out", counts.rejected["long-period"])]),
    ...(leftRows === 0 ? [] : [line("of months left out", leftRows)]),
    line("rejected", faultyRows(counts)),
  ];
}

/** Whether rows stand for other numbers of offences than one. */
function isOfCounts(outcomes: Inputs["outcomes"]): boolean {
  return outcomes.some(({ rows }) => rows !== undefined);
}

/** Rejected rows but the sums over others, longer periods and months that were left out by choice, in which nothing is wrong. */
function faultyRows({ rejected, ...counts }: Inputs["counts"]): number {
  return rejectedRows({ ...counts, rejected }) - rejected.total - rejected["long-period"] - rejected["left-month"];
}

/** What nobody can know of rows that were grouped before they came here. */
function groupLines(inputs: Inputs): readonly string[] {
  if (!isOfGroups(inputs)) return [];
  const groups = sumBy(inputs.outcomes, (outcome) => outcome.groups ?? 0);
  return [
    "",
    `  ${numberOf(groups, "groups", grouped)} (--places) stand for these rows. Of them nobody can know which Crime IDs repeat, which rows`,
    "  are there twice, and which file a row came from: a row is its own force's and its own month's, and a file",
    "  without any row is a month that is missing. Groups far from the area were not compared with each other.",
    "  What became of the crimes is not in groups: the package has no outcomes.",
  ];
}

function rejectionLines({ counts, outcomes }: Inputs): readonly string[] {
  const reasons = (Object.keys(REJECTIONS) as Rejection[]).filter(
    (reason) => reason !== "total" && reason !== "long-period" && counts.rejected[reason] > 0,
  );
  if (reasons.length === 0) return [];
  const lines = reasons.flatMap((reason) => {
    const examples = outcomes.flatMap((outcome) => outcome.examples.filter((example) => example.reason === reason));
    return [
      `    ${REJECTIONS[reason].padEnd(50)}${grouped(counts.rejected[reason]).padStart(8)}`,
      ...examples.slice(0, EXAMPLES).map(({ where }) => `      ${where}`),
    ];
  });
  return ["", "  Rejected rows", ...lines];
}

/** What each force sent, under an empty line; `advice` as for `coverageLines`. */
export function coverage({ forces, outcomes, period }: Inputs, advice: boolean): readonly string[] {
  const empty = outcomes.filter(({ counts, left }) => counts.read === 0 && left.length === 0);
  return [
    "",
    ...coverageLines(
      {
        ...forces,
        located: locatedIn({ forces, period }),
        repeatedCrimeIds: repeatedCrimeIds(forces.tally),
      },
      taxonomyOf(forces.tally),
      advice,
      isOfCounts(outcomes) ? "offences" : "rows",
    ),
    ...empty.map(({ file }) => `  ${file.name} has a header but no row: its month counts as missing.`),
  ];
}

function locatedIn({ forces, period }: Pick<Inputs, "forces" | "period">): Located {
  return locatedByMonths(forces.located, monthsOf(period).map(formatMonth));
}

export function replacedLines({ replaced }: Pick<Inputs, "replaced">): readonly string[] {
  if (replaced.length === 0) return [];
  const lines = replaced.flatMap(({ force, month, taken, left }) => [
    `    ${force} ${formatMonth(month)}: took ${taken}`,
    ...left.map((where) => `      left ${where}`),
  ]);
  return ["", "  Given more than once", ...lines];
}

export function unreadLines({ unread }: Pick<Inputs, "unread">): readonly string[] {
  const named = unread.flatMap(({ where, reason }) => (reason === null ? [] : [`    ${where}: ${reason}`]));
  const others = unread.length - named.length;
  const known = others === 0 ? [] : [`    files of outcomes or of stop and search, which hold no offences: ${others}`];
  return unread.length === 0 ? [] : ["", "  Not read", ...named, ...known];
}

function categoryLines(inputs: Inputs): readonly string[] {
  const { tally } = inputs.forces;
  const renamed = [...tally.renamed]
    .sort()
    .map(([named, label]) => `    ${named} is counted as ${label}, its name of today`);
  return [
    ...(renamed.length === 0 ? [] : ["", "  Categories under another name", ...renamed]),
    ...unknownLines(inputs),
    ...unmetLines(inputs),
    ...neverNamedLines(inputs),
  ];
}

function unknownLines(inputs: Inputs): readonly string[] {
  const unknown = unknownCategories(inputs.forces.tally, ownCategories(inputs));
  if (unknown.length === 0) return [];
  const lines = unknown.map(({ label, rows }) => `    ${label.padEnd(50)}${grouped(rows).padStart(8)}`);
  return ["", '  Categories the taxonomy does not know (kept, as crimes in "Other crime")', ...lines];
}

function warningLines(options: PackageOptions, inputs: Inputs): readonly string[] {
  const warnings = warningsOf(options, inputs);
  return warnings.length === 0 ? [] : ["", "  Warnings", ...warnings.map((text) => `    ${text}`)];
}

/** What whoever builds the package should look at: sentences without a full stop. */
export function warningsOf(options: PackageOptions, inputs: Inputs): readonly string[] {
  const folder = options.out
    ?.replace(/[/\\]+$/, "")
    .split(/[/\\]/)
    .at(-1);
  return [
    ...rejectedWarnings(inputs),
    ...otherWardWarnings(inputs),
    ...[tooLong(options.areaNameGiven, LONGEST.name) ?? []].flat().map((long) => `--area-name ${long}`),
    ...districtWarnings(inputs),
    ...acceptWarnings(options.acceptMonths, inputs.forces.coverage, locatedIn(inputs)),
    ...futureWarnings(options, inputs),
    ...residentsDoubts(inputs),
    ...wardWarnings(inputs),
    ...copyWarnings(inputs),
    ...doubleWarnings(inputs.outcomes),
    ...outcomeWarnings(inputs),
    ...extractWarnings(inputs),
    ...inputs.figureRemarks,
    ...(inputs.homeOffice?.warnings ?? []),
    ...inputs.outcomes.flatMap(({ brokenOff }) =>
      brokenOff === null ? [] : [`${brokenOff} breaks off: the file may not be whole`],
    ),
    ...(folder === undefined || folder === options.slug
      ? []
      : [
          `the folder is not named ${options.slug}, as the page expects: rename it${slugOf(folder ?? "") === folder ? `, or build again with --slug ${folder}` : ""}`,
        ]),
  ];
}

/** Of more than the odd bad line; sums are no rows that anything could be lost of. */
function rejectedWarnings({ counts, outcomes }: Inputs): readonly string[] {
  const [faulty, all] = [faultyRows(counts), counts.read - counts.rejected.total];
  if (faulty <= MANY_REJECTED * all) return [];
  const share = percentText(faulty / all).trim();
  const what = numberOf(faulty, isOfCounts(outcomes) ? "offences" : "rows", grouped);
  return [
    `${what} (${share}) ${faulty === 1 ? "was" : "were"} rejected and ${faulty === 1 ? "is" : "are"} in no number: see the first lines of each reason under "Rejected rows" before the package is used`,
  ];
}

/** Of rows that are there twice, with their Crime ID: all are counted, since nobody can tell what the police meant. */
function copyWarnings({ outcomes }: Inputs): readonly string[] {
  const doubled = outcomes.filter(({ copies }) => copies > 0);
  if (doubled.length === 0) return [];
  const files = doubled.map(({ file, copies }) => `${grouped(copies)} in ${file.name}`);
  const rows = sumBy(doubled, ({ copies }) => copies);
  const isOwn = doubled.every(({ file }) => file.reader !== undefined);
  const [number, again] = isOwn ? ["record number", ""] : ["Crime ID", ", or download the file again"];
  return [
    `${numberOf(rows, "rows", grouped)} in the wards ${rows === 1 ? "is" : "are"} the same as another, ${number} and all, and counted again: ${nameList(files, EXAMPLES)}; take the ${rows === 1 ? "copy" : "copies"} out${again}`,
  ];
}

/** The clock may be slow: what it takes for the future is counted all the same. */
function futureWarnings({ possible: { now, soon }, to }: PackageOptions, { outcomes }: Inputs): readonly string[] {
  const clock = `later than ${formatMonth(now)}, which the clock of this machine shows`;
  const early = outcomes.filter(({ forces }) =>
    [...forces.values()].some(({ months }) => [...months].some((month) => month > soon)),
  );
  return [
    ...early.map(({ file }) => `${file.name} has rows of a month ${clock}: see whether its name and month are right`),
    ...(to !== null && to > soon ? [`--to ${formatMonth(to)} is ${clock}`] : []),
  ];
}
