// The sheets of a workbook as they are named to people.
import { shortText } from "./plain-text.ts";
import { nameList } from "./words.ts";

export interface SheetName {
  readonly name: string;
  /** Whether the workbook hides it. */
  readonly hidden: boolean;
}

/** '"2025 H2" and "Old" (hidden)'; more than a few end in "and 3 others". */
export function sheetsText(sheets: readonly SheetName[]): string {
  return nameList(
    sheets.map(({ name, hidden }) => `"${shortText(name, 60)}"${hidden ? " (hidden)" : ""}`),
    NAMED,
  );
}

const NAMED = 6;

/** The first that is not hidden, else the first; null where there is none. */
export function usualSheet<Sheet extends SheetName>(sheets: readonly Sheet[]): Sheet | null {
  return sheets.find(({ hidden }) => !hidden) ?? sheets[0] ?? null;
}
