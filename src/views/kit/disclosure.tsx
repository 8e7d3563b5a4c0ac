// A button that opens a panel beneath it; Escape or a click elsewhere closes it.
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react";

export interface DisclosureProps {
  readonly label: ReactNode;
  readonly name?: string;
  readonly className?: string;
  /** The panel's content; call `close` when a choice was made. */
  readonly children: (close: () => void) => ReactNode;
}

export function Disclosure({ label, name, className = "", children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useDismissal(root, open, () => setOpen(false), close);
  return (
    <div ref={root} className={`disclosure ${className}`}>
      <button
        ref={button}
        type="button"
        className="button"
        aria-expanded={open}
        aria-controls={panel}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={panel} className="disclosure-panel" hidden={!open}>
        {open && children(close)}
      </div>
    </div>
  );
}

function useDismissal(
  root: RefObject<HTMLElement | null>,
  active: boolean,
  onOutside: () => void,
  onEscape: () => void,
): void {
  useEffect(() => {
    const element = root.current;
    if (!active || element === null) return;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !element.contains(event.target)) onOutside();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      onEscape();
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    element.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
      element.removeEventListener("keydown", onKey);
    };
  });
}
