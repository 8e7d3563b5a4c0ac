// A table of a report with its caption, which may be wider than its column.
import type { ReactNode } from "react";
import { TableScroll } from "./table-scroll.tsx";

export interface WideTableProps {
  readonly caption: ReactNode;
  readonly className?: string;
  readonly label: string;
  readonly children: ReactNode;
}

export function WideTable({ caption, className = "", label, children }: WideTableProps) {
  return (
    <TableScroll label={label}>
      <table className={`facts-table report-table ${className}`}>
        <caption>{caption}</caption>
        {children}
      </table>
    </TableScroll>
  );
}
