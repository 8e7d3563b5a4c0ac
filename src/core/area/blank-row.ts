// What a row of a package's table has where nothing is said: code that makes a row names only the columns that it knows of.
import type { RowOf, TableFormat, TextType } from "./field-types.ts";

const TEXTS: readonly string[] = ["slug", "text", "ward code", "web address"] satisfies readonly TextType[];

/** The columns of a table that may be left out, each empty: "" for texts, else null. */
export type BlankRow<Format extends TableFormat> = {
  readonly [Key in keyof Format["fields"] as Format["fields"][Key]["optional"] extends false
    ? never
    : Key]: RowOf<Format>[Key];
};

export function blankRow<Format extends TableFormat>({ fields }: Format): BlankRow<Format> {
  const mayBeEmpty = Object.entries(fields).filter(([, { optional }]) => optional !== false);
  return Object.fromEntries(
    mayBeEmpty.map(([name, { type }]) => [name, TEXTS.includes(type) ? "" : null]),
  ) as BlankRow<Format>;
}
