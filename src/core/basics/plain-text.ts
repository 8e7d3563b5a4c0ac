// Text of others as the page shows and saves it: nothing in it steers what stands around it, and XML can hold it.

/** Controls, signs that turn the direction of what follows, and what XML 1.0 cannot hold; tabs and line ends may stand. */
export const STEERING = /[^\P{Cc}\t\n\r]|[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** The text with U+FFFD in the place of each such character and of half a surrogate pair, so that "1\0" is not read as 1. */
export function plainText(text: string): string {
  return text.replace(STEERING, "\ufffd");
}

/** The same of a JSON text, whose escapes may stand for such characters. Throws a SyntaxError only for what is no JSON. */
export function plainJson(json: string): string {
  return plainText(json).replace(/(?:\\u[\da-f]{4})+|\\./gi, (escapes) =>
    JSON.stringify(plainText(JSON.parse(`"${escapes}"`) as string)).slice(1, -1),
  );
}
