// Texts that are kept for long, cut from longer ones.

/** A copy that does not keep the whole text alive which it was cut from. */
export function detached(text: string): string {
  return Array.from(text).join("");
}
