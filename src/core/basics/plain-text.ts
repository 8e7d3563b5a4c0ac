// Text of others as the page shows and saves it: nothing in it steers what stands around it, and XML can hold it.

/**
 * Controls, signs that nobody sees or that turn the direction of what follows, and what XML 1.0 cannot hold. Tabs and line ends may
 * stand, and what joins emoji or letters of scripts that are joined: a joiner in front of Latin letters or at an end joins nothing.
 */
export const STEERING =
  /[^\P{Cc}\t\n\r]|(?!\p{Join_C}[^\0-\u024f\p{C}\p{Z}\p{DI}]|[\ufe00-\ufe0f])[\p{DI}\p{Cs}\p{Zl}\p{Zp}\ufff9-\ufffb\ufffe\uffff]/gu;

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
