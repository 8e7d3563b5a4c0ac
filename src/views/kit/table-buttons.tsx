// The buttons that save a table for a spreadsheet; on paper there is nothing to press.
import type { Spreadsheet } from "../../core/basics/csv.ts";
import type { TableKind } from "./save-table.ts";
import { tellFailure } from "./told.ts";

interface TableButtonsProps {
  readonly table: () => Spreadsheet;
  /** Name of the file, without ending. */
  readonly file: string;
  /** What a button is called by its kind; the kind where it is left out. */
  readonly label?: (kind: TableKind) => string;
  readonly className?: string;
}

const KINDS: readonly TableKind[] = ["CSV", "Excel"];

export function TableButtons({ table, file, label, className = "link-button" }: TableButtonsProps) {
  return KINDS.map((kind) => (
    <button key={kind} type="button" className={`${className} screen-only`} onClick={() => save(kind, file, table)}>
      {label?.(kind) ?? kind}
    </button>
  ));
}

async function save(kind: TableKind, file: string, table: TableButtonsProps["table"]): Promise<void> {
  try {
    const { saveTable } = await import("./save-table.ts");
    await saveTable(kind, file, table());
  } catch {
    tellFailure("The table could not be saved: a part of the page did not load.");
  }
}
