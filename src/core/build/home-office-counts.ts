// What the Home Office's tables hold of some partnerships, quarter by quarter, and the same of several files.
import { AppFailure } from "../basics/failure.ts";
import { type Month, monthName } from "../basics/months.ts";
import { type CountedArea, type Partnership, partnershipKey } from "./partnership-names.ts";

/** By offence group and subgroup as printed, groups in one spelling; null where a count of it is not given. */
export type GroupCounts = ReadonlyMap<string, ReadonlyMap<string, number | null>>;

/** All of a police force's offences, and those that it assigned to none of its partnerships. */
interface ForceCounts {
  readonly all: number;
  readonly unassigned: number;
}

/** A quarter that any partnership has a row of; quarters go by the month in which they end. */
export interface QuarterCounts {
  /** Subgroups by group that some partnership has a row of: one without a row of these has none of them, and no count of others. */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
  /** By slug, of the forces asked for. */
  readonly forces: ReadonlyMap<string, ForceCounts>;
  /** By `partnershipId`, of the partnerships asked for that have a row: of others nothing is known. */
  readonly partnerships: ReadonlyMap<string, GroupCounts>;
  /** By `partnershipId`, then by group: rows of groups that are not known, as their names may be misspelt. */
  readonly unknownRows: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The file that it is from. */
  readonly file: OfficialFile;
}

/** A file of the Home Office's tables. */
export interface OfficialFile {
  readonly name: string;
  /** The day that it says it was updated on, as "23 July 2026"; null where it says none. */
  readonly updated: string | null;
  /** The remarks of its notes on single forces, each as it stands. */
  readonly forceNotes: readonly string[];
}

/** The ids of an area's partnerships. */
export function partnershipIds({ partnerships }: CountedArea): readonly string[] {
  return partnerships.map(({ name, force }) => partnershipId(force, partnershipKey(name)));
}

export type Quarters = ReadonlyMap<Month, QuarterCounts>;

export function partnershipId(force: string, key: string): string {
  return `${force}/${key}`;
}

/**
 * The quarters of all files. One that several have is taken from the first; throws an AppFailure that names both files where they
 * do not agree on what was asked for.
 */
export function mergeQuarters(files: readonly Quarters[], asked: readonly Partnership[]): Quarters {
  const merged = new Map<Month, QuarterCounts>();
  for (const quarters of files)
    for (const [end, quarter] of quarters) {
      const first = merged.get(end);
      if (first === undefined) merged.set(end, quarter);
      else requireSame(first, quarter, end, asked);
    }
  return merged;
}

function requireSame(one: QuarterCounts, other: QuarterCounts, end: Month, asked: readonly Partnership[]): void {
  const [ours, theirs] = [flat(one), flat(other)];
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const [a, b] = [ours.get(key), theirs.get(key)];
    if (a === b) continue;
    const [id, group, subgroup] = JSON.parse(key) as readonly string[];
    const where = asked.find(({ name, force }) => partnershipId(force, partnershipKey(name)) === id)?.name ?? id;
    const what = `${[group, subgroup].filter(Boolean).join(", ")} of ${where} in the quarter to ${monthName(end)}`;
    throw new AppFailure(
      "bad-input",
      `${one.file.name} and ${other.file.name} contradict each other: of ${what} they have ${a ?? "nothing"} and ${b ?? "nothing"}.`,
      "Give only one file of each year, the newest: later editions correct earlier ones.",
    );
  }
}

function flat({ partnerships }: QuarterCounts): ReadonlyMap<string, number | null> {
  const counts = new Map<string, number | null>();
  for (const [where, groups] of partnerships)
    for (const [group, subgroups] of groups)
      for (const [subgroup, count] of subgroups) counts.set(JSON.stringify([where, group, subgroup]), count);
  return counts;
}
