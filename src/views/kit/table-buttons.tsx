// The buttons that save a table for a spreadsheet.
import type { Spreadsheet } from "../../core/basics/spreadsheet.ts";
import { saveTable, type TableKind } from "./save-table.ts";

interface TableButtonsProps {
  readonly table: () => Spreadsheet;
  /** Name of the file, without ending. */
  readonly file: string;
  /** What a button is called by its kind; the kind where it is left out. */
  readonly label?: (kind: TableKind) => string;
  readonly spoken?: (kind: TableKind) => string;
  readonly className?: string;
}

const KINDS: readonly TableKind[] = ["CSV", "Excel"];

export function TableButtons({ table, file, label, spoken, className = "link-button" }: TableButtonsProps) {
  return KINDS.map((kind) => (
    <button
      key={kind}
      type="button"
      className={className}
      aria-label={spoken?.(kind)}
      onClick={() => saveTable(kind, file, table())}
    >
      {label?.(kind) ?? kind}
    </button>
  ));
}
