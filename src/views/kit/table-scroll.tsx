// Around a table that may be wider than its column: it scrolls by itself, also by keyboard, and the page does not.
import type { ReactNode } from "react";

interface TableScrollProps {
  /** What the table holds, for who reaches it by keyboard. */
  readonly label: string;
  readonly children: ReactNode;
}

export function TableScroll({ label, children }: TableScrollProps) {
  return (
    <figure className="table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </figure>
  );
}
