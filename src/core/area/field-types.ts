// What the format of a table says: the types that its columns have, and the values that their cells are read as.
import type { Month } from "../basics/months.ts";

/** May a cell be empty, or the whole column be missing? A column added to a table in use is of the last kind. */
export type Optional = false | "cell" | "column";

/**
 * A column: its name in the file, what its cells hold, and whether they may be empty. Limits belong to what is allowed; of a text
 * so many letters are read, of a name's where it says nothing.
 */
export type Field = { readonly column: string; readonly optional: Optional } & (
  | { readonly type: Exclude<FieldType, "number" | "one of" | "text" | "whole number"> }
  | { readonly type: "text"; readonly letters?: number }
  | { readonly type: "number"; readonly least: number; readonly most: number }
  | { readonly type: "one of"; readonly words: readonly string[] }
  | { readonly type: "whole number"; readonly least: number; readonly most?: number }
);

export type FieldType = keyof Values;

/** Value of a cell by the type of its column; an empty cell is "" where it is a text, else null. Dates are "YYYY-MM" or "YYYY-MM-DD". */
interface Values {
  readonly boolean: boolean;
  readonly date: string;
  readonly month: Month;
  readonly number: number;
  readonly "one of": string;
  readonly slug: string;
  readonly text: string;
  readonly "ward code": string;
  readonly "web address": string;
  readonly "whole number": number;
  readonly year: number;
}

/** Types whose empty cells are "". */
export type TextType = "slug" | "text" | "ward code" | "web address";

export type CellValue<Of extends Field> =
  | (Of extends { readonly words: readonly (infer Word)[] } ? Word : Values[Of["type"]])
  | (Of["optional"] extends false ? never : Of["type"] extends TextType ? never : null);

/** A CSV file of a package; `fields` by the names they have in rows, in the order of the columns. */
export interface TableFormat {
  readonly file: string;
  /** May a package lack it? */
  readonly optional: boolean;
  readonly fields: Readonly<Record<string, Field>>;
  /** What is wrong with a row each of whose cells is right, as in "value is empty"; null for nothing. */
  readonly fault?: (row: never) => string | null;
}

/** A row as it is read. */
export type RowOf<Of extends TableFormat> = { readonly [Key in keyof Of["fields"]]: CellValue<Of["fields"][Key]> };
