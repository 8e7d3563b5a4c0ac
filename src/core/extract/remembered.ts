// What was worked out of a text before: cells of a column repeat.
import { detached } from "../basics/detached.ts";

/** Texts that are kept; those that are met later are worked out each time. */
const MOST_TEXTS = 50_000;

/** The same function of a text, which is asked once for most texts. It must always give the same for the same text. */
export function remembered<Found>(found: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = found(text);
    if (known.size < MOST_TEXTS) known.set(detached(text), now);
    return now;
  };
}
