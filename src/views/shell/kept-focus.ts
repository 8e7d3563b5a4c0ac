// What has the focus may go when it is pressed: the focus then goes to the part of the page that it stood in, where its answer stands.
import { useEffect } from "react";

const PARTS = "li, article, fieldset, form, section, aside, dialog, main";

/** Watches the whole page while a component that calls it is there. Whoever places the focus by itself comes first. */
export function useKeptFocus(): void {
  useEffect(() => {
    /** What had the focus last, with the parts that it stands in, inmost first. */
    let last: readonly Element[] = [];
    const keep = (): void => {
      const [had] = last;
      if (document.activeElement !== document.body || had === undefined) return;
      // It is there still: the reader left it.
      if (isUsable(had)) last = [];
      else take(last.slice(1).find(({ isConnected }) => isConnected) ?? document.getElementById("main"));
    };
    // A button that is no longer to be pressed loses the focus once it is drawn.
    const later = (): void => void requestAnimationFrame(() => setTimeout(keep));
    const onFocus = ({ target }: Event): void => {
      if (target instanceof Element) last = partsAround(target);
    };
    const onChange = (): void => {
      if (last[0] !== undefined && !isUsable(last[0])) later();
    };
    const observer = new MutationObserver(onChange);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    document.addEventListener("focusin", onFocus);
    document.addEventListener("focusout", later);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("focusout", later);
    };
  }, []);
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(":disabled");
}

function partsAround(element: Element): readonly Element[] {
  const parts: Element[] = [element];
  for (let part = element.parentElement?.closest(PARTS); part; part = part.parentElement?.closest(PARTS))
    parts.push(part);
  return parts;
}

/** The part is no stop of Tab, and by the pointer it takes the focus only now. */
function take(part: Element | null): void {
  if (!(part instanceof HTMLElement)) return;
  if (!part.hasAttribute("tabindex")) {
    part.tabIndex = -1;
    part.addEventListener("blur", () => part.removeAttribute("tabindex"), { once: true });
  }
  part.focus({ preventScroll: true });
}
