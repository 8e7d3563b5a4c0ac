// Which area of a choice is under the pointer or the focus, and when a link to one was followed.
import { type RefObject, useEffect, useEffectEvent, useState } from "react";

/** The slug that `data-slug` has there, null for none. `onFollowed` is told when a link in it has gone where it leads. */
export function usePointed(root: RefObject<HTMLElement | null>, onFollowed: () => void): string | null {
  const [pointed, setPointed] = useState<string | null>(null);
  const followed = useEffectEvent(onFollowed);
  useEffect(() => {
    const element = root.current!;
    const point = ({ target }: Event): void => setPointed(slugAt(target));
    const leave = (): void => setPointed(null);
    const click = ({ target, defaultPrevented }: Event): void => {
      if (defaultPrevented && slugAt(target) !== null) followed();
    };
    element.addEventListener("pointerover", point);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("focusin", point);
    // The page's own handlers, which stand further out, have to come first.
    document.addEventListener("click", click);
    return () => {
      element.removeEventListener("pointerover", point);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("focusin", point);
      document.removeEventListener("click", click);
    };
  }, [root]);
  return pointed;
}

function slugAt(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest("[data-slug]")?.getAttribute("data-slug") ?? null) : null;
}
