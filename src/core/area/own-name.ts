// The slug of an area of the reader's own, made of what it is called.
import { slugOf } from "./taxonomy.ts";

const MOST_LETTERS = 48;

/** "own-" and the name, another than those taken. */
export function ownSlug(name: string, taken: ReadonlySet<string>): string {
  const base = `own-${slugOf(name).slice(0, MOST_LETTERS).replace(/-+$/, "") || "data"}`;
  let slug = base;
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
  return slug;
}
