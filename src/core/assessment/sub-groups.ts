// What an offence of the list is made of.
import type { Offence } from "../area/offences.ts";
import { categoriesOf, type ListedFigures } from "../figures/list-figures.ts";

/** The categories of a group; of all crime, the groups and the categories that stand by themselves; of a category, nothing. */
export function subGroupsOf(list: readonly ListedFigures[], whole: Offence): readonly ListedFigures[] {
  switch (whole.kind) {
    case "category":
      return [];
    case "group":
      return categoriesOf(list).filter(({ offence }) => offence.parent === whole.slug);
    case "all":
      return list.filter(
        ({ offence }) =>
          offence.kind !== "all" &&
          offence.parent === null &&
          offence.categories.every((index) => whole.categories.includes(index)),
      );
    default:
      return whole.kind satisfies never;
  }
}
