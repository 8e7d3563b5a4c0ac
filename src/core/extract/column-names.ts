// The columns of an extract by their names, as a person sees them in the header.
import { plainName } from "../build/readers/column-name.ts";

/** A name for each column, all different: its header, with " (2)" after that of a second one; "Column 3" where it is empty. */
export function columnNames(header: readonly string[]): readonly string[] {
  const met = new Map<string, number>();
  return header.map((text, index) => {
    const name = text.trim().replace(/\s+/g, " ") || `Column ${index + 1}`;
    const times = (met.get(plainName(name)) ?? 0) + 1;
    met.set(plainName(name), times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Where the column of a name stands under a header, -1 where it does not; neither case nor spaces matter. */
export function columnNamed(names: readonly string[], name: string): number {
  const plain = plainName(name);
  return names.findIndex((one) => plainName(one) === plain);
}
