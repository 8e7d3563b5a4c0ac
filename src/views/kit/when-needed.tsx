// What is dear to draw comes once the reader is near it, or prints, or rests where it has to be fetched; until then its place is kept.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Near is what lies within one more window above or below the window. */
const NEAR = "100% 0px";

/** Milliseconds after which a page that is read counts as at rest. */
const REST = 1500;

/** Milliseconds after which it does not wait any more for a device that is never idle. */
const LONGEST_WAIT = 5_000;

interface WhenNearProps {
  /** Of what will stand there, in pixels where the root font has 16: as a chart, it grows with the reader's text. 0 once it is there. */
  readonly height: number;
  /** Whether it has to be fetched, so that a print could not wait for it: then it comes too once the page is at rest. */
  readonly fetched?: boolean;
  readonly children: ReactNode;
}

/** What was near once stays. */
export function WhenNear({ height, fetched = false, children }: WhenNearProps) {
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(false);
  const printing = usePrinting();
  useEffect(() => {
    if (shown || place.current === null) return;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setShown(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [shown]);
  useEffect(() => (fetched && !shown ? atRest(() => setShown(true)) : undefined), [fetched, shown]);
  return (
    <div ref={place} className="when-near" style={{ minHeight: `${height / 16}rem` }}>
      {(shown || printing) && children}
    </div>
  );
}

/** Calls once the browser has nothing to do, some time from now, or has had much for long; what is returned calls it off. */
function atRest(then: () => void): () => void {
  const { requestIdleCallback: whenIdle } = window as Partial<Pick<Window, "requestIdleCallback">>;
  let isOff = false;
  const come = (): void => {
    if (!isOff) then();
  };
  const timer = setTimeout(() => (whenIdle === undefined ? come() : whenIdle(come, { timeout: LONGEST_WAIT })), REST);
  return () => {
    isOff = true;
    clearTimeout(timer);
  };
}

/** True from just before a print is laid out until it is done: what only paper shows costs nothing on the screen. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}
