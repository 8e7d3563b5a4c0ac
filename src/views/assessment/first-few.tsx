// The first few of a long list, and the rest one click away.
import type { ReactNode } from "react";

interface FirstFewProps<Item> {
  readonly items: readonly Item[];
  readonly most: number;
  /** What the items are: "wards". */
  readonly things: string;
  readonly className?: string;
  /** An item as a `li` with its key. */
  readonly children: (item: Item) => ReactNode;
}

/** One more than `most` is shown, not hidden behind a click. */
export function FirstFew<Item>({ items, most, things, className, children }: FirstFewProps<Item>) {
  const shown = items.length <= most + 1 ? items.length : most;
  return (
    <>
      <ul className={className}>{items.slice(0, shown).map(children)}</ul>
      {items.length > shown && (
        <details className="more">
          <summary>
            {items.length - shown} more {things}
          </summary>
          <ul className={className}>{items.slice(shown).map(children)}</ul>
        </details>
      )}
    </>
  );
}
