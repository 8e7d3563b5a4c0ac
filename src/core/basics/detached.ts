// Texts that are kept for long, cut from longer ones.

/** A copy that does not keep the whole text alive which it was cut from. */
export function detached(text: string): string {
  // A text put together is written anew once a part of it is asked for, and that part is cut from the new one.
  return ` ${text}`.slice(1);
}
