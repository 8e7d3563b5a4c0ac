// Signs that steer what shows a text instead of standing in it: no name that a person wrote holds one.

/** Controls but tabs and line ends, and what turns the direction of all that follows. */
const HIDDEN = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/u;
const EACH = new RegExp(HIDDEN.source, "gu");

export function hasHiddenSigns(text: string): boolean {
  return HIDDEN.test(text);
}

export function withoutHiddenSigns(text: string): string {
  return text.replace(EACH, "");
}
