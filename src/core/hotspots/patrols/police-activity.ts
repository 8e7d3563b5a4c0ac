// Offences that are found where the police look: more patrols record more of them.
import type { CategoryRow } from "../../area/area-package.ts";
import { joinLabels, type Selection } from "../../area/offences.ts";
import { FOLLOWS_POLICE } from "../../wards/caveats.ts";

/** Labels of the selection's categories that follow where the police look, and whether that is all of them. */
export function policeActivity(
  selection: Selection,
  categories: readonly CategoryRow[],
): { readonly labels: readonly string[]; readonly all: boolean } {
  const rows = selection.categories.map((index) => categories[index]!);
  const labels = rows.flatMap(({ category, label }) => (FOLLOWS_POLICE.includes(category) ? [label] : []));
  return { labels, all: labels.length > 0 && labels.length === rows.length };
}

/** A sentence for whoever plans patrols by such offences; null where none of them follow the police. */
export function policeWarning(selection: Selection, categories: readonly CategoryRow[]): string | null {
  const { labels, all } = policeActivity(selection, categories);
  if (labels.length === 0) return null;
  const name = joinLabels(labels);
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  const clause = `records of ${lower} partly follow where the police already look: patrols there make more of them.`;
  return `${all ? "Mind that" : "Of these offences,"} ${clause}`;
}
