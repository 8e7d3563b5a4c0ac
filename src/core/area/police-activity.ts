// Offences that are recorded where the police look: more checks, or more patrols, record more of them.

import { inSentence, nameList } from "../basics/words.ts";
import type { CategoryRow } from "./area-package.ts";
import type { Selection } from "./offences.ts";

const FOLLOWING: ReadonlySet<string> = new Set(["drugs", "possession-of-weapons", "anti-social-behaviour"]);

/** Whether counts of a category (slug) follow where the police look. */
export function followsPolice(category: string): boolean {
  return FOLLOWING.has(category);
}

/** Labels of the selection's categories that follow where the police look, and whether that is all of them. */
export function policeActivity(
  selection: Selection,
  categories: readonly CategoryRow[],
): { readonly labels: readonly string[]; readonly all: boolean } {
  const rows = selection.categories.map((index) => categories[index]!);
  const labels = rows.flatMap(({ category, label }) => (followsPolice(category) ? [label] : []));
  return { labels, all: labels.length > 0 && labels.length === rows.length };
}

/** The sentence on such offences, by their labels; none where they stand beside it. `consequence` is what follows for the reader. */
export function policeActivityText(labels: readonly string[], consequence = ""): string {
  const things = labels.length === 0 ? "" : ` of ${nameList(labels.map(inSentence))}`;
  const end = consequence === "" ? "" : `: ${consequence}`;
  return `Recorded numbers${things} partly follow where the police already look${end}.`;
}

/** What it means for whoever reads a change, and for whoever plans patrols. */
export const MORE_CHECKS = "a rise can be more checks";
export const MORE_PATROLS = "patrols there make more of them";
