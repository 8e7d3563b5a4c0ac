// A file of the reader's own as it was given.
import type { SaidKind } from "../data/own-files.ts";

export interface Given {
  readonly file: File;
  readonly index: number;
  /** Which sheet of a workbook is looked at; null: its first. */
  readonly sheet: string | null;
  /** What the reader says that it is; left out where nothing is said. */
  readonly as?: SaidKind;
}

/** All but those that stand among the others too, by their index. */
export function without<T extends { readonly index: number }>(
  all: readonly T[],
  others: readonly Given[],
): readonly T[] {
  return all.filter(({ index }) => !others.some((other) => other.index === index));
}
