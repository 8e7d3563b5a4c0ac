// A long table is drawn a part at a time, so that no part of it keeps the page from answering.
import { startTransition, useEffect, useState } from "react";
import { usePrinting } from "./when-needed.tsx";

/** More than the rows that a long table shows in its frame at once. */
const PART = 24;

/** How many of so many rows to draw now: more with every moment, all when the page is printed. */
export function useGrowing(rows: number): number {
  const [drawn, setDrawn] = useState(PART);
  const printing = usePrinting();
  useEffect(() => {
    if (drawn >= rows) return;
    const timer = setTimeout(() => startTransition(() => setDrawn((last) => last + PART)));
    return () => clearTimeout(timer);
  }, [drawn, rows]);
  return printing ? rows : Math.min(drawn, rows);
}
