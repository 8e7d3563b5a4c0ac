// What is said of a text with more letters than are shown of it.
import { formatCount } from "./numbers.ts";

/** As in "label has 10,000 letters, and 200 are shown"; null of a text that has no more. */
export function tooLong(text: string, most: number): string | null {
  return text.length > most ? `has ${formatCount(text.length)} letters, and ${formatCount(most)} are shown` : null;
}
