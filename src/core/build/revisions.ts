// Which counts a new package changes of the one that it takes the place of: nothing is claimed of what cannot be compared.

import type { Boundaries, CountRow, RevisionRow } from "../area/area-package.ts";
import { cellName, unplacedCounts } from "../area/revised-cells.ts";
import type { CoveredForce } from "../area/small-months.ts";
import { wasSent } from "../area/was-sent.ts";
import type { WrittenDescriptor } from "../area/written-descriptor.ts";
import { type Month, parseMonth } from "../basics/months.ts";
import { packedShapeOf } from "../geography/packed-rings.ts";

type Block = WrittenDescriptor["wardscope"];

/** What of a package is compared. */
export interface ComparedPackage {
  readonly wardscope: Pick<Block, "coverage" | "located" | "months" | "inputs" | "disclosure" | "counting">;
  readonly boundaries: Boundaries;
  readonly counts: Iterable<CountRow>;
}

export type Comparison =
  | { readonly comparable: false; readonly reason: string }
  | {
      readonly comparable: true;
      /** Those that both packages count. */
      readonly months: ReadonlySet<Month>;
      /** How many counts one of them has. */
      readonly compared: number;
      /** Each count of them that changed, once. */
      readonly changes: readonly Omit<RevisionRow, "date">[];
    };

/** Why packages cannot be compared, as the end of a sentence. */
const REASONS = {
  form: "it is of an older form, which does not say what each force sent",
  wards: "its wards have other boundaries",
  forces: "it counts other forces",
  profile: "it counts by another profile, or by another version of the program",
  method: "the same files gave other counts then, so it is not the police who changed them",
} as const;

/**
 * The counts of wards, and of rows without coordinates, that differ between two packages, in months that both count. Not
 * comparable are packages of other wards, other counted forces or extracts read by another profile, and those that count the same
 * files otherwise.
 */
export function revisionsBetween(earlier: ComparedPackage, later: ComparedPackage): Comparison {
  const [before, after] = [earlier.wardscope.coverage, later.wardscope.coverage];
  if (before === undefined || after === undefined) return { comparable: false, reason: REASONS.form };
  if (!sameWards(earlier.boundaries, later.boundaries)) return { comparable: false, reason: REASONS.wards };
  if (forcesOf(before) !== forcesOf(after)) return { comparable: false, reason: REASONS.forces };
  if (earlier.wardscope.counting !== later.wardscope.counting) return { comparable: false, reason: REASONS.profile };
  const countedBefore = countedMonths(before);
  const months = new Set([...countedMonths(after)].filter((month) => countedBefore.has(month)));
  const [old, now] = [cellsOf(earlier, months), cellsOf(later, months)];
  const changes = changedCells(old, now);
  const same = monthsOfSameFiles(earlier.wardscope.inputs ?? [], later.wardscope.inputs ?? [], months);
  if (changes.some(({ month }) => same.has(month))) return { comparable: false, reason: REASONS.method };
  return { comparable: true, months, compared: new Set([...old.keys(), ...now.keys()]).size, changes };
}

function sameWards(a: Boundaries, b: Boundaries): boolean {
  const others = new Map(b.features.map((feature) => [feature.properties.code, feature]));
  return (
    a.features.length === b.features.length &&
    a.features.every((feature) => {
      const other = others.get(feature.properties.code);
      return other !== undefined && shapeText(feature) === shapeText(other);
    })
  );
}

/** Corners in their order: what is written of a ward. */
function shapeText(feature: Boundaries["features"][number]): string {
  const { type, polygons } = packedShapeOf(feature);
  return JSON.stringify([type, polygons.map((rings) => rings.map((ring) => Array.from(ring)))]);
}

function counted(coverage: readonly CoveredForce[]): readonly CoveredForce[] {
  return coverage.filter(({ role }) => role !== "setApart");
}

function forcesOf(coverage: readonly CoveredForce[]): string {
  return counted(coverage)
    .map(({ force }) => force)
    .sort()
    .join(" ");
}

/** Those that every counted force sent. */
function countedMonths(coverage: readonly CoveredForce[]): ReadonlySet<Month> {
  const lacking = new Set<Month>();
  const all = new Set<Month>();
  for (const { months } of counted(coverage))
    for (const { month: text, status } of months) {
      const month = parseMonth(text);
      if (month === null) continue;
      all.add(month);
      if (!wasSent(status)) lacking.add(month);
    }
  return new Set([...all].filter((month) => !lacking.has(month)));
}

type Cells = ReadonlyMap<string, { readonly cell: Pick<RevisionRow, "month" | "category" | "ward">; count: number }>;

/** Counts by ward, and of rows without coordinates, in these months. */
function cellsOf({ wardscope, counts }: ComparedPackage, months: ReadonlySet<Month>): Cells {
  const cells = new Map<string, { readonly cell: Pick<RevisionRow, "month" | "category" | "ward">; count: number }>();
  const add = (month: Month, category: string, ward: string, count: number): void => {
    if (!months.has(month) || count === 0) return;
    const key = cellName({ month, category, ward });
    const found = cells.get(key);
    if (found === undefined) cells.set(key, { cell: { month, category, ward }, count });
    else found.count += count;
  };
  for (const { ward, month, category, count } of counts) add(month, category, ward, count);
  for (const { category, month, count } of unplacedCounts(wardscope)) add(month, category, "", count);
  return cells;
}

function changedCells(before: Cells, after: Cells): readonly Omit<RevisionRow, "date">[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    const change = { ...(old ?? now)!.cell, before: old?.count ?? 0, after: now?.count ?? 0 };
    return change.before === change.after ? [] : [change];
  });
}

/** Months of which both packages read the very same files: all, or none, where a file does not say of which month it is. */
function monthsOfSameFiles(
  a: NonNullable<Block["inputs"]>,
  b: NonNullable<Block["inputs"]>,
  all: ReadonlySet<Month>,
): ReadonlySet<Month> {
  const [before, after] = [filesByMonth(a), filesByMonth(b)];
  const hashes = (inputs: NonNullable<Block["inputs"]>): string =>
    inputs
      .map(({ sha256 }) => sha256)
      .sort()
      .join(" ");
  if (before === null || after === null) return hashes(a) === hashes(b) ? all : new Set();
  return new Set([...before].flatMap(([month, files]) => (after.get(month) === files ? [month] : [])));
}

/** The files of each month in one text; null where one is of no known month. */
function filesByMonth(inputs: NonNullable<Block["inputs"]>): ReadonlyMap<Month, string> | null {
  const months = new Map<Month, string[]>();
  for (const { name, sha256 } of inputs) {
    const file = name.slice(name.lastIndexOf("/") + 1);
    const month = parseMonth(/^(\d{4}-\d{2})-/.exec(file)?.[1] ?? "");
    if (month === null) return null;
    months.set(month, [...(months.get(month) ?? []), `${file} ${sha256}`]);
  }
  return new Map([...months].map(([month, files]) => [month, files.sort().join("\n")]));
}
