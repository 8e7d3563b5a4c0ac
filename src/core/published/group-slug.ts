// A group of the published figures in the address.
import { slugOf } from "../area/taxonomy.ts";

/** Of the group that is open: "Hate crime" is "group-hate-crime". */
export function groupSlug(group: string): string {
  return `group-${slugOf(group)}`;
}
