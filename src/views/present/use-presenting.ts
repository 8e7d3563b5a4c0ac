// What a presenter does without looking: keys, and swipes on a screen that is touched; the page underneath rests meanwhile.
import { type RefObject, useEffect, useRef } from "react";

export interface Presenting {
  readonly at: number;
  readonly all: number;
  readonly overview: boolean;
  readonly go: (to: number) => void;
  readonly leave: () => void;
  readonly setOverview: (open: boolean) => void;
}

/** CSS pixels from which a touch is a swipe. */
const SWIPE = 50;

export function usePresenting(root: RefObject<HTMLElement | null>, now: Presenting): void {
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  useEffect(() => {
    const page = document.getElementById("root");
    const before = document.activeElement;
    page?.setAttribute("inert", "");
    document.documentElement.classList.add("presenting");
    return () => {
      page?.removeAttribute("inert");
      document.documentElement.classList.remove("presenting");
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const act = actionOf(event, latest.current, root.current);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [root]);
  useEffect(() => followSwipes(root.current, (by) => latest.current.go(latest.current.at + by)), [root]);
}

/** Null for a key that does nothing here, or that a button of the presentation has for itself. */
function actionOf(event: KeyboardEvent, now: Presenting, root: HTMLElement | null): (() => void) | null {
  const { at, all, overview, go, leave, setOverview } = now;
  const onControl = event.target instanceof Element && event.target.closest("button, a, summary") !== null;
  switch (event.key) {
    case "Escape":
      return overview ? () => setOverview(false) : leave;
    case "f":
    case "F":
      return () => toggleFullScreen(root);
    case "o":
    case "O":
      return () => setOverview(!overview);
  }
  if (overview) return null;
  switch (event.key) {
    case " ":
      return onControl ? null : () => go(at + (event.shiftKey ? -1 : 1));
    case "ArrowRight":
    case "ArrowDown":
    case "PageDown":
      return () => go(at + 1);
    case "ArrowLeft":
    case "ArrowUp":
    case "PageUp":
      return () => go(at - 1);
    case "Home":
      return () => go(1);
    case "End":
      return () => go(all);
    default:
      return null;
  }
}

/** Where the browser lets it; a refusal changes nothing. */
export function toggleFullScreen(root: HTMLElement | null): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen();
  else root?.requestFullscreen?.().catch(() => undefined);
}

/** Until the function that it gives is called. */
function followSwipes(root: HTMLElement | null, swiped: (by: 1 | -1) => void): () => void {
  let start: { readonly x: number; readonly y: number } | null = null;
  const down = ({ touches }: TouchEvent): void => {
    const [touch] = touches;
    start = touches.length === 1 && touch !== undefined ? { x: touch.clientX, y: touch.clientY } : null;
  };
  const up = ({ changedTouches: [touch] }: TouchEvent): void => {
    if (start === null || touch === undefined) return;
    const [x, y] = [touch.clientX - start.x, touch.clientY - start.y];
    start = null;
    if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) swiped(x < 0 ? 1 : -1);
  };
  root?.addEventListener("touchstart", down, { passive: true });
  root?.addEventListener("touchend", up, { passive: true });
  return () => {
    root?.removeEventListener("touchstart", down);
    root?.removeEventListener("touchend", up);
  };
}
