// What a reader can choose: all crime, a group, a category, or several of them. Each stands for a set of categories.
import { inSentence, nameList } from "../basics/words.ts";
import type { CategoryRow } from "./area-package.ts";
import { ALL_CRIME, ANTI_SOCIAL_BEHAVIOUR, slugOf } from "./taxonomy.ts";

/** One line of the offence list. `categories` are indices into the taxonomy's rows, ascending. */
export interface Offence {
  readonly slug: string;
  readonly label: string;
  readonly kind: "all" | "group" | "category";
  /** Slug of the group that a category is listed under, null at the top level. */
  readonly parent: string | null;
  readonly categories: readonly number[];
  readonly definition: string;
}

export interface Taxonomy {
  readonly categories: readonly CategoryRow[];
  /** In the order of the list: all crime, then each group followed by its categories. */
  readonly offences: readonly Offence[];
}

/** What is counted: crimes, what is no crime, or both together. */
export type Noun = "offences" | "incidents" | "offences and incidents";

/** A choice of one or more offences, seen as one. */
export interface Selection {
  readonly slugs: readonly string[];
  readonly label: string;
  readonly categories: readonly number[];
  /** True when every category in it is a crime; incidents are not. */
  readonly isCrime: boolean;
  readonly noun: Noun;
}

/**
 * The taxonomy of a package, whose categories have different slugs. A group of one category is listed as that category
 * alone. "All crime" holds every category with `isCrime`, but never anti-social behaviour, whatever the package says of it.
 * A group whose slug is taken by a category or another group gets "-group" behind its own, and
 * "(all kinds)" behind its name.
 */
export function makeTaxonomy(rows: readonly CategoryRow[]): Taxonomy {
  const categories = rows
    .map((row) => (row.category === ANTI_SOCIAL_BEHAVIOUR ? { ...row, isCrime: false } : row))
    .sort((a, b) => a.order - b.order || (a.category < b.category ? -1 : 1));
  const all: Offence = {
    ...ALL_CRIME,
    kind: "all",
    parent: null,
    categories: categories.flatMap((row, index) => (row.isCrime ? [index] : [])),
    definition: "Every category that is a crime. Anti-social behaviour is recorded as incidents and is not in it.",
  };
  const groups = [...new Set(categories.map((row) => row.group))];
  const taken = new Set([ALL_CRIME.slug, ...categories.map((row) => row.category)]);
  return { categories, offences: [all, ...groups.flatMap((group) => offencesOfGroup(categories, group, taken))] };
}

/** The offences of these slugs as one; unknown slugs are left out; null when nothing is left. */
export function select(taxonomy: Taxonomy, slugs: readonly string[]): Selection | null {
  const chosen = taxonomy.offences.filter((offence) => slugs.includes(offence.slug));
  if (chosen.length === 0) return null;
  const categories = [...new Set(chosen.flatMap((offence) => offence.categories))].sort((a, b) => a - b);
  const crimes = categories.filter((index) => taxonomy.categories[index]!.isCrime);
  const isCrime = crimes.length === categories.length;
  return {
    slugs: chosen.map((offence) => offence.slug),
    label: joinLabels(chosen.filter((offence) => !isPartOfAnother(offence, chosen)).map((offence) => offence.label)),
    categories,
    isCrime,
    noun: isCrime ? "offences" : crimes.length > 0 ? "offences and incidents" : "incidents",
  };
}

/** A group chosen together with one of its categories says all by its own name. */
function isPartOfAnother(offence: Offence, chosen: readonly Offence[]): boolean {
  return chosen.some(
    (other) =>
      other.categories.length > offence.categories.length &&
      offence.categories.every((index) => other.categories.includes(index)),
  );
}

/** Adds the slug of the group to those taken. */
function offencesOfGroup(categories: readonly CategoryRow[], group: string, taken: Set<string>): readonly Offence[] {
  const members = categories.flatMap((row, index) => (row.group === group ? [index] : []));
  const single = members.length === 1;
  let [slug, label] = [slugOf(group) || "group", group];
  while (!single && taken.has(slug)) [slug, label] = [`${slug}-group`, `${label} (all kinds)`];
  if (!single) taken.add(slug);
  const items = members.map((index): Offence => {
    const row = categories[index]!;
    return {
      slug: row.category,
      label: row.label,
      kind: "category",
      parent: single ? null : slug,
      categories: [index],
      definition: row.definition,
    };
  });
  if (single) return items;
  const definition = `${joinLabels(items.map((item) => item.label))}.`;
  return [{ slug, label, kind: "group", parent: null, categories: members, definition }, ...items];
}

/** The noun that goes with a count: of 1 "offence", of both kinds "offence or incident". */
export function nounFor(count: number, noun: Noun): string {
  return count === 1 ? noun.replace(/s\b/g, "").replace(" and ", " or ") : noun;
}

/** "Shoplifting, drugs and robbery". */
export function joinLabels(labels: readonly string[]): string {
  const [first = "", ...rest] = labels;
  return nameList([first, ...rest.map(inSentence)]);
}
