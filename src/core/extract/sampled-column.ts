// A column of a file that nobody has described yet: its name and its first values.
import { plainName } from "../build/readers/column-name.ts";
import { cellText } from "../build/readers/street-columns.ts";
import { columnNames } from "./column-names.ts";

export interface SampledColumn {
  readonly name: string;
  /** In small letters with single spaces, words that a program ran together taken apart. */
  readonly plain: string;
  /** Of the first rows, those that are not empty. */
  readonly values: readonly string[];
  /** Of every first row, "" for an empty one. */
  readonly cells: readonly string[];
}

/** A header of more letters is no name of a column. */
const LONGEST_NAME = 200;

export function sampledColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly SampledColumn[] {
  return columnNames(header).flatMap((name, at) => {
    if (name.length > LONGEST_NAME) return [];
    const cells = rows.map((row) => cellText(row[at]));
    const apart = name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[-/()#]+/g, " ");
    return [{ name, plain: plainName(apart), cells, values: cells.filter((text) => text !== "") }];
  });
}

/** Share of the values of which something holds; 0 of none. */
export function shareOf({ values }: SampledColumn, holds: (text: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}

/** "47 of its first 50 values are dates", "its first row has dates". */
export function ofFirst({ values }: SampledColumn, holds: (text: string) => boolean, things: string): string {
  const some = values.filter(holds).length;
  if (values.length === 1) return `its first row has ${some === 1 ? "" : "no "}${things}`;
  return `${some === values.length ? "all" : some} of its first ${values.length} values are ${things}`;
}
