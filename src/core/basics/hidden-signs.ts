// Signs that steer what shows a text instead of standing in it: no name that a person wrote holds one.
import { plainText, STEERING } from "./plain-text.ts";

/** What is said of a text that has some, as in "label holds …". */
export const HIDDEN_SIGNS = "holds control characters, invisible signs, or signs that turn the direction of text";

export function hasHiddenSigns(text: string): boolean {
  return plainText(text) !== text;
}

export function withoutHiddenSigns(text: string): string {
  return text.replace(STEERING, "");
}
