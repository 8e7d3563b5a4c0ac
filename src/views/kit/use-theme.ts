// The colours that a reader's device asks for, and those of paper, which is always light.
import { useSyncExternalStore } from "react";
import type { Theme } from "../../render/palette.ts";

const dark = window.matchMedia("(prefers-color-scheme: dark)");
let printing = false;

/** Heard before anything that draws: what is drawn for paper asks for its colours then. */
const listeners = new Set<() => void>();

function setPrinting(to: boolean): void {
  printing = to;
  for (const listener of listeners) listener();
}

window.addEventListener("beforeprint", () => setPrinting(true));
window.addEventListener("afterprint", () => setPrinting(false));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  dark.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    dark.removeEventListener("change", listener);
  };
}

/** Of what is on the screen alone. */
export const useScreenTheme = (): Theme => useSyncExternalStore(subscribe, () => (dark.matches ? "dark" : "light"));

/** Of what is printed too. */
export const useTheme = (): Theme =>
  useSyncExternalStore(subscribe, () => (dark.matches && !printing ? "dark" : "light"));
