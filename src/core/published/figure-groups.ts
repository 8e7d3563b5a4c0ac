// How the publisher of a package groups its figures: the headings and their order, and the offence of the open data behind each.
import type { FigureGroupRow, FigureRow } from "../area/area-package.ts";
import { compareTexts } from "../basics/text-order.ts";

/** The published figures of a package, and what it says of their groups. */
export interface PublishedFigures {
  readonly rows: readonly FigureRow[];
  readonly groups: FigureGroups;
}

/** Opaque: made by `makeFigureGroups`, asked by the functions here and in `triage-types.ts`. */
export interface FigureGroups {
  /** In their order. */
  readonly rows: readonly FigureGroupRow[];
  readonly byName: ReadonlyMap<string, FigureGroupRow>;
  /** Headings in the order of the page, but for the last. */
  readonly themes: readonly string[];
}

/** How much of what is published the open data's category holds: the same offences, or others as well. */
export type Fit = "same" | "wider";

/** `slugs` are offences that are added up; `reason` is a sentence or two on why the numbers differ. */
export type Correspondence =
  | { readonly found: true; readonly slugs: readonly string[]; readonly fit: Fit; readonly reason: string }
  | { readonly found: false; readonly reason: string };

type Named = Pick<FigureGroupRow, "group" | "subgroup">;

/** Heading of the groups that the package says nothing of, and of those that it gives no heading. */
export const OTHER_THEME = "Other indicators";

export function makeFigureGroups(unsorted: readonly FigureGroupRow[]): FigureGroups {
  const rows = unsorted.toSorted((a, b) => a.order - b.order);
  const themes = new Set(rows.flatMap(({ theme }) => (theme === "" ? [] : [theme])));
  themes.delete(OTHER_THEME);
  return { rows, byName: new Map(rows.map((row) => [nameOf(row), row])), themes: [...themes] };
}

/** The figures of a package that says nothing of their groups. */
export function ungrouped(rows: readonly FigureRow[]): PublishedFigures {
  return { rows, groups: makeFigureGroups([]) };
}

/** What the package says of a group or sub-group; undefined for nothing. */
export function rowOf(groups: FigureGroups, group: string, subgroup = ""): FigureGroupRow | undefined {
  return groups.byName.get(nameOf({ group, subgroup }));
}

export function themeOf(groups: FigureGroups, group: string): string {
  return rowOf(groups, group)?.theme || OTHER_THEME;
}

/** By heading, then in the order of the package, then by name. */
export function compareGroups(groups: FigureGroups, a: string, b: string): number {
  const places = [a, b].map((group) => {
    const theme = groups.themes.indexOf(themeOf(groups, group));
    return { theme: theme < 0 ? groups.themes.length : theme, order: rowOf(groups, group)?.order ?? 0 };
  });
  const [one, other] = [places[0]!, places[1]!];
  return one.theme - other.theme || one.order - other.order || compareTexts(a, b);
}

/** Whatever the group or sub-group, there is an answer: a counterpart, or why there is none. */
export function correspondenceOf(groups: FigureGroups, { group, subgroup }: Named): Correspondence {
  const row = rowOf(groups, group, subgroup);
  if (row !== undefined) return counterpartOf(row);
  const whole = rowOf(groups, group);
  if (whole !== undefined && whole.fit === "none") return { found: false, reason: whole.reason };
  if (groups.rows.some((other) => other.group === group)) return { found: false, reason: undividedReason(group) };
  return { found: false, reason: "No offence of this package is known to correspond to it." };
}

/** Groups that are the sum of others, with their parts. */
export function sumsIn({
  rows,
}: FigureGroups): readonly { readonly group: string; readonly parts: readonly string[] }[] {
  return rows.flatMap(({ group, sumOf }) =>
    sumOf === "" ? [] : [{ group, parts: sumOf.split(";").map((name) => name.trim()) }],
  );
}

function counterpartOf({ fit, openData, reason }: FigureGroupRow): Correspondence {
  const slugs = openData.split(" ").filter((slug) => slug !== "");
  return fit === "none" || slugs.length === 0 ? { found: false, reason } : { found: true, slugs, fit, reason };
}

function undividedReason(group: string): string {
  return `This package does not divide ${group.toLowerCase()} into kinds such as this one.`;
}

function nameOf({ group, subgroup }: Named): string {
  return JSON.stringify([group, subgroup]);
}
