// Tells the page around a frame how high the part in it is, so that it needs no scroll bar of its own.
import { type RefObject, useEffect, useRef } from "react";

/** What the page around is told; `public/embed.js` reads it. Height in CSS pixels. It holds nothing of what is shown. */
export interface ToldHeight {
  readonly type: "wardscope:height";
  readonly part: string;
  readonly height: number;
}

/** For the element that holds all of the part. Its height may not depend on the height of the frame. */
export function useTold(part: string): RefObject<HTMLElement | null> {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = root.current;
    if (element === null || window.parent === window) return;
    let last = 0;
    const tell = (): void => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      if (height === last) return;
      last = height;
      const message: ToldHeight = { type: "wardscope:height", part, height };
      window.parent.postMessage(message, "*");
    };
    const watch = new ResizeObserver(tell);
    watch.observe(element);
    return () => watch.disconnect();
  }, [part]);
  return root;
}
