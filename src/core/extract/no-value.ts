// What people, systems and spreadsheets write into a cell of which nothing is known.
import { isErrorCell } from "./error-cells.ts";

const NO_VALUE =
  /^(?:[-–—?.*]+|n\/?[ak]|n\.[ak]\.?|(?:not|none) (?:known|recorded|given|stated|specified|available|applicable|provided)|unknown|unk|unspecified|missing|null|none|nil|nan|blank|tb[ac])$/i;
/** Most cells begin with a digit, and are looked at no further. */
const [DIGIT_0, DIGIT_9] = [0x30, 0x39];

/** The text of a cell, "" where it says that there is none. */
export function cellValue(text: string): string {
  const first = text.charCodeAt(0);
  const isNumber = first >= DIGIT_0 && first <= DIGIT_9;
  return !isNumber && (NO_VALUE.test(text) || isErrorCell(text)) ? "" : text;
}
