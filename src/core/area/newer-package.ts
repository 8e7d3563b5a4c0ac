// Whether a package is another than the one that is shown, by what their descriptors list.
import { type Month, parseMonth } from "../basics/months.ts";
import type { Descriptor } from "./descriptor-form.ts";

/** Whether it lists other files, or files of another content; nothing is said of files that either gives no hash of. */
export function listsOthers(one: Descriptor, other: Descriptor): boolean {
  return listOf(one) !== listOf(other);
}

/** The last month that any force could have sent; 0 where there is none. */
export function latestMonth({ wardscope }: Descriptor): Month {
  return Math.max(0, ...wardscope.months.map(({ month }) => parseMonth(month) ?? 0));
}

function listOf({ resources }: Descriptor): string {
  return JSON.stringify(resources.map(({ path, hash }) => [path, hash ?? ""]).sort());
}
