// A link to another view of the page: an address that can be copied, opened without loading anything anew.
import type { MouseEvent, ReactNode } from "react";
import { formatView, type View } from "../../core/view.ts";
import { useApp, useAppState } from "../app-context.ts";

export interface ViewLinkProps {
  readonly change: Partial<View>;
  readonly className?: string;
  /** Of a list of links: this one is where the reader is. */
  readonly current?: boolean;
  readonly children: ReactNode;
}

export function ViewLink({ change, className, current = false, children }: ViewLinkProps) {
  const view = useAppState((state) => state.view);
  const { address } = useApp();
  const go = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    address.choose(change);
    window.scrollTo(0, 0);
  };
  return (
    <a
      className={className}
      href={`?${formatView({ ...view, ...change })}`}
      aria-current={current ? "true" : undefined}
      onClick={go}
    >
      {children}
    </a>
  );
}
