// Text of others as the page shows and saves it: nothing in it steers what stands around it, and XML can hold it.

/**
 * Controls, signs that nobody sees or that turn the direction of what follows, and what XML 1.0 cannot hold. Tabs and line ends may
 * stand, and what joins emoji or letters of scripts that are joined: a joiner in front of Latin letters or at an end joins nothing.
 */
export const STEERING =
  /[^\P{Cc}\t\n\r]|(?!\p{Join_C}[^\0-\u024f\p{C}\p{Z}\p{DI}]|[\ufe00-\ufe0f])[\p{DI}\p{Cs}\p{Zl}\p{Zp}\ufff9-\ufffb\ufffe\uffff]/gu;

/** Letters of a name, and of a remark, that are shown and kept. */
export const LONGEST = { name: 200, remark: 2000 } as const;

/** A text of at most so many letters: of a longer one the beginning and the last 39, since names often differ at their ends. */
export function shortText(text: string, most: number = LONGEST.name): string {
  return text.length > most ? plainText(`${text.slice(0, most - 40)}…${text.slice(-39)}`) : text;
}

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
