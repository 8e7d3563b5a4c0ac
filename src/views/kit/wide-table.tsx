// A table that may be wider than its column: it scrolls by itself, also by keyboard, and the page does not.
import type { ReactNode } from "react";

export interface WideTableProps {
  readonly caption: ReactNode;
  readonly className?: string;
  readonly label: string;
  readonly children: ReactNode;
}

export function WideTable({ caption, className = "", label, children }: WideTableProps) {
  return (
    <figure className="table-scroll" aria-label={label} tabIndex={0}>
      <table className={`facts-table report-table ${className}`}>
        <caption>{caption}</caption>
        {children}
      </table>
    </figure>
  );
}
