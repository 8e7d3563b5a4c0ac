// The one order of texts, the same on every machine.

/** By code point; for `sort`. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
