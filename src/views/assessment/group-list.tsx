// A long list of groups under headings: each says what it comes to and opens to its tables and charts.
import { Fragment, type ReactNode, useState } from "react";
import { usePrinting } from "../kit/when-needed.tsx";

export interface GroupItem {
  readonly id: string;
  readonly heading: string;
  readonly finding: string;
  /** What is shown once it is open. */
  readonly content: () => ReactNode;
}

export function GroupList({ items }: { readonly items: readonly GroupItem[] }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const printing = usePrinting();
  const all = open.size === items.length;
  const toggle = (id: string, isOpen: boolean): void => {
    if (open.has(id) === isOpen) return;
    setOpen(new Set(isOpen ? [...open, id] : [...open].filter((other) => other !== id)));
  };
  return (
    <div className="group-list">
      <p className="screen-only">
        <button type="button" className="button" onClick={() => setOpen(new Set(all ? [] : items.map(({ id }) => id)))}>
          {all ? "Close all" : "Open all"}
        </button>
      </p>
      {items.map(({ id, heading, finding, content }, index) => (
        <Fragment key={id}>
          {heading !== items[index - 1]?.heading && <h3>{heading}</h3>}
          <details open={open.has(id)} onToggle={(event) => toggle(id, event.currentTarget.open)}>
            <summary>
              <strong>{id}</strong> <span className="muted">{finding}</span>
            </summary>
            {(open.has(id) || printing) && <div className="group-content">{content()}</div>}
          </details>
        </Fragment>
      ))}
    </div>
  );
}
