// Signs that steer what shows a text instead of standing in it: no name that a person wrote holds one.
import { plainText, STEERING } from "./plain-text.ts";

export function hasHiddenSigns(text: string): boolean {
  return plainText(text) !== text;
}

export function withoutHiddenSigns(text: string): string {
  return text.replace(STEERING, "");
}
