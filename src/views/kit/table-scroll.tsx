// Around a table that may be wider than its column: it scrolls by itself, also by keyboard, and the page does not.
import type { ReactNode } from "react";

interface TableScrollProps {
  /** What the table holds, for who reaches it by keyboard. */
  readonly label: string;
  /** So many rows that the table scrolls in a frame of its own, under its head and over its foot. */
  readonly long?: boolean;
  readonly children: ReactNode;
}

export function TableScroll({ label, long = false, children }: TableScrollProps) {
  return (
    <figure className="table-scroll" data-long={long} aria-label={label} tabIndex={0}>
      {children}
    </figure>
  );
}
