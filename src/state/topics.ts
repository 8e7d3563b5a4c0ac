// What a search finds besides places: offences, published figures, and what is inside other categories.
import { slugOf } from "../core/area/taxonomy.ts";
import { groupSlug } from "../core/published/group-slug.ts";
import type { View } from "../core/view/view.ts";
import { fold } from "../core/wards/search.ts";
import { derive } from "./models.ts";

export interface Topic {
  readonly id: string;
  readonly label: string;
  /** What it is. */
  readonly detail: string;
  /** What the view then has different. */
  readonly to: Partial<View>;
}

/** Inside categories of the open data, where they are not marked. */
const NOT_MARKED = ["Hate crime", "Domestic abuse", "Knife crime", "Cybercrime"];
const MOST = 4;

/** Offences, then groups of the published figures as far as they are loaded, then what none of them has. */
export const topics = derive(
  [(state) => state.dataset.taxonomy, (state) => state.published],
  ({ offences }, published) => {
    const offered = offences.map(
      ({ slug, label }): Topic => ({ id: slug, label, detail: "Offence", to: { offences: [slug] } }),
    );
    const groups = new Set(published.status === "ready" ? published.rows.map(({ group }) => group) : []);
    const figures = [...groups].map((group): Topic => {
      const to = { page: "assessment", section: "published", shown: [groupSlug(group)] } as const;
      return { id: groupSlug(group), label: group, detail: "Published figures", to };
    });
    const named = figures.map(({ label }) => fold(label));
    const unmarked = NOT_MARKED.filter((label) => !named.some((name) => name.includes(fold(label)))).map(
      (label): Topic => ({
        id: slugOf(label),
        label,
        detail: "Not marked in these data",
        to: { page: "about", section: "limits" },
      }),
    );
    return [...offered, ...figures, ...unmarked];
  },
);

/** Those in whose name a word begins with what was typed, or with whose name it begins; at most four. */
export function topicsIn(all: readonly Topic[], typed: string): readonly Topic[] {
  const wanted = fold(typed);
  if (wanted === "") return [];
  return all.filter(({ label }) => ` ${fold(label)}`.includes(` ${wanted}`)).slice(0, MOST);
}
