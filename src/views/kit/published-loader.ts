// The published figures on a page: loaded when the first component needs them.
import { type PublishedFiguresLoader, startPublishedFigures } from "../../state/published-figures.ts";
import type { AppStore } from "../../state/store.ts";
import { useApp } from "./app-context.ts";

const STARTED = new WeakMap<AppStore, PublishedFiguresLoader>();

/** The loader of the figures, one for each store. */
export function usePublishedFigures(): PublishedFiguresLoader {
  return publishedLoader(useApp().store);
}

export function publishedLoader(store: AppStore): PublishedFiguresLoader {
  const running = STARTED.get(store) ?? startPublishedFigures(store);
  STARTED.set(store, running);
  return running;
}
