// Rows of a table of counts that a profile leaves out as sums, by what stands in a further column.
import { plainName } from "../build/readers/column-name.ts";
import { cellText } from "../build/readers/street-columns.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import type { ExtractProfile } from "./profile.ts";

/** A value of a further column. */
export interface FurtherValue {
  readonly column: string;
  readonly text: string;
}

/** For the rows under a header: the value by which one is left out; null of one that counts. */
export function leftBy(
  { without = {} }: Pick<ExtractProfile, "without">,
  header: readonly string[],
): (cells: readonly string[]) => FurtherValue | null {
  const names = columnNames(header);
  const left = Object.entries(without).map(([column, texts]) => {
    const values = new Map(texts.map((text) => [plainName(text), { column, text }]));
    return { at: columnNamed(names, column), values };
  });
  return (cells) => {
    for (const { at, values } of left) {
      const found = at < 0 ? undefined : values.get(plainName(cellText(cells[at])));
      if (found !== undefined) return found;
    }
    return null;
  };
}
