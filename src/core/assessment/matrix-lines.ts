// The matrix as it stands on the page: which wards it shows, and whether they are its columns or, when there are many, its rows.

import { isClear } from "../statistics/change.ts";
import { fold } from "../wards/search.ts";
import type { MatrixCell, MatrixModel, MatrixRow } from "./matrix.ts";

/** From so many wards on they go down and the offences across. */
const TURNED_FROM = 20;
/** Over so many wards, those that are flagged or changed are shown until the reader asks for all. */
const ALL_UP_TO = 30;

export type WardsShown = "all" | "marked";

export interface MatrixLineCell {
  readonly ward: MatrixRow;
  /** Of the offence. */
  readonly label: string;
  readonly cell: MatrixCell;
}

export interface MatrixLine {
  /** Ward code, "district" or slug of the offence. */
  readonly id: string;
  readonly name: string;
  readonly cells: readonly MatrixLineCell[];
}

export interface MatrixLines {
  readonly turned: boolean;
  /** Of the columns, in their order. */
  readonly heads: readonly { readonly id: string; readonly name: string }[];
  readonly lines: readonly MatrixLine[];
  /** The district's own line; null where it is the last column. */
  readonly foot: MatrixLine | null;
}

export function isTurned({ rows }: MatrixModel): boolean {
  return rows.length >= TURNED_FROM;
}

/** What is shown until the reader chooses: all where none is marked. */
export function usuallyShown(model: MatrixModel): WardsShown {
  return model.rows.length > ALL_UP_TO && wardsShown(model, "marked", "").length > 0 ? "marked" : "all";
}

/** "Flags cannot be told of 3 of 13 offences."; "" where they can, or changes are shown. */
export function untoldFlags({ measure, offences, rows }: MatrixModel): string {
  const untold = offences.filter((_, column) => rows.every(({ cells }) => cells[column]!.flagged === null)).length;
  if (measure === "change" || untold === 0) return "";
  return `Flags cannot be told${untold < offences.length ? ` of ${untold} of ${offences.length} offences` : ""}.`;
}

/** In how many offences a ward is flagged or, where changes are shown, clearly up or down. */
function marksOf({ cells }: MatrixRow, measure: MatrixModel["measure"]): number {
  return cells.filter(({ flagged, judged }) =>
    measure === "change" ? judged !== null && isClear(judged.verdict) : flagged === true,
  ).length;
}

/**
 * All wards in the order of the dataset, or those with a mark, most marks first; of either those in whose name a word begins with what
 * was typed. Case, accents and apostrophes do not matter.
 */
export function wardsShown(model: MatrixModel, which: WardsShown, typed: string): readonly MatrixRow[] {
  const wanted = fold(typed);
  const named = model.rows.filter(({ name }) => wanted === "" || ` ${fold(name)}`.includes(` ${wanted}`));
  if (which === "all") return named;
  const marked = named.map((row) => ({ row, marks: marksOf(row, model.measure) })).filter(({ marks }) => marks > 0);
  return marked.sort((a, b) => b.marks - a.marks).map(({ row }) => row);
}

export function matrixLines(model: MatrixModel, rows: readonly MatrixRow[]): MatrixLines {
  const { offences, district } = model;
  const lineOf = (ward: MatrixRow): MatrixLine => {
    const cells = offences.map(({ label }, column) => ({ ward, label, cell: ward.cells[column]! }));
    return { id: ward.code, name: ward.name, cells };
  };
  if (isTurned(model)) {
    const heads = offences.map(({ slug, label }) => ({ id: slug, name: label }));
    return { turned: true, heads, lines: rows.map(lineOf), foot: lineOf(district) };
  }
  const wards = [...rows, district];
  const lines = offences.map(({ slug, label }, column): MatrixLine => {
    return { id: slug, name: label, cells: wards.map((ward) => ({ ward, label, cell: ward.cells[column]! })) };
  });
  return { turned: false, heads: wards.map(({ code, name }) => ({ id: code, name })), lines, foot: null };
}
