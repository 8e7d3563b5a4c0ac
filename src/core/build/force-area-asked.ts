// The police force area that somebody names who is asked for a district.
import { forceName } from "../area/force-names.ts";
import type { ForceArea } from "./force-areas.ts";

/**
 * Codes of the districts of the one that is called so, or whose police force is, each once; null for none. `keyOf` gives the same for
 * names that are only written otherwise.
 */
export function askedForceArea(
  asked: string,
  rows: readonly ForceArea[],
  keyOf: (name: string) => string,
): readonly string[] | null {
  const key = keyOf(asked);
  const own = rows.filter(({ forceArea, force }) =>
    [forceArea, force, forceName(force)].some((name) => keyOf(name) === key),
  );
  return own.length === 0 ? null : [...new Set(own.map(({ code }) => code))];
}
