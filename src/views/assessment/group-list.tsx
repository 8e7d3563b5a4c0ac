// A long list of groups under headings: each says what it comes to and opens to its tables and charts.
import { Fragment, type ReactNode, useEffect, useRef, useState } from "react";
import { groupSlug } from "../../core/published/group-slug.ts";
import { useAppState } from "../kit/app-context.ts";
import { usePrinting } from "../kit/when-needed.tsx";

export interface GroupItem {
  readonly id: string;
  readonly heading: string;
  readonly finding: string;
  /** What is shown once it is open. */
  readonly content: () => ReactNode;
}

export function GroupList({ items }: { readonly items: readonly GroupItem[] }) {
  const shown = useAppState((state) => state.view.shown);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<typeof shown>([]);
  const list = useRef<HTMLDivElement>(null);
  const wanted = items.filter(({ id }) => shown.includes(groupSlug(id))).map(({ id }) => id);
  if (asked !== shown) {
    setAsked(shown);
    if (wanted.length > 0) setOpen(new Set([...open, ...wanted]));
  }
  const [first] = wanted;
  useEffect(() => {
    const place = first === undefined ? null : list.current?.querySelector(`#${groupSlug(first)}`);
    place?.scrollIntoView();
  }, [first]);
  const printing = usePrinting();
  const all = open.size === items.length;
  const toggle = (id: string, isOpen: boolean): void => {
    if (open.has(id) === isOpen) return;
    setOpen(new Set(isOpen ? [...open, id] : [...open].filter((other) => other !== id)));
  };
  return (
    <div className="group-list" ref={list}>
      <p className="screen-only">
        <button type="button" className="button" onClick={() => setOpen(new Set(all ? [] : items.map(({ id }) => id)))}>
          {all ? "Close all" : "Open all"}
        </button>
      </p>
      {items.map(({ id, heading, finding, content }, index) => (
        <Fragment key={id}>
          {heading !== items[index - 1]?.heading && <h3>{heading}</h3>}
          <details id={groupSlug(id)} open={open.has(id)} onToggle={(event) => toggle(id, event.currentTarget.open)}>
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
