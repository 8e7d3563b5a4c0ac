// A document as it is written: chapters of headings, sentences, tables and pictures, without anything of its file format.
import type { Size } from "../charts/geometry.ts";

export interface Drawing extends Size {
  /** SVG text of that size in CSS pixels. */
  readonly svg: string;
}

export interface TableRow {
  readonly cells: readonly string[];
  /** "group": one cell over the whole width, heading the rows under it; "total": the last row, which the others add up to. */
  readonly role?: "group" | "total";
}

export interface DocumentTable {
  readonly kind: "table";
  /** What it shows; "Table 1: " is put before it. */
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
  /** Heads stand upright, type is small: many narrow columns. */
  readonly dense?: boolean;
}

export interface DocumentFigure {
  readonly kind: "figure";
  /** What is to be seen; "Figure 1: " is put before it. */
  readonly caption: string;
  /** What it says to those who cannot see it. */
  readonly alternative: string;
  readonly drawing: Drawing;
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  /** "note": how to read what stands before it; "caveat": what must be known of it. */
  | { readonly kind: "paragraph"; readonly text: string; readonly look?: "lead" | "note" | "caveat" }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | DocumentTable
  | DocumentFigure;

export interface Chapter {
  /** On its side. */
  readonly landscape?: boolean;
  readonly blocks: readonly Block[];
}

export interface DocumentModel {
  readonly title: string;
  /** Place and months. */
  readonly subtitle: string;
  /** Under them on the first page, a line each. */
  readonly facts: readonly string[];
  /** Each begins on a new page. */
  readonly chapters: readonly Chapter[];
  /** At the foot of each page, beside its number. */
  readonly foot: string;
  /** Who made it, for the properties of the file. */
  readonly maker: string;
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text });

/** A paragraph of each text, "" and null left out. */
export function paragraphs(texts: readonly (string | null)[], look?: "lead" | "note" | "caveat"): readonly Block[] {
  const said = texts.filter((text): text is string => text !== null && text !== "");
  return said.map((text) => ({ kind: "paragraph", text, ...(look && { look }) }));
}

/** A list, nothing for none. */
export function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}
