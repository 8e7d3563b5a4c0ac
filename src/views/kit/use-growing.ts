// A long table is drawn a part at a time, so that no part of it keeps the page from answering.
import { startTransition, useEffect, useState } from "react";
import { usePrinting } from "./when-needed.tsx";

/** More than the rows that a long table shows in its frame at once. */
const PART = 24;

/** How many of so many rows to draw now: more with every frame, so that each part is laid out by itself; all when the page is printed. */
export function useGrowing(rows: number): number {
  const [drawn, setDrawn] = useState(PART);
  const printing = usePrinting();
  useEffect(() => {
    if (drawn >= rows) return;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn((last) => last + PART)));
    return () => cancelAnimationFrame(frame);
  }, [drawn, rows]);
  return printing ? rows : Math.min(drawn, rows);
}
