// What a build changed of the counts of the package before it, for the person who ran it.

import type { Boundaries } from "../area/area-package.ts";
import { REVISIONS_FILE } from "../area/revisions-file.ts";
import { formatMonth } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { formatCount } from "../basics/numbers.ts";
import { sumBy } from "../basics/sums.ts";
import { compareTexts } from "../basics/text-order.ts";
import { OF_OTHER_ROWS } from "../disclosure/counts-otherwise.ts";
import type { Revised } from "./revised-since.ts";
import type { Comparison } from "./revisions.ts";

type Change = Extract<Comparison, { comparable: true }>["changes"][number];

/** Counts named one by one; the file has all. */
const MOST_NAMED = 20;

/** By month, then the largest changes by category and ward; none where nothing changed. Indented by two. */
export function revisionLines(revised: Revised | null, boundaries: Boundaries): readonly string[] {
  return revised === null ? [] : [...goneLines(revised.gone), ...changedLines(revised, boundaries)];
}

/** The same in a line or two, where many packages are built at once. */
export function revisionSummary(revised: Revised | null): readonly string[] {
  if (revised === null) return [];
  const { comparison } = revised;
  const changed =
    comparison.comparable && comparison.changes.length > 0 ? [changedLine(comparison.changes.length)] : [];
  const apart = comparison.comparable ? changed : [notComparedLine(comparison.reason, revised.known)];
  return [...goneLines(revised.gone), ...apart].filter((line) => line !== "");
}

function changedLine(changes: number): string {
  return `  Revised since the package before: ${numberOf(changes, "counts")}, all in ${REVISIONS_FILE}`;
}

function notComparedLine(reason: string, known: number): string {
  const lost = known === 0 ? "" : ` The revisions that it listed are left out of ${REVISIONS_FILE}.`;
  return `  Not compared with the package that stood here: ${reason}.${lost}`;
}

function goneLines(gone: readonly string[]): readonly string[] {
  if (gone.length === 0) return [];
  const months = gone.length === 1 ? gone[0] : `${gone[0]} to ${gone.at(-1)}`;
  return ["", `  No more in the package: ${months}, ${numberOf(gone.length, "months")} that the one before had`];
}

function changedLines({ comparison, known, isOwn }: Revised, boundaries: Boundaries): readonly string[] {
  if (!comparison.comparable) return ["", notComparedLine(comparison.reason, known)];
  const { changes } = comparison;
  if (changes.length === 0) return [];
  const months = [...new Set(changes.map(({ month }) => month))].sort((a, b) => a - b);
  const names = new Map(boundaries.features.map(({ properties: { code, name } }) => [code, name]));
  const size = ({ before, after }: Change): number => Math.abs(after - before);
  const largest = changes.toSorted(
    (a, b) => size(b) - size(a) || a.month - b.month || compareTexts(a.category, b.category),
  );
  const more = changes.length - MOST_NAMED;
  return [
    "",
    changedLine(changes.length),
    ...months.map((month) => monthLine(changes.filter((change) => change.month === month))),
    ...largest.slice(0, MOST_NAMED).map((change) => changeLine(change, names)),
    ...(more > 0 ? [`      and ${numberOf(more, "more")}, each smaller or as large`] : []),
    ...(isOwn
      ? [
          `    ${changes.length === 1 ? "This is" : "These are"} ${formatCount(changes.length)} of ${numberOf(comparison.compared, "counts", formatCount)}. ${OF_OTHER_ROWS}: write it to another folder.`,
        ]
      : []),
  ];
}

function monthLine(changes: readonly Change[]): string {
  const net = (own: readonly Change[]): string => signed(sumBy(own, ({ before, after }) => after - before));
  const placed = changes.filter(({ ward }) => ward !== "");
  const unplaced = changes.filter(({ ward }) => ward === "");
  const parts = [
    ...(placed.length > 0 ? [`${net(placed)} in the wards by ${numberOf(placed.length, "counts")}`] : []),
    ...(unplaced.length > 0 ? [`${net(unplaced)} without coordinates`] : []),
  ];
  return `    ${formatMonth(changes[0]!.month)}  ${parts.join(", ")}`;
}

function changeLine({ month, category, ward, before, after }: Change, names: ReadonlyMap<string, string>): string {
  const where = ward === "" ? "without coordinates" : (names.get(ward) ?? ward);
  return `      ${formatMonth(month)} ${category}, ${where}: ${formatCount(before)} before, ${formatCount(after)} now`;
}

function signed(change: number): string {
  return `${change > 0 ? "+" : change < 0 ? "−" : "±"}${formatCount(Math.abs(change))}`;
}
